/**
 * Two modules that differ in nothing but places, such as before and after a line was moved or a comment written: what is known of the one
 * holds for the other, read at other places. Nobody but a reader of places sees more of them than which stands before which.
 */
import type { At, Module } from "./ir.js";

/** Where the places of a module stand in another text. */
export class Moved {
  constructor(
    private readonly starts: ReadonlyMap<number, number>,
    private readonly ends: ReadonlyMap<number, number>,
  ) {}

  /** What stands nowhere in the module stays. */
  place<T extends At>(at: T): T {
    return { ...at, start: this.starts.get(at.start) ?? at.start, end: this.ends.get(at.end) ?? at.end };
  }
}

/** Where everything of `before` stands in `after`; undefined where they differ in more than places, or stand in another order. */
export function movedTo(before: Module, after: Module): Moved | undefined {
  const comparison = new Comparison();
  try {
    return comparison.same(before, after) ? comparison.result() : undefined;
  } catch (error) {
    // Too deep to be compared.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Node = Readonly<Record<string, unknown>>;

class Comparison {
  private readonly starts = new Map<number, number>();
  private readonly ends = new Map<number, number>();
  /** Who has two parents has them in both; a function is met among all of them and where it is made. */
  private readonly met = new Map<object, object>();

  same(a: unknown, b: unknown): boolean {
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
    const known = this.met.get(a);
    if (known) return known === b;
    this.met.set(a, b);
    return Array.isArray(a) ? Array.isArray(b) && this.sameList(a, b) : this.sameNode(a as Node, b as Node);
  }

  private sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!this.same(a[i], b[i])) return false;
    return true;
  }

  private sameNode(a: Node, b: Node): boolean {
    let keys = 0;
    for (const key in a) {
      keys++;
      const value = a[key];
      // A type may have members of any name.
      if ((key === "at" || key === "nameAt") && isPlace(value)) {
        const other = b[key];
        if (!isPlace(other) || !isMap(this.starts, value.start, other.start) || !isMap(this.ends, value.end, other.end)) return false;
      } else if (!(key in b) || !this.same(value, b[key])) return false;
    }
    for (const _ in b) keys--;
    return keys === 0;
  }

  /** An end comes before a start at the same offset, so that neighbours may part and meet. */
  result(): Moved | undefined {
    const points = [...this.starts].map(([from, to]) => [2 * from + 1, 2 * to + 1] as const);
    for (const [from, to] of this.ends) points.push([2 * from, 2 * to]);
    points.sort(([a], [b]) => a - b);
    for (let i = 1; i < points.length; i++) if (points[i]![1] <= points[i - 1]![1]) return undefined;
    return new Moved(this.starts, this.ends);
  }
}

function isPlace(value: unknown): value is At {
  return typeof value === "object" && value !== null && typeof (value as Node)["start"] === "number";
}

/** Whether the offset becomes the same one wherever it stands. */
function isMap(map: Map<number, number>, from: number, to: number): boolean {
  const known = map.get(from);
  if (known === undefined) map.set(from, to);
  return known === undefined || known === to;
}
