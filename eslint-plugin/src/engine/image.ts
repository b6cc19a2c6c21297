/** What a module's own code leaves behind when it has run: its cells, its exports, the functions it made or gave to frameworks. */
import type { SinkKind } from "./kinds.js";
import type { Func } from "../ir/ir.js";
import { isUsed } from "./built.js";
import type { Hit } from "./finding.js";
import type { Activation } from "./activation.js";
import type { Entry } from "./entry.js";
import { Interpreter } from "./interpreter.js";
import type { Limits } from "./link.js";
import type { Holder, InFront, Lasting, Mount } from "./mounts.js";
import type { ProofSet } from "./proofs.js";
import type { Registry } from "./registry.js";
import { checkRetention } from "./retention.js";
import { State, type Heap, type Stored } from "./state.js";
import { EXPORTS, newOwner, SCRATCH, type Owner } from "./store.js";
import { make, UNDEFINED, withPart, type ClassInfo, type Closure, type Frame, type Value } from "./values.js";
import { reassignedSlots } from "./exports.js";
import { Work, type Dispatch, type ModuleRecord, type Modules } from "./work.js";

export interface Image {
  readonly record: ModuleRecord;
  readonly owner: Owner;
  readonly frame: Frame;
  readonly exports: ReadonlyMap<string, Value>;
  readonly whole: Value | undefined;
  /** What the module's code did to the cells of others, and those that it loaded did. */
  readonly foreign: ReadonlyMap<number, Stored | undefined>;
  readonly entries: readonly Entry[];
  readonly created: ReadonlyMap<Func, Closure>;
  readonly called: ReadonlySet<Func>;
  readonly classes: readonly ClassInfo[];
  /** What decorators and handlers in front of them establish before functions run; see `protections.ts`. */
  readonly protections: ReadonlyMap<Func, ProofSet>;
  readonly asked: ReadonlyMap<Func, readonly Value[]>;
  readonly inFront: ReadonlyMap<Func, readonly InFront[]>;
  readonly routed: ReadonlyMap<Func, Holder | undefined>;
  readonly lasting: readonly Lasting[];
  readonly mounts: readonly Mount[];
  /** The modules whose servers it starts; "" is itself. */
  readonly started: ReadonlySet<string>;
  readonly hits: ReadonlyMap<string, Hit>;
  /** Those that say that something is missing, which its functions, or other modules, may speak of (`spoken.ts`). */
  readonly lacking: ReadonlyMap<string, Hit>;
  readonly touched: ReadonlySet<string>;
  /** What it shares by name. */
  readonly named: ReadonlySet<string>;
  readonly dispatches: ReadonlyMap<string, Dispatch>;
  readonly steps: number;
  readonly truncated: string | undefined;
  /** The exports as an object. */
  heap(): Heap;
}

/** What a program misses where it is set up, which is at the top of a module. */
const SET_UP: ReadonlySet<SinkKind> = new Set<SinkKind>(["forged"]);

export const TOO_DEEP = "analysis truncated: the code is nested too deeply";

/** An activation for what runs outside every function. */
export function outside(frame: Frame, base: State): Activation {
  return { frame, making: frame, base, returns: [], yields: UNDEFINED, targets: [], handlers: [], checks: [], thrown: undefined };
}

/** Runs a module's own code. The image is told of before the code runs, since modules that import each other ask for it meanwhile. */
export function runModule(modules: Modules, record: ModuleRecord, registry: Registry, limits: Limits, begun: (image: Image) => void): void {
  const owner = newOwner();
  const work = new Work(modules, record, owner);
  const I = (work.I = new Interpreter(registry, limits, work));
  owner.live = (cell) => I.state.get(cell);
  const { body } = record.module;
  const frame: Frame = { file: record.file, func: body, base: work.cells(body.slots), outer: undefined, made: new Map() };
  const foreign = new Map<number, Stored | undefined>();
  const image = {
    record,
    owner,
    frame,
    exports: work.exports,
    whole: undefined as Value | undefined,
    foreign,
    entries: I.entries,
    created: I.created,
    called: I.called.every,
    classes: I.classes,
    protections: I.protections,
    asked: I.asked,
    inFront: I.inFront,
    routed: I.routed,
    lasting: I.lasting,
    mounts: I.mounts,
    started: I.started,
    hits: I.hits,
    lacking: new Map<string, Hit>(),
    touched: work.touched,
    named: work.named,
    dispatches: work.dispatches,
    steps: 0,
    truncated: undefined as string | undefined,
    heap: () => exportsHeap(I, image),
  };
  begun(image);
  try {
    runBody(I, frame, work);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    image.truncated = TOO_DEEP;
  }
  for (const [key, hit] of I.hits) if (SET_UP.has(hit.kind) && I.hits.delete(key)) image.lacking.set(key, hit);
  if (I.exhausted) image.truncated ??= `analysis truncated: one part took more than ${limits.entrySteps} steps`;
  image.whole = work.whole;
  image.steps = I.steps;
  for (const cells of [work.root.own, I.state.changes(work.root)])
    for (const [cell, stored] of cells)
      if (cell >= 0 && cell < SCRATCH) (modules.store.ownerOf(cell) === owner ? owner.cells : foreign).set(cell, stored);
  for (const slot of reassignedSlots(record.module)) {
    const cell = frame.base + slot;
    const value = owner.cells.get(cell) as Value | undefined;
    // Functions give it other values: which one it has when one of them runs, nobody knows.
    if (value?.consts) owner.cells.set(cell, withPart(value, { consts: undefined, unknown: value.unknown ?? "other" }));
  }
  for (const [info, instance] of I.instances) if (modules.store.ownerOf(info.statics) === owner) info.instance = instance;
  owner.live = undefined;
  const heap = exportsHeap(undefined, image);
  // `export *`: what the others export, unless it has the name itself.
  const fields = new Map(heap.fields);
  for (const star of work.starsOf(record))
    for (const [name, value] of work.touch(star).heap().fields) if (name !== "default" && !fields.has(name)) fields.set(name, value);
  const all = { ...heap, fields };
  image.heap = always(all);
}

/** On its own, so that what has run the module is not kept with it. */
function always<T>(value: T): () => T {
  return () => value;
}

function runBody(I: Interpreter, frame: Frame, work: Work): void {
  const { body } = work.record.module;
  I.stepLimit = I.limits.entrySteps;
  if (body.receiver !== undefined) work.root.own.set(frame.base + body.receiver, UNDEFINED);
  I.state = new State(work.root);
  I.activation = outside(frame, work.root);
  I.beginning = true;
  const reached = I.run(body.body);
  I.beginning = false;
  checkRetention(I, body);
  for (const [key, hit] of I.hits) if (isUsed(hit, I.usedHoles)) I.hits.delete(key);
  const ends = I.activation.returns.map(({ state }) => state);
  if (reached) ends.push(I.state);
  if (ends.length) I.state = State.joined(work.root, ends);
}

/** Exports as an object: what replaced them, if that is one, and what was added by name. */
function exportsHeap(I: Interpreter | undefined, image: Pick<Image, "exports" | "whole" | "owner" | "foreign" | "record">): Heap {
  const fields = new Map<string, Value>();
  let element: Value | undefined;
  const read = (cell: number): Heap | undefined => (I ? I.state.heap(cell) : (image.owner.cells.get(cell) as Heap | undefined));
  for (const cell of image.whole?.objects ?? []) {
    const heap = cell < EXPORTS ? read(cell) : undefined;
    if (!heap) continue;
    for (const [name, value] of heap.fields) fields.set(name, value);
    element ??= heap.element;
  }
  for (const [name, value] of image.exports) fields.set(name, value);
  const added = image.foreign.get(image.record.exportsCell) as Heap | undefined;
  for (const [name, value] of added?.fields ?? []) fields.set(name, value);
  return { kind: "exports", fields, element, length: undefined, class: undefined };
}

/** Exports as a value, for whoever looks for functions in them. */
export function exportRoots(image: Image): readonly { readonly value: Value; readonly name: string }[] {
  const roots = [...image.exports].map(([name, value]) => ({ value, name: name === "default" ? "" : name }));
  if (image.whole) roots.push({ value: image.whole, name: "" });
  return roots.length ? roots : [{ value: make({}), name: "" }];
}
