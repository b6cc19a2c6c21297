/**
 * Rows for programs that are started: a command line goes through a shell; an argument list does not, unless the program is a shell or an
 * interpreter told to run text, or an option asks for a shell.
 */
import type { SinkKind } from "../../engine/kinds.js";
import type { Callback, Member, Result, Sink, SinkDetail, Summary, When } from "../../engine/summary.js";

export const RESULT: Result = { type: "child_process.ChildProcess" };
export const SHELL: SinkDetail = { use: "shell command", instead: "execFile" };

export function sink(arg: string, kind: SinkKind, detail: SinkDetail): Sink {
  return { arg, kind, detail };
}

/** The callback is the last argument, whichever that is. */
const DONE: Callback = { arg: "1+", params: [{ type: "Error" }], runs: "now" };

/** What a server says at that moment is run. */
const PIPED: Sink = {
  arg: "0",
  kind: "remote-code",
  fact: true,
  possible: true,
  when: [{ arg: "0", matches: "\\b(?:curl|wget)\\b[^|;&]{0,200}\\|\\s{0,9}(?:sudo\\s+)?(?:ba|z|da)?sh\\b" }],
  detail: { use: "what a server sends is run by a shell", instead: "a script of a fixed version whose hash is checked" },
};

/** Variables by which a program that is started, or what loads it, finds other code. */
export const LOADING = [
  "PATH",
  "NODE_OPTIONS",
  "NODE_PATH",
  "LD_PRELOAD",
  "LD_LIBRARY_PATH",
  "DYLD_INSERT_LIBRARIES",
  "PYTHONPATH",
  "BASH_ENV",
];

/** What the program itself was started with is as good as the program. */
export const loading = (arg: string, use: string): Sink => ({
  ...sink(arg, "command", { use, cwe: [426, 454] }),
  // It may be one of many keys that the program writes in its own way.
  possible: true,
  unless: [{ arg, named: "^(?:process\\.)?env\\b|^PATH$" }],
});

/** What the options decide beside the arguments: where the program is found, what it loads, where it works. */
function surroundings(options: string): readonly Sink[] {
  return [
    ...LOADING.map((name) => loading(`${options}.env.${name}`, `variable \`${name}\` of a program`)),
    { ...sink(`${options}.env`, "command", { use: "variables of a program", cwe: [454] }), structured: true },
    sink(`${options}.shell`, "command", { use: "shell that is used" }),
    sink(`${options}.cwd`, "path", { use: "folder that a program works in" }),
  ];
}

/** `exec`: the text is the command line. */
export const exec: Member = {
  call: { sinks: [sink("0", "command", SHELL), PIPED, ...surroundings("1")], returns: RESULT, callbacks: [DONE] },
};

/** A command line for a shell elsewhere. */
export function commandLine(arg: string, use: string, more: Omit<Summary, "sinks"> = {}): Member {
  return { call: { ...more, sinks: [sink(arg, "command", { use })] } };
}

/** `options.shell` is true or names a shell. */
export function shellOption(arg: string): readonly When[] {
  return [
    { arg, given: true },
    { arg, not: [false, null, undefined, ""] },
  ];
}

/** Programs that run one of their arguments as a command line or as program text; `file` and `args` say where both stand. */
function interpreters(file: string, args: string): readonly Summary[] {
  const program = (names: string): When => ({ arg: file, matches: `^(.*[\\\\/])?(${names})(\\.exe)?$` });
  const option = (pattern: string): When => ({ arg: args, matches: `^(${pattern})$` });
  const text = (kind: SinkKind, use: string): readonly Sink[] => [{ arg: args, kind, detail: { use } }];
  return [
    { when: [program("sh|bash|zsh|dash|ksh|ash|fish"), option("-[a-z]*c")], sinks: text("command", "shell command") },
    { when: [program("cmd"), option("/[cCkK]")], sinks: text("command", "shell command") },
    { when: [program("powershell|pwsh"), option("-[cC](ommand)?|-[eE](ncodedCommand|nc)?")], sinks: text("command", "shell command") },
    { when: [program("ssh|sshpass|plink")], sinks: text("command", "command on another host") },
    { when: [program("docker|podman|kubectl"), option("-[a-z]*c")], sinks: text("command", "shell command in a container") },
    { when: [program("sudo|env|timeout|nohup|xargs"), option("-[a-z]*c")], sinks: text("command", "shell command") },
    { when: [program("python[\\d.]*|pypy[\\d.]*"), option("-c")], sinks: text("code", "program text for Python") },
    { when: [program("node|bun|deno"), option("-e|--eval|-p|--print|-pe|eval")], sinks: text("code", "program text for Node") },
    { when: [program("ruby|perl|lua|osascript"), option("-[eE]")], sinks: text("code", "program text") },
    { when: [program("php"), option("-r")], sinks: text("code", "program text for PHP") },
  ];
}

const shell = (arg: string): Summary => ({
  when: shellOption(arg),
  sinks: [sink("0", "command", SHELL), sink("1.[]", "command", SHELL)],
  returns: RESULT,
});

/** `spawn(program, arguments, options)`. */
export const spawn: readonly Summary[] = [
  ...interpreters("0", "1.[]").map((row) => ({ ...row, returns: RESULT })),
  shell("2.shell"),
  shell("1.shell"),
  {
    sinks: [
      sink("0", "argument", { use: "program to run" }),
      sink("1.[]", "argument", { use: "program argument" }),
      ...surroundings("2"),
      ...surroundings("1").map((one): Sink => ({ ...one, when: [{ arg: "1", type: "object" }] })),
    ],
    returns: RESULT,
    callbacks: [DONE],
  },
];

const SHELLS = "^(.*/)?(sh|bash|zsh|dash|ash)$";

/** A shell told to run text; `file` is the program, `args` its arguments. */
export function shellText(file: string, args: string, use: string, returns: Result): Summary {
  return {
    when: [
      { arg: file, matches: SHELLS },
      { arg: args, matches: "^-[a-z]*c$" },
    ],
    sinks: [sink(args, "command", { use })],
    returns,
  };
}

/** Program and arguments as one list: `["sh", "-c", text]`. Only a shell's text counts. */
export function containerCommand(list: string, returns: Result): readonly Summary[] {
  return [shellText(`${list}.0`, `${list}.[]`, "shell command in a container", returns), { returns }];
}
