/** Notations in which a line is a name and its value: INI, Java's properties, environment files. */
import { commentsIn } from "./comments.js";
import type { Contents, Entry } from "./document.js";

const LINE = /^([^\n\r]*)$/gmu;
const SECTION = /^\s*\[([^\]]+)\]\s*(?:[#;].*)?$/u;
/** Before the name, its quotation mark, the name, the gap behind it, the gap behind the sign, and the rest of the line. */
const SETTINGS = {
  "=": /^(\s{0,80}(?:export\s{1,8}|set\s{1,8})?)(["']?)([\w.$/@-][\w.$/@: -]{0,120}?)\2([ \t]{0,80})=(\s*)(.*)$/u,
  either: /^(\s{0,80})(["']?)([\w.$/@-][\w.$/@ -]{0,120}?)\2([ \t]{0,80})[=:](\s*)(.*)$/u,
};

/** The settings of each line, below the last section's name. */
export function settingsOf(text: string, sign: keyof typeof SETTINGS): readonly Entry[] {
  const entries: Entry[] = [];
  let section: readonly string[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.length > LONGEST || /^\s*(?:[#;!]|\/\/|$)/u.test(line)) continue;
    const heading = SECTION.exec(line)?.[1];
    if (heading !== undefined) {
      section = [heading.trim()];
      continue;
    }
    const match = SETTINGS[sign].exec(line);
    if (!match) continue;
    const [, before = "", quote = "", name = "", gap = "", after = "", rest = ""] = match;
    const start = index + before.length + 2 * quote.length + name.length + gap.length + 1 + after.length;
    entries.push({ path: [...section, name.trim()], ...valueAt(text, start, rest) });
  }
  return entries;
}

/** Longer lines hold data. */
const LONGEST = 8_192;

/** A quoted text up to its end, which may be lines below; or the rest of the line without its comment. */
export function valueAt(text: string, start: number, rest: string): Pick<Entry, "value" | "at"> {
  const quote = rest.charAt(0);
  if (quote === '"' || quote === "'") {
    const inner = closed(text.slice(start, start + LONGEST), quote);
    if (inner !== undefined) return { value: inner, at: { start, end: start + inner.length + 2 } };
  }
  const value = rest
    .replace(/\s[#;].*$/u, "")
    .trimEnd()
    .replace(/,$/u, "");
  return { value, at: { start, end: start + value.length } };
}

function closed(text: string, quote: '"' | "'"): string | undefined {
  const pattern = quote === '"' ? /^"((?:[^"\\]|\\[^])*)"/u : /^'([^']*)'/u;
  const inner = pattern.exec(text)?.[1];
  // A quotation mark that nobody closed ends with its line.
  return inner !== undefined && (!inner.includes("\n") || inner.includes("-----BEGIN")) ? inner : undefined;
}

export function readEnvironment(text: string): Contents {
  return { entries: settingsOf(text, "="), comments: commentsIn(text, "hash") };
}

export function readProperties(text: string): Contents {
  return { entries: settingsOf(text, "either"), comments: commentsIn(text, "hash", "semicolon") };
}

/** The lines of a requirements file with what goes on after `\`, without comments; every path is empty. */
export function readRequirements(text: string): Contents {
  const entries: Entry[] = [];
  for (const { 0: line, index } of text.matchAll(/(?:[^\n\r\\]|\\\r?\n|\\)+/gu)) {
    if (line.length > 100 * LONGEST) continue;
    const value = line
      .replace(/\\\r?\n/gu, " ")
      .replace(/\s--hash=\S+/gu, " ")
      .replace(/(?:^|\s)#.*$/u, "")
      .trim();
    if (value === "") continue;
    const start = index + line.length - line.trimStart().length;
    const [first = ""] = text.slice(start, index + line.length).split(/[\n\r\\]|\s#|\s--hash/u, 1);
    entries.push({ path: [], value, at: { start, end: start + first.trimEnd().length } });
  }
  return { entries, comments: commentsIn(text, "hash") };
}
