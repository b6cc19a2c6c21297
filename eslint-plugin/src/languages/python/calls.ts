/** Calls. A class is called like a function: what is known or named as one is made with `new`. */
import type { Argument, At, Call, Expr, Member } from "../../ir/ir.js";
import { memberOf } from "./assignments.js";
import { lowerCollection } from "./collections.js";
import { isCallOf, isSuper, lowerExpression, place } from "./expressions.js";
import type * as py from "./parser/ast.js";
import { lowerQuantifier, lowerSubsetCall } from "./quantifiers.js";
import type { Scope } from "./scope.js";

export function lowerCall(scope: Scope, node: py.Call): Expr {
  const known =
    lowerTypeTest(scope, node) ??
    lowerAttributeCall(scope, node) ??
    lowerQuantifier(scope, node) ??
    lowerSubsetCall(scope, node) ??
    lowerCollection(scope, node);
  if (known) return known;
  return lowerPlainCall(scope, node);
}

function lowerPlainCall(scope: Scope, node: py.Call): Expr {
  const at = place(node);
  const { func } = node;
  const args = lowerArguments(scope, node);
  if (func.type === "Attribute" && func.attr === "__init__" && isSuper(func.value)) {
    return { op: "call", style: "call", callee: { op: "super", at: place(func) }, args, optional: false, at };
  }
  const callee = lowerExpression(scope, func);
  return lowerDynamicImport(scope, callee, args, at) ?? { op: "call", style: styleOf(scope, func), callee, args, optional: false, at };
}

/** `importlib.import_module("a.b")` and `__import__("a")` */
function lowerDynamicImport(scope: Scope, callee: Expr, args: readonly Argument[], at: At): Expr | undefined {
  const [first] = args;
  const module = first?.value.op === "const" && !first.spread && first.name === undefined ? first.value.value : undefined;
  if (typeof module !== "string" || args.length > 1) return undefined;
  const [library, name] =
    callee.op === "member" && callee.object.op === "import" && callee.object.name === "*"
      ? [callee.object.module, callee.name]
      : callee.op === "import"
        ? [callee.module, callee.name]
        : ["", callee.op === "global" ? callee.name : ""];
  if (!(library === "importlib" && name === "import_module") && !(library === "" && name === "__import__")) return undefined;
  scope.frame.unit.imports.push({ module, at });
  return { op: "import", module, name: "*", dynamic: true, at };
}

/** `getattr(value, name)` and `setattr(value, name, other)` are what they do; the latter is a call as well where the name is not known. */
function lowerAttributeCall(scope: Scope, node: py.Call): Expr | undefined {
  const [value, key, other] = node.args;
  const reads = isCallOf(scope, node, "getattr");
  if (!(reads || isCallOf(scope, node, "setattr")) || !value || !key || node.args.some(({ type }) => type === "Starred")) return undefined;
  const at = place(node);
  const member: Member = { ...memberOf(scope, lowerExpression(scope, value), key, at), means: "attribute" };
  if (reads) return other ? { op: "logical", operator: "??", left: member, right: lowerExpression(scope, other), at } : member;
  if (!other) return undefined;
  const write: Expr = { op: "assign", target: member, value: lowerExpression(scope, other), declares: false, at };
  return member.key ? { op: "sequence", items: [lowerPlainCall(scope, node), write], at } : write;
}

/** The types whose values JavaScript's `typeof` tells, too. */
const PRIMITIVE: Readonly<Record<string, string>> = { str: "string", int: "number", float: "number", bool: "boolean" };

/** `isinstance(value, T)` and `isinstance(value, (T, U))` are conditions that the engine knows. */
function lowerTypeTest(scope: Scope, { func, args: [value, type, ...more], range: [start, end] }: py.Call): Expr | undefined {
  if (func.type !== "Name" || func.id !== "isinstance" || !value || !type || more.length > 0 || scope.find("isinstance")) return undefined;
  const at = { start, end };
  const left = lowerExpression(scope, value);
  const tests = (type.type === "Tuple" ? type.elts : [type]).map((it) => typeTest(scope, left, it, at));
  if (tests.length === 0) return undefined;
  return tests.reduce((one, other) => ({ op: "logical", operator: "or", left: one, right: other, at }));
}

/** Whether a value is an instance of a class. */
export function typeTest(scope: Scope, left: Expr, type: py.Expr, at: At): Expr {
  const primitive = type.type === "Name" && !scope.find(type.id) ? PRIMITIVE[type.id] : undefined;
  if (primitive === undefined) return { op: "binary", operator: "instanceof", left, right: lowerExpression(scope, type), at };
  const kind: Expr = { op: "unary", operator: "typeof", value: left, at: left.at };
  return { op: "binary", operator: "==", left: kind, right: { op: "const", value: primitive, at: place(type) }, at };
}

/** By the class the name is bound to, or else by the custom that classes alone are written in capitals. */
function styleOf(scope: Scope, func: py.Expr): Call["style"] {
  const name = func.type === "Name" ? func.id : func.type === "Attribute" ? func.attr : "";
  if (func.type === "Name" && scope.find(name)?.bindings.classes.has(name)) return "new";
  return name === "cls" || /^_*[A-Z][A-Za-z0-9]*[a-z]/.test(name) ? "new" : "call";
}

export function lowerArguments(
  scope: Scope,
  { args, keywords }: { readonly args: readonly py.Expr[]; readonly keywords: readonly py.Keyword[] },
): Argument[] {
  const lowered = args.map((arg): Argument =>
    arg.type === "Starred"
      ? { value: lowerExpression(scope, arg.value), spread: true }
      : { value: lowerExpression(scope, arg), spread: false },
  );
  for (const { arg, value } of keywords) {
    lowered.push({ name: arg ?? "**", value: lowerExpression(scope, value), spread: arg === null });
  }
  return lowered;
}
