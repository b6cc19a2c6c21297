/**
 * What a handler knows of parts of the request when it lets the next one run: `req.body = schema.parse(req.body)`, `typeof req.body.name`.
 * It holds for whatever stands behind it.
 */
import type { Expr, Func } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { functionsOf, handlersInFront } from "./mounts.js";
import type { Narrowing } from "./narrowings.js";
import { join, type Frame, type Value } from "./values.js";

/** By the names that lead there from the first parameter. */
type Parts = ReadonlyMap<string, Value>;

/** Of the last time that a handler was run: what holds wherever it passes on. */
export interface Left {
  readonly occasion: number;
  readonly parts: Parts;
}

const NOWHERE: Expr = { op: "unknown", uses: [], at: { start: 0, end: 0 } };
/** No answer of a method, nor what is kept beside a part. */
const NAMES = /^[\w$.[-]+$/u;

export function noteLeft(I: Interpreter, func: Func): void {
  let frame: Frame | undefined = I.activation.frame;
  while (frame && frame.func !== func) frame = frame.outer;
  const [request] = func.params;
  if (!frame?.outer || !request) return;
  const before = I.left.get(func)?.get(frame.outer);
  let parts: Parts = partsOf(I, frame.base + request.slot);
  if (before?.occasion === I.occasion) parts = common(before.parts, parts);
  let byFrame = I.left.get(func);
  if (!byFrame) I.left.set(func, (byFrame = new Map()));
  byFrame.set(frame.outer, { occasion: I.occasion, parts });
}

function partsOf(I: Interpreter, cell: number): Parts {
  const parts = new Map<string, Value>();
  if (!I.refined.has(cell)) return parts;
  const prefix = `${cell}.`;
  for (const [key, refinement] of I.refinements) {
    const names = key.startsWith(prefix) ? key.slice(prefix.length) : "";
    const value = NAMES.test(names) ? I.state.value(refinement) : undefined;
    if (value) parts.set(names, value);
  }
  return parts;
}

function common(one: Parts, other: Parts): Parts {
  return new Map([...one].flatMap(([names, value]) => (other.has(names) ? [[names, join(value, other.get(names)!)] as const] : [])));
}

/** What those in front of a handler have left it. */
export function leftFor(I: Interpreter, func: Func): readonly Narrowing[] {
  return handlersInFront(I, func).flatMap(({ handler, asked }) => {
    const all = asked ? [] : functionsOf(I, handler).map((closure) => I.left.get(closure.func)?.get(closure.frame)?.parts);
    const [first, ...others] = all;
    const parts = others.reduce<Parts>((sure, each) => common(sure, each ?? new Map()), first ?? new Map());
    return [...parts].map(([names, is]): Narrowing => {
      const part = { cell: 0, fields: names.split("."), expr: NOWHERE, frame: undefined as never };
      return { param: 0, part, is, cleans: 0, absent: "", on: "return" };
    });
  });
}
