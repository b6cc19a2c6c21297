/**
 * Programs started from Node: child_process and the packages that wrap it. A command line goes through a shell; an argument list
 * does not, unless the program is a shell or an interpreter told to run text, or an option asks for a shell.
 */
import type { Library, Member, Sink, SinkDetail, Summary, When } from "../../engine/summary.js";
import type { SinkKind } from "../../engine/kinds.js";
import { named } from "./rows.js";

const RESULT: Summary["returns"] = { type: "child_process.ChildProcess" };

function sink(arg: string, kind: SinkKind, detail: SinkDetail): Sink {
  return { arg, kind, detail };
}

const SHELL: SinkDetail = { use: "shell command", instead: "execFile" };

/** `exec`: the text is the command line. */
const exec: Member = {
  call: { sinks: [sink("0", "command", SHELL)], returns: RESULT, callbacks: [{ arg: "1+", params: [{ type: "Error" }], runs: "now" }] },
};

/** A program of this name, with or without a folder and ".exe". */
function program(names: string): When {
  return { arg: "0", matches: `^(.*[\\\\/])?(${names})(\\.exe)?$` };
}

/** One of the arguments is this option. */
function option(pattern: string): When {
  return { arg: "1.[]", matches: `^(${pattern})$` };
}

const textFor = (kind: SinkKind, use: string): readonly Sink[] => [sink("1.[]", kind, { use })];

/** Programs that run one of their arguments as a command line or as program text. */
const INTERPRETERS: readonly Summary[] = [
  { when: [program("sh|bash|zsh|dash|ksh|ash|fish"), option("-[a-z]*c")], sinks: textFor("command", "shell command") },
  { when: [program("cmd"), option("/[cCkK]")], sinks: textFor("command", "shell command") },
  { when: [program("powershell|pwsh"), option("-[cC](ommand)?|-[eE](ncodedCommand|nc)?")], sinks: textFor("command", "shell command") },
  { when: [program("ssh|sshpass|plink")], sinks: textFor("command", "command on another host") },
  { when: [program("docker|podman|kubectl"), option("-[a-z]*c")], sinks: textFor("command", "shell command in a container") },
  { when: [program("sudo|env|timeout|nohup|xargs"), option("-[a-z]*c")], sinks: textFor("command", "shell command") },
  { when: [program("python[\\d.]*|pypy[\\d.]*"), option("-c")], sinks: textFor("code", "program text for Python") },
  { when: [program("node|bun|deno"), option("-e|--eval|-p|--print|-pe|eval")], sinks: textFor("code", "program text for Node") },
  { when: [program("ruby|perl|lua|osascript"), option("-[eE]")], sinks: textFor("code", "program text") },
  { when: [program("php"), option("-r")], sinks: textFor("code", "program text for PHP") },
];

/** `options.shell` is true or names a shell. */
function shellOption(arg: string): readonly When[] {
  return [
    { arg, given: true },
    { arg, not: [false, null, undefined, ""] },
  ];
}

const shell = (arg: string): Summary => ({
  when: shellOption(arg),
  sinks: [sink("0", "command", SHELL), sink("1.[]", "command", SHELL)],
  returns: RESULT,
});

const list: readonly Summary[] = [
  ...INTERPRETERS.map((row) => ({ ...row, returns: RESULT })),
  shell("2.shell"),
  shell("1.shell"),
  {
    sinks: [sink("0", "argument", { use: "program to run" }), sink("1.[]", "argument", { use: "program argument" })],
    returns: RESULT,
    callbacks: [{ arg: "1+", params: [{ type: "Error" }], runs: "now" }],
  },
];

/** `fork` runs a module of this program's own kind. */
const fork: Member = {
  call: { sinks: [sink("0", "code", { use: "module to run" }), sink("1.[]", "argument", { use: "program argument" })], returns: RESULT },
};

/** A tagged template escapes each hole; called as a function it is as `spawn`. */
const dollar: Member = { call: [{ when: [{ style: "tag" }], returns: RESULT }, ...list] };

export const library: Library = {
  name: "child_process",
  modules: { child_process: "child_process", "cross-spawn": "cross-spawn", execa: "execa", shelljs: "shelljs", "node-pty": "node-pty" },
  types: {
    child_process: {
      members: { ...named(["exec", "execSync"], exec), ...named(["execFile", "execFileSync", "spawn", "spawnSync"], { call: list }), fork },
    },
    "child_process.ChildProcess": {
      extends: ["EventEmitter"],
      members: {
        pid: { safe: true },
        exitCode: { safe: true },
        stdout: { type: "stream.Stream" },
        stderr: { type: "stream.Stream" },
        stdin: { type: "stream.Stream" },
      },
    },
    "cross-spawn": { call: list, members: { ...named(["spawn", "sync"], { call: list }) } },
    execa: {
      call: list,
      members: {
        ...named(["execa", "execaSync"], { call: list }),
        ...named(["execaCommand", "execaCommandSync", "command"], {
          call: [
            { when: shellOption("1.shell"), sinks: [sink("0", "command", { use: "shell command", instead: "execa" })], returns: RESULT },
            { sinks: [sink("0", "argument", { use: "program and arguments", instead: "execa" })], returns: RESULT },
          ],
        }),
        $: dollar,
      },
    },
    shelljs: {
      members: {
        exec: { call: { sinks: [sink("0", "command", { use: "shell command", instead: "execFile" })], returns: RESULT } },
        ...named(["rm", "cat", "cd", "ls", "mkdir"], { call: { sinks: [{ arg: "*", kind: "path", detail: { use: "file operation" } }] } }),
      },
    },
    "node-pty": { members: { spawn: { call: list } } },
  },
};
