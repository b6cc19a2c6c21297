/**
 * Lists of the size they have. A list that grew by `push` has room for sixteen elements more, and trees are mostly short lists: half of their
 * memory, and of the garbage collector's time, would be that room.
 */

/** The one empty list of all trees. */
export const NONE: readonly never[] = [];

export function exact<Element>(list: readonly Element[]): readonly Element[] {
  return list.length === 0 ? NONE : list.slice();
}
