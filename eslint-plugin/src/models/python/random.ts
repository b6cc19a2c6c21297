/** Random values: the module `random`, whose next value can be computed from those before, and the alphabets that texts are drawn from. */
import type { Library, Result, Summary } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, PASSES, SAFE_CALL } from "../javascript/rows.js";

const GUESSABLE: Result = { source: { kind: "random" } };

const DISTRIBUTIONS = [
  ...["gauss", "triangular", "normalvariate", "lognormvariate", "expovariate", "betavariate", "gammavariate"],
  ...["vonmisesvariate", "paretovariate", "weibullvariate", "binomialvariate"],
];

/** What is drawn from a list need not be for secrecy; characters drawn from a text make one. */
const drawn = (result: Result): readonly Summary[] => [
  { when: [{ arg: "0|seq=", matches: "^[\\s\\S]{8,}$" }], returns: result },
  { returns: { same: "0|seq=.[]" } },
];

const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const digits = "0123456789";
const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

export const library: Library = {
  name: "random",
  modules: { random: "random", string: "string" },
  types: {
    random: {
      members: {
        choice: { call: drawn(GUESSABLE) },
        ...named(["choices", "sample"], { call: drawn({ ...GUESSABLE, list: true }) }),
        ...named(["random", "randint", "randrange", "uniform", "getrandbits", "randbytes"], gives(GUESSABLE)),
        ...named(DISTRIBUTIONS, gives(GUESSABLE)),
        ...named(["seed", "shuffle", "setstate"], HARMLESS),
        SystemRandom: { new: { returns: { type: "random.System" } } },
        Random: { new: { returns: { type: "random" } } },
        "*": SAFE_CALL,
      },
    },
    "random.System": { members: { "*": SAFE_CALL } },
    string: {
      members: {
        ascii_lowercase: { const: lower },
        ascii_uppercase: { const: upper },
        ascii_letters: { const: lower + upper },
        digits: { const: digits },
        hexdigits: { const: `${digits}abcdefABCDEF` },
        octdigits: { const: "01234567" },
        punctuation: { const: punctuation },
        printable: { const: digits + lower + upper + punctuation },
        whitespace: { safe: true },
        Template: makes({ type: "string.Template", from: ["0"] }),
        capwords: PASSES,
      },
    },
  },
};
