const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  const { a } = req.query;
  exec(`ls ${a.replace(/[^\w]/g, "")}`);
  exec(`ls ${a.replace(/\W+/g, "_")}`);
  exec(`ls ${a.replace(/[^\w]/, "")}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${a.replace(/[^a-z ;]/g, "")}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${a.replace(/[^\w]/g, ";")}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${a.replace(/[^\w]/g, "").replace(/a/g, ";")}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${a.replace(/;/g, "").replace(/&/g, "")}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${a.replace(/"/g, '\\"')}`); // error[no-command-injection]: reaches a shell command // error[no-bypassable-check]: A backslash before the quote
  exec(`ls ${a.replaceAll(";", "")}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${a.toLowerCase().replace(/[^a-z]/g, "").trim()}`);
  exec(`ls ${a.replace(/[^\w]/g, "") + a}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${a.replace(/x/g, () => "y")}`); // error[no-command-injection]: reaches a shell command
  exec("ls NAME".replace("NAME", a)); // error[no-command-injection]: reaches a shell command
  exec("ls NAME".replace("NAME", () => a)); // error[no-command-injection]: reaches a shell command
  exec(`ls ${a.replace(/[^\w]/g, (char) => char)}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${encodeURIComponent(a)}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${[...a].filter((char) => /^[a-z]$/.test(char)).join("")}`);
  exec(`ls ${a.split("").filter((char) => char !== ";").join("")}`); // error[no-command-injection]: reaches a shell command
});
