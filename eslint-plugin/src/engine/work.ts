/**
 * One piece of work on a program, seen from its interpreter: which cells are its own, which modules it looks into, what it does to them.
 * Everything that its result depends on is noted in `touched`.
 */
import type { Copies, MadeBy } from "./copies.js";
import type { Interpreter } from "./interpreter.js";
import type { Link } from "./link.js";
import { getMember } from "./members.js";
import { spokenFor } from "./own-rows.js";
import { held, type ProofSet } from "./proofs.js";
import { Looks, State, joinStored, type Stored } from "./state.js";
import { EXPORTS, LOADED, SCRATCH, type Owner, type Store } from "./store.js";
import type { StaticExports } from "./exports.js";
import type { ModulePlace, TypeName } from "./summary.js";
import type { Origin } from "./taint.js";
import type { Image } from "./image.js";
import type { Module } from "../ir/ir.js";
import { constant, join, make, UNKNOWN, withPart, type Value } from "./values.js";

/** A module of the program. */
export interface ModuleRecord {
  readonly file: string;
  readonly module: Module;
  readonly statics: StaticExports;
  /** The cell that stands for its exports as a whole. */
  readonly exportsCell: number;
  /** What its specifiers were found to mean; undefined: a module outside the program. */
  readonly resolved: Map<string, string | undefined>;
  /** Files that its computed paths were found to fit. */
  readonly matched: Map<string, readonly string[]>;
  readonly origins: Map<string, Origin>;
}

/** What other modules' functions leave in a cell: undefined when nothing. */
export type Overlay = (cell: number) => Stored | undefined;

/** The program as a piece of work needs it. */
export interface Modules {
  readonly store: Store;
  record(file: string): ModuleRecord | undefined;
  atExports(cell: number): ModuleRecord | undefined;
  resolve(from: string, specifier: string): string | undefined;
  /** The type that users' own rows give to the module of the program that a specifier means. */
  ownType(from: string, specifier: string): TypeName | undefined;
  match(from: string, pieces: readonly (string | undefined)[]): readonly string[];
  /** The specifier of the module that a name stands for that a package is asked for and does not export, in languages where that is one. */
  member(from: string, specifier: string, name: string): string | undefined;
  image(record: ModuleRecord): Image;
  /** The numbers of the copies of what its functions make. */
  copiesOf(record: ModuleRecord): Copies;
  root(from: string): string;
  isTest(file: string): boolean;
  /** The cell of an object that stands for all files of data. */
  readonly configuration: number;
  shared(name: string): number;
}

const DEEPEST_REEXPORT = 20;

/** A call of something read from modules that were loaded by a computed path. */
export interface Dispatch {
  /** The loading module and the path's pattern, as `loadAny` put them together. */
  readonly type: TypeName;
  readonly args: readonly Value[];
  /** What is established at every such call. */
  readonly proofs: ProofSet;
}

export class Work implements Link {
  /** Files whose modules it looked into. */
  readonly touched = new Set<string>();
  /** What it shares by name. */
  readonly named = new Set<string>();
  /** Cells of the program that it read before it wrote them. */
  readonly read = new Set<number>();
  readonly looks = new Looks();
  readonly dispatches = new Map<TypeName, Dispatch>();
  /** Exports by name, of the module whose own code is running. */
  readonly exports = new Map<string, Value>();
  whole: Value | undefined;
  /** The state over which the work runs. */
  readonly root: State;
  private readonly applied = new Set<Image>();
  /** What `export *` was found to mean: the same as long as the work lasts, and asked for at every import. */
  private readonly stars = new Map<ModuleRecord, readonly ModuleRecord[]>();
  private readonly starOwners = new Map<ModuleRecord, Map<string, ModuleRecord | undefined>>();
  private scratch = SCRATCH;
  private readonly isTest: boolean;
  private overlay: Overlay | undefined;
  private copies: Overlay | undefined;
  I!: Interpreter;

  constructor(
    readonly modules: Modules,
    readonly record: ModuleRecord,
    /** Who keeps the cells; nobody, when they go with the work. */
    private readonly owner: Owner | undefined,
  ) {
    this.isTest = modules.isTest(record.file);
    this.root = State.over((cell) => this.below(cell), this.looks);
  }

  /** What the functions of other modules leave now, instead of what they left before. */
  renew(overlay: Overlay | undefined, copies: Overlay | undefined): void {
    this.overlay = overlay;
    this.copies = copies;
  }

  below(cell: number): Stored | undefined {
    if (cell < 0 || cell >= SCRATCH) return undefined;
    const stored = this.left(cell);
    this.read.add(cell);
    return this.overlay ? joinStored(stored, this.overlay(cell)) : stored;
  }

  /** What modules' own code left in a cell of the program; of a copy, what it is a copy of. */
  left(cell: number): Stored | undefined {
    if (cell < EXPORTS) return this.modules.store.read(cell) ?? this.copies?.(cell);
    const record = this.modules.atExports(cell);
    return record && this.touch(record).heap();
  }

  cells(count: number): number {
    if (this.owner) return this.modules.store.take(this.owner, count);
    const cell = this.scratch;
    this.scratch += count;
    return cell;
  }

  kept(file: string, madeBy: MadeBy): number {
    return this.modules.copiesOf(this.modules.record(file) ?? this.record).cell(madeBy);
  }

  /** What programs share by name they share within their package: another package is a process of its own. */
  shared(name: string): number {
    const own = `${name} in /${this.modules.root(this.record.file)}`;
    this.named.add(own);
    return this.modules.shared(own);
  }

  place(file: string, what: ModulePlace): string {
    if (what === "file") return `/${file}`;
    return `/${what === "root" ? this.modules.root(file) : file.slice(0, Math.max(file.lastIndexOf("/"), 0))}`;
  }

  follows(file: string): boolean {
    return !this.isTest || this.modules.isTest(file);
  }

  isView(file: string): boolean {
    return this.modules.record(file)?.module.view ?? false;
  }

  origins(file: string): Map<string, Origin> | undefined {
    return this.modules.record(file)?.origins;
  }

  /** Its text has a say in the result, whether its code is run or not. */
  private saw(record: ModuleRecord): void {
    if (record !== this.record) this.touched.add(record.file);
  }

  /** What the module's own code left, with what that did to others. */
  touch(record: ModuleRecord): Image {
    this.saw(record);
    const image = this.modules.image(record);
    if (!this.applied.has(image)) {
      this.applied.add(image);
      const { own } = this.root;
      for (const [cell, stored] of image.foreign) own.set(cell, own.has(cell) ? joinStored(own.get(cell), stored) : stored);
    }
    return image;
  }

  fileOf(from: string, specifier: string): string | undefined {
    return this.modules.resolve(from, specifier);
  }

  ownType(from: string, specifier: string): TypeName | undefined {
    return this.modules.ownType(from, specifier);
  }

  /** What an import gives, by users' own rows where there are some. */
  private given(from: string, specifier: string, name: string, depth: number): Value | undefined {
    const type = this.modules.ownType(from, specifier);
    const inferred = (): Value | undefined => this.loadFrom(from, specifier, name, depth);
    if (type === undefined) return inferred();
    const at = { place: { file: from, start: 0, end: 0 }, path: name, self: make({ types: [type] }) };
    return spokenFor(this.I, type, name, at, inferred);
  }

  /** An export that is handed on with everything else of a module, if users' own rows speak of it. */
  private givenByStar({ file, statics }: ModuleRecord, name: string, depth: number, asked = new Set<string>()): Value | undefined {
    if (this.I.registry.ownModules.size === 0) return undefined;
    for (const star of statics.stars) {
      const own = this.modules.ownType(file, star);
      if (own !== undefined && this.I.registry.member(own, name)) return this.given(file, star, name, depth);
      const target = this.modules.resolve(file, star);
      const next = target === undefined || asked.has(target) ? undefined : this.modules.record(target);
      if (!next) continue;
      const found = this.givenByStar(next, name, depth, asked.add(next.file));
      if (found) return found;
    }
    return undefined;
  }

  inner(from: string, specifier: string, name: string): string | undefined {
    return this.modules.member(from, specifier, name);
  }

  load(from: string, specifier: string, name: string): Value | undefined {
    return this.given(from, specifier, name, 0);
  }

  private loadFrom(from: string, specifier: string, name: string, depth: number): Value | undefined {
    const file = specifier === "" ? from : this.modules.resolve(from, specifier);
    const record = file === undefined ? undefined : this.modules.record(file);
    // A package that imports a name from itself means a file beside it, whatever it calls that.
    const asksItself = specifier !== "" && file === from;
    if (name !== "*" && !(record && !asksItself && this.hasName(record, name))) {
      // `from package import module`: a name that nothing exports may be a file in the package's folder.
      const inner = this.modules.member(from, specifier, name);
      const innerFile = inner === undefined ? undefined : this.modules.resolve(from, inner);
      const module = innerFile === undefined ? undefined : this.modules.record(innerFile);
      if (inner !== undefined && module) {
        if (record) this.saw(record);
        this.saw(module);
        return this.given(from, inner, "*", depth);
      }
    }
    if (!record) return specifier.endsWith(".json") ? this.configuration() : undefined;
    this.saw(record);
    return name === "*" ? this.wholeOf(record) : this.exportOf(record, name, depth);
  }

  /** A file of data that belongs to the program: nobody else's text, whatever part of it is read. */
  private configuration(): Value {
    return make({ objects: [this.modules.configuration] });
  }

  /** A module whose exports are an object is not run before somebody looks into it. */
  wholeOf(record: ModuleRecord): Value {
    this.saw(record);
    const { whole } = record.statics;
    const namespace = make({ objects: [record.exportsCell] });
    if (whole === undefined || whole.op === "object") return namespace;
    const image = this.touch(record);
    if (!image.whole) return namespace;
    return image.exports.size ? withPart(image.whole, { objects: [...image.whole.objects, record.exportsCell] }) : image.whole;
  }

  private exportOf(record: ModuleRecord, name: string, depth: number): Value | undefined {
    this.saw(record);
    const { statics, file } = record;
    const direct = statics.names.get(name);
    if (depth < DEEPEST_REEXPORT && statics.whole === undefined) {
      const followed =
        direct?.op === "import"
          ? this.given(file, direct.module, direct.name, depth + 1)
          : direct
            ? undefined
            : this.givenByStar(record, name, depth + 1);
      if (followed) return followed;
      if (!direct) {
        const owner = this.starOwner(record, name);
        if (owner) return this.exportOf(owner, name, depth + 1);
      }
    }
    const image = this.touch(record);
    const slot = statics.live.get(name);
    const live = slot === undefined ? undefined : this.I.state.value(image.frame.base + slot);
    if (live) return live;
    const found = image.exports.get(name);
    if (found) return found;
    const whole = this.wholeOf(record);
    if (statics.whole !== undefined) {
      // Interoperation: the default import of a module that replaces its exports is what it replaced them with.
      const member = getMember(this.I, whole, name, { file, start: 0, end: 0 });
      return name === "default" && !known(member) ? whole : member;
    }
    return name === "default" && statics.names.size > 0 ? whole : UNKNOWN;
  }

  private hasName(record: ModuleRecord, name: string): boolean {
    return record.statics.names.has(name) || record.statics.whole !== undefined || this.starOwner(record, name) !== undefined;
  }

  /** The module behind `export *` that has the name. */
  private starOwner(record: ModuleRecord, name: string): ModuleRecord | undefined {
    if (record.statics.stars.length === 0) return undefined;
    let owners = this.starOwners.get(record);
    if (!owners) this.starOwners.set(record, (owners = new Map()));
    if (!owners.has(name)) owners.set(name, this.findStarOwner(record, name, new Set([record])));
    return owners.get(name);
  }

  /** Each module is asked once. */
  private findStarOwner(record: ModuleRecord, name: string, asked: Set<ModuleRecord>): ModuleRecord | undefined {
    for (const next of this.starsOf(record)) {
      if (asked.has(next)) continue;
      asked.add(next);
      if (next.statics.names.has(name) || next.statics.whole !== undefined) return next;
      const owner = this.findStarOwner(next, name, asked);
      if (owner) return owner;
    }
    return undefined;
  }

  /** The modules of the program that a module exports everything of. */
  starsOf(record: ModuleRecord): readonly ModuleRecord[] {
    let records = this.stars.get(record);
    if (!records) {
      const found = record.statics.stars.flatMap((star) => this.modules.resolve(record.file, star) ?? []);
      records = found.flatMap((file) => this.modules.record(file) ?? []).filter((each) => each !== record);
      for (const each of records) this.saw(each);
      this.stars.set(record, records);
    }
    return records;
  }

  loadAny(from: string, pieces: readonly (string | undefined)[]): Value | undefined {
    if (this.modules.match(from, pieces).length === 0) return undefined;
    return make({ types: [`${LOADED}${from}${LOADED}${pieces.map((piece) => piece ?? "*").join("")}`] });
  }

  /** A field that is a constant in every module that may be meant: the name of an event or a command. */
  loadedField(type: TypeName, name: string): Value | undefined {
    const [, from = "", pattern = "", ...rest] = type.split(LOADED);
    if (rest.length > (rest[0] === "default" ? 1 : 0)) return undefined;
    let joined: Value | undefined;
    for (const file of this.modules.match(from, piecesOf(pattern))) {
      const record = this.modules.record(file);
      if (record) this.saw(record);
      const value = record && constantExport(record.statics, name);
      if (value === undefined) continue;
      joined = joined ? join(joined, value) : value;
    }
    return joined;
  }

  dispatch(type: TypeName, args: readonly Value[]): Value | undefined {
    const before = this.dispatches.get(type);
    const call = { type, args, proofs: held(this.I.state) };
    this.dispatches.set(type, before ? joinedDispatch(before, call) : call);
    return undefined;
  }

  exported(file: string, name: string, value: Value): void {
    if (file === this.record.file && this.owner?.live) {
      if (name === "=") this.whole = value;
      else if (name !== "*") this.exports.set(name, value);
      return;
    }
    // A function that runs later writes to what others may have read already.
    const record = this.modules.record(file);
    const heap = record && this.I.state.heap(record.exportsCell);
    if (heap && name !== "=" && name !== "*")
      this.I.state.set(record.exportsCell, { ...heap, fields: new Map(heap.fields).set(name, value) });
  }
}

/** The pieces of a computed path from the pattern that stands for it. */
export function piecesOf(pattern: string): readonly (string | undefined)[] {
  return pattern.split(/(\*)/u).map((piece) => (piece === "*" ? undefined : piece));
}

function constantExport({ names, whole }: StaticExports, name: string): Value | undefined {
  const object = whole ?? names.get("default");
  const entry = object?.op === "object" ? object.entries.find((each) => each.name === name && each.kind === "value")?.value : undefined;
  const value = names.get(name) ?? entry;
  return value?.op === "const" ? constant(value.value) : undefined;
}

function known(value: Value): boolean {
  return value.closures.length + value.models.length + value.objects.length + value.classes.length + value.types.length > 0;
}

export function joinedDispatch(a: Dispatch, b: Dispatch): Dispatch {
  return { type: a.type, args: joinedArguments(a.args, b.args), proofs: a.proofs & b.proofs };
}

function joinedArguments(a: readonly Value[], b: readonly Value[]): readonly Value[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => joinStored(a[i], b[i]) as Value);
}
