import { Exec, KubeConfig } from "@kubernetes/client-node";
import Docker from "dockerode";
import express from "express";
import { NodeSSH } from "node-ssh";
import { simpleGit } from "simple-git";
import git from "simple-git";
import Simple from "simple-ssh";
import ssh2, { Client } from "ssh2";
import OldClient from "ssh2";

const app = express();
app.use(express.json());

app.post("/ssh2", (req, res) => {
  const { q } = req.body;
  const connection = new Client();
  connection
    .on("ready", () => {
      connection.exec(`ls ${q}`, (error, stream) => { // error[no-command-injection]: reaches a command on another host
        stream.on("data", (data) => res.write(data)).on("close", () => connection.end());
        stream.stderr.on("data", (data) => res.write(data));
        stream.signal("KILL");
      });
      connection.exec("ls", () => {});
      connection.shell((error, stream) => stream.end(`ls ${q}\n`)); // error[no-command-injection]
      connection.sftp((error, sftp) => {
        sftp.readFile(q, () => {}); // error[no-path-traversal]
        sftp.unlink(`files/${q}`, () => {}); // error[no-path-traversal]
        sftp.fastGet("remote.txt", q, () => {}); // error[no-path-traversal]
        sftp.stat(q, () => {});
      });
    })
    .connect({ host: "example.org" });
  new ssh2.Client().exec(q, () => {}); // error[no-command-injection]
  new OldClient().exec(q, () => {}); // error[no-command-injection]
});

app.post("/node-ssh", async (req, res) => {
  const { q } = req.body;
  const ssh = new NodeSSH();
  await ssh.connect({ host: "example.org" });
  const { stdout } = await ssh.execCommand(`ls ${q}`); // error[no-command-injection]
  await ssh.exec("ls", [q]);
  await ssh.exec(q, []); // error[no-command-injection]
  await ssh.putFile("fixed.txt", q); // error[no-path-traversal]
  await ssh.mkdir(q); // error[no-path-traversal]
  ssh.dispose();
  res.json({ stdout });
});

app.post("/simple-ssh", (req, res) => {
  const { q } = req.body;
  const ssh = new Simple({ host: "example.org" });
  ssh.exec(q, { out: () => {} }).start(); // error[no-command-injection]
  ssh.exec("ls", { args: [q] }).start(); // error[no-command-injection]
  ssh.exec("ls").start();
});

app.post("/containers", async (req, res) => {
  const { q, name } = req.body;
  const docker = new Docker();
  await docker.createContainer({ Image: "alpine", Cmd: ["sh", "-c", q] }); // error[no-command-injection]
  await docker.createContainer({ Image: "alpine", Cmd: ["ls", q] });
  await docker.run("alpine", ["bash", "-c", `ls ${q}`], process.stdout); // error[no-command-injection]
  await docker.run("alpine", ["ls", q]);
  await docker.getContainer(name).exec({ Cmd: ["ls", q] });
  await docker.listContainers();
  const exec = await docker.getContainer(name).exec({ Cmd: ["/bin/sh", "-c", q], AttachStdout: true }); // error[no-command-injection]
  await exec.start({});
  await docker.getContainer(name).stop();
  const config = new KubeConfig();
  config.loadFromDefault();
  await new Exec(config).exec("default", name, "main", ["sh", "-c", q], null, null, null, false); // error[no-command-injection]
  await new Exec(config).exec("default", name, "main", ["ls", q], null, null, null, false);
});

app.post("/git", async (req, res) => {
  const { q } = req.body;
  await simpleGit().clone(q); // error[no-ssrf]
  await git().clone("https://example.org/x.git", `clones/${q}`); // error[no-path-traversal]
  await simpleGit().clone(`https://example.org/${q}.git`);
  await simpleGit().raw(["log", q]); // error[no-command-injection]: may reach a git argument
  await simpleGit().raw(["log", "--", q]);
  await simpleGit().cwd(q).add("."); // error[no-path-traversal]
  await simpleGit().addRemote("origin", q); // error[no-ssrf]
  await simpleGit().add(".").commit(q);
});
