/**
 * The abstract interpreter: runs statements over a state. Expressions, calls, guards and sinks have files of their own and share this
 * object. Knows no language and no library; does no IO.
 */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import { evaluate } from "./expressions.js";
import type { Hit, Place } from "./finding.js";
import type { Memo } from "./functions.js";
import { assume, pathOf } from "./guards.js";
import type { Registry } from "./registry.js";
import { State } from "./state.js";
import { runStatement } from "./statements.js";
import type { Callback, HandlerShape, Sink } from "./summary.js";
import type { Origin } from "./taint.js";
import { join, UNKNOWN, type ClassInfo, type Closure, type Frame, type Value } from "./values.js";

/** What a running function collects. */
export interface Activation {
  readonly frame: Frame;
  /** The state outside, which does not change while the function runs. */
  readonly base: State;
  readonly returns: { value: Value; state: State }[];
  yields: Value;
  readonly targets: Target[];
  /** What was thrown, for each `try` around. */
  readonly handlers: Thrown[];
  /** What leaves the function by being thrown. */
  thrown: Value | undefined;
}

/** What a `try` may have to handle. */
export interface Thrown {
  readonly states: State[];
  value: Value | undefined;
}

/** Something `break` and `continue` can leave. */
export interface Target {
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
  /** What earlier calls of a function gave. */
  readonly memos = new Map<Func, Memo[]>();
  /** How often each function was run anew in the current piece of work. */
  readonly callCounts = new Map<Func, number>();
  /** Keys of objects that a call and a row make together. */
  readonly pairs = new Map<object, Map<object, object>>();
  /** What is known of functions' texts; see `functions.ts`. */
  readonly closureMakers = new Map<Func, boolean>();
  readonly assignedSlots = new Map<Func, ReadonlySet<number>>();
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
    if (refinements)
      for (const refinement of refinements) if (this.state.get(refinement) !== undefined) this.state.set(refinement, undefined);
  }

  /** A cell that belongs to another one: the listeners of an emitter, the pair that iterating a map yields. */
  companion(cell: number, role: string): number {
    return this.globalCell(`${role} of ${cell}`);
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
    for (const statement of body) if (this.exhausted || !runStatement(this, statement)) return false;
    return true;
  }

  /** A value is thrown: to the innermost `try`, or out of the function. A call that throws leaves no state behind. */
  raise(value: Value, state?: State): void {
    const { activation } = this;
    const handler = activation.handlers.at(-1);
    if (handler && state) handler.states.push(state);
    if (handler) handler.value = handler.value ? join(handler.value, value) : value;
    else activation.thrown = activation.thrown ? join(activation.thrown, value) : value;
  }

  /** This moment, kept for when the function's other paths have run. */
  kept(): State {
    return this.state.snapshot(this.activation.base);
  }

  /** Replaced by the program that owns the module being run. */
  exported: (name: string, value: Value) => void = () => {};
}
