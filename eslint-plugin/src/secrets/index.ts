/**
 * Secrets in a text: tokens of known formats anywhere (comments too), generic ones in literals whose name announces a secret. The value
 * itself never leaves this folder; what leaves is a place, a title and a masked form.
 */
import type { Format } from "./format.js";
import { genericSecret } from "./generic.js";
import type { Literal } from "./literal.js";
import { mask } from "./mask.js";
import { formatOf, type Match, matchFormats } from "./match.js";
import { environmentName, titleOf } from "./names.js";

export { assignmentsIn } from "./assignments.js";
export type { Literal } from "./literal.js";

/** What analysis.ts calls a `SecretHit`. */
export interface Secret {
  readonly at: { readonly start: number; readonly end: number };
  readonly format: string;
  readonly title: string;
  readonly masked: string;
  readonly name?: string;
  readonly whole: boolean;
  /** The variable of the environment to keep it in. */
  readonly env: string;
  readonly jsx?: boolean;
}

/** Every secret, in the order of the text; one for a literal at most. */
export function findSecrets(text: string, literals: readonly Literal[]): readonly Secret[] {
  const ordered = withoutQuotedNames(literals).sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  const taken = new Set<Literal>();
  const found: Secret[] = [];
  for (const match of matchFormats(text)) {
    const literal = containing(ordered, match);
    if (literal && taken.has(literal)) continue;
    if (literal) taken.add(literal);
    if (!match.harmless) found.push(fromMatch(match, literal));
  }
  for (const literal of ordered) {
    const secret = taken.has(literal) ? undefined : fromLiteral(literal);
    if (secret) found.push(secret);
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/**
 * The name of an argument may be the text of the argument before it, which may be a secret itself: `connect("user", "…", "…")`. Such a
 * name counts, but is never shown.
 */
function withoutQuotedNames(literals: readonly Literal[]): Known[] {
  const quoted = new Set(literals.map(({ value }) => value));
  return literals.map((literal) => ({
    ...literal,
    hidden: literal.role === "argument" && literal.name !== undefined && quoted.has(literal.name),
  }));
}

interface Known extends Literal {
  readonly hidden: boolean;
}

/** How many literals back to look for the one around a place: nested templates are rarely deeper. */
const NESTING = 32;

/** The innermost literal around a match. */
function containing(ordered: readonly Known[], match: Match): Known | undefined {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle] as Literal).at.start <= match.start) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - NESTING); index--) {
    const literal = ordered[index] as Known;
    if (literal.at.end >= match.end) return literal;
  }
  return undefined;
}

function fromMatch(match: Match, literal: Known | undefined): Secret {
  const { format, start, end, masked } = match;
  const common = { format: format.id, title: format.title, masked, env: environmentName(announced(literal), format.env) };
  if (literal === undefined) return { ...common, at: { start, end }, whole: false };
  const quoted = literal.at.end - literal.at.start >= literal.value.length + 2 ? 1 : 0;
  const whole = start === literal.at.start + quoted && end === literal.at.end - quoted;
  return { ...common, at: literal.at, whole, ...details(literal) };
}

function fromLiteral(literal: Known): Secret | undefined {
  if (literal.name === undefined) return undefined;
  const format = formatOf(literal.name, literal.value);
  if (format) return fromFormat(format, literal);
  const sort = genericSecret(literal.name, literal.value, literal.role === "compared");
  if (sort === undefined) return undefined;
  const env = environmentName(announced(literal), undefined, sort);
  return {
    at: literal.at,
    format: "generic",
    title: titleOf(sort),
    masked: mask(literal.value, 0),
    whole: sort !== "header",
    env,
    ...details(literal),
  };
}

/** A value with no mark of its own, under a provider's name that the text does not have beside it. */
function fromFormat({ id, title, env, public: open }: Format, literal: Known): Secret | undefined {
  if (open) return undefined;
  const common = { format: id, title, masked: mask(literal.value, 0), env: environmentName(announced(literal), env) };
  return { ...common, at: literal.at, whole: true, ...details(literal) };
}

/** A name that is the program's own choice for this value; what it is compared with or passed as may be anything's. */
function announced(literal: Known | undefined): string | undefined {
  return literal === undefined || literal.hidden || literal.role === "other" ? undefined : literal.name;
}

function details(literal: Known): Pick<Secret, "name" | "jsx"> {
  return { ...(literal.name === undefined || literal.hidden ? {} : { name: literal.name }), ...(literal.jsx ? { jsx: true } : {}) };
}
