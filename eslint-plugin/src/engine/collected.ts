/**
 * The hits of everything that was run, by file, kept from one edit to the next: a file's hits are merged again only if something else was run
 * that found some there.
 */
import { holesOf, isUsed } from "./built.js";
import type { Hit } from "./finding.js";
import { mergeHit } from "./hits.js";
import { meets, Tally } from "./tally.js";

/** What running something found. */
interface Ran {
  readonly hits: ReadonlyMap<string, Hit>;
}

interface OfFile {
  /** In the order in which their hits are merged. */
  readonly ran: Ran[];
  hits: readonly Hit[];
}

/** Where something that was run found hits, and in what it put together. */
interface Found {
  readonly files: readonly string[];
  readonly holes: ReadonlySet<string>;
}

const NO_HITS: readonly Hit[] = [];

export class Collected {
  private files = new Map<string, OfFile>();
  private readonly used = new Tally<string>();
  private readonly found = new WeakMap<Ran, Found>();

  /** The file's hits by place; the same list as before where they are the same. */
  of(file: string): readonly Hit[] {
    return this.files.get(file)?.hits ?? NO_HITS;
  }

  /** `used`: places in texts of which a use is known. */
  take(all: readonly Ran[], used: readonly ReadonlySet<string>[]): void {
    const changed = this.used.take(used);
    const before = this.files;
    const stale = new Set<string>();
    this.files = new Map();
    for (const ran of all) {
      if (ran.hits.size === 0) continue;
      const { files, holes } = this.foundBy(ran);
      for (const file of files) {
        const entry = this.files.get(file);
        if (entry) entry.ran.push(ran);
        else this.files.set(file, { ran: [ran], hits: NO_HITS });
        if (meets(holes, changed)) stale.add(file);
      }
    }
    for (const [file, entry] of this.files) {
      const known = before.get(file);
      const isSame = !stale.has(file) && known?.ran.length === entry.ran.length && known.ran.every((ran, i) => ran === entry.ran[i]);
      entry.hits = isSame ? known.hits : sameHits(known?.hits, this.merged(file, entry.ran));
    }
  }

  private merged(file: string, all: readonly Ran[]): readonly Hit[] {
    const merged = new Map<string, Hit>();
    for (const { hits } of all) {
      for (const [key, hit] of hits) if (hit.at.file === file && !isUsed(hit, this.used)) merged.set(key, mergeHit(merged.get(key), hit));
    }
    return inOrder(merged.values());
  }

  private foundBy(ran: Ran): Found {
    let found = this.found.get(ran);
    if (!found) {
      const hits = [...ran.hits.values()];
      found = { files: [...new Set(hits.map(({ at }) => at.file))], holes: new Set(hits.flatMap(holesOf)) };
      this.found.set(ran, found);
    }
    return found;
  }
}

function sameHits(before: readonly Hit[] | undefined, after: readonly Hit[]): readonly Hit[] {
  return before?.length === after.length && before.every((hit, i) => hit === after[i]) ? before : after;
}

export function inOrder(hits: Iterable<Hit>): readonly Hit[] {
  return [...hits].sort((a, b) => a.at.start - b.at.start || order(a, b));
}

function order(a: Hit, b: Hit): number {
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
}
