/**
 * Small packages that make text harmless, or prove it harmless, for one purpose: file names, slugs, paths, addresses, ids, dates,
 * numbers, digests. Each cleans what it says and nothing else.
 */
import type { SinkKind } from "../../engine/kinds.js";
import type { Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { PLAIN_WORDS } from "./form-vocabulary.js";
import { gives, makes, named, SAFE_CALL } from "./rows.js";

const fileName: Summary = { returns: { from: ["0"], cleans: ["path", "log"] } };
const words: Summary = { returns: { from: ["0"], cleans: PLAIN_WORDS } };
const safe: Summary = { returns: { safe: true } };

/** Called as it is, or by its one name. */
const only = (call: Summary, ...names: readonly string[]): TypeModel => ({ call, members: named(["default", ...names], { call }) });

/** Everything it has gives ids, numbers, dates or digests. */
const harmless: TypeModel = { call: safe, members: { "*": { call: safe } } };

const guard = (arg: string, cleans: readonly SinkKind[] | "all", on: "true" | "false"): Member => ({
  call: { returns: { safe: true }, guards: [{ arg, cleans, on }] },
});

/** A moment, whatever text it was read from; how it is written out is numbers and names of months. */
const DATE: TypeModel = { members: { "*": { call: [{ returns: { type: "dates.Date" } }] } } };

export const library: Library = {
  name: "text-clean",
  modules: {
    ...Object.fromEntries(["sanitize-filename", "filenamify", "sanitize-basename"].map((name) => [name, "name-cleaner"])),
    ...Object.fromEntries(["slugify", "slug", "@sindresorhus/slugify", "limax", "slugg"].map((name) => [name, "slugger"])),
    ...Object.fromEntries(
      ["nanoid", "uuid", "cuid", "@paralleldrive/cuid2", "ulid", "short-uuid", "shortid", "uniqid"].map((name) => [name, "ids"]),
    ),
    ...Object.fromEntries(
      ["ms", "bytes", "pretty-ms", "pretty-bytes", "filesize", "humanize-duration", "numeral"].map((name) => [name, "amounts"]),
    ),
    ...Object.fromEntries(["sha256", "object-hash", "scrypt-js"].map((name) => [name, "digests"])),
    ...Object.fromEntries(["bignumber.js", "decimal.js", "big.js", "bn.js"].map((name) => [name, "numbers"])),
    ...Object.fromEntries(["dayjs", "moment", "moment-timezone", "luxon", "date-fns", "date-fns-tz"].map((name) => [name, "dates"])),
    "is-path-inside": "is-path-inside",
    "path-is-inside": "is-path-inside",
    "private-ip": "private-ip",
    "is-ip-private": "private-ip",
    "ipaddr.js": "ipaddr",
    "strip-ansi": "strip-ansi",
    striptags: "tag-stripper",
    "string-strip-html": "tag-stripper",
    qs: "query-parser",
    "query-string": "query-parser",
    "normalize-url": "addresses",
    "url-parse": "addresses",
  },
  types: {
    "name-cleaner": only(fileName, "sanitize", "filenamify"),
    slugger: only(words, "slugify"),
    ids: {
      ...harmless,
      members: { validate: guard("0", "all", "true"), isCuid: guard("0", "all", "true"), "*": { call: safe, new: safe } },
    },
    amounts: { call: { returns: { safe: true, type: "amount" } } },
    amount: { members: { "*": { call: safe } } },
    digests: harmless,
    numbers: { call: { returns: { type: "number" } }, new: { returns: { type: "number" } }, members: { "*": makes({ type: "number" }) } },
    number: { members: { "*": { call: { returns: { type: "number" } } } } },
    dates: {
      call: { returns: { type: "dates.Date" } },
      members: {
        ...named(["DateTime", "Duration", "Interval", "utc", "tz", "unix", "duration"], { type: "dates.Class" }),
        "*": { call: { returns: { type: "dates.Date" } } },
      },
    },
    "dates.Class": { call: { returns: { type: "dates.Date" } }, members: { "*": { call: { returns: { type: "dates.Date" } } } } },
    "dates.Date": DATE,
    "is-path-inside": {
      call: { returns: { safe: true }, guards: [{ arg: "0", cleans: ["path"], on: "true" }] },
      members: { default: guard("0", ["path"], "true") },
    },
    "private-ip": {
      call: { returns: { safe: true }, guards: [{ arg: "0", cleans: ["url"], on: "false" }] },
      members: { default: guard("0", ["url"], "false") },
    },
    ipaddr: {
      members: {
        isValid: guard("0", ["sql", "nosql", "command", "argument", "code", "path", "html", "regex", "consequence"], "true"),
        ...named(
          ["parse", "process"],
          gives({ type: "ipaddr.Address", from: ["0"], cleans: ["sql", "nosql", "command", "argument", "code", "path", "html", "regex"] }),
        ),
      },
    },
    "ipaddr.Address": {
      members: {
        range: SAFE_CALL,
        kind: SAFE_CALL,
        match: SAFE_CALL,
        ...named(["toString", "toNormalizedString"], gives({ from: ["this"] })),
      },
    },
    "strip-ansi": only({ returns: { from: ["0"] } }),
    "tag-stripper": only({ returns: { from: ["0"], cleans: ["html"] } }),
    "query-parser": {
      members: {
        ...named(["parse", "parseUrl"], gives({ from: ["0"], structured: true })),
        stringify: gives({ from: ["0"], cleans: ["html", "url", "redirect", "log", "consequence", "nosql", "property"] }),
      },
    },
    addresses: { call: { returns: { from: ["0"] } }, new: { returns: { from: ["0"] } } },
  },
};
