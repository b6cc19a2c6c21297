const { exec, execFile, execFileSync, execSync, fork, spawn, spawnSync } = require("node:child_process");
const crossSpawn = require("cross-spawn");
const promised = require("child-process-promise");
const express = require("express");

const app = express();

app.get("/run", async (req, res) => {
  const { q } = req.query;
  exec(`ls ${q}`, (error, output) => res.json(output)); // error[no-command-injection]: reaches a shell command
  execSync("ls " + q); // error[no-command-injection]
  spawn("sh", ["-c", q]); // error[no-command-injection]
  spawn("/bin/bash", ["-lc", `ls ${q}`]); // error[no-command-injection]
  spawn("cmd.exe", ["/c", q]); // error[no-command-injection]
  spawnSync("powershell", ["-Command", q]); // error[no-command-injection]
  execFile("ssh", ["host", q]); // error[no-command-injection]
  execFile("docker", ["exec", "box", "sh", "-c", q]); // error[no-command-injection]
  execFile("sudo", ["sh", "-c", q]); // error[no-command-injection]
  spawn("ls", [q], { shell: true }); // error[no-command-injection]
  spawn(`ls ${q}`, { shell: "/bin/sh" }); // error[no-command-injection]
  spawn(q, ["-l"]); // error[no-command-injection]
  execFile("python3", ["-c", q]); // error[no-code-injection]
  execFile("node", ["-e", q]); // error[no-code-injection]
  execFile("ruby", ["-e", q]); // error[no-code-injection]
  execFile("php", ["-r", q]); // error[no-code-injection]
  fork(q); // error[no-code-injection]

  execFile("ls", ["--", q]);
  execFileSync("ls", [`./${q}`]);
  spawn("ls", ["--", q], { shell: false });
  spawn("sh", ["-c", "ls"]);
  fork("./worker.js", [`--name=${q}`]);
  const child = spawn("ls");
  child.stdin.pipe(child.stdout);
  child.stderr.pipe(process.stderr);
  child.on("close", () => res.json([child.pid, child.exitCode]));
});

app.get("/wrappers", async (req, res) => {
  const { q } = req.query;
  crossSpawn("sh", ["-c", q]); // error[no-command-injection]
  crossSpawn.sync("sh", ["-c", q]); // error[no-command-injection]
  await promised.exec(q); // error[no-command-injection]
  const child = promised.spawn("ls", ["--", q]).quiet();
  child.kill();
});

exec("curl -fsSL https://example.org/install.sh | sudo bash"); // error[no-remote-code]: run by a shell
execSync("wget -qO- https://example.org/install.sh | sh -s -- --yes"); // error[no-remote-code]: run by a shell
exec("curl -fsSL https://example.org/install.sh -o install.sh");
exec("curl -s https://example.org/list.json | jq .");

app.get("/surroundings", (req, res) => {
  const { q } = req.query;
  spawn("ls", [], { env: { PATH: q } }); // error[no-command-injection]: variable `PATH` of a program
  spawn("ls", { env: { LD_PRELOAD: q } }); // error[no-command-injection]: variable `LD_PRELOAD` of a program
  exec("ls", { env: { ...process.env, ...req.body } }); // error[no-command-injection]: variables of a program
  execFile("ls", [], { shell: q }); // error[no-command-injection]: shell that is used
  execFile("ls", [], { cwd: q }); // error[no-path-traversal]: folder that a program works in
  exec('echo "$TEXT"', { env: { TEXT: q } });
  spawn("ls", [], { env: process.env, cwd: __dirname });
  res.end();
});
