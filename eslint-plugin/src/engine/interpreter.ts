/**
 * The abstract interpreter: runs statements over a state. Expressions, calls, guards and sinks have files of their own and share this
 * object. Knows no language and no library; does no IO.
 */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import type { Activation } from "./activation.js";
import { Called } from "./called.js";
import { Cells } from "./cells.js";
import { evaluate } from "./expressions.js";
import type { Endless } from "./endless.js";
import type { Caller, Entry } from "./entry.js";
import type { Entrance, Hit, Place } from "./finding.js";
import type { Memo } from "./functions.js";
import { hitKey, mergeHit } from "./hits.js";
import { noteLeft, type Left } from "./left-parts.js";
import { Journal, type Deed } from "./journal.js";
import { assume, pathOf } from "./guards.js";
import type { Limits, Link } from "./link.js";
import type { Narrowing } from "./narrowings.js";
import { ALL_PROOFS, FIRST_REFINEMENT, held, Occasions, proofBit, type ProofSet } from "./proofs.js";
import type { Holder, InFront, Lasting, Mount } from "./mounts.js";
import type { ResultSink } from "./results.js";
import type { Registry } from "./registry.js";
import { moved, State } from "./state.js";
import { runStatement } from "./statements.js";
import type { Origin } from "./taint.js";
import { join, UNKNOWN, type AccessPath, type ClassInfo, type Closure, type Frame, type Value } from "./values.js";

/** How far calls go into each other that bring nothing to follow. */
export const MOST_PLAIN = 4;

export class Interpreter {
  state: State;
  activation!: Activation;
  /** Functions being run, outermost first. */
  readonly stack: Func[] = [];
  /** How many of the innermost calls brought nothing to follow. */
  plainDepth = 0;
  /** How far calls go into each other that bring nothing to follow, now. */
  mostPlain = MOST_PLAIN;
  /** What the work has cost so far, in evaluated expressions or as much. */
  steps = 0;
  private cells = moved.cells;
  /** The step count at which the current entry must end. */
  stepLimit: number;
  /** The step count from which on calls are followed no more. */
  followsUntil = Infinity;
  exhausted = false;
  nextRefinement = FIRST_REFINEMENT;
  readonly refinements = new Map<string, number>();
  /** What the framework has made sure of before it calls the next function. */
  promised: readonly Narrowing[] = [];
  readonly refined = new Map<number, number[]>();
  /** To whom this work's cells belong. */
  readonly owned: Cells;
  private readonly strays = new Map<string, Origin>();
  hits = new Map<string, Hit>();
  /** Of the running function's call. */
  journal = new Journal();
  /** Counts the entry points that were run. */
  occasion = 0;
  readonly entries: Entry[] = [];
  readonly entryKeys = new Map<object, Map<Func, Frame[]>>();
  /** The call that each running activation came from, for reports of what merely passes through it. */
  readonly callers = new Map<Frame, Caller>();
  /** Activations whose parameter reached a sink, so that the hit stands at their call. */
  readonly handedOn = new Set<Frame>();
  /** What earlier calls of a function gave. */
  readonly memos = new Map<Func, Memo[]>();
  /** ... and what those gave that a run of the same function came to: there it goes no deeper. */
  readonly innerMemos = new Map<Func, Memo[]>();
  /** How often each function was run anew, and the steps that took. */
  readonly efforts = new Map<Func, { readonly calls: number; readonly plainCalls: number; readonly steps: number }>();
  /** Of variables that hold what a text was parsed to, the text: what is proven of a part that decides holds for it, too. */
  readonly parsedFrom = new Map<number, { readonly path: AccessPath; readonly text: Value }>();
  /** Texts that the program may examine, and the cells that say that it has (`examined.ts`). */
  readonly examined = new Map<string, number>();
  /** Closures made, and functions run, to find those that nobody called. */
  readonly created = new Map<Func, Closure>();
  called = new Called();
  /** What was established where functions were made. */
  readonly occasions = new Occasions();
  /** What decorators establish before functions run. */
  readonly protections = new Map<Func, ProofSet>();
  /** The functions that decorators have asked before functions run. */
  readonly asked = new Map<Func, readonly Value[]>();
  /** The handlers that stand in front of a route's handler. */
  readonly inFront = new Map<Func, readonly InFront[]>();
  /** ... and what the route belongs to. */
  readonly routed = new Map<Func, Holder | undefined>();
  readonly lasting: Lasting[] = [];
  readonly mounts: Mount[] = [];
  /** The modules whose servers this one starts; "" is itself. */
  readonly started = new Set<string>();
  /** What was established wherever a handler let the next one run. */
  readonly passed = new Map<Func, ProofSet>();
  /** Functions that are called for each of a list. */
  readonly calledForEach = new Set<Func>();
  /** Functions that are called when what handed them over has returned; see `crashes.ts`. */
  readonly calledLater = new Set<Func>();
  /** What is running without an end; see `endless.ts`. */
  readonly endless: Endless = { loops: [], asking: new Map() };
  /** Of the functions made, those that were not looked at since. */
  readonly fresh: Closure[] = [];
  readonly classes: ClassInfo[] = [];
  /** Instances of classes that this work did not define. */
  readonly instances = new Map<ClassInfo, Value>();
  /** A module's own code is being run. */
  beginning = false;
  /** Everything has run once: what is run again is run for news. */
  settling = false;
  /** The function of which an earlier run counts, whatever it has read. */
  recalls: Func | undefined;
  /** What was there before the current entry began. */
  outside: State | undefined;
  /** The framework's call from which everything now running comes. */
  entry: Entrance | undefined;
  /** What the entered function's return value reaches. */
  result: ResultSink | undefined;
  /** What was read, since the entry began, that tells who sends a webhook. */
  readonly told = new Set<string>();
  /** Entries that take a platform's webhooks, and what says whether somebody sees to it that they come from there. */
  readonly sent = new Map<string, { readonly entry: Entrance; readonly places: readonly string[] }>();
  /** Holes of texts of which a use is known; see `built.ts`. */
  readonly usedHoles = new Set<string>();
  /** The call that is a statement of its own, or the whole of a condition, and is being evaluated. */
  discarded: Expr | undefined;
  tested: Expr | undefined;
  /** A function has set state that is kept for it: it will run again (`kept-state.ts`). */
  restated = false;
  /** Calls that make what stays beside the functions that make it; see `staying.ts`. */
  readonly staying = new WeakSet<object>();
  /** Where that is made, by the outermost activation. */
  private readonly homes = new Map<Frame, Frame>();
  /** Functions of which a return value was looked at: a call that is answered from memory passes no `return`. */
  readonly answered = new Set<Func>();

  constructor(
    readonly registry: Registry,
    readonly limits: Limits,
    readonly link: Link,
  ) {
    this.stepLimit = limits.steps;
    this.owned = new Cells(link);
    this.state = State.over((cell) => link.below(cell));
  }

  /**
   * Another round: everything is found anew, and what earlier calls gave is still true where they would read the same. What is only ever known
   * better (proofs of handlers, uses of texts) stays.
   */
  renew(): void {
    this.cells = moved.cells;
    this.steps = 0;
    this.efforts.clear();
    this.entries.length = 0;
    this.entryKeys.clear();
    this.created.clear();
    this.called = new Called();
    this.fresh.length = 0;
    this.classes.length = 0;
    this.instances.clear();
  }

  /** Does what an answer from memory does again. */
  private note(deed: Deed): void {
    this.journal.note(deed);
    deed(this);
  }

  /** A function or method was made. */
  made(closure: Closure): void {
    const { func } = closure;
    if (this.stack.length > 0) this.occasions.note(func, held(this.state));
    this.note(({ created, fresh }) => {
      if (!created.has(func)) fresh.push(closure);
      created.set(func, closure);
    });
  }

  /** A function of the program is called, and not run. */
  calls(func: Func): void {
    this.note(({ called }) => called.add(func));
  }

  /** State was set that is kept for a function. */
  restates(): void {
    this.note((I) => (I.restated = true));
  }

  /** A class's definition was run. */
  defined(info: ClassInfo): void {
    this.note(({ classes }) => void (classes.includes(info) || classes.push(info)));
  }

  /** One hit for each place and kind. */
  keep(hit: Hit): void {
    const key = hitKey(hit);
    this.note(({ hits }) => void hits.set(key, mergeHit(hits.get(key), hit)));
  }

  /** Something was read that tells who sends a webhook. */
  tell(name: string): void {
    this.note(({ told }) => void told.add(name));
  }

  /** What handlers have left those behind them, by the activation that they were made in. */
  readonly left = new Map<Func, Map<Frame, Left>>();

  /** The outermost running function lets the next handler of its chain run. */
  passOn(): void {
    const [func] = this.stack;
    if (!func) return;
    this.passed.set(func, (this.passed.get(func) ?? ALL_PROOFS) & held(this.state));
    noteLeft(this, func);
  }

  /** A function that a framework calls, once for each row and activation. */
  enqueue(entry: Entry): void {
    const { func } = entry.closure;
    const here = held(this.state) & (this.stack.length > 0 ? ALL_PROOFS : proofBit("developing"));
    const proofs = (entry.proofs ?? 0) | this.occasions.of(func) | here;
    const whole = proofs ? { ...entry, proofs } : entry;
    this.note((I) => I.await(whole));
  }

  private await(entry: Entry): void {
    const { func, frame } = entry.closure;
    let byFunc = this.entryKeys.get(entry.row);
    if (!byFunc) this.entryKeys.set(entry.row, (byFunc = new Map()));
    const frames = byFunc.get(func);
    if (frames?.includes(frame)) return;
    if (frames) frames.push(frame);
    else byFunc.set(func, [frame]);
    this.called.add(func);
    this.entries.push(entry);
  }

  get file(): string {
    return this.activation.frame.file;
  }

  /** The origins in a file, by place and kind: one object each, so that identity is equality. */
  origins(file: string): Map<string, Origin> {
    return this.link.origins(file) ?? this.strays;
  }

  /** Counts a step; true when the budget is used up. */
  step(): boolean {
    // Copying and joining states costs, too: about half a step a cell.
    this.steps += 1 + ((moved.cells - this.cells) >> 1);
    this.cells = moved.cells;
    if (this.steps > this.stepLimit) this.exhausted = true;
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

  /** The cell of a global variable of the program. */
  globalCell(name: string): number {
    return this.owned.global(name);
  }

  /** The receiver of the running method. */
  receiver(): Value {
    for (let frame: Frame | undefined = this.activation.frame; frame; frame = frame.outer)
      if (frame.func.receiver !== undefined) return this.read(frame.base + frame.func.receiver);
    return UNKNOWN;
  }

  /** Makes what stays. */
  atHome<T>(make: () => T): T {
    const { activation, homes } = this;
    let outermost = activation.frame;
    while (outermost.outer) outermost = outermost.outer;
    let home = homes.get(outermost);
    if (!home) homes.set(outermost, (home = { ...outermost, made: new Map(), stays: true }));
    const before = activation.making;
    activation.making = home;
    const made = make();
    activation.making = before;
    return made;
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

  exported(name: string, value: Value): void {
    this.link.exported(this.file, name, value);
  }
}
