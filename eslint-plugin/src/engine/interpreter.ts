/**
 * The abstract interpreter: runs statements over a state. Expressions, calls, guards and sinks have files of their own and share this
 * object. Knows no language and no library; does no IO.
 */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import { evaluate } from "./expressions.js";
import type { Hit, Place } from "./finding.js";
import { assume, assumeEqual, pathOf } from "./guards.js";
import { elementOf, keysOf } from "./members.js";
import type { Registry } from "./registry.js";
import { State } from "./state.js";
import type { Callback, HandlerShape, Sink } from "./summary.js";
import { join, NEVER, truth, UNKNOWN, withPart, type ClassInfo, type Closure, type Frame, type Origin, type Value } from "./values.js";

/** What a running function collects. */
export interface Activation {
  readonly frame: Frame;
  /** The state outside, which does not change while the function runs. */
  readonly base: State;
  readonly returns: { value: Value; state: State }[];
  yields: Value;
  readonly targets: Target[];
  /** States at `throw` statements, for each `try` around. */
  readonly handlers: State[][];
}

/** Something `break` and `continue` can leave. */
interface Target {
  readonly label: string | undefined;
  /** The state before it. */
  readonly head: State;
  readonly breaks: State[];
  readonly continues: State[] | undefined;
}

/** A function that a framework will call. */
export interface Entry {
  readonly closure: Closure;
  /** Values for the parameters, made when their places are known. */
  readonly bind: (func: Func) => readonly Value[];
  readonly self: Value | undefined;
  readonly row: Callback | HandlerShape | object;
  /** What its return value reaches. */
  readonly result?: Sink;
  readonly resultLabel?: string;
}

/** A call of a function of the program. */
export interface Caller {
  readonly frame: Frame;
  readonly node: Expr;
  /** Argument expressions by position; absent when a spread or a bound argument moves the positions. */
  readonly args: readonly Expr[] | undefined;
  readonly enclosing: readonly string[];
}

export interface Limits {
  /** Expressions evaluated for one program. */
  steps: number;
  /** Expressions evaluated for one entry point. */
  entrySteps: number;
  callDepth: number;
}

export class Interpreter {
  state = new State(undefined);
  activation!: Activation;
  /** Functions being run, outermost first. */
  readonly stack: Func[] = [];
  depth = 0;
  steps = 0;
  /** The step count at which the current entry must end. */
  stepLimit: number;
  exhausted = false;
  nextCell = 1;
  nextRefinement = -1;
  readonly refinements = new Map<string, number>();
  readonly refined = new Map<number, number[]>();
  private readonly globals = new Map<string, number>();
  readonly origins = new Map<string, Origin>();
  readonly hits = new Map<string, Hit>();
  readonly entries: Entry[] = [];
  readonly entryKeys = new Map<object, Map<Func, Frame[]>>();
  /** The call that each running activation came from, for reports of what merely passes through it. */
  readonly callers = new Map<Frame, Caller>();
  /** Closures made, and functions run, to find those that nobody called. */
  readonly created = new Map<Func, Closure>();
  readonly called = new Set<Func>();
  readonly classes: ClassInfo[] = [];
  /** The framework's call from which everything now running comes. */
  entry: Place | undefined;

  constructor(
    readonly registry: Registry,
    readonly limits: Limits,
    /** What an import of a module of the program gives; undefined for modules outside it. */
    readonly load: (from: string, specifier: string) => Value | undefined,
  ) {
    this.stepLimit = limits.steps;
  }

  get file(): string {
    return this.activation.frame.file;
  }

  /** Counts a step; true when the budget is used up. */
  step(): boolean {
    if (++this.steps > this.stepLimit) this.exhausted = true;
    return this.exhausted;
  }

  place(at: { start: number; end: number }): Place {
    return { file: this.file, start: at.start, end: at.end };
  }

  evaluate(expr: Expr): Value {
    return evaluate(this, expr);
  }

  cell(slot: number, hops: number): number {
    let frame: Frame | undefined = this.activation.frame;
    for (let i = 0; i < hops && frame; i++) frame = frame.outer;
    return (frame ?? this.activation.frame).base + slot;
  }

  read(cell: number): Value {
    return this.state.value(cell) ?? UNKNOWN;
  }

  write(cell: number, value: Value): void {
    this.state.set(cell, value);
    this.forget(cell);
  }

  /** What was refined about parts of this variable no longer holds. */
  forget(cell: number): void {
    const refinements = this.refined.get(cell);
    if (refinements) for (const refinement of refinements) if (this.state.get(refinement) !== undefined) this.state.set(refinement, undefined);
  }

  /** The cell of a global variable of the program. */
  globalCell(name: string): number {
    let cell = this.globals.get(name);
    if (cell === undefined) this.globals.set(name, (cell = this.nextCell++));
    return cell;
  }

  /** The receiver of the running method. */
  receiver(): Value {
    for (let frame: Frame | undefined = this.activation.frame; frame; frame = frame.outer)
      if (frame.func.receiver !== undefined) return this.read(frame.base + frame.func.receiver);
    return UNKNOWN;
  }

  /** Applies what a condition's outcome proves. */
  suppose(test: Expr, value: Value, holds: boolean): void {
    assume(this, test, value, holds);
  }

  /** Evaluates in a branch of its own and joins its effects with not having evaluated. */
  branchOff(run: () => Value): Value {
    const head = this.state;
    this.state = head.fork();
    const value = run();
    const after = this.state;
    this.state = head;
    head.merge([head.fork(), after]);
    return value;
  }

  /** One of two evaluations, each in a branch of its own. */
  either(one: () => Value, other: () => Value): Value {
    const head = this.state;
    this.state = head.fork();
    const a = one();
    const first = this.state;
    this.state = head.fork();
    const b = other();
    const second = this.state;
    this.state = head;
    head.merge([first, second]);
    return join(a, b);
  }

  /** The object of a member expression, evaluated again; only for plain paths, which have no effects. */
  memberOwner(expr: Extract<Expr, { op: "member" }>): Value | undefined {
    const { object } = expr;
    return object.op === "var" || object.op === "import" || (object.op === "member" && !object.key) ? this.evaluate(object) : undefined;
  }

  /** An assignment to a member ends what was proven about it. */
  forgetPath(target: Extract<Expr, { op: "member" }>): void {
    const path = pathOf(this, target);
    if (path) this.forget(path.cell);
  }

  /** Runs statements; false when the end is not reached. */
  run(body: readonly Stmt[]): boolean {
    for (const statement of body) if (this.exhausted || !this.statement(statement)) return false;
    return true;
  }

  private statement(stmt: Stmt): boolean {
    switch (stmt.do) {
      case "expr":
        return this.evaluate(stmt.value) !== NEVER || stmt.value.op !== "call";
      case "if":
        return this.branch(stmt);
      case "loop":
        return this.loop(stmt);
      case "each":
        return this.each(stmt);
      case "switch":
        return this.choose(stmt);
      case "try":
        return this.attempt(stmt);
      case "return": {
        const value = stmt.value ? this.evaluate(stmt.value) : withPart(NEVER, { consts: [undefined] });
        this.activation.returns.push({ value, state: this.kept() });
        return false;
      }
      case "throw":
        this.evaluate(stmt.value);
        this.activation.handlers.at(-1)?.push(this.kept());
        return false;
      case "break":
        return this.leave(stmt.label, false);
      case "continue":
        return this.leave(stmt.label, true);
      case "block":
        return stmt.label === undefined ? this.run(stmt.body) : this.labelled(stmt.label, stmt.body);
      case "export":
        this.exported(stmt.name, this.evaluate(stmt.value));
        return true;
    }
  }

  /** Replaced by the program that owns the module being run. */
  exported: (name: string, value: Value) => void = () => {};

  private kept(): State {
    return this.state.snapshot(this.activation.base);
  }

  private leave(label: string | undefined, again: boolean): boolean {
    const targets = this.activation.targets;
    for (let i = targets.length - 1; i >= 0; i--) {
      const target = targets[i]!;
      if (label !== undefined ? target.label !== label : again && !target.continues) continue;
      (again ? (target.continues ?? target.breaks) : target.breaks).push(this.state.snapshot(target.head));
      break;
    }
    return false;
  }

  /** Runs in a state of its own; the state afterwards if the end was reached. */
  private within(from: State, run: () => boolean): State | undefined {
    const outer = this.state;
    this.state = from;
    const reached = run();
    const after = this.state;
    this.state = outer;
    return reached ? after : undefined;
  }

  private branch(stmt: Extract<Stmt, { do: "if" }>): boolean {
    const head = this.state;
    const ends: State[] = [];
    let current = head.fork();
    let next: Extract<Stmt, { do: "if" }> | undefined = stmt;
    while (next) {
      const { test, then, else: otherwise }: Extract<Stmt, { do: "if" }> = next;
      this.state = current;
      const value = this.evaluate(test);
      const known = truth(value);
      if (known !== false) {
        const end = this.within(this.state.fork(), () => {
          assume(this, test, value, true);
          return this.run(then);
        });
        if (end) ends.push(end);
      }
      if (known === true || this.exhausted) break;
      current = this.state.flat(head);
      this.state = current;
      assume(this, test, value, false);
      const single: Stmt | undefined = otherwise.length === 1 ? otherwise[0] : undefined;
      if (single?.do === "if") {
        next = single;
        continue;
      }
      if (this.run(otherwise)) ends.push(this.state);
      next = undefined;
    }
    this.state = head;
    head.merge(ends);
    return ends.length > 0;
  }

  private labelled(label: string, body: readonly Stmt[]): boolean {
    const head = this.state;
    const target: Target = { label, head, breaks: [], continues: undefined };
    this.activation.targets.push(target);
    const end = this.within(head.fork(), () => this.run(body));
    this.activation.targets.pop();
    const ends = end ? [...target.breaks, end] : target.breaks;
    head.merge(ends);
    return ends.length > 0;
  }

  private turns(label: string | undefined, turn: () => boolean, update: () => void, leave: (() => void) | undefined): boolean {
    const head = this.state;
    const target: Target = { label, head, breaks: [], continues: [] };
    this.activation.targets.push(target);
    for (let count = 0; count < 3 && !this.exhausted; count++) {
      target.continues!.length = 0;
      const end = this.within(head.fork(), turn);
      const ends = end ? [...target.continues!, end] : target.continues!.slice();
      if (ends.length === 0) break;
      const after = this.within(State.joined(head, ends), () => {
        update();
        return true;
      })!;
      if (!head.absorb(after)) break;
    }
    this.activation.targets.pop();
    const ends = target.breaks;
    if (leave) {
      ends.push(
        this.within(head.fork(), () => {
          leave();
          return true;
        })!,
      );
    }
    head.merge(ends);
    return ends.length > 0 || this.exhausted;
  }

  private loop(stmt: Extract<Stmt, { do: "loop" }>): boolean {
    const { test } = stmt;
    const check = (): boolean => {
      if (!test) return true;
      const value = this.evaluate(test);
      if (truth(value) === false) return false;
      assume(this, test, value, true);
      return true;
    };
    const turn = stmt.bodyFirst ? () => this.run(stmt.body) : () => check() && this.run(stmt.body);
    const update = (): void => {
      if (stmt.update) this.evaluate(stmt.update);
      if (stmt.bodyFirst) check();
    };
    const endless = !test || (test.op === "const" && Boolean(test.value));
    return this.turns(stmt.label, turn, update, endless ? undefined : () => test && assume(this, test, this.evaluate(test), false));
  }

  private each(stmt: Extract<Stmt, { do: "each" }>): boolean {
    const iterable = this.evaluate(stmt.iterable);
    const cell = this.cell(stmt.slot, 0);
    const element = stmt.of === "keys" ? keysOf(this, iterable) : elementOf(this, iterable, this.place(stmt.iterable.at));
    const turn = (): boolean => {
      this.write(cell, element);
      return this.run(stmt.body);
    };
    return this.turns(
      stmt.label,
      turn,
      () => {},
      () => {},
    );
  }

  private choose(stmt: Extract<Stmt, { do: "switch" }>): boolean {
    const value = this.evaluate(stmt.value);
    const head = this.state;
    const target: Target = { label: stmt.label, head, breaks: [], continues: undefined };
    this.activation.targets.push(target);
    let fallen: State | undefined;
    let hasDefault = false;
    for (const { tests, body } of stmt.cases) {
      if (this.exhausted) break;
      const enters = head.fork();
      let possible = tests.length === 0;
      hasDefault ||= possible;
      this.state = enters;
      let matched: Value | undefined;
      for (const test of tests) {
        const wanted = this.evaluate(test);
        if (couldEqual(value, wanted)) possible = true;
        matched = matched ? join(matched, wanted) : wanted;
      }
      if (matched) assumeEqual(this, stmt.value, matched);
      if (stmt.value.op === "const" && stmt.value.value === true && tests.length === 1) assume(this, tests[0]!, this.evaluate(tests[0]!), true);
      this.state = head;
      const starts = [...(possible ? [enters] : []), ...(fallen ? [fallen] : [])];
      fallen = starts.length ? this.within(State.joined(head, starts), () => this.run(body)) : undefined;
    }
    this.activation.targets.pop();
    const ends = fallen ? [...target.breaks, fallen] : target.breaks;
    if (!hasDefault) ends.push(head.fork());
    head.merge(ends);
    return ends.length > 0;
  }

  private attempt(stmt: Extract<Stmt, { do: "try" }>): boolean {
    const head = this.state;
    const thrown: State[] = [];
    if (stmt.handler) this.activation.handlers.push(thrown);
    const end = this.within(head.fork(), () => this.run(stmt.body));
    const ends: State[] = end ? [end] : [];
    const { handler } = stmt;
    if (handler) {
      this.activation.handlers.pop();
      const start = State.joined(head, [head.fork(), ...ends, ...thrown]);
      const caught = this.within(start, () => {
        if (handler.slot !== undefined) this.write(this.cell(handler.slot, 0), withPart(UNKNOWN, { types: ["Error"] }));
        return this.run(handler.body);
      });
      if (caught) ends.push(caught);
    }
    if (ends.length === 0) {
      if (stmt.finalizer) this.within(head.fork(), () => this.run(stmt.finalizer!));
      return false;
    }
    head.merge(ends);
    return stmt.finalizer ? this.run(stmt.finalizer) : true;
  }
}

function couldEqual(a: Value, b: Value): boolean {
  if (!a.consts || !b.consts || a.consts.length === 0) return true;
  // eslint's eqeqeq has no say here: `switch` compares strictly in every language that has it.
  return a.consts.some((item) => b.consts!.includes(item));
}
