/**
 * Pages that are made from templates: the template runs with the values that it is given. What it shows without escaping is reported where
 * the page is rendered, since that is where the values come from.
 */
import { VIEW, type Expr } from "../ir/ir.js";
import { dispatch } from "./calls.js";
import type { Caller } from "./entry.js";
import type { Interpreter } from "./interpreter.js";
import { resolve, type ModelCall } from "./paths.js";
import type { Summary } from "./summary.js";
import { join, textsOf, UNDEFINED, type Frame, type Value } from "./values.js";

/** A name that is one of more than so many is anybody's guess. */
const MOST_NAMES = 4;

export function render(I: Interpreter, { view, values }: NonNullable<Summary["renders"]>, call: ModelCall): void {
  const names = resolve(I, call, view).flatMap(({ value }) => textsOf(value) ?? []);
  if (names.length > MOST_NAMES) return;
  const given = values.flatMap((path) => resolve(I, call, path).map(({ value }) => value));
  const locals = given.reduce<Value | undefined>((all, value) => (all ? join(all, value) : value), undefined) ?? UNDEFINED;
  for (const [name, ...more] of names) {
    const template = typeof name === "string" && more.length === 0 ? I.link.load(I.file, VIEW + name, "*") : undefined;
    if (!template?.closures.length) continue;
    I.branchOff(() => dispatch(I, call.node, template, UNDEFINED, [{ value: locals, expr: call.node, spread: false }], "call"));
  }
}

/** The call by which the program has a page made, seen from within its template; undefined elsewhere. */
export function renderedBy(I: Interpreter, inside: Frame): { readonly node: Expr; readonly caller: Caller } | undefined {
  let rendered: { node: Expr; caller: Caller } | undefined;
  for (let frame = inside; I.link.isView(frame.file);) {
    const caller = I.callers.get(frame);
    if (!caller) return undefined;
    I.handedOn.add(frame);
    rendered = { node: caller.node, caller };
    ({ frame } = caller);
  }
  return rendered;
}
