/**
 * Text that Python code puts together – a string, an f-string, a sum, `%`, `.format(…)` – as pieces, and back to source code.
 */
import { merge, type Piece } from "../piece.js";
import { at, type Expr } from "./tree.js";

/** Sums within sums beyond this are given up. */
const DEEPEST = 60;

/** The pieces of an expression; undefined unless it is text put together from literals and other expressions. */
export function readPieces(source: string, node: Expr): Piece[] | undefined {
  const pieces = piecesOf(source, node, 0);
  return pieces?.some((piece) => typeof piece === "string") ? merge(pieces) : undefined;
}

function piecesOf(source: string, node: Expr, depth: number): Piece[] | undefined {
  if (depth > DEEPEST) return undefined;
  if (node.type === "Constant") return typeof node.value === "string" ? [node.value] : undefined;
  if (node.type === "JoinedStr") return all(node.values, (value) => formattedPieces(source, value, depth + 1));
  if (node.type === "BinOp" && node.op === "Add") {
    const left = piecesOf(source, node.left, depth + 1);
    return left && all([node.right], (right) => operandPieces(source, right, depth + 1), left);
  }
  if (node.type === "BinOp" && node.op === "Mod") return filled(textOf(node.left), PERCENT, valuesOf(node.right));
  if (node.type === "Call" && node.func.type === "Attribute" && node.func.attr === "format")
    return filled(textOf(node.func.value), BRACES, { listed: node.args, named: named(node.keywords) });
  return depth > 0 ? [at(node)] : undefined;
}

function operandPieces(source: string, node: Expr, depth: number): Piece[] | undefined {
  // What is added to a text is a text.
  return piecesOf(source, node, depth) ?? [at(node)];
}

/** `{value}`, without a format: what it looks like is what it is as text. */
function formattedPieces(source: string, node: Expr, depth: number): Piece[] | undefined {
  if (node.type !== "FormattedValue") return piecesOf(source, node, depth);
  const asText = node.conversion === -1 || node.conversion === "s".charCodeAt(0);
  return asText && !node.format_spec ? [at(node.value)] : undefined;
}

function all<T>(nodes: readonly T[], read: (node: T) => Piece[] | undefined, first: readonly Piece[] = []): Piece[] | undefined {
  const pieces = [...first];
  for (const node of nodes) {
    const more = read(node);
    if (!more) return undefined;
    pieces.push(...more);
  }
  return pieces;
}

function textOf(node: Expr): string | undefined {
  return node.type === "Constant" && typeof node.value === "string" ? node.value : undefined;
}

/** What fills the holes of a template. */
interface Values {
  readonly listed: readonly Expr[];
  readonly named: ReadonlyMap<string, Expr>;
}

/** Doubled signs, holes with their name or number, and every other use of the sign, which gives the reading up. */
const PERCENT = /(%%)|%(?:\((\w+)\))?s|%/g;
const BRACES = /(\{\{|\}\})|\{(\w*)\}|[{}]/g;

/** What follows `%`: a tuple's elements, a dict's values by name, or one value. */
function valuesOf(node: Expr): Values {
  if (node.type === "Tuple") return { listed: node.elts, named: new Map() };
  if (node.type !== "Dict") return { listed: [node], named: new Map() };
  const entries = node.keys.map((key, i) => ({ arg: key ? (textOf(key) ?? null) : null, value: node.values[i]! }));
  return { listed: [], named: named(entries) };
}

function named(entries: readonly { readonly arg: string | null; readonly value: Expr }[]): ReadonlyMap<string, Expr> {
  return new Map(entries.flatMap(({ arg, value }) => (arg === null ? [] : [[arg, value] as const])));
}

function filled(template: string | undefined, holes: RegExp, { listed, named }: Values): Piece[] | undefined {
  if (template === undefined || listed.some((value) => value.type === "Starred")) return undefined;
  const pieces: Piece[] = [];
  let from = 0;
  let next = 0;
  for (const match of template.matchAll(holes)) {
    const [all, doubled, name] = match;
    pieces.push(template.slice(from, match.index));
    from = match.index + all.length;
    if (doubled !== undefined) pieces.push(doubled[0]!);
    else if (all.length === 1) return undefined;
    else {
      const value = !name ? listed[next++] : /^\d+$/.test(name) ? listed[Number(name)] : named.get(name);
      if (!value) return undefined;
      pieces.push(at(value));
    }
  }
  pieces.push(template.slice(from));
  return pieces;
}

/** Source code for the pieces: a string, or an f-string where there are holes. One bare hole stays itself. Undefined when it cannot be written. */
export function writePieces(source: string, pieces: readonly Piece[], lines = false): string | undefined {
  const merged = merge(pieces);
  const only = merged[0];
  if (merged.length === 1 && typeof only === "object") return source.slice(only.start, only.end);
  if (merged.every((piece) => typeof piece === "string")) return quote(source, merged.join(""), lines);
  const holes = merged.flatMap((piece) => (typeof piece === "string" ? [] : [source.slice(piece.start, piece.end)]));
  // Before Python 3.12 a hole holds no backslash, no line break and not the string's own quotes; a brace or a lambda needs signs of its own.
  if (holes.some((hole) => /[\\\n#]|^\s*[{]|lambda|:=|[!]/.test(hole))) return undefined;
  const sign = signs(source, lines && merged.some((piece) => typeof piece === "string" && piece.includes("\n"))).find(
    (each) => !holes.some((hole) => hole.includes(each[0]!)),
  );
  if (sign === undefined) return undefined;
  const body = merged.map((piece) =>
    typeof piece === "string" ? escaped(piece.replace(/[{}]/g, "$&$&"), sign) : `{${source.slice(piece.start, piece.end)}}`,
  );
  return `f${sign}${body.join("")}${sign}`;
}

/** A string literal with the quotes that the file uses; `lines`: over several lines where the text has line breaks. */
export function quote(source: string, text: string, lines = false): string {
  const all = signs(source, lines && text.includes("\n"));
  const sign = all.find((each) => !text.includes(each[0]!)) ?? all[0]!;
  return sign + escaped(text, sign) + sign;
}

function signs(source: string, triple: boolean): readonly string[] {
  const double = source.split('"').length;
  const single = source.split("'").length;
  const order = single > double ? ["'", '"'] : ['"', "'"];
  return triple ? order.map((sign) => sign.repeat(3)) : order;
}

function escaped(text: string, sign: string): string {
  const quotes = sign.length === 1 ? text.replaceAll("\\", "\\\\").replaceAll(sign, `\\${sign}`) : text.replaceAll("\\", "\\\\");
  const safe = sign.length === 1 ? quotes.replaceAll("\n", "\\n") : quotes.replaceAll(sign[0]!, `\\${sign[0]!}`);
  return safe.replaceAll("\r", "\\r").replaceAll("\t", "\\t").replaceAll("\0", "\\x00");
}

/** `(a,)`, `(a, b)` */
export function tuple(values: readonly string[]): string {
  return values.length === 1 ? `(${values[0]!},)` : `(${values.join(", ")})`;
}

/** An expression that may stand as an argument or an element as it is written. */
export function isPlain(node: Expr): boolean {
  return !["Starred", "GeneratorExp", "NamedExpr", "Yield", "YieldFrom"].includes(node.type);
}
