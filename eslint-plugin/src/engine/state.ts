/**
 * The store of one point of the program: cells (variables, refinements) and heap objects. Branches fork a state; a join writes what
 * the branches changed back into the state they came from.
 */
import type { Captures } from "./captures.js";
import { SCRATCH } from "./store.js";
import { join, same, type ClassInfo, type Value } from "./values.js";

/** What a heap object holds. Immutable: a write makes a new record. */
export interface Heap {
  readonly kind: "object" | "list" | "map" | "set" | "instance" | "exports";
  readonly fields: ReadonlyMap<string, Value>;
  /** Elements at unknown positions or keys, joined. */
  readonly element: Value | undefined;
  /** The number of elements of a list, when known: they are the fields "0" … */
  readonly length: number | undefined;
  readonly class: ClassInfo | undefined;
  /** Of what a framework passed: by the name of a member, what says which pattern was found in the text that its types have there. */
  readonly captured?: ReadonlyMap<string, Captures>;
}

export type Stored = Value | Heap;

/** What was looked at in the objects of a program: all of it, or fields by name. */
export class Looks {
  readonly whole = new Set<number>();
  readonly fields = new Map<number, Set<string>>();

  at(cell: number, field: string): void {
    if (cell >= SCRATCH || this.whole.has(cell)) return;
    const fields = this.fields.get(cell);
    if (fields) fields.add(field);
    else this.fields.set(cell, new Set([field]));
  }

  /** As they are now. */
  copy(): Looks {
    const copy = new Looks();
    for (const cell of this.whole) copy.whole.add(cell);
    for (const [cell, fields] of this.fields) copy.fields.set(cell, new Set(fields));
    return copy;
  }
}

function isHeap(stored: Stored): stored is Heap {
  return "fields" in stored;
}

/** Cells that a piece of work did not write itself. */
export type Below = (cell: number) => Stored | undefined;

/** Cells copied or joined since the program began: beside the steps, what a run costs. Counted, not timed, so that it is the same everywhere. */
export const moved = { cells: 0 };

export class State {
  readonly own = new Map<number, Stored | undefined>();
  readonly looks: Looks | undefined;

  constructor(
    readonly parent: State | undefined,
    /** When set, every cell read from outside this state is noted. */
    readonly reads?: Map<number, Stored | undefined>,
    /** Holds every change since the function began, whatever happens to the states it came from. */
    private readonly whole = false,
    /** Of a state without parent: what was there before it. */
    private readonly below?: Below,
    looks = parent?.looks,
  ) {
    this.looks = looks;
  }

  /** The first state of a piece of work, over what other modules left. */
  static over(below: Below, looks?: Looks): State {
    return new State(undefined, undefined, false, below, looks);
  }

  get(cell: number): Stored | undefined {
    const own = this.own;
    if (own.size !== 0) {
      const found = own.get(cell);
      if (found !== undefined || own.has(cell)) return found;
    }
    return this.outside(cell);
  }

  /** What is in the cell, without a note that anybody has read it. */
  peek(cell: number): Stored | undefined {
    let root: State = this;
    for (let state: State | undefined = this; state; state = state.parent) {
      const { own, reads } = state;
      if (own.size !== 0) {
        const found = own.get(cell);
        if (found !== undefined || own.has(cell)) return found;
      }
      if (reads) {
        const found = reads.get(cell);
        if (found !== undefined || reads.has(cell)) return found;
      }
      root = state;
    }
    return root.below?.(cell);
  }

  /** Was it written between `ancestor` and here? */
  hasChanged(cell: number, ancestor: State): boolean {
    for (let state: State | undefined = this; state && state !== ancestor; state = state.parent) if (state.own.has(cell)) return true;
    return false;
  }

  private outside(cell: number): Stored | undefined {
    let notes: Map<number, Stored | undefined>[] | undefined;
    let found: Stored | undefined;
    let root: State | undefined = this;
    for (let state: State | undefined = this; state; state = state.parent) {
      if (state !== this) {
        const own = state.own;
        if (own.size !== 0) {
          found = own.get(cell);
          if (found !== undefined || own.has(cell)) {
            root = undefined;
            break;
          }
        }
      }
      const { reads } = state;
      if (reads) {
        // What is outside does not change while this state is there: an earlier reader has gone the way.
        found = reads.get(cell);
        if (found !== undefined || reads.has(cell)) {
          root = undefined;
          break;
        }
        (notes ??= []).push(reads);
      }
      root = state;
    }
    if (root?.below) found = root.below(cell);
    if (notes) for (const reads of notes) reads.set(cell, found);
    return found;
  }

  value(cell: number): Value | undefined {
    return this.get(cell) as Value | undefined;
  }
  heap(cell: number): Heap | undefined {
    if (cell < SCRATCH) this.looks?.whole.add(cell);
    return this.get(cell) as Heap | undefined;
  }
  /** An object of which only the field of this name matters. */
  field(cell: number, name: string): Heap | undefined {
    this.looks?.at(cell, name);
    return this.get(cell) as Heap | undefined;
  }
  /** An object of which only the kind and the class matter, or that is written to. */
  shape(cell: number): Heap | undefined {
    return this.get(cell) as Heap | undefined;
  }
  set(cell: number, stored: Stored | undefined): void {
    this.own.set(cell, stored);
  }
  fork(): State {
    return new State(this);
  }

  /** This moment, kept: a state left behind by `return` or `break` while those it came from go on changing. */
  snapshot(base: State): State {
    const state = new State(base, undefined, true);
    for (const [cell, stored] of this.changes(base)) state.own.set(cell, stored);
    moved.cells += state.own.size;
    return state;
  }

  /** Everything changed between `ancestor` and here, in one map. */
  changes(ancestor: State): Map<number, Stored | undefined> {
    if (this.whole || this.parent === ancestor) return this.own;
    const chain: State[] = [];
    for (let state: State | undefined = this; state && state !== ancestor; state = state.parent) chain.push(state);
    const all = new Map<number, Stored | undefined>();
    for (let i = chain.length - 1; i >= 0; i--) for (const [cell, stored] of chain[i]!.own) all.set(cell, stored);
    moved.cells += all.size;
    return all;
  }

  /** The same contents directly below `ancestor`, so that long chains of branches stay flat. */
  flat(ancestor: State): State {
    const state = new State(ancestor);
    for (const [cell, stored] of this.changes(ancestor)) state.own.set(cell, stored);
    return state;
  }

  /** Continues as any of `outcomes`, all of which come from this state. */
  merge(outcomes: readonly State[]): void {
    for (const [cell, stored] of joinedChanges(this, outcomes)) this.own.set(cell, stored);
  }

  /** A state below `ancestor` that is any of `outcomes`. */
  static joined(ancestor: State, outcomes: readonly State[]): State {
    const state = new State(ancestor);
    for (const [cell, stored] of joinedChanges(ancestor, outcomes)) state.own.set(cell, stored);
    return state;
  }

  /**
   * This state or `outcome` (a loop's next turn): true when that told anything new. Constants that still change are given up (`widen`), or
   * a counter would be known only as far as the turns went.
   */
  absorb(outcome: State, widen = false): boolean {
    let changed = false;
    for (const [cell, stored] of outcome.changes(this)) {
      const mine = this.get(cell);
      const joined = joinCell(cell, mine, stored);
      if (sameStored(mine, joined)) continue;
      const merged = widen ? widened(mine, joined) : joined;
      this.own.set(cell, merged);
      if (cell >= 0) changed = true;
    }
    return changed;
  }
}

function widened(before: Stored | undefined, after: Stored | undefined): Stored | undefined {
  if (!before || !after || isHeap(before) || isHeap(after)) return after;
  return after.consts && after.consts.length > (before.consts?.length ?? 0) ? { ...after, consts: undefined } : after;
}

function joinedChanges(ancestor: State, outcomes: readonly State[]): Map<number, Stored | undefined> {
  if (outcomes.length === 0) return new Map();
  if (outcomes.length === 1) return outcomes[0]!.changes(ancestor);
  // How many outcomes wrote the cell, and what they wrote, joined: one pass over the changes, however many outcomes there are.
  const result = new Map<number, Stored | undefined>();
  const counts = new Map<number, number>();
  for (const outcome of outcomes) {
    const changes = outcome.changes(ancestor);
    moved.cells += changes.size;
    for (const [cell, stored] of changes) {
      const count = counts.get(cell);
      result.set(cell, count === undefined ? stored : joinCell(cell, result.get(cell), stored));
      counts.set(cell, (count ?? 0) + 1);
    }
  }
  for (const [cell, count] of counts) if (count < outcomes.length) result.set(cell, joinCell(cell, result.get(cell), ancestor.get(cell)));
  return result;
}

/** A refinement (negative cell) holds only where every branch made it. */
function joinCell(cell: number, a: Stored | undefined, b: Stored | undefined): Stored | undefined {
  return cell < 0 && (a === undefined || b === undefined) ? undefined : joinStored(a, b);
}

/** A cell that one branch never wrote keeps what the other wrote: a variable without a value cannot be used. */
export function joinStored(a: Stored | undefined, b: Stored | undefined): Stored | undefined {
  if (a === b || b === undefined) return a;
  if (a === undefined) return b;
  if (isHeap(a)) return isHeap(b) ? joinHeap(a, b) : a;
  return isHeap(b) ? a : join(a, b);
}

function joinHeap(a: Heap, b: Heap): Heap {
  if (a === b) return a;
  const fields = new Map(a.fields);
  let changed = false;
  for (const [name, value] of b.fields) {
    const mine = fields.get(name);
    const merged = mine ? join(mine, value) : value;
    if (merged !== mine) {
      fields.set(name, merged);
      changed = true;
    }
  }
  const element = a.element && b.element ? join(a.element, b.element) : (a.element ?? b.element);
  const length = a.length === b.length ? a.length : undefined;
  if (!changed && element === a.element && length === a.length) return a;
  return {
    kind: a.kind,
    fields,
    element,
    length,
    class: a.class ?? b.class,
    ...(a.captured && a.captured === b.captured ? { captured: a.captured } : {}),
  };
}

export function sameStored(a: Stored | undefined, b: Stored | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || isHeap(a) !== isHeap(b)) return false;
  if (!isHeap(a)) return same(a, b as Value);
  const heap = b as Heap;
  if (a.fields.size !== heap.fields.size || a.length !== heap.length || a.class !== heap.class) return false;
  if (a.element !== heap.element && !(a.element && heap.element && same(a.element, heap.element))) return false;
  for (const [name, value] of a.fields) {
    const other = heap.fields.get(name);
    if (!other || !same(value, other)) return false;
  }
  return true;
}
