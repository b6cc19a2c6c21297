/**
 * Python's built-in types and functions. Builtin receivers have the types "String", "Array" (list, tuple, deque), "Object" and "Map" (dict),
 * "Set", "RegExp" (a compiled pattern), "Error". "[:]" is a slice, "/" the operator, "[n]" is repetition.
 */
import { sharedName } from "../javascript/file-vocabulary.js";
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, named, PASSES, SAFE_CALL } from "../javascript/rows.js";
import { PLAIN_WORDS } from "../javascript/form-vocabulary.js";
import { NOT_RESTRICTED, RESTRICTED } from "./restricted-python.js";
import { consequence, OPENED, pathUse } from "./words.js";

const CODE: Sink = { arg: "0", kind: "code", detail: { use: "program text" } };

/** Its fields read attributes of what is filled in, and of their attributes in turn. */
const FORMAT: Sink = {
  arg: "this",
  kind: "code",
  possible: true,
  detail: { use: "format string", instead: "a text of the program's own, with what is untrusted among the arguments", cwe: [134] },
};
/** The method taken from the class. */
const FORMAT_FIRST: Sink = { ...FORMAT, arg: "0" };
const MODULE: Sink = { arg: "0", kind: "code", detail: { use: "name of a module that is loaded" } };

/** Converts or raises: what comes back is a number, and what went in reads as one. */
const NUMBER: Member = { call: { op: "to-number", guards: [{ arg: "0", cleans: "all", on: "return" }] } };

const ONLY_DIGITS: Member = { call: { returns: { safe: true }, guards: [{ arg: "this", cleans: "all", on: "true" }] } };
const FIRST_ONLY_DIGITS: Member = { call: { returns: { safe: true }, guards: [{ arg: "0", cleans: "all", on: "true" }] } };
/** Letters and digits of any script: a host's name all the same, or a word to a model. */
const ONLY_WORDS: Member = {
  call: { returns: { safe: true }, guards: [{ arg: "this", cleans: [...PLAIN_WORDS, "ldap", "consequence", "redirect"], on: "true" }] },
};

const STRING: TypeModel = {
  members: {
    ...named(["strip", "lstrip", "rstrip"], { call: { op: "trim" } }),
    ...named(["lower", "casefold"], { call: { op: "lower" } }),
    upper: { call: { op: "upper" } },
    ...named(["capitalize", "title", "swapcase", "center", "ljust", "rjust", "zfill", "expandtabs", "removeprefix"], {
      call: { op: "text" },
    }),
    // Bytes are the same text.
    ...named(["encode", "decode"], { call: { op: "to-string" } }),
    ...named(["removesuffix", "translate"], { call: { op: "text" } }),
    split: { call: { op: "words" } },
    ...named(["rsplit", "splitlines", "partition", "rpartition"], { call: { op: "split" } }),
    join: { call: { op: "join", operands: ["0", "this"] } },
    format: { call: { op: "format", sinks: [FORMAT] } },
    format_map: { call: { sinks: [FORMAT], returns: { from: ["this", "0"] } } },
    replace: { call: [{ when: [{ arg: "2|count=", given: true }], op: "replace" }, { op: "replace-all" }] },
    startswith: { call: { op: "starts-with" } },
    endswith: { call: { op: "ends-with" } },
    ...named(["find", "rfind", "index", "rindex", "count", "islower", "isupper", "isspace", "istitle", "isprintable"], SAFE_CALL),
    ...named(["isdigit", "isdecimal", "isnumeric"], ONLY_DIGITS),
    ...named(["isalnum", "isalpha", "isidentifier"], ONLY_WORDS),
    hex: gives({ from: ["this"], cleans: PLAIN_WORDS }),
    "[:]": { call: { op: "slice" } },
    // Padding is no literal of its own: `key + "=" * missing` is the key.
    "[n]": gives({ from: ["this"] }),
    "[all]": { call: { op: "every" } },
    "[any]": { call: { op: "some" } },
  },
};

const EXTENDS: Member = { call: { flows: [{ from: ["0"], to: "this" }] } };

const ARRAY: TypeModel = {
  members: {
    ...named(["append", "appendleft"], { call: { op: "push" } }),
    ...named(["extend", "extendleft"], EXTENDS),
    insert: { call: { op: "insert" } },
    pop: {
      call: [
        { when: [{ arg: "0", is: [0] }], op: "shift", operands: ["this"] },
        { when: [{ arg: "0", given: false }], op: "pop" },
        { when: [{ arg: "0", is: [-1] }], op: "pop", operands: ["this"] },
        { op: "element" },
      ],
    },
    popleft: { call: { op: "shift" } },
    ...named(["remove", "clear", "reverse", "sort"], HARMLESS),
    ...named(["index", "count"], SAFE_CALL),
    copy: CHAIN,
    "[:]": { call: { op: "slice" } },
    // Repeated.
    "[n]": { call: { op: "values", operands: ["this"] } },
    // A set that is written out is a list, too.
    add: { call: { op: "push" } },
    discard: HARMLESS,
    ...named(["union", "symmetric_difference"], gives({ from: ["this", "0"], list: true })),
    difference: { call: { op: "difference" } },
    intersection: { call: { op: "intersection" } },
    isdisjoint: SAFE_CALL,
    "[all]": { call: { op: "every" } },
    "[any]": { call: { op: "some" } },
    // What a pattern's match gives is a list of its groups.
    group: { call: [{ when: [{ arg: "0", given: true }], op: "get" }, { returns: { same: "this.0" } }] },
    groups: gives({ same: "this.captures" }),
    groupdict: gives({ same: "this.named" }),
    ...named(["start", "end", "span"], SAFE_CALL),
  },
};

const UPDATE: readonly Summary[] = [{ when: [{ arg: "0", given: true }], op: "assign", operands: ["this", "this", "0"] }, { op: "keep" }];

const DICT: TypeModel = {
  members: {
    get: { call: { op: "get" } },
    items: { call: { op: "entries" } },
    keys: { call: { op: "keys" } },
    values: { call: { op: "values" } },
    update: { call: UPDATE },
    pop: { call: { op: "get" } },
    popitem: gives({ from: ["this"], list: true }),
    setdefault: { call: { op: "put-if-absent" } },
    copy: CHAIN,
    clear: HARMLESS,
  },
};

const SET: TypeModel = {
  members: {
    add: { call: { op: "push" } },
    update: EXTENDS,
    ...named(["discard", "remove", "clear"], HARMLESS),
    ...named(["union", "symmetric_difference"], gives({ from: ["this", "0"], list: true })),
    difference: { call: { op: "difference" } },
    intersection: { call: { op: "intersection" } },
    pop: { call: { op: "element" } },
    copy: CHAIN,
    isdisjoint: SAFE_CALL,
    "[all]": { call: { op: "every" } },
    "[any]": { call: { op: "some" } },
  },
};

const REGEXP: TypeModel = {
  members: {
    search: { call: { op: "match", operands: ["0", "this"], pattern: "anywhere" } },
    match: { call: { op: "match", operands: ["0", "this"], pattern: "start" } },
    fullmatch: { call: { op: "match", operands: ["0", "this"], pattern: "whole" } },
    findall: { call: { op: "match", operands: ["0", "this"], pattern: "anywhere" } },
    finditer: { call: { op: "split", operands: ["0"] } },
    sub: { call: { op: "replace", operands: ["1", "this", "0"], pattern: "anywhere" } },
    split: { call: { op: "split", operands: ["0"] } },
  },
};

const EXCEPTION: Summary = { returns: { type: "Error", from: ["*"] } };

export const fileOf: TypeModel = {
  members: {
    ...named(["read", "readline", "readlines", "readinto"], HARMLESS),
    ...named(["write", "writelines"], { call: { sinks: [consequence("0", "file write")] } }),
    ...named(["close", "flush", "seek", "tell", "truncate", "fileno"], HARMLESS),
    name: { safe: true },
  },
  element: { safe: true },
};

/** Written, not read. */
const SHARED = sharedName("0|file=", "`tempfile.NamedTemporaryFile`", { arg: "1|mode=", matches: "[wax]" });

const GLOBALS: Readonly<Record<string, Member>> = {
  ...named(["str", "unicode"], { type: "StringConstructor" }),
  ...named(["bytes", "bytearray", "memoryview"], { type: "BytesConstructor" }),
  ...named(["int", "float", "complex", "long"], NUMBER),
  ...named(["abs", "round", "hex"], gives({ from: ["0"], cleans: "all" })),
  ...named(["bool", "len", "ord", "hash", "id", "divmod", "pow", "isinstance", "issubclass", "callable"], SAFE_CALL),
  any: { call: { op: "some", operands: ["0"] } },
  ...named(["all", "hasattr", "range", "xrange", "type", "bin", "oct", "sum"], SAFE_CALL),
  chr: PASSES,
  ...named(["repr", "ascii"], gives({ from: ["0"], cleans: ["log"] })),
  format: gives({ from: ["0"] }),
  // What else `sorted` is given says in which order.
  ...named(["list", "tuple", "sorted", "reversed", "iter", "aiter"], { call: { op: "list-from", operands: ["this", "0"] } }),
  ...named(["set", "frozenset"], { call: { op: "set-of" } }),
  dict: { call: [{ when: [{ arg: "0", type: "object" }], returns: { same: "0" } }, { returns: { from: ["*"], structured: true } }] },
  enumerate: { call: { op: "entries", operands: ["0"] } },
  zip: gives({ from: ["*"], list: true }),
  map: { call: { op: "map", operands: ["1", "0"] } },
  filter: { call: { op: "filter", operands: ["1", "0"] } },
  ...named(["next", "anext"], gives({ same: "0.[]" })),
  ...named(["min", "max"], gives({ from: ["*"] })),
  reduce: gives({ from: ["1", "2"] }),
  ...named(["eval", "exec"], { call: { sinks: [CODE, RESTRICTED, ...NOT_RESTRICTED] } }),
  compile: { call: { sinks: [CODE], returns: { from: ["0"] } } },
  __import__: { call: { sinks: [MODULE] } },
  open: {
    call: { sinks: [pathUse("0|file=", "file that is opened"), SHARED], returns: OPENED },
  },
  ...named(["input", "raw_input"], gives({ source: { kind: "argv", agrees: "yes" } })),
  print: { call: { sinks: [{ arg: "*", kind: "log", detail: { use: "console" } }] } },
  getattr: gives({ from: ["0"] }),
  ...named(["globals", "locals"], gives({ type: "Namespace" })),
  // Of an object it is what it holds, by name.
  vars: { call: [{ when: [{ arg: "0", given: true }], returns: { same: "0", type: "Object" } }, { returns: { type: "Namespace" } }] },
  setattr: {
    call: {
      sinks: [{ arg: "1", kind: "property", detail: { use: "name of an attribute that is set" } }],
    },
  },
  ...named(["delattr", "dir", "help", "breakpoint"], HARMLESS),
  ...named(["exit", "quit"], { call: { exits: true } }),
  ...named(["Exception", "TypeError", "KeyError", "IndexError", "RuntimeError", "NotImplementedError", "AttributeError", "OSError"], {
    call: EXCEPTION,
    new: EXCEPTION,
  }),
  ValueError: { call: EXCEPTION, new: EXCEPTION, explains: true },
  __file__: { place: "file" },
  __name__: { safe: true },
};

export const library: Library = {
  name: "builtins",
  globals: GLOBALS,
  modules: { builtins: "builtins", __builtin__: "builtins" },
  types: {
    String: STRING,
    Array: ARRAY,
    Object: DICT,
    Map: DICT,
    Set: SET,
    RegExp: REGEXP,
    Number: { members: named(["bit_length", "to_bytes", "is_integer"], SAFE_CALL) },
    builtins: { extends: ["Namespace"], members: GLOBALS },
    /** Everything that a module or a function has by name. */
    Namespace: { extends: ["Object"] },
    "python.File": fileOf,
    BytesConstructor: {
      call: [{ when: [{ arg: "0", type: "number" }], returns: { fixed: [] } }, { returns: { from: ["0"], fixed: ["0"] } }],
      members: { fromhex: gives({ from: ["0"], fixed: ["0"] }) },
    },
    StringConstructor: {
      call: { op: "text-of" },
      // Methods taken from the class are given the text first: `map(str.strip, names)`.
      members: {
        ...named(["strip", "lstrip", "rstrip"], { call: { op: "trim", operands: ["0", "1"] } }),
        ...named(["lower", "casefold"], { call: { op: "lower", operands: ["0"] } }),
        upper: { call: { op: "upper", operands: ["0"] } },
        ...named(["capitalize", "title", "encode"], { call: { op: "to-string", operands: ["0"] } }),
        ...named(["split", "rsplit", "splitlines"], { call: { op: "split", operands: ["0", "1"] } }),
        replace: { call: { op: "replace-all", operands: ["0", "1", "2"] } },
        format: { call: { op: "format", operands: ["0", "1+"], sinks: [FORMAT_FIRST] } },
        ...named(["isdigit", "isdecimal", "isnumeric"], FIRST_ONLY_DIGITS),
        maketrans: SAFE_CALL,
        join: gives({ from: ["*"] }),
      },
    },
  },
};
