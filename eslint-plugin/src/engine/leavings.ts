/** What all modules' functions left behind, put together: by cell, and by the modules that are called without being named. */
import type { Image } from "./image.js";
import { joinStored, sameStored, type Stored } from "./state.js";
import { LOADED } from "./store.js";
import type { TypeName } from "./summary.js";
import type { Unit } from "./unit.js";
import { same } from "./values.js";
import { joinedDispatch, piecesOf, type Dispatch } from "./work.js";

interface Work {
  readonly file: string;
  readonly image: Image;
  readonly unit: Unit;
}

interface Writer {
  readonly file: string;
  readonly stored: Stored;
}

export class Leavings {
  private readonly writers = new Map<number, Writer[]>();
  private readonly joined = new Map<number, Stored>();
  /** What the copies of objects hold. */
  private readonly copies = new Map<number, Stored>();
  private readonly calls = new Map<TypeName, Dispatch>();
  private readonly byFile = new Map<string, Dispatch[]>();

  /** `match` finds the files that a computed path may mean. */
  constructor(
    works: readonly Work[],
    match: (from: string, pieces: readonly (string | undefined)[]) => readonly string[],
    /** The cell of all files of data, which stay what they are. */
    private readonly configuration: number,
  ) {
    for (const work of works) {
      const { image, unit } = work;
      this.add(work);
      for (const dispatches of [image.dispatches, unit.effects.dispatches]) {
        for (const [type, dispatch] of dispatches) {
          const before = this.calls.get(type);
          this.calls.set(type, before ? joinedDispatch(before, dispatch) : dispatch);
        }
      }
    }
    for (const dispatch of this.calls.values()) {
      const [, from = "", pattern = ""] = dispatch.type.split(LOADED);
      for (const each of match(from, piecesOf(pattern))) {
        const list = this.byFile.get(each);
        if (list) list.push(dispatch);
        else this.byFile.set(each, [dispatch]);
      }
    }
  }

  private add({ file, image, unit }: Work): void {
    for (const cells of [image.foreign, unit.effects.cells]) {
      for (const [cell, stored] of cells) {
        if (stored === undefined || cell === this.configuration) continue;
        const list = this.writers.get(cell);
        if (!list) this.writers.set(cell, [{ file, stored }]);
        else list.splice(list.findLastIndex((writer) => writer.file <= file) + 1, 0, { file, stored });
      }
    }
    for (const [cell, stored] of unit.effects.copies) this.copies.set(cell, stored);
  }

  /** A module leaves something else behind than before, but calls the same. */
  replace(before: Work, after: Work): void {
    const { image, unit } = before;
    for (const cells of [image.foreign, unit.effects.cells]) {
      for (const cell of cells.keys()) {
        const others = this.writers.get(cell)?.filter(({ file }) => file !== before.file) ?? [];
        if (others.length > 0) this.writers.set(cell, others);
        else this.writers.delete(cell);
        this.joined.delete(cell);
      }
    }
    for (const cell of unit.effects.copies.keys()) this.copies.delete(cell);
    this.add(after);
    for (const cells of [after.image.foreign, after.unit.effects.cells]) for (const cell of cells.keys()) this.joined.delete(cell);
  }

  /** What a copy of an object holds, of whichever module's functions made it. */
  inCopy(cell: number): Stored | undefined {
    return this.copies.get(cell);
  }

  /** What the functions of modules other than this one left in a cell. */
  inCell(cell: number, file: string): Stored | undefined {
    const writers = this.writers.get(cell);
    if (!writers) return undefined;
    if (writers.some((writer) => writer.file === file)) return together(writers.filter((writer) => writer.file !== file));
    let joined = this.joined.get(cell);
    if (!joined) this.joined.set(cell, (joined = together(writers)!));
    return joined;
  }

  /** ... in those of the cells that a piece of work read. */
  cellsFor(file: string, read: ReadonlySet<number>): ReadonlyMap<number, Stored> {
    const cells = new Map<number, Stored>();
    for (const cell of read) {
      const stored = joinStored(this.copies.get(cell), this.inCell(cell, file));
      if (stored) cells.set(cell, stored);
    }
    return cells;
  }

  /** Calls that may mean this module. */
  dispatchesFor(file: string): readonly Dispatch[] {
    return this.byFile.get(file) ?? NONE;
  }
}

const NONE: readonly Dispatch[] = [];

function together(writers: readonly Writer[]): Stored | undefined {
  return writers.reduce<Stored | undefined>((all, { stored }) => joinStored(all, stored), undefined);
}

export function sameCells(a: ReadonlyMap<number, Stored | undefined>, b: ReadonlyMap<number, Stored | undefined>): boolean {
  if (a.size !== b.size) return false;
  for (const [cell, stored] of a) if (!b.has(cell) || !sameStored(stored, b.get(cell))) return false;
  return true;
}

export function sameDispatches(a: readonly Dispatch[], b: readonly Dispatch[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ type, args, proofs }, i) => {
      const other = b[i]!;
      return (
        type === other.type &&
        proofs === other.proofs &&
        args.length === other.args.length &&
        args.every((arg, j) => same(arg, other.args[j]!))
      );
    })
  );
}
