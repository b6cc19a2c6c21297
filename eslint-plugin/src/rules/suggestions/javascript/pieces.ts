/** Text that source code puts together – a string, a template, a concatenation – as pieces, and back to source code. */
import type { At } from "../../../ir/ir.js";
import { merge, type Piece } from "../piece.js";
import { closing, split, templateParts, tokens, trim } from "./tokens.js";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\n": "", "0": "\0" };
/** Brackets round brackets beyond this are left as they are. */
const DEEPEST = 20;
/** Signs that may stand in an operand of `+` without brackets round them: they bind more tightly. */
const TIGHT = new Set([".", "!", "~", "*", "/", "%"]);

/** The pieces of the expression at a place; undefined unless it is text put together from literals and other expressions. */
export function readPieces(source: string, at: At): Piece[] | undefined {
  const pieces = sumPieces(source, trim(source, at), 0);
  return pieces?.some((piece) => typeof piece === "string") ? merge(pieces) : undefined;
}

function sumPieces(source: string, at: At, depth: number): Piece[] | undefined {
  const operands = split(source, at, "+");
  if (operands === undefined || operands.length === 0) return undefined;
  const pieces: Piece[] = [];
  for (const operand of operands) {
    const more = operandPieces(source, operand, operands.length > 1, depth);
    if (more === undefined) return undefined;
    pieces.push(...more);
  }
  return pieces;
}

function operandPieces(source: string, at: At, joined: boolean, depth: number): Piece[] | undefined {
  const first = tokens(source, at).next().value;
  if (!first) return undefined;
  if (first.end === at.end && first.kind === "string") return cooked(source.slice(at.start + 1, at.end - 1));
  if (first.end === at.end && first.kind === "template") {
    const template = templateParts(source, at.start);
    if (!template) return undefined;
    const texts = template.raw.map(cooked);
    return texts.every((text) => text !== undefined) ? texts.flatMap((text, i) => [...text, ...template.holes.slice(i, i + 1)]) : undefined;
  }
  if (depth < DEEPEST && source[at.start] === "(" && closing(source, at.start) === at.end - 1) {
    const inner = trim(source, { start: at.start + 1, end: at.end - 1 });
    const pieces = sumPieces(source, inner, depth + 1);
    if (pieces?.some((piece) => typeof piece === "string")) return pieces;
    // Brackets may go only where no comma needs them.
    return [split(source, inner, ",")?.length === 1 ? inner : at];
  }
  return !joined || isTight(source, at) ? [at] : undefined;
}

/** May this expression stand beside `+` without brackets, as seen from its signs? */
function isTight(source: string, at: At): boolean {
  let level = 0;
  for (const token of tokens(source, at)) {
    if (token.kind === "open") level++;
    else if (token.kind === "close") level--;
    else if (level === 0 && token.kind === "sign" && !TIGHT.has(source[token.start]!) && !source.startsWith("?.", token.start))
      return false;
  }
  return true;
}

function cooked(raw: string): [string] | undefined {
  let known = true;
  const text = raw.replace(/\r\n/g, "\n").replace(/\\([\s\S])/g, (_, char: string) => {
    if (/[ux1-9]/.test(char)) known = false;
    return ESCAPES[char] ?? char;
  });
  return known ? [text] : undefined;
}

/** Source code for the pieces: a string where there are no holes and no line breaks, else a template. One bare hole stays itself. */
export function writePieces(source: string, pieces: readonly Piece[]): string {
  const all = merge(pieces);
  const only = all[0];
  if (all.length === 1 && typeof only === "object") return source.slice(only.start, only.end);
  if (all.every((piece) => typeof piece === "string" && !piece.includes("\n"))) return quote(source, all.join(""));
  const body = all.map((piece) =>
    typeof piece === "string" ? piece.replace(/[`\\]|\$(?=\{)/g, "\\$&") : `\${${source.slice(piece.start, piece.end)}}`,
  );
  return `\`${body.join("")}\``;
}

/** A string literal with the quotes that the file uses. */
export function quote(source: string, text: string): string {
  const preferred = /(?:\bfrom|\bimport|\brequire\()\s*'/.test(source) ? "'" : '"';
  const other = preferred === '"' ? "'" : '"';
  const sign = text.includes(preferred) && !text.includes(other) ? other : preferred;
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll(sign, `\\${sign}`);
  return sign + escaped + sign;
}
