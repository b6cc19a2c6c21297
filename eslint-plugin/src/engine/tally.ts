/**
 * Which elements are in any of many sets. The sets never change, others take their places: what is counted is what came and went, so that an
 * edit of one file costs nothing for the others.
 */
export class Tally<T> {
  private readonly counts = new Map<T, number>();
  private sets: readonly ReadonlySet<T>[] = [];

  has(element: T): boolean {
    return this.counts.has(element);
  }

  /** From now on it is about these sets. Gives the elements that were in none of them and are now, or the other way round. */
  take(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
    const before = this.sets;
    const were = new Map<T, boolean>();
    const count = (set: ReadonlySet<T> | undefined, by: 1 | -1): void => {
      for (const element of set ?? []) {
        const now = this.counts.get(element) ?? 0;
        if (!were.has(element)) were.set(element, now > 0);
        if (now + by === 0) this.counts.delete(element);
        else this.counts.set(element, now + by);
      }
    };
    for (let i = 0; i < Math.max(before.length, sets.length); i++) {
      if (before[i] === sets[i]) continue;
      count(sets[i], 1);
      count(before[i], -1);
    }
    this.sets = sets;
    const changed = new Set<T>();
    for (const [element, was] of were) if (was !== this.counts.has(element)) changed.add(element);
    return changed;
  }
}

/** Do they have an element in common? */
export function meets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a.size > b.size) [a, b] = [b, a];
  for (const each of a) if (b.has(each)) return true;
  return false;
}
