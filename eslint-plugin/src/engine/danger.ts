/** Which characters make text dangerous for a sink. A text without them is harmless there. */
import { bits, type SinkKind } from "./kinds.js";

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
  regex: "()[]{}*+?|",
  redirect: "/\\:",
  log: "\n\r",
  mention: "@",
  ldap: "()*\\\0",
  xpath: "'\"()[]/",
  xml: "<",
};

/** Not a character: where it is absent, no step to a parent directory is left inside the path. */
export const PARENT_STEPS = "\0";

const cache = new Map<string, number>();

/** The sink kinds that text without these characters cannot harm. */
export function cleanedByAbsence(absent: string): number {
  if (absent === "") return 0;
  let set = cache.get(absent);
  if (set === undefined) {
    set = 0;
    for (const [kind, chars] of Object.entries(DANGEROUS) as [SinkKind, string][])
      if ([...chars].every((char) => absent.includes(char))) set |= bits([kind]);
    // A text proven to hold little else than letters and digits has been validated.
    if (absent.length >= 24) set |= bits(["consequence", "property", "nosql"]);
    cache.set(absent, set);
  }
  return set;
}

/** Both sets of characters, sorted. */
export function uniteAbsent(a: string, b: string): string {
  if (a === "" || a === b) return b;
  if (b === "") return a;
  return [...new Set([...a, ...b])].sort().join("");
}
