/**
 * What a module's results depend on beside its own text: the files it leads to and the variables it shares with whoever names them. Two groups
 * of modules between which no link leads have the same results together as each on its own.
 */
import type { Image } from "./image.js";
import { stands } from "./taint.js";
import type { Unit } from "./unit.js";

export interface Links {
  readonly file: string;
  /** What its specifiers were found to mean; undefined: no file of the program. */
  readonly resolved: ReadonlyMap<string, string | undefined>;
  /** The files that its computed paths fit, by the pieces of the path as JSON (null for what is unknown). */
  readonly matched: ReadonlyMap<string, readonly string[]>;
  /** Other files that it looked into, and those in which it led to a hit. */
  readonly touched: ReadonlySet<string>;
  /** What it shares by name: global variables, fields and listeners of a library's objects. */
  readonly named: ReadonlySet<string>;
  /** Those of them to which it gave something that others may find. */
  readonly written: ReadonlySet<string>;
}

/** `shared`: the names of shared cells. */
export function linksOf(
  {
    file,
    resolved,
    matched,
    image,
    runs,
  }: Pick<Links, "file" | "resolved" | "matched"> & {
    readonly image: Image | undefined;
    readonly runs: readonly { readonly unit: Unit }[];
  },
  shared: ReadonlyMap<number, string>,
): Links {
  const touched = new Set<string>();
  const named = new Set<string>();
  const written = new Set<string>();
  const units = runs.map(({ unit }) => unit);
  for (const work of [...(image ? [image] : []), ...units]) {
    for (const each of work.touched) touched.add(each);
    for (const name of work.named) named.add(name);
    for (const cell of ("effects" in work ? work.effects.cells : work.foreign).keys()) {
      const name = shared.get(cell);
      if (name !== undefined) written.add(name);
    }
    const waiting = "waiting" in work ? [...work.waiting.values()] : [];
    for (const { hits } of [work, ...waiting]) {
      for (const { at, flows } of hits.values()) {
        touched.add(at.file);
        for (const { steps } of flows) for (const step of steps) if (stands(step)) touched.add(step.file);
      }
    }
  }
  for (const name of written) named.add(name);
  touched.delete(file);
  return { file, resolved, matched, touched, named, written };
}
