/** To whom the cells of a piece of work belong: the activation that made an object, the expression that did, the object that it stands beside. */
import type { MadeBy } from "./copies.js";
import type { Link } from "./link.js";
import { SCRATCH } from "./store.js";
import type { Frame } from "./values.js";

/** So many of the calls that led to an expression tell the objects apart that it makes. */
const CALLS_APART = 2;

/** What made something: the expression, and the calls that led to it. */
export function madeIn(made: Frame | undefined, site: unknown): MadeBy {
  const path: unknown[] = [site];
  let frame = made;
  for (let depth = 0; frame?.calledBy && depth < CALLS_APART; depth++, frame = frame.maker) path.push(frame.func, frame.calledBy);
  return path;
}

class Companion {
  constructor(
    readonly of: number,
    readonly role: string,
  ) {}
}

export class Cells {
  /** From `SCRATCH` on, the activations that made them. */
  private readonly makers: (Frame | undefined)[] = [];
  /** ... and the expressions that did, or the cells that they are companions of. */
  private readonly sites: (object | undefined)[] = [];
  private readonly named = new Map<string, number>();

  constructor(private readonly link: Link) {}

  /** These cells are an activation's own. */
  belong(first: number, count: number, frame: Frame, site?: object): void {
    if (first < SCRATCH) return;
    for (let cell = first; cell < first + count; cell++) this.makers[cell - SCRATCH] = frame;
    if (site) this.sites[first - SCRATCH] = site;
  }

  /** The expression that made one of this work's objects. */
  site(cell: number): object | undefined {
    return this.sites[cell - SCRATCH];
  }

  /** What made one of this work's objects; see `copies.ts`. */
  madeBy(cell: number): MadeBy {
    const site = this.sites[cell - SCRATCH];
    if (site instanceof Companion) return [site.role, ...(site.of < SCRATCH ? [site.of] : this.madeBy(site.of))];
    return madeIn(this.makers[cell - SCRATCH], site);
  }

  /** Is this cell an activation's own, or that of one that was called from it? */
  belongs(cell: number, frame: Frame): boolean {
    let maker = cell < SCRATCH ? undefined : this.makers[cell - SCRATCH];
    while (maker && maker !== frame) maker = maker.maker;
    return maker !== undefined;
  }

  /** The cell of a global variable of the program. */
  global(name: string): number {
    let cell = this.named.get(name);
    if (cell === undefined) this.named.set(name, (cell = this.link.shared(name)));
    return cell;
  }

  /** A cell that belongs to another one: the listeners of an emitter, the pair that iterating a map yields. */
  companion(cell: number, role: string): number {
    const name = `${role} of ${cell}`;
    if (cell < SCRATCH) return this.global(name);
    let companion = this.named.get(name);
    if (companion === undefined) {
      this.named.set(name, (companion = this.link.cells(1)));
      if (companion >= SCRATCH) this.sites[companion - SCRATCH] = new Companion(cell, role);
    }
    return companion;
  }
}
