/**
 * Abstract values: what the interpreter knows of an expression. Immutable; joins and copies share what is equal.
 * A value may be several things at once (after a join): constants, untrusted text, instances of model types, functions, objects.
 */
import type { Class, Constant, Expr, Func } from "../ir/ir.js";
import type { Place } from "./finding.js";
import { ALL_CLEAN, bits, BOUNDED } from "./kinds.js";
import { commonProofs } from "./proof-cells.js";
import type { Member, TypeName } from "./summary.js";
import { innate, numbered, uniteTaints, untrusted, type Taint } from "./taint.js";

/** A function of the program together with the activation it was made in. */
export interface Closure {
  readonly func: Func;
  readonly frame: Frame;
  /** The class it is a method of. */
  readonly owner?: ClassInfo;
  /** A receiver bound to it. */
  readonly self?: Value;
  /** It was taken from its class: the first argument is its receiver. */
  readonly unbound?: true | undefined;
  /** Arguments bound to it. */
  readonly bound?: readonly Value[] | undefined;
  /** Named arguments bound to it. */
  readonly named?: ReadonlyMap<string, Value> | undefined;
}

/** One activation of a function: its slots are the cells `base` … `base + slots - 1`. */
export interface Frame {
  readonly file: string;
  readonly func: Func;
  readonly base: number;
  readonly outer: Frame | undefined;
  /** The activation from which it was called, in whose `made` it is kept. */
  readonly maker?: Frame | undefined;
  /** What called it there. */
  readonly calledBy?: object;
  /** What is made here stays, and is the same for all pieces of work; see `staying.ts`. */
  readonly stays?: true | undefined;
  /** The class whose method runs here, for `super`. */
  readonly owner?: ClassInfo;
  /** Activations and objects made here, by the expression that made them: the same each time a loop or a repeated call comes by. */
  readonly made: Map<object, unknown>;
}

export interface ClassInfo {
  readonly node: Class;
  readonly frame: Frame;
  readonly bases: readonly Value[];
  /** The class and those of its bases that the program defines, in the order in which members are looked for. */
  readonly line: readonly ClassInfo[];
  readonly methods: Map<string, Closure>;
  /** What decorators of the program made of methods. */
  readonly wrapped: Map<string, Value>;
  readonly getters: Map<string, Closure>;
  readonly setters: Map<string, Closure>;
  /** The class of which it is an instance itself. */
  readonly meta: ClassInfo | undefined;
  /** Model types of an instance, by its base class. */
  readonly types: readonly TypeName[];
  readonly construct: Closure | undefined;
  /** The object that holds the static members. */
  readonly statics: number;
  /** Every instance made while its module's own code ran, joined. */
  instance: Value | undefined;
}

/** A function or class of a library. */
export interface ModelFunction {
  readonly member: Member;
  /** As a reader knows it: "pg.Pool.query". */
  readonly label: string;
  /** The object it was taken from. */
  readonly self: Value | undefined;
  /** Arguments that it is given before those of its call (`partial(run, shell=True)`). */
  readonly bound?: readonly BoundArgument[] | undefined;
}

export interface BoundArgument {
  readonly name: string | undefined;
  readonly value: Value;
}

/** Text put together from pieces. */
export type Piece = string | { readonly value: Value; readonly place: Place };
export type Text = readonly Piece[];

/** What a truth value says about other values. */
export interface Fact {
  readonly path: AccessPath;
  /** Sink kinds cleaned. */
  readonly cleans: number;
  /** ASCII characters proven absent. */
  readonly absent?: string;
  /** The exact value. */
  readonly is?: Value;
  /** The exact values that it may be, as far as that tells who was asked; see `gates.ts`. */
  readonly among?: readonly Constant[];
  /** Where it is one of these, whoever came with it was asked who they are. */
  readonly gate?: readonly Constant[];
  /** It holds of the elements of a list, or the parts of an object, too. */
  readonly deep?: boolean;
}
export interface Facts {
  readonly whenTrue: readonly Fact[];
  readonly whenFalse: readonly Fact[];
  /** Of an index: when it is zero, and when it is not. */
  readonly whenFirst?: Pick<Facts, "whenTrue" | "whenFalse">;
  /** Of an index: when it is not negative. */
  readonly whenFound?: readonly Fact[];
  /** Of an index: when it is negative. */
  readonly whenMissing?: readonly Fact[];
  /** When it equals what is no stranger's. */
  readonly whenEqual?: readonly Fact[];
  /** Of a path: what names the same file, so that where one is, the other is, too. */
  readonly sameFile?: readonly AccessPath[];
  /** Of a path from a folder to a file: it leads out of the folder only by steps to parents. */
  readonly relative?: true;
}
/** A variable's cell and a chain of constant member names. */
export interface AccessPath {
  readonly cell: number;
  readonly fields: readonly string[];
  /** The variable or member expression it was taken from; evaluating it again has no effects. */
  readonly expr: Expr;
  /** The activation in which that expression means this path. */
  readonly frame: Frame;
}

/** Why nothing is known of a value's origin. "stranger": a parameter of a function that nothing in the program calls. */
export type Origins = "parameter" | "stranger" | "call" | "other";

export interface Value {
  /** Every constant it may be; undefined when it may be something else. */
  readonly consts: readonly Constant[] | undefined;
  readonly taints: readonly Taint[];
  readonly types: readonly TypeName[];
  readonly closures: readonly Closure[];
  readonly models: readonly ModelFunction[];
  /** Cells of heap objects. */
  readonly objects: readonly number[];
  readonly classes: readonly ClassInfo[];
  /** Alternatives of how its text is put together; undefined when unknown. */
  readonly texts: readonly Text[] | undefined;
  readonly facts: Facts | undefined;
  /** Set when it may be a value nobody knows. */
  readonly unknown: Origins | undefined;
  /** Said of what was looked up under a name of somebody else's choosing, for as long as it is passed on as it is; no part of the value otherwise. */
  readonly lookUp: LookUp | undefined;
}

/** Where a value was looked up, and under which name. */
export interface LookUp {
  readonly key: Value;
  readonly table: Value;
}

const NONE: readonly never[] = [];
/** All values have one hidden class: the interpreter spends its time on reading their fields. */
class Known implements Value {
  lookUp: LookUp | undefined = undefined;

  constructor(
    readonly consts: Value["consts"],
    readonly taints: Value["taints"],
    readonly types: Value["types"],
    readonly closures: Value["closures"],
    readonly models: Value["models"],
    readonly objects: Value["objects"],
    readonly classes: Value["classes"],
    readonly texts: Value["texts"],
    readonly facts: Value["facts"],
    readonly unknown: Value["unknown"],
  ) {}
}

/** A value of known kind with nothing to say about it: a number, an id, a constant of configuration. */
export const SAFE: Value = make({});
export const UNKNOWN: Value = make({ unknown: "other" });
export const UNKNOWN_PARAMETER: Value = make({ unknown: "parameter" });
export const UNKNOWN_STRANGER: Value = make({ unknown: "stranger" });
export const UNKNOWN_CALL: Value = make({ unknown: "call" });
export const UNDEFINED: Value = make({ consts: [undefined] });
const TRUE: Value = make({ consts: [true] });
const FALSE: Value = make({ consts: [false] });
/** The value of an expression that never yields one. */
export const NEVER: Value = make({ consts: [] });

const MOST_CONSTANTS = 24;
const MOST_TEXTS = 6;
const MOST_OBJECTS = 12;
const MOST_CLOSURES = 24;
export const MOST_PIECES = 120;

export function make(part: Partial<Value>): Value {
  return new Known(
    part.consts,
    part.taints ?? NONE,
    part.types ?? NONE,
    part.closures ?? NONE,
    part.models ?? NONE,
    part.objects ?? NONE,
    part.classes ?? NONE,
    part.texts,
    part.facts,
    part.unknown,
  );
}

/** The value with some of its parts replaced; a part given as undefined is taken away. */
export function withPart(value: Value, part: Partial<Value>): Value {
  const changed = new Known(
    "consts" in part ? part.consts : value.consts,
    part.taints ?? value.taints,
    part.types ?? value.types,
    part.closures ?? value.closures,
    part.models ?? value.models,
    part.objects ?? value.objects,
    part.classes ?? value.classes,
    "texts" in part ? part.texts : value.texts,
    "facts" in part ? part.facts : value.facts,
    "unknown" in part ? part.unknown : value.unknown,
  );
  if (value.lookUp && !part.taints && !part.objects && !("texts" in part)) changed.lookUp = value.lookUp;
  return changed;
}

export function constant(value: Constant): Value {
  if (value === undefined) return UNDEFINED;
  if (value === true) return TRUE;
  if (value === false) return FALSE;
  return make({ consts: [value] });
}

export function tainted(taints: readonly Taint[]): Value {
  return taints.length ? make({ taints }) : SAFE;
}

/** What is left of a value that was turned into a number. */
export function asNumber({ taints }: Value): Value {
  return tainted(numbered(taints));
}

function unite<T>(a: readonly T[], b: readonly T[], most: number): readonly T[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  let out: T[] | undefined;
  for (const item of b) {
    if (a.includes(item) || out?.includes(item)) continue;
    out ??= a.slice();
    if (out.length >= most) break;
    out.push(item);
  }
  return out ?? a;
}

function uniteConsts(a: Value, b: Value): readonly Constant[] | undefined {
  if (!a.consts || !b.consts) return undefined;
  if (a.consts.length + b.consts.length > MOST_CONSTANTS * 2) return undefined;
  const out = unite(a.consts, b.consts, MOST_CONSTANTS + 1);
  return out.length > MOST_CONSTANTS ? undefined : out;
}

function sameClosure(a: Closure, b: Closure): boolean {
  return (
    a === b ||
    (a.func === b.func && a.frame === b.frame && a.self === b.self && a.bound === b.bound && a.named === b.named && a.unbound === b.unbound)
  );
}
function uniteClosures(a: readonly Closure[], b: readonly Closure[]): readonly Closure[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  const fresh = b.filter((closure) => !a.some((other) => sameClosure(other, closure)));
  return fresh.length === 0 ? a : [...a, ...fresh].slice(0, MOST_CLOSURES);
}
function uniteModels(a: readonly ModelFunction[], b: readonly ModelFunction[]): readonly ModelFunction[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  const fresh = b.filter((model) => !a.some((other) => other.member === model.member));
  return fresh.length === 0 ? a : [...a, ...fresh].slice(0, MOST_CLOSURES);
}

function sameText(a: Text, b: Text): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((piece, i) => {
    const other = b[i]!;
    if (typeof piece === "string" || typeof other === "string") return piece === other;
    return piece.place.start === other.place.start && piece.place.file === other.place.file && same(piece.value, other.value);
  });
}
function sameTexts(a: readonly Text[] | undefined, b: readonly Text[] | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((text, i) => sameText(text, b[i]!));
}

/** How the text of a value is put together; a string constant is one piece of text. Undefined when nothing is known. */
export function textsOf(value: Value): readonly Text[] | undefined {
  if (value.texts) return value.texts;
  if (!value.consts || value.consts.length === 0) return undefined;
  return value.consts.slice(0, MOST_TEXTS).map((item) => [String(item ?? "")]);
}

/** Beside a text of the program's own, what somebody else has written is a text, too, of which nothing is the program's. */
function strangersText(value: Value): readonly Text[] | undefined {
  const taint = untrusted(value.taints).find(({ doubtful }) => !doubtful);
  return taint && [[{ value, place: taint.origin.place }]];
}

function uniteTexts(a: Value, b: Value): readonly Text[] | undefined {
  if (!a.texts && !b.texts) return undefined;
  if (a.consts?.length === 0) return b.texts;
  if (b.consts?.length === 0) return a.texts;
  const left = textsOf(a) ?? strangersText(a);
  const right = textsOf(b) ?? strangersText(b);
  if (!left || !right) return left ?? right;
  const out = [...left];
  for (const text of right) {
    if (out.some((other) => sameText(other, text))) continue;
    if (out.length < MOST_TEXTS) out.push(text);
    else if (text.length > 1) {
      // When there is no room, a text with holes says more than a constant one.
      const index = out.findIndex((other) => other.length === 1 && typeof other[0] === "string");
      if (index >= 0) out[index] = text;
    }
  }
  return out;
}

/** The value that is one or the other. */
export function join(a: Value, b: Value): Value {
  if (a === b) return a;
  if (a === NEVER) return b;
  if (b === NEVER) return a;
  const found = a.lookUp ?? b.lookUp;
  return found ? withLookUp(joinParts(a, b), found) : joinParts(a, b);
}

/** The same value, of which it is known where it was looked up. */
export function withLookUp(value: Value, found: LookUp): Value {
  if (value.lookUp === found) return value;
  const own = withPart(value, {}) as Known;
  own.lookUp = found;
  return own;
}

function joinParts(a: Value, b: Value): Value {
  const consts = uniteConsts(a, b);
  const taints = uniteTaints(a.taints, b.taints);
  const types = unite(a.types, b.types, 16);
  const closures = uniteClosures(a.closures, b.closures);
  const models = uniteModels(a.models, b.models);
  const objects = unite(a.objects, b.objects, MOST_OBJECTS);
  const classes = unite(a.classes, b.classes, MOST_OBJECTS);
  const texts = uniteTexts(a, b);
  const unknown = a.unknown === b.unknown ? a.unknown : strongest(a.unknown, b.unknown);
  if (
    consts === a.consts &&
    taints === a.taints &&
    types === a.types &&
    closures === a.closures &&
    models === a.models &&
    objects === a.objects &&
    classes === a.classes &&
    unknown === a.unknown &&
    a.facts === undefined &&
    sameTexts(texts, a.texts)
  )
    return a;
  const facts = a.facts || b.facts ? commonProofs(a, b) : undefined;
  return new Known(consts, taints, types, closures, models, objects, classes, texts, facts, unknown);
}

/** A parameter or an unmodelled call may be anybody's text; "other" is mostly configuration. */
export function strongest(a: Origins | undefined, b: Origins | undefined): Origins | undefined {
  if (a === "parameter" || b === "parameter") return "parameter";
  if (a === "call" || b === "call") return "call";
  if (a === "stranger" || b === "stranger") return "stranger";
  return a ?? b;
}

/** May it be what a caller outside the program chose? */
export function isStrange({ unknown }: Pick<Value, "unknown">): boolean {
  return unknown === "parameter" || unknown === "stranger";
}

/** The kinds for which a parameter of unknown origin is worth a word; what is proven for one of them says that the value has been looked at. */
const LOOKED_AT = bits([
  "command",
  "code",
  "path",
  "url",
  "html",
  "redirect",
  "regex",
  "xml",
  "ldap",
  "xpath",
  "prompt",
  "deserialize",
  "token",
]);

/** A parameter that was checked or cleaned is one that the program knows something about. */
export function lookedAt(value: Value, kinds: number): Value {
  if ((kinds & LOOKED_AT) === 0 || !isStrange(value)) return value;
  return withPart(value, { unknown: "other", texts: value.texts?.map((text) => mapHoles(text, (hole) => lookedAt(hole, kinds))) });
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

/** Structural equality, as far as it can matter to a result. */
export function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.unknown !== b.unknown) return false;
  if (a.consts !== b.consts) {
    if (!a.consts || !b.consts || !sameList(a.consts, b.consts)) return false;
  }
  return (
    sameList(a.taints, b.taints) &&
    sameList(a.types, b.types) &&
    sameList(a.objects, b.objects) &&
    sameList(a.classes, b.classes) &&
    a.closures.length === b.closures.length &&
    a.closures.every((closure, i) => sameClosure(closure, b.closures[i]!)) &&
    a.models.length === b.models.length &&
    a.models.every((model, i) => sameModel(model, b.models[i]!)) &&
    sameTexts(a.texts, b.texts)
  );
}
function sameModel(a: ModelFunction, b: ModelFunction): boolean {
  return a.member === b.member && sameBound(a.bound, b.bound) && (a.self === b.self || sameSelf(a.self, b.self));
}
function sameBound(a: ModelFunction["bound"] = [], b: ModelFunction["bound"] = []): boolean {
  return a === b || (a.length === b.length && a.every(({ name, value }, i) => name === b[i]!.name && same(value, b[i]!.value)));
}
function sameSelf(a: Value | undefined, b: Value | undefined): boolean {
  return a !== undefined && b !== undefined && sameList(a.objects, b.objects) && sameList(a.taints, b.taints) && sameList(a.types, b.types);
}

function bounded(taints: readonly Taint[], kinds: number): readonly Taint[] {
  return kinds & BOUNDED ? taints.map((taint) => taint.clean(kinds)) : taints;
}

export function cleaned(before: Value, kinds: number): Value {
  const value = lookedAt(before, kinds);
  if ((kinds & ALL_CLEAN) === ALL_CLEAN)
    return value.taints.length || value.unknown
      ? withPart(value, { taints: bounded(innate(value.taints), kinds), unknown: undefined, facts: undefined, texts: undefined })
      : value;
  if (kinds === 0 || (value.taints.length === 0 && !value.texts)) return value;
  return withPart(value, {
    taints: value.taints.map((taint) => taint.clean(kinds)),
    texts: value.texts?.map((text) => mapHoles(text, (hole) => cleaned(hole, kinds))),
  });
}

export function mapTaints(value: Value, change: (taint: Taint) => Taint): Value {
  if (value.taints.length === 0) return value;
  return withPart(value, {
    taints: value.taints.map(change),
    texts: value.texts?.map((text) => mapHoles(text, (hole) => mapTaints(hole, change))),
  });
}

function mapHoles(text: Text, change: (value: Value) => Value): Text {
  return text.map((piece) => (typeof piece === "string" ? piece : { value: change(piece.value), place: piece.place }));
}

/** All the taint of the values and nothing else. */
export function taintOf(...values: readonly Value[]): readonly Taint[] {
  let taints: readonly Taint[] = NONE;
  for (const value of values) taints = uniteTaints(taints, value.taints);
  return taints;
}

/** True, false, or undefined when it may be either. */
export function truth(value: Value): boolean | undefined {
  if (value.consts && value.consts.length > 0) {
    const first = Boolean(value.consts[0]);
    return value.consts.every((item) => Boolean(item) === first) ? first : undefined;
  }
  // An object may have been joined with nothing at all, so it decides no branch.
  return undefined;
}
