/**
 * Rewrites SQL with values in its text to the driver's bound parameters: the text gets placeholders, the call gets the values. Offered
 * only where every tainted hole can be bound and the result is a call of the same form.
 */
import type { Hit, RuleContext } from "../../../define.js";
import type { Edit, Suggestion } from "../../../engine/finding.js";
import type { At } from "../../../ir/ir.js";
import type { Piece } from "../piece.js";
import { bindText, type BoundText, type BoundValue } from "../sql-text.js";
import { isPlain, quote, readPieces, tuple, writePieces } from "./pieces.js";
import { at, callAt, code, expressionAt, nodesAround, treeOf, walk, type Call, type Expr } from "./tree.js";

export function bindParameters(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { placeholder, raw } = hit.detail;
  const call = callAt(treeOf(context.result), hit.statement);
  if (placeholder === undefined || raw || !hit.parts || !call) return [];
  const source = context.result.text;
  const text = constructionOf(hit.at, context);
  const write = (pieces: readonly Piece[]): string | undefined => writePieces(source, pieces);
  const bound = text && bindText(source, text.pieces, hit.parts, placeholder.style, write);
  if (!text || !bound || !textIsArgument(call, hit.at)) return [];
  const parameters = placeholder.params === "return" ? givenToUser(call, context, bound) : givenToCall(hit, call, source, bound);
  const lines = code(source, text.node).includes("\n");
  const statement = writePieces(source, doubled(bound, placeholder.style, parameters?.first ?? false), lines);
  if (!parameters || statement === undefined) return [];
  const title = bound.values.length === 1 ? "Bind the value as a parameter" : "Bind the values as parameters";
  return [{ title, edits: [{ at: at(text.node), text: statement }, parameters.edit], safe: bound.safe }];
}

interface Parameters {
  readonly edit: Edit;
  /** The call took none before. */
  readonly first: boolean;
}

/** With values given, a percent sign of the text itself has to be doubled where the placeholder is one. */
function doubled(bound: BoundText, style: string, first: boolean): readonly Piece[] {
  if (style !== "%s" || !first) return bound.pieces;
  return bound.pieces.map((piece) => (typeof piece === "string" && piece !== "%s" ? piece.replaceAll("%", "%%") : piece));
}

/** The text is the call's first argument, and one statement is run once. */
function textIsArgument(call: Call, text: At): boolean {
  const [first] = call.args;
  const many = call.func.type === "Attribute" && call.func.attr === "executemany";
  return !many && first !== undefined && first.range[0] === text.start && first.range[1] === text.end;
}

/** Where the text is put together: in the call, or in a variable whose one use the call is. */
function constructionOf(place: At, context: RuleContext): { readonly node: Expr; readonly pieces: readonly Piece[] } | undefined {
  const source = context.result.text;
  const tree = treeOf(context.result);
  const node = expressionAt(tree, place);
  const pieces = node && readPieces(source, node);
  if (pieces) return { node, pieces };
  if (node?.type !== "Name") return undefined;
  let uses = 0;
  let value: Expr | undefined;
  for (const each of walk(scopeOf(context, place))) {
    if (each.type === "Name" && each.id === node.id) uses++;
    const [target] = each.type === "Assign" && each.targets.length === 1 ? each.targets : [];
    if (each.type === "Assign" && target?.type === "Name" && target.id === node.id && each.range[1] <= place.start) value = each.value;
  }
  const initializer = value && readPieces(source, value);
  return uses === 2 && value && initializer ? { node: value, pieces: initializer } : undefined;
}

/** The innermost function around a place, or the file. */
function scopeOf(context: RuleContext, place: At) {
  const around = nodesAround(treeOf(context.result), place);
  return around.findLast((node) => node.type === "FunctionDef" || node.type === "AsyncFunctionDef") ?? around[0]!;
}

/** Puts the values into the call that takes the text. */
function givenToCall(hit: Hit, call: Call, source: string, bound: BoundText): Parameters | undefined {
  const { params, spread, style } = hit.detail.placeholder!;
  const name = /\b(\w+)=/.exec(params)?.[1];
  const index = Number.parseInt(params, 10);
  const rest = call.args.slice(1);
  const byName = call.keywords.find((keyword) => keyword.arg === name || (name === undefined && /^param/.test(keyword.arg ?? "")));
  if (!rest.every(isPlain) || call.keywords.some((keyword) => keyword.arg === null)) return undefined;
  if (spread) return spreadEdit(call, rest, source, bound);
  const given = Number.isNaN(index) ? byName?.value : (call.args[index] ?? byName?.value);
  if (given) return listEdit(given, source, bound);
  if (bound.existing > 0) return undefined;
  const values = style === ":name" ? dict(source, bound.values) : tuple(bound.values.map((value) => value.code));
  if (!Number.isNaN(index)) {
    const end = call.args[index - 1]?.range[1];
    return end === undefined ? undefined : { edit: { at: { start: end, end }, text: `, ${values}` }, first: true };
  }
  const end = [...call.args, ...call.keywords].at(-1)!.range[1];
  return { edit: { at: { start: end, end }, text: `, ${name!}=${values}` }, first: true };
}

function spreadEdit(call: Call, given: readonly Expr[], source: string, bound: BoundText): Parameters | undefined {
  if (given.length !== bound.existing) return undefined;
  const start = call.args[0]!.range[1];
  const end = given.at(-1)?.range[1] ?? start;
  return { edit: { at: { start, end }, text: `, ${interleave(source, given, bound.values).join(", ")}` }, first: given.length === 0 };
}

/** A tuple or a list that is written in place, or a name that holds one. */
function listEdit(given: Expr, source: string, bound: BoundText): Parameters | undefined {
  if (given.type === "Dict" && bound.values.every((value) => value.name !== "")) return entriesEdit(given, source, bound);
  if (given.type === "Tuple" || given.type === "List") {
    if (!given.elts.every(isPlain) || given.elts.length !== bound.existing) return undefined;
    const values = interleave(source, given.elts, bound.values);
    return { edit: { at: at(given), text: given.type === "List" ? `[${values.join(", ")}]` : tuple(values) }, first: false };
  }
  const appends = bound.existing > 0 && bound.values.every((value) => value.after === bound.existing && value.name === "");
  if (!appends || (given.type !== "Name" && given.type !== "Attribute")) return undefined;
  const values = [`*${code(source, given)}`, ...bound.values.map((value) => value.code)];
  return { edit: { at: at(given), text: tuple(values) }, first: false };
}

function entriesEdit(given: Expr & { type: "Dict" }, source: string, bound: BoundText): Parameters | undefined {
  const before = given.keys.map((key, i) => (key ? `${code(source, key)}: ` : "**") + code(source, given.values[i]!));
  return { edit: { at: at(given), text: `{${[...before, ...entries(source, bound.values)].join(", ")}}` }, first: false };
}

/** `session.execute(text("… :name"))`: the values go to the call that takes the statement, as a dict. */
function givenToUser(call: Call, context: RuleContext, bound: BoundText): Parameters | undefined {
  const source = context.result.text;
  const user = nodesAround(treeOf(context.result), at(call)).findLast(
    (node): node is Call => node.type === "Call" && node.args[0] === call && node.keywords.length === 0,
  );
  if (!user || user.args.length > 2) return undefined;
  const given = user.args[1];
  if (given) return given.type === "Dict" ? entriesEdit(given, source, bound) : undefined;
  if (bound.existing > 0) return undefined;
  const end = call.range[1];
  return { edit: { at: { start: end, end }, text: `, ${dict(source, bound.values)}` }, first: true };
}

function entries(source: string, values: readonly BoundValue[]): readonly string[] {
  return values.map((value) => `${quote(source, value.name)}: ${value.code}`);
}

function dict(source: string, values: readonly BoundValue[]): string {
  return `{${entries(source, values).join(", ")}}`;
}

/** The given values with the new ones where their placeholders stand. */
function interleave(source: string, given: readonly Expr[], values: readonly BoundValue[]): readonly string[] {
  const all = given.map((element) => code(source, element));
  let inserted = 0;
  for (const value of values) all.splice(value.after + inserted++, 0, value.code);
  return all;
}
