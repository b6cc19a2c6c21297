/**
 * The language's own library: text, lists, maps, JSON, numbers, URLs, errors, timers, the console.
 * Builtin receivers have these types: "String", "Array", "RegExp", "Function", "Number", "Object", "Promise", "Map", "Set".
 * A name that text and lists share (slice, includes, concat, indexOf) has operations that serve both.
 */
import type { Library, Member, Result, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { SINK_KINDS, type SinkKind } from "../../engine/kinds.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "./rows.js";
import { leaky, SEPARATE } from "./sandbox-vocabulary.js";
import { HIDDEN } from "./hidden-code.js";

/** `encodeURIComponent` leaves letters, digits and - _ . ! ~ * ' ( ). No quote for SQL is removed, and ".." stays. */
const PERCENT_ENCODED: readonly SinkKind[] = ["html", "url", "redirect", "log", "mention"];

/** Base 64 has letters, digits, "+", "/" and "=". */
const BASE64: readonly SinkKind[] = ["sql", "command", "argument", "html", "log", "mention", "regex"];

const CODE: Sink = { arg: "0", kind: "code", detail: { use: "program text" } };

/** What waits is kept; what should wait longer than 24 days is done at once. */
const DELAY: Sink = {
  arg: "1",
  kind: "size",
  possible: true,
  detail: { use: "delay of a timer", instead: "`Math.min`, or a comparison with the longest that may be", cwe: [400, 770] },
};

const timer: Member = {
  call: {
    // A callback that nobody knows is a function.
    sinks: [{ ...CODE, when: [{ arg: "0", type: "string" }], known: true }, DELAY],
    callbacks: [{ arg: "0", params: [{ from: "2" }, { from: "3" }], runs: "now", later: true }],
    returns: { safe: true },
  },
};

/** `with (sandbox) { … }` around the code is thought to keep it in. */
const FUNCTION_CONSTRUCTOR: Summary = {
  sinks: [
    { arg: "*", kind: "code", detail: { use: "program text" } },
    HIDDEN,
    {
      ...leaky("*", { use: "block of `with`, which is no sandbox", instead: SEPARATE }),
      when: [{ arg: "*", matches: "\\bwith\\s*\\([\\w$]+\\)" }],
    },
  ],
};

/** A text where a regular expression is expected becomes one. Much else has a method `match` or `search`: the receiver must be known text. */
const PATTERN: Sink = {
  arg: "0",
  kind: "regex",
  when: [
    { arg: "0", type: "string" },
    { arg: "this", matches: "" },
  ],
  detail: { use: "pattern" },
};

/** Onto an object of the program's own: fields that nobody offered are set, too. */
const ASSIGNED: Sink = {
  arg: "1+",
  kind: "property",
  structured: true,
  possible: true,
  unless: [{ arg: "0", literal: true }],
  detail: { use: "object that is assigned as a whole", instead: "the named fields that may be set" },
};

const REGEXP_CONSTRUCTOR: Summary = {
  sinks: [{ arg: "0", kind: "regex", detail: { use: "pattern" } }],
  // Whatever it is given, a pattern is no filter of its sender's making.
  returns: {
    type: "RegExp",
    fields: { source: { same: "0", cleans: ["nosql", "consequence", "property"] }, flags: { same: "1" } },
  },
};

const ERROR_CONSTRUCTOR: Summary = { returns: { type: "Error", from: ["0"], fields: { message: { from: ["0"] } } } };

const STRING: TypeModel = {
  members: {
    length: { safe: true },
    ...named(["trim", "trimStart", "trimEnd", "trimLeft", "trimRight"], { call: { op: "trim" } }),
    ...named(["toLowerCase", "toLocaleLowerCase"], { call: { op: "lower" } }),
    ...named(["toUpperCase", "toLocaleUpperCase"], { call: { op: "upper" } }),
    ...named(["normalize", "toWellFormed", "repeat", "padStart", "padEnd", "at", "charAt"], { call: { op: "text" } }),
    ...named(["slice", "substring", "substr"], { call: { op: "slice" } }),
    ...named(["toString", "valueOf"], { call: { op: "to-string" } }),
    concat: { call: { op: "concat" } },
    split: { call: { op: "split" } },
    replace: { call: { op: "replace" } },
    replaceAll: { call: { op: "replace-all" } },
    ...named(["match", "matchAll"], { call: { op: "match", sinks: [PATTERN] } }),
    search: { call: { sinks: [PATTERN], returns: { safe: true } } },
    startsWith: { call: { op: "starts-with" } },
    endsWith: { call: { op: "ends-with" } },
    includes: { call: { op: "includes" } },
    ...named(["indexOf", "lastIndexOf"], { call: { op: "index" } }),
    ...named(["charCodeAt", "codePointAt", "localeCompare", "isWellFormed"], SAFE_CALL),
  },
};

/** A list was sent in full, so it is no longer than what was sent; an object says of itself how long it is. */
const isArray: Member = { call: { returns: { safe: true }, guards: [{ arg: "0", cleans: ["size"], on: "true" }] } };

const ARRAY: TypeModel = {
  members: {
    // Of typed arrays, too.
    ...named(["length", "byteLength"], { safe: true }),
    push: { call: { op: "push" } },
    unshift: { call: { op: "unshift" } },
    pop: { call: { op: "pop" } },
    shift: { call: { op: "shift" } },
    at: { call: { op: "element" } },
    // A generator's values are its list.
    next: gives({ fields: { value: { same: "this.[]" }, done: { safe: true } } }),
    splice: { call: { op: "slice", flows: [{ from: ["2+"], to: "this" }] } },
    toSpliced: { call: { op: "slice" } },
    slice: { call: { op: "slice" } },
    concat: { call: { op: "concat" } },
    ...named(["join", "toString"], { call: { op: "join" } }),
    fill: { call: { flows: [{ from: ["0"], to: "this" }], returns: { same: "this" } } },
    ...named(["reverse", "toReversed", "with", "values"], CHAIN),
    ...named(["sort", "toSorted"], { call: { op: "sort" } }),
    forEach: { call: { op: "each" } },
    map: { call: { op: "map" } },
    flatMap: { call: { op: "flat-map" } },
    flat: { call: { op: "flat-map" } },
    filter: { call: { op: "filter" } },
    ...named(["find", "findLast"], { call: { op: "find" } }),
    ...named(["findIndex", "findLastIndex"], { call: { op: "find", returns: { safe: true } } }),
    ...named(["reduce", "reduceRight"], { call: { op: "reduce" } }),
    some: { call: { op: "some" } },
    every: { call: { op: "every" } },
    includes: { call: { op: "includes" } },
    ...named(["indexOf", "lastIndexOf"], { call: { op: "index" } }),
    keys: gives({ safe: true, list: true }),
    entries: { call: { op: "entries" } },
  },
};

// No `size`: the engine also looks here for members of untrusted data of unknown type, and `body.size` is the sender's.
const MAP: TypeModel = {
  members: {
    get: { call: { op: "get" } },
    set: { call: { op: "set" } },
    has: { call: { op: "has" } },
    delete: { call: { op: "delete" } },
    clear: HARMLESS,
    forEach: { call: { op: "each" } },
    keys: { call: { op: "keys" } },
    values: { call: { op: "values" } },
    entries: { call: { op: "entries" } },
  },
};

const SET: TypeModel = {
  members: {
    size: { safe: true },
    add: { call: { op: "push" } },
    has: { call: { op: "has" } },
    delete: { call: { op: "delete" } },
    clear: HARMLESS,
    forEach: { call: { op: "each" } },
    ...named(["keys", "values"], CHAIN),
    entries: { call: { op: "entries" } },
  },
};

const OBJECT_STATICS: TypeModel = {
  call: { returns: { same: "0" } },
  new: { returns: { same: "0" } },
  members: {
    ...named(["keys", "getOwnPropertyNames"], { call: { op: "keys" } }),
    values: { call: { op: "values" } },
    entries: { call: { op: "entries" } },
    fromEntries: { call: { op: "from-entries" } },
    assign: { call: { op: "assign", sinks: [ASSIGNED] } },
    ...named(["freeze", "seal", "preventExtensions", "setPrototypeOf", "defineProperty", "defineProperties"], gives({ same: "0" })),
    create: {
      call: [
        // No prototype, so no key leads out of it.
        { when: [{ arg: "0", is: [null] }], returns: { type: "Object.Bare", fields: {} } },
        { returns: { from: ["0"] } },
      ],
    },
    groupBy: { call: { op: "filter", returns: { from: ["0"] } } },
    hasOwn: { call: { op: "has-own" } },
    ...named(["is", "isFrozen", "isSealed", "getOwnPropertyDescriptor"], SAFE_CALL),
    getPrototypeOf: {
      call: [{ when: [{ arg: "0", type: "function" }], returns: { type: "Function.Parent" } }, { returns: { safe: true } }],
    },
  },
};

const NUMBER_STATICS: TypeModel = {
  call: { op: "to-number" },
  members: {
    ...named(["parseInt", "parseFloat"], { call: { op: "to-number" } }),
    ...named(["isInteger", "isSafeInteger", "isFinite"], {
      call: { returns: { safe: true }, guards: [{ arg: "0", cleans: "all", on: "true" }] },
    }),
    isNaN: SAFE_CALL,
    "*": { safe: true },
  },
};

const PROMISE_STATICS: TypeModel = {
  new: { op: "promise" },
  members: {
    resolve: gives({ same: "0" }),
    reject: HARMLESS,
    all: { call: { op: "all" } },
    allSettled: gives({
      list: true,
      fields: { value: { same: "0.[]" }, reason: { type: "Error", source: { kind: "error" } }, status: { safe: true } },
    }),
    ...named(["race", "any"], gives({ same: "0.[]" })),
  },
};

/** The parts of an address have the taint of what it was made from. */
function addressParts(from: readonly string[]): Readonly<Record<string, Result>> {
  const part: Result = { from };
  const names = ["href", "host", "hostname", "origin", "protocol", "search", "hash", "username", "password"];
  // A path names no host.
  const pathname: Result = { from, cleans: ["url"] };
  return { ...Object.fromEntries(names.map((name) => [name, part])), pathname, searchParams: { from, type: "URLSearchParams" } };
}

/** The whole address is where it begins. */
const HOST_PARTS: Readonly<Record<string, Result>> = Object.fromEntries(
  ["href", "host", "hostname", "origin", "protocol", "username", "password"].map((name) => [name, { from: ["1"] }]),
);

/** A path below a host that nobody but the program chooses. */
const PATH_OF_HOST: Result = {
  type: "URL",
  from: ["0"],
  cleans: ["url", "redirect"],
  fields: { ...addressParts(["0"]), href: { from: ["0"], cleans: ["url", "redirect"] }, host: {}, hostname: {}, origin: {} },
};

/** A relative address that starts with one slash cannot leave the base's host; the address at which a server was asked is a base, too. */
const URL_CONSTRUCTOR: readonly Summary[] = [
  { when: [{ arg: "0.ownAddress", is: [true] }], returns: { type: "web.Url" } },
  // The address of the page.
  {
    when: [{ arg: "0", instance: "dom.Location" }],
    returns: { type: "URL", from: ["0.href"], fields: { ...addressParts(["0.href"]), href: { same: "0.href" } } },
  },
  {
    when: [
      { arg: "0", matches: "^/(?![/\\\\])" },
      { arg: "1", matches: "^https?://(?:[^/?#]{0,200}\\.)?[\\w-]{1,80}(?::\\d{1,5})?(?:[/?#]|$)" },
    ],
    returns: PATH_OF_HOST,
  },
  {
    when: [
      { arg: "0", matches: "^/(?![/\\\\])" },
      { arg: "1.ownAddress", is: [true] },
    ],
    returns: PATH_OF_HOST,
  },
  // What the program itself writes below an address, which may be the page's own.
  {
    when: [
      { arg: "0", own: true },
      { arg: "0", matches: "^(?![\\w+.-]{1,16}:|[/\\\\]{2})" },
      { arg: "1", given: true },
    ],
    returns: { type: "URL", from: ["1"], fields: { ...addressParts(["1"]), href: { same: "1" } } },
  },
  // Whoever chose the base chose the host.
  {
    when: [{ arg: "0", matches: "^/(?![/\\\\])" }],
    returns: { type: "URL", from: ["1"], fields: { ...addressParts(["0", "1"]), ...HOST_PARTS } },
  },
  // How the text is put together says whether a stranger chooses the host.
  { when: [{ arg: "1", given: false }], op: "text-of", returns: { type: "URL", fields: { ...addressParts(["0"]), href: { same: "0" } } } },
  { returns: { type: "URL", from: ["0", "1"], fields: addressParts(["0", "1"]) } },
];

const URL_STATICS: TypeModel = {
  new: URL_CONSTRUCTOR,
  members: { parse: { call: URL_CONSTRUCTOR }, canParse: SAFE_CALL, createObjectURL: SAFE_CALL, revokeObjectURL: HARMLESS },
};

const URL_INSTANCE: TypeModel = {
  decidedBy: { members: ["host", "hostname", "origin"], kinds: ["url", "redirect"] },
  members: {
    port: { safe: true },
    ...named(["toString", "toJSON"], gives({ same: "this.href" })),
  },
};

const URL_SEARCH_PARAMS: TypeModel = {
  members: {
    get: gives({ from: ["this"] }),
    getAll: gives({ from: ["this"], list: true }),
    ...named(["keys", "values"], gives({ from: ["this"], list: true })),
    entries: gives({ from: ["this"], list: true }),
    forEach: { call: { callbacks: [{ arg: "0", params: [{ from: "this" }, { from: "this" }], runs: "now" }] } },
    ...named(["append", "set"], { call: { flows: [{ from: ["1"], to: "this" }] } }),
    ...named(["delete", "sort"], HARMLESS),
    has: SAFE_CALL,
    size: { safe: true },
    // Encoded text has no structure of its own any more.
    toString: gives({ from: ["this"], cleans: [...PERCENT_ENCODED, "consequence", "nosql", "property"] }),
  },
};

const LOG: readonly Sink[] = [
  { arg: "0", kind: "log", when: [{ arg: "1", given: true }], detail: { use: "console, as a format with `%s` and the like", cwe: [134] } },
  // What the format writes as JSON, or as a literal, has no line breaks of its own.
  { arg: "*", kind: "log", unless: [{ arg: "0", matches: "^(?:[^%]|%[%cdif])*%[joO](?:[^%]|%[%cdifjoO])*$" }], detail: { use: "console" } },
];

const CONSOLE: TypeModel = {
  members: {
    ...named(["log", "info", "warn", "error", "debug", "trace", "group", "dir", "table", "assert"], { call: { sinks: LOG } }),
    ...named(["time", "timeEnd", "timeLog", "count", "clear", "groupEnd"], HARMLESS),
  },
};

const GLOBALS: Readonly<Record<string, Member>> = {
  String: { type: "StringConstructor" },
  Array: { type: "ArrayConstructor" },
  Object: { type: "ObjectConstructor" },
  Number: { type: "NumberConstructor" },
  Promise: { type: "PromiseConstructor" },
  URL: { type: "URLConstructor" },
  RegExp: { type: "RegExpConstructor" },
  Date: { type: "DateConstructor" },
  Reflect: { type: "Reflect" },
  JSON: { type: "JSON" },
  Math: { type: "Math" },
  Intl: { type: "Intl" },
  console: { type: "Console" },
  Function: { call: FUNCTION_CONSTRUCTOR, new: FUNCTION_CONSTRUCTOR },
  eval: { call: { sinks: [CODE, HIDDEN] } },
  ...named(["Map", "WeakMap"], makes({ type: "Map" }, { op: "map-of" })),
  ...named(["Set", "WeakSet"], makes({ type: "Set" }, { op: "set-of" })),
  WeakRef: makes({ type: "WeakRef", from: ["0"] }),
  Proxy: makes({ same: "0" }),
  // Every value becomes text.
  URLSearchParams: makes({ type: "URLSearchParams", from: ["0"], cleans: ["consequence", "nosql", "property"] }),
  ...named(["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "AggregateError"], {
    call: ERROR_CONSTRUCTOR,
    new: ERROR_CONSTRUCTOR,
  }),
  BigInt: { call: { op: "to-number" } },
  ...named(["parseInt", "parseFloat"], { call: { op: "to-number" } }),
  // Both convert first: what passes reads as a number, in decimal, exponent or hexadecimal notation.
  isNaN: { call: { returns: { safe: true }, guards: [{ arg: "0", cleans: "all", on: "false" }] } },
  isFinite: { call: { returns: { safe: true }, guards: [{ arg: "0", cleans: "all", on: "true" }] } },
  ...named(["Boolean", "Symbol"], { call: { returns: { safe: true } } }),
  encodeURIComponent: gives({ from: ["0"], cleans: PERCENT_ENCODED }),
  encodeURI: gives({ from: ["0"], cleans: ["log"] }),
  escape: gives({ from: ["0"], cleans: ["html", "log"] }),
  ...named(["decodeURIComponent", "decodeURI", "unescape"], gives({ from: ["0"] })),
  atob: gives({ from: ["0"], fixed: ["0"] }),
  btoa: gives({ from: ["0"], fixed: ["0"], cleans: BASE64 }),
  structuredClone: gives({ same: "0" }),
  ...named(["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"], timer),
  ...named(["clearTimeout", "clearInterval", "clearImmediate", "cancelAnimationFrame"], HARMLESS),
  TextEncoder: makes({ type: "TextCoder" }),
  TextDecoder: makes({ type: "TextCoder" }),
  Uint8Array: makes({ from: ["0"], fixed: ["0"], type: "Bytes" }),
  ...named(["Uint16Array", "Uint32Array", "Float32Array", "Float64Array", "ArrayBuffer", "DataView"], makes({ from: ["0"], fixed: ["0"] })),
  AbortController: makes({}),
};

export const library: Library = {
  name: "ecmascript",
  globals: GLOBALS,
  types: {
    String: STRING,
    Array: ARRAY,
    Map: MAP,
    Set: SET,
    Number: {
      members: { ...named(["toFixed", "toString", "toLocaleString", "toPrecision", "toExponential", "valueOf"], SAFE_CALL) },
    },
    Object: {
      members: {
        ...named(["hasOwnProperty"], { call: { op: "has" } }),
        ...named(["toString", "toLocaleString"], { call: { op: "to-string" } }),
        valueOf: CHAIN,
        ...named(["isPrototypeOf", "propertyIsEnumerable"], SAFE_CALL),
        // What all objects share, and a key of a nested write can reach.
        ["__proto__"]: {},
      },
    },
    "Object.Bare": {},
    RegExp: {
      members: {
        test: { call: { op: "test" } },
        exec: { call: { op: "match" } },
        lastIndex: { safe: true },
      },
    },
    Function: {
      members: {
        call: { call: { op: "call" } },
        apply: { call: { op: "apply" } },
        bind: { call: { op: "bind" } },
      },
    },
    Promise: {
      members: {
        then: { call: { op: "then" } },
        catch: { call: { op: "catch" } },
        finally: { call: { callbacks: [{ arg: "0", params: [], runs: "now" }], returns: { same: "this" } } },
      },
    },
    // What tells errors apart says nothing of the program's inside.
    Error: { members: { ...named(["name", "code", "status", "statusCode", "errno"], { safe: true }) } },
    Date: { members: { "*": { safe: true, call: { returns: { safe: true } } } } },
    WeakRef: { members: { deref: gives({ from: ["this"] }) } },
    Bytes: {},
    TextCoder: { members: named(["encode", "decode"], gives({ from: ["0"], fixed: ["0"] })) },
    URL: URL_INSTANCE,
    URLSearchParams: URL_SEARCH_PARAMS,
    Console: CONSOLE,
    StringConstructor: {
      call: { op: "text-of" },
      members: {
        raw: gives({ from: ["*"] }),
        ...named(["fromCharCode", "fromCodePoint"], gives({ from: ["*"] })),
      },
    },
    ArrayConstructor: {
      call: { returns: { list: true } },
      new: { returns: { list: true } },
      members: { ...named(["from", "fromAsync"], { call: { op: "list-from" } }), of: { call: { op: "list-of" } }, isArray },
    },
    ObjectConstructor: OBJECT_STATICS,
    NumberConstructor: NUMBER_STATICS,
    PromiseConstructor: PROMISE_STATICS,
    URLConstructor: URL_STATICS,
    RegExpConstructor: {
      call: REGEXP_CONSTRUCTOR,
      new: REGEXP_CONSTRUCTOR,
      members: { escape: gives({ from: ["0"], cleans: ["regex"] }) },
    },
    DateConstructor: {
      call: { returns: { safe: true } },
      new: { returns: { type: "Date", safe: true } },
      members: { ...named(["now", "parse", "UTC"], SAFE_CALL) },
    },
    Reflect: {
      members: {
        ownKeys: { call: { op: "keys" } },
        has: { call: { op: "has-own" } },
        deleteProperty: SAFE_CALL,
        get: { call: { op: "get", operands: ["0", "1"] } },
        set: { call: { op: "set", operands: ["0", "1", "2"], returns: { safe: true } } },
        apply: { call: { op: "apply", operands: ["0", "1", "2"] } },
      },
    },
    /** What the functions of one kind share: plain ones, asynchronous ones, generators. */
    "Function.Parent": { members: { constructor: { type: "AsyncFunction" } } },
    AsyncFunction: { call: FUNCTION_CONSTRUCTOR, new: FUNCTION_CONSTRUCTOR },
    JSON: { members: { parse: { call: { op: "parse" } }, stringify: { call: { op: "stringify" } } } },
    Math: {
      members: {
        random: gives({ source: { kind: "random" } }),
        ...named(["floor", "ceil", "round", "trunc", "abs", "max", "pow"], gives({ from: ["*"], cleans: "all" })),
        // What is the least of several is no larger than the least that nobody chose.
        min: gives({ from: ["*"], cleans: SINK_KINDS }),
        "*": { safe: true, call: { returns: { safe: true } } },
      },
    },
    Intl: {
      members: {
        ...named(["NumberFormat", "DateTimeFormat", "RelativeTimeFormat", "PluralRules", "Collator"], {
          call: { returns: { type: "Intl.Format" } },
          new: { returns: { type: "Intl.Format" } },
        }),
      },
    },
    "Intl.Format": { members: { "*": { call: { returns: { safe: true } } } } },
  },
};
