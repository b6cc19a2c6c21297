/**
 * Just enough of JavaScript's lexical grammar to cut expressions out of source text for edits. It builds no tree and decides nothing
 * about security; whatever it is not sure of it calls undefined, and then no edit is offered.
 */
import type { At } from "../../../ir/ir.js";

export interface Token extends At {
  readonly kind: "string" | "template" | "regex" | "word" | "open" | "close" | "sign";
}

/** Templates within templates beyond this are given up. */
const DEEPEST = 20;
const WORD = /[\p{ID_Continue}$\u200c\u200d]+/uy;
const SPACE = /(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*(?:\/\/[^\n]*)?/y;
const REGEX = /\/(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\/[a-z]*/y;
/** After one of these words an operand follows, so a slash starts a regular expression. */
const BEFORE_OPERAND = new Set(["return", "typeof", "case", "in", "of", "delete", "void", "await", "yield", "new", "throw"]);

/** Tokens without spaces and comments; ends early at a literal that does not end. */
export function* tokens(source: string, at: At, depth = 0): Generator<Token> {
  let operandBefore = false;
  let position = at.start;
  while (position < at.end) {
    position = matchEnd(SPACE, source, position) ?? position;
    if (position >= at.end) return;
    const token = readToken(source, position, operandBefore, depth);
    if (token === undefined || token.end > at.end) return;
    yield token;
    operandBefore =
      token.kind === "word" ? !BEFORE_OPERAND.has(source.slice(token.start, token.end)) : token.kind !== "open" && token.kind !== "sign";
    position = token.end;
  }
}

function readToken(source: string, start: number, operandBefore: boolean, depth: number): Token | undefined {
  const char = source[start]!;
  const token = (kind: Token["kind"], end: number | undefined): Token | undefined => (end === undefined ? undefined : { kind, start, end });
  if (char === '"' || char === "'") return token("string", endOfString(source, start));
  if (char === "`") return token("template", endOfTemplate(source, start, depth));
  if ("([{".includes(char)) return token("open", start + 1);
  if (")]}".includes(char)) return token("close", start + 1);
  if (char === "/" && !operandBefore) return token("regex", matchEnd(REGEX, source, start));
  const word = matchEnd(WORD, source, start);
  return word === undefined ? token("sign", start + 1) : token("word", word);
}

function matchEnd(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

function endOfString(source: string, start: number): number | undefined {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === source[start]) return at + 1;
    else if (source[at] === "\n") return undefined;
  }
  return undefined;
}

function endOfTemplate(source: string, start: number, depth: number): number | undefined {
  return templateParts(source, start, depth)?.end;
}

/** The literal texts (as written) and the places of the holes of the template that starts here. */
export function templateParts(
  source: string,
  start: number,
  depth = 0,
): { readonly raw: string[]; readonly holes: At[]; readonly end: number } | undefined {
  const raw: string[] = [];
  const holes: At[] = [];
  let from = start + 1;
  for (let at = from; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "`") return { raw: [...raw, source.slice(from, at)], holes, end: at + 1 };
    else if (source[at] === "$" && source[at + 1] === "{") {
      const close = depth > DEEPEST ? undefined : closing(source, at + 1, depth + 1);
      if (close === undefined) return undefined;
      raw.push(source.slice(from, at));
      holes.push(trim(source, { start: at + 2, end: close }));
      from = close + 1;
      at = close;
    }
  }
  return undefined;
}

/** The place of the bracket that closes the one at `open`. */
export function closing(source: string, open: number, depth = 0): number | undefined {
  let level = 0;
  for (const token of tokens(source, { start: open, end: source.length }, depth)) {
    if (token.kind === "open") level++;
    else if (token.kind === "close" && --level === 0) return token.start;
  }
  return undefined;
}

/** Without spaces at either end. */
export function trim(source: string, { start, end }: At): At {
  while (start < end && /\s/.test(source[start]!)) start++;
  while (end > start && /\s/.test(source[end - 1]!)) end--;
  return { start, end };
}

/** The parts between a separator that stands in no bracket; undefined when one is empty (except after a trailing separator) or the brackets do not match. */
export function split(source: string, at: At, separator: string): At[] | undefined {
  const parts: At[] = [];
  let level = 0;
  let from = at.start;
  let read = at.start;
  for (const token of tokens(source, at)) {
    if (token.kind === "open") level++;
    else if (token.kind === "close") level--;
    else if (level === 0 && token.kind === "sign" && source[token.start] === separator) {
      parts.push(trim(source, { start: from, end: token.start }));
      from = token.end;
    }
    if (level < 0) return undefined;
    read = token.end;
  }
  const last = trim(source, { start: from, end: at.end });
  if (level !== 0 || read < trim(source, at).end) return undefined;
  if (last.start < last.end) parts.push(last);
  return parts.every((part) => part.start < part.end) ? parts : undefined;
}

/** The elements of a list literal, or undefined when the place is something else or holds a spread. */
export function listElements(source: string, at: At): At[] | undefined {
  if (source[at.start] !== "[" || closing(source, at.start) !== at.end - 1) return undefined;
  const elements = split(source, { start: at.start + 1, end: at.end - 1 }, ",");
  return elements?.some((element) => source.startsWith("...", element.start)) ? undefined : elements;
}

/** The end of the expression that starts here: before `;`, `,`, a closing bracket, or a line break that ends a statement. */
export function endOfExpression(source: string, start: number): number | undefined {
  let level = 0;
  let previous: Token | undefined;
  for (const token of tokens(source, { start, end: source.length })) {
    const char = source[token.start]!;
    if (level === 0) {
      if (token.kind === "close" || (token.kind === "sign" && (char === ";" || char === ","))) return previous?.end;
      const newLine = previous !== undefined && source.slice(previous.end, token.start).includes("\n");
      if (newLine && previous?.kind !== "sign" && token.kind !== "sign" && token.kind !== "open") return previous?.end;
    }
    if (token.kind === "open") level++;
    else if (token.kind === "close") level--;
    previous = token;
  }
  return level === 0 ? previous?.end : undefined;
}
