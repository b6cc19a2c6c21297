/**
 * Left-deep expressions (`a.b().c()`, `a + b + c`), of which real code has thousands of links: lowered by loops, and broken up so
 * that the result is nowhere deep.
 */
import type * as es from "@oxc-project/types";
import type { At, Binary, Expr, Logical } from "../../ir/ir.js";
import { constant, constantText, keyName, lowerArguments, lowerExpression, lowerTemplate, place } from "./expressions.js";
import { ownExports, type Scope, temporary } from "./scope.js";

/** Links or terms in one tree before it is broken up. */
const MAX_LINKS = 100;

type Link = es.MemberExpression | es.CallExpression | es.TaggedTemplateExpression | es.TSNonNullExpression | es.ChainExpression;

export function lowerChain(scope: Scope, outer: Link): Expr {
  const links: Link[] = [];
  let node: es.Expression = outer;
  for (;;) {
    if (node.type === "MemberExpression") {
      links.push(node);
      node = node.object;
    } else if (node.type === "CallExpression") {
      links.push(node);
      node = node.callee;
    } else if (node.type === "TaggedTemplateExpression") {
      links.push(node);
      node = node.tag;
    } else if (node.type === "TSNonNullExpression") {
      links.push(node);
      node = node.expression;
    } else if (node.type === "ChainExpression") node = node.expression;
    else break;
  }
  let value = lowerExpression(scope, node);
  const parts: Expr[] = [];
  let length = 0;
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i] as Link;
    value = lowerLink(scope, link, value);
    // A long chain becomes a sequence through temporaries. It is never cut between `a.b` and its call, which needs the receiver.
    if (++length >= MAX_LINKS && i > 0 && (link.type !== "MemberExpression" || links[i - 1]?.type === "MemberExpression")) {
      length = 0;
      const kept = temporary(scope, place(link));
      parts.push({ op: "assign", target: kept, value, declares: true, at: place(link) });
      value = kept;
    }
  }
  return parts.length === 0 ? value : { op: "sequence", items: [...parts, value], at: place(outer) };
}

function lowerLink(scope: Scope, link: Link, value: Expr): Expr {
  switch (link.type) {
    case "MemberExpression":
      return lowerMember(scope, link, value);
    case "CallExpression":
      return lowerCall(scope, link, value);
    case "TaggedTemplateExpression": {
      const args = [{ value: lowerTemplate(scope, link.quasi), spread: false }];
      return { op: "call", style: "tag", callee: value, args, optional: false, at: place(link) };
    }
    case "TSNonNullExpression":
      return { op: "cast", value, at: place(link) };
    default:
      return value;
  }
}

export function lowerMember(scope: Scope, node: es.MemberExpression, object: Expr): Expr {
  const name = keyName(node.property, node.computed);
  if (name === "exports" && object.op === "global" && object.name === "module") return ownExports(place(node));
  const key = name === undefined ? lowerExpression(scope, node.property as es.Expression) : undefined;
  return { op: "member", object, name: name ?? "", key, optional: node.optional, nameAt: place(node.property), at: place(node) };
}

function lowerCall(scope: Scope, node: es.CallExpression, callee: Expr): Expr {
  const first = node.arguments[0];
  if (callee.op === "global" && callee.name === "require" && first && node.arguments.length === 1) {
    const module = constantText(first);
    if (module !== undefined) {
      scope.frame.unit.imports.push({ module, at: place(first) });
      return { op: "import", module, name: "*", dynamic: true, at: place(node) };
    }
  }
  const args = lowerArguments(scope, node.arguments);
  return { op: "call", style: "call", callee, args, optional: node.optional, at: place(node) };
}

type Operation = es.BinaryExpression | es.LogicalExpression | es.PrivateInExpression;

export function lowerBinary(scope: Scope, outer: Operation): Expr {
  const operations: Operation[] = [outer];
  let node = outer.left;
  while (node.type === "BinaryExpression" || node.type === "LogicalExpression") {
    operations.push(node);
    node = node.left;
  }
  operations.reverse();
  let value: Expr = node.type === "PrivateIdentifier" ? constant(`#${node.name}`, place(node)) : lowerExpression(scope, node);
  if (operations.length > MAX_LINKS) return lowerLong(scope, operations, value);
  for (const operation of operations) {
    value = combine(operation.operator, value, lowerExpression(scope, operation.right), place(operation));
  }
  return value;
}

/** Many terms of one operator become a balanced tree (they still run from left to right); of several operators, an `unknown` of all. */
function lowerLong(scope: Scope, operations: readonly Operation[], first: Expr): Expr {
  const terms = [first, ...operations.map((operation) => lowerExpression(scope, operation.right))];
  const operator = operations[0]?.operator ?? "+";
  if (operations.every((operation) => operation.operator === operator)) return balanced(terms, operator, 0, terms.length);
  return { op: "unknown", uses: terms, at: place(operations.at(-1) ?? first.at) };
}

function balanced(terms: readonly Expr[], operator: es.BinaryOperator | es.LogicalOperator, from: number, to: number): Expr {
  if (to - from === 1) return terms[from] as Expr;
  const middle = (from + to) >> 1;
  const left = balanced(terms, operator, from, middle);
  const right = balanced(terms, operator, middle, to);
  return combine(operator, left, right, { start: left.at.start, end: right.at.end });
}

export function combine(operator: es.BinaryOperator | es.LogicalOperator, left: Expr, right: Expr, at: At): Binary | Logical {
  switch (operator) {
    case "||":
      return { op: "logical", operator: "or", left, right, at };
    case "&&":
      return { op: "logical", operator: "and", left, right, at };
    case "??":
      return { op: "logical", operator, left, right, at };
    default:
      return { op: "binary", operator: binaryOperator(operator), ...signOf(operator), left, right, at };
  }
}

function signOf(operator: es.BinaryOperator): Pick<Binary, "sign"> {
  return operator === "-" || operator === "*" || operator === "/" || operator === "%" ? { sign: operator } : {};
}

function binaryOperator(operator: es.BinaryOperator): Binary["operator"] {
  switch (operator) {
    case "+":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "in":
    case "instanceof":
      return operator;
    case "==":
    case "===":
      return "==";
    case "!=":
    case "!==":
      return "!=";
    default:
      return "arith";
  }
}
