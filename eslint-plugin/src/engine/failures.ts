/**
 * Checks of what is genuine (signatures, tokens, passwords) whose failure changes nothing: the exception is swallowed, taken for success, or
 * the answer goes nowhere. Models say which calls are checks and how they tell (`Sink.tells`); a function of the program that makes one is
 * one itself.
 */
import type { Call, Expr, Func, Stmt } from "../ir/ir.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import { resolve, type ModelCall } from "./paths.js";
import { noteCost } from "./limits.js";
import { clientMade } from "./quiet.js";
import { received, verified } from "./senders.js";
import { noteUnlogged } from "./unlogged.js";
import type { Sink } from "./summary.js";
import { bodiesOf, calledNames, isFollowed, sameCode, statementsOf, uncast } from "./code.js";
import { nodes, onlyDefinition } from "./definitions.js";
import type { Value } from "./values.js";

/** A check that was made, where its failure arrives. */
export interface Check {
  readonly node: Expr;
  readonly tells: NonNullable<Sink["tells"]>;
  readonly label: string;
  /** It stands in a function of the program that gives its answer to whoever calls it. */
  readonly answers?: true;
}

/** What is said of a failure that changes nothing. */
const SWALLOWED = "the failure of a check is swallowed";
const ACCEPTED = "a failed check is answered with yes";
export const IGNORED = "the answer of a check is thrown away";
export const PENDING = "a promise is taken for the answer of a check";
const TAKEN_AS_IS = "where the text cannot be decrypted, it is taken as it is";

const MOST_CHECKS = 8;

/** A model's call that checks something. */
export function noteCheck(I: Interpreter, { tells = "throwing", detail }: Sink, call: ModelCall): void {
  const { node, label } = call;
  if (tells === "verified") return verified(I, detail?.use);
  if (tells === "received") return received(I, detail?.use, resolve(I, call, "0"));
  if (tells === "quiet" || tells === "loud") return clientMade(I, tells);
  if (detail?.use === "password") {
    noteCost(I, call, "a password can be guessed as often as anybody likes");
    noteUnlogged(I, call);
  }
  if ((tells === "result" || tells === "promise") && I.discarded === node && !(detail?.use === "password" && isForShow(call)))
    report(I, node, label, IGNORED);
  else if (tells === "promise" && I.tested === node) report(I, node, label, PENDING);
  note(I, { node, tells, label });
}

/** What is compared with a text of the program's own can let nobody in: it takes the time that a real check would. */
function isForShow({ args }: ModelCall): boolean {
  return args.length > 1 && args.some(({ value: { consts } }) => consts?.some((item) => typeof item === "string" && item !== ""));
}

/** Names of functions that do nothing but check: of any other, a failure ends whatever else it was to do. */
const CHECKS = /verif|valid|check|auth(?!or\b)|signature|ensure|require|assert|guard|protect|genuine/i;

/** A call of a function of the program that made checks: its caller has made them. */
export function passOnChecks(I: Interpreter, checks: readonly Check[] | undefined, node: Expr, { name }: Func): void {
  for (const check of checks ?? [])
    if (check.tells === "decrypting" || CHECKS.test(name)) note(I, { ...check, node, label: check.answers ? name : check.label });
}

function note(I: Interpreter, check: Check): void {
  const { checks } = I.activation.handlers.at(-1) ?? I.activation;
  if (checks.length < MOST_CHECKS && !checks.some(({ node, label }) => node === check.node && label === check.label)) checks.push(check);
}

/** The checks whose failure leaves the running function: by an exception, if it throws any. */
export function leavingChecks({ checks, thrown, frame: { func } }: Interpreter["activation"]): readonly Check[] | undefined {
  if (checks.length === 0) return undefined;
  return thrown
    ? checks.map(thrownOn)
    : checks.map(({ answers, ...check }) => (isAnswered(func, check) ? { ...check, answers: true } : check));
}

/** Whether the function gives the answer of its check to whoever has called it. */
function isAnswered(func: Func, { node, tells }: Check): boolean {
  if (tells !== "result" && tells !== "promise") return false;
  const isAnswer = (expr: Expr | undefined): boolean => {
    if (!expr) return false;
    const at = uncast(expr);
    const made = at.op === "var" && at.hops === 0 ? onlyDefinition(func, at.slot) : at;
    return made !== undefined && [...nodes([made])].some((each) => (each as unknown) === node);
  };
  const returns = (body: readonly Stmt[]): boolean =>
    body.some((stmt) => (stmt.do === "return" ? isAnswer(stmt.value) : bodiesOf(stmt).some(returns)));
  return returns(func.body);
}

/** Its failure leaves as an exception: there is no answer any more that could be thrown away. */
function thrownOn({ answers, ...check }: Check): Check {
  return check.tells === "decrypting" ? check : { ...check, tells: "throwing" };
}

/** After a `try` and its handler have run. `returned`: what the body returned; `rethrown`: the handler throws. */
export function judgeHandler(
  I: Interpreter,
  stmt: Extract<Stmt, { do: "try" }>,
  checks: readonly Check[],
  returned: readonly Value[],
  rethrown: boolean,
): void {
  const branches = stmt.handler ? handled(stmt.handler.body, stmt.handler.slot) : [];
  if (branches.length > 0) {
    const { func } = I.activation.frame;
    if (branches.every(answersYes)) judgeYes(I, func, acts(branches[0]!)[0]!, checks, returned);
    for (const check of checks) {
      if (check.tells === "throwing" && branches.every((branch) => changesNothing(I, func, stmt, branch, check)))
        report(I, check.node, check.label, SWALLOWED);
      else if (check.tells === "decrypting" && branches.some((branch) => givesBack(branch, check.node)))
        report(I, check.node, check.label, TAKEN_AS_IS, true);
    }
  }
  if (rethrown) for (const check of checks) note(I, thrownOn(check));
}

/** The handler's branches, one for each kind of exception; what it throws on is not handled. */
function handled(body: readonly Stmt[], slot: number | undefined): readonly (readonly Stmt[])[] {
  const [first] = body;
  if (body.length === 1 && first?.do === "if" && slot !== undefined && asks(first.test, slot))
    return [withoutName(first.then, slot), ...handled(first.else, slot)];
  if (body.length === 1 && first?.do === "throw" && isSlot(first.value, slot)) return [];
  return [withoutName(body, slot)];
}

function asks(test: Expr, slot: number): boolean {
  return (
    (test.op === "binary" && test.operator === "instanceof" && isSlot(test.left, slot)) ||
    (test.op === "logical" && asks(test.left, slot) && asks(test.right, slot)) ||
    (test.op === "unknown" && isSlot(test.uses[0], slot))
  );
}

function isSlot(expr: Expr | undefined, slot: number | undefined): boolean {
  return expr?.op === "var" && expr.hops === 0 && expr.slot === slot;
}

/** Without what gives the exception a name. */
function withoutName(body: readonly Stmt[], slot: number | undefined): readonly Stmt[] {
  const [first] = body;
  return first?.do === "expr" && first.value.op === "assign" && isSlot(first.value.value, slot) ? body.slice(1) : body;
}

/** What a handler does beside writing a line to the log. */
function acts(body: readonly Stmt[]): readonly Stmt[] {
  return statementsOf(body).filter((stmt) => !(stmt.do === "expr" && isLogged(stmt.value)));
}

const LOGS = /^(?:console|log(?:ger|ging)?|_?logger|print|pprint|traceback|Sentry|captureException|debug|warn(?:ing)?s?)$/i;

function isLogged(expr: Expr): boolean {
  return expr.op === "call" && calledNames(expr.callee, true).some((name) => LOGS.test(name));
}

function bare(expr: Expr | undefined): Expr | undefined {
  return expr?.op === "await" || expr?.op === "cast" ? bare(expr.value) : expr;
}

/** Of a statement that only calls something, what is called. */
function called(stmt: Stmt): Call | undefined {
  const expr = stmt.do === "expr" || stmt.do === "return" ? bare(stmt.value) : undefined;
  return expr?.op === "call" ? expr : undefined;
}

/** The program goes on in the same way whether the check has failed or not. */
function changesNothing(I: Interpreter, func: Func, stmt: Extract<Stmt, { do: "try" }>, branch: readonly Stmt[], { node }: Check): boolean {
  const body = statementsOf(stmt.body);
  const index = body.findIndex((each) => each.do === "expr" && (bare(each.value) === node || replaces(I, each.value, node)));
  if (index < 0) return false;
  const rest = body.slice(index + 1).filter((each) => !(each.do === "expr" && isLogged(each.value)));
  const done = acts(branch);
  if (done.some((each) => !called(each)) || rest.some((each) => !called(each)) || rest.length !== done.length) return false;
  if (rest.length > 0) return rest.every((each, i) => sameCode(called(each)!, called(done[i]!)!));
  // A function that only checks, and never says that it has failed, or one that goes on.
  return isFollowed(func.body, stmt) || body.length === index + 1;
}

/** What it gives takes the place of what was not checked: `event = verified(body)`, where `event` was the body. */
function replaces(I: Interpreter, expr: Expr, node: Expr): boolean {
  if (expr.op !== "assign" || expr.declares || expr.target.op !== "var" || bare(expr.value) !== node) return false;
  const before = I.state.value(I.cell(expr.target.slot, expr.target.hops));
  return before?.taints.some(({ origin }) => origin.kind === "http" || origin.kind === "webhook") ?? false;
}

function answersYes(branch: readonly Stmt[]): boolean {
  const [only, ...others] = acts(branch);
  return only?.do === "return" && others.length === 0 && only.value?.op === "const" && only.value.value === true;
}

/** The function says yes where something went wrong while it looked. Whether its name promises a check, the rule says. */
function judgeYes(I: Interpreter, func: Func, yes: Stmt, checks: readonly Check[], returned: readonly Value[]): void {
  const answers = returned.filter(({ consts }) => !consts || consts.length > 0);
  // `try { verify(x); return false } catch { return true }` asks whether it is wrong.
  if (answers.length === 0 || answers.every(({ consts }) => consts?.every((item) => !item))) return;
  const [check] = checks;
  if (check) return report(I, check.node, func.name || check.label, ACCEPTED);
  if (func.name === "" || answers.every(({ consts }) => consts?.every((item) => item === true))) return;
  keepFailure(I, yes.at, func.name, ACCEPTED, false);
}

/** The handler gives back what the check was given. */
function givesBack(branch: readonly Stmt[], node: Expr): boolean {
  const [only, ...others] = acts(branch);
  const value = only?.do === "return" && others.length === 0 ? bare(only.value) : undefined;
  return value?.op === "var" && node.op === "call" && node.args.some((arg) => sameCode(bare(arg.value)!, value));
}

function report(I: Interpreter, node: Expr, label: string, use: string, possible = false): void {
  const names = node.op === "call" ? calledNames(node.callee, false) : [];
  keepFailure(I, node.at, names.length > 1 && use !== ACCEPTED ? names.join(".") : label, use, possible);
}

export function keepFailure(I: Interpreter, at: Expr["at"], sink: string, use: string, possible: boolean): void {
  const place = I.place(at);
  keepFact(I, {
    kind: "silent-failure",
    sink,
    at: place,
    detail: { use },
    confidence: possible ? "possible" : "confirmed",
  });
}
