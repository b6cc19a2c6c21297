/**
 * Runs functions of the program in the context of a call. A call with the same arguments that read the same outside values gives the same
 * result, and is not run again.
 */
import type { Expr, Func, Param, TypeRef } from "../ir/ir.js";
import { someInstance } from "./classes.js";
import { makesFunctions } from "./definitions.js";
import { calledAgain } from "./endless.js";
import { goesOn } from "./lasting.js";
import { annotated } from "./expressions.js";
import { leavingChecks, type Check } from "./failures.js";
import type { Place } from "./finding.js";
import { applyFact } from "./guards.js";
import { narrowedParameters, partOf, type Narrowing } from "./narrowings.js";
import type { Activation } from "./activation.js";
import type { Caller } from "./entry.js";
import { MOST_PLAIN, type Interpreter } from "./interpreter.js";
import { News } from "./news.js";
import { Journal } from "./journal.js";
import { collectorOf } from "./keywords.js";
import { checkDefault } from "./options.js";
import { listOf, objectOf, origin } from "./members.js";
import { outerFacts } from "./outer-facts.js";
import { isGivenNothing, keepsNothing } from "./plain.js";
import { dependOn } from "./protections.js";
import { comesFromAnyone, establishAll, held, proofBit } from "./proofs.js";
import { joinStored, moved, sameStored, State, type Stored } from "./state.js";
import { Taint } from "./taint.js";
import { join, make, NEVER, same, UNDEFINED, UNKNOWN, withPart, type Closure, type Frame, type Value } from "./values.js";

export interface Memo {
  readonly frame: Frame;
  readonly args: readonly Value[];
  readonly self: Value;
  /** What it read of what was there before, but for what an earlier run of the same activation left there: no later run depends on that. */
  readonly reads: ReadonlyMap<number, Stored | undefined>;
  /** Cells of the activation's own whose earlier contents it kept beside its own (joins). */
  readonly kept: ReadonlySet<number>;
  /** Where a later call last read something else. */
  differed: number | undefined;
  readonly writes: ReadonlyMap<number, Stored | undefined>;
  readonly outcome: Outcome;
  readonly journal: Journal;
  /** It brought nothing to follow. */
  readonly plain: boolean;
  /** Hits of the run stand at the call it came from: another call has its own. */
  readonly placedAt: Expr | undefined;
}

/** What a call gave: its value, and what its return proves about its arguments. */
export interface Outcome {
  readonly value: Value;
  /** In terms of the callee's parameters. */
  readonly narrowings: readonly Narrowing[];
  readonly returns: boolean;
  readonly thrown?: Value;
  /** The checks that it made, for whoever called. */
  readonly checks?: readonly Check[] | undefined;
}

const MOST_MEMOS = 8;
/** How often one piece of work runs a function anew. Beyond, a call with nothing to follow in its arguments gives what the last such call gave. */
const MOST_CALLS = 8;
/** A function on which this part of all steps was spent is run no more often than so, whatever its arguments. */
const DEAREST = 12;
const DEAR_CALLS = 3;
const NO_EFFORT = { calls: 0, plainCalls: 0, steps: 0 };
const MOST_READS = 4000;
/** How far what is demanded by parameters' defaults demands more. */
const DEEPEST_DEPENDENCY = 4;

/** The result of calling a closure; guards are applied by `calls.ts`, which knows the argument expressions. */
export function callClosure(I: Interpreter, closure: Closure, args: readonly Value[], self: Value, place: Place, key: object): Value {
  return enter(I, closure, args, self, place, key).value;
}

export function enter(
  I: Interpreter,
  closure: Closure,
  given: readonly Value[],
  self: Value,
  place: Place,
  key: object,
  call?: Pick<Caller, "node" | "args">,
): Outcome {
  const { func } = closure;
  I.called.add(func);
  if (I.beginning && goesOn(func)) I.enqueue({ closure, self, bind: () => given, row: func });
  const args = closure.bound ? [...closure.bound, ...given] : given;
  const receiver = closure.self ?? self;
  const active = I.stack.reduce((count, running) => (running === func ? count + 1 : count), 0);
  if (active >= 1) calledAgain(I, func, call?.node);
  if (active >= 2) return { value: NEVER_RETURNED, narrowings: [], returns: true };
  const tooFar = I.stack.length >= I.limits.callDepth || I.steps > I.followsUntil || I.exhausted;
  if (tooFar || !I.link.follows(closure.frame.file)) return notRun(I, func, doubtful(args));

  const memos = memosOf(I.memos, func);
  const alike = active === 0 ? memos : memosOf(I.innerMemos, func);
  // What holds for this entry alone is no part of what a memo compares.
  const { promised } = I;
  I.promised = [];
  const known = promised.length ? undefined : remembered(I, alike, closure, args, receiver, call?.node);
  I.recalls = undefined;
  if (known) return repeat(I, known);
  const givenNothing = isGivenNothing(I, args, receiver);
  const plain = givenNothing && keepsNothing(I, closure);
  if (plain && I.plainDepth >= (isInside(I, closure) ? MOST_PLAIN : I.mostPlain)) return notRun(I, func, UNKNOWN);
  const before = I.efforts.get(func) ?? NO_EFFORT;
  const spent = before.steps > I.limits.steps / DEAREST;
  if (memos.length > 0 && (plain ? before.plainCalls >= MOST_CALLS : spent && before.calls >= DEAR_CALLS)) {
    I.calls(func);
    // What a call with data of somebody's gave is none of a plain one's business.
    const last = plain ? memos.findLast((memo) => memo.plain) : memos.at(-1);
    return last ? again(I, last) : notRun(I, func, UNKNOWN);
  }
  const begun = I.steps;
  const memo = run(I, closure, args, receiver, { place, key, call, promised, givenNothing, plain });
  I.efforts.set(func, {
    calls: before.calls + 1,
    plainCalls: before.plainCalls + (plain ? 1 : 0),
    steps: before.steps + I.steps - begun,
  });
  if (!I.exhausted && memo.reads.size <= MOST_READS && promised.length === 0) {
    if (alike.length >= MOST_MEMOS) forgetOne(alike);
    alike.push(memo);
  }
  return memo.outcome;
}

/** Is it written inside of the function that runs, or beside it in another one? Then it is a part of what is being done already. */
function isInside(I: Interpreter, { frame }: Closure): boolean {
  for (let around: Frame | undefined = I.activation.frame; around?.outer; around = around.outer) if (around === frame) return true;
  return false;
}

/** An earlier call that this one would repeat. */
function remembered(
  I: Interpreter,
  memos: readonly Memo[],
  closure: Closure,
  args: readonly Value[],
  receiver: Value,
  node: Expr | undefined,
): Memo | undefined {
  return memos.findLast((memo) => (memo.placedAt === undefined || memo.placedAt === node) && applies(I, memo, closure, args, receiver));
}

/** Does what that call did. */
function repeat(I: Interpreter, { writes, kept, journal, outcome }: Memo): Outcome {
  for (const [cell, stored] of writes) I.state.set(cell, kept.has(cell) ? joinStored(I.state.get(cell), stored) : stored);
  journal.repeat(I);
  if (outcome.thrown) I.raise(outcome.thrown);
  return outcome;
}

/** A call that has to be run. */
interface Run {
  readonly place: Place;
  readonly key: object;
  readonly call: Pick<Caller, "node" | "args"> | undefined;
  readonly promised: readonly Narrowing[];
  readonly givenNothing: boolean;
  readonly plain: boolean;
}

/** Runs it: what it did, for whoever calls the same way. */
function run(I: Interpreter, closure: Closure, args: readonly Value[], receiver: Value, it: Run): Memo {
  const { func } = closure;
  const { call } = it;
  const outer = I.state;
  const reads = new Map<number, Stored | undefined>();
  const inner = new State(outer, reads);
  const frame = frameFor(I, closure, it.key);
  if (call) {
    const passed = closure.bound ? undefined : call.args;
    I.callers.set(frame, { frame: I.activation.frame, node: call.node, args: passed, enclosing: enclosingNames(I) });
  } else I.callers.delete(frame);
  const depth = I.plainDepth;
  I.plainDepth = it.givenNothing ? depth + 1 : 0;
  const outerJournal = I.journal;
  const journal = (I.journal = new Journal(func));
  const outcome = activate(I, closure, frame, inner, args, receiver, it.place, it.promised);
  I.plainDepth = depth;
  I.journal = outerJournal;
  outerJournal.add(journal);
  // Cells that nobody can see any more are not carried on.
  const writes = new Map<number, Stored | undefined>();
  const keeps = makesFunctions(func);
  moved.cells += inner.own.size;
  for (const [cell, stored] of inner.own) if (keeps || cell < frame.base || cell >= frame.base + func.slots) writes.set(cell, stored);
  for (const [cell, stored] of writes) outer.set(cell, stored);
  if (outcome.thrown) I.raise(outcome.thrown);
  const kept = new Set<number>();
  if (reads.size <= MOST_READS) for (const cell of reads.keys()) if (I.owned.belongs(cell, frame)) kept.add(cell);
  for (const cell of kept) reads.delete(cell);
  const placedAt = I.handedOn.has(frame) ? call?.node : undefined;
  return {
    frame: closure.frame,
    args,
    self: receiver,
    reads,
    kept,
    differed: undefined,
    writes,
    outcome,
    journal,
    plain: it.plain,
    placedAt,
  };
}

/** The function is called, and what it does goes too far. */
function notRun(I: Interpreter, func: Func, value: Value): Outcome {
  I.calls(func);
  return { value, narrowings: [], returns: true };
}

/** The oldest goes, but one of calls that bring nothing to follow stays: `again` asks for it. */
function forgetOne(memos: Memo[]): void {
  const plain = memos.filter((memo) => memo.plain);
  const oldest = memos.findIndex((memo) => !memo.plain || plain.length > 1);
  memos.splice(Math.max(oldest, 0), 1);
}

/** What the last call gave, and what it established. */
function again(I: Interpreter, { writes, outcome }: Memo): Outcome {
  establishAll(I.state, held({ get: (cell) => writes.get(cell) }));
  return outcome;
}

/** Names of the running functions, outermost first. */
export function enclosingNames(I: Interpreter): readonly string[] {
  return I.stack.map((func) => func.name).filter((name) => name !== "");
}

/** A recursive call adds nothing to what the first one returns. */
const NEVER_RETURNED = withPart(NEVER, {});

function doubtful(args: readonly Value[]): Value {
  const taints = args.flatMap((arg) => arg.taints.map((taint) => taint.doubted()));
  return taints.length ? make({ taints, unknown: "call" }) : make({ unknown: "call" });
}

function memosOf(all: Map<Func, Memo[]>, func: Func): Memo[] {
  let memos = all.get(func);
  if (!memos) all.set(func, (memos = []));
  return memos;
}

function applies(I: Interpreter, memo: Memo, closure: Closure, args: readonly Value[], self: Value): boolean {
  if (memo.frame !== closure.frame || memo.args.length !== args.length || !same(memo.self, self)) return false;
  for (let i = 0; i < args.length; i++) if (!same(memo.args[i]!, args[i]!)) return false;
  const { state } = I;
  const holds = I.recalls === closure.func;
  // Where it differed before, it is most likely to differ again.
  const { differed } = memo;
  if (!holds && differed !== undefined && isNews(I, differed, memo.reads.get(differed), state.peek(differed))) {
    moved.cells++;
    return false;
  }
  // Only of a memo that applies is what it read read here, too.
  let compared = 0;
  for (const [cell, stored] of memo.reads) {
    compared++;
    if (holds || !isNews(I, cell, stored, state.peek(cell))) continue;
    moved.cells += compared;
    memo.differed = cell;
    return false;
  }
  moved.cells += 2 * compared;
  for (const cell of memo.reads.keys()) state.get(cell);
  return true;
}

/**
 * Would a run that reads this instead of that come to something new? While everything runs for the first time, whatever is different would. Later
 * on, what is found of earlier entries' doings is only news by what it adds.
 */
function isNews(I: Interpreter, cell: number, before: Stored | undefined, now: Stored | undefined): boolean {
  if (sameStored(now, before)) return false;
  if (!I.settling || cell < 0 || !I.outside || I.state.hasChanged(cell, I.outside)) return true;
  return new News((each) => I.state.peek(each), true).in(before, now);
}

function frameFor(I: Interpreter, closure: Closure, key: object): Frame {
  const { func } = closure;
  const caller = I.activation?.making;
  const made = (caller?.made ?? closure.frame.made) as Map<object, unknown>;
  let byFunc = made.get(key) as Map<Func, Frame> | undefined;
  if (!(byFunc instanceof Map)) made.set(key, (byFunc = new Map()));
  let frame = byFunc.get(func);
  if (!frame || frame.outer !== closure.frame) {
    frame = {
      file: closure.frame.file,
      func,
      base: I.link.cells(func.slots),
      outer: closure.frame,
      maker: caller,
      stays: caller?.stays,
      calledBy: key,
      owner: closure.owner ?? (func.receiver === undefined ? closure.frame.owner : undefined),
      made: new Map(),
    };
    byFunc.set(func, frame);
    I.owned.belong(frame.base, func.slots, frame);
  }
  return frame;
}

function activate(
  I: Interpreter,
  closure: Closure,
  frame: Frame,
  inner: State,
  args: readonly Value[],
  self: Value,
  place: Place,
  promised: readonly Narrowing[],
): Outcome {
  const { func } = closure;
  const outerActivation = I.activation;
  const outerState = I.state;
  const activation: Activation = {
    frame,
    making: frame,
    base: outerState,
    returns: [],
    yields: NEVER,
    targets: [],
    handlers: [],
    checks: [],
    thrown: undefined,
  };
  I.activation = activation;
  I.state = inner;
  I.stack.push(func);
  // An activation that ran before left values behind.
  if (frame.made.has(RAN))
    for (let slot = 0; slot < func.slots; slot++)
      if (outerState.get(frame.base + slot) !== undefined) inner.own.set(frame.base + slot, undefined);
  frame.made.set(RAN, true);
  const before = bindParameters(I, func, frame, args, self);
  for (const narrowing of promised) keepPromise(I, frame, narrowing);
  const reached = I.run(func.body);
  const returns = activation.returns;
  const ends = returns.map(({ state }) => state);
  if (reached) ends.push(I.state);
  const narrowings = narrowedParameters(I, func, frame, before, returns, reached ? I.state : undefined);
  I.stack.pop();
  I.state = inner;
  inner.merge(ends.length === 1 && ends[0] === inner ? [] : ends);
  let value: Value = NEVER;
  for (const each of returns) value = join(value, each.value);
  if (reached) value = returns.length ? join(value, UNDEFINED) : UNDEFINED;
  // Whoever calls it goes on all the same: it is a task of its own.
  if (value === NEVER && func.async && !activation.thrown && goesOn(func)) value = UNDEFINED;
  const facts = outerFacts(returns, reached, outerState, frame);
  if (facts || value.facts) value = withPart(value, { facts });
  if (func.generator) value = listOf(I, func, [], activation.yields === NEVER ? UNKNOWN : activation.yields);
  I.activation = outerActivation;
  I.state = outerState;
  if (value.taints.length && func.name)
    value = withPart(value, { taints: value.taints.map((taint) => taint.through(place, "return", `returned by \`${func.name}\``)) });
  return {
    value,
    narrowings,
    returns: ends.length > 0,
    checks: leavingChecks(activation),
    ...(activation.thrown ? { thrown: activation.thrown } : {}),
  };
}

/** A parameter annotated with a class of the program, of a function that nobody calls with a known value: frameworks hand over an instance. */
function injected(I: Interpreter, value: Value, type: TypeRef | undefined): Value {
  if (!type?.ref || type.args.length > 0) return value;
  const info = I.evaluate(type.ref).classes[0];
  return info ? withPart(value, { objects: someInstance(I, info).objects, types: info.types }) : value;
}

/** A parameter annotated with a type that is untrusted data, of a function that only a framework calls. */
function withSource(I: Interpreter, value: Value, param: Param): Value {
  const source = value.types.map((type) => I.registry.inherited(type, (model) => model.source)).find((found) => found !== undefined);
  return source ? withPart(value, { taints: [Taint.of(origin(I, I.place(param.at), source, param.name))] }) : value;
}

/** Marks an activation that has run before. */
const RAN = {};

/** Binds arguments; the values the parameters start with. */
function bindParameters(I: Interpreter, func: Func, frame: Frame, args: readonly Value[], self: Value): readonly Value[] {
  if (func.receiver !== undefined) I.write(frame.base + func.receiver, self);
  if (func.rest !== undefined) I.write(frame.base + func.rest, listOf(I, func.params, args));
  const collector = collectorOf(func);
  return func.params.map((param, index) => {
    const given = collectedAll(I, param, args[index]) ?? collected(I, param);
    const needed = I.stack.length < DEEPEST_DEPENDENCY ? dependency(I, param, frame) : undefined;
    const value =
      param.rest && index !== collector
        ? listOf(I, param, args.slice(index))
        : argument(I, param, needed && (!given || given.unknown) ? needed : given);
    I.write(frame.base + param.slot, value);
    // What a framework calls is given who triggered it.
    if (I.stack.length === 1 && comesFromAnyone(I, value)) establishAll(I.state, proofBit("anyone"));
    return value;
  });
}

/** What the framework has asked of the arguments before it called. */
function keepPromise(I: Interpreter, { base, func }: Frame, { param, part, cleans, absent, is }: Narrowing): void {
  const slot = func.params[param]?.slot;
  if (slot !== undefined && part)
    applyFact(I, { path: partOf({ cell: base + slot, fields: [] }, part), cleans, absent, ...(is ? { is } : {}) });
}

/** What comes of a function that a parameter demands: as its default, or beside its annotation's type, where the names are those around the function. */
function dependency(I: Interpreter, param: Param, frame: Frame): Value | undefined {
  if (param.default?.op === "call") return dependOn(I, param.default, param.type);
  const { activation } = I;
  for (const said of frame.outer ? (param.decorators ?? []) : []) {
    I.activation = { ...activation, frame: frame.outer! };
    const value = dependOn(I, said, undefined);
    I.activation = activation;
    if (value) return value;
  }
  return undefined;
}

/** Nobody knows which named arguments there are, but it is an object that holds them, to which the function may add its own. */
function collectedAll(I: Interpreter, param: Param, given: Value | undefined): Value | undefined {
  return param.keywords && given?.unknown && given.objects.length === 0 ? objectOf(I, param, new Map(), given) : given;
}

/** What a collecting parameter gets where nothing is given. */
function collected(I: Interpreter, param: Param): Value | undefined {
  return param.rest ? listOf(I, param, []) : param.keywords ? objectOf(I, param, new Map()) : undefined;
}

function argument(I: Interpreter, param: Param, given: Value | undefined): Value {
  let value = given ?? UNDEFINED;
  if (param.default) {
    const absent = value.consts?.every((item) => item === undefined) && value.consts.length > 0;
    if (absent || value.unknown) {
      const initial = I.evaluate(param.default);
      checkDefault(I, param.name, initial, param.default);
      value = absent ? initial : join(value, initial);
    }
  }
  value = annotated(I, value, param.type);
  if (value.unknown && value.types.length + value.objects.length + value.taints.length === 0) value = injected(I, value, param.type);
  if (value.unknown && value.types.length && !value.taints.length) value = withSource(I, value, param);
  if (value.unknown && !value.taints.length && param.type && /^(?:number|boolean|bigint)$/.test(param.type.name))
    value = withPart(value, { unknown: undefined });
  if (value.taints.length && param.name) {
    const place = I.place(param.at);
    value = withPart(value, { taints: value.taints.map((taint) => taint.through(place, "parameter", `parameter \`${param.name}\``)) });
  }
  return value;
}
