/**
 * What a later round came to the last time. After an edit most modules meet there what they met before: a pass tells which of them an edit may
 * concern, so that nobody has to look at all others again. It never decides what such a look would come to.
 */
import type { Func } from "../ir/ir.js";
import type { Image } from "./image.js";
import { Leavings, sameDispatches } from "./leavings.js";
import { sameStored, type Stored } from "./state.js";
import { blockOf } from "./store.js";
import { meets } from "./tally.js";
import { sameFunctions } from "./trials.js";
import type { Unit } from "./unit.js";

interface Ran {
  readonly file: string;
  readonly image: Image;
  /** The latest before the round. */
  readonly unit: Unit;
}

interface Run {
  readonly unit: Unit;
}

interface Module {
  readonly file: string;
  readonly image: Image | undefined;
  readonly runs: readonly Run[];
}

/** How the round came out for a module. */
interface Outcome {
  readonly image: Image;
  /** Up to this round, and with it if there is one. */
  readonly runs: readonly Run[];
  readonly trials: ReadonlySet<Func>;
}

/** What is no longer as it was when all modules were looked at. */
interface Changed {
  /** By block, since most modules read in none of these. */
  readonly cells: Map<number, Set<number>>;
  /** An object that stayed the same one holds something else: whoever knows it by another object may not have read it. */
  deep: boolean;
}

type Match = ConstructorParameters<typeof Leavings>[1];

export class Pass {
  left: Leavings;
  /** In the order of the modules, as the outcomes are. */
  private works: Ran[] = [];
  private readonly outcomes: (Outcome | undefined)[] = [];
  /** Where modules have a run in this round. */
  private readonly ran = new Set<number>();
  /** Undefined: everything may be another. */
  private changed: Changed | undefined;

  constructor(
    private readonly match: Match,
    private readonly configuration: number,
  ) {
    this.left = new Leavings([], match, configuration);
  }

  /** The round begins for all modules, in their order. `places`: where another may be than when it ended last. */
  begin(modules: readonly Module[], round: number, places: Iterable<number> = modules.keys()): void {
    const { works } = this;
    let isSame = works.length === modules.length;
    const others: number[] = [];
    for (const i of isSame ? places : []) {
      isSame &&= works[i]!.file === modules[i]!.file;
      if (works[i]!.image !== modules[i]!.image || works[i]!.unit !== latest(modules[i]!, round)) others.push(i);
    }
    const isSmall = isSame && others.length <= works.length / 8;
    if (isSmall && others.every((i) => this.replace(i, ranOf(modules[i]!, round)))) return;
    this.works = modules.map((module) => ranOf(module, round));
    this.outcomes.length = 0;
    this.ran.clear();
    this.changed = undefined;
    this.left = new Leavings(this.works, this.match, this.configuration);
  }

  /** The round is over for all modules; whether any has a run in it. */
  end(): boolean {
    this.changed = { cells: new Map(), deep: false };
    return this.ran.size > 0;
  }

  /** The blocks of cells in which something else is left than when the round ended last: whoever reads there may be concerned. Undefined: everybody may. */
  concerns(): Iterable<number> | undefined {
    return this.changed?.deep ? undefined : this.changed?.cells.keys();
  }

  /** Whether the round came to the same for the module at this place the last time, since the edits have nothing to do with it. */
  isKnown({ image, runs }: Module, at: number, round: number, trials: ReadonlySet<Func>): boolean {
    const { changed } = this;
    const outcome = this.outcomes[at];
    if (!changed || !outcome || changed.deep || outcome.image !== image) return false;
    const count = Math.min(runs.length, round + 1);
    if (outcome.runs.length !== count || !sameFunctions(outcome.trials, trials)) return false;
    for (let i = 0; i < count; i++) {
      if (runs[i] !== outcome.runs[i] || hasRead(runs[i]!.unit, changed)) return false;
    }
    return true;
  }

  note({ image, runs }: Module, at: number, round: number, trials: ReadonlySet<Func>, hasRun: boolean): void {
    this.outcomes[at] = { image: image!, runs: runs.slice(0, round + 1), trials };
    if (hasRun) this.ran.add(at);
    else this.ran.delete(at);
  }

  /** False when calls of loaded modules are others: their order counts. */
  private replace(at: number, work: Ran): boolean {
    const before = this.works[at]!;
    const { changed } = this;
    if (!changed || !sameCalls(before, work)) return false;
    const add = (cell: number): void => {
      const block = blockOf(cell);
      const cells = changed.cells.get(block);
      if (cells) cells.add(cell);
      else changed.cells.set(block, new Set([cell]));
    };
    for (const cells of [foreignOf, effectsOf]) note(cells(before), cells(work), add);
    note(copiesOf(before), copiesOf(work), (cell, isBoth) => {
      add(cell);
      changed.deep ||= isBoth;
    });
    this.left.replace(before, work);
    this.works[at] = work;
    return true;
  }
}

function latest({ runs }: Module, round: number): Unit {
  return runs[Math.min(round, runs.length) - 1]!.unit;
}

function ranOf(module: Module, round: number): Ran {
  return { file: module.file, image: module.image!, unit: latest(module, round) };
}

/** The blocks in which the cells are that somebody read. */
const blocks = new WeakMap<ReadonlySet<number>, ReadonlySet<number>>();

export function blocksOf({ read }: Unit): ReadonlySet<number> {
  let own = blocks.get(read);
  if (!own) blocks.set(read, (own = new Set([...read].map(blockOf))));
  return own;
}

function hasRead(unit: Unit, { cells }: Changed): boolean {
  if (cells.size === 0) return false;
  const { read } = unit;
  const own = blocksOf(unit);
  for (const [block, changed] of cells) if (own.has(block) && meets(read, changed)) return true;
  return false;
}

type Cells = ReadonlyMap<number, Stored | undefined>;

const foreignOf = ({ image }: Ran): Cells => image.foreign;
const effectsOf = ({ unit }: Ran): Cells => unit.effects.cells;
const copiesOf = ({ unit }: Ran): Cells => unit.effects.copies;

/** The cells in which something else is left; `isBoth`: there was something before, and is now. */
function note(before: Cells, after: Cells, tell: (cell: number, isBoth: boolean) => void): void {
  for (const cell of before.keys()) if (!after.has(cell)) tell(cell, false);
  for (const [cell, stored] of after) {
    if (!before.has(cell)) tell(cell, false);
    else if (!sameStored(before.get(cell), stored)) tell(cell, true);
  }
}

function sameCalls(a: Ran, b: Ran): boolean {
  return (
    sameDispatches([...a.image.dispatches.values()], [...b.image.dispatches.values()]) &&
    sameDispatches([...a.unit.effects.dispatches.values()], [...b.unit.effects.dispatches.values()])
  );
}
