/**
 * Rewrites SQL with values in its text to the driver's bound parameters: the text gets placeholders, the call gets the values. Offered
 * only where every tainted hole can be bound and the result is a call of the same form.
 */
import type { Hit, RuleContext } from "../../../define.js";
import type { Edit, Suggestion } from "../../../engine/finding.js";
import type { At } from "../../../ir/ir.js";
import { readPieces, writePieces } from "./pieces.js";
import type { Piece } from "../piece.js";
import { bindText, type BoundText, type BoundValue } from "../sql-text.js";
import { closing, endOfExpression, listElements, split, trim } from "./tokens.js";

/** A function written in place, or a name that callbacks have: it stands after the parameters. */
const CALLBACK = /^(?:async\b|function\b|\([^)]*\)\s*(?::[^=]*)?=>|[\w$]+\s*=>|(?:cb|callback|done|next|handler)$)/;

/** Drivers take a single value without a list, too; a name like these holds a list. */
const LIST_NAME = /(?:s|list|array)$/i;

export function bindParameters(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { placeholder, raw } = hit.detail;
  if (placeholder === undefined || raw || !hit.parts) return [];
  const source = context.result.text;
  const construction = constructionOf(hit.at, context);
  const bound = construction && bindText(source, construction.pieces, hit.parts, placeholder.style, (each) => writePieces(source, each));
  if (!construction || !bound) return [];
  const parameters = parametersEdit(hit, source, bound, placeholder.params);
  if (!parameters) return [];
  const title = bound.values.length === 1 ? "Bind the value as a parameter" : "Bind the values as parameters";
  return [{ title, edits: [{ at: construction.at, text: writePieces(source, bound.pieces) }, parameters], safe: bound.safe }];
}

/** `params` is an argument ("1"), a field of one ("0.values"), or the result, on which the next call gives the values. */
function parametersEdit(hit: Hit, source: string, bound: BoundText, params: string): Edit | undefined {
  if (params.startsWith("return")) return chainedEdit(hit, source, bound);
  const field = /^(\d+)\.(\w+)$/.exec(params);
  return field ? fieldEdit(hit, source, bound, Number(field[1]), field[2]!) : callEdit(hit, source, bound);
}

/** Where the text is put together: in the call, or in a variable whose one use the call is. */
function constructionOf(at: At, context: RuleContext): { readonly at: At; readonly pieces: readonly Piece[] } | undefined {
  const source = context.result.text;
  const pieces = readPieces(source, at);
  if (pieces) return { at, pieces };
  const name = source.slice(at.start, at.end);
  if (!/^[\w$]+$/.test(name)) return undefined;
  const word = name.replaceAll("$", "\\$");
  const named = [...source.matchAll(new RegExp(`(?<![\\w$.])${word}(?![\\w$])`, "g"))];
  const isCode = (offset: number): boolean =>
    !context.result.comments.some((comment) => comment.at.start <= offset && offset < comment.at.end);
  if (named.filter((match) => isCode(match.index)).length !== 2) return undefined;
  const declaration = new RegExp(`(?<![\\w$])(?:const|let|var)\\s+${word}\\s*(?::\\s*string\\s*)?=(?!=)\\s*`).exec(
    source.slice(0, at.start),
  );
  if (!declaration) return undefined;
  const start = declaration.index + declaration[0].length;
  const end = endOfExpression(source, start);
  const initializer = end === undefined ? undefined : readPieces(source, { start, end });
  return initializer && { at: { start, end: end! }, pieces: initializer };
}

/** Puts the values into the call that takes the text. */
function callEdit(hit: Hit, source: string, bound: BoundText): Edit | undefined {
  const placeholder = hit.detail.placeholder!;
  const index = Number.parseInt(placeholder.params, 10);
  const text = hit.args[index - 1];
  if (!text || text.start !== hit.at.start || text.end !== hit.at.end) return undefined;
  const rest = hit.args.slice(index).map((argument) => trim(source, argument));
  if (rest.some((argument) => source.startsWith("...", argument.start))) return undefined;
  return placeholder.spread ? spreadEdit(source, text.end, rest, bound) : listEdit(source, text.end, rest[0], bound);
}

function listEdit(source: string, after: number, given: At | undefined, bound: BoundText): Edit | undefined {
  if (given === undefined)
    return bound.existing === 0 ? { at: { start: after, end: after }, text: `, [${codes(bound.values)}]` } : undefined;
  const code = source.slice(given.start, given.end);
  if (CALLBACK.test(code))
    return bound.existing === 0 ? { at: { start: given.start, end: given.start }, text: `[${codes(bound.values)}], ` } : undefined;
  const elements = listElements(source, given);
  if (elements) {
    return elements.length === bound.existing ? { at: given, text: `[${interleave(source, elements, bound.values)}]` } : undefined;
  }
  const appends = bound.existing > 0 && bound.values.every((value) => value.after === bound.existing);
  return appends && (bound.existing > 1 || LIST_NAME.test(code)) && /^[\w$.]+$/.test(code)
    ? { at: given, text: `[...${code}, ${codes(bound.values)}]` }
    : undefined;
}

function spreadEdit(source: string, after: number, rest: readonly At[], bound: BoundText): Edit | undefined {
  const callback = rest.findIndex((argument) => CALLBACK.test(source.slice(argument.start, argument.end)));
  const values = callback < 0 ? rest : rest.slice(0, callback);
  if (values.length !== bound.existing) return undefined;
  const end = values.at(-1)?.end ?? after;
  return { at: { start: after, end }, text: `, ${interleave(source, values, bound.values)}` };
}

/** `query({ text, values: [] })`: the values stand beside the text. */
function fieldEdit(hit: Hit, source: string, bound: BoundText, index: number, name: string): Edit | undefined {
  const object = hit.args[index];
  if (!object || source[object.start] !== "{" || closing(source, object.start) !== object.end - 1) return undefined;
  const entries = split(source, { start: object.start + 1, end: object.end - 1 }, ",") ?? [];
  const text = entries.find((entry) => entry.start <= hit.at.start && hit.at.end === entry.end);
  const key = new RegExp(`^${name}\\s*:\\s*`);
  const given = entries.find((entry) => new RegExp(`^${name}\\b`).test(source.slice(entry.start, entry.end)));
  if (!text || entries.some((entry) => source.startsWith("...", entry.start))) return undefined;
  if (!given)
    return bound.existing === 0 ? { at: { start: text.end, end: text.end }, text: `, ${name}: [${codes(bound.values)}]` } : undefined;
  const value = key.exec(source.slice(given.start, given.end));
  return value ? listEdit(source, text.end, { start: given.start + value[0].length, end: given.end }, bound) : undefined;
}

/** `db.prepare(text).get(…)`: the values go to the call that follows on the prepared statement. */
function chainedEdit(hit: Hit, source: string, bound: BoundText): Edit | undefined {
  const method = /^\s*\.\s*(?:get|all|run|iterate|each)\s*\(/.exec(source.slice(hit.statement.end));
  if (!method) return undefined;
  const open = hit.statement.end + method[0].length - 1;
  const close = closing(source, open);
  const given = close === undefined ? undefined : split(source, { start: open + 1, end: close }, ",");
  if (close === undefined || !given || given.length !== bound.existing) return undefined;
  if (given.some((argument) => /^(?:[[{]|\.\.\.)/.test(source.slice(argument.start, argument.end)))) return undefined;
  return { at: { start: open + 1, end: close }, text: interleave(source, given, bound.values) };
}

function codes(values: readonly BoundValue[]): string {
  return values.map((value) => value.code).join(", ");
}

/** The given values with the new ones where their placeholders stand. */
function interleave(source: string, given: readonly At[], values: readonly BoundValue[]): string {
  const all = given.map((element) => source.slice(element.start, element.end));
  let inserted = 0;
  for (const value of values) all.splice(value.after + inserted++, 0, value.code);
  return all.join(", ");
}
