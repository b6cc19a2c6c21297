/** Texts with numbered or named places: `"%s and %(name)s" % values`, `"{} and {name}".format(…)`. */
import type { Expr } from "../ir/ir.js";
import { writtenAs } from "./class-line.js";
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { spreadItems } from "./lists.js";
import { bits } from "./kinds.js";
import { deepTaints, getMember } from "./members.js";
import type { CallArgument, ModelCall } from "./paths.js";
import { innate, uniteTaints } from "./taint.js";
import { text, type TextInput } from "./texts.js";
import { cleaned, SAFE, tainted, UNKNOWN, withPart, type Value } from "./values.js";

/** Longer templates are data; who put them together is not asked. */
const LONGEST = 20_000;

function templateOf(value: Value): string | undefined {
  const only = value.consts?.length === 1 ? value.consts[0] : undefined;
  return typeof only === "string" && only.length <= LONGEST ? only : undefined;
}

/** What is put in, as text. */
function shown(I: Interpreter, value: Value, place: Place): Value {
  return writtenAs(I, value, place) ?? (value.objects.length ? withPart(tainted(deepTaints(I, value)), { unknown: value.unknown }) : value);
}

/** What becomes of untrusted data in a template nobody knows. */
function mixed(I: Interpreter, values: readonly Value[]): Value {
  const taints = values.reduce<Value["taints"]>((all, value) => uniteTaints(all, deepTaints(I, value)), []);
  return taints.length ? tainted(taints) : SAFE;
}

/** What texts of this value's type make harmless of what they take up; 0: nothing. */
export function escapes(I: Interpreter, { types }: Value): number {
  return types.length === 1 ? bits(I.registry.inherited(types[0]!, (model) => model.escapes) ?? []) : 0;
}

/** `take` puts other values into the text, or beside it: what it escapes is then only as harmful as the text was itself. */
export function absorbed(I: Interpreter, own: Value, take: (own: Value) => Value): Value {
  const kinds = escapes(I, own);
  if (kinds === 0) return take(own);
  const taken = cleaned(take(withPart(own, { taints: [] })), kinds);
  return withPart(taken, { types: own.types, taints: uniteTaints(own.taints, taken.taints) });
}

const PERCENT = /%(?:\((?<name>[^)]{0,200})\))?[-#0 +]{0,8}(?:\*|\d{1,9})?(?:\.(?:\*|\d{1,9}))?[hlL]?(?<type>[a-zA-Z%])/g;

/** `template % values`: one value, a list of them, or an object of named ones. */
export function percent(I: Interpreter, left: Value, right: Value, expr: Expr): Value {
  const template = templateOf(left);
  if (template === undefined) return mixed(I, [left, right]);
  const place = I.place(expr.at);
  const items = spreadItems(I, right);
  const holes = (index: number): TextInput => {
    const item = expr.op === "list" ? expr.items[index]?.value : undefined;
    const at = item ? I.place(item.at) : place;
    return { value: shown(I, items ? (items[index] ?? UNKNOWN) : right, at), place: at };
  };
  let index = 0;
  return filled(template, PERCENT, ({ name, type = "" }) => {
    if (type === "%") return "%";
    const hole = name === undefined ? holes(index++) : { value: shown(I, getMember(I, right, name, place), place), place };
    // Only what text is put in for can hold text.
    return /[srac]/.test(type) ? hole : number(hole);
  });
}

const BRACES = /\{\{|\}\}|\{(?<name>[\w]*)(?<rest>[^{}:!]*)(?:![sra])?(?::(?<spec>[^{}]*(?:\{[^{}]*\}[^{}]*)*))?\}/g;

/** `template.format(values, name=value)` */
export function format(I: Interpreter, call: ModelCall): Value {
  const template = call.self && templateOf(call.self);
  const values = call.args.map(({ value }) => value);
  const direct = call.args.every(({ spread }) => !spread);
  if (template === undefined || !direct) return mixed(I, [call.self ?? UNKNOWN, ...values]);
  const positional = call.args.filter(({ name }) => name === undefined);
  let index = 0;
  return filled(template, BRACES, ({ name, rest = "", spec = "" }, whole) => {
    if (name === undefined) return whole.slice(0, 1);
    const arg: CallArgument | undefined =
      name === "" ? positional[index++] : /^\d+$/.test(name) ? positional[Number(name)] : call.args.find((each) => each.name === name);
    const place = I.place((arg?.expr ?? call.node).at);
    const value = arg ? shown(I, rest === "" ? arg.value : partOf(I, arg, rest), place) : UNKNOWN;
    return /[bcdeEfFgGnoxX%]$/.test(spec) ? number({ value, place }) : { value, place };
  });
}

const NODE_PERCENT = /%[sdifjoOc%]/g;

/** Node's `util.format("%s", value)`, with the template as the receiver; values for which there is no place stand at the end. */
export function printf(I: Interpreter, call: ModelCall): Value {
  const template = call.self && templateOf(call.self);
  if (template === undefined || call.args.some(({ spread }) => spread))
    return mixed(I, [call.self ?? UNKNOWN, ...call.args.map(({ value }) => value)]);
  const holes = call.args.map(({ value, expr }): TextInput => {
    const place = I.place((expr ?? call.node).at);
    return { value: shown(I, value, place), place };
  });
  let index = 0;
  const result = filled(template, NODE_PERCENT, (_, whole) => {
    if (whole === "%%") return "%";
    const hole = holes[index++];
    if (hole === undefined) return whole;
    if (/[dif]$/.test(whole)) return number(hole);
    // As JSON or as a literal: line breaks are written as escapes.
    return typeof hole !== "string" && /[joO]$/.test(whole) ? { ...hole, value: cleaned(hole.value, bits(["log"])) } : hole;
  });
  const rest = holes.slice(index).flatMap((hole): TextInput[] => [" ", hole]);
  return rest.length ? text([{ value: result, place: I.place(call.node.at) }, ...rest]) : result;
}

/** `{0.name}`, `{row[key]}` */
function partOf(I: Interpreter, arg: CallArgument, path: string): Value {
  const place = I.place(arg.expr.at);
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((value, name) => getMember(I, value, name, place), arg.value);
}

/** What is written as a number holds no text. */
function number(hole: TextInput): TextInput {
  return typeof hole === "string" ? hole : { value: tainted(innate(hole.value.taints)), place: hole.place };
}

function filled(
  template: string,
  places: RegExp,
  fill: (groups: Readonly<Record<string, string | undefined>>, whole: string) => TextInput,
): Value {
  const pieces: TextInput[] = [];
  let end = 0;
  for (const match of template.matchAll(places)) {
    if (match.index > end) pieces.push(template.slice(end, match.index));
    pieces.push(fill(match.groups ?? {}, match[0]));
    end = match.index + match[0].length;
  }
  if (end < template.length) pieces.push(template.slice(end));
  return text(pieces);
}
