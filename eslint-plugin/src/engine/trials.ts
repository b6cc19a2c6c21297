/**
 * Trials: exported functions that nobody calls are run with unknown arguments. Who calls whom is told by the first runs of all modules, which
 * try nothing; so a function that is called somewhere costs no trial, and leaves nothing behind that only unknown arguments would bring.
 */
import type { Func } from "../ir/ir.js";
import type { Image } from "./image.js";
import { meets, Tally } from "./tally.js";
import type { Unit } from "./unit.js";

interface Ran {
  readonly image: Pick<Image, "called"> | undefined;
  readonly runs: readonly { readonly unit: Pick<Unit, "called" | "open"> }[];
}

/** The functions that the modules' own code and their units of one round call; -1: the latest ones. */
export class Called {
  private readonly tally = new Tally<Func>();
  private sets: ReadonlySet<Func>[] = [];

  constructor(private readonly round: number) {}

  has(func: Func): boolean {
    return this.tally.has(func);
  }

  /** Gives those that were called and are not, or the other way round. `others`: where another record may be than the last time. */
  update(records: readonly Ran[], others: readonly number[] | undefined): ReadonlySet<Func> {
    if (!others) this.sets = records.flatMap((record) => this.calledBy(record));
    else for (const at of others) [this.sets[2 * at], this.sets[2 * at + 1]] = this.calledBy(records[at]!);
    return this.tally.take(this.sets.slice());
  }

  private calledBy({ image, runs }: Ran): readonly [ReadonlySet<Func>, ReadonlySet<Func>] {
    return [image!.called, runs.at(this.round)!.unit.called];
  }
}

/** The functions to try, kept from one look to the next. */
export class Trials {
  private readonly called = new Called(0);
  /** By what is open in a module, which is another set after another run. */
  private readonly known = new WeakMap<ReadonlySet<Func>, ReadonlySet<Func>>();
  /** What is open, by the place of its module. */
  private open: ReadonlySet<Func>[] = [];

  /** Gives the places of the modules whose trials may be others. */
  update(records: readonly Ran[], others: readonly number[] | undefined): readonly number[] {
    const changed = this.called.update(records, others);
    if (!others) this.open = records.map(({ runs }) => runs[0]!.unit.open);
    else for (const at of others) this.open[at] = records[at]!.runs[0]!.unit.open;
    const concerned: number[] = [];
    for (const [at, open] of this.open.entries()) {
      if (open.size === 0 || !meets(open, changed)) continue;
      this.known.delete(open);
      concerned.push(at);
    }
    return concerned;
  }

  of({ runs }: Ran): ReadonlySet<Func> {
    const { open } = runs[0]!.unit;
    let trials = this.known.get(open);
    if (!trials) this.known.set(open, (trials = new Set([...open].filter((func) => !this.called.has(func)))));
    return trials;
  }
}

export function sameFunctions(a: ReadonlySet<Func> | undefined, b: ReadonlySet<Func>): boolean {
  return a === b || (a?.size === b.size && [...b].every((func) => a.has(func)));
}

/** Trials whose functions no other trial calls come first: where a file has a function, before or behind its caller, says nothing. */
export function callersFirst<T extends { readonly called: ReadonlySet<Func> }>(
  trials: readonly (readonly [Func, T])[],
): readonly (readonly [Func, T])[] {
  const known = new Map(trials);
  const called = new Set<Func>();
  for (const [func, trial] of trials) for (const other of trial.called) if (other !== func && known.has(other)) called.add(other);
  return [...trials.filter(([func]) => !called.has(func)), ...trials.filter(([func]) => called.has(func))];
}
