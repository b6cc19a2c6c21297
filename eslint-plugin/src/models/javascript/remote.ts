/** Commands on other machines and in containers: ssh2, node-ssh, simple-ssh, dockerode, the Kubernetes client; and git through simple-git. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "./rows.js";
import { commandLine, containerCommand, sink } from "./program-rows.js";

const REMOTE = "command on another host";
const path = (arg: string, use: string): Sink => ({ arg, kind: "path", detail: { use } });
const files = (use: string, ...args: readonly string[]): Member => ({
  call: {
    sinks: args.map((arg) => path(arg, use)),
    callbacks: [{ arg: "1+", params: [{ type: "Error" }, { source: { kind: "retrieved" } }], runs: "now" }],
  },
});
const given = (type: string): Member => ({
  call: { callbacks: [{ arg: "0+", params: [{ type: "Error" }, { type }], runs: "now" }], returns: { type } },
});

const RESULT = { source: { kind: "retrieved" } } as const;

/** Options given as a list may be more than the caller meant: `--upload-pack=…`. */
const gitOptions: Member = {
  call: {
    sinks: [sink("0.[]", "argument", { use: "git argument" }), sink("1+", "argument", { use: "git argument" })],
    returns: { type: "simple-git.Git" },
  },
};

export const library: Library = {
  name: "remote",
  modules: {
    ssh2: "ssh2",
    "node-ssh": "node-ssh",
    "simple-ssh": "simple-ssh",
    dockerode: "dockerode",
    "@kubernetes/client-node": "kubernetes",
    "simple-git": "simple-git",
    "simple-git/promise": "simple-git",
  },
  types: {
    ssh2: { new: { returns: { type: "ssh2.Client" } }, members: { Client: makes({ type: "ssh2.Client" }) } },
    "ssh2.Client": {
      members: {
        exec: commandLine("0", REMOTE, { callbacks: [{ arg: "1+", params: [{ type: "Error" }, { type: "ssh2.Stream" }], runs: "now" }] }),
        shell: {
          call: { callbacks: [{ arg: "0+", params: [{ type: "Error" }, { type: "ssh2.Terminal" }], runs: "now" }] },
        },
        sftp: given("ssh2.Sftp"),
        ...named(["on", "once"], { call: { callbacks: [{ arg: "1", params: [{}], runs: "now" }], returns: { same: "this" } } }),
        ...named(["connect"], CHAIN),
        ...named(["end", "destroy", "forwardOut"], HARMLESS),
      },
    },
    "ssh2.Stream": {
      members: {
        ...named(["on", "once"], { call: { callbacks: [{ arg: "1", params: [RESULT], runs: "now" }], returns: { same: "this" } } }),
        stderr: { type: "ssh2.Stream" },
        ...named(["close", "signal"], HARMLESS),
      },
    },
    "ssh2.Terminal": { extends: ["ssh2.Stream"], members: { ...named(["write", "end"], commandLine("0", REMOTE)) } },
    "ssh2.Sftp": {
      members: {
        ...named(["readFile", "createReadStream", "readdir", "opendir"], files("file read on another host", "0")),
        ...named(["writeFile", "appendFile", "createWriteStream", "unlink", "rmdir", "mkdir"], files("file change on another host", "0")),
        ...named(["rename", "fastGet", "fastPut"], files("file copy", "0", "1")),
        ...named(["stat", "lstat", "end"], HARMLESS),
      },
    },
    "node-ssh": { members: { NodeSSH: makes({ type: "node-ssh.Ssh" }) } },
    "node-ssh.Ssh": {
      members: {
        execCommand: commandLine("0", REMOTE, { returns: { fields: { stdout: RESULT, stderr: RESULT, code: { safe: true } } } }),
        // The parameters are quoted, the command is not.
        exec: commandLine("0", REMOTE, { returns: RESULT }),
        connect: { call: { returns: { same: "this" } } },
        ...named(["putFile", "getFile", "putDirectory", "getDirectory"], files("file copy", "0", "1")),
        mkdir: files("file change on another host", "0"),
        ...named(["dispose", "isConnected"], SAFE_CALL),
      },
    },
    "simple-ssh": { new: { returns: { type: "simple-ssh.Ssh" } } },
    "simple-ssh.Ssh": {
      members: {
        exec: {
          call: {
            sinks: [sink("0", "command", { use: REMOTE }), sink("1.args.[]", "command", { use: REMOTE })],
            returns: { same: "this" },
          },
        },
        ...named(["start", "on"], CHAIN),
      },
    },
    dockerode: { new: { returns: { type: "dockerode.Docker" } } },
    "dockerode.Docker": {
      members: {
        createContainer: { call: containerCommand("0.Cmd", { type: "dockerode.Container" }) },
        run: { call: containerCommand("1", { type: "dockerode.Container" }) },
        getContainer: gives({ type: "dockerode.Container" }),
        ...named(["listContainers", "pull", "ping", "info"], HARMLESS),
      },
    },
    "dockerode.Container": {
      members: {
        exec: { call: containerCommand("0.Cmd", { type: "dockerode.Exec" }) },
        ...named(["start", "stop", "remove", "wait", "inspect", "kill", "restart", "attach", "logs"], HARMLESS),
      },
    },
    "dockerode.Exec": { members: { ...named(["start", "inspect"], HARMLESS) } },
    kubernetes: { members: { Exec: makes({ type: "kubernetes.Exec" }), KubeConfig: makes({ type: "kubernetes.Config" }) } },
    "kubernetes.Exec": { members: { exec: { call: containerCommand("3", {}) } } },
    "kubernetes.Config": { members: { "*": HARMLESS } },
    "simple-git": {
      call: { returns: { type: "simple-git.Git" } },
      members: { ...named(["simpleGit", "gitP"], { call: { returns: { type: "simple-git.Git" } } }) },
    },
    "simple-git.Git": {
      members: {
        ...named(["raw", "log", "diff", "show", "branch", "tag", "remote", "rebase", "reset", "stash", "clean"], gitOptions),
        ...named(["clone", "mirror"], {
          call: {
            sinks: [
              { arg: "0", kind: "url", detail: { use: "repository that is fetched" } },
              { ...path("1", "directory of a repository"), when: [{ arg: "1", type: "string" }] },
            ],
            returns: { same: "this" },
          },
        }),
        cwd: { call: { sinks: [{ ...path("0", "working directory"), when: [{ arg: "0", type: "string" }] }], returns: { same: "this" } } },
        ...named(["addRemote"], { call: { sinks: [{ arg: "1", kind: "url", detail: { use: "repository that is fetched" } }] } }),
        ...named(["add", "commit", "push", "pull", "fetch", "checkout", "init", "status", "merge", "env", "outputHandler"], CHAIN),
      },
    },
  },
};
