/** Functions of the program's own that are called like those which make components. */
import { exec } from "node:child_process";
import express from "express";

const app = express();

function createApp(options) {
  return options;
}

const tools = createApp({ data: {}, run: (text) => exec(text) });

app.get("/app", (req, res) => {
  tools.run(req.query.q); // error[no-command-injection]: reaches a shell command
  res.end();
});
