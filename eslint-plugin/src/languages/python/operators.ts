/** Operators. What makes a number is `arith`; an operator that texts, sets or paths have, too, keeps the taint of both sides. */
import type { At, Binary, Constant, Expr } from "../../ir/ir.js";
import { lowerExpression, place, unknown } from "./expressions.js";
import type * as py from "./parser/ast.js";
import type { Scope } from "./scope.js";

/** A chain of one operator may be long (generated texts are): its left spine is walked in a loop. */
export function lowerBinary(scope: Scope, node: py.BinOp): Expr {
  const spine: py.BinOp[] = [];
  let first: py.Expr = node;
  for (; first.type === "BinOp" && first.op === node.op; first = first.left) spine.push(first);
  spine.reverse();
  const operands = [lowerExpression(scope, first), ...spine.map((it) => lowerExpression(scope, it.right))];
  if (operands.length > BALANCED) return balanced(operands, 0, operands.length, (left, right, at) => combine(node.op, left, right, at));
  return spine.reduce((left, it, index) => combine(it.op, left, operands[index + 1] as Expr, place(it)), operands[0] as Expr);
}

/**
 * More operands are put together by halves, so that the result is not as deep as it is long. Joining texts is associative; numbers of such
 * length are nobody's business.
 */
const BALANCED = 50;

type Join = (left: Expr, right: Expr, at: At) => Expr;

function balanced(operands: readonly Expr[], from: number, to: number, join: Join): Expr {
  if (to - from === 1) return operands[from] as Expr;
  const middle = (from + to) >> 1;
  const left = balanced(operands, from, middle, join);
  const right = balanced(operands, middle, to, join);
  return join(left, right, { start: left.at.start, end: right.at.end });
}

function isNumber(value: Expr): boolean {
  return value.op === "const" && typeof value.value === "number";
}

/** A text or a list, as it is written. */
function isSequence(value: Expr): boolean {
  return value.op === "list" || value.op === "template" || (value.op === "const" && typeof value.value === "string");
}

function methodCall(object: Expr, name: string, argument: Expr, at: At): Expr {
  const callee: Expr = { op: "member", object, name, optional: false, nameAt: at, at };
  return { op: "call", style: "call", callee, args: [{ value: argument, spread: false }], optional: false, at };
}

/** A set, as it is made: whatever stands beside it is one, too. */
function isSet(value: Expr): boolean {
  return value.op === "call" && value.callee.op === "global" && (value.callee.name === "set" || value.callee.name === "frozenset");
}

const TESTS: ReadonlySet<string> = new Set<Binary["operator"]>(["==", "!=", "<", "<=", ">", ">="]);

function isTest(value: Expr): boolean {
  return (value.op === "binary" && TESTS.has(value.operator)) || (value.op === "logical" && isTest(value.left) && isTest(value.right));
}

/** Longer texts are written out for people, and nothing depends on them. */
const LONGEST_REPEATED = 256;

function repeated(text: Constant, times: Constant): string | undefined {
  if (typeof text !== "string" || typeof times !== "number" || !(times >= 0) || text.length * times > LONGEST_REPEATED) return undefined;
  return text.repeat(times);
}

export function combine(op: py.BinaryOperator, left: Expr, right: Expr, at: At): Expr {
  switch (op) {
    case "Add":
      return { op: "binary", operator: "+", left, right, at };
    case "Mod":
      return { op: "binary", operator: "%", left, right, at };
    case "Sub":
      // `set(names) - KNOWN`: a method that sets have.
      if (isSet(left)) return methodCall(left, "difference", right, at);
      return { op: "binary", operator: "arith", sign: "-", left, right, at };
    case "Mult":
      // `b"\0" * 16`, `"-" * 20`, `["%s"] * len(row)`
      if (left.op === "const" && right.op === "const") {
        const value = repeated(left.value, right.value);
        if (value !== undefined) return { op: "const", value, at };
      }
      // A method that texts and lists have.
      if (isSequence(left)) return methodCall(left, "[n]", right, at);
      if (isSequence(right)) return methodCall(right, "[n]", left, at);
      if (!isNumber(left) && !isNumber(right)) return unknown([left, right], at);
      return { op: "binary", operator: "arith", sign: "*", left, right, at };
    case "Div":
      // `folder / name` joins paths: a method that only paths have.
      if (!isNumber(left) && !isNumber(right)) return methodCall(left, "/", right, at);
      return { op: "binary", operator: "arith", sign: "/", left, right, at };
    case "BitOr":
      // `settings | {"key": value}` joins dictionaries.
      if (right.op === "object")
        return { op: "object", entries: [left, right].map((value) => ({ name: "...", kind: "spread", value, at: value.at })), at };
      // `prompt | model | parser` is a chain: a method that its links have, and the right one is what comes out.
      if (!isNumber(left) && !isNumber(right)) return methodCall(right, "|", left, at);
      return unknown([left, right], at);
    case "BitAnd":
      // `(F.from_user.id == OWNER) & F.text`: of truth values it is `and`, but for the order.
      if (isTest(left) || isTest(right)) return { op: "logical", operator: "and", left, right, at };
      if (isSet(left)) return methodCall(left, "intersection", right, at);
      if (isSet(right)) return methodCall(right, "intersection", left, at);
      // `filters.text & filters.user(OWNER)`: a method that filters have.
      if (!isNumber(left) && !isNumber(right)) return methodCall(left, "&", right, at);
      return unknown([left, right], at);
    case "BitXor":
      return unknown([left, right], at);
    default:
      return { op: "binary", operator: "arith", left, right, at };
  }
}

export function lowerBoolean(scope: Scope, node: py.BoolOp): Expr {
  const operator = node.op === "And" ? "and" : "or";
  const at = place(node);
  const values = node.values.map((value) => lowerExpression(scope, value));
  const join: Join = (left, right, here) => ({ op: "logical", operator, left, right, at: here });
  if (values.length > BALANCED) return balanced(values, 0, values.length, join);
  return values.reduce((left, right) => join(left, right, at));
}

const COMPARE: Readonly<Record<py.CompareOperator, Binary["operator"]>> = {
  Eq: "==",
  Is: "==",
  NotEq: "!=",
  IsNot: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
  In: "within",
  NotIn: "within",
};

/** `a < b < c` is `a < b and b < c`. */
export function lowerComparison(scope: Scope, node: py.Compare): Expr {
  const at = place(node);
  const operands = [node.left, ...node.comparators].map((it) => lowerExpression(scope, it));
  let result: Expr | undefined;
  node.ops.forEach((op, index) => {
    const left = operands[index] as Expr;
    const right = operands[index + 1] as Expr;
    let test: Expr = { op: "binary", operator: COMPARE[op], left, right, at: { start: left.at.start, end: right.at.end } };
    if (op === "NotIn") test = { op: "unary", operator: "not", value: test, at: test.at };
    result = result ? { op: "logical", operator: "and", left: result, right: test, at } : { ...test, at };
  });
  return result ?? unknown(operands, at);
}

export function lowerUnary(scope: Scope, node: py.UnaryOp): Expr {
  const at = place(node);
  const value = lowerExpression(scope, node.operand);
  switch (node.op) {
    case "Not":
      return { op: "unary", operator: "not", value, at };
    case "USub":
      return { op: "unary", operator: "number", sign: "-", value, at };
    default:
      return { op: "unary", operator: "number", value, at };
  }
}
