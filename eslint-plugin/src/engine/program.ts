/**
 * A program: its modules, what each one's own code leaves behind (images), and what its functions do (units). Asked for a file, it gives
 * the hits in that file, whichever module's functions lead there. Everything is kept until something that it looked into changes.
 */
import type { Func, Module } from "../ir/ir.js";
import { isUsed } from "./built.js";
import { Collected, inOrder } from "./collected.js";
import { Copies } from "./copies.js";
import { staticExports } from "./exports.js";
import type { FileAnalysis, Hit } from "./finding.js";
import { runModule, TOO_DEEP, type Image } from "./image.js";
import type { Limits } from "./link.js";
import type { Registry } from "./registry.js";
import { mergeHit } from "./hits.js";
import type { TypeName } from "./summary.js";
import { dispatchedWith, sameProofs } from "./protections.js";
import { sameCells, sameDispatches, type Leavings } from "./leavings.js";
import { ImportOrder } from "./import-order.js";
import { linksOf, type Links } from "./links.js";
import { News } from "./news.js";
import { blocksOf, Pass } from "./pass.js";
import { moved, type Stored } from "./state.js";
import { EXPORTS, LOADED, newOwner, Store } from "./store.js";
import { Roots } from "./roots.js";
import { pathFrom } from "./own-rows.js";
import { meets } from "./tally.js";
import { UnitRun, type Others, type Unit } from "./unit.js";
import { Called, callersFirst, sameFunctions, Trials } from "./trials.js";
import { make, UNDEFINED } from "./values.js";
import type { Dispatch, ModuleRecord, Modules } from "./work.js";

/** Interpretation steps for a file of average size: about two seconds' worth on a slow machine. */
export const DEFAULT_BUDGET = 1_200_000;
const CALL_DEPTH = 14;

/** The files of a program. */
export interface Host {
  /** The modules whose functions are run, sorted. */
  roots(): readonly string[];
  isRoot(file: string): boolean;
  /** What it does proves nothing about the program. */
  isTest(file: string): boolean;
  /** The lowered module, the same object as long as the file's text is the same; undefined when there is none. */
  module(file: string): Module | undefined;
  /** The file that a specifier means, if it is one of the program. */
  resolve(from: string, specifier: string): string | undefined;
  /** The files that a computed path may mean, sorted. `pieces`: texts, undefined for what is unknown. */
  match(from: string, pieces: readonly (string | undefined)[]): readonly string[];
  /** The type that users' own rows give to a file, by its path. */
  ownType(file: string): TypeName | undefined;
  /** The specifier of the module that a name stands for which a package is asked for and does not export. */
  member(from: string, specifier: string, name: string): string | undefined;
  /** The folder in which the program that a file belongs to is started. */
  root(from: string): string;
  /** The models of the language that a file is in. */
  registry(file: string): Registry;
}

interface Record extends ModuleRecord {
  image: Image | undefined;
  /**
   * Runs of its functions: the first as if no other module's functions had run, each later one with what those of others did in the round
   * before. A record has no run for a round that would give it nothing new.
   */
  readonly runs: Round[];
  /** What ran them, while there may be another. */
  run: UnitRun | undefined;
  readonly copies: Copies;
}

interface Round {
  readonly unit: Unit;
  /** What it was run with, and of that what it has read. */
  readonly others: Others;
  readonly cells: ReadonlyMap<number, Stored | undefined>;
}

const NO_TRIALS: ReadonlySet<Func> = new Set();

/** The first round, the one with trials, and more: what one function hands on another may hand on, and chains longer than this are cut. */
const MOST_ROUNDS = 5;

/** So many steps' worth is kept of runs for the next round, some hundred megabytes: one that begins anew takes all rounds before once more. */
const MOST_KEPT = 8_000_000;

/** What changed between two looks at the files. */
export interface Change {
  /** Files whose text is another, is new or is gone. */
  readonly files: readonly string[];
  /** Files came or went, or what decides over specifiers changed. */
  readonly resolution: boolean;
}

export class Program implements Modules {
  readonly store = new Store();
  private readonly records = new Map<string, Record>();
  private readonly byExports: (Record | undefined)[] = [];
  private readonly globals = new Map<string, number>();
  private readonly globalOwner = newOwner();
  readonly configuration = this.shared("configuration files");
  private readonly limits: Limits;
  /** Hits by file, of all units. */
  private readonly collected = new Collected();
  /** Whether they are those of the present files. */
  private isCollected = false;
  /** The collection of hits, as far as it has come. */
  private collection: Iterator<void, void> | undefined;
  /** Of the later rounds. */
  private readonly passes: Pass[] = [];
  /** Records with a run that is kept for another round, and how many steps' worth these are. */
  private readonly running = new Set<Record>();
  private kept = 0;
  private readonly trials = new Trials();
  private readonly called = new Called(-1);
  private readonly importersFirst = new ImportOrder((file) => this.importsOf(file));
  private readonly roots: Roots<Record>;

  constructor(
    private readonly host: Host,
    budget = DEFAULT_BUDGET,
  ) {
    const whole = make({ objects: [this.configuration] });
    const data = { kind: "object", fields: new Map(), element: whole, length: undefined, class: undefined } as const;
    this.globalOwner.cells.set(this.configuration, data);
    this.roots = new Roots(
      () => this.host.roots(),
      (file) => this.record(file),
    );
    this.limits = { steps: budget, entrySteps: Math.ceil(budget / 4), callDepth: CALL_DEPTH };
  }

  record(file: string): Record | undefined {
    const known = this.records.get(file);
    if (known) return known;
    const module = this.host.module(file);
    if (!module) return undefined;
    const record: Record = {
      file,
      module,
      statics: staticExports(module),
      exportsCell: EXPORTS + this.byExports.length,
      resolved: new Map(),
      matched: new Map(),
      origins: new Map(),
      image: undefined,
      runs: [],
      run: undefined,
      copies: new Copies(this.store),
    };
    this.byExports.push(record);
    this.records.set(file, record);
    this.importersFirst.comes(file);
    return record;
  }

  atExports(cell: number): Record | undefined {
    return this.byExports[cell - EXPORTS];
  }

  resolve(from: string, specifier: string): string | undefined {
    const record = this.records.get(from);
    if (!record) return this.host.resolve(from, specifier);
    if (record.resolved.has(specifier)) return record.resolved.get(specifier);
    const file = this.host.resolve(from, specifier);
    record.resolved.set(specifier, file);
    return file;
  }

  ownType(from: string, specifier: string): TypeName | undefined {
    const registry = this.host.registry(from);
    if (registry.ownModules.size === 0) return undefined;
    const file = this.resolve(from, specifier);
    if (file !== undefined) return this.host.ownType(file) ?? registry.ownModule(specifier);
    // A file that is no part of the program, such as a generated one.
    const path = pathFrom(from, specifier);
    return path === undefined ? undefined : this.host.ownType(path);
  }

  match(from: string, pieces: readonly (string | undefined)[]): readonly string[] {
    const record = this.records.get(from);
    const key = JSON.stringify(pieces);
    const known = record?.matched.get(key);
    if (known) return known;
    const files = this.host.match(from, pieces);
    record?.matched.set(key, files);
    return files;
  }

  image(record: ModuleRecord): Image {
    const own = record as Record;
    if (!own.image) {
      const { cells } = moved;
      runModule(this, own, this.host.registry(own.file), this.limits, (image) => (own.image = image));
      // Whoever asks first does not pay for it.
      moved.cells = cells;
    }
    return own.image!;
  }

  copiesOf(record: ModuleRecord): Copies {
    return (record as Record).copies;
  }

  member(from: string, specifier: string, name: string): string | undefined {
    return this.host.member(from, specifier, name);
  }

  root(from: string): string {
    return this.host.root(from);
  }

  isTest(file: string): boolean {
    return this.host.isTest(file);
  }

  shared(name: string): number {
    let cell = this.globals.get(name);
    if (cell === undefined) this.globals.set(name, (cell = this.store.take(this.globalOwner, 1)));
    return cell;
  }

  /** The first run tries no exported function of a root: most are called by somebody, which the first runs of all roots tell. */
  private first(record: Record): Unit {
    const trials = this.host.isRoot(record.file) ? NO_TRIALS : undefined;
    if (record.runs.length > 0 && record.runs[0]!.others.trials !== trials) this.forget(record, 0);
    if (record.runs.length === 0) {
      const others = { dispatches: [], trials };
      record.runs.push({ unit: this.run(record, others), cells: new Map(), others });
      this.roots.note(record.file);
    }
    return record.runs[0]!.unit;
  }

  /** Goes on with what has run the functions before, which knows what their calls gave: where that is worth the memory. */
  private run(record: Record, others: Others): Unit {
    const run = record.run ?? new UnitRun(this, this.image(record), this.host.registry(record.file), this.limits);
    // What a call gave in one round may answer it in the next.
    if (!run.hasBegun) for (const before of record.runs) run.round(before.others);
    const unit = run.round(others);
    const keeps = this.kept + unit.steps <= MOST_KEPT && unit.truncated === undefined;
    if (keeps) this.kept += unit.steps;
    record.run = keeps ? run : undefined;
    if (keeps) this.running.add(record);
    this.roots.reads(record.file, blocksOf(unit));
    return unit;
  }

  /** Runs what has not been run; false when the time (in milliseconds by `now`) was up before the end. Each call does some of it. */
  advance(until = Infinity, now: () => number = () => 0, progress?: (done: number, total: number) => void): boolean {
    // Reading all modules takes its time, too. They are read in this order whoever asks, so that results are the same.
    for (const file of this.roots.areKnown ? [] : this.host.roots()) {
      if (this.records.has(file)) continue;
      if (this.record(file) && now() > until) return false;
    }
    const records = this.roots.all();
    for (const at of this.roots.changed() ?? records.keys()) {
      const record = records[at]!;
      if (record.runs.length > 0) continue;
      progress?.(at, records.length);
      this.first(record);
      this.collection = undefined;
      this.isCollected = false;
      if (now() > until) return false;
    }
    return this.collectUntil(until, now);
  }

  /** What is known of a file; its own functions are run if they were not yet. */
  file(file: string): FileAnalysis | undefined {
    const record = this.record(file);
    if (!record) return undefined;
    if (this.host.isRoot(file)) this.collectUntil(Infinity, () => 0);
    const unit = this.host.isRoot(file) ? record.runs.at(-1)!.unit : this.first(record);
    const image = this.image(record);
    const own = this.host.isRoot(file) ? this.collected.of(file) : hitsOf(file, [image, unit, ...unit.waiting.values()], unit.usedHoles);
    const truncated = image.truncated ?? unit.truncated ?? (record.module.truncated ? TOO_DEEP : undefined);
    return { file, hits: own, steps: image.steps + unit.steps, ...(truncated ? { truncated } : {}) };
  }

  /** What every module that took part depends on. */
  links(): readonly Links[] {
    this.collectUntil(Infinity, () => 0);
    const shared = new Map([...this.globals].map(([name, cell]) => [cell, name]));
    return [...this.records.values()].map((record) => linksOf(record, shared));
  }

  /** Forgets what depended on what changed. */
  change({ files, resolution }: Change): void {
    const dirty = new Set(files);
    if (resolution) for (const record of this.records.values()) if (this.meansOther(record)) dirty.add(record.file);
    if (resolution || dirty.size > 0) {
      this.collection = undefined;
      this.isCollected = false;
      this.roots.change(resolution);
    }
    if (resolution) {
      this.importersFirst.forget();
      // What computed paths mean decides over who is called.
      this.passes.length = 0;
    }
    if (dirty.size === 0) return;
    this.giveUpRuns();
    const changed = new Set(files);
    for (const record of this.lookingInto(dirty)) {
      const stale = record.runs.findIndex(({ unit }) => dirty.has(record.file) || meets(unit.touched, dirty));
      if (stale >= 0) this.forget(record, stale);
      if (!dirty.has(record.file)) continue;
      this.roots.note(record.file);
      if (record.image) this.store.drop(record.image.owner);
      record.image = undefined;
      if (!changed.has(record.file)) continue;
      this.byExports[record.exportsCell - EXPORTS] = undefined;
      this.store.drop(record.copies.owner);
      this.importersFirst.leaves(record.file);
      this.records.delete(record.file);
    }
  }

  /** Whoever is of these files, or has looked into them; whose image did is of them as well. */
  private lookingInto(dirty: Set<string>): readonly Record[] {
    for (;;) {
      const { size } = dirty;
      const looking: Record[] = [];
      for (const record of this.records.values()) {
        if (record.image && !dirty.has(record.file) && meets(record.image.touched, dirty)) dirty.add(record.file);
        if (dirty.has(record.file) || record.runs.some(({ unit }) => meets(unit.touched, dirty))) looking.push(record);
      }
      if (dirty.size === size) return looking;
    }
  }

  private giveUpRuns(): void {
    for (const record of this.running) record.run = undefined;
    this.running.clear();
    this.kept = 0;
  }

  /** Gives up the runs from one on. */
  private forget(record: Record, from: number): void {
    record.runs.splice(from);
    this.roots.note(record.file);
  }

  /** The later rounds, until one would bring nothing new. */
  private *again(records: readonly Record[]): Generator<void, void> {
    for (const at of this.trials.update(records, this.roots.changed())) this.roots.retry(at);
    for (let round = 1; round < MOST_ROUNDS; round++) {
      const pass = (this.passes[round - 1] ??= new Pass((from, pieces) => this.match(from, pieces), this.configuration));
      pass.begin(records, round, this.roots.changed());
      const { left } = pass;
      const news = new News((cell) => left.inCopy(cell) ?? this.store.read(cell));
      for (const at of this.roots.concerned(pass.concerns()) ?? records.keys()) {
        const record = records[at]!;
        const trials = this.trials.of(record);
        if (pass.isKnown(record, at, round, trials)) continue;
        yield;
        pass.note(record, at, round, trials, this.runAgain(record, round, left, news, trials));
      }
      if (pass.end()) continue;
      this.passes.length = round;
      break;
    }
  }

  /** Whether the record has a run in this round. */
  private runAgain(record: Record, round: number, left: Leavings, news: News, trials: ReadonlySet<Func>): boolean {
    const { file, runs } = record;
    const last = runs[Math.min(round, runs.length) - 1]!;
    const dispatches = left.dispatchesFor(file).filter((dispatch) => brings(dispatch, record));
    const guarded = dispatchedWith(left.dispatchesFor(file));
    const seen = new Map([...left.cellsFor(file, runs[0]!.unit.read), ...left.cellsFor(file, last.unit.read)]);
    const tried = sameFunctions(last.others.trials, trials);
    const called = !news.inDispatches(last.others.dispatches, dispatches) && sameProofs(last.others.guarded, guarded);
    const asBefore = ({ others }: typeof last): boolean =>
      sameDispatches(others.dispatches, dispatches) && sameProofs(others.guarded, guarded);
    if (tried && called && !news.inAny(last.cells, seen, [runs[0]!.unit.looks, last.unit.looks])) {
      this.forget(record, round);
      return false;
    }
    // All rounds together have one budget, and what ended early would end early again.
    const spent = runs.slice(0, round).reduce((sum, { unit }) => sum + unit.steps, 0);
    if (tried && (last.unit.truncated !== undefined || spent + last.unit.steps > this.limits.steps)) {
      this.forget(record, round);
      return false;
    }
    const known = runs[round];
    const again = known && new Map([...seen, ...left.cellsFor(file, known.unit.read)]);
    if (known && sameFunctions(known.others.trials, trials) && sameCells(known.cells, again!) && asBefore(known)) return true;
    this.forget(record, round);
    const overlay = (cell: number): Stored | undefined => left.inCell(cell, file);
    const copies = (cell: number): Stored | undefined => left.inCopy(cell);
    const others = { overlay, copies, dispatches, guarded, trials };
    const unit = this.run(record, others);
    runs.push({ unit, cells: new Map([...seen, ...left.cellsFor(file, unit.read)]), others });
    this.roots.note(file);
    return true;
  }

  /** Looks up anew what the record's specifiers and computed paths mean. */
  private meansOther(record: Record): boolean {
    const { file, resolved, matched } = record;
    let changed = false;
    for (const [specifier, before] of resolved) {
      const after = this.host.resolve(file, specifier);
      if (after === before) continue;
      resolved.set(specifier, after);
      changed = true;
    }
    for (const [key, before] of matched) {
      const after = this.host.match(
        file,
        (JSON.parse(key) as (string | null)[]).map((piece) => piece ?? undefined),
      );
      if (after.length === before.length && after.every((each, i) => each === before[i])) continue;
      matched.set(key, after);
      changed = true;
    }
    return changed;
  }

  /** False when the time was up; what was done until then is kept until something changes. */
  private collectUntil(until: number, now: () => number): boolean {
    if (this.isCollected) return true;
    const collection = this.collection ?? this.collect();
    // Whoever throws is not asked again.
    this.collection = undefined;
    while (!collection.next().done) {
      if (now() <= until) continue;
      this.collection = collection;
      return false;
    }
    return (this.isCollected = true);
  }

  /** The hits of all units by file. A function with unknown arguments counts only where no module calls it with known ones. */
  private *collect(): Generator<void, void> {
    const records = this.roots.all();
    for (const at of this.roots.changed() ?? records.keys()) {
      const record = records[at]!;
      if (record.runs.length === 0) yield;
      this.first(record);
    }
    yield* this.again(records);
    this.giveUpRuns();
    yield;
    this.called.update(records, this.roots.changed());
    const ran: { readonly hits: ReadonlyMap<string, Hit> }[] = records.flatMap(({ image, runs }) => [image!, runs.at(-1)!.unit]);
    const also = new Set<Func>();
    const ordered = this.importersFirst.of(records.map(({ file }) => file));
    const waiting = ordered.flatMap((file) => [...(this.records.get(file)?.runs.at(-1)?.unit.waiting ?? [])]);
    for (const [func, outcome] of callersFirst(waiting)) {
      if (also.has(func) || this.called.has(func)) continue;
      ran.push(outcome);
      for (const each of outcome.called) also.add(each);
    }
    this.collected.take(
      ran,
      records.map(({ runs }) => runs.at(-1)!.unit.usedHoles),
    );
    this.roots.settle();
  }

  private importsOf(file: string): readonly string[] | undefined {
    const imports = this.records.get(file)?.module.imports;
    return imports && [...new Set(imports.flatMap(({ module }) => this.resolve(file, module) ?? []))];
  }
}

/** Is a call of a loaded module's function news? A framework's own call of it is better known than a loader's. */
function brings({ type, args }: Dispatch, { image, runs }: Record): boolean {
  const [name, ...rest] = type.split(LOADED).slice(3);
  // Without a name the module itself is called, so that is a function or nothing.
  const isWhole = name === undefined || name === "()" || name === "new";
  const meant = isWhole || name === "default" ? image!.whole : undefined;
  const { closures, classes, objects } = meant ?? (isWhole ? UNDEFINED : (image!.heap().fields.get(name) ?? UNDEFINED));
  if (rest.length > 0 || name === "()" || name === "new") return closures.length + classes.length + objects.length > 0;
  if (args.some(({ taints }) => taints.length > 0)) return closures.length > 0;
  return closures.some(({ func }) => !runs[0]!.unit.called.has(func));
}

function hitsOf(file: string, outcomes: readonly { readonly hits: ReadonlyMap<string, Hit> }[], used: ReadonlySet<string>): readonly Hit[] {
  const merged = new Map<string, Hit>();
  for (const { hits } of outcomes)
    for (const [key, hit] of hits) if (hit.at.file === file && !isUsed(hit, used)) merged.set(key, mergeHit(merged.get(key), hit));
  return inOrder(merged.values());
}
