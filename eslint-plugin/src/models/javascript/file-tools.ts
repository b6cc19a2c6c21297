/**
 * Packages that delete, find, pack and unpack files. Names inside an archive are its maker's choice: joined to a folder they may leave it.
 * Extractors that check the names themselves are silent.
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, named, SAFE_CALL } from "./rows.js";

const path = (arg: string, use: string): Sink => ({ arg, kind: "path", detail: { use } });
const RETRIEVED = { kind: "retrieved" } as const;
const STORED = { kind: "stored" } as const;

const remove: Member = { call: { sinks: [path("0", "file delete"), path("0.[]", "file delete")] } };
const make: Member = { call: { sinks: [path("0", "directory creation")] } };
const search: Summary = {
  sinks: [path("0", "directory listing"), path("0.[]", "directory listing"), path("1.cwd", "directory listing")],
  returns: { source: STORED, list: true },
};
const searching: Member = { call: search };

const content: Member = {
  call: { returns: { source: RETRIEVED }, callbacks: [{ arg: "0+", params: [{ source: RETRIEVED }], runs: "now" }] },
};

/** A callback gets the content, a promise gives it; nobody else wrote the file unless its name says so. */
const readers: Pick<TypeModel, "call"> & Member = { call: { sinks: [path("0", "file read")], returns: { source: STORED } } };
const writers: Pick<TypeModel, "call"> & Member = { call: { sinks: [path("0", "file write")] } };
const copiers: Pick<TypeModel, "call"> & Member = { call: { sinks: [path("0", "file copy"), path("1", "file copy")] } };
const walkers: Pick<TypeModel, "call"> & Member = {
  call: { sinks: [path("0", "directory listing")], callbacks: [{ arg: "1+", params: [{}, {}, {}], runs: "now" }] },
};

/** A stream of entries: `for await`, or an event for each. */
const entries = (type: string, event: string): Member => ({
  call: [
    { when: [{ arg: "0", is: [event] }], callbacks: [{ arg: "1", params: [{ type }, {}, {}], runs: "now" }], returns: { same: "this" } },
    { callbacks: [{ arg: "1", params: [{}], runs: "now" }], returns: { same: "this" } },
  ],
});

/** Absolute names and steps to parents are taken out unless `preservePaths` is set. */
const extract: Member = {
  call: {
    sinks: [
      path("0.cwd", "archive unpacked"),
      {
        arg: "0.preservePaths",
        fact: true,
        kind: "path",
        when: [{ arg: "0.preservePaths", is: [true] }],
        detail: { use: "archive entry" },
      },
    ],
    callbacks: [
      { arg: "0.onentry", params: [{ type: "archive.Entry" }], runs: "now" },
      { arg: "0.filter", params: [{}, {}], runs: "now" },
    ],
  },
};

export const library: Library = {
  name: "file-tools",
  modules: {
    rimraf: "rimraf",
    del: "del",
    mkdirp: "mkdirp",
    "make-dir": "mkdirp",
    glob: "glob",
    "fast-glob": "glob",
    globby: "glob",
    tinyglobby: "glob",
    archiver: "archiver",
    unzipper: "unzipper",
    "adm-zip": "adm-zip",
    jszip: "jszip",
    "extract-zip": "extract-zip",
    decompress: "extract-zip",
    yauzl: "yauzl",
    tar: "tar",
    "tar-stream": "tar-stream",
    tmp: "tmp",
    "load-json-file": "file-readers",
    "write-json-file": "file-writers",
    "fs-write-stream-atomic": "file-writers",
    "move-file": "file-copiers",
    cpr: "file-copiers",
    "cp-file": "file-copiers",
    "recursive-copy": "file-copiers",
    mv: "file-copiers",
    walk: "file-walkers",
    walkdir: "file-walkers",
    "klaw-sync": "file-walkers",
    readdirp: "file-walkers",
    "vinyl-fs": "vinyl-fs",
    send: "send",
  },
  types: {
    rimraf: { call: remove.call!, members: { ...named(["rimraf", "rimrafSync", "sync", "native", "manual"], remove) } },
    del: { call: remove.call!, members: { ...named(["deleteAsync", "deleteSync", "sync"], remove) } },
    mkdirp: {
      call: make.call!,
      members: { ...named(["mkdirp", "mkdirpSync", "sync", "manual", "makeDirectory", "makeDirectorySync"], make) },
    },
    glob: {
      call: search,
      members: {
        ...named(["glob", "globSync", "globby", "globbySync", "sync", "async", "stream", "globStream"], searching),
        ...named(["escape", "escapePath", "hasMagic", "isDynamicPattern"], SAFE_CALL),
      },
    },
    archiver: { call: { returns: { type: "archiver.Archive" } } },
    "archiver.Archive": {
      members: {
        ...named(["file", "directory"], { call: { sinks: [path("0", "file read")], returns: { same: "this" } } }),
        glob: { call: { sinks: [path("0", "file read"), path("1.cwd", "file read")], returns: { same: "this" } } },
        ...named(["append", "finalize", "on", "abort"], CHAIN),
        pipe: gives({ same: "0" }),
        pointer: SAFE_CALL,
      },
    },
    /** An entry as most packages have it. */
    "archive.Entry": {
      extends: ["stream.Stream"],
      members: {
        ...named(["path", "name", "entryName", "linkname", "linkpath", "unsafeOriginalName", "comment"], { source: RETRIEVED }),
        ...named(["buffer", "getData", "text", "getDataAsync"], content),
        stream: gives({ type: "stream.Stream" }),
        autodrain: HARMLESS,
        ...named(["type", "size", "isDirectory", "mode", "mtime", "vars", "header"], { safe: true }),
      },
    },
    unzipper: {
      members: {
        // Checks that entries stay in the folder.
        Extract: { call: { sinks: [path("0.path", "archive unpacked")], returns: { type: "stream.Stream" } } },
        ...named(["Parse", "ParseOne"], gives({ type: "unzipper.Parser" })),
        Open: { type: "unzipper.Open" },
      },
    },
    "unzipper.Parser": {
      extends: ["stream.Stream"],
      element: { type: "archive.Entry" },
      members: { on: entries("archive.Entry", "entry") },
    },
    "unzipper.Open": {
      members: {
        file: { call: { sinks: [path("0", "file read")], returns: { type: "unzipper.Directory" } } },
        buffer: gives({ type: "unzipper.Directory" }),
        url: {
          call: { sinks: [{ arg: "1", kind: "url", detail: { use: "archive that is fetched" } }], returns: { type: "unzipper.Directory" } },
        },
      },
    },
    "unzipper.Directory": {
      members: {
        files: { type: "archive.Entries" },
        extract: { call: { sinks: [path("0.path", "archive unpacked")] } },
      },
    },
    "archive.Entries": { extends: ["Array"], element: { type: "archive.Entry" } },
    "adm-zip": {
      new: { sinks: [{ ...path("0", "file read"), when: [{ arg: "0", matches: "[^\\uFFFC]" }] }], returns: { type: "adm-zip.Zip" } },
    },
    "adm-zip.Zip": {
      members: {
        getEntries: gives({ type: "archive.Entries" }),
        getEntry: gives({ type: "archive.Entry" }),
        forEach: { call: { callbacks: [{ arg: "0", params: [{ type: "archive.Entry" }], runs: "now" }] } },
        ...named(["readAsText", "readFile"], gives({ source: RETRIEVED })),
        ...named(["extractAllTo", "extractAllToAsync", "writeZip"], { call: { sinks: [path("0", "archive unpacked")] } }),
        extractEntryTo: { call: { sinks: [path("1", "archive unpacked")] } },
        ...named(["addLocalFile", "addLocalFolder"], { call: { sinks: [path("0", "file read")] } }),
        ...named(["addFile", "toBuffer", "deleteFile"], HARMLESS),
      },
    },
    jszip: {
      new: { returns: { type: "jszip.Zip" } },
      members: { loadAsync: gives({ type: "jszip.Zip" }) },
    },
    "jszip.Zip": {
      members: {
        loadAsync: gives({ type: "jszip.Zip" }),
        // Names are resolved within the archive since 3.8.
        files: { type: "jszip.Files" },
        file: gives({ type: "jszip.Entry" }),
        forEach: { call: { callbacks: [{ arg: "0", params: [{}, { type: "jszip.Entry" }], runs: "now" }] } },
        ...named(["folder", "remove"], CHAIN),
        generateAsync: HARMLESS,
      },
    },
    "jszip.Files": { element: { type: "jszip.Entry" }, members: { "*": { type: "jszip.Entry" } } },
    "jszip.Entry": {
      members: {
        unsafeOriginalName: { source: RETRIEVED },
        async: content,
        ...named(["name", "dir", "date"], { safe: true }),
      },
    },
    "extract-zip": {
      call: { sinks: [path("0", "file read"), path("1", "archive unpacked"), path("1.dir", "archive unpacked")].map(textual) },
    },
    // Names with steps to parents are refused by default.
    yauzl: {
      members: {
        ...named(["open", "openPromise"], {
          call: {
            sinks: [path("0", "file read")],
            callbacks: [{ arg: "1+", params: [{ type: "Error" }, { type: "yauzl.Zip" }], runs: "now" }],
            returns: { type: "yauzl.Zip" },
          },
        }),
        fromBuffer: {
          call: {
            callbacks: [{ arg: "1+", params: [{ type: "Error" }, { type: "yauzl.Zip" }], runs: "now" }],
            returns: { type: "yauzl.Zip" },
          },
        },
      },
    },
    "yauzl.Zip": { members: { on: entries("yauzl.Entry", "entry"), ...named(["readEntry", "close", "openReadStream"], HARMLESS) } },
    "yauzl.Entry": { members: { "*": { safe: true } } },
    tar: { members: { ...named(["x", "extract"], extract), ...named(["t", "list", "c", "create"], HARMLESS) } },
    "tar-stream": { members: { extract: gives({ type: "tar-stream.Extract" }), pack: gives({ type: "stream.Stream" }) } },
    "tar-stream.Extract": { extends: ["stream.Stream"], members: { on: entries("archive.Entry", "entry") } },
    "file-readers": {
      ...readers,
      members: { ...named(["default", "sync", "loadJsonFile", "loadJsonFileSync"], readers) },
    },
    "file-writers": { ...writers, members: { ...named(["default", "sync", "writeJsonFile", "writeJsonFileSync"], writers) } },
    "file-copiers": { ...copiers, members: { ...named(["default", "sync", "moveFile", "copyFile"], copiers) } },
    "file-walkers": { ...walkers, members: { ...named(["default", "walk", "sync", "promise"], walkers) } },
    "vinyl-fs": {
      members: {
        src: { call: { sinks: [path("0", "file read"), path("0.[]", "file read")], returns: { type: "stream.Stream" } } },
        dest: { call: { sinks: [path("0", "file write")], returns: { type: "stream.Stream" } } },
      },
    },
    /** Below a root the name is contained. */
    send: {
      call: [
        { when: [{ arg: "2.root", given: true }], sinks: [path("2.root", "file sent")], returns: { type: "stream.Stream" } },
        { sinks: [path("1", "file sent")], returns: { type: "stream.Stream" } },
      ],
    },
    tmp: { members: { ...named(["fileSync", "dirSync", "tmpNameSync", "file", "dir"], SAFE_CALL) } },
  },
};

/** Bytes are no path: only a text that is put together, or names a folder, counts. */
function textual(sink: Sink): Sink {
  return sink.arg === "0" ? { ...sink, when: [{ arg: "0", type: "string" }] } : sink;
}
