/**
 * Node's file system, callback, synchronous and promise forms alike, and the packages with the same names and more (fs-extra).
 * What is read from a file is stored data.
 */
import { fileMode, sharedName } from "./file-vocabulary.js";
import type { Callback, Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { gives, named, SAFE_CALL } from "./rows.js";

function path(use: string, arg = "0"): Sink {
  return { arg, kind: "path", detail: { use } };
}

/** The callback is the last argument, whichever that is. */
const done = (result?: Member["source"]): Callback => ({
  arg: "1+",
  params: [{ type: "Error" }, result ? { source: result } : {}],
  runs: "now",
});

const STORED = { kind: "stored" } as const;
const content = (use: string): Sink => ({ arg: "1", kind: "consequence", detail: { use } });
/** What another host sent is a file of the program's from then on, which it may run, serve or read. */
const downloaded = (arg: string): Sink => ({
  arg,
  kind: "trust",
  possible: true,
  known: true,
  sources: ["retrieved"],
  // Pictures, sounds and tables are opened by what shows them.
  unless: [{ arg: "0", matches: "\\.(?:png|jpe?g|gif|webp|bmp|ico|mp3|ogg|opus|wav|m4a|mp4|webm|mov|pdf|csv)$" }],
  detail: { use: "file", instead: "a look at its type, its size and its hash", cwe: [912, 434] },
});

/** Every name with its synchronous twin. */
function both(names: readonly string[], member: Member): Readonly<Record<string, Member>> {
  return named(
    names.flatMap((name) => [name, `${name}Sync`]),
    member,
  );
}

const inBothForms = (names: readonly string[]): readonly string[] => names.flatMap((name) => [name, `${name}Sync`]);
/** What was looked at by its name may be another file by the time it is used by its name. */
const ASKS = inBothForms(["stat", "lstat", "access"]);
const LOOKS = [...ASKS, ...inBothForms(["exists", "pathExists"])];
const RACE: Sink = {
  arg: "return",
  kind: "temporary",
  fact: true,
  possible: true,
  when: [{ arg: "0", lookedAt: LOOKS }],
  detail: {
    use: "the file that was looked at may be another by now",
    instead: "the file opened once, or the error that the use gives",
    cwe: [367],
  },
};
/** Whoever says that the file must be new is told when somebody else was first. */
const raced = (flags?: string): Sink => (flags === undefined ? RACE : { ...RACE, unless: [{ arg: flags, matches: "x" }] });
/** Where it was only asked whether there is one, whoever puts another there might have done so before; a fixed file of the program's own is there or is not. */
const KNOWN_RACE: Sink = { ...RACE, when: [{ arg: "0", lookedAt: ASKS }] };
const READ_RACE: Sink = { ...KNOWN_RACE, unless: [{ arg: "0", own: true }] };

const read: Member = {
  call: [
    // A page or a template is the program's own.
    {
      when: [{ arg: "0", matches: "\\.(?:html?|svg|css|ejs|pug|hbs|mustache)$" }],
      sinks: [path("file read")],
      callbacks: [done()],
      returns: {},
    },
    { sinks: [path("file read"), READ_RACE], returns: { source: STORED }, callbacks: [done(STORED)] },
  ],
};
const list: Member = {
  call: {
    sinks: [path("directory listing")],
    returns: { source: STORED, list: true },
    callbacks: [{ arg: "1+", params: [{ type: "Error" }, { source: STORED, list: true }], runs: "now" }],
  },
};
/** Asking whether a file exists tells little and changes nothing; what is then done with the file is the surer sink. */
const check: Member = {
  call: { sinks: [{ ...path("existence check"), possible: true }], returns: { safe: true }, callbacks: [done()] },
};
const resolved: Member = { call: { returns: { from: ["0"] }, callbacks: [done()] } };
const shared = (flags: string): Sink => ({
  ...sharedName("0", "a folder of `fs.mkdtemp`"),
  unless: [{ arg: flags, matches: "x" }],
});
const write: Member = {
  call: {
    sinks: [path("file write"), content("file write"), downloaded("1"), ...fileMode("2.mode"), shared("2.flag"), raced("2.flag")],
    callbacks: [done()],
  },
};
const change: Member = { call: { sinks: [path("file change"), RACE], callbacks: [done()] } };
const remove: Member = { call: { sinks: [path("file delete"), KNOWN_RACE], callbacks: [done()] } };
const make: Member = { call: { sinks: [path("directory creation")], callbacks: [done()] } };
const copy: Member = { call: { sinks: [path("file copy"), path("file copy", "1"), RACE], callbacks: [done()] } };

const SHARED: Readonly<Record<string, Member>> = {
  ...both(["readFile"], read),
  ...both(["readdir", "opendir"], list),
  ...both(["access", "exists", "stat", "lstat", "statfs"], check),
  ...both(["realpath"], { call: { op: "path-resolve", callbacks: [done()] } }),
  ...both(["readlink"], resolved),
  ...both(["writeFile", "appendFile"], write),
  ...both(["chmod", "lchmod"], { call: { sinks: [path("file change"), RACE, ...fileMode("1")], callbacks: [done()] } }),
  ...both(["fchmod"], { call: { sinks: fileMode("1"), callbacks: [done()] } }),
  ...both(["chown", "lchown", "lutimes", "utimes", "truncate"], change),
  ...both(["unlink", "rm", "rmdir"], remove),
  ...both(["mkdir", "mkdtemp"], make),
  ...both(["copyFile", "cp", "rename", "link", "symlink"], copy),
  ...both(["glob"], {
    call: { sinks: [path("directory listing"), path("directory listing", "1.cwd")], returns: { source: STORED, list: true } },
  }),
  constants: { safe: true },
};

/** A handle opened by `fs.promises.open`. */
const HANDLE: TypeModel = {
  members: {
    ...named(["readFile", "read", "readLines"], gives({ source: STORED })),
    ...named(["writeFile", "write", "appendFile"], {
      call: { sinks: [{ arg: "0", kind: "consequence", detail: { use: "file write" } }, downloaded("0")] },
    }),
    ...named(["stat", "close", "truncate", "sync"], SAFE_CALL),
  },
};

const STREAM: TypeModel = {
  extends: ["stream.Stream"],
  element: { source: STORED },
  members: {
    ...named(["write", "end"], { call: { sinks: [{ arg: "0", kind: "consequence", detail: { use: "file write" } }, downloaded("0")] } }),
  },
};

const stream = (use: string, ...more: readonly Sink[]): Member => ({
  call: { sinks: [path(use), ...more], returns: { type: "fs.Stream" } },
});

export const library: Library = {
  name: "fs",
  modules: {
    fs: "fs",
    "graceful-fs": "fs",
    "fs/promises": "fs.promises",
    "mz/fs": "fs",
    "fs-extra": "fs-extra",
    jsonfile: "fs",
    "write-file-atomic": "write-file",
    "recursive-readdir": "list-files",
    klaw: "list-files",
    ncp: "copy-files",
    cpy: "copy-files",
    chokidar: "chokidar",
  },
  types: {
    fs: {
      members: {
        ...SHARED,
        promises: { type: "fs.promises" },
        createReadStream: stream("file read", READ_RACE),
        createWriteStream: stream("file write", shared("1.flags"), raced("1.flags")),
        ...both(["open"], { call: { sinks: [path("file change"), raced("1")], callbacks: [done()] } }),
        ...named(["watch", "watchFile"], { call: { sinks: [path("file watch")] } }),
        ...named(["closeSync", "close", "fsyncSync", "fstatSync"], SAFE_CALL),
        readSync: gives({ source: STORED }),
        writeSync: { call: { sinks: [content("file write"), downloaded("1")] } },
      },
    },
    "fs.promises": {
      members: { ...SHARED, open: { call: { sinks: [path("file change"), raced("1")], returns: { type: "fs.FileHandle" } } } },
    },
    "fs.FileHandle": HANDLE,
    "fs.Stream": STREAM,
    "write-file": { call: write.call!, members: { default: write, sync: write } },
    "list-files": { call: list.call!, members: { default: list } },
    "copy-files": { call: copy.call!, members: { ncp: copy } },
    chokidar: { members: { watch: { call: { sinks: [path("file watch")], returns: { type: "EventEmitter" } } } } },
    "fs-extra": {
      extends: ["fs"],
      members: {
        ...both(["readJson", "readJSON"], {
          call: { sinks: [path("file read")], returns: { source: { kind: "stored", structured: true } } },
        }),
        ...both(["writeJson", "writeJSON", "outputFile", "outputJson", "outputJSON"], write),
        ...both(["ensureDir", "mkdirp", "mkdirs", "ensureFile", "createFile", "emptyDir", "emptydir"], make),
        ...both(["remove"], remove),
        ...both(["move", "copy", "ensureLink", "ensureSymlink", "createLink", "createSymlink"], copy),
        ...both(["pathExists"], check),
      },
    },
  },
};
