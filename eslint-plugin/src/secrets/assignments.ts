/**
 * Values under names that announce a secret, in a text whose language nobody reads: a shell script, a log, a file of an unknown kind. A file
 * kind with a reader has better to say and does not need this.
 */
import { assignedAt, endsValue } from "./assigned.js";
import { Automaton } from "./automaton.js";
import type { Literal } from "./literal.js";

/** One of these is in every name that `names.ts` takes for a secret's. */
const WORDS = ["key", "token", "secret", "pass", "pwd", "auth", "cred", "bearer"];
const LONGEST = 600;

let automaton: Automaton | undefined;

/** What the text assigns to such names, in its order; quotes belong to the place, not to the value. */
export function assignmentsIn(text: string): readonly Literal[] {
  automaton ??= new Automaton(WORDS);
  const found = new Map<number, Literal>();
  automaton.scan(text, (word, start) => {
    const assigned = assignedAt(text, start, start + (WORDS[word] as string).length);
    if (assigned === undefined || assigned.apart || found.has(assigned.value)) return;
    const literal = literalAt(text, assigned.value, assigned.name);
    if (literal) found.set(assigned.value, literal);
  });
  return [...found.values()];
}

function literalAt(text: string, start: number, name: string): Literal | undefined {
  const quote = text.charAt(start - 1);
  const quoted = /["'`]/.test(quote);
  let end = start;
  while (
    end < text.length &&
    end - start < LONGEST &&
    !(quoted ? text.charAt(end) === quote || text.charAt(end) === "\n" : endsValue(text, end))
  )
    end++;
  if (end === start || (quoted && text.charAt(end) !== quote)) return undefined;
  // The next of several assignments on a line.
  if (!quoted && /^[A-Za-z_][\w-]*=/.test(text.slice(start, end))) return undefined;
  const at = quoted ? { start: start - 1, end: end + 1 } : { start, end };
  return { value: text.slice(start, end), at, name: name.trim(), role: "property", template: false };
}
