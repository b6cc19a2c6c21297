/**
 * The cells of a whole program. What a module's own code left behind is kept here for everyone; what a function does when it is run belongs
 * to the piece of work that runs it and is numbered from `SCRATCH` on, so that it can be dropped as a whole.
 */
import type { Stored } from "./state.js";

/** Cells are numbered within 31 bits, which keeps them small integers. Those from here on stand for what modules export. */
export const EXPORTS = 2 ** 29;
/** Cells from here on belong to one piece of work. */
export const SCRATCH = 2 ** 30;

/** Begins the type of a value loaded by a computed path: the loading file, the path's pattern, what was read from it, each behind this sign. */
export const LOADED = "\0";

const BLOCK_BITS = 10;
const BLOCK = 2 ** BLOCK_BITS;

/** Cells that are taken together are in few blocks. */
export function blockOf(cell: number): number {
  return cell >> BLOCK_BITS;
}

/** Somebody whose cells are kept. */
export interface Owner {
  readonly cells: Map<number, Stored | undefined>;
  readonly blocks: number[];
  /** The next free cell, and the first one that is no longer its own. */
  next: number;
  end: number;
  /** While its code still runs: what is in its cells now. */
  live: ((cell: number) => Stored | undefined) | undefined;
}

export function newOwner(): Owner {
  return { cells: new Map(), blocks: [], next: 0, end: 0, live: undefined };
}

export class Store {
  /** By number of the block; cell 0 is nobody's. */
  private readonly owners: (Owner | undefined)[] = [undefined];
  private readonly free: number[] = [];

  /** So many cells in a row; the first one's number. */
  take(owner: Owner, count: number): number {
    if (owner.next + count > owner.end) this.extend(owner, count);
    const cell = owner.next;
    owner.next += count;
    return cell;
  }

  private extend(owner: Owner, count: number): void {
    const blocks = Math.ceil(count / BLOCK);
    const reused = blocks === 1 ? this.free.pop() : undefined;
    const first = reused ?? this.owners.length;
    for (let block = first; block < first + blocks; block++) {
      this.owners[block] = owner;
      owner.blocks.push(block);
    }
    owner.next = first * BLOCK;
    owner.end = (first + blocks) * BLOCK;
  }

  /** Gives up what the owner kept. Whoever refers to its cells must be given up as well. */
  drop(owner: Owner): void {
    for (const block of owner.blocks) {
      this.owners[block] = undefined;
      this.free.push(block);
    }
    owner.blocks.length = 0;
    owner.cells.clear();
  }

  ownerOf(cell: number): Owner | undefined {
    return cell < 0 || cell >= EXPORTS ? undefined : this.owners[cell >> BLOCK_BITS];
  }

  read(cell: number): Stored | undefined {
    const owner = this.ownerOf(cell);
    if (!owner) return undefined;
    const { live } = owner;
    if (!live) return owner.cells.get(cell);
    // Whoever asks from within the running code would be asked in turn.
    owner.live = undefined;
    const stored = live(cell);
    owner.live = live;
    return stored;
  }
}
