/**
 * Markdown: what its code blocks say, each read in its own notation, under `["block", number]`. HTML: the attributes of elements that load
 * something, under `[element, number, attribute]`, its import maps under `["importmap"]`, and what its scripts say.
 */
import { commentsIn } from "./comments.js";
import type { Contents, Entry, Reader } from "./document.js";
import { readJson } from "./json.js";
import { readEnvironment, readProperties } from "./lines.js";
import { readPlain } from "./plain.js";
import { readDockerfile, readShell } from "./scripts.js";
import { readToml } from "./toml.js";
import { readYaml } from "./yaml.js";

const FENCE = /^([ \t>]*)(`{3,40}|~{3,40})[ \t]*([\w.+-]*)[^\n]*\n/gmu;

const READERS: Readonly<Record<string, Reader>> = {
  ...{ json: readJson, jsonc: readJson, json5: readJson, yaml: readYaml, yml: readYaml, toml: readToml },
  ...{ ini: readProperties, properties: readProperties, env: readEnvironment, dotenv: readEnvironment, dockerfile: readDockerfile },
  ...{ sh: readShell, bash: readShell, shell: readShell, zsh: readShell, console: readShell },
};

export function readMarkdown(text: string): Contents {
  const entries: Entry[] = [];
  let number = 0;
  FENCE.lastIndex = 0;
  for (let match = FENCE.exec(text); match; match = FENCE.exec(text)) {
    const [, , fence = "", language = ""] = match;
    const start = FENCE.lastIndex;
    const close = new RegExp(`^[ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`, "mu");
    const end = start + (close.exec(text.slice(start))?.index ?? text.length - start);
    const read = READERS[language.toLowerCase()] ?? readPlain;
    for (const entry of read(text.slice(start, end)).entries) entries.push(moved(entry, ["block", number], start));
    number++;
    FENCE.lastIndex = Math.max(start, text.indexOf("\n", end) + 1 || text.length);
  }
  return { entries, comments: commentsIn(text, "markup") };
}

function moved({ path, value, at }: Entry, before: Entry["path"], offset: number): Entry {
  return { path: [...before, ...path], value, at: { start: at.start + offset, end: at.end + offset } };
}

const ELEMENT = /<(script|link|iframe|embed|object)(?=[\s/>])/giu;
const ATTRIBUTE = /([\w:@.-]+)(?:[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*'|[^\s"'>]+))?/gu;
/** Characters of one element's attributes. */
const LONGEST_TAG = 2_048;

export function readHtml(text: string): Contents {
  const entries: Entry[] = [];
  let number = 0;
  let from = 0;
  for (const match of withoutComments(text).matchAll(ELEMENT)) {
    if (match.index < from) continue;
    const element = match[1]!.toLowerCase();
    const start = match.index + match[0].length;
    const end = endOfTag(text, start);
    if (end === undefined) continue;
    const own = [...text.slice(start, end).matchAll(ATTRIBUTE)].map((found) => attributeEntry(found, [element, number], start));
    entries.push(...own);
    number++;
    if (element !== "script") continue;
    from = endOfScript(text, end);
    const inner = text.slice(end + 1, from);
    const isMap = own.some(({ path, value }) => path.at(-1) === "type" && value === "importmap");
    const read = isMap ? readJson(inner) : readPlain(inner);
    entries.push(...read.entries.map((entry) => moved(entry, isMap ? ["importmap"] : [], end + 1)));
  }
  return { entries, comments: commentsIn(text, "markup") };
}

/** With blanks in place of comments, so that places stay. */
function withoutComments(text: string): string {
  let result = "";
  let from = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", start);
    if (end < 0) break;
    result += text.slice(from, start) + " ".repeat(end + 3 - start);
    from = end + 3;
  }
  return result + text.slice(from);
}

/** Where the element's `>` stands. */
function endOfTag(text: string, start: number): number | undefined {
  let quote = "";
  for (let at = start; at < Math.min(text.length, start + LONGEST_TAG); at++) {
    const char = text.charAt(at);
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at;
    else if (char === "<" && text.charAt(at + 1) !== "%") return undefined;
  }
  return undefined;
}

function attributeEntry({ 0: written, 1: name = "", 2: quoted, index }: RegExpExecArray, before: Entry["path"], offset: number): Entry {
  const end = offset + index + written.length;
  const value = quoted === undefined ? true : quoted.replace(/^(["'])(.*)\1$/su, "$2");
  return { path: [...before, name.toLowerCase()], value, at: { start: end - (quoted ?? written).length, end } };
}

function endOfScript(text: string, start: number): number {
  const end = text.slice(start).search(/<\/script/iu);
  return end < 0 ? text.length : start + end;
}
