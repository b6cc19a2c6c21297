/**
 * What a provider's token looks like, and the three ways to write it down. A format is data; the matcher does the searching.
 */

export interface Format {
  /** "slack-bot-token". */
  readonly id: string;
  /** In words, for messages: "Slack bot token". */
  readonly title: string;
  /** Literal text, one of which is in every token, right before it, or in the name it is stored under. */
  readonly keywords: readonly string[];
  /** Whether keywords count in any case, as in names. */
  readonly anyCase: boolean;
  /** What stands between the start of a match and its keyword, seen from there backwards; all of it is group "whole". */
  readonly before?: RegExp;
  /**
   * Group "token" is what is reported (default: the whole match), group "random" the part that only its owner knows (default: the token
   * after its public prefix).
   */
  readonly pattern: RegExp;
  /** The token has no mark of its own: `pattern` describes a value stored under a name that contains the keyword. */
  readonly named: boolean;
  /** The shape of a named value leaves no doubt, so that it need not look random besides. */
  readonly sure: boolean;
  /** A keyword that is a common word, too, must stand alone in the name: "line" in `lineToken`, not in `deadline`. */
  readonly word: boolean;
  /** How many leading characters of the token every token of this format has. */
  readonly shown: number;
  /** Characters that must not stand next to the token, or it is a piece of something else. */
  readonly edge: RegExp;
  readonly check?: (token: string) => boolean;
  /** Must be found (`with`) or must not be found (`without`) within 400 characters. */
  readonly near?: { readonly with?: RegExp; readonly without?: RegExp };
  /** Made to be seen: never reported, and no other format reports it. */
  readonly public?: true;
  /** The variable of the environment it is usually kept in. */
  readonly env: string;
}

export type Extra = Partial<
  Pick<Format, "check" | "near" | "public" | "env" | "edge" | "shown" | "keywords" | "anyCase" | "word" | "sure">
>;

/** Alphabets that the tables write their bodies with. */
export const ALNUM = "[A-Za-z0-9]";
export const URLSAFE = "[\\w-]";
export const LOWER = "[a-z0-9]";
export const HEX = "[0-9a-f]";
export const ANYHEX = "[0-9a-fA-F]";
export const UUID = `${ANYHEX}{8}-${ANYHEX}{4}-${ANYHEX}{4}-${ANYHEX}{4}-${ANYHEX}{12}`;

/** Edges: what a token of letters and digits, of base64url or of base64 cannot stand next to. */
const WORD = /[A-Za-z0-9_]/;
export const DASHED = /[\w-]/;
export const BASE64 = /[A-Za-z0-9_+/=-]/;
export const NONE = /(?!)/;

function complete(
  id: string,
  title: string,
  pattern: RegExp,
  extra: Extra & { readonly keywords: readonly string[]; readonly before?: RegExp; readonly named?: boolean },
): Format {
  const env = extra.env ?? id.toUpperCase().replaceAll("-", "_");
  return { id, title, shown: 0, edge: WORD, named: false, word: false, sure: false, anyCase: false, ...extra, env, pattern };
}

function escape(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&");
}

/** A token that begins with a fixed text, followed by what the expression `body` describes. */
export function prefixed(id: string, title: string, prefix: string, body: string, extra: Extra = {}): Format {
  const pattern = new RegExp(`${escape(prefix)}${body}`, extra.anyCase ? "dyi" : "dy");
  return complete(id, title, pattern, { shown: prefix.length, keywords: [prefix], ...extra });
}

/** A token with a fixed text in it: what stands before that text, if anything, and after. */
export function containing(
  id: string,
  title: string,
  keywords: readonly string[],
  before: string,
  after: string,
  extra: Extra = {},
): Format {
  const i = extra.anyCase ? "i" : "";
  const pattern = new RegExp(`${before}(?:${keywords.map(escape).join("|")})${after}`, `dy${i}`);
  return complete(id, title, pattern, { ...extra, keywords, ...(before && { before: new RegExp(`(?<=(?<whole>${before}))`, `y${i}`) }) });
}

/** A value with no mark of its own, known by the name it is stored under, in which one of the words (separated by "|") stands. */
export function named(id: string, title: string, words: string, value: string, extra: Extra = {}): Format {
  return complete(id, title, new RegExp(value, "dy"), { ...extra, keywords: words.split("|"), named: true, anyCase: true, edge: BASE64 });
}
