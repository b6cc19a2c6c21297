/**
 * Node's globals and small modules: process, Buffer, require, path, url, querystring, util, vm, os, events, streams, workers.
 * Files, child processes and HTTP have files of their own.
 */
import type { Library, Member, Sink, SinkDetail, Summary, TypeModel } from "../../engine/summary.js";
import { fileMask } from "./file-vocabulary.js";
import { loading, LOADING } from "./program-rows.js";
import { CHAIN, gives, HARMLESS, makes, named, PASSES, SAFE_CALL } from "./rows.js";
import { broken, leaky, SEPARATE } from "./sandbox-vocabulary.js";
import { HIDDEN } from "./hidden-code.js";

const MODULE_NAME: Sink = { arg: "0", kind: "code", detail: { use: "name of the module to load", cwe: [706, 829] } };

const load: Member = { call: { op: "require", sinks: [MODULE_NAME, HIDDEN] } };

const PROCESS: TypeModel = {
  extends: ["EventEmitter"],
  members: {
    env: { type: "process.Env" },
    argv: { source: { kind: "argv" } },
    execArgv: { source: { kind: "argv" } },
    ...named(["pid", "ppid", "platform", "arch", "version", "versions", "execPath", "exitCode", "release"], { safe: true }),
    umask: { call: { sinks: fileMask("0"), returns: { safe: true } } },
    cwd: { call: { returns: { place: "root" } } },
    ...named(["uptime", "hrtime", "memoryUsage", "cpuUsage", "getuid"], SAFE_CALL),
    ...named(["exit", "abort"], { call: { exits: true } }),
    nextTick: { call: { callbacks: [{ arg: "0", params: [{ from: "1" }, { from: "2" }], runs: "now", later: true }] } },
    ...named(["on", "once"], { call: { callbacks: [{ arg: "1", params: [{ type: "Error" }], runs: "now" }], returns: { same: "this" } } }),
    stdout: { type: "process.Output" },
    stderr: { type: "process.Output" },
    getBuiltinModule: load,
    loadEnvFile: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file read" } }] } },
    dlopen: { call: { sinks: [{ arg: "1", kind: "code", detail: { use: "library to load" } }] } },
    stdin: { type: "process.Input" },
    chdir: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "working directory" } }] } },
  },
};

/** Programs that are started later, and Node itself, do as variables say: `NODE_OPTIONS`, `LD_PRELOAD`. */
const ENVIRONMENT_KEY: Sink = { arg: "1", kind: "trust", detail: { use: "name of an environment variable", cwe: [454] } };
const LOADED = loading("0", "variable by which programs find their code");
const ALLOCATION: Sink = { arg: "0", kind: "consequence", detail: { use: "allocation size" } };

const BUFFER: TypeModel = {
  new: { returns: { type: "Buffer", from: ["0"] } },
  members: {
    from: gives({ type: "Buffer", from: ["0"], fixed: ["0"] }),
    concat: gives({ type: "Buffer", from: ["0", "0.[]"] }),
    alloc: {
      call: [
        { when: [{ arg: "1", is: [0, "0"] }], sinks: [ALLOCATION], returns: { type: "Buffer", fixed: [] } },
        { sinks: [ALLOCATION], returns: { type: "Buffer" } },
      ],
    },
    allocUnsafe: { call: { sinks: [ALLOCATION], returns: { type: "Buffer" } } },
    ...named(["byteLength", "compare"], SAFE_CALL),
    // Bytes are contents, not the name of a file or an address.
    isBuffer: { call: { returns: { safe: true }, guards: [{ arg: "0", cleans: ["path", "url"], on: "true" }] } },
  },
};

const BUFFER_INSTANCE: TypeModel = {
  members: {
    ...named(["toString"], {
      call: [
        { when: [{ arg: "0", is: ["hex"] }], returns: { safe: true } },
        {
          when: [{ arg: "0", is: ["base64", "base64url"] }],
          returns: { from: ["this"], cleans: ["sql", "command", "html", "log", "mention"] },
        },
        { returns: { from: ["this"] } },
      ],
    }),
    ...named(["slice", "subarray"], gives({ from: ["this"], type: "Buffer" })),
    ...named(["equals", "compare", "indexOf", "readUInt8", "readUInt32BE", "readUInt32LE", "readInt32BE"], SAFE_CALL),
    ...named(["length", "byteLength"], { safe: true }),
  },
};

const PATH: TypeModel = {
  members: {
    ...named(["join", "normalize", "toNamespacedPath"], { call: { op: "path-join" } }),
    resolve: { call: { op: "path-resolve" } },
    basename: { call: { op: "basename" } },
    // What follows the last dot of the last segment.
    extname: gives({ from: ["0"], cleans: ["path", "argument"] }),
    dirname: PASSES,
    relative: { call: { op: "path-relative" } },
    parse: gives({
      fields: {
        base: { from: ["0"], cleans: ["path"] },
        name: { from: ["0"], cleans: ["path"] },
        ext: { from: ["0"], cleans: ["path"] },
        dir: { from: ["0"] },
        root: { from: ["0"] },
      },
    }),
    isAbsolute: { call: { op: "is-absolute" } },
    sep: { const: "/" },
    delimiter: { const: ":" },
    posix: { type: "path" },
    win32: { type: "path" },
  },
};

const URL_MODULE: TypeModel = {
  members: {
    URL: { type: "URLConstructor" },
    URLSearchParams: makes({ type: "URLSearchParams", from: ["0"] }),
    parse: {
      call: [
        { when: [{ arg: "1", is: [true] }], returns: { from: ["0"], fields: { query: { from: ["0"], structured: true } } } },
        { returns: { from: ["0"] } },
      ],
    },
    ...named(["fileURLToPath", "pathToFileURL", "format", "domainToASCII"], PASSES),
    resolve: gives({ from: ["0", "1"] }),
  },
};

const VM_CODE: Sink = { arg: "0", kind: "code", detail: { use: "program text" } };

/** Node's documentation: the module is not a security mechanism. */
const CONTEXT: SinkDetail = { use: "context of `vm`, which is no sandbox", instead: SEPARATE };
const BROKEN: SinkDetail = { use: "sandbox with known escapes", instead: SEPARATE };

/** What the code finds under the names it uses: it is run with it, and an object of strangers brings functions along. */
const names = (arg: string): Sink => ({
  arg,
  kind: "code",
  possible: true,
  detail: { use: "values that code of `vm` is run with", instead: "plain values that were checked" },
});

const VM: TypeModel = {
  members: {
    ...named(["runInContext", "runInNewContext"], { call: { sinks: [VM_CODE, leaky("0", CONTEXT), names("1")] } }),
    runInThisContext: { call: { sinks: [VM_CODE] } },
    compileFunction: { call: { sinks: [VM_CODE, names("2.parsingContext")] } },
    SourceTextModule: { new: { sinks: [VM_CODE] } },
    Script: { new: { sinks: [VM_CODE], returns: { type: "vm.Script" } } },
    createContext: gives({ same: "0" }),
  },
};

/** vm2 was given up by its maintainer because such escapes cannot be closed. */
const sandbox: Member = { call: { sinks: [VM_CODE, ...broken("0", BROKEN)] } };

const FORMAT: Sink = {
  arg: "0",
  kind: "log",
  possible: true,
  when: [{ arg: "1", given: true }],
  detail: { use: "format with `%s` and the like", instead: 'a format of its own ("%s")', cwe: [134] },
};

const UTIL: TypeModel = {
  members: {
    promisify: { call: { op: "promisify" } },
    callbackify: gives({ same: "0" }),
    deprecate: gives({ same: "0" }),
    format: { call: { op: "printf", operands: ["0", "1+"], sinks: [FORMAT] } },
    inspect: gives({ from: ["0"] }),
    styleText: gives({ from: ["1"] }),
    stripVTControlCharacters: gives({ from: ["0"] }),
    ...named(["isDeepStrictEqual", "isArray"], SAFE_CALL),
    parseArgs: gives({ source: { kind: "argv" } }),
    types: { type: "util.types" },
    inherits: HARMLESS,
    TextEncoder: makes({ type: "TextCoder" }),
    TextDecoder: makes({ type: "TextCoder" }),
  },
};

/** A pipe hands on its target, so that pipes can be chained. */
const STREAM: TypeModel = {
  extends: ["EventEmitter"],
  members: {
    pipe: gives({ same: "0" }),
    ...named(["setEncoding", "resume", "pause"], CHAIN),
    ...named(["destroy", "unpipe"], HARMLESS),
    destroyed: { safe: true },
  },
};

const EMITTER: TypeModel = {
  members: {
    ...named(["on", "once", "addListener", "prependListener", "prependOnceListener"], { call: { op: "listen" } }),
    emit: { call: { op: "emit" } },
    ...named(["off", "removeListener", "removeAllListeners", "setMaxListeners"], CHAIN),
    listenerCount: SAFE_CALL,
  },
};

/** Lines of a request are its sender's; a terminal's are nobody's. */
const readsLinesOf = (arg: string): Summary => ({
  when: [{ arg, instance: "http.IncomingMessage" }],
  returns: { type: "readline.Interface", from: [`${arg}.[]`] },
});
/** What somebody at the terminal answers. */
const ANSWER = { kind: "argv", agrees: "yes" } as const;

const READLINE: TypeModel = {
  members: {
    createInterface: { call: [readsLinesOf("0"), readsLinesOf("0.input"), { returns: { type: "readline.Interface" } }] },
    promises: { type: "readline" },
  },
};

/** A few kilobytes become gigabytes. */
const UNPACKED: Sink = {
  arg: "0",
  kind: "consequence",
  possible: true,
  unless: [{ arg: "1.maxOutputLength", given: true }],
  detail: { use: "decompression without a limit", instead: "`maxOutputLength`", cwe: [409] },
};
const packing: Summary = { returns: { from: ["0"], type: "Buffer" } };
const unpacking: Summary = { ...packing, sinks: [UNPACKED] };
const called: Summary["callbacks"] = [{ arg: "1+", params: [{ type: "Error" }, { from: "0" }], runs: "now" }];

const ZLIB: TypeModel = {
  extends: ["zlib.streams"],
  members: {
    ...named(["gzipSync", "deflateSync", "brotliCompressSync"], { call: packing }),
    ...named(["gunzipSync", "inflateSync", "brotliDecompressSync", "unzipSync"], { call: unpacking }),
    ...named(["gzip", "deflate", "brotliCompress"], { call: { ...packing, callbacks: called } }),
    ...named(["gunzip", "inflate", "brotliDecompress", "unzip"], { call: { ...unpacking, callbacks: called } }),
  },
};

export const library: Library = {
  name: "node",
  modules: {
    path: "path",
    "path/posix": "path",
    "path/win32": "path",
    url: "url",
    querystring: "querystring",
    util: "util",
    vm: "vm",
    vm2: "vm2",
    "@n8n/vm2": "vm2",
    os: "os",
    process: "process",
    buffer: "buffer",
    events: "events",
    stream: "stream",
    "stream/promises": "stream",
    readline: "readline",
    "readline/promises": "readline",
    worker_threads: "worker_threads",
    zlib: "zlib",
    module: "module",
    async_hooks: "async_hooks",
    perf_hooks: "perf_hooks",
    "timers/promises": "timers/promises",
    dns: "dns",
    "dns/promises": "dns",
  },
  globals: {
    process: { type: "process" },
    Buffer: { type: "BufferConstructor" },
    performance: { type: "performance" },
    require: load,
    import: load,
    __dirname: { place: "folder" },
    __filename: { place: "file" },
    module: { type: "node.Module" },
  },
  types: {
    process: PROCESS,
    "process.Env": {
      source: { kind: "environment" },
      members: {
        ...named(LOADING, { source: { kind: "environment" }, assign: [LOADED] }),
        "*": { source: { kind: "environment" }, assign: [ENVIRONMENT_KEY] },
      },
    },
    "process.Output": {
      members: {
        write: { call: { sinks: [{ arg: "0", kind: "log", detail: { use: "terminal" } }] } },
        ...named(["columns", "isTTY"], { safe: true }),
      },
    },
    /** Whoever runs the bot types it. */
    "process.Input": {
      extends: ["stream.Stream"],
      element: { source: { kind: "argv" } },
      members: {
        ...named(["on", "once"], {
          call: { callbacks: [{ arg: "1", params: [{ source: { kind: "argv" } }], runs: "now" }], returns: { same: "this" } },
        }),
      },
    },
    "node.Module": {
      members: {
        id: { safe: true },
        require: load,
        constructor: makes({ type: "node.Module" }),
        _compile: { call: { sinks: [{ arg: "0", kind: "code", detail: { use: "text of a module" } }] } },
      },
    },
    BufferConstructor: BUFFER,
    Buffer: BUFFER_INSTANCE,
    buffer: { members: { Buffer: { type: "BufferConstructor" } } },
    path: PATH,
    url: URL_MODULE,
    querystring: {
      members: {
        ...named(["parse", "decode"], gives({ from: ["0"], structured: true })),
        ...named(["stringify", "encode", "escape"], gives({ from: ["0", "0.[]"], cleans: ["html", "url", "redirect", "log", "mention"] })),
        unescape: PASSES,
      },
    },
    util: UTIL,
    "util.types": { members: { "*": SAFE_CALL } },
    vm: VM,
    "vm.Script": {
      members: { ...named(["runInContext", "runInNewContext"], { call: { sinks: [names("0")] } }), runInThisContext: HARMLESS },
    },
    vm2: {
      members: {
        ...named(["VM", "NodeVM"], makes({ type: "vm2.VM" }, { sinks: [names("0.sandbox")] })),
        VMScript: { new: { sinks: [VM_CODE, ...broken("0", BROKEN)] } },
      },
    },
    "vm2.VM": { members: { ...named(["run", "runFile"], sandbox) } },
    os: {
      members: {
        default: { type: "os" },
        EOL: { const: "\n" },
        tmpdir: gives({ const: "/tmp" }),
        "*": { safe: true, call: { returns: { safe: true } } },
      },
    },
    EventEmitter: EMITTER,
    events: {
      new: { returns: { type: "EventEmitter", fields: {} } },
      members: { EventEmitter: makes({ type: "EventEmitter", fields: {} }), once: HARMLESS },
    },
    stream: {
      members: {
        ...named(["Readable", "Writable", "Transform", "Duplex", "PassThrough"], { type: "stream.Class" }),
        ...named(["pipeline", "finished"], HARMLESS),
      },
    },
    "stream.Class": { new: { returns: { type: "stream.Stream" } }, members: { from: gives({ from: ["0"], type: "stream.Stream" }) } },
    "stream.Stream": STREAM,
    readline: READLINE,
    "readline.Interface": {
      members: {
        ...named(["on", "once"], {
          call: { callbacks: [{ arg: "1", params: [{ from: "this" }], runs: "now" }], returns: { same: "this" } },
        }),
        question: { call: { callbacks: [{ arg: "1+", params: [{ source: ANSWER }], runs: "now" }], returns: { source: ANSWER } } },
        ...named(["close", "prompt", "setPrompt", "write"], HARMLESS),
      },
    },
    worker_threads: {
      members: {
        Worker: {
          new: [
            { when: [{ arg: "1.eval", is: [true] }], sinks: [VM_CODE], returns: { type: "EventEmitter" } },
            { sinks: [{ arg: "0", kind: "code", detail: { use: "module to run" } }], returns: { type: "EventEmitter" } },
          ],
        },
        ...named(["isMainThread", "threadId"], { safe: true }),
      },
    },
    zlib: ZLIB,
    module: {
      new: { returns: { type: "node.Module" } },
      members: { prototype: { type: "node.Module" }, createRequire: gives({ type: "node.Require" }) },
    },
    "node.Require": { call: { op: "require", sinks: [MODULE_NAME] }, members: { resolve: PASSES } },
    async_hooks: { members: { AsyncLocalStorage: makes({ type: "async_hooks.Storage" }) } },
    "async_hooks.Storage": {
      members: { run: { call: { callbacks: [{ arg: "1", params: [], runs: "now", returns: "return" }] } } },
    },
    perf_hooks: { members: { performance: { type: "performance" } } },
    performance: { members: { "*": SAFE_CALL } },
    "timers/promises": { members: { ...named(["setTimeout", "setImmediate"], gives({ from: ["1"] })) } },
    dns: { members: { "*": SAFE_CALL, ...named(["default", "promises"], { type: "dns" }) } },
  },
};
