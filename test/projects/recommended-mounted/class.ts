import express from "express";
import { users, admin } from "./routes";
import { requireLogin } from "./login";

class Server {
  app = express();
  constructor() {
    this.app.use("/users", users);
    this.app.use("/admin", requireLogin, admin);
  }
  start() {
    this.app.listen(3001);
  }
}
new Server().start();
