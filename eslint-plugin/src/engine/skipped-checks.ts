/**
 * Checks of what is genuine that are not made, or not listened to: only where the sender has put a signature beside what they send, only where
 * the operator has set a secret, or by a function of the program whose answer goes nowhere. See `failures.ts` for what becomes of a check that fails.
 */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import { bodiesOf, calledNames, sameCode, uncast } from "./code.js";
import { nodes } from "./definitions.js";
import { IGNORED, keepFailure } from "./failures.js";
import type { Interpreter } from "./interpreter.js";

type If = Extract<Stmt, { do: "if" }>;

/** What of a branch was a check. */
export interface Made {
  readonly inTest: boolean;
  readonly inBranch: boolean;
  /** The program goes on after it. */
  readonly goesOn: boolean;
}

const BY_SENDER = "a check is made only where the sender has sent a signature";
const BY_SECRET = "a check is made only where a secret is set";

const SIGNATURE = /signature|hmac|\bsig\b|secret[-_]?token/i;

/** How many checks were made so far where the running code stands. */
export function checksMade(I: Interpreter): number {
  return (I.activation.handlers.at(-1) ?? I.activation).checks.length;
}

/** After a branch without another way has run. */
export function judgeSkipped(I: Interpreter, { test, then }: If, { inTest, inBranch, goesOn }: Made): void {
  if (inBranch && goesOn && leaves(then) && !remembers(then)) return report(I, test, test);
  // `if (signature && !genuine(signature)) return`
  if (goesOn || test.op !== "logical" || test.operator !== "and") return;
  const { left, right } = test;
  if (inTest ? isNegative(right) : comparesWithOwn(I, right)) report(I, left, test);
}

function report(I: Interpreter, present: Expr, at: Expr): void {
  const what = asked(present);
  if (what === undefined || isDemanded(I.activation.frame.func, what, at)) return;
  const { taints } = I.evaluate(what);
  const name =
    what.op === "member" ? what.name : what.op === "var" && what.hops === 0 ? (I.activation.frame.func.names[what.slot] ?? "") : "";
  const brought = taints.filter(({ origin }) => origin.kind === "http" || origin.kind === "webhook");
  if (brought.some(({ origin }) => SIGNATURE.test(origin.label) || SIGNATURE.test(name)))
    return keepFailure(I, at.at, name, BY_SENDER, false);
  if (brought.length === 0 && taints.some(({ origin }) => origin.kind === "environment")) keepFailure(I, at.at, name, BY_SECRET, true);
}

/** The variable or member of which the test asks whether it is there. */
function asked(test: Expr): Expr | undefined {
  const expr = uncast(test);
  if (expr.op === "var" || (expr.op === "member" && !expr.key)) return expr;
  if (expr.op === "member") return expr.key?.op === "const" ? expr : undefined;
  const isNothing = expr.op === "binary" && expr.operator === "!=" && isAbsent(expr.right);
  return isNothing ? asked(expr.left) : undefined;
}

/** Names of calls after which nothing goes on: `abort(401)`. */
const REFUSES = /abort|fail|unauthori[sz]ed|forbidden|den(?:y|ied)|reject|refuse/i;

/** An earlier branch has ended the function where there is none: `if (!signature) return`. */
function isDemanded({ body }: Func, what: Expr, at: Expr): boolean {
  const isMissing = (test: Expr): boolean => {
    const expr = uncast(test);
    if (expr.op === "logical") return expr.operator === "or" && (isMissing(expr.left) || isMissing(expr.right));
    if (expr.op === "unary") return expr.operator === "not" && sameCode(uncast(expr.value), what);
    return expr.op === "binary" && expr.operator === "==" && isAbsent(expr.right) && sameCode(uncast(expr.left), what);
  };
  const ends = (stmt: Stmt): boolean =>
    stmt.do === "return" ||
    stmt.do === "throw" ||
    (stmt.do === "expr" && stmt.value.op === "call" && calledNames(stmt.value.callee, false).some((name) => REFUSES.test(name)));
  const refuses = (stmts: readonly Stmt[]): boolean =>
    stmts.some(
      (stmt) =>
        (stmt.do === "if" && stmt.test.at.start < at.at.start && isMissing(stmt.test) && stmt.then.some(ends)) ||
        bodiesOf(stmt).some(refuses),
    );
  return refuses(body);
}

function isAbsent(expr: Expr): boolean {
  return expr.op === "const" && (expr.value ?? undefined) === undefined;
}

function isNegative(expr: Expr): boolean {
  return (expr.op === "unary" && expr.operator === "not") || (expr.op === "binary" && expr.operator === "!=");
}

/** `signature !== computed` */
function comparesWithOwn(I: Interpreter, expr: Expr): boolean {
  if (expr.op !== "binary" || expr.operator !== "!=") return false;
  return [expr.left, expr.right].some(
    (side) => asked(side) !== undefined && I.evaluate(side).taints.some(({ origin }) => origin.kind === "signature"),
  );
}

/** Somewhere in it the function ends: that is where the check has failed. */
function leaves(body: readonly Stmt[]): boolean {
  const isRefusal = (stmt: Stmt): boolean => stmt.do === "if" && isNegative(stmt.test) && stmt.then.at(-1)?.do === "expr";
  return body.some((stmt) => stmt.do === "return" || stmt.do === "throw" || isRefusal(stmt) || bodiesOf(stmt).some(leaves));
}

/** It notes for later how the check came out. */
function remembers(body: readonly Stmt[]): boolean {
  return [...nodes([...body])].some(({ op, declares }) => op === "assign" && declares !== true);
}

/** A call that stands alone, of a function that has checked something and says how it came out. */
export function judgeDiscarded(I: Interpreter, value: Expr): void {
  const node = value.op === "await" ? value.value : value;
  if (node.op !== "call") return;
  const { checks } = I.activation.handlers.at(-1) ?? I.activation;
  const check = checks.find((each) => each.node === node && each.answers);
  if (check) keepFailure(I, node.at, check.label, IGNORED, false);
}
