/**
 * Packages that run command lines: execa, zx, Bun, shelljs, node-pty and smaller ones. A tagged template escapes each of its holes; a text
 * that is put together first does not.
 */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, named, SAFE_CALL } from "./rows.js";
import { commandLine, exec, RESULT, SHELL, shellOption, shellText, sink, spawn } from "./program-rows.js";

const QUOTED: Member = gives({ from: ["0", "0.[]"], cleans: ["command"] });

/** execa's shell option hands the whole text to a shell, tag or not. */
const execaShell: Summary = { when: shellOption("0.shell"), returns: { type: "execa.Shell" } };
const execaTag: readonly Summary[] = [
  { when: [{ style: "tag" }], returns: RESULT },
  execaShell,
  { when: [{ arg: "0", type: "object" }], returns: { type: "execa.Bound" } },
];
const execa: Member = { call: [...execaTag, ...spawn] };
const execaCommand: Member = {
  call: [
    { when: shellOption("1.shell"), sinks: [sink("0", "command", { use: "shell command", instead: "execa" })], returns: RESULT },
    { sinks: [sink("0", "argument", { use: "program and arguments", instead: "execa" })], returns: RESULT },
  ],
};
const execaNode: Member = {
  call: { sinks: [sink("0", "code", { use: "module to run" }), sink("1.[]", "argument", { use: "program argument" })], returns: RESULT },
};

const path = (use: string, ...args: readonly string[]): Member => ({
  call: { sinks: args.map((arg) => ({ arg, kind: "path", detail: { use } })), returns: { type: "shelljs.Result" } },
});

/** The text goes to whatever program the terminal runs: a shell, most often. */
const terminal: Member = commandLine("0", "command for a terminal");

const bunSpawn: Member = {
  call: [
    shellText("0.0", "0.[]", "shell command", RESULT),
    { sinks: [sink("0.0", "argument", { use: "program to run" })], returns: RESULT },
  ],
};

/** `Deno.run({ cmd })`, taken out of version 2, and `new Deno.Command(program, { args })`. */
const denoRun: readonly Summary[] = [
  shellText("0.cmd.0", "0.cmd.[]", "shell command", RESULT),
  { sinks: [sink("0.cmd.0", "argument", { use: "program to run" })], returns: RESULT },
];
const denoCommand: readonly Summary[] = [
  shellText("0", "1.args.[]", "shell command", RESULT),
  { sinks: [sink("0", "argument", { use: "program to run" })], returns: RESULT },
];

const ptySpawn: Member = {
  call: [
    shellText("0", "1.[]", "shell command", { type: "node-pty.Terminal" }),
    { sinks: [sink("0", "argument", { use: "program to run" })], returns: { type: "node-pty.Terminal" } },
  ],
};

export const library: Library = {
  name: "shells",
  modules: {
    execa: "execa",
    zx: "zx",
    "zx/core": "zx",
    bun: "bun",
    shelljs: "shelljs",
    "node-pty": "node-pty",
    "@homebridge/node-pty-prebuilt-multiarch": "node-pty",
    "node-cmd": "node-cmd",
    "sudo-prompt": "sudo-prompt",
    "@vscode/sudo-prompt": "sudo-prompt",
    "shell-exec": "shell-exec",
    "python-shell": "python-shell",
    pm2: "pm2",
  },
  globals: { Bun: { type: "bun" } },
  types: {
    execa: {
      call: execa.call!,
      members: {
        ...named(["execa", "execaSync", "sync", "$"], execa),
        ...named(["execaCommand", "execaCommandSync", "command", "commandSync"], execaCommand),
        ...named(["execaNode", "node"], execaNode),
        ...named(["shell", "shellSync"], exec),
        default: { type: "execa" },
      },
    },
    deno: { members: { run: { call: denoRun }, Command: { new: denoCommand } } },
    "execa.Bound": { call: [{ when: [{ style: "tag" }], returns: RESULT }, ...spawn] },
    "execa.Shell": {
      call: { sinks: [sink("0", "command", { use: "shell command", instead: "execa" }), sink("1.[]", "command", SHELL)], returns: RESULT },
    },
    zx: {
      members: {
        $: { type: "zx.$" },
        cd: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "working directory" } }] } },
        quote: QUOTED,
        ...named(["fs", "default"], { type: "fs-extra" }),
        path: { type: "path" },
        os: { type: "os" },
        ...named(["within", "retry", "spinner"], { call: { callbacks: [{ arg: "0+", params: [], runs: "now", returns: "return" }] } }),
        ...named(["which", "sleep", "echo", "minimist"], SAFE_CALL),
        ...named(["question", "stdin"], gives({ source: { kind: "argv" } })),
      },
    },
    "zx.$": {
      call: [
        { when: [{ style: "tag" }], returns: RESULT },
        // As a function it takes the literal parts of a template, unescaped.
        { when: [{ arg: "0", type: "list" }], sinks: [sink("0.[]", "command", SHELL)], returns: RESULT },
        { returns: { type: "zx.$" } },
      ],
      members: { sync: { type: "zx.$" }, quote: QUOTED, ...named(["verbose", "shell", "prefix"], { safe: true }) },
    },
    bun: {
      members: {
        $: { call: { returns: RESULT } },
        ...named(["spawn", "spawnSync"], bunSpawn),
        file: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file opened" } }], returns: { type: "bun.File" } } },
        write: {
          call: { sinks: [{ arg: "0", kind: "path", when: [{ arg: "0", type: "string" }], detail: { use: "file write" } }] },
        },
        env: { type: "process.Env" },
        argv: { source: { kind: "argv" } },
        ...named(["hash", "which", "sleep", "nanoseconds", "randomUUIDv7"], SAFE_CALL),
        escapeHTML: gives({ from: ["0"], cleans: ["html"] }),
      },
    },
    "bun.File": {
      members: {
        ...named(["text", "bytes", "arrayBuffer", "stream", "json"], gives({ source: { kind: "stored" } })),
        ...named(["exists", "delete"], SAFE_CALL),
        ...named(["size", "type"], { safe: true }),
      },
    },
    shelljs: {
      members: {
        exec: commandLine("0", "shell command", {
          returns: { type: "shelljs.Result" },
          callbacks: [{ arg: "1+", params: [{}, {}, {}], runs: "now" }],
        }),
        cmd: { call: { sinks: [sink("0", "argument", { use: "program to run" })], returns: { type: "shelljs.Result" } } },
        ...named(["cat", "head", "tail", "sort", "uniq", "find", "ls"], path("file read", "*", "*.[]")),
        ...named(["cp", "mv", "ln"], path("file copy", "*", "*.[]")),
        ...named(["rm", "mkdir", "touch", "chmod"], path("file change", "*", "*.[]")),
        ...named(["cd", "pushd"], path("working directory", "0")),
        // The pattern is first, the files follow.
        grep: path("file read", "1+", "1+.[]"),
        sed: path("file change", "2+", "2+.[]"),
        ...named(["test", "which", "pwd", "tempdir", "error", "set", "echo"], SAFE_CALL),
        config: {},
      },
    },
    "shelljs.Result": {
      members: {
        exec: commandLine("0", "shell command", { returns: { type: "shelljs.Result" } }),
        ...named(["to", "toEnd"], path("file write", "0")),
        ...named(["stdout", "stderr"], { source: { kind: "stored" } }),
        code: { safe: true },
      },
    },
    "node-pty": { members: { spawn: ptySpawn } },
    "node-pty.Terminal": {
      members: {
        write: terminal,
        ...named(["onData", "onExit", "on"], { call: { callbacks: [{ arg: "0+", params: [{}], runs: "now" }] } }),
        ...named(["resize", "kill", "clear"], HARMLESS),
        pid: { safe: true },
      },
    },
    "node-cmd": {
      members: { ...named(["run", "get", "runSync"], exec), default: { type: "node-cmd" } },
    },
    "sudo-prompt": { members: { exec } },
    "shell-exec": { call: exec.call!, members: { default: exec } },
    "python-shell": { members: { PythonShell: { type: "python-shell.Class" } } },
    "python-shell.Class": {
      new: { sinks: [sink("0", "code", { use: "program to run" })], returns: { type: "python-shell.Instance" } },
      members: {
        run: { call: { sinks: [sink("0", "code", { use: "program to run" })], returns: { list: true } } },
        runString: { call: { sinks: [sink("0", "code", { use: "program text for Python" })], returns: { list: true } } },
      },
    },
    "python-shell.Instance": { members: { ...named(["send", "on", "end", "kill"], CHAIN) } },
    pm2: {
      members: {
        start: {
          call: {
            sinks: [
              { ...sink("0", "code", { use: "program to run" }), when: [{ arg: "0", type: "string" }] },
              sink("0.script", "code", { use: "program to run" }),
            ],
          },
        },
        ...named(["connect", "restart", "stop", "delete", "list", "disconnect", "describe"], {
          call: { callbacks: [{ arg: "0+", params: [{ type: "Error" }, {}], runs: "now" }] },
        }),
      },
    },
  },
};
