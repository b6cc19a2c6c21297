/**
 * Adds to YAML files that people write: an entry to a list at the top level, or a key. Only where the file is in the plain block style; an
 * undefined result means that somebody should look at it.
 */
import { lineEnd, type Insertion } from "./insertions.js";

/** `item`: lines of an entry, the first with its dash, none indented. */
export function addToList(text: string, key: string, item: string): Insertion | undefined {
  const lines = plainLines(text);
  const start = lines?.findIndex((line) => new RegExp(`^${key}:\\s*(?:#.*)?$`, "u").test(line)) ?? -1;
  if (!lines || start < 0) return undefined;
  let last = -1;
  for (let i = start + 1; i < lines.length; i++) {
    if (/^[^\s#-]/u.test(lines[i]!)) break;
    if (/^\s*[^\s#]/u.test(lines[i]!)) last = i;
  }
  const indent = /^( *)- /u.exec(lines.slice(start + 1).find((line) => /^\s*[^\s#]/u.test(line)) ?? "")?.[1];
  if (last < 0 || indent === undefined) return undefined;
  return afterLine(text, lines, last, item.replace(/^(?=.)/gmu, indent));
}

/** `entry`: the key with all that belongs to it. */
export function addKey(text: string, entry: string): Insertion | undefined {
  const lines = plainLines(text);
  const key = /^[^:]+/u.exec(entry)![0];
  if (!lines || lines.some((line) => line.startsWith(`${key}:`))) return undefined;
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return last < 0 ? { at: text.length, text: entry } : afterLine(text, lines, last, `\n${entry}`);
}

/** One document, whose top level is a mapping with each key on a line. */
function plainLines(text: string): readonly string[] | undefined {
  // With line ends of two kinds, places would have to be counted.
  if (text.includes("\t") || (text.includes("\r\n") && /(?<!\r)\n/u.test(text))) return undefined;
  const lines = text.split(/\r?\n/u);
  const top = lines.filter((line, i) => /^[^\s#]/u.test(line) && !(line === "---" && lines.slice(0, i).every(isComment)));
  return top.every((line) => /^(?:- |[\w.$"'-][^#{[]*:(?: |$))/u.test(line)) ? lines : undefined;
}

function isComment(line: string): boolean {
  return /^\s*(?:#|$)/u.test(line);
}

function afterLine(text: string, lines: readonly string[], index: number, added: string): Insertion {
  const end = lineEnd(text);
  const at = lines.slice(0, index + 1).join(end).length;
  const atEnd = at >= text.length;
  const body = added.replace(/\n$/u, "").replaceAll("\n", end);
  return { at, text: `${end}${body}${atEnd ? end : ""}` };
}
