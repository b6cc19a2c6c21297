/**
 * Paths and markup that the program puts together and then hands to somebody unknown: a library without a model, the caller of an exported
 * function. What is used where models see it is judged there, with all that was checked in between; what is left at the end may do harm, and is
 * possible where it was put together.
 */
import type { Expr, Func } from "../ir/ir.js";
import { uncast } from "./code.js";
import type { Hit, Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { bits, type SinkKind } from "./kinds.js";
import { mergeHit } from "./hits.js";
import type { Found, ModelCall } from "./paths.js";
import { checkSinks } from "./sinks.js";
import type { Operation, Sink } from "./summary.js";
import { isStrange, type Value } from "./values.js";

const sink = (kind: "path" | "html", use: string): readonly Sink[] => [{ arg: "0", kind, built: true, possible: true, detail: { use } }];
const PATH = sink("path", "path that is put together and handed on");
const MARKUP = sink("html", "markup that is put together and handed on");

/** A log says what is used; it is no use. */
const TELLING: ReadonlySet<SinkKind> = new Set<SinkKind>(["log", "record"]);

const JOINING: ReadonlySet<Operation> = new Set<Operation>(["concat", "join", "format", "printf"]);
const COMPARING: ReadonlySet<Operation> = new Set<Operation>(["starts-with", "index", "includes"]);

const ELEMENT =
  /<\/?(?:html|head|body|div|span|p|a|b|i|u|h[1-6]|br|img|script|style|table|t[rdh]|ul|ol|li|form|input|button|iframe|svg|strong|em|pre|section|header|footer|label|option|textarea|font|center)[\s>/]/i;
const HTML = bits(["html"]);

/** A path was joined by the path library. */
export function notePath(I: Interpreter, value: Value, node: Expr): void {
  note(I, PATH, value, node);
}

/** A text was put together: is it markup with a hole of somebody else's? */
export function noteMarkup(I: Interpreter, value: Value, node: Expr): void {
  if (I.stack.length === 0 || !value.texts || !(isStrange(value) || value.taints.some(({ cleaned }) => (cleaned & HTML) === 0))) return;
  const isMarkup = value.texts.some((text) => text.some((piece) => typeof piece === "string" && ELEMENT.test(piece)));
  if (isMarkup) note(I, MARKUP, value, node);
}

function note(I: Interpreter, sinks: readonly Sink[], value: Value, node: Expr): void {
  if (I.stack.length === 0 || !value.texts) return;
  checkSinks(I, sinks, {
    style: "call",
    args: [{ value, expr: node, spread: false }],
    self: undefined,
    node,
    label: "text",
    rowSet: undefined,
  });
}

/** A model knows this use of a text. Where a log's own line is put together in its call, that is all there is to it. */
export function noteUse(I: Interpreter, { kind, built }: Sink, { value, expr }: Pick<Found, "value" | "expr">): void {
  const line = expr && uncast(expr).op;
  if (!built && (!TELLING.has(kind) || line === "template" || line === "binary")) noteHoles(I, value);
}

/** What an operation makes of texts is put together, too; and a path that is compared with a folder, or asked for its way from one, is looked at by somebody. */
export function noteOperation(I: Interpreter, op: Operation, call: ModelCall, result: Value): void {
  if (JOINING.has(op)) noteMarkup(I, result, call.node);
  else if (op === "path-relative") for (const { value } of call.args) noteHoles(I, value);
  else if (COMPARING.has(op) && call.self?.texts && !call.args[0]?.value.consts) noteHoles(I, call.self);
}

export function noteHoles(I: Interpreter, { texts }: Value): void {
  for (const text of texts ?? []) for (const piece of text) if (typeof piece === "object") I.usedHoles.add(keyOf(piece.place));
}

/** Of a text that was put together, a use is known after all: in whichever module, since it may be given back to a caller. */
export function isUsed(hit: Hit, used: Pick<ReadonlySet<string>, "has">): boolean {
  return holesOf(hit).some((hole) => used.has(hole));
}

/** What stands in a text that was put together. */
export function holesOf({ built, parts = [] }: Hit): readonly string[] {
  return built === true ? parts.flatMap(({ hole }) => (hole ? keyOf(hole) : [])) : NO_HOLES;
}

const NO_HOLES: readonly string[] = [];

/** What functions that are run alone put together of what they are given: whoever calls them later knows what that is. */
export class PutTogether {
  readonly functions = new Map<Func, ReadonlyMap<string, Hit>>();

  /** `run` runs the function; what it puts together is kept apart, but for a trial, which is apart itself. */
  apart(I: Interpreter, func: Func, run: () => void): void {
    if (I.called.isTrial) return run();
    const all = I.hits;
    const own = (I.hits = new Map<string, Hit>());
    run();
    I.hits = all;
    const built = [...own].filter(([, hit]) => hit.built);
    for (const [key, hit] of own) if (!hit.built) all.set(key, mergeHit(all.get(key), hit));
    if (built.length === 0) return;
    this.functions.set(func, new Map(built));
    I.called.alone(func);
  }
}

function keyOf({ file, start, end }: Place): string {
  return `${file}:${String(start)}:${String(end)}`;
}
