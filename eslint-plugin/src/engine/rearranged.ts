/**
 * A call whose operands are not where the operation looks for them: `re.sub(pattern, replacement, text)` is `text.replace(pattern, …)`.
 * A text in the place of a pattern is the pattern's source.
 */
import type { Call, Expr } from "../ir/ir.js";
import { pairKey } from "./calls.js";
import type { Interpreter } from "./interpreter.js";
import { objectOf } from "./members.js";
import { resolve, type CallArgument, type Found, type ModelCall } from "./paths.js";
import type { Summary } from "./summary.js";
import { constant, UNDEFINED, withPart, type Value } from "./values.js";

export function rearranged(I: Interpreter, summary: Summary, call: ModelCall): ModelCall {
  const { operands, pattern } = summary;
  if (!operands) return call;
  const values = operands.flatMap((path): readonly CallArgument[] => {
    // A range of arguments takes those with a name along.
    if (path.endsWith("+"))
      return [...resolve(I, call, path).map((found) => argument(found, call)), ...call.args.filter(({ name }) => name)];
    return [argument(resolve(I, call, path)[0], call)];
  });
  const [receiver, ...args] = values;
  if (pattern !== undefined && args[0]) args[0] = { ...args[0], value: regexFrom(I, args[0].value, pattern, pairKey(call.node, summary)) };
  return { ...call, self: receiver?.value, args, node: methodCall(call, operands, receiver?.expr ?? call.node) };
}

function argument(found: Found | undefined, call: ModelCall): CallArgument {
  return { value: found?.value ?? UNDEFINED, expr: found?.expr ?? call.node, spread: false };
}

/** Operations find the receiver's expression where a method call has it. One call is one node, by which what is made is kept. */
function methodCall({ node, label }: ModelCall, operands: readonly string[], object: Expr): Call {
  const kept = pairKey(node, operands) as { -readonly [K in keyof Call]?: Call[K] };
  const { at } = node;
  const callee = { op: "member" as const, object, name: label.slice(label.lastIndexOf(".") + 1), optional: false, nameAt: at, at };
  return Object.assign(kept, { op: "call" as const, style: "call" as const, callee, args: [], optional: false, at });
}

/** Python's groups by name, and its anchors, as the engine's reader of patterns knows them. */
export function regexFrom(I: Interpreter, value: Value, form: NonNullable<Summary["pattern"]>, key: object): Value {
  const heap = value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
  const compiled = value.types.includes("RegExp") ? heap?.fields.get("source") : undefined;
  const source = (compiled ?? value).consts;
  if (source?.length !== 1 || typeof source[0] !== "string") return value;
  const text = source[0].replaceAll("(?P<", "(?<").replaceAll("\\A", "^").replaceAll("\\Z", "$");
  const body = text.replace(/^\^/, "").replace(/(?<!\\)\$$/, "");
  const whole = form === "whole" ? `^(?:${body})$` : form === "start" && !text.startsWith("^") ? `^(?:${text})` : text;
  const fields = new Map([
    ["source", constant(whole)],
    ["flags", constant("g")],
  ]);
  return withPart(objectOf(I, key, fields), { types: ["RegExp"] });
}
