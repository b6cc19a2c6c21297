/**
 * Values that the program's text decides: literals, and what is computed from nothing else. Where a key is asked for, such a value is known
 * to whoever reads the program. It knows no library; a text that is only written for a reader to replace is none.
 */
import type { Expr } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { sourceTaint, written } from "./members.js";
import { resolve, type Found, type ModelCall } from "./paths.js";
import type { ArgPath } from "./summary.js";
import { innate, uniteTaints, type Taint } from "./taint.js";
import type { Value } from "./values.js";

const LITERAL = { kind: "literal" } as const;

/** Instructions to the reader and templates. A run of digits is a key that people do use. */
const TO_BE_REPLACED =
  /^(?:<.*>|\[.*\]|\{\{.*\}\}|\$\{.*\}|%\w+%|__\w+__|[xX*.]+)$|(?:^|[^a-z])(?:your|insert|replace|enter|put|change|place[-_ ]?holder|example|todo|tbd|dummy)(?:$|[-_ .]|me|this)|(?:secret|key|password)[-_ ]?here/i;

/** The texts (or bytes) that it may be; undefined when it may be anything else. */
export function fixedTexts({ consts, taints, unknown, types }: Value): readonly string[] | undefined {
  if (!consts || unknown || taints.length > 0 || types.length > 0) return undefined;
  const given = consts.filter((item) => item !== undefined && item !== null && item !== "");
  if (given.length === 0 || !given.every((item) => typeof item === "string")) return undefined;
  return given.every((item) => TO_BE_REPLACED.test(item)) ? undefined : given;
}

/** A list of numbers, as bytes are written. */
function isFixedList(I: Interpreter, value: Value): boolean {
  const heap = value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
  if (heap?.kind !== "list" || heap.element || heap.fields.size === 0) return false;
  return [...heap.fields.values()].every(({ consts }) => consts?.length === 1 && typeof consts[0] === "number");
}

function isFixed(I: Interpreter, value: Value): boolean {
  return fixedTexts(value) !== undefined || isFixedList(I, value);
}

/** What makes the value a fixed one, as a taint at this place; undefined when it is not fixed. */
export function literalTaint(I: Interpreter, value: Value, expr: Expr | undefined): Taint | undefined {
  if (!expr || !isFixed(I, value)) return undefined;
  const name = written(expr, I);
  return sourceTaint(I, I.place(expr.at), LITERAL, name === "…" ? "" : name);
}

/** The literal taints of a result that is fixed when all of these are; of none, it always is. */
export function fixedFrom(I: Interpreter, call: ModelCall, paths: readonly ArgPath[]): readonly Taint[] {
  if (paths.length === 0) return [sourceTaint(I, I.place(call.node.at), LITERAL, written(call.node, I))];
  let taints: readonly Taint[] = [];
  for (const path of paths) {
    for (const found of resolve(I, call, path)) {
      const own = literalTaints(I, found);
      if (own.length === 0) return [];
      taints = uniteTaints(taints, own);
    }
  }
  const place = I.place(call.node.at);
  return taints.map((taint) => taint.through(place, "propagate", `through \`${call.label}\``));
}

/** Why what was found is fixed. */
export function literalTaints(I: Interpreter, { value, expr, place }: Found): readonly Taint[] {
  const given = innate(value.taints).filter(({ origin }) => origin.kind === "literal");
  if (given.length) return given;
  // A field of an object that a variable holds has no expression here: the variable stands for it.
  const taint = expr ? literalTaint(I, value, expr) : isFixed(I, value) ? sourceTaint(I, place, LITERAL, "") : undefined;
  return taint ? [taint] : [];
}
