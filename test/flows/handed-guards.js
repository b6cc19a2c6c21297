// What a condition says of a part of an object holds where the object as a whole is handed on, too: not known yet.
const { exec } = require("node:child_process");
const app = require("express")();

function run(req) {
  exec(`ls ${req.query.name}`); // spurious[no-command-injection]: reaches a shell command
}

app.get("/", (req, res) => {
  if (!/^[a-z]+$/.test(req.query.name)) return res.sendStatus(400);
  exec(`ls ${req.query.name}`);
  run(req);
});
