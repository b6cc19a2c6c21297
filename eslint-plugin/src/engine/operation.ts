/** What the built-in transfer functions have in common: their form, their arguments, and calling a function they were given. */
import { dispatch } from "./calls.js";
import type { Place } from "./finding.js";
import { enter } from "./functions.js";
import type { Interpreter } from "./interpreter.js";
import { elementOf } from "./members.js";
import type { CallArgument, ModelCall } from "./paths.js";
import { join, make, UNDEFINED, UNKNOWN, withPart, type Value } from "./values.js";

export type Operator = (I: Interpreter, call: ModelCall) => Value;

export const self = (call: ModelCall): Value => call.self ?? UNKNOWN;
export const arg = (call: ModelCall, index: number): Value => call.args[index]?.value ?? UNDEFINED;
export const here = (I: Interpreter, call: ModelCall): Place => I.place(call.node.at);

/** Any element of the receiver. */
export function element(I: Interpreter, call: ModelCall): Value {
  return elementOf(I, self(call), here(I, call));
}

/** The expression of the receiver. */
export function receiverOf(call: ModelCall): ModelCall["node"] | undefined {
  return call.node.op === "call" && call.node.callee.op === "member" ? call.node.callee.object : undefined;
}

/** The same text in another form: what was known of its making is lost, its taint is not. */
export function reform(value: Value): Value {
  if (!value.texts && !value.consts) return value.facts ? withPart(value, { facts: undefined }) : value;
  return make({ taints: value.taints, unknown: value.unknown });
}

/** Notes on the way of the data which call it went through. */
export function through(I: Interpreter, value: Value, call: ModelCall): Value {
  if (value.taints.length === 0) return value;
  const place = here(I, call);
  const name = call.node.op === "call" && call.node.callee.op === "member" ? `.${call.node.callee.name || "…"}` : call.label;
  return withPart(value, { taints: value.taints.map((taint) => taint.through(place, "propagate", `through \`${name}\``)) });
}

/** Calls a function value with values. */
export function run(I: Interpreter, call: ModelCall, target: Value, values: readonly Value[], receiver: Value = UNDEFINED): Value {
  if (!isFunction(I, target)) return UNKNOWN;
  const args: CallArgument[] = values.map((value) => ({ value, expr: call.node, spread: false }));
  return dispatch(I, call.node, target, receiver, args, "call");
}

/** A function of the program or of a library; a library's type may be one, too (`map(Number)`). */
export function isFunction(I: Interpreter, value: Value): boolean {
  return (
    value.closures.length > 0 ||
    value.models.length > 0 ||
    value.types.some((type) => I.registry.inherited(type, (model) => model.call) !== undefined)
  );
}

/** What a predicate that holds (or fails) for its first argument proves of it. */
export interface Verdict {
  readonly value: Value;
  readonly cleans: number;
  readonly absent: string;
}

/** Calls a predicate of one argument. All functions it may be must prove a thing for it to be proven. */
export function judge(I: Interpreter, call: ModelCall, target: Value, values: readonly Value[], holds: boolean): Verdict {
  const { closures } = target;
  if (closures.length === 0 || target.models.length > 0)
    return { value: run(I, call, target, values, arg(call, 1)), cleans: 0, absent: "" };
  let value: Value | undefined;
  let cleans = -1;
  let absent: string | undefined;
  for (const closure of closures.slice(0, 12)) {
    const outcome = enter(I, closure, values, arg(call, 1), here(I, call), call.node);
    value = value ? join(value, outcome.value) : outcome.value;
    const proven = closure.bound
      ? []
      : outcome.narrowings.filter(({ param, part, on }) => param === 0 && !part && (on === "return" || on === (holds ? "true" : "false")));
    cleans &= proven.reduce((all, one) => all | one.cleans, 0);
    const missing = proven.reduce((all, one) => (one.absent.length > all.length ? one.absent : all), "");
    absent = absent === undefined ? missing : [...absent].filter((char) => missing.includes(char)).join("");
  }
  return { value: value ?? UNKNOWN, cleans: Math.max(cleans, 0), absent: absent ?? "" };
}
