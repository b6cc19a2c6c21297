const execaDefault = require("execa").default;
const { execa, execaCommand, execaNode, shell: oldShell, $ } = require("execa");
const express = require("express");
const cmd = require("node-cmd").default;
const pty = require("node-pty");
const pm2 = require("pm2");
const { PythonShell } = require("python-shell");
const shellExec = require("shell-exec").default;
const anyShell = require("shell-exec");
const shell = require("shelljs");
const sudo = require("sudo-prompt");
const zx = require("zx");
const plain = require("zx").default;

const app = express();
app.use(express.json());

app.get("/execa", async (req, res) => {
  const { q } = req.query;
  await execa("sh", ["-c", q]); // error[no-command-injection]
  await execaDefault(q); // error[no-command-injection]
  await execaCommand(q, { shell: true }); // error[no-command-injection]
  await execaCommand(q); // error[no-command-injection]
  await execaNode(q); // error[no-code-injection]
  await oldShell(q); // error[no-command-injection]
  await $`ls ${q}`;
  await $({ cwd: "x" })`ls ${q}`;
  await $({ shell: true })`ls ${q}`; // error[no-command-injection]
  await $({ stdio: "inherit" })("sh", ["-c", q]); // error[no-command-injection]
  await execa("ls", ["--", q]);
});

app.get("/zx", async (req, res) => {
  const { q } = req.query;
  await zx.$`ls ${q}`;
  await zx.$({ quiet: true })`ls ${q}`;
  await zx.$([`ls ${q}`]); // error[no-command-injection]
  zx.$.sync`ls ${q}`;
  zx.$.verbose = zx.$.shell;
  zx.cd(q); // error[no-path-traversal]
  sudo.exec(`ls ${zx.quote(q)} ${zx.$.quote(q)} ${await zx.which("ls")} ${zx.os.EOL}`);
  zx.fs.readFileSync(q); // error[no-path-traversal]
  plain.readFileSync(zx.path.join("x", q)); // error[no-path-traversal]
  await zx.within(() => sudo.exec(q)); // error[no-command-injection]
  sudo.exec(await zx.question("name?")); // error[no-command-injection]: may reach a shell command
});

app.get("/shelljs", (req, res) => {
  const { q } = req.query;
  shell.exec(`ls ${q}`, { silent: true }, (code, output) => res.json({ code, output })); // error[no-command-injection]
  shell.cat("fixed.txt").exec(q); // error[no-command-injection]
  shell.cmd(q); // error[no-command-injection]
  shell.cmd("git", "log", "--", q);
  shell.cat(q); // error[no-path-traversal]
  shell.cp("-r", [q], "copy"); // error[no-path-traversal]
  shell.rm("-rf", q); // error[no-path-traversal]
  shell.cd(q); // error[no-path-traversal]
  shell.grep(q, "fixed.txt");
  shell.grep("x", q); // error[no-path-traversal]
  shell.sed("-i", q, "fixed.txt"); // missing[no-path-traversal]
  shell.sed("a", "b", q); // error[no-path-traversal]
  shell.echo("x").to(q);
  shell.cat("fixed.txt").to(q); // error[no-path-traversal]
  shell.exec(`echo ${shell.cat("a").stdout} ${shell.ls("a").code}`);
  shell.config.silent = true;
});

app.get("/terminals", (req, res) => {
  const { q } = req.query;
  const terminal = pty.spawn("bash", [], {});
  terminal.onData((text) => res.write(text));
  terminal.write(`${q}\r`); // error[no-command-injection]
  terminal.resize(80, terminal.pid);
  pty.spawn("bash", ["-c", q]); // error[no-command-injection]
});

app.get("/others", async (req, res) => {
  const { q } = req.query;
  cmd.run(`ls ${q}`); // error[no-command-injection]
  await shellExec(q); // error[no-command-injection]
  await anyShell(q); // error[no-command-injection]
  await PythonShell.run(q, { args: [] }); // error[no-code-injection]
  await PythonShell.run("fixed.py", { args: [q] });
  await PythonShell.runString(`print("${q}")`); // error[no-code-injection]
  new PythonShell("fixed.py").send(q);
  pm2.connect((error) => {
    pm2.start({ script: q }); // error[no-code-injection]
    pm2.start(q); // error[no-code-injection]
  });
});

Deno.run({ cmd: ["bash", "-c", location.hash] }); // error[no-command-injection]
Deno.run({ cmd: [location.hash, "x"] }); // error[no-command-injection]
Deno.run({ cmd: ["echo", "hello"] });
new Deno.Command("sh", { args: ["-c", location.hash] }); // error[no-command-injection]
new Deno.Command(location.hash, { args: [] }); // error[no-command-injection]
