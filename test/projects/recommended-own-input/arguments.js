import { execFile } from "node:child_process";
import path from "node:path";
import express from "express";

const app = express();
const folder = process.env.FOLDER;

// Behind a folder nothing is an option, whoever has named the folder; nor is what stands behind a name's last dot.
app.get("/log", (req, res) => {
  const name = path.basename(req.query.name);
  execFile("git", ["log", path.join(folder, name)]);
  execFile("git", ["log", folder + name]);
  execFile("git", ["log", path.extname(name)]);
  execFile("git", ["log", name]); // error[no-command-injection]: a program argument
  execFile("git", ["log", name + folder]); // error[no-command-injection]: a program argument
  res.end();
});
