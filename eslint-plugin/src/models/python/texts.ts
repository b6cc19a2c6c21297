/** The standard library's work on texts: patterns, JSON, encodings, addresses, templates with holes, tables, settings files. */
import type { SinkKind } from "../../engine/kinds.js";
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, PASSES, SAFE_CALL } from "../javascript/rows.js";
import { PLAIN_WORDS } from "../javascript/form-vocabulary.js";
import { consequence, DUMPS, pathUse } from "./words.js";

/** A few kilobytes become gigabytes. */
const UNPACKED: Sink = {
  arg: "0|data=",
  kind: "consequence",
  possible: true,
  detail: { use: "decompression without a limit", instead: "`decompressobj` and its `max_length`", cwe: [409] },
};
const PATTERN: Sink = { arg: "0|pattern=", kind: "regex", detail: { use: "pattern" } };
const OPERANDS = ["1|string=", "0|pattern="] as const;
const REPLACED = ["2|string=", "0|pattern=", "1|repl="] as const;

/** `quote` leaves letters, digits, "_.-~" and, unless told otherwise, "/": no quotation mark, blank or other sign of a shell is left. */
const PERCENT_ENCODED: readonly SinkKind[] = ["html", "url", "redirect", "log", "mention", "sql", "command", "nosql", "code"];
/** Letters, digits, "+", "/" and "=". */
const BASE64: readonly SinkKind[] = ["sql", "command", "argument", "html", "log", "mention", "regex", "code"];

const RE: TypeModel = {
  members: {
    compile: {
      call: { sinks: [PATTERN], returns: { type: "RegExp", fields: { source: { same: "0|pattern=" }, flags: { const: "g" } } } },
    },
    search: { call: { sinks: [PATTERN], op: "match", operands: OPERANDS, pattern: "anywhere" } },
    match: { call: { sinks: [PATTERN], op: "match", operands: OPERANDS, pattern: "start" } },
    fullmatch: { call: { sinks: [PATTERN], op: "match", operands: OPERANDS, pattern: "whole" } },
    ...named(["findall", "finditer"], { call: { sinks: [PATTERN], op: "match", operands: OPERANDS, pattern: "anywhere" } }),
    ...named(["sub", "subn"], { call: { sinks: [PATTERN], op: "replace", operands: REPLACED, pattern: "anywhere" } }),
    split: { call: { sinks: [PATTERN], op: "split", operands: ["1|string="] } },
    escape: gives({ from: ["0|pattern="], cleans: ["regex"] }),
    ...named(["Pattern"], { type: "RegExp" }),
  },
};

/** An address is as harmless as its host. */
const PARSED: TypeModel = {
  decidedBy: { members: ["hostname", "netloc"], kinds: ["url", "redirect"] },
  members: { port: { safe: true }, geturl: gives({ from: ["this"] }), _replace: gives({ from: ["this", "*"] }) },
};

/** What one option was set to comes back under its name; sections are not told apart. */
const CONFIG: TypeModel = {
  members: {
    set: { call: { op: "set", operands: ["this", "1|option=", "2|value="] } },
    ...named(["get", "getint", "getfloat", "getboolean"], { call: { op: "get", operands: ["this", "1|option="] } }),
    read: { call: { sinks: [pathUse("0|filenames=", "file that is read")] } },
    ...named(["read_string", "read_file", "read_dict"], HARMLESS),
    ...named(["add_section", "has_section", "has_option", "sections", "options", "remove_option", "write"], SAFE_CALL),
  },
  element: { safe: true },
};

/** A buffer gives back what was written to it. */
const BUFFER: TypeModel = {
  members: {
    ...named(["write", "writelines"], { call: { flows: [{ from: ["0"], to: "this" }] } }),
    ...named(["getvalue", "read", "readline", "readlines", "getbuffer"], gives({ from: ["this"] })),
    ...named(["seek", "tell", "close", "flush", "truncate"], HARMLESS),
  },
};

const ROWS_OF: Member = gives({ from: ["0|csvfile=", "0|f="], list: true });

export const library: Library = {
  name: "texts",
  modules: {
    re: "re",
    regex: "re",
    json: "json",
    ujson: "json",
    orjson: "json",
    simplejson: "json",
    html: "html",
    shlex: "shlex",
    pipes: "shlex",
    base64: "base64",
    binascii: "binascii",
    codecs: "codecs",
    zlib: "zlib",
    gzip: "zlib",
    bz2: "zlib",
    lzma: "zlib",
    textwrap: "textwrap",
    unicodedata: "unicodedata",
    csv: "csv",
    configparser: "configparser",
    ConfigParser: "configparser",
    ast: "ast",
    io: "io",
    StringIO: "io",
    "urllib.parse": "urllib.parse",
    urlparse: "urllib.parse",
    "six.moves.urllib.parse": "urllib.parse",
    // Until 3.0, with functions of the same kind.
    "werkzeug.urls": "urllib.parse",
  },
  types: {
    re: RE,
    json: {
      members: {
        loads: { call: { op: "parse" } },
        load: gives({ from: ["0"], structured: true }),
        dumps: { call: { op: "stringify" } },
        dump: { call: DUMPS },
      },
    },
    html: { members: { escape: gives({ from: ["0|s="], cleans: ["html"] }), unescape: gives({ from: ["0|s="], restores: ["html"] }) } },
    shlex: {
      members: {
        quote: gives({ from: ["0|s="], cleans: ["command"] }),
        // Each word is one argument, the first of them the program.
        split: { call: { op: "words", operands: ["0|s="] } },
        join: gives({ from: ["0"], cleans: ["command"] }),
      },
    },
    base64: {
      members: {
        ...named(
          ["b64encode", "standard_b64encode", "urlsafe_b64encode", "b32encode", "b16encode"],
          gives({ from: ["0|s="], fixed: ["0|s="], cleans: BASE64 }),
        ),
        ...named(["encodebytes", "encodestring"], PASSES),
        ...named(
          [
            "b64decode",
            "standard_b64decode",
            "urlsafe_b64decode",
            "b32decode",
            "b16decode",
            "decodebytes",
            "decodestring",
            "a85decode",
            "b85decode",
          ],
          gives({ from: ["0|s="], fixed: ["0|s="], restores: BASE64 }),
        ),
      },
    },
    binascii: {
      members: {
        ...named(["hexlify", "b2a_hex"], gives({ from: ["0"], fixed: ["0"], cleans: PLAIN_WORDS })),
        ...named(["unhexlify", "a2b_hex"], gives({ from: ["0"], fixed: ["0"], restores: PLAIN_WORDS })),
      },
    },
    codecs: {
      members: {
        open: { call: { sinks: [pathUse("0|filename=", "file that is opened")], returns: { type: "python.File" } } },
        ...named(["encode", "decode"], PASSES),
      },
    },
    zlib: {
      members: {
        compress: PASSES,
        decompress: { call: { sinks: [UNPACKED], returns: { from: ["0"] } } },
        open: { call: { sinks: [pathUse("0|filename=", "file that is opened")], returns: { type: "python.File" } } },
      },
    },
    "string.Template": { members: named(["substitute", "safe_substitute"], gives({ from: ["this", "*"] })) },
    textwrap: { members: { ...named(["dedent", "fill", "shorten", "indent"], PASSES), wrap: gives({ from: ["0"], list: true }) } },
    unicodedata: { members: { normalize: gives({ from: ["1"] }), ...named(["category", "name", "combining"], SAFE_CALL) } },
    csv: {
      members: {
        ...named(["reader", "DictReader"], ROWS_OF),
        ...named(["writer", "DictWriter"], gives({ type: "csv.Writer" })),
        ...named(["QUOTE_ALL", "QUOTE_MINIMAL"], { safe: true }),
      },
    },
    "csv.Writer": {
      members: {
        ...named(["writerow", "writerows"], { call: { sinks: [consequence("0", "file write")] } }),
        writeheader: HARMLESS,
      },
    },
    configparser: {
      members: named(["ConfigParser", "RawConfigParser", "SafeConfigParser"], {
        new: { op: "map-of", operands: ["9"], returns: { type: "configparser.Config" } },
      }),
    },
    "configparser.Config": CONFIG,
    // Only constants are read: no program runs.
    ast: { members: { literal_eval: gives({ from: ["0"], structured: true }), ...named(["parse", "dump", "walk"], HARMLESS) } },
    io: {
      members: {
        open: { call: { sinks: [pathUse("0|file=", "file that is opened")], returns: { type: "python.File" } } },
        ...named(["BytesIO", "StringIO"], {
          new: { returns: { type: "io.Buffer", from: ["0"] } },
        }),
        ...named(["TextIOWrapper", "BufferedReader"], makes({ from: ["0"] })),
      },
    },
    "io.Buffer": BUFFER,
    "urllib.parse": {
      members: {
        ...named(["quote", "quote_plus", "urlencode"], gives({ from: ["0"], cleans: PERCENT_ENCODED })),
        ...named(["unquote", "unquote_plus", "unquote_to_bytes"], gives({ from: ["0"], restores: PERCENT_ENCODED })),
        ...named(["urlparse", "urlsplit", "url_parse"], gives({ type: "urllib.Parsed", from: ["0|url="] })),
        ...named(["urlunparse", "urlunsplit", "urldefrag"], PASSES),
        ...named(["parse_qs", "parse_qsl"], gives({ from: ["0"], restores: PERCENT_ENCODED })),
        urljoin: gives({ from: ["0", "1"] }),
      },
    },
    "urllib.Parsed": PARSED,
  },
};
