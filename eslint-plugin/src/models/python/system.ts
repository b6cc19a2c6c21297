/** Files, folders, archives and processes. */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, named, PASSES, SAFE_CALL } from "../javascript/rows.js";
import { onPaths, pathUse } from "./words.js";

const SHELL: Sink = { arg: "0|args=", kind: "command", detail: { use: "shell command", instead: "a list of arguments without a shell" } };

/** With a shell the whole text is a command; a list names the program and its arguments; a shell in the list is a shell again. */
const started: readonly Summary[] = [
  { when: [{ arg: "shell=", is: [true, 1] }], sinks: [SHELL], returns: { type: "subprocess.Process" } },
  {
    when: [
      { arg: "0|args=.0", is: ["sh", "bash", "zsh", "/bin/sh", "/bin/bash", "cmd", "cmd.exe", "powershell"] },
      { arg: "0|args=.1", is: ["-c", "/c", "/C", "-Command", "-lc"] },
    ],
    sinks: [{ ...SHELL, arg: "0|args=.2" }],
    returns: { type: "subprocess.Process" },
  },
  {
    when: [{ arg: "0|args=", type: "list" }],
    sinks: [
      { arg: "0|args=.0", kind: "command", detail: { use: "program that is started" } },
      { arg: "0|args=.[]", kind: "argument", detail: { use: "arguments of a program that is started" } },
    ],
    returns: { type: "subprocess.Process" },
  },
  { returns: { type: "subprocess.Process" } },
];

const PATH_METHOD = (use: string): Member => ({ call: { sinks: [pathUse("this", use)] } });

const PATH_OF = gives({ type: "Path", from: ["this", "*"] });

const ENVIRONMENT = { kind: "environment" } as const;

export const library: Library = {
  name: "system",
  modules: {
    os: "os",
    "os.path": "os.path",
    sys: "sys",
    subprocess: "subprocess",
    commands: "subprocess",
    shutil: "shutil",
    pathlib: "pathlib",
    tempfile: "tempfile",
    zipfile: "zipfile",
    tarfile: "tarfile",
    aiofiles: "aiofiles",
    io: "io",
    codecs: "io",
    pty: "pty",
  },
  types: {
    os: {
      members: {
        path: { type: "os.path" },
        ...named(["system", "popen"], {
          call: {
            sinks: [{ arg: "0", kind: "command", detail: { use: "shell command", instead: "subprocess.run" } }],
            returns: { type: "python.File" },
          },
        }),
        ...named(["execv", "execve", "execvp", "execl", "execlp", "spawnl", "spawnlp", "spawnv"], {
          call: { sinks: [{ arg: "0", kind: "command", detail: { use: "program that is started" } }] },
        }),
        environ: { source: ENVIRONMENT },
        getenv: gives({ source: ENVIRONMENT }),
        ...named(["remove", "unlink", "rmdir", "removedirs"], onPaths("file that is deleted", "0|path=")),
        ...named(["mkdir", "makedirs"], onPaths("folder that is made", "0|name=")),
        ...named(["listdir", "scandir", "walk"], onPaths("folder that is listed", "0|path=")),
        ...named(["rename", "replace", "renames", "link", "symlink"], onPaths("file that is moved", "0|src=", "1|dst=")),
        ...named(["chmod", "chown", "open", "truncate", "startfile", "chdir"], onPaths("file that is used", "0|path=")),
        getcwd: gives({ place: "root" }),
        ...named(["getpid", "cpu_count", "urandom", "stat", "access"], SAFE_CALL),
        fspath: PASSES,
        sep: { const: "/" },
        linesep: { const: "\n" },
      },
    },
    "os.path": {
      members: {
        join: gives({ from: ["*"] }),
        ...named(["abspath", "realpath", "normpath", "relpath"], { call: { op: "path-resolve" } }),
        basename: { call: { op: "basename" } },
        ...named(["dirname", "expanduser", "expandvars", "normcase"], PASSES),
        ...named(["split", "splitext"], gives({ from: ["0"], list: true })),
        ...named(["exists", "isfile", "isdir", "getsize", "getmtime", "isabs", "islink"], SAFE_CALL),
        sep: { const: "/" },
      },
    },
    sys: { members: { argv: { source: { kind: "argv" } }, exit: { call: { exits: true } }, "*": { safe: true } } },
    subprocess: {
      members: {
        ...named(["run", "call", "check_call", "check_output"], { call: started }),
        Popen: { new: started },
        ...named(["getoutput", "getstatusoutput"], { call: { sinks: [{ ...SHELL, arg: "0|cmd=" }] } }),
        ...named(["PIPE", "STDOUT", "DEVNULL"], { safe: true }),
      },
    },
    "subprocess.Process": { members: { "*": { call: { returns: { safe: true } }, safe: true } } },
    pty: { members: { spawn: { call: { sinks: [{ ...SHELL, arg: "0" }] } } } },
    shutil: {
      members: {
        ...named(["copy", "copy2", "copyfile", "copytree", "move"], onPaths("file that is copied", "0|src=", "1|dst=")),
        rmtree: onPaths("folder that is deleted", "0|path="),
        unpack_archive: onPaths("archive that is unpacked", "0|filename=", "1|extract_dir="),
        make_archive: onPaths("archive that is written", "0|base_name="),
        copyfileobj: HARMLESS,
        ...named(["which", "disk_usage"], SAFE_CALL),
      },
    },
    pathlib: { members: { ...named(["Path", "PosixPath", "PurePath", "PurePosixPath"], { type: "pathlib.Path" }) } },
    "pathlib.Path": {
      new: { returns: { type: "Path", from: ["*"] } },
      members: { ...named(["cwd", "home"], gives({ type: "Path" })) },
    },
    Path: {
      members: {
        "/": PATH_OF,
        ...named(["joinpath", "with_name", "with_suffix", "relative_to", "expanduser"], PATH_OF),
        ...named(["resolve", "absolute"], gives({ type: "Path", from: ["this"] })),
        ...named(["parent", "parents"], { type: "Path" }),
        ...named(["read_text", "read_bytes"], PATH_METHOD("file that is read")),
        open: { call: { sinks: [pathUse("this", "file that is opened")], returns: { type: "python.File" } } },
        ...named(["write_text", "write_bytes", "touch", "mkdir"], PATH_METHOD("file that is written")),
        ...named(["unlink", "rmdir"], PATH_METHOD("file that is deleted")),
        ...named(["rename", "replace"], { call: { sinks: [pathUse("this", "file that is moved"), pathUse("0", "file that is moved")] } }),
        ...named(["iterdir", "glob", "rglob"], gives({ type: "Path", list: true })),
        name: { safe: true },
        stem: { safe: true },
        suffix: { safe: true },
        ...named(["exists", "is_file", "is_dir", "stat", "is_relative_to"], SAFE_CALL),
        as_posix: gives({ from: ["this"] }),
      },
    },
    tempfile: {
      members: {
        ...named(["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile"], {
          new: { returns: { type: "python.File" } },
          call: { returns: { type: "python.File" } },
        }),
        ...named(["mkdtemp", "mkstemp", "gettempdir", "mktemp", "TemporaryDirectory"], { call: { returns: { safe: true } } }),
      },
    },
    zipfile: { members: { ZipFile: { new: { sinks: [pathUse("0|file=", "archive that is opened")], returns: { type: "ZipFile" } } } } },
    // Python takes folders that lead out of the target off the names in a ZIP archive.
    ZipFile: {
      members: {
        ...named(["extractall", "extract", "namelist", "close", "writestr"], HARMLESS),
        write: onPaths("file that is packed", "0"),
      },
    },
    tarfile: { members: { open: { call: { sinks: [pathUse("0|name=", "archive that is opened")], returns: { type: "TarFile" } } } } },
    TarFile: { members: { ...named(["extractall", "extract", "getnames", "close"], HARMLESS), add: onPaths("file that is packed", "0") } },
    aiofiles: {
      members: {
        open: { call: { sinks: [pathUse("0|file=", "file that is opened")], returns: { type: "python.File" } } },
        os: { type: "os" },
      },
    },
    io: {
      members: {
        open: { call: { sinks: [pathUse("0|file=", "file that is opened")], returns: { type: "python.File" } } },
        ...named(["BytesIO", "StringIO"], { new: { returns: { from: ["0"] } }, call: { returns: { from: ["0"] } } }),
      },
    },
  },
};
