/**
 * The modules whose functions are run, in their order, and which of them may be others than when all hits were collected last: an edit leaves
 * most as they were, and whoever goes through all of them after each pays for the whole program. All that is kept here may be too much.
 */

interface Module {
  readonly file: string;
}

export class Roots<M extends Module> {
  private modules: M[] | undefined;
  private places: ReadonlyMap<string, number> = new Map();
  /** Files whose module, image or runs may be others; undefined: all may. */
  private others: Set<string> | undefined;
  /** Places of modules whose trials may be others. */
  private retried = new Set<number>();
  /** Who reads cells of a block, or did. */
  private readonly readers = new Map<number, Set<string>>();

  constructor(
    /** Sorted. */
    private readonly files: () => readonly string[],
    private readonly module: (file: string) => M | undefined,
  ) {}

  get areKnown(): boolean {
    return this.modules !== undefined;
  }

  all(): readonly M[] {
    const { modules } = this;
    if (modules && (this.changed() ?? []).every((at) => this.renew(modules, at))) return modules;
    this.modules = this.files().flatMap((file) => this.module(file) ?? []);
    this.places = new Map(this.modules.map(({ file }, at) => [file, at]));
    this.others = undefined;
    return this.modules;
  }

  private renew(modules: M[], at: number): boolean {
    const module = this.module(modules[at]!.file);
    if (module) modules[at] = module;
    return module !== undefined;
  }

  /** Some may be given up. `all`: files came or went, or mean others to each other. */
  change(all: boolean): void {
    if (all) this.others = undefined;
    if (!this.others || this.modules?.length !== this.files().length) this.modules = undefined;
  }

  /** The module, its image or its runs may be others. */
  note(file: string): void {
    this.others?.add(file);
  }

  /** Its trials may be others. */
  retry(at: number): void {
    this.retried.add(at);
  }

  /** What it has run reads cells of these blocks. */
  reads(file: string, blocks: Iterable<number>): void {
    for (const block of blocks) {
      const readers = this.readers.get(block);
      if (readers) readers.add(file);
      else this.readers.set(block, new Set([file]));
    }
  }

  /** All is collected. */
  settle(): void {
    this.others = new Set();
    this.retried.clear();
  }

  /** The places of those that may be others, in their order; undefined: all may. */
  changed(): readonly number[] | undefined {
    return this.others && sorted(this.placesOf(this.others));
  }

  /** ... and of whoever reads in one of these blocks, if they are known. */
  concerned(blocks: Iterable<number> | undefined): readonly number[] | undefined {
    if (!this.others || !blocks) return undefined;
    const reading = [...blocks].flatMap((block) => this.placesOf(this.readers.get(block) ?? []));
    return sorted([...new Set([...this.placesOf(this.others), ...this.retried, ...reading])]);
  }

  private placesOf(files: Iterable<string>): number[] {
    return [...files].flatMap((file) => this.places.get(file) ?? []);
  }
}

function sorted(places: number[]): readonly number[] {
  return places.sort((a, b) => a - b);
}
