/** Files and folders: os, os.path, pathlib, shutil, tempfile, aiofiles; what the environment and the command line say. */
import type { SinkKinds } from "../../engine/kinds.js";
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, named, PASSES, SAFE_CALL } from "../javascript/rows.js";
import { fileMask, fileMode, sharedName } from "../javascript/file-vocabulary.js";
import { consequence, onPaths, pathUse } from "./words.js";

const onPath = (use: string): Member => ({ call: { sinks: [pathUse("this", use)] } });

/** Asking whether a file exists tells little and changes nothing; what is then done with the file is the surer sink. */
const asked = (arg: string): Member => ({
  call: { sinks: [{ ...pathUse(arg, "existence check"), possible: true }], returns: { safe: true } },
});

const ENVIRONMENT = { kind: "environment" } as const;
const ARGV = { kind: "argv" } as const;
/** What stands in where nobody has set the variable is a literal, most often. */
const fromEnvironment: Member = gives({ source: ENVIRONMENT, fixed: ["1|default="] });

const OPENED: Member = { call: { sinks: [pathUse("0|file=", "file that is opened")], returns: { type: "python.File" } } };

/** `S_IRWXO` and its kin, alone or with others (`a | b`). */
const mode = (arg: string): readonly Sink[] => fileMode(arg, { arg, instance: "stat.Open" });
const OTHERS_WRITE = ["S_IWOTH", "S_IRWXO"];
const OTHER_BITS = ["RWXU", "RUSR", "WUSR", "XUSR", "RWXG", "RGRP", "WGRP", "XGRP", "ROTH", "XOTH"].map((bits) => `S_I${bits}`);

/** What stands behind the last dot, with it or nothing: no folder, and nothing that begins as an option does. */
const ENDING: SinkKinds = ["path", "argument"];

/** A name is given, and anybody may make the file first. */
const TAKEN: Sink = {
  arg: "return",
  kind: "temporary",
  fact: true,
  detail: { use: "somebody else can take the name of the temporary file first", instead: "`tempfile.mkstemp` or `NamedTemporaryFile`" },
};

/** A slash in it leads elsewhere; behind the drawn part only where that is the name of a folder. */
const NAMED_IN_PART: readonly Sink[] = [
  ...["prefix=", "dir="].map((arg) => pathUse(arg, "name of a temporary file")),
  { ...pathUse("suffix=", "name of a temporary file"), possible: true },
];

const SHARED = "`tempfile.mkstemp` or `TemporaryDirectory`";

const SHARED_PATH = sharedName("this", SHARED);

const OS: TypeModel = {
  members: {
    path: { type: "os.path" },
    environ: { type: "os.Environ" },
    getenv: fromEnvironment,
    ...named(["remove", "unlink", "rmdir", "removedirs"], onPaths("file that is deleted", "0|path=")),
    ...named(["mkdir", "makedirs"], onPaths("folder that is made", "0|name=")),
    ...named(["listdir", "scandir", "walk"], onPaths("folder that is listed", "0|path=")),
    ...named(["rename", "replace", "renames", "link", "symlink"], onPaths("file that is moved", "0|src=", "1|dst=")),
    ...named(["chmod", "lchmod"], { call: { sinks: [pathUse("0|path=", "file that is used"), ...mode("1|mode=")] } }),
    fchmod: { call: { sinks: mode("1|mode=") } },
    ...named(["mkfifo", "mknod"], { call: { sinks: [pathUse("0|path=", "file that is written"), ...mode("1|mode=")] } }),
    umask: { call: { sinks: fileMask("0|mask="), returns: { safe: true } } },
    // Python 2: a name, and no file yet.
    ...named(["tempnam", "tmpnam"], { call: { sinks: [TAKEN], returns: { safe: true } } }),
    open: { call: { sinks: [pathUse("0|path=", "file that is opened"), ...mode("2|mode=")], returns: { safe: true } } },
    ...named(["chown", "truncate", "startfile", "chdir", "utime", "readlink"], onPaths("file that is used", "0|path=")),
    getcwd: gives({ place: "root" }),
    ...named(["stat", "access"], asked("0|path=")),
    ...named(["getpid", "cpu_count", "urandom", "getuid", "kill"], SAFE_CALL),
    fspath: PASSES,
    sep: { const: "/" },
    linesep: { const: "\n" },
    ...named(["name", "curdir", "pardir", "devnull", "O_RDONLY"], { safe: true }),
  },
};

const OS_PATH: TypeModel = {
  members: {
    join: { call: { op: "path-append" } },
    ...named(["abspath", "realpath", "normpath"], { call: { op: "path-resolve" } }),
    basename: { call: { op: "basename" } },
    ...named(["dirname", "expanduser", "expandvars", "normcase", "relpath"], PASSES),
    commonpath: { call: { op: "common-path" } },
    split: gives({ from: ["0"], fields: { 0: { from: ["0"] }, 1: { from: ["0"], cleans: ENDING } } }),
    // The extension begins behind the last slash.
    splitext: gives({ from: ["0"], fields: { 0: { from: ["0"] }, 1: { from: ["0"], cleans: ["path"] } } }),
    ...named(["exists", "isfile", "isdir", "getsize", "getmtime", "islink"], asked("0|path=")),
    ...named(["isabs", "samefile"], SAFE_CALL),
    sep: { const: "/" },
  },
};

const inside: Member = gives({ type: "Path", from: ["this", "*"] });

const PATH: TypeModel = {
  // `folder in path.parents` says that the path is below the folder.
  decidedBy: { members: ["parents"], kinds: ["path"] },
  members: {
    "/": { call: { op: "path-append", operands: ["this", "this", "0"], returns: { type: "Path" } } },
    joinpath: { call: { op: "path-append", operands: ["this", "this", "0+"], returns: { type: "Path" } } },
    ...named(["with_name", "with_suffix", "with_stem", "expanduser"], inside),
    resolve: { call: { op: "path-resolve", operands: ["this", "this"], returns: { type: "Path" } } },
    absolute: gives({ type: "Path", from: ["this"] }),
    parent: { type: "Path", part: {} },
    parents: { type: "path.Parents", part: {} },
    parts: { part: {} },
    // The last name of a path has no slash.
    ...named(["name", "stem"], { part: { cleans: ["path"] } }),
    ...named(["suffix", "suffixes"], { part: { cleans: ENDING } }),
    ...named(["read_text", "read_bytes"], onPath("file that is read")),
    open: {
      call: {
        sinks: [
          pathUse("this", "file that is opened"),
          { ...SHARED_PATH, when: [...SHARED_PATH.when!, { arg: "0|mode=", matches: "[wax]" }] },
        ],
        returns: { type: "python.File" },
      },
    },
    write_text: { call: { sinks: [pathUse("this", "file that is written"), consequence("0|data=", "file write"), SHARED_PATH] } },
    // Bytes have neither type nor range that could be looked at.
    write_bytes: { call: { sinks: [pathUse("this", "file that is written"), SHARED_PATH] } },
    ...named(["chmod", "lchmod"], { call: { sinks: [pathUse("this", "file that is written"), ...mode("0|mode=")] } }),
    ...named(["touch", "mkdir", "symlink_to"], onPath("file that is written")),
    ...named(["unlink", "rmdir"], onPath("file that is deleted")),
    // With a second argument it is the method of texts.
    ...named(["rename", "replace"], {
      call: {
        when: [{ arg: "1", given: false }],
        sinks: [pathUse("this", "file that is moved"), pathUse("0|target=", "file that is moved")],
      },
    }),
    iterdir: { call: { sinks: [pathUse("this", "folder that is listed")], returns: { type: "Path", list: true } } },
    ...named(["glob", "rglob"], {
      call: { sinks: [pathUse("0|pattern=", "files that are listed")], returns: { type: "Path", list: true } },
    }),
    ...named(["exists", "is_file", "is_dir", "stat"], asked("this")),
    is_absolute: SAFE_CALL,
    is_relative_to: { call: { op: "is-below", operands: ["this", "0"] } },
    // Raises for a path that is not inside.
    relative_to: {
      call: { returns: { type: "Path", from: ["this"], cleans: ["path"] }, guards: [{ arg: "this", cleans: ["path"], on: "return" }] },
    },
    ...named(["as_posix", "as_uri"], gives({ from: ["this"] })),
  },
};

/** Of a ZIP file names lead nowhere. */
const UNFILTERED: Sink = {
  arg: "return",
  kind: "path",
  fact: true,
  possible: true,
  when: [{ arg: "filter=", given: false }],
  unless: [
    { arg: "0|filename=", matches: "\\.zip$" },
    { arg: "2|format=", is: ["zip"] },
  ],
  detail: { use: "archive whose names lead anywhere", instead: '`filter="data"`' },
};

const PATH_CLASS: Member = { type: "pathlib.Path", new: { op: "path-append", operands: ["0", "0+"], returns: { type: "Path" } } };

export const library: Library = {
  name: "files",
  modules: {
    os: "os",
    "os.path": "os.path",
    posixpath: "os.path",
    ntpath: "os.path",
    sys: "sys",
    shutil: "shutil",
    glob: "glob",
    linecache: "linecache",
    pathlib: "pathlib",
    stat: "stat",
    tempfile: "tempfile",
    aiofiles: "aiofiles",
    aiofile: "aiofile",
    "aiofiles.os": "os",
    anyio: "anyio",
    dotenv: "dotenv",
    decouple: "dotenv",
    getopt: "getopt",
  },
  types: {
    "os.Environ": { source: ENVIRONMENT, members: { get: fromEnvironment } },
    os: OS,
    "os.path": OS_PATH,
    sys: {
      members: {
        argv: { source: ARGV },
        exit: { call: { exits: true } },
        executable: { const: "python" },
        // What is wrong, and where; of which class it is may be told.
        exc_info: gives({ fields: { "1": { source: { kind: "error" } }, "2": { source: { kind: "error" } } } }),
        stdin: { type: "sys.Input" },
        modules: { type: "sys.Modules" },
        "*": { safe: true },
      },
    },
    "sys.Modules": { element: { type: "Namespace" } },
    "sys.Input": { members: { ...named(["read", "readline", "readlines"], gives({ source: ARGV })) }, element: { source: ARGV } },
    dotenv: { members: { load_dotenv: HARMLESS, ...named(["dotenv_values", "get_key", "config"], fromEnvironment) } },
    // Each option by its name, which is one of the program's, and what it was given; then the rest.
    getopt: {
      members: named(
        ["getopt", "gnu_getopt"],
        gives({
          fields: { "0": { list: true, fields: { "0": { safe: true }, "1": { source: ARGV } } }, "1": { source: ARGV } },
        }),
      ),
    },
    shutil: {
      members: {
        ...named(["copy", "copy2", "copyfile", "copytree", "move"], {
          call: { sinks: [...["0|src=", "1|dst="].map((arg) => pathUse(arg, "file that is copied")), sharedName("1|dst=", SHARED)] },
        }),
        rmtree: onPaths("folder that is deleted", "0|path="),
        unpack_archive: {
          call: {
            sinks: [pathUse("0|filename=", "archive that is unpacked"), pathUse("1|extract_dir=", "archive that is unpacked"), UNFILTERED],
          },
        },
        make_archive: onPaths("archive that is written", "0|base_name=", "2|root_dir="),
        copyfileobj: HARMLESS,
        ...named(["which", "disk_usage"], SAFE_CALL),
      },
    },
    glob: {
      members: {
        ...named(["glob", "iglob"], {
          call: { sinks: [pathUse("0|pathname=", "files that are listed")], returns: { safe: true, list: true } },
        }),
        escape: PASSES,
      },
    },
    linecache: { members: named(["getline", "getlines"], onPaths("file that is read", "0|filename=")) },
    pathlib: {
      members: { ...named(["Path", "PosixPath", "PurePath", "PurePosixPath", "WindowsPath", "PureWindowsPath"], PATH_CLASS) },
    },
    anyio: { extends: ["asyncio"], members: { Path: PATH_CLASS, open_file: OPENED } },
    "pathlib.Path": {
      members: { ...named(["cwd", "home"], gives({ type: "Path" })) },
    },
    Path: PATH,
    "path.Parents": { element: { type: "Path", part: {} }, includes: { op: "is-below" } },
    stat: {
      members: { ...named(OTHERS_WRITE, { type: "stat.Open" }), ...named(OTHER_BITS, { type: "stat.Closed" }), "*": SAFE_CALL },
    },
    "stat.Open": { members: { "|": gives({ type: "stat.Open" }) } },
    "stat.Closed": { members: { "|": gives({ same: "0" }) } },
    tempfile: {
      members: {
        ...named(["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile"], {
          new: { sinks: NAMED_IN_PART, returns: { type: "python.File" } },
        }),
        ...named(["mkdtemp", "mkstemp", "TemporaryDirectory"], { call: { sinks: NAMED_IN_PART, returns: { safe: true } } }),
        // Most often; everybody writes to it wherever it is.
        gettempdir: gives({ const: "/tmp" }),
        mktemp: { call: { sinks: [TAKEN], returns: { safe: true } } },
      },
    },
    aiofile: { members: { async_open: OPENED, AIOFile: OPENED } },
    aiofiles: { members: { open: OPENED, os: { type: "os" }, tempfile: { type: "tempfile" } } },
  },
};
