/** Runs statements over a state: branches, loops to a fixpoint, switches, exceptions. */
import type { Expr, Stmt } from "../ir/ir.js";
import { checkTurns } from "./bounds.js";
import { inLoop } from "./endless.js";
import { caughtError } from "./errors.js";
import { judgeHandler } from "./failures.js";
import { Asking } from "./gates.js";
import { assume, assumeEqual } from "./guards.js";
import type { Target, Thrown } from "./activation.js";
import type { Interpreter } from "./interpreter.js";
import { iterated } from "./lists.js";
import { keysOf } from "./members.js";
import { checkNamed } from "./named-values.js";
import { decide } from "./proofs.js";
import { checkReturned } from "./results.js";
import { judgeClaimed } from "./claimed.js";
import { checksMade, judgeDiscarded, judgeSkipped } from "./skipped-checks.js";
import { State } from "./state.js";
import { join, NEVER, truth, withPart, type Value } from "./values.js";
import { checkThrown } from "./crashes.js";

export function runStatement(I: Interpreter, stmt: Stmt): boolean {
  switch (stmt.do) {
    case "expr":
      I.discarded = stmt.value.op === "await" ? stmt.value.value : stmt.value;
      return expression(I, stmt.value);
    case "if":
      return branch(I, stmt);
    case "loop":
      return inLoop(I, stmt, () => loop(I, stmt));
    case "each":
      return each(I, stmt);
    case "switch":
      return choose(I, stmt);
    case "try":
      return attempt(I, stmt);
    case "return": {
      const value = stmt.value ? I.evaluate(stmt.value) : withPart(NEVER, { consts: [undefined] });
      if (stmt.value) {
        checkReturned(I, value, stmt.value);
        checkNamed(I, I.activation.frame.func.name, value, stmt.value, stmt.value.at);
      }
      I.activation.returns.push({ value, state: I.kept() });
      return false;
    }
    case "throw":
      I.raise(I.evaluate(stmt.value), I.kept());
      checkThrown(I, stmt);
      return false;
    case "break":
      return leave(I, stmt.label, false);
    case "continue":
      return leave(I, stmt.label, true);
    case "block":
      return stmt.label === undefined ? I.run(stmt.body) : labelled(I, stmt.label, stmt.body);
    case "export":
      I.exported(stmt.name, I.evaluate(stmt.value));
      return true;
  }
}

function expression(I: Interpreter, value: Expr): boolean {
  const goesOn = I.evaluate(value) !== NEVER || value.op !== "call";
  judgeDiscarded(I, value);
  return goesOn;
}

function leave(I: Interpreter, label: string | undefined, again: boolean): boolean {
  const targets = I.activation.targets;
  for (let i = targets.length - 1; i >= 0; i--) {
    const target = targets[i]!;
    if (label !== undefined ? target.label !== label : again && !target.continues) continue;
    (again ? (target.continues ?? target.breaks) : target.breaks).push(I.state.snapshot(target.head));
    break;
  }
  return false;
}

/** Runs in a state of its own; the state afterwards if the end was reached. */
function within(I: Interpreter, from: State, run: () => boolean): State | undefined {
  const outer = I.state;
  I.state = from;
  const reached = run();
  const after = I.state;
  I.state = outer;
  return reached ? after : undefined;
}

function branch(I: Interpreter, stmt: Extract<Stmt, { do: "if" }>): boolean {
  const head = I.state;
  const ends: State[] = [];
  let current = head.fork();
  const asking = new Asking(I);
  let next: Extract<Stmt, { do: "if" }> | undefined = stmt;
  while (next) {
    const { test, then, else: otherwise }: Extract<Stmt, { do: "if" }> = next;
    I.state = current;
    I.tested = test.op === "unary" && test.operator === "not" ? test.value : test;
    const before = checksMade(I);
    const value = I.evaluate(test);
    const tested = checksMade(I);
    const known = truth(value);
    if (known !== false) {
      const end = within(I, I.state.fork(), () => {
        assume(I, test, value, true);
        return I.run(then);
      });
      if (end) {
        ends.push(end);
        asking.ends(test, value, end);
      }
      const made = { inTest: tested > before, inBranch: checksMade(I) > tested, goesOn: end !== undefined };
      if (otherwise.length === 0) judgeSkipped(I, next, made);
      if (!end) judgeClaimed(I, next);
    }
    if (known === true || I.exhausted) break;
    current = I.state.flat(head);
    I.state = current;
    assume(I, test, value, false);
    const single: Stmt | undefined = otherwise.length === 1 ? otherwise[0] : undefined;
    if (single?.do === "if") {
      next = single;
      continue;
    }
    if (I.run(otherwise)) ends.push(I.state);
    next = undefined;
  }
  I.state = head;
  head.merge(ends);
  asking.done();
  return ends.length > 0;
}

function labelled(I: Interpreter, label: string, body: readonly Stmt[]): boolean {
  const head = I.state;
  const target: Target = { label, head, breaks: [], continues: undefined };
  I.activation.targets.push(target);
  const end = within(I, head.fork(), () => I.run(body));
  I.activation.targets.pop();
  const ends = end ? [...target.breaks, end] : target.breaks;
  head.merge(ends);
  return ends.length > 0;
}

/** Turns of a loop: enough for data to pass through a few variables. Deep nests get fewer, since the turns multiply. */
const MANY_TURNS = 5;
const FEW_TURNS = 2;
const DEEP_NESTING = 3;

function turns(
  I: Interpreter,
  label: string | undefined,
  turn: () => boolean,
  update: () => void,
  leave: (() => void) | undefined,
  atLeastOnce = false,
): boolean {
  const head = I.state;
  const target: Target = { label, head, breaks: [], continues: [] };
  I.activation.targets.push(target);
  const most = I.activation.targets.length > DEEP_NESTING ? FEW_TURNS : MANY_TURNS;
  for (let count = 0; count < most && !I.exhausted; count++) {
    target.continues!.length = 0;
    const end = within(I, head.fork(), turn);
    const ends = end ? [...target.continues!, end] : target.continues!.slice();
    if (ends.length === 0) break;
    const after = within(I, State.joined(head, ends), () => {
      update();
      return true;
    })!;
    // What was before the first turn is over when there surely is one.
    if (atLeastOnce && count === 0) head.merge([after]);
    else if (!head.absorb(after, count >= 2)) break;
  }
  I.activation.targets.pop();
  const ends = target.breaks;
  if (leave) {
    ends.push(
      within(I, head.fork(), () => {
        leave();
        return true;
      })!,
    );
  }
  head.merge(ends);
  return ends.length > 0 || I.exhausted;
}

function loop(I: Interpreter, stmt: Extract<Stmt, { do: "loop" }>): boolean {
  const { test } = stmt;
  const check = (): boolean => {
    if (!test) return true;
    const value = I.evaluate(test);
    if (truth(value) === false) return false;
    checkTurns(I, stmt, test);
    assume(I, test, value, true);
    return true;
  };
  const turn = stmt.bodyFirst ? () => I.run(stmt.body) : () => check() && I.run(stmt.body);
  const update = (): void => {
    if (stmt.update) I.evaluate(stmt.update);
    if (stmt.bodyFirst) check();
  };
  const endless = !test || (test.op === "const" && Boolean(test.value));
  return turns(I, stmt.label, turn, update, endless ? undefined : () => test && assume(I, test, I.evaluate(test), false), stmt.bodyFirst);
}

function each(I: Interpreter, stmt: Extract<Stmt, { do: "each" }>): boolean {
  const iterable = I.evaluate(stmt.iterable);
  const cell = I.cell(stmt.slot, 0);
  const element = stmt.of === "keys" ? keysOf(I, iterable) : iterated(I, iterable, I.place(stmt.iterable.at));
  const turn = (): boolean => {
    I.write(cell, element);
    return I.run(stmt.body);
  };
  return turns(
    I,
    stmt.label,
    turn,
    () => {},
    () => {},
    stmt.iterable.op === "list" && stmt.iterable.items.some(({ spread }) => !spread),
  );
}

function choose(I: Interpreter, stmt: Extract<Stmt, { do: "switch" }>): boolean {
  const value = I.evaluate(stmt.value);
  const head = I.state;
  const target: Target = { label: stmt.label, head, breaks: [], continues: undefined };
  I.activation.targets.push(target);
  let fallen: State | undefined;
  let hasDefault = false;
  for (const { tests, body } of stmt.cases) {
    if (I.exhausted) break;
    const enters = head.fork();
    let possible = tests.length === 0;
    hasDefault ||= possible;
    I.state = enters;
    let matched: Value | undefined;
    for (const test of tests) {
      const wanted = I.evaluate(test);
      if (couldEqual(value, wanted)) possible = true;
      matched = matched ? join(matched, wanted) : wanted;
    }
    if (matched) {
      decide(I.state, value);
      assumeEqual(I, stmt.value, matched);
    }
    if (stmt.value.op === "const" && stmt.value.value === true && tests.length === 1) assume(I, tests[0]!, I.evaluate(tests[0]!), true);
    I.state = head;
    const starts = [...(possible ? [enters] : []), ...(fallen ? [fallen] : [])];
    fallen = starts.length ? within(I, State.joined(head, starts), () => I.run(body)) : undefined;
  }
  I.activation.targets.pop();
  const ends = fallen ? [...target.breaks, fallen] : target.breaks;
  if (!hasDefault) ends.push(head.fork());
  head.merge(ends);
  return ends.length > 0;
}

function attempt(I: Interpreter, stmt: Extract<Stmt, { do: "try" }>): boolean {
  const head = I.state;
  const thrown: Thrown = { states: [], value: undefined, checks: [] };
  const returned = I.activation.returns.length;
  if (stmt.handler) I.activation.handlers.push(thrown);
  const end = within(I, head.fork(), () => I.run(stmt.body));
  const ends: State[] = end ? [end] : [];
  const { handler } = stmt;
  if (handler) {
    I.activation.handlers.pop();
    const start = State.joined(head, [head.fork(), ...ends, ...thrown.states]);
    const answers = I.activation.returns.slice(returned).map(({ value }) => value);
    const before = I.activation.handlers.at(-1)?.value ?? I.activation.thrown;
    const caught = within(I, start, () => {
      if (handler.slot !== undefined) {
        const name = I.activation.frame.func.names[handler.slot] ?? "";
        const unknown = caughtError(I, I.place(handler.at ?? handler.body[0]?.at ?? stmt.at), name);
        I.write(I.cell(handler.slot, 0), thrown.value ? join(thrown.value, unknown) : unknown);
      }
      return I.run(handler.body);
    });
    if (caught) ends.push(caught);
    judgeHandler(I, stmt, thrown.checks, answers, (I.activation.handlers.at(-1)?.value ?? I.activation.thrown) !== before);
  }
  if (ends.length === 0) {
    if (stmt.finalizer) within(I, head.fork(), () => I.run(stmt.finalizer!));
    return false;
  }
  head.merge(ends);
  return stmt.finalizer ? I.run(stmt.finalizer) : true;
}

function couldEqual(a: Value, b: Value): boolean {
  if (!a.consts || !b.consts || a.consts.length === 0) return true;
  // eslint's eqeqeq has no say here: `switch` compares strictly in every language that has it.
  return a.consts.some((item) => b.consts!.includes(item));
}
