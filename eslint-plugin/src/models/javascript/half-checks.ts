/**
 * Checks and cleanings of texts that some texts get past. `replace` with a text takes the first occurrence only; an address that holds,
 * begins or ends with a host's name may belong to another host.
 */
import type { Library, Sink, SinkDetail, When } from "../../engine/summary.js";
import { ADDRESS_NAMES, hostWithout, hostWritten, NESTED_MARKS, patternDefects } from "./address-vocabulary.js";

const FIRST_ONLY: SinkDetail = { use: "only the first occurrence is replaced", instead: "`replaceAll`, or a function that is made for it" };
const HOST: SinkDetail = { use: "a part of the address is taken for its host", instead: "`new URL(…).hostname` compared as a whole" };

const DANGEROUS = ["'", '"', "<", ">", "&", "`", "\\", "../", "..\\", "..", "<script>", "</script>", "javascript:"];
const half = (detail: SinkDetail, ...when: readonly When[]): Sink => ({ arg: "0", kind: "bypassable", fact: true, when, detail });

/** What a pattern takes out at one place can be put together from what is left: `....//`, `<scr<script>ipt>`. */
const ONCE: SinkDetail = {
  use: "what is taken out can be left by what stood around it",
  instead: "a function that is made for it, or escaping",
};
const once: Sink = {
  ...half(ONCE, { arg: "0.source", matches: NESTED_MARKS }, { arg: "1", is: [""] }),
  possible: true,
};
/** A quote with a backslash before it, where the backslash itself stays as it is. */
const BACKSLASH: SinkDetail = {
  use: "a backslash before the quote undoes this escaping",
  instead: "escaping of backslashes as well, or bound parameters",
};
const unescaped: Sink = {
  ...half(
    BACKSLASH,
    { arg: "0.source", is: ["'", '"', "`", "'|\"", "\"|'", "['\"]", "[\"']", "\\\\'"] },
    { arg: "1", matches: "^\\\\(?:['\"`]|\\$[&1])$" },
  ),
  unless: [{ arg: "this", named: "^replace(?:All)?$" }],
  possible: true,
};
const unescapedText: Sink = {
  ...unescaped,
  when: [
    { arg: "0", is: ["'", '"', "`"] },
    { arg: "1", is: ["\\'", '\\"', "\\`"] },
  ],
};
/** The same without the flag "g". */
const firstMatch: Sink = {
  ...half(
    FIRST_ONLY,
    { arg: "0.source", is: [...DANGEROUS, "\\\\", "\\\\."] },
    { arg: "0.flags", is: ["", "i"] },
    { arg: "1", type: "string" },
  ),
  possible: true,
};
/** One of several signs: `/[<>]/`. */
const firstSign: Sink = {
  ...half(
    FIRST_ONLY,
    { arg: "0.source", matches: "^(?:\\[['\"<>&`/.\\\\]+\\]|['\"<>&`](?:\\|['\"<>&`])+)$" },
    { arg: "0.flags", is: ["", "i"] },
    { arg: "1", type: "string" },
  ),
  possible: true,
};

/** A list has methods of the same names: what is searched for is then no element of it, and the text that it is made into later holds it all the same. */
const ofList: Sink = {
  arg: "this",
  kind: "consequence",
  structured: true,
  asking: true,
  possible: true,
  known: true,
  when: [{ arg: "0", is: DANGEROUS }],
  detail: { use: "check that a list of texts gets past", instead: '`typeof … === "string"` before it', cwe: [843] },
};

const replace = [firstMatch, firstSign, once, unescaped, half(FIRST_ONLY, { arg: "0", is: DANGEROUS }, { arg: "1", type: "string" })];
const address: When = { arg: "this", named: ADDRESS_NAMES };
/** The text that is looked for says by itself that it is an address. */
const written = (form: "anywhere" | "start"): Sink => ({
  ...half(HOST, { arg: "0", matches: hostWritten(form) }),
  unless: [address],
  possible: true,
});
const holds = [written("anywhere"), half(HOST, { arg: "0", matches: hostWithout("anywhere") }, address)];
/** `/srv/files-of-others` begins with `/srv/files`, too. */
const sibling = (...made: readonly string[]): Sink => ({
  ...half(
    { use: "a folder beside it whose name begins alike gets past", instead: "the folder with `path.sep` behind it", cwe: [22] },
    { arg: "0", matches: "^[^]{0,400}[/\\\\][^]{0,400}[^/\\\\\uFFFC]$" },
    ...made.map((name): When => ({ arg: "this", madeOf: name })),
  ),
  unless: [address],
  possible: true,
});
const begins = [
  sibling("^(?:resolve|normalize|realpath(?:Sync)?)$"),
  sibling("^join$", "^(?:path|default)$"),
  written("start"),
  half(HOST, { arg: "0", matches: hostWithout("start") }, address),
];
const ends = [half(HOST, { arg: "0", matches: hostWithout("end") }, address)];
/** Either the text is called an address, or the pattern says by itself that it is one as a whole; other patterns look for addresses in what people write. */
const OF_ADDRESSES = "^\\^(?:\\((?:\\?:)?)*https?\\b";
const matched = (pattern: string, text: string): readonly Sink[] =>
  patternDefects("`new URL(…).hostname`").flatMap(([detail, matches]) => {
    const source = `${pattern}.source`;
    const defect = { ...half(detail, { arg: source, matches }), arg: "return", possible: true } as const;
    const named: Sink = { ...defect, when: [...defect.when!, { arg: text, named: ADDRESS_NAMES }] };
    // What begins in the middle of a text is no address as a whole.
    if (matches.startsWith("^(?!")) return [named];
    return [
      named,
      { ...defect, when: [...defect.when!, { arg: source, matches: OF_ADDRESSES }], unless: [{ arg: text, named: ADDRESS_NAMES }] },
    ];
  });
const METHODS = {
  replace,
  replaceAll: [once, unescapedText],
  includes: [...holds, ofList],
  indexOf: [...holds, ofList],
  startsWith: begins,
  endsWith: ends,
  match: matched("0", "this"),
};

/** Express takes routes written as text in whichever case, and patterns as they are: `/ADMIN` comes past `/^\/admin/` to the route behind it. */
const CASE: Sink = {
  ...half(
    { use: "an address in other letters gets past what stands here", instead: "the flag `i`, or the path as a text", cwe: [178] },
    { arg: "0.source", matches: "[A-Za-z]{3}" },
    { arg: "0.flags", not: ["i", "gi", "ig", "iu", "ui", "iv"] },
    { arg: "0", routes: ["get", "post", "put", "patch", "delete", "all"] },
  ),
  possible: true,
};

export const library: Library = {
  name: "half checks",
  types: {},
  also: {
    "express.Router": { use: [CASE] },
    "express.Application": { use: [CASE] },
    String: METHODS,
    RegExp: { test: matched("this", "0"), exec: matched("this", "0") },
  },
  told: METHODS,
  texts: {
    begins: ["startsWith", "indexOf"],
    replaces: ["replace", "replaceAll"],
    tidies: ["trim", "trimStart", "trimEnd", "toLowerCase", "normalize"],
    scheme: ["protocol"],
    length: ["length"],
  },
};
