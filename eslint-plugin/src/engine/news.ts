/**
 * News: what one look at the cells of others tells that an earlier look did not. Constants alone are none (unless asked for), and neither are
 * fields at which nobody has looked. An object in the place of others is news only if it holds what none of those held.
 */
import type { Heap, Looks, Stored } from "./state.js";
import { UNDEFINED, type Value } from "./values.js";
import type { Dispatch } from "./work.js";

export class News {
  /** By earlier and later object: does the later one tell more? While that is being found out, it does not. */
  private readonly compared = new Map<number, Map<number, boolean>>();

  /** `look`: what an object holds. Without it, every other object is news. */
  constructor(
    private readonly look: (cell: number) => Stored | undefined = () => undefined,
    /** Other constants are news, too, where some were known. */
    private readonly constants = false,
  ) {}

  /** `looks`: at what somebody has looked; without it, at everything. */
  inAny(
    before: ReadonlyMap<number, Stored | undefined>,
    after: ReadonlyMap<number, Stored | undefined>,
    looks?: readonly Looks[],
  ): boolean {
    for (const [cell, stored] of after) {
      if (!stored) continue;
      const seen = looks && "fields" in stored && !looks.some(({ whole }) => whole.has(cell)) ? partly(stored, cell, looks) : stored;
      if (this.in(before.get(cell), seen)) return true;
    }
    return false;
  }

  /** Are there other calls, or do they hand over more? */
  inDispatches(before: readonly Dispatch[], after: readonly Dispatch[]): boolean {
    return (
      before.length !== after.length ||
      after.some(({ type, args, proofs }) => {
        const known = before.find((each) => each.type === type);
        return known?.proofs !== proofs || args.some((arg, i) => this.in(known.args[i], arg));
      })
    );
  }

  /** Does it hold data, functions or objects that were not there before? */
  in(before: Stored | undefined, after: Stored | undefined): boolean {
    if (!after || before === after) return false;
    if (!("fields" in after)) return this.inValue(before && "fields" in before ? undefined : before, after);
    return this.inHeap(before && "fields" in before ? before : undefined, after);
  }

  private inHeap(before: Heap | undefined, after: Heap): boolean {
    if (after.element && this.inValue(before?.element, after.element)) return true;
    for (const [name, value] of after.fields) if (this.inValue(before?.fields.get(name), value)) return true;
    return false;
  }

  private inValue(before: Value | undefined, after: Value): boolean {
    const { taints, types, closures, models, objects, classes } = after;
    const fresh = <T>(some: readonly T[], known: readonly T[] | undefined): boolean => some.some((each) => !known?.includes(each));
    if (this.constants && this.inConstants(before ?? UNDEFINED, after)) return true;
    return (
      taints.some(({ origin }) => !before?.taints.some((taint) => taint.origin === origin)) ||
      fresh(types, before?.types) ||
      fresh(classes, before?.classes) ||
      closures.some(({ func }) => !before?.closures.some((closure) => closure.func === func)) ||
      models.some(({ member }) => !before?.models.some((model) => model.member === member)) ||
      objects.some((cell) => this.inObject(before?.objects ?? [], cell))
    );
  }

  /** Might a condition come out otherwise? What has no known constants decides none. */
  private inConstants({ consts }: Value, after: Value): boolean {
    return consts !== undefined && consts.length > 0 && !after.consts?.every((each) => consts.includes(each));
  }

  private inObject(before: readonly number[], cell: number): boolean {
    return !before.includes(cell) && !before.some((earlier) => !this.beyond(earlier, cell));
  }

  /** Does the later object tell more than the earlier one? */
  private beyond(earlier: number, later: number): boolean {
    let answers = this.compared.get(earlier);
    if (!answers) this.compared.set(earlier, (answers = new Map<number, boolean>()));
    let answer = answers.get(later);
    if (answer === undefined) {
      answers.set(later, false);
      answers.set(later, (answer = this.compare(this.look(earlier), this.look(later))));
    }
    return answer;
  }

  private compare(earlier: Stored | undefined, later: Stored | undefined): boolean {
    if (!earlier || !later || !("fields" in earlier) || !("fields" in later)) return true;
    return earlier.kind !== later.kind || earlier.class !== later.class || this.inHeap(earlier, later);
  }
}

/** The object with those fields that somebody has looked at. */
function partly(heap: Heap, cell: number, looks: readonly Looks[]): Heap {
  const fields = new Map<string, Value>();
  for (const look of looks)
    for (const name of look.fields.get(cell) ?? []) {
      const value = heap.fields.get(name);
      if (value) fields.set(name, value);
    }
  return { ...heap, fields };
}
