/** Untrusted data: where it began, the way it took, and what it can no longer harm. */
import { cleanedByAbsence } from "./danger.js";
import type { Place, Step } from "./finding.js";
import { BOUNDED, foreign, isInnate, type SourceKind } from "./kinds.js";

/** Where a taint began. One object for each place and kind, so that identity is equality. */
export interface Origin {
  readonly kind: SourceKind;
  readonly structured: boolean;
  /** ASCII characters that do not occur in it, sorted. */
  readonly absent: string;
  readonly label: string;
  /** The constant key under which a call read it: "TOKEN" of `os.getenv("TOKEN")`. */
  readonly key?: string;
  /** Names of parts that are not the sender's. */
  readonly own?: readonly string[];
  /** It was read of what was sent, by the longer path that names it. */
  readonly part?: boolean;
  /** See `Source`. */
  readonly agrees?: "yes" | "truth";
  readonly typed?: true;
  readonly place: Place;
}

/** What data of this origin cannot harm from the start. */
export function cleanedAtSource({ kind, absent }: Pick<Origin, "kind" | "absent">): number {
  return cleanedByAbsence(absent) | foreign(kind);
}

/** Field by field: of objects that are copied and given more fields, each has a hidden class of its own, which takes more room than it does. */
export function stepAt({ file, start, end }: Place, role: Step["role"], text: string): Step {
  return { file, start, end, role, text };
}

/** The way a taint took, newest step first. */
interface Trail {
  readonly step: Step;
  readonly before: Trail | undefined;
  readonly length: number;
}

const LONGEST_TRAIL = 60;

/** What was found by data of these sources is not the sender's, but it was the sender who named it. */
const FINDS: ReadonlyMap<SourceKind, SourceKind> = new Map([
  ["http", "requested"],
  ["requested", "requested"],
  ["chat", "mentioned"],
  ["mentioned", "mentioned"],
  ["tool", "mentioned"],
  ["requested-number", "requested"],
  ["mentioned-number", "mentioned"],
]);
/** No text is left in a number, but it still names what the sender wants named. */
const NUMBERS: ReadonlyMap<SourceKind, SourceKind> = new Map([
  ["http", "requested-number"],
  ["chat", "mentioned-number"],
  ["tool", "mentioned-number"],
]);
/** Origins of what was made of data of an origin, by kind. */
const madeOf = new WeakMap<Origin, Map<SourceKind, Origin>>();
const atSource = new WeakMap<Origin, Taint>();

/** Does it only say that somebody has named it? */
export function isFound({ origin }: Taint): boolean {
  return origin.kind === "requested" || origin.kind === "mentioned";
}

/** Is it a number of the sender's choosing? */
export function isNumber({ origin }: Taint): boolean {
  return origin.kind === "requested-number" || origin.kind === "mentioned-number";
}

function originOfKind(origin: Origin, kind: SourceKind): Origin {
  let made = madeOf.get(origin);
  if (!made) madeOf.set(origin, (made = new Map()));
  let other = made.get(kind);
  if (!other) made.set(kind, (other = { ...origin, kind, structured: false, absent: "" }));
  return other;
}

/** Untrusted data from one origin, by one way. Derived taints are made once, so that equal derivations are identical. */
export class Taint {
  private derived: Map<string, Taint> | undefined;

  constructor(
    readonly origin: Origin,
    readonly trail: Trail,
    /** The sink kinds it is harmless for. */
    readonly cleaned: number,
    /** ASCII characters that no longer occur in it, sorted. */
    readonly absent: string,
    /** It came through something unknown, so it may not have come at all. */
    readonly doubtful: boolean,
    readonly structured: boolean,
  ) {}

  /** At its source. One object for each origin, or no call with it would ever be answered from memory. */
  static of(origin: Origin): Taint {
    let taint = atSource.get(origin);
    if (!taint) {
      const text = `${origin.kind} data \`${origin.label}\``;
      const trail = { step: stepAt(origin.place, "source", text), before: undefined, length: 1 } as const;
      taint = new Taint(origin, trail, cleanedAtSource(origin), origin.absent, false, origin.structured);
      atSource.set(origin, taint);
    }
    return taint;
  }

  /** It harms for what it is, not for who wrote it: no cleaning ends it. */
  get innate(): boolean {
    return isInnate(this.origin.kind);
  }

  private derive(key: string, make: () => Taint): Taint {
    this.derived ??= new Map();
    let taint = this.derived.get(key);
    if (!taint) this.derived.set(key, (taint = make()));
    return taint;
  }

  /** Moved on by one step. A step that is already on the trail is not taken twice (loops). */
  through(place: Place, role: Step["role"], text: string): Taint {
    if (this.trail.length >= LONGEST_TRAIL) return this;
    for (let trail: Trail | undefined = this.trail; trail; trail = trail.before)
      if (trail.step.start === place.start && trail.step.file === place.file && trail.step.text === text) return this;
    const last = this.trail.step;
    if (role === "assign" && last.role === "source" && last.start === place.start && last.end === place.end) return this;
    return this.derive(`${place.file}:${place.start}:${role}:${text}`, () => {
      const trail = { step: stepAt(place, role, text), before: this.trail, length: this.trail.length + 1 };
      return new Taint(this.origin, trail, this.cleaned, this.absent, this.doubtful, this.structured);
    });
  }

  clean(bits: number): Taint {
    // Of a number, only how large it is can harm.
    const cleaned = this.cleaned | (!this.innate ? bits : isNumber(this) ? bits & BOUNDED : 0);
    if (cleaned === this.cleaned) return this;
    return this.derive(`c${cleaned}`, () => new Taint(this.origin, this.trail, cleaned, this.absent, this.doubtful, this.structured));
  }

  /** No longer harmless for these kinds. */
  spoiled(bits: number): Taint {
    if (this.innate) return this;
    const cleaned = this.cleaned & ~bits;
    if (cleaned === this.cleaned) return this;
    return this.derive(`c${cleaned}`, () => new Taint(this.origin, this.trail, cleaned, this.absent, this.doubtful, this.structured));
  }

  without(absent: string): Taint {
    if (absent === this.absent) return this;
    return this.derive(`a${absent}`, () => new Taint(this.origin, this.trail, this.cleaned, absent, this.doubtful, this.structured));
  }

  doubted(): Taint {
    if (this.doubtful) return this;
    return this.derive("d", () => new Taint(this.origin, this.trail, this.cleaned, this.absent, true, this.structured));
  }

  shaped(structured: boolean): Taint {
    if (structured === this.structured) return this;
    return this.derive(`s${structured}`, () => new Taint(this.origin, this.trail, this.cleaned, this.absent, this.doubtful, structured));
  }

  /** Of what was found by it. */
  finding(): Taint | undefined {
    return this.as(FINDS.get(this.origin.kind));
  }

  /** Of the number that it was turned into. */
  numbered(): Taint | undefined {
    return this.innate ? this : this.as(NUMBERS.get(this.origin.kind));
  }

  private as(kind: SourceKind | undefined): Taint | undefined {
    if (kind === undefined || this.doubtful) return undefined;
    if (kind === this.origin.kind) return this;
    return this.derive(`k${kind}`, () => {
      const origin = originOfKind(this.origin, kind);
      return new Taint(origin, this.trail, cleanedAtSource(origin) | (this.cleaned & BOUNDED), "", false, false);
    });
  }

  /** Oldest step first. */
  steps(): Step[] {
    const steps: Step[] = [];
    for (let trail: Trail | undefined = this.trail; trail; trail = trail.before) steps.push(trail.step);
    return steps.reverse();
  }
}

const NOWHERE: Place = { file: "", start: 0, end: 0 };

/** One taint stands for all identities: nothing is reported of it, so where it comes from and how it went does not matter. */
class Mark extends Taint {
  constructor(kind: "identity" | "standing") {
    const origin: Origin = { kind, structured: false, absent: "", label: kind, place: NOWHERE };
    super(
      origin,
      { step: stepAt(origin.place, "source", kind), before: undefined, length: LONGEST_TRAIL },
      cleanedAtSource(origin),
      "",
      false,
      false,
    );
  }
  override doubted(): Taint {
    return this;
  }
  override shaped(): Taint {
    return this;
  }
  override without(): Taint {
    return this;
  }
}
const NONE: readonly Taint[] = [];

/** Is it a place in a file? A mark comes from none. */
export function stands({ file }: Place): boolean {
  return file !== NOWHERE.file;
}

export const IDENTITY: Taint = new Mark("identity");
export const STANDING: Taint = new Mark("standing");

/** Is it about who triggered the entry point? */
export function isMark(taint: Taint): boolean {
  return taint === IDENTITY || taint === STANDING;
}

export function hasMark(taints: readonly Taint[]): boolean {
  return taints.includes(IDENTITY) || taints.includes(STANDING);
}

/** It harms nothing by itself: it says whose, or which one, a value is. */
export function isHarmless(taint: Taint): boolean {
  return isMark(taint) || isFound(taint) || isNumber(taint);
}

/** The taints of data that others chose. */
export function untrusted(taints: readonly Taint[]): readonly Taint[] {
  return taints.some(isHarmless) ? taints.filter((taint) => !isHarmless(taint)) : taints;
}

/** What is left of data that was turned into a number. */
export function numbered(taints: readonly Taint[]): readonly Taint[] {
  if (taints.length === 0) return NONE;
  const left = taints.flatMap((taint) => taint.numbered() ?? []);
  return left.length > 0 ? left : NONE;
}

const MOST_TAINTS = 10;

/** The taints that no cleaning ends. */
export function innate(taints: readonly Taint[]): readonly Taint[] {
  return taints.length === 0 || !taints.some((taint) => taint.innate) ? NONE : taints.filter((taint) => taint.innate);
}

/** Does the taint tell more than another one of its origin: is it dangerous for more, surer, or of more characters? */
function isWorse(taint: Taint, other: Taint): boolean {
  return (taint.cleaned & other.cleaned) === taint.cleaned && taint.cleaned !== other.cleaned;
}
function isSurer(taint: Taint, other: Taint): boolean {
  return other.doubtful && !taint.doubtful;
}
function tellsMore(taint: Taint, other: Taint): boolean {
  return isWorse(taint, other) || isSurer(taint, other) || taint.absent.length < other.absent.length;
}

/** What is sure of some kinds and what is doubtful of more stand side by side. */
function standsBeside(taint: Taint, other: Taint): boolean {
  return isSurer(taint, other) && !isWorse(taint, other) && (other.cleaned & taint.cleaned) !== taint.cleaned;
}

/** Taints of one origin and shape are one taint, the less clean and the less doubtful wins. */
export function uniteTaints(a: readonly Taint[], b: readonly Taint[]): readonly Taint[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  let out: Taint[] | undefined;
  for (const taint of b) {
    const list: readonly Taint[] = out ?? a;
    const alike = list.filter(({ origin }) => origin === taint.origin);
    if (alike.some((other) => other === taint || !tellsMore(taint, other))) continue;
    out ??= a.slice();
    const replaced = alike.find((other) => !standsBeside(taint, other));
    if (replaced) out[out.indexOf(replaced)] = taint;
    else if (alike.length > 0 || out.length < MOST_TAINTS) out.push(taint);
    else break;
  }
  return out ?? a;
}
