/** The standard library: texts, patterns, JSON, addresses, logging, asyncio. Files and processes are in `system.ts`. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import type { SinkKind } from "../../engine/kinds.js";
import { RETRIEVED } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, PASSES } from "../javascript/rows.js";
import { deserialized } from "./words.js";

const PATTERN: Sink = { arg: "0|pattern=", kind: "regex", detail: { use: "pattern" } };
const OPERANDS = ["1|string=", "0|pattern="] as const;

/** `quote` leaves letters, digits, "_.-~" and, unless told otherwise, "/". */
const PERCENT_ENCODED: readonly SinkKind[] = ["html", "url", "redirect", "log", "mention", "sql", "command", "nosql"];
const BASE64: readonly SinkKind[] = ["sql", "command", "argument", "html", "log", "mention", "regex"];

const LOGS: Member = { call: { sinks: [{ arg: "*", kind: "log", detail: { use: "log" } }] } };
const LOG_METHODS = named(["debug", "info", "warning", "warn", "error", "critical", "exception", "log", "fatal"], LOGS);

const REQUEST: Sink = { arg: "0|url=", kind: "url", detail: { use: "address of a request" } };

const SAME: Member = gives({ same: "0" });

export const library: Library = {
  name: "standard library",
  modules: {
    re: "re",
    regex: "re",
    json: "json",
    ujson: "json",
    orjson: "json",
    simplejson: "json",
    html: "html",
    shlex: "shlex",
    base64: "base64",
    "urllib.parse": "urllib.parse",
    "urllib.request": "urllib.request",
    urllib: "urllib",
    logging: "logging",
    loguru: "loguru",
    importlib: "importlib",
    asyncio: "asyncio",
    threading: "threading",
    "concurrent.futures": "futures",
    copy: "copy",
    functools: "functools",
    collections: "collections",
    enum: "enum",
    uuid: "uuid",
    secrets: "uuid",
    time: "time",
    datetime: "time",
    pickle: "pickle",
    cPickle: "pickle",
    dill: "pickle",
    cloudpickle: "pickle",
    marshal: "pickle",
    joblib: "pickle",
    torch: "pickle",
    shelve: "shelve",
    "xml.etree.ElementTree": "ElementTree",
    "lxml.etree": "lxml.etree",
    lxml: "lxml",
  },
  types: {
    re: {
      members: {
        compile: {
          call: { sinks: [PATTERN], returns: { type: "RegExp", fields: { source: { same: "0|pattern=" }, flags: { const: "g" } } } },
        },
        search: { call: { sinks: [PATTERN], op: "match", operands: OPERANDS, pattern: "anywhere" } },
        match: { call: { sinks: [PATTERN], op: "match", operands: OPERANDS, pattern: "start" } },
        fullmatch: { call: { sinks: [PATTERN], op: "match", operands: OPERANDS, pattern: "whole" } },
        ...named(["findall", "finditer"], { call: { sinks: [PATTERN], op: "match", operands: OPERANDS, pattern: "anywhere" } }),
        sub: {
          call: { sinks: [PATTERN], op: "replace", operands: ["2|string=", "0|pattern=", "1|repl="], pattern: "anywhere" },
        },
        split: { call: { sinks: [PATTERN], op: "split", operands: ["1|string="] } },
        escape: gives({ from: ["0"], cleans: ["regex"] }),
      },
    },
    json: {
      members: {
        loads: { call: { op: "parse" } },
        load: gives({ from: ["0"], structured: true }),
        dumps: { call: { op: "stringify" } },
        dump: { call: { flows: [{ from: ["0"], to: "1" }] } },
      },
    },
    html: { members: { escape: gives({ from: ["0"], cleans: ["html"] }), unescape: PASSES } },
    shlex: {
      members: {
        quote: gives({ from: ["0"], cleans: ["command"] }),
        split: gives({ from: ["0"], cleans: ["command"], list: true }),
        join: gives({ from: ["0"], cleans: ["command"] }),
      },
    },
    base64: {
      members: {
        ...named(["b64encode", "urlsafe_b64encode", "b32encode", "b16encode"], gives({ from: ["0"], fixed: ["0"], cleans: BASE64 })),
        ...named(["b64decode", "urlsafe_b64decode", "b32decode", "b16decode"], gives({ from: ["0"], fixed: ["0"] })),
      },
    },
    urllib: { members: { parse: { type: "urllib.parse" }, request: { type: "urllib.request" } } },
    "urllib.parse": {
      members: {
        ...named(["quote", "quote_plus", "urlencode"], gives({ from: ["0"], cleans: PERCENT_ENCODED })),
        ...named(["unquote", "unquote_plus"], PASSES),
        ...named(["urlparse", "urlsplit"], gives({ type: "urllib.Parsed", from: ["0"] })),
        ...named(["urlunparse", "urlunsplit", "parse_qs", "parse_qsl"], PASSES),
        urljoin: gives({ from: ["0", "1"] }),
      },
    },
    "urllib.Parsed": {
      decidedBy: { members: ["hostname", "netloc"], kinds: ["url", "redirect"] },
      members: { port: { safe: true }, geturl: gives({ from: ["this"] }) },
    },
    "urllib.request": {
      members: {
        urlopen: { call: { sinks: [REQUEST], returns: { type: "urllib.Response" } } },
        urlretrieve: { call: { sinks: [REQUEST, { arg: "1", kind: "path", detail: { use: "file that is written" } }] } },
        Request: { new: { sinks: [REQUEST] } },
      },
    },
    "urllib.Response": { members: { read: gives({ source: RETRIEVED }), status: { safe: true } } },
    logging: { members: { ...LOG_METHODS, getLogger: gives({ type: "Logger" }), basicConfig: HARMLESS, "*": { safe: true } } },
    Logger: { members: { ...LOG_METHODS, setLevel: HARMLESS, addHandler: HARMLESS, bind: gives({ type: "Logger" }) } },
    loguru: { members: { logger: { type: "Logger" } } },
    importlib: {
      members: { import_module: { call: { sinks: [{ arg: "0", kind: "code", detail: { use: "name of a module that is loaded" } }] } } },
    },
    asyncio: {
      members: {
        ...named(["run", "create_task", "ensure_future", "wait_for", "shield", "run_coroutine_threadsafe"], SAME),
        gather: gives({ from: ["*"], list: true }),
        sleep: HARMLESS,
        to_thread: {
          call: { callbacks: [{ arg: "0", params: [{ from: "1" }, { from: "2" }, { from: "3" }], runs: "now", returns: "return" }] },
        },
        ...named(["get_event_loop", "new_event_loop", "get_running_loop"], gives({ type: "asyncio.Loop" })),
        create_subprocess_shell: {
          call: { sinks: [{ arg: "0|cmd=", kind: "command", detail: { use: "shell command", instead: "create_subprocess_exec" } }] },
        },
        create_subprocess_exec: {
          call: {
            sinks: [
              { arg: "0", kind: "command", detail: { use: "program that is started" } },
              { arg: "1+", kind: "argument", detail: { use: "arguments of a program that is started" } },
            ],
          },
        },
      },
    },
    "asyncio.Loop": {
      members: {
        ...named(["run_until_complete", "create_task"], SAME),
        run_in_executor: {
          call: { callbacks: [{ arg: "1", params: [{ from: "2" }, { from: "3" }, { from: "4" }], runs: "now", returns: "return" }] },
        },
      },
    },
    threading: {
      members: {
        ...named(["Thread", "Timer"], {
          new: {
            callbacks: [{ arg: "1|target=", params: [{ from: "args=.0" }, { from: "args=.1" }, { from: "args=.2" }], runs: "now" }],
            returns: { type: "Thread" },
          },
        }),
      },
    },
    Thread: { members: { ...named(["start", "join"], HARMLESS) } },
    futures: { members: { ...named(["ThreadPoolExecutor", "ProcessPoolExecutor"], makes({ type: "Executor" })) } },
    Executor: {
      members: {
        submit: {
          call: { callbacks: [{ arg: "0", params: [{ from: "1" }, { from: "2" }, { from: "3" }], runs: "now", returns: "return" }] },
        },
      },
    },
    copy: { members: named(["copy", "deepcopy"], SAME) },
    functools: {
      members: {
        partial: { call: { op: "bind", operands: ["0", "0", "1+"] } },
        ...named(["wraps", "lru_cache", "cache", "cached_property", "total_ordering"], {}),
      },
    },
    collections: {
      members: {
        ...named(["defaultdict", "OrderedDict", "Counter"], { call: { returns: { fields: {} } } }),
        deque: { call: { op: "list-from" } },
      },
    },
    enum: { members: named(["Enum", "IntEnum", "StrEnum", "Flag"], makes({ type: "Enum" })) },
    Enum: { members: { value: { safe: true }, name: { safe: true } } },
    uuid: { members: { "*": { call: { returns: { safe: true } }, new: { returns: { safe: true } } } } },
    time: { members: { "*": { call: { returns: { type: "time.Moment", safe: true } }, type: "time" } } },
    "time.Moment": { members: { "*": { safe: true, call: { returns: { safe: true } } } } },
    pickle: { members: { ...named(["loads", "load"], deserialized("0")), ...named(["dumps", "dump", "save"], PASSES) } },
    shelve: { members: { open: deserialized("0|filename=") } },
    ElementTree: {
      members: { ...named(["fromstring", "XML", "parse"], gives({ type: "xml.Element", from: ["0"] })) },
    },
    lxml: { members: { etree: { type: "lxml.etree" } } },
    "lxml.etree": {
      members: {
        ...named(["fromstring", "XML", "parse"], {
          call: {
            sinks: [{ arg: "0", kind: "xml", when: [{ arg: "1|parser=", given: false }], detail: { use: "XML document" } }],
            returns: { type: "xml.Element", from: ["0"] },
          },
        }),
      },
    },
    "xml.Element": {
      members: {
        ...named(["find", "findall", "findtext", "iterfind", "xpath"], {
          call: {
            sinks: [{ arg: "0", kind: "xpath", detail: { use: "XPath expression" } }],
            returns: { type: "xml.Element", from: ["this"] },
          },
        }),
        getroot: gives({ type: "xml.Element", from: ["this"] }),
      },
    },
  },
};
