/** What a function's own code tells before it runs: what its variables are set to, and whether it makes functions. One walk for each function. */
import type { Expr, Func, Stmt } from "../ir/ir.js";

interface Definitions {
  /** What a variable is set to, by its slot; undefined where that happens in several ways. */
  readonly bySlot: ReadonlyMap<number, Expr | undefined>;
  readonly slots: ReadonlySet<number>;
  readonly makesFunctions: boolean;
}

type Loop = Extract<Stmt, { do: "each" }>;

const known = new WeakMap<Func, Definitions>();

function definitionsOf(func: Func): Definitions {
  let found = known.get(func);
  if (!found) known.set(func, (found = collected(func)));
  return found;
}

/** Slots that the function assigns to after their first value. */
export function assignedSlots(func: Func): ReadonlySet<number> {
  return definitionsOf(func).slots;
}

/** What a variable of the function is set to, if that happens in one place of it. */
export function onlyDefinition(func: Func, slot: number): Expr | undefined {
  return definitionsOf(func).bySlot.get(slot);
}

/** Does the function make functions or classes, which may keep its variables? */
export function makesFunctions(func: Func): boolean {
  return func.generator || definitionsOf(func).makesFunctions;
}

/** Does the function itself read one of these members of what the variable holds? */
export function readsMember({ body }: Func, slot: number, names: readonly string[]): boolean {
  return isReadIn([...body], slot, names);
}

/** The variable holds what the loop has come to. */
function sets(loop: Loop, slot: number): boolean {
  const set = (stmt: Stmt): boolean =>
    stmt.do === "expr" && stmt.value.op === "assign" && stmt.value.target.op === "var" && stmt.value.target.slot === slot;
  return loop.slot === slot || loop.body.some(set);
}

function isReadIn(within: object[], slot: number, names: readonly string[]): boolean {
  for (const node of nodes(within)) {
    if (node["op"] !== "member" || !names.includes(node["name"] as string)) continue;
    const object = node["object"] as Expr;
    if (object.op === "var" && object.hops === 0 && object.slot === slot) return true;
  }
  return false;
}

/** Does a condition ask for one of these members of what the variable holds: in the loop that sets it, around this use, or else in the whole function? */
export function asksMember({ body }: Func, { slot, at }: Extract<Expr, { op: "var" }>, names: readonly string[]): boolean {
  const loops = [...nodes([...body])].filter((node) => node["do"] === "each") as unknown as readonly Loop[];
  const around = loops.find((loop) => loop.at.start <= at.start && at.end <= loop.at.end && sets(loop, slot));
  for (const node of nodes([...(around?.body ?? body)])) {
    const test =
      node["do"] === "if" || node["do"] === "loop" || node["op"] === "conditional" ? (node["test"] as Expr | undefined) : undefined;
    if (test && isReadIn([test], slot, names)) return true;
  }
  return false;
}

function collected(func: Func): Definitions {
  const bySlot = new Map<number, Expr | undefined>();
  let makesFunctions = false;
  const stack: object[] = [...func.params, ...func.body];
  for (let node = popped(stack); node; node = popped(stack)) {
    const { op } = node;
    if (op === "function" || op === "class") makesFunctions = true;
    else if (op === "assign") {
      const { target, value } = node as unknown as Extract<Expr, { op: "assign" }>;
      if (target.op === "var" && target.hops === 0) bySlot.set(target.slot, bySlot.has(target.slot) ? undefined : value);
    } else if (node["do"] === "each") bySlot.set(node["slot"] as number, undefined);
  }
  return { bySlot, slots: new Set(bySlot.keys()), makesFunctions };
}

/** These nodes and all within them, inner functions left out, in no particular order. */
export function* nodes(stack: object[]): Generator<Readonly<Record<string, unknown>>> {
  for (let node = popped(stack); node; node = popped(stack)) yield node;
}

/** Takes a node from the stack and puts what is in it there. */
function popped(stack: object[]): Readonly<Record<string, unknown>> | undefined {
  const node = stack.pop() as Readonly<Record<string, unknown>> | undefined;
  if (!node || node["op"] === "function") return node;
  for (const key in node) {
    const child = node[key];
    if (typeof child === "object" && child !== null && key !== "at" && key !== "nameAt") stack.push(child);
  }
  return node;
}
