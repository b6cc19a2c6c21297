/**
 * What a later round came to the last time. After an edit most modules meet there what they met before: a pass tells which of them an edit may
 * concern, so that nobody has to look at all others again. It never decides what such a look would come to.
 */
import type { Func } from "../ir/ir.js";
import type { Image } from "./image.js";
import { Leavings, sameDispatches } from "./leavings.js";
import { sameStored, type Stored } from "./state.js";
import { sameFunctions } from "./trials.js";
import type { Unit } from "./unit.js";

export interface Ran {
  readonly file: string;
  readonly image: Image;
  /** The latest before the round. */
  readonly unit: Unit;
}

interface Run {
  readonly unit: Unit;
}

/** How the round came out for a module. */
interface Outcome {
  readonly image: Image;
  /** Up to this round, and with it if there is one. */
  readonly runs: readonly Run[];
  readonly trials: ReadonlySet<Func>;
  readonly some: boolean;
}

/** What is no longer as it was when all modules were looked at. */
interface Changed {
  readonly cells: Set<number>;
  /** An object that stayed the same one holds something else: whoever knows it by another object may not have read it. */
  deep: boolean;
}

type Match = ConstructorParameters<typeof Leavings>[1];

export class Pass {
  left: Leavings;
  private works = new Map<string, Ran>();
  private readonly outcomes = new Map<string, Outcome>();
  /** Undefined: everything may be another. */
  private changed: Changed | undefined;

  constructor(
    private readonly match: Match,
    private readonly configuration: number,
  ) {
    this.left = new Leavings([], match, configuration);
  }

  /** The round begins; `works` are all modules, in their order. */
  begin(works: readonly Ran[]): void {
    const others = works.filter(({ file, image, unit }) => {
      const known = this.works.get(file);
      return known?.image !== image || known.unit !== unit;
    });
    const isSmall = this.works.size === works.length && others.length <= works.length / 8;
    if (!isSmall || !others.every((work) => this.replace(work))) {
      this.works = new Map(works.map((work) => [work.file, work]));
      this.outcomes.clear();
      this.changed = undefined;
      this.left = new Leavings(works, this.match, this.configuration);
    }
  }

  /** The round is over for all modules. */
  end(): void {
    this.changed = { cells: new Set(), deep: false };
  }

  /** What the round came to for a module, where the edits since have nothing to do with it. */
  known(
    { file, image, runs }: Pick<Ran, "file"> & { image: Image | undefined; runs: readonly Run[] },
    round: number,
    trials: ReadonlySet<Func>,
  ) {
    const { changed } = this;
    const outcome = this.outcomes.get(file);
    if (!changed || !outcome || changed.deep || outcome.image !== image) return undefined;
    const now = runs.slice(0, round + 1);
    const isSame = now.length === outcome.runs.length && now.every((run, i) => run === outcome.runs[i]);
    if (!isSame || !sameFunctions(outcome.trials, trials)) return undefined;
    return now.some(({ unit }) => meets(unit.read, changed.cells)) ? undefined : outcome.some;
  }

  note(
    { file, image, runs }: Pick<Ran, "file"> & { image: Image | undefined; runs: readonly Run[] },
    round: number,
    trials: ReadonlySet<Func>,
    some: boolean,
  ): void {
    this.outcomes.set(file, { image: image!, runs: runs.slice(0, round + 1), trials, some });
  }

  /** False when calls of loaded modules are others: their order counts. */
  private replace(work: Ran): boolean {
    const before = this.works.get(work.file);
    const { changed } = this;
    if (!before || !changed || !sameCalls(before, work)) return false;
    for (const cells of [foreignOf, effectsOf]) note(cells(before), cells(work), (cell) => changed.cells.add(cell));
    note(copiesOf(before), copiesOf(work), (cell, isBoth) => {
      changed.cells.add(cell);
      changed.deep ||= isBoth;
    });
    this.left.replace(before, work);
    this.works.set(work.file, work);
    return true;
  }
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

function meets(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  const [small, large] = some.size < others.size ? [some, others] : [others, some];
  for (const each of small) if (large.has(each)) return true;
  return false;
}
