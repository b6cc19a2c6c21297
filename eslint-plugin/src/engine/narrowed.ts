/** Which part of a value it is that does harm, as far as the value is written out where it is used. */
import type { Expr } from "../ir/ir.js";
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { bits, type SinkKind } from "./kinds.js";
import { deepTaints } from "./members.js";
import type { Found } from "./paths.js";
import { textsOf } from "./values.js";

/** Literals nested deeper than this are reported as a whole. */
const DEEPEST = 8;

/** Steps into objects and lists as long as one of their parts alone is dangerous, and to where that is put into a text. */
export function narrowed(I: Interpreter, found: Found, kind: SinkKind): Found {
  const bit = bits([kind]);
  let at = found;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const heap = at.value.objects.length === 1 ? I.state.heap(at.value.objects[0]!) : undefined;
    const harmful = partsOf(at.expr).flatMap(([name, expr]) => {
      const value = heap?.fields.get(name);
      return value && deepTaints(I, value).some((taint) => (taint.cleaned & bit) === 0) ? [{ value, expr }] : [];
    });
    const [only, other] = harmful;
    if (!only || other) break;
    at = { ...at, ...only, place: I.place(only.expr.at) };
  }
  return filledIn(I, at, bit);
}

/** The one hole of a text that the running function has put together, be it in a variable before, of what it has itself caught. */
function filledIn(I: Interpreter, at: Found, bit: number): Found {
  const { file, func } = I.activation.frame;
  const isOwn = (place: Place): boolean => place.file === file && place.start >= func.at.start && place.end <= func.at.end;
  const holes = new Map<number, Place>();
  for (const piece of textsOf(at.value)?.flat() ?? []) {
    const harmful = typeof piece === "string" ? [] : deepTaints(I, piece.value).filter((taint) => (taint.cleaned & bit) === 0);
    if (typeof piece === "string" || harmful.length === 0) continue;
    if (!isOwn(piece.place) || harmful.some(({ origin }) => !isOwn(origin.place))) return at;
    holes.set(piece.place.start, piece.place);
  }
  const [hole, other] = holes.values();
  return hole && !other ? { ...at, place: hole } : at;
}

function partsOf(expr: Expr | undefined): readonly (readonly [string, Expr])[] {
  if (expr?.op === "cast") return partsOf(expr.value);
  if (expr?.op === "list") return expr.items.flatMap(({ value, spread }, i) => (spread ? [] : [[String(i), value] as const]));
  if (expr?.op !== "object") return [];
  return expr.entries.flatMap(({ name, kind, key, value }) => (kind === "value" && !key ? [[name, value] as const] : []));
}
