const express = require("express");
const routes = require("./routes");
const { controller } = require("./container");

const app = express();
app.use(express.json());
app.use("/users", routes(controller));
app.listen(3000);
