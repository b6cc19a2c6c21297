/**
 * Text of others in an answer to a coding agent: it must be seen as what it is. Whatever a reader would not see, or would see elsewhere than it
 * stands, is written out, and code stands between quotes.
 */

/** Controls, direction marks, zero-width and tag characters, variation selectors, line separators, halves of pairs, private characters. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180D\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu;

/** One line of at most `longest` characters in which everything can be seen. */
export function visible(text: string, longest = 400): string {
  const line = text.replace(/[\s\u0085]+/gu, " ").trim();
  const short = line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, "")}…` : line;
  return short.replace(UNSEEN, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
}

/** Code as a JSON string: where it begins and ends is beyond doubt. */
export function quoted(code: string, longest = 200): string {
  return JSON.stringify(visible(code, longest));
}

/** Several lines, each made visible; indentation stays. */
export function visibleLines(text: string, longest = 4_000): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short.replace(UNSEEN, (char) => (char === "\n" || char === "\t" ? char : `\\u{${char.codePointAt(0)!.toString(16)}}`));
}
