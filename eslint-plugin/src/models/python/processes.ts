/** Programs that are started: the standard library's ways, pexpect, sh, invoke. */
import type { Library, Member, Result, Sink, Summary, When } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";

const shell = (arg: string, instead = "a list of arguments without a shell"): Sink => ({
  arg,
  kind: "command",
  detail: { use: "shell command", instead },
});
/** The shell puts the names of files in for `*`, and one that begins with `-` is an option to these. */
const wildcard = (arg: string): Sink => ({
  arg,
  kind: "argument",
  fact: true,
  possible: true,
  when: [{ arg, matches: String.raw`\b(?:chown|chmod|rsync|tar|zip)(?=\s)(?:(?!\s--\s)[^;|&]){0,200}\s\*(?:\s|$)` }],
  detail: { use: "names of files that begin with `-` are options", instead: "`./*`, or `--` before it,", cwe: [155] },
});
const program = (arg: string): Sink => ({ arg, kind: "command", detail: { use: "program that is started" } });
const argument = (arg: string): Sink => ({ arg, kind: "argument", detail: { use: "arguments of a program that is started" } });
const programText = (arg: string): Sink => ({ arg, kind: "code", detail: { use: "program text" } });

const SHELLS = [
  ...["sh", "bash", "zsh", "dash", "/bin/sh", "/bin/bash", "/usr/bin/bash", "/bin/zsh", "/bin/dash"],
  ...["cmd", "cmd.exe", "powershell", "powershell.exe", "pwsh"],
];
const RUNS_TEXT = ["-c", "-lc", "-ic", "/c", "/C", "-Command"];
const HANDS_ON = ["docker", "podman", "kubectl", "sudo", "su", "env", "timeout", "nohup"];
const INTERPRETERS = ["python", "python3", "python2", "node", "perl", "ruby", "php"];

/** Of a list of arguments, or of arguments that follow each other: who is started, and the option that makes it read the next one as a program. */
const starts = (who: string, option: string, programs: readonly string[], options = RUNS_TEXT): readonly When[] => [
  { arg: who, is: programs },
  { arg: option, is: options },
];

const PROCESS: Result = { type: "subprocess.Process" };

/** With a shell the whole text is a command; a list names the program and its arguments; a shell in the list is a shell again. */
const run: readonly Summary[] = [
  {
    when: [{ arg: "shell=", is: [true, 1] }],
    sinks: [shell("0|args="), { ...shell("0|args=.[]"), when: [{ arg: "0|args=", type: "list" }] }, wildcard("0|args=")],
    returns: PROCESS,
  },
  { when: starts("0|args=.0", "0|args=.1", SHELLS), sinks: [shell("0|args=.2")], returns: PROCESS },
  { when: starts("0|args=.0", "0|args=.1", INTERPRETERS, ["-c", "-e", "-r"]), sinks: [programText("0|args=.2")], returns: PROCESS },
  // What these are given is a command line once more: on another host, in a container, for somebody else.
  { when: [{ arg: "0|args=.0", is: ["ssh", "sshpass", "plink"] }], sinks: [shell("0|args=.[]", "`shlex.quote`")], returns: PROCESS },
  { when: starts("0|args=.0", "0|args=.[]", HANDS_ON), sinks: [shell("0|args=.[]")], returns: PROCESS },
  { when: [{ arg: "0|args=", type: "list" }], sinks: [program("0|args=.0"), argument("0|args=.[]")], returns: PROCESS },
  // A text is the program's name as a whole, of which the beginning chooses; on Windows alone arguments follow in it.
  {
    sinks: [
      { ...program("0|args="), begins: true },
      { ...argument("0|args="), possible: true },
    ],
    returns: PROCESS,
  },
];

/** The program at this position, its arguments behind it, each on its own. */
const listed = (position: number): readonly Summary[] => [
  { when: starts(`${position}`, `${position + 2}`, SHELLS), sinks: [shell(`${position + 3}`)], returns: PROCESS },
  { when: starts(`${position}`, `${position + 1}`, SHELLS), sinks: [shell(`${position + 2}`)], returns: PROCESS },
  { sinks: [program(`${position}`), argument(`${position + 1}+`)], returns: PROCESS },
];
/** The program at this position, its arguments in a list behind it; the first of them is the program's name once more. */
const inList = (position: number): readonly Summary[] => [
  { when: starts(`${position}`, `${position + 1}.1`, SHELLS), sinks: [shell(`${position + 1}.2`)], returns: PROCESS },
  { when: starts(`${position}`, `${position + 1}.0`, SHELLS), sinks: [shell(`${position + 1}.1`)], returns: PROCESS },
  { sinks: [program(`${position}`), argument(`${position + 1}.[]`)], returns: PROCESS },
];

const EXEC: readonly Summary[] = [
  { when: starts("0", "1", SHELLS), sinks: [shell("2")], returns: PROCESS },
  // A list is no argument, but people write one: what it holds is meant to be run.
  { when: [...starts("0", "1.1", SHELLS)], sinks: [shell("1.2")], returns: PROCESS },
  { when: [{ arg: "1", type: "list" }], sinks: [program("0|program="), argument("1.[]")], returns: PROCESS },
  { sinks: [program("0|program="), argument("1+")], returns: PROCESS },
];

const SHELL_COMMAND: Member = { call: { sinks: [shell("0|command=")], returns: { type: "invoke.Result" } } };
const SPAWN: Summary = { sinks: [program("0|command="), argument("1|args=.[]")], returns: { type: "pexpect.Child" } };
const SPAWNED: Member = { call: SPAWN, new: SPAWN };

export const library: Library = {
  name: "processes",
  modules: {
    subprocess: "subprocess",
    commands: "subprocess",
    popen2: "os",
    pty: "pty",
    "asyncio.subprocess": "asyncio.subprocess",
    pexpect: "pexpect",
    "airflow.operators.bash": "airflow.bash",
    "airflow.operators.bash_operator": "airflow.bash",
    "airflow.providers.standard.operators.bash": "airflow.bash",
    sh: "sh",
    invoke: "invoke",
    plumbum: "plumbum",
    delegator: "delegator",
    envoy: "delegator",
    "ansible.module_utils.basic": "ansible",
    "pexpect.popen_spawn": "pexpect",
    "twisted.internet.utils": "twisted.utils",
    trio: "trio",
    "distutils.spawn": "distutils.spawn",
  },
  types: {
    os: {
      // Who names a function of it has any.
      extends: ["Namespace"],
      members: {
        ...named(["system"], { call: { sinks: [shell("0|command=", "subprocess.run"), wildcard("0|command=")], returns: { safe: true } } }),
        ...named(["popen", "popen2", "popen3", "popen4"], {
          call: { sinks: [shell("0|cmd=", "subprocess.run"), wildcard("0|cmd=")], returns: { type: "python.File" } },
        }),
        ...named(["execl", "execle", "execlp", "execlpe"], { call: listed(0) }),
        ...named(["execv", "execve", "execvp", "execvpe", "posix_spawn", "posix_spawnp"], { call: inList(0) }),
        ...named(["spawnl", "spawnle", "spawnlp", "spawnlpe"], { call: listed(1) }),
        ...named(["spawnv", "spawnve", "spawnvp", "spawnvpe"], { call: inList(1) }),
        ...named(["P_WAIT", "P_NOWAIT"], { safe: true }),
      },
    },
    subprocess: {
      extends: ["Namespace"],
      members: {
        ...named(["run", "call", "check_call", "check_output"], { call: run }),
        Popen: { new: run },
        ...named(["getoutput", "getstatusoutput"], { call: { sinks: [shell("0|cmd=")], returns: { safe: true } } }),
        ...named(["PIPE", "STDOUT", "DEVNULL", "CalledProcessError", "TimeoutExpired"], { safe: true }),
        list2cmdline: gives({ from: ["0"] }),
      },
    },
    "subprocess.Process": { members: { "*": { call: { returns: { safe: true } }, safe: true } } },
    asyncio: {
      members: {
        create_subprocess_shell: { call: { sinks: [shell("0|cmd=", "create_subprocess_exec")], returns: PROCESS } },
        create_subprocess_exec: { call: EXEC },
        subprocess: { type: "asyncio.subprocess" },
      },
    },
    "asyncio.subprocess": {
      members: {
        create_subprocess_shell: { call: { sinks: [shell("0|cmd=", "create_subprocess_exec")], returns: PROCESS } },
        create_subprocess_exec: { call: EXEC },
        ...named(["PIPE", "DEVNULL", "Process"], { safe: true }),
      },
    },
    "asyncio.Loop": {
      members: {
        subprocess_shell: { call: { sinks: [shell("1|cmd=", "subprocess_exec")] } },
        subprocess_exec: {
          call: [
            { when: starts("1.0", "1.1", SHELLS), sinks: [shell("1.2")], returns: PROCESS },
            { when: [{ arg: "1", type: "list" }], sinks: [program("1.0"), argument("1.[]")], returns: PROCESS },
            ...listed(1),
          ],
        },
      },
    },
    "tornado.process": { members: { Subprocess: { new: run } } },
    pty: {
      members: {
        spawn: { call: [{ when: [{ arg: "0", type: "list" }], sinks: [program("0.0"), argument("0.[]")] }, { sinks: [program("0")] }] },
      },
    },
    pexpect: {
      members: {
        spawn: SPAWNED,
        PopenSpawn: SPAWNED,
        spawnu: SPAWNED,
        run: { call: { sinks: [program("0|command=")], returns: { safe: true } } },
      },
    },
    "pexpect.Child": {
      members: {
        ...named(["sendline", "send", "expect", "close", "interact", "wait"], SAFE_CALL),
        ...named(["before", "after"], { safe: true }),
      },
    },
    "airflow.bash": { members: { BashOperator: makes({}, { sinks: [shell("bash_command=", "an argument in `env`")] }) } },
    // Each name is a program, called with its arguments and no shell.
    sh: {
      members: {
        ...named(["sh", "bash", "zsh"], {
          call: [{ when: [{ arg: "0", is: RUNS_TEXT }], sinks: [shell("1")] }, { sinks: [argument("*")] }],
        }),
        Command: { new: { sinks: [program("0")], returns: { type: "sh.Command" } } },
        ...named(["ErrorReturnCode", "contrib"], { safe: true }),
        "*": { call: { sinks: [argument("*")] } },
      },
    },
    "sh.Command": { call: { sinks: [argument("*")] }, members: { bake: CHAIN } },
    invoke: { members: { run: SHELL_COMMAND, Context: makes({ type: "invoke.Context" }), task: HARMLESS } },
    plumbum: { members: { local: { type: "plumbum.Machine" } } },
    "plumbum.Machine": { element: { type: "sh.Command" }, members: {} },
    delegator: { members: { ...named(["run", "chain"], { call: { sinks: [shell("0|command=")], returns: { safe: true } } }) } },
    ansible: { members: { AnsibleModule: makes({ type: "ansible.Module" }) } },
    "ansible.Module": {
      members: {
        run_command: {
          call: [
            { when: [{ arg: "use_unsafe_shell=", is: [true] }], sinks: [shell("0|args=")], returns: { safe: true } },
            { when: [{ arg: "0|args=", type: "list" }], sinks: [program("0|args=.0"), argument("0|args=.[]")], returns: { safe: true } },
            { sinks: [program("0|args=")], returns: { safe: true } },
          ],
        },
      },
    },
    "twisted.utils": {
      members: named(["getProcessOutput", "getProcessValue", "getProcessOutputAndValue"], {
        call: { sinks: [program("0|executable="), argument("1|args=.[]")], returns: { safe: true } },
      }),
    },
    trio: { members: { run_process: { call: run } } },
    anyio: {
      members: named(["run_process", "open_process"], {
        call: [
          { when: [{ arg: "0|command=", type: "list" }], sinks: [program("0|command=.0"), argument("0|command=.[]")], returns: PROCESS },
          { sinks: [shell("0|command=")], returns: PROCESS },
        ],
      }),
    },
    "distutils.spawn": { members: { spawn: { call: { sinks: [program("0|cmd=.0"), argument("0|cmd=.[]")] } } } },
    "invoke.Context": { members: { ...named(["run", "sudo"], SHELL_COMMAND), cd: HARMLESS } },
    "invoke.Result": { members: { ...named(["stdout", "stderr", "ok", "exited"], { safe: true }) } },
  },
};
