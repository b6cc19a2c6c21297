/** Comments of notations that are read line by line. What looks like one within a value does no harm: only directives are looked for. */
import type { Comment } from "../languages/language.js";

const SIGNS = {
  hash: /(?<=^|\s)#+([^\n\r]*)/gmu,
  semicolon: /^[ \t]*[;!]([^\n\r]*)/gmu,
  slashes: /(?<=^|\s)\/\/([^\n\r]*)/gmu,
} as const;

export type CommentSign = keyof typeof SIGNS | "markup";

export function commentsIn(text: string, ...signs: readonly CommentSign[]): readonly Comment[] {
  if (!text.includes("eslint-")) return [];
  return signs.flatMap((sign) => (sign === "markup" ? markupComments(text) : lineComments(text, SIGNS[sign]))).filter(isDirective);
}

function isDirective({ text }: Comment): boolean {
  return text.includes("eslint-");
}

function lineComments(text: string, pattern: RegExp): readonly Comment[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[1] ?? "",
    block: false,
    at: { start: match.index, end: match.index + match[0].length },
  }));
}

function markupComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  for (let start = text.indexOf("<!--"); start >= 0;) {
    const end = text.indexOf("-->", start + 4);
    if (end < 0) break;
    comments.push({ text: text.slice(start + 4, end), block: true, at: { start, end: end + 3 } });
    start = text.indexOf("<!--", end + 3);
  }
  return comments;
}
