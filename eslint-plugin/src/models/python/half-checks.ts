/** Checks of addresses by how they begin or end, by what they hold or match: another host's may, too. Cleanings that leave what they take out. */
import type { Library, Sink, SinkDetail, When } from "../../engine/summary.js";
import { ADDRESS_NAMES, hostWithout, NESTED_MARKS, patternDefects } from "../javascript/address-vocabulary.js";

const PARSED = "`urlsplit(…).hostname`";
const HOST: SinkDetail = { use: "a part of the address is taken for its host", instead: `${PARSED} compared as a whole` };

const half = (form: Parameters<typeof hostWithout>[0], text: string): readonly Sink[] => [
  {
    arg: "0",
    kind: "bypassable",
    fact: true,
    when: [
      { arg: "0", matches: hostWithout(form) },
      { arg: text, named: ADDRESS_NAMES },
    ],
    detail: HOST,
  },
];
const METHODS = {
  startswith: half("start", "this"),
  endswith: half("end", "this"),
  find: half("anywhere", "this"),
  // `"example.com" in url`
  in: half("anywhere", "1"),
};

const fact = (detail: SinkDetail, ...when: readonly When[]): Sink => ({
  arg: "return",
  kind: "bypassable",
  fact: true,
  possible: true,
  when,
  detail,
});
const [dot, dotBefore, , , alternative] = patternDefects(PARSED).map(([detail, matches]) =>
  fact(detail, { arg: "0|pattern=", matches }, { arg: "1|string=", named: ADDRESS_NAMES }),
);
const matched = [dot!, dotBefore!, alternative!];

/** A set from capital to small letters holds the signs between the two as well. */
const wide = fact(
  { use: "`A-z` stands for ``[\\]^_` `` as well", instead: "`A-Za-z`" },
  { arg: "0|pattern=", matches: "\\[[^\\[\\]]{0,100}[A-Z]-[a-z]" },
);
const ONCE: SinkDetail = {
  use: "what is taken out can be left by what stood around it",
  instead: "a function that is made for it, or escaping",
};
const taken = fact(ONCE, { arg: "0|pattern=", matches: NESTED_MARKS }, { arg: "1|repl=", is: [""] });

export const library: Library = {
  name: "half checks",
  types: {},
  also: {
    String: METHODS,
    re: {
      ...Object.fromEntries(["match", "search"].map((name) => [name, [...matched, wide]])),
      ...Object.fromEntries(["fullmatch", "compile", "findall", "finditer", "split"].map((name) => [name, [wide]])),
      sub: [taken, wide],
    },
  },
  told: METHODS,
  texts: {
    begins: ["startswith"],
    replaces: ["replace"],
    tidies: ["strip", "lstrip", "rstrip", "lower", "casefold", "translate"],
    scheme: ["scheme"],
  },
};
