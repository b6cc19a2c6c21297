/**
 * What running a module's functions leaves behind for the functions of others: values stored in variables, objects and maps of the program.
 * Objects that the functions made are copied, since everything else that they made goes with the work.
 */
import type { Interpreter } from "./interpreter.js";
import { deepTaints } from "./members.js";
import { News } from "./news.js";
import { joinStored, type Heap, type Stored } from "./state.js";
import type { Copies } from "./copies.js";
import { SCRATCH } from "./store.js";
import { SAFE, UNKNOWN, withPart, type Closure, type Value } from "./values.js";
import type { Dispatch } from "./work.js";
import type { TypeName } from "./summary.js";

export interface Effects {
  /** By cell of the program. */
  readonly cells: ReadonlyMap<number, Stored>;
  /** The objects that the functions made, by the numbers of their copies. */
  readonly copies: ReadonlyMap<number, Stored>;
  /** Calls of what was loaded by a computed path, by what was read from it. */
  readonly dispatches: ReadonlyMap<TypeName, Dispatch>;
}

const MOST_CELLS = 500;
const MOST_COPIES = 400;
const MOST_FIELDS = 100;
const DEEPEST = 4;

/** `own`: what the work wrote. `before`: what was in a cell before the work. */
export function effectsOf(
  I: Interpreter,
  copies: Copies,
  own: ReadonlyMap<number, Stored | undefined>,
  before: (cell: number) => Stored | undefined,
  dispatches: ReadonlyMap<TypeName, Dispatch>,
): Effects {
  const copy = new Copier(I, copies);
  const news = new News();
  const cells = new Map<number, Stored>();
  for (const [cell, stored] of own) {
    if (cell < 0 || cell >= SCRATCH || stored === undefined || cells.size >= MOST_CELLS) continue;
    const kept = "fields" in stored ? copy.heap(stored, 0) : copy.value(stored, 0);
    if (news.in(before(cell), kept)) cells.set(cell, kept);
  }
  const calls = [...dispatches].map(([type, call]) => [type, { ...call, args: call.args.map((arg) => copy.value(arg, 0)) }] as const);
  return { cells, copies: copy.made, dispatches: new Map(calls) };
}

class Copier {
  readonly made = new Map<number, Stored>();
  private readonly copied = new Map<number, number>();

  constructor(
    private readonly I: Interpreter,
    private readonly copies: Copies,
  ) {}

  value(value: Value, depth: number): Value {
    const closures = value.closures.every(isKept) ? value.closures : value.closures.filter(isKept);
    const ownObjects = value.objects.some((cell) => cell >= SCRATCH);
    const isOwn = (part: Value | undefined): boolean => part?.objects.some((cell) => cell >= SCRATCH) ?? false;
    const ownSelves = value.models.some(({ self, bound }) => isOwn(self) || bound?.some((each) => isOwn(each.value)));
    if (closures === value.closures && !ownObjects && !ownSelves && !value.texts && !value.facts) return value;
    const objects: number[] = [];
    let { taints } = value;
    for (const cell of value.objects) {
      const kept = cell < SCRATCH ? cell : this.object(cell, depth);
      if (kept === undefined) taints = deepTaints(this.I, value);
      else objects.push(kept);
    }
    const models = ownSelves ? value.models.map((model) => ({ ...model, self: undefined, bound: undefined })) : value.models;
    const copy = withPart(value, { closures, objects, models, taints, texts: undefined, facts: undefined });
    return isEmpty(copy) ? (value.closures.length || value.objects.length ? UNKNOWN : SAFE) : copy;
  }

  /** The kept cell of a copy; undefined when it would go too far. */
  private object(cell: number, depth: number): number | undefined {
    const known = this.copied.get(cell);
    if (known !== undefined) return known;
    const heap = this.I.state.heap(cell);
    if (!heap || depth >= DEEPEST || this.copied.size >= MOST_COPIES || heap.fields.size > MOST_FIELDS) return undefined;
    const kept = this.copies.cell(this.I.owned.madeBy(cell));
    this.copied.set(cell, kept);
    const copy = this.heap(heap, depth + 1);
    this.made.set(kept, joinStored(this.made.get(kept), copy)!);
    return kept;
  }

  heap(heap: Heap, depth: number): Heap {
    const fields = new Map([...heap.fields].map(([name, value]) => [name, this.value(value, depth)] as const));
    const element = heap.element && this.value(heap.element, depth);
    const own = heap.class && heap.class.statics >= SCRATCH ? undefined : heap.class;
    return { kind: heap.kind, fields, element, length: heap.length, class: own };
  }
}

function isKept({ frame, bound, self }: Closure): boolean {
  return frame.base < SCRATCH && bound === undefined && !self?.objects.some((cell) => cell >= SCRATCH);
}

function isEmpty(value: Value): boolean {
  return (
    value.consts === undefined &&
    value.unknown === undefined &&
    value.taints.length + value.types.length + value.closures.length + value.models.length + value.objects.length + value.classes.length ===
      0
  );
}
