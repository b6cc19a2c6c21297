/**
 * Whether a call brings anything to follow: untrusted data, or functions that may bring some. A function brings what it is given, its
 * receiver, and the variables that it keeps of the activation it was made in: `() => query(...args)` is given nothing and brings `args`.
 */
import type { Func } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { DEFAULT_SOURCES } from "./kinds.js";
import { deepTaints } from "./members.js";
import { untrusted, type Taint } from "./taint.js";
import type { Closure, Value } from "./values.js";

/** Functions that functions keep: no further than so. */
const DEEPEST = 3;

export function isGivenNothing(I: Interpreter, args: readonly Value[], receiver: Value): boolean {
  return isPlain(I, receiver) && args.every((arg) => isPlain(I, arg));
}

function isPlain(I: Interpreter, value: Value): boolean {
  return value.closures.length === 0 && !isSource(I, value) && untrusted(taintsOf(I, value)).length === 0;
}

function isSource(I: Interpreter, { types }: Value): boolean {
  return types.some((type) => I.registry.isSource(type));
}

function taintsOf(I: Interpreter, value: Value): readonly Taint[] {
  return deepTaints(I, value, 2, undefined, (cell) => I.state.shape(cell));
}

/** What modules keep is there for everybody: only activations count. Of data, only what somebody sends is worth so many more runs. */
export function keepsNothing(I: Interpreter, { func, frame }: Closure, depth = DEEPEST): boolean {
  if (frame.outer === undefined) return true;
  for (const { slot, level } of keptBy(func)) {
    let owner = frame;
    for (let i = 1; i < level && owner.outer; i++) owner = owner.outer;
    const value = owner.outer && I.state.value(owner.base + slot);
    if (!value) continue;
    if (isSource(I, value) || taintsOf(I, value).some(({ origin }) => DEFAULT_SOURCES.includes(origin.kind))) return false;
    if (depth > 0 && !value.closures.every((kept) => keepsNothing(I, kept, depth - 1))) return false;
  }
  return true;
}

interface Kept {
  readonly slot: number;
  /** 1: of the function around, and so on outwards. */
  readonly level: number;
}

const known = new WeakMap<Func, readonly Kept[]>();

/** The variables of functions around it that a function, or one inside it, mentions. */
function keptBy(root: Func): readonly Kept[] {
  let kept = known.get(root);
  if (kept) return kept;
  const found = new Map<string, Kept>();
  const stack: { readonly node: object; readonly depth: number }[] = [{ node: [root.params, root.body], depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const node = top.node as Readonly<Record<string, unknown>>;
    if (node["op"] === "var") {
      const [slot, hops] = [node["slot"] as number, node["hops"] as number];
      if (hops > top.depth) found.set(`${String(hops - top.depth)}:${String(slot)}`, { slot, level: hops - top.depth });
    }
    const depth = top.depth + (node["op"] === "function" ? 1 : 0);
    for (const key in node) {
      const child = node[key];
      if (typeof child === "object" && child !== null && key !== "at" && key !== "nameAt") stack.push({ node: child, depth });
    }
  }
  known.set(root, (kept = [...found.values()]));
  return kept;
}
