/**
 * What a function gives back to the framework that calls it, where that is a sink: an answer, a page. Each `return` of the function is such a
 * place; where none was ever passed (the function yields, say), the function as a whole is.
 */
import type { Expr, Func } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import type { Value } from "./values.js";

/** What goes back to whoever asked. */
export const ANSWER: Sink = { arg: "0", kind: "disclosure", detail: { use: "answer" } };

/** The sinks of the function that is entered. */
export interface ResultSink {
  readonly func: Func;
  readonly sinks: readonly Sink[];
  readonly label: string;
}

/** At a `return` of the function that the framework called; those of functions it calls itself give to the program. */
export function checkReturned(I: Interpreter, value: Value, node: Expr): void {
  if (I.result && I.stack.length === 1) checkResult(I, I.result, value, node);
}

export function checkResult(I: Interpreter, result: ResultSink, value: Value, node: Expr): void {
  const { func, sinks, label } = result;
  I.answered.add(func);
  checkSinks(I, sinks, { style: "call", args: [{ value, expr: node, spread: false }], self: undefined, node, label, rowSet: undefined });
}
