/**
 * Runs what a module gives to frameworks and what nobody calls: the functions registered by its code, methods that a framework calls on
 * derived classes, exports of a recognised shape, then everything that was made and never run, with arguments nobody knows.
 */
import type { Func } from "../ir/ir.js";
import { instanceOf, someInstance } from "./classes.js";
import { noteHoles, PutTogether } from "./built.js";
import { dispatch } from "./calls.js";
import { effectsOf, type Effects } from "./effects.js";
import type { Hit, Place } from "./finding.js";
import { callClosure } from "./functions.js";
import { outside, TOO_DEEP, type Image } from "./image.js";
import type { Entry } from "./entry.js";
import { Interpreter, MOST_PLAIN } from "./interpreter.js";
import type { Limits } from "./link.js";
import { Journal } from "./journal.js";
import { establishAll, held, isEstablished, proofBit, type ProofSet } from "./proofs.js";
import { fromInFront, functionsOf, handlersInFront, isDoubtful, isServed, tellMounted } from "./mounts.js";
import { askConditions, letsThrough, protectionsOf } from "./protections.js";
import type { Registry } from "./registry.js";
import { exportedFunctions } from "./exported.js";
import { findUncalled } from "./shapes.js";
import { ANSWER, checkResult } from "./results.js";
import type { SinkKind } from "./kinds.js";
import { isQuiet } from "./quiet.js";
import { isVerified, judgeSenders, markGenuine } from "./senders.js";
import { isAskedFirst } from "./consent.js";
import { askForAll, isAskedForAll } from "./global-guards.js";
import { Offered } from "./offered.js";
import { compareSiblings } from "./siblings.js";
import { isSpokenOf, tellSpoken } from "./spoken.js";
import { State, type Looks } from "./state.js";
import { UNKNOWN, UNKNOWN_PARAMETER, UNKNOWN_STRANGER, withPart, type Closure, type Frame, type Value } from "./values.js";
import { getMember } from "./members.js";
import { LOADED } from "./store.js";
import { Work, type Dispatch, type Modules, type Overlay } from "./work.js";

/** What running something gave. */
export interface Outcome {
  readonly hits: ReadonlyMap<string, Hit>;
  /** Functions of the program that were run. */
  readonly called: ReadonlySet<Func>;
}

export interface Unit extends Outcome {
  /** Exported functions that this module itself never calls. */
  readonly open: ReadonlySet<Func>;
  /** What was tried, run with unknown arguments, counts where nobody else calls it: exported functions with all that was found, others with what they put together. */
  readonly waiting: ReadonlyMap<Func, Outcome>;
  readonly touched: ReadonlySet<string>;
  /** What it shares by name. */
  readonly named: ReadonlySet<string>;
  /** Cells of the program that were read. */
  readonly read: ReadonlySet<number>;
  /** What was looked at in objects among them. */
  readonly looks: Looks;
  readonly effects: Effects;
  /** Places in texts of which a use is known; see `built.ts`. */
  readonly usedHoles: ReadonlySet<string>;
  readonly steps: number;
  readonly truncated: string | undefined;
}

/** What the functions of other modules do to this one. */
export interface Others {
  readonly overlay?: Overlay;
  /** What copies of the objects of all modules hold. */
  readonly copies?: Overlay;
  /** Calls by modules that load this one by a computed path. */
  readonly dispatches: readonly Dispatch[];
  /** What these and other loaders have established at every such call, by the name of what they call. */
  readonly guarded?: ReadonlyMap<string, ProofSet>;
  /** The exported functions to try, if not all that this module does not call. */
  readonly trials: ReadonlySet<Func> | undefined;
}

const MOST_ROUNDS = 6;
/** Rounds that run functions anew which nobody calls: each module on its own, and with what the others do. What such a function gave then holds for the later ones. */
const TRIED_ANEW = 2;
/** How far calls that bring nothing go from a function that nobody calls: what is called there has its own turn or its own callers. */
const MOST_PLAIN_ALONE = 3;
/** The part of an entry point's budget for which a function that nobody calls has calls followed: one that starts half of the program shows nothing that the program's own entry points do not. */
const FOLLOWED_ALONE = 0.1;

/** Runs a module's functions, round after round: what a call gave is known in the next one, too, where it would read the same. */
export class UnitRun {
  private readonly I: Interpreter;
  private readonly work: Work;
  private others: Others = { dispatches: [], trials: undefined };
  private open = new Set<Func>();
  private waiting = new Map<Func, Outcome>();
  private hits = new Map<string, Hit>();
  private called = new Set<Func>();
  private truncated: string | undefined;
  private putTogether = new PutTogether();
  private rounds = 0;
  private readonly offered: Offered;
  private readonly frame: Frame;
  /** Frames of the image as they are here: what is made in them goes with this work. */
  private readonly frames = new Map<Frame, Frame>();

  constructor(
    modules: Modules,
    private readonly image: Image,
    registry: Registry,
    private readonly limits: Limits,
  ) {
    const work = (this.work = new Work(modules, image.record, undefined));
    const I = (this.I = work.I = new Interpreter(registry, limits, work));
    this.offered = new Offered(I, image);
    work.touch(image.record);
    this.frame = this.here(image.frame);
    for (const [func, proofs] of image.protections) I.protections.set(func, proofs);
    for (const [func, functions] of image.asked) I.asked.set(func, functions);
    for (const [func, handlers] of image.inFront) I.inFront.set(func, handlers);
    for (const [func, holder] of image.routed) I.routed.set(func, holder);
    for (const file of image.started) I.started.add(file);
  }

  /** It has run a round. */
  get hasBegun(): boolean {
    return this.rounds > 0;
  }

  /** Never throws on any input the lowering can produce. */
  round(others: Others): Unit {
    const { I, work } = this;
    this.others = others;
    this.begin();
    try {
      this.all();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.truncated = TOO_DEEP;
    }
    this.rounds++;
    return {
      hits: this.hits,
      called: this.called,
      open: this.open,
      waiting: this.waiting,
      touched: new Set(work.touched),
      named: new Set(work.named),
      read: new Set(work.read),
      looks: work.looks.copy(),
      effects: this.effects(),
      usedHoles: new Set(I.usedHoles),
      steps: I.steps,
      truncated: this.truncated,
    };
  }

  private begin(): void {
    const { I, image, work, others } = this;
    // Whoever was thrown out of a run left his own.
    I.mostPlain = MOST_PLAIN;
    I.followsUntil = Infinity;
    this.open = new Set();
    this.waiting = new Map();
    this.putTogether = new PutTogether();
    this.hits = new Map();
    this.truncated = undefined;
    this.exportedOnes = undefined;
    this.reached = this.instantiated = 0;
    this.ran.clear();
    this.doubted.clear();
    this.offered.handlers.clear();
    work.renew(others.overlay, others.copies);
    I.renew();
    I.mounts.splice(0, Infinity, ...image.mounts);
    I.lasting.splice(0, Infinity, ...image.lasting);
    I.state = new State(work.root);
    I.settling = this.hasBegun;
    I.activation = outside(this.frame, I.state);
    for (const entry of image.entries) I.enqueue(entry);
    for (const closure of image.created.values()) I.made(closure);
    for (const func of image.called) I.called.add(func);
    I.classes.push(...image.classes);
  }

  private here(frame: Frame): Frame {
    let clone = this.frames.get(frame);
    if (!clone) this.frames.set(frame, (clone = { ...frame, made: new Map() }));
    return clone;
  }

  private all(): void {
    const { I } = this;
    I.hits = this.hits;
    tellSpoken(I, this.image.record.module);
    this.offered.find(this.others.guarded);
    this.dispatched();
    // Twice, since what one handler stores another may find; the second time, calls that read nothing new are not run again.
    this.entered();
    const again = I.entries.slice();
    this.uncalled();
    this.called = new Set([...I.called.every].filter((func) => !this.putTogether.functions.has(func)));
    this.exported();
    I.hits = this.hits;
    I.settling = true;
    for (const entry of again) this.enter(entry);
    for (const [func, hits] of this.putTogether.functions)
      if (I.called.isSince(func)) this.called.add(func);
      else this.waiting.set(func, { hits, called: new Set() });
    tellMounted(I, this.image.record.module);
    this.exposed();
    compareSiblings(I, this.allHits(), ({ entry }) => entry !== undefined && this.doubted.has(keyOf(entry)));
    // Who asks runs again when others have another answer: only those ask who have something to drop.
    if (this.found("sender")) this.drop("sender", (hit) => hit.at === hit.entry && isVerified(I, hit));
    markGenuine(I, this.allHits());
    if (this.found("mention") && isQuiet(I)) this.drop("mention");
    for (const [key, hit] of this.image.lacking) this.hits.set(key, hit);
    for (const kind of I.registry.spoken.keys()) if (this.found(kind) && isSpokenOf(I, kind, this.image.record.module)) this.drop(kind);
  }

  private allHits(): readonly Map<string, Hit>[] {
    return [this.hits, ...[...this.waiting.values()].map(({ hits }) => hits as Map<string, Hit>)];
  }

  private found(kind: SinkKind): boolean {
    return this.allHits().some((hits) => [...hits.values()].some((hit) => hit.kind === kind));
  }

  /** The program does elsewhere what these miss. */
  private drop(kind: SinkKind, test = (_: Hit): boolean => true): void {
    for (const hits of this.allHits()) for (const [key, hit] of hits) if (hit.kind === kind && test(hit)) hits.delete(key);
  }

  /** Entry points in front of which something stands that may keep others out. */
  private readonly doubted = new Set<string>();

  /** Of routes of a server that the program starts, what stands in front is in sight. */
  private exposed(): void {
    if (!this.found("privileged")) return;
    const all = isServed(this.I, this.image.record.file) || this.exportsServer();
    const some = new Set([...this.offered.handlers.keys()].map(({ at }) => keyOf({ file: this.image.record.file, ...at })));
    for (const hits of this.allHits())
      for (const [key, hit] of hits) {
        if (hit.kind !== "privileged" || !hit.entry || this.doubted.has(keyOf(hit.entry))) continue;
        if (all || some.has(keyOf(hit.entry))) hits.set(key, { ...hit, served: true });
      }
  }

  /** Whoever runs the program serves what it exports by default. */
  private exportsServer(): boolean {
    const types = this.image.exports.get("default")?.types ?? [];
    return types.some((type) => this.I.registry.inherited(type, (model) => model.servedByExport));
  }

  private effects(): Effects {
    const { I, work } = this;
    const written = new Map([...work.root.own, ...I.state.changes(work.root)]);
    return effectsOf(I, work.modules.copiesOf(work.record), written, (cell) => work.left(cell), work.dispatches);
  }

  /** What others call of this module without naming it. */
  private dispatched(): void {
    const { I, work } = this;
    const node = { op: "unknown" as const, uses: [], at: this.image.record.module.body.at };
    for (const call of this.others.dispatches) {
      let object = UNKNOWN;
      let value = work.wholeOf(this.image.record);
      let type = call.type.split(LOADED, 3).join(LOADED);
      for (const step of call.type.split(LOADED).slice(3)) {
        const args = this.others.dispatches.find((each) => each.type === type)?.args ?? [];
        type += LOADED + step;
        const before = value;
        if (step === "new") value = value.classes[0] ? someInstance(I, value.classes[0]) : UNKNOWN;
        else if (step === "()")
          this.limited(
            () =>
              (value = dispatch(
                I,
                node,
                value,
                object,
                args.map((arg) => ({ value: arg, expr: node, spread: false })),
                "call",
              )),
          );
        else value = getMember(I, value, step, { file: this.image.record.file, start: 0, end: 0 });
        if (step === "default" && value.unknown && !value.objects.length) value = before;
        object = before;
      }
      for (const closure of value.closures) {
        if (closure.frame.file !== this.image.record.file) continue;
        I.called.add(closure.func);
        I.entries.push({ closure, row: call, self: closure.self ?? object, bind: () => call.args, proofs: call.proofs });
      }
    }
  }

  private reached = 0;

  /** Runs the functions that frameworks call; running one may register more. */
  private entered(): void {
    // What decides whether others are run goes first.
    for (const entry of this.I.entries.slice(this.reached)) if (entry.decidesFor) this.enter(entry);
    for (; this.reached < this.I.entries.length; this.reached++) this.enter(this.I.entries[this.reached]!);
  }

  /** Runs one piece of work within its share of the budget. */
  private limited(work: () => void): void {
    const { I } = this;
    const share = Math.min(this.limits.steps, I.steps + this.limits.entrySteps);
    if (I.steps >= this.limits.steps) {
      this.truncated ??= `analysis truncated: the budget of ${this.limits.steps} steps is used up`;
      return;
    }
    I.stepLimit = share;
    I.exhausted = false;
    I.occasion++;
    I.journal = new Journal();
    work();
    if (I.exhausted) this.truncated ??= `analysis truncated: one part took more than ${this.limits.entrySteps} steps`;
    I.exhausted = false;
    I.stack.length = 0;
    I.activation = outside(this.frame, I.state);
  }

  private readonly ran = new Set<Func>();

  private enter(entry: Entry): void {
    const { I } = this;
    const { func, frame } = entry.closure;
    this.ran.add(func);
    // Handlers in front of it go first.
    for (const { handler } of handlersInFront(I, func))
      for (const each of functionsOf(I, handler)) {
        const before = this.ran.has(each.func) ? undefined : I.entries.find(({ closure }) => closure.func === each.func);
        if (before) this.enter(before);
      }
    this.limited(() => {
      const base = (I.outside = I.state);
      I.state = base.fork();
      const inFront = fromInFront(I, func, this.image.record.module);
      establishAll(I.state, (entry.proofs ?? 0) | protectionsOf(I, entry.closure) | inFront);
      if (isAskedForAll(I, entry.askedAs)) establishAll(I.state, proofBit("authorized"));
      if (isAskedFirst(I, entry.toolNames)) establishAll(I.state, proofBit("confirmed"));
      const { marked } = entry;
      I.entry = { file: frame.file, start: func.at.start, end: func.at.end, ...(marked && { marked }) };
      if (isDoubtful(inFront) || isAskedForAll(I, this.offered.handlers.get(func))) this.doubted.add(keyOf(I.entry));
      const args = this.bindIn(frame, entry, func);
      const sinks = [...(entry.result ?? []), ...(entry.answers ? [ANSWER] : [])];
      I.result = sinks.length > 0 ? { func, sinks, label: entry.resultLabel ?? func.name } : undefined;
      I.told.clear();
      establishAll(I.state, askConditions(I, entry, args));
      const returned = callClosure(I, entry.closure, args, entry.self ?? UNKNOWN, I.entry, func);
      // Where it has answered already, it lets nobody run: what holds at every end is sure to be asked.
      if (entry.passes && isEstablished(I.state, "authorized")) I.passed.set(func, held(I.state));
      if (I.result && !I.answered.has(func)) checkResult(I, I.result, returned, { op: "unknown", uses: [], at: func.at });
      I.result = undefined;
      // Its framework's models say what becomes of what it returns.
      if (entry.row !== entry.closure) noteHoles(I, returned);
      judgeSenders(I, entry.secretRoute === true, base);
      const after = I.state;
      I.state = base;
      // What one handler stored another may find.
      base.absorb(after);
      if (entry.decidesFor && (letsThrough(returned) || isEstablished(after, "authorized"))) askForAll(I, entry.decidesFor);
      I.entry = undefined;
    });
  }

  private bindIn(frame: Frame, entry: Entry, func: Func): readonly Value[] {
    const { I } = this;
    const outer = I.activation;
    I.activation = outside(this.here(frame), I.state);
    const args = entry.bind(I, func);
    I.activation = outer;
    return args;
  }

  private exportedOnes: ReadonlySet<Func> | undefined;
  private instantiated = 0;

  /** Functions made but never called, with arguments nobody knows: those of a callback without a name are a library's. Running one may make more. Those that others may call come later. */
  private uncalled(): void {
    const { I } = this;
    const exported = (this.exportedOnes ??= exportedFunctions(I, this.image));
    for (; this.instantiated < I.classes.length; this.instantiated++) {
      const info = I.classes[this.instantiated]!;
      if (!instanceOf(I, info)) this.limited(() => void someInstance(I, info));
    }
    // What constructors gave to frameworks belongs to no trial.
    this.entered();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const left = I.fresh.splice(0).filter(({ func }) => !I.called.has(func) && !exported.has(func));
      if (left.length === 0) return;
      for (const closure of left) {
        if (I.called.has(closure.func)) continue;
        const found = findUncalled(I, closure.func);
        if (found) {
          I.registry.used?.add(found.row);
          this.offered.queue(closure, found.params, found.row, closure.owner && (() => someInstance(I, closure.owner!)));
          this.entered();
          continue;
        }
        const run = (): void => this.repeated(closure, closure.owner ? UNKNOWN_PARAMETER : closure.func.name ? UNKNOWN_STRANGER : UNKNOWN);
        this.putTogether.apart(I, closure.func, run);
      }
      this.entered();
    }
  }

  /** Once more when it has set state that it is given the next time. */
  private repeated(closure: Closure, unknown: Value): void {
    this.I.restated = false;
    this.alone(closure, unknown);
    if (!this.I.restated) return;
    this.entered();
    this.alone(closure, unknown);
  }

  private alone(closure: Closure, unknown: Value): void {
    const { I } = this;
    const { owner } = closure;
    if (this.rounds >= TRIED_ANEW) I.recalls = closure.func;
    I.mostPlain = MOST_PLAIN_ALONE;
    I.followsUntil = I.steps + FOLLOWED_ALONE * this.limits.entrySteps;
    this.enter({
      closure,
      row: closure,
      proofs: I.occasions.of(closure.func),
      self: owner ? (instanceOf(I, owner) ?? UNKNOWN) : undefined,
      bind: (_, func) => func.params.map((param) => (param.default ? withPart(unknown, {}) : unknown)),
    });
    I.mostPlain = MOST_PLAIN;
    I.followsUntil = Infinity;
  }

  /** Each on its own, since whether it counts depends on the other modules. */
  private exported(): void {
    const { I } = this;
    for (const func of this.exportedOnes!) {
      const closure = I.created.get(func);
      if (!closure || I.called.has(func)) continue;
      this.open.add(func);
      if (this.others.trials?.has(func) === false) continue;
      const hits = (I.hits = new Map<string, Hit>());
      I.called.begin();
      this.repeated(closure, UNKNOWN_PARAMETER);
      this.entered();
      this.uncalled();
      this.waiting.set(func, { hits, called: I.called.end() });
    }
  }
}

function keyOf({ file, start }: Place): string {
  return `${file}:${start}`;
}
