/**
 * Numbers for the copies of what a module's functions make (see `effects.ts`): the same whenever the same expression makes it, called the
 * same way. What one round leaves behind is so comparable with what the next one does, and objects that hold each other come to an end.
 */
import { newOwner, type Owner, type Store } from "./store.js";

/** What made an object, innermost first: an expression, the functions it ran in and the calls that led there; a role beside another object. */
export type MadeBy = readonly unknown[];

interface Site {
  readonly within: Map<unknown, Site>;
  cell: number | undefined;
}

export class Copies {
  /** Only of the numbers: what is in the cells differs from round to round and is kept with each. */
  readonly owner: Owner = newOwner();
  private readonly outermost = newSite();

  constructor(private readonly store: Store) {}

  cell(madeBy: MadeBy): number {
    let site = this.outermost;
    for (const each of madeBy) {
      let next = site.within.get(each);
      if (!next) site.within.set(each, (next = newSite()));
      site = next;
    }
    return (site.cell ??= this.store.take(this.owner, 1));
  }
}

function newSite(): Site {
  return { within: new Map(), cell: undefined };
}
