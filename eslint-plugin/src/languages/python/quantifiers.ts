/**
 * What holds of every part of a text or list, as a method that takes the test, by a name that no program can write:
 * `all(test(x) for x in values)`, `any(…)`, and the sets of characters that say the same: `set(text) <= ALLOWED`.
 */
import type { Expr } from "../../ir/ir.js";
import { isCallOf, lowerExpression, place } from "./expressions.js";
import { lowerLambda } from "./functions.js";
import type * as py from "./parser/ast.js";
import type { Scope } from "./scope.js";

const QUANTIFIERS = { all: "[all]", any: "[any]" } as const;

export function lowerQuantifier(scope: Scope, node: py.Call): Expr | undefined {
  const [argument] = node.args;
  const name = isCallOf(scope, node, "all") ? "all" : isCallOf(scope, node, "any") ? "any" : undefined;
  if (!name || argument?.type !== "GeneratorExp" || argument.generators.length !== 1) return undefined;
  const { target, iter, ifs, is_async: isAsync } = argument.generators[0] as py.Comprehension;
  if (target.type !== "Name" || ifs.length > 0 || isAsync) return undefined;
  return quantified(scope, QUANTIFIERS[name], iter, target.id, argument.elt, node.range);
}

/** `set(text) <= ALLOWED` */
export function lowerSubset(scope: Scope, { left, ops, comparators, range }: py.Compare): Expr | undefined {
  const [right] = comparators;
  if (!right || comparators.length > 1) return undefined;
  const [inner, outer] = ops[0] === "LtE" ? [left, right] : ops[0] === "GtE" ? [right, left] : [];
  const parts = inner && partsOf(scope, inner);
  return parts && outer && subset(scope, parts, outer, range);
}

/** Asking how many there are by a test that tells none from some: `len(unknown) > 0` is asking for `unknown` itself. */
const SOME: ReadonlySet<string> = new Set(["Gt 0", "NotEq 0", "GtE 1"]);
const NONE: ReadonlySet<string> = new Set(["Eq 0", "Lt 1", "LtE 0"]);

export function lowerEmptiness(scope: Scope, { left, ops: [op], comparators, range }: py.Compare): Expr | undefined {
  const [number] = comparators;
  if (comparators.length !== 1 || number?.type !== "Constant" || !isCallOf(scope, left, "len")) return undefined;
  const [counted] = left.args;
  const test = `${op} ${String(number.value)}`;
  const isSome = SOME.has(test);
  if (!counted || counted.type === "Starred" || left.args.length > 1 || !(isSome || NONE.has(test))) return undefined;
  const at = place({ range });
  const none: Expr = { op: "unary", operator: "not", value: lowerExpression(scope, counted), at };
  return isSome ? { op: "unary", operator: "not", value: none, at } : none;
}

/** `set(text).issubset(ALLOWED)`, `ALLOWED.issuperset(text)` */
export function lowerSubsetCall(scope: Scope, { func, args: [other, ...more], keywords, range }: py.Call): Expr | undefined {
  if (func.type !== "Attribute" || !other || other.type === "Starred" || more.length > 0 || keywords.length > 0) return undefined;
  if (func.attr === "issubset") return subset(scope, partsOf(scope, func.value) ?? func.value, other, range);
  return func.attr === "issuperset" ? subset(scope, partsOf(scope, other) ?? other, func.value, range) : undefined;
}

/** What a set is made of. */
function partsOf(scope: Scope, set: py.Expr): py.Expr | undefined {
  if (set.type !== "Call" || set.args.length !== 1 || set.keywords.length > 0) return undefined;
  return isCallOf(scope, set, "set") || isCallOf(scope, set, "frozenset") ? set.args[0] : undefined;
}

const PART = "[part]";

function subset(scope: Scope, parts: py.Expr, outer: py.Expr, range: py.Call["range"]): Expr {
  const part: py.Name = { type: "Name", range: parts.range, id: PART, ctx: "Load" };
  const test: py.Compare = { type: "Compare", range, left: part, ops: ["In"], comparators: [outer] };
  return quantified(scope, QUANTIFIERS.all, parts, PART, test, range);
}

function quantified(scope: Scope, name: string, values: py.Expr, part: string, test: py.Expr, range: py.Call["range"]): Expr {
  const at = place({ range });
  const arg: py.Arg = { type: "arg", range: values.range, arg: part, annotation: null };
  const args: py.Arguments = {
    type: "arguments",
    range: values.range,
    posonlyargs: [],
    args: [arg],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
  };
  const value = lowerLambda(scope, { type: "Lambda", range: test.range, args, body: test });
  const callee: Expr = { op: "member", object: lowerExpression(scope, values), name, optional: false, nameAt: at, at };
  return { op: "call", style: "call", callee, args: [{ value, spread: false }], optional: false, at };
}
