/**
 * What a provider's token looks like, and the three ways to write it down. A format is data; the matcher does the searching.
 */

export interface Format {
  /** "slack-bot-token". */
  readonly id: string;
  /** In words, for messages: "Slack bot token". */
  readonly title: string;
  /** Literal text, one of which is in every token (or right before it). Case counts. */
  readonly keywords: readonly string[];
  /** Characters that may stand between the start of a match and its keyword. */
  readonly reach: number;
  /** Longest match, for the window in which a format with `reach` is searched. */
  readonly span: number;
  /**
   * Group "token" is what is reported (default: the whole match), group "random" the part that only its owner knows (default: the token
   * after its public prefix).
   */
  readonly pattern: RegExp;
  /** How many leading characters of the token every token of this format has. */
  readonly shown: number;
  /** Characters that must not stand next to the token, or it is a piece of something else. */
  readonly edge: RegExp;
  readonly check?: (token: string) => boolean;
  /** Must be found (`with`) or must not be found (`without`) within 400 characters. */
  readonly near?: { readonly with?: RegExp; readonly without?: RegExp };
  /** Made to be seen: never reported, and no other format reports it. */
  readonly public?: true;
  /** The variable of the environment it is usually kept in; absent for what is public. */
  readonly env: string;
}

export type Extra = Partial<Pick<Format, "check" | "near" | "public" | "env" | "edge" | "span" | "shown" | "keywords">>;

const WORD = /[A-Za-z0-9_]/;
const BASE64 = /[A-Za-z0-9_+/=-]/;

function complete(
  id: string,
  title: string,
  pattern: string,
  reach: number,
  extra: Extra & { readonly keywords: readonly string[] },
): Format {
  const env = extra.env ?? id.toUpperCase().replaceAll("-", "_");
  const regex = new RegExp(pattern, reach === 0 ? "dy" : "dg");
  return { id, title, shown: 0, edge: WORD, span: 600, ...extra, env, reach, pattern: regex };
}

function escape(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&");
}

/** A token that begins with a fixed text, followed by what the expression `body` describes. */
export function prefixed(id: string, title: string, prefix: string, body: string, extra: Extra = {}): Format {
  return complete(id, title, `${escape(prefix)}${body}`, 0, { shown: prefix.length, keywords: [prefix], ...extra });
}

/** A token with a fixed text in its middle or at its end; it starts at most `reach` characters before that. */
export function containing(
  id: string,
  title: string,
  keywords: readonly string[],
  reach: number,
  pattern: string,
  extra: Extra = {},
): Format {
  return complete(id, title, pattern, reach, { ...extra, keywords });
}

const SECRET_WORD = "(?:[Kk]ey|KEY|[Tt]oken|TOKEN|[Ss]ecret|SECRET|[Aa]uth|AUTH|[Pp]ass|PASS|PAT)";

/** A token with no mark of its own, known by the name it is stored under, which contains the word and one for a secret. */
export function named(id: string, title: string, word: string, value: string, extra: Extra = {}): Format {
  const keywords = [word.toLowerCase(), word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()];
  const name = `[\\w$.-]{0,40}?${SECRET_WORD}[\\w$]{0,24}`;
  const assigned = `["'\`]?\\]?\\s{0,3}(?::\\s{0,2}string\\s{0,2}=|=>|\\|\\||\\?\\?|[:=,(])\\s{0,3}["'\`]?`;
  return complete(id, title, `${name}${assigned}(?<token>${value})(?![\\w+/=.(-])`, 0, { ...extra, keywords });
}

export { BASE64 };
