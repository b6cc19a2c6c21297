/**
 * What makes a finding the same finding after lines have moved: rule, statement, source, enclosing functions, ordinal among equals.
 * The hash identifies; it protects nothing.
 */

export interface Identity {
  readonly rule: string;
  /** Text of the sink's statement, secrets masked. */
  readonly statement: string;
  readonly source: string;
  readonly enclosing: readonly string[];
}

/** Gives fingerprints for one file, in order of place: equal identities are numbered. */
export function createFingerprinter(): (identity: Identity) => string {
  const seen = new Map<string, number>();
  return ({ rule, statement, source, enclosing }) => {
    const identity = [rule, normalise(statement), normalise(source), enclosing.join(".")].join("\0");
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    return hash(`${identity}\0${ordinal}`);
  };
}

/** Spaces count between words only, so that a formatter changes nothing. */
function normalise(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ?([^\w$ ]) ?/g, "$1")
    .trim();
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a, 64 bits over UTF-16 code units, as 16 hexadecimal digits. Synchronous and the same in Node and in a browser. */
export function hash(text: string): string {
  let value = OFFSET;
  for (let i = 0; i < text.length; i++) value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * PRIME);
  return value.toString(16).padStart(16, "0");
}
