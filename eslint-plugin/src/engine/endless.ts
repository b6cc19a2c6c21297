/**
 * Loops that count nothing and functions that call themselves and count nothing: what is asked in them is asked until the answer says that
 * it is enough. Looks at the program's text; when a condition is for a function of the program to decide, it is thought to count.
 */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import type { Place } from "./finding.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import type { Sink } from "./summary.js";

type Loop = Extract<Stmt, { do: "loop" }>;
type If = Extract<Stmt, { do: "if" }>;

/** What runs without an end, and what was asked in it. */
export interface Endless {
  readonly loops: Place[];
  /** Functions in which something was asked. */
  readonly asking: Map<Func, { readonly sink: Sink; readonly label: string }>;
}

const counting = new WeakMap<object, boolean>();

/** Runs a loop, known as endless if it is. */
export function inLoop(I: Interpreter, stmt: Loop, run: () => boolean): boolean {
  if (counts(stmt, () => isCount(stmt.test) || endsByCount(stmt.body))) return run();
  I.endless.loops.push(I.place(stmt.at));
  const reached = run();
  I.endless.loops.pop();
  return reached;
}

/** Something is asked whose answer may lead to the next question. */
export function asked(I: Interpreter, sink: Sink, label: string): void {
  for (const func of I.stack) if (!I.endless.asking.has(func)) I.endless.asking.set(func, { sink, label });
  const loop = I.endless.loops.at(-1);
  if (loop) report(I, sink, label, loop, loop);
}

/** A function is called again while it runs. */
export function calledAgain(I: Interpreter, func: Func, call: Expr | undefined): void {
  const question = I.endless.asking.get(func);
  if (!question || !call || I.stack.at(-1) !== func || counts(func, () => hasCount(func.body))) return;
  report(I, question.sink, question.label, I.place(call.at), I.place(func.at));
}

function report(I: Interpreter, sink: Sink, label: string, at: Place, statement: Place): void {
  I.registry.used?.add(sink);
  keepFact(I, {
    kind: sink.kind,
    sink: label,
    at,
    statement,
    detail: sink.detail ?? {},
  });
}

function counts(node: object, find: () => boolean): boolean {
  let found = counting.get(node);
  if (found === undefined) counting.set(node, (found = find()));
  return found;
}

/** Is the loop left by a condition that counts? */
export function endsByCount(body: readonly Stmt[]): boolean {
  return ifs(body).some((stmt) => isCount(stmt.test) && (leaves(stmt.then) || leaves(stmt.else)));
}

function hasCount(body: readonly Stmt[]): boolean {
  return ifs(body).some(({ test }) => isCount(test));
}

/** Conditions among the statements; those of functions made in them are theirs. */
function ifs(body: readonly Stmt[]): readonly If[] {
  return body.flatMap((stmt): readonly If[] => {
    const inner = ifs(children(stmt));
    return stmt.do === "if" ? [stmt, ...inner] : inner;
  });
}

function leaves(body: readonly Stmt[]): boolean {
  return body.some((stmt) => stmt.do === "break" || stmt.do === "return" || stmt.do === "throw" || leaves(children(stmt)));
}

function children(stmt: Stmt): readonly Stmt[] {
  switch (stmt.do) {
    case "if":
      return [...stmt.then, ...stmt.else];
    case "loop":
    case "each":
    case "block":
      return stmt.body;
    case "switch":
      return stmt.cases.flatMap(({ body }) => body);
    case "try":
      return [...stmt.body, ...(stmt.handler?.body ?? []), ...(stmt.finalizer ?? [])];
    default:
      return [];
  }
}

/** Compares numbers, or asks a function of the program. Whether a list is empty is no count. */
function isCount(test: Expr | undefined): boolean {
  switch (test?.op) {
    case "binary":
      if (/^[<>]/.test(test.operator)) return !(isFew(test.right) && isLength(test.left)) && !(isFew(test.left) && isLength(test.right));
      if (test.operator === "==" || test.operator === "!=") return isNumber(test.left) || isNumber(test.right);
      return false;
    case "logical":
      return isCount(test.left) || isCount(test.right);
    case "unary":
    case "await":
    case "cast":
      return isCount(test.value);
    case "conditional":
      return isCount(test.test) || isCount(test.then) || isCount(test.else);
    case "call":
      return isOwn(test.callee) || test.args.some(({ value }) => isCount(value));
    case "assign":
      return isCount(test.value);
    default:
      return false;
  }
}

/** A variable or an import that is called, or a method of the receiver. */
function isOwn(callee: Expr): boolean {
  return (
    callee.op === "var" || callee.op === "import" || (callee.op === "member" && callee.object.op === "var" && callee.object.slot === 0)
  );
}

function isNumber(expr: Expr): boolean {
  return expr.op === "const" && typeof expr.value === "number";
}

function isFew(expr: Expr): boolean {
  return expr.op === "const" && (expr.value === 0 || expr.value === 1);
}

function isLength(expr: Expr): boolean {
  return (
    expr.op === "call" || (expr.op === "member" && /^(?:length|size)$/.test(expr.name)) || (expr.op === "logical" && isLength(expr.left))
  );
}
