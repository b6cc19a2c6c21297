/** Which characters make text dangerous for a sink. A text without them is harmless there. */
import { bits, type SinkKind } from "./kinds.js";

/** Not a character: where it is absent, no step to a parent directory is left inside the path. */
export const PARENT_STEPS = "\0";

/** Not a character: where it is absent, no step to a parent directory was ever in the text, so that it stays below a folder written before it. */
export const NO_PARENTS = "\x03";

/** Not a character: where it is absent, the text is no absolute path. */
export const ROOT_FIRST = "\x10";

/** Not characters: where they are absent, the text begins with a slash, and not with two. */
export const NO_SLASH_FIRST = "\x01";
export const TWO_SLASHES_FIRST = "\x02";

/** Not a character: where it is absent, the text does not begin with a dash. */
export const DASH_FIRST = "\x15";

/** Not a character: where it is absent, the text is not whole. What was cut out of a secret, or covers it, is none. */
export const WHOLE = "\x11";

/** Not a character: where it is absent, the program has looked at how long the text is. */
export const LONG = "\x13";

/** Not a character: where it is absent, the program has seen to it which scheme the address has, if any: it is no program text. */
export const ANY_SCHEME = "\x14";

/** Not a character: where it is absent, the data is a field of what was sent. */
export const SENT_WHOLE = "\x12";

/**
 * Not characters: where the three of a quote sign are absent, the text begins and ends with the sign and has none between, so that it is one
 * literal of text.
 */
export const QUOTED: Readonly<Record<string, { readonly first: string; readonly last: string; readonly inside: string }>> = {
  "'": { first: "\x04", last: "\x05", inside: "\x06" },
  '"': { first: "\x07", last: "\x0e", inside: "\x0f" },
};

/** Names of members through which an object leads to what others share: a nested write under one of them reaches every object. */
export const SHARED_PARENTS: ReadonlySet<unknown> = new Set(["__proto__", "__class__"]);

/** The word of chat platforms that pings a whole room. A text in which it is looked for and replaced or refused has been dealt with. */
export const PINGS_ALL = "everyone";

/** The special characters of a pattern: a backslash before each makes the text stand for itself. */
export const PATTERN_CHARACTERS = "()[]{}*+?|";

/** The special characters of a directory filter. */
export const FILTER_CHARACTERS = "()*\\";

/** For each kind: characters of which all must be absent. */
const DANGEROUS: Partial<Record<SinkKind, string>> = {
  sql: "'\"`\\;() ",
  nosql: "{}$[]",
  command: ";&|$`<>()\n\"' \\",
  argument: "- ",
  code: "()[]`'\";=",
  path: "/\\",
  url: "/:@\\#?",
  html: "<",
  prompt: " \n",
  regex: PATTERN_CHARACTERS,
  redirect: "/\\:",
  log: "\n\r",
  mention: "@",
  ldap: FILTER_CHARACTERS,
  xpath: "'\"()[]/",
  xml: "<",
};

const cache = new Map<string, number>();

/** The sink kinds that text without these characters cannot harm. */
export function cleanedByAbsence(absent: string): number {
  if (absent === "") return 0;
  let set = cache.get(absent);
  if (set === undefined) {
    set = 0;
    for (const [kind, chars] of Object.entries(DANGEROUS) as [SinkKind, string][])
      if ([...chars].every((char) => absent.includes(char))) set |= bits([kind]);
    if (absent.includes(NO_SLASH_FIRST) && absent.includes(TWO_SLASHES_FIRST)) set |= bits(["redirect"]);
    // Among words that are told apart, each would have to begin so.
    if (absent.includes(DASH_FIRST) && absent.includes(" ")) set |= bits(["argument"]);
    for (const { first, last, inside } of Object.values(QUOTED))
      if ([first, last, inside].every((char) => absent.includes(char))) set |= bits(["code"]);
    if (isArithmetic(absent)) set |= bits(["code"]);
    // A text proven to hold little else than letters and digits has been validated.
    if (absent.length >= 24) set |= bits(["consequence", "property", "nosql"]);
    cache.set(absent, set);
  }
  return set;
}

/** What names, texts and lists are written with: without any of it a program only calculates. */
const OF_NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$[]'\"`\\;=";
/** A list of what is allowed leaves this much out at least; letters of other scripts, which a list of what is forbidden forgets, among it. */
const FEW_ALLOWED = 70;

function isArithmetic(absent: string): boolean {
  return absent.length >= FEW_ALLOWED && [...OF_NAMES].every((char) => absent.includes(char));
}

/** Both sets of characters, sorted. */
export function uniteAbsent(a: string, b: string): string {
  if (a === "" || a === b) return b;
  if (b === "") return a;
  return [...new Set([...a, ...b])].sort().join("");
}
