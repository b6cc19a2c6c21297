/**
 * Assignments and patterns. A pattern is taken apart into plain assignments, in the order they happen.
 */
import type * as es from "@oxc-project/types";
import type { Assign, At, Const, Expr, Global, Member, TypeRef, Var } from "../../ir/ir.js";
import { combine } from "./chains.js";
import { constant, keyName, lowerExpression, lowerNamed, place } from "./expressions.js";
import { lowerExportAssignment } from "./modules.js";
import { type Scope, targetOf, temporary } from "./scope.js";
import { annotation } from "./types.js";

export type AnyPattern = es.BindingPattern | es.AssignmentTarget | es.AssignmentTargetMaybeDefault;

/** Whether the expression may be evaluated twice: it does nothing but read. */
function repeatable(value: Expr): boolean {
  switch (value.op) {
    case "var":
    case "global":
    case "import":
    case "const":
    case "super":
      return true;
    case "member":
      return repeatable(value.object) && (value.key === undefined || repeatable(value.key));
    default:
      return false;
  }
}

/** Whether every name of a pattern may be read from it: declared names are new, but an assignment may change the very source. */
function unchanging(scope: Scope, value: Expr, declares: boolean): boolean {
  return value.op === "import" || (value.op === "var" && (declares || (value.hops === 0 && scope.frame.names[value.slot] === "")));
}

/** `value`, or a temporary that `out` first stores it in. */
function keep(scope: Scope, value: Expr, out: Expr[], asIs: (value: Expr) => boolean): Expr {
  if (asIs(value)) return value;
  const target = temporary(scope, value.at);
  out.push({ op: "assign", target, value, declares: true, at: value.at });
  return target;
}

/** Writes to `out` what stores `value` in the pattern's names. */
export function assignPattern(scope: Scope, pattern: AnyPattern, value: Expr, declares: boolean, out: Expr[], at?: At): void {
  switch (pattern.type) {
    case "AssignmentPattern": {
      const name = pattern.left.type === "Identifier" ? pattern.left.name : "";
      const whole = combine("??", value, lowerNamed(scope, pattern.right, name), place(pattern));
      return assignPattern(scope, pattern.left, whole, declares, out, place(pattern));
    }
    case "ObjectPattern":
      return assignObject(scope, pattern, value, declares, out);
    case "ArrayPattern":
      return assignArray(scope, pattern, value, declares, out);
    default: {
      const type = "typeAnnotation" in pattern && pattern.type === "Identifier" ? annotation(scope, pattern.typeAnnotation) : undefined;
      out.push(assign(assignmentTarget(scope, pattern), value, declares, at ?? place(pattern), type));
    }
  }
}

function assign(target: Assign["target"], value: Expr, declares: boolean, at: At, type?: TypeRef): Assign {
  return type ? { op: "assign", target, value, declares, type, at } : { op: "assign", target, value, declares, at };
}

function assignObject(
  scope: Scope,
  pattern: es.ObjectPattern | es.ObjectAssignmentTarget,
  value: Expr,
  declares: boolean,
  out: Expr[],
): void {
  const source = keep(scope, value, out, (it) => unchanging(scope, it, declares));
  for (const property of pattern.properties) {
    if (property.type === "RestElement") {
      const at = place(property);
      const rest: Expr = { op: "object", entries: [{ name: "...", kind: "spread", value: source, at }], at };
      assignPattern(scope, property.argument, rest, declares, out);
      continue;
    }
    const name = keyName(property.key, property.computed);
    const key = name === undefined ? lowerExpression(scope, property.key as es.Expression) : undefined;
    const at = place(property.key);
    const member: Member = { op: "member", object: source, name: name ?? "", key, optional: false, nameAt: at, at };
    assignPattern(scope, property.value, member, declares, out, place(property));
  }
}

function assignArray(scope: Scope, pattern: es.ArrayPattern | es.ArrayAssignmentTarget, value: Expr, declares: boolean, out: Expr[]): void {
  const source = keep(scope, value, out, (it) => unchanging(scope, it, declares));
  pattern.elements.forEach((element, index) => {
    if (!element) return;
    const at = place(element);
    if (element.type === "RestElement") {
      assignPattern(scope, element.argument, { op: "list", items: [{ value: source, spread: true }], at }, declares, out);
    } else {
      const member: Member = { op: "member", object: source, name: String(index), optional: false, nameAt: at, at };
      assignPattern(scope, element, member, declares, out);
    }
  });
}

/** The single place an assignment writes to. */
function assignmentTarget(scope: Scope, node: es.SimpleAssignmentTarget | es.BindingIdentifier): Var | Member | Global {
  switch (node.type) {
    case "Identifier":
      return targetOf(scope, node.name, place(node));
    case "MemberExpression": {
      const value = lowerExpression(scope, node);
      // A very long chain comes as a sequence; what it stores in is then a member of its last part.
      if (value.op === "member") return value;
      return { op: "member", object: value, name: "", optional: false, nameAt: value.at, at: value.at };
    }
    default:
      return assignmentTarget(scope, node.expression as es.SimpleAssignmentTarget);
  }
}

export function lowerAssignment(scope: Scope, node: es.AssignmentExpression): Expr {
  const { left, right } = node;
  if (left.type === "ObjectPattern" || left.type === "ArrayPattern") {
    const out: Expr[] = [];
    const value = keep(scope, lowerExpression(scope, right), out, (it) => it.op === "import");
    assignPattern(scope, left, value, false, out);
    return { op: "sequence", items: [...out, value], at: place(node) };
  }
  if (node.operator === "=") {
    const exported = lowerExportAssignment(scope, node);
    if (exported) return exported;
    const target = assignmentTarget(scope, left);
    return assign(target, lowerNamed(scope, right, targetName(left)), false, place(node));
  }
  const operator = node.operator.slice(0, -1) as es.BinaryOperator | es.LogicalOperator;
  return rewrite(scope, left, place(node), (old) => combine(operator, old, lowerNamed(scope, right, targetName(left)), place(node)));
}

/** `x = change(x)`, evaluating the object and key of a member once. */
function rewrite(scope: Scope, left: es.SimpleAssignmentTarget, at: At, change: (old: Expr) => Expr): Expr {
  const target = assignmentTarget(scope, left);
  if (target.op !== "member" || repeatable(target)) return assign(target, change(target), false, at);
  const out: Expr[] = [];
  const object = keep(scope, target.object, out, repeatable);
  const key = target.key && keep(scope, target.key, out, repeatable);
  const again: Member = { ...target, object, key };
  out.push(assign(again, change(again), false, at));
  return { op: "sequence", items: out, at };
}

export function lowerUpdate(scope: Scope, node: es.UpdateExpression): Expr {
  // A minus makes a number of either; adding would join texts.
  const step = constant(node.operator === "++" ? -1 : 1, place(node)) as Const;
  return rewrite(scope, node.argument, place(node), (old) => combine("-", old, step, place(node)));
}

/** The name a function gets when it is assigned here. */
export function targetName(node: es.AssignmentTarget): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression") return keyName(node.property, node.computed) ?? "";
  return "";
}
