/**
 * Tidied texts: one without the spaces around it, in one case, or with its backslashes turned round leads where the text itself leads, so what is
 * found of an address in that form is found of the text. Forms that take out what decides where it leads (slashes, colons) say nothing.
 */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import { nodes } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import type { AccessPath, Fact } from "./values.js";

type Call = Extract<Expr, { op: "call" }>;

/** What an address can harm by where it leads. */
export const LEADING = bits(["url", "redirect"]);

interface Tidied {
  /** Variables that are set to nothing but a form of what they hold. */
  readonly again: ReadonlySet<number>;
  /** Variables that hold a form of another one. */
  readonly of: ReadonlyMap<number, number>;
}

const known = new WeakMap<Func, Tidied>();

/** What is left out or turned round: white space, control characters, backslashes. */
const SPACES = /^[\\\s\0-\x1f]+$/;
const SPACES_PATTERN = /^(?:\\[strn\\]|\\x[01][\da-f]|\\u00[01][\da-f]|\[(?!\^)|[\]+*^$|-])+$/i;

export function tidied(I: Interpreter, func: Func): Tidied {
  let found = known.get(func);
  if (!found) known.set(func, (found = collected(I, func)));
  return found;
}

/** Applies what was found of a form to the text that it is one of. */
export function originalFact(I: Interpreter, { path, cleans }: Fact): Fact | undefined {
  const original = cleans & LEADING ? originalPath(I, path) : undefined;
  return original && { path: original, cleans: cleans & LEADING };
}

/** The variable of the running function that this one is a form of. */
export function originalPath(I: Interpreter, { cell, fields, expr, frame }: AccessPath): AccessPath | undefined {
  if (fields.length > 0 || frame !== I.activation.frame || expr.op !== "var") return undefined;
  const slot = tidied(I, frame.func).of.get(cell - frame.base);
  return slot === undefined ? undefined : { cell: frame.base + slot, fields: [], expr: { ...expr, slot }, frame };
}

function collected(I: Interpreter, func: Func): Tidied {
  const set = new Map<number, Set<number | undefined>>();
  const note = (slot: number, value: Expr | undefined): void => {
    set.set(slot, (set.get(slot) ?? new Set()).add(value && originalSlot(I, value)));
  };
  for (const node of nodes([...func.body])) {
    const stmt = node as unknown as Stmt;
    if (stmt.do === "each") for (const item of itemsOf(stmt.iterable)) note(stmt.slot, item);
    const expr = node as unknown as Expr;
    if (expr.op === "assign" && expr.target.op === "var" && expr.target.hops === 0) note(expr.target.slot, expr.value);
  }
  const given = new Set(func.params.map(({ slot }) => slot));
  const again = new Set<number>();
  const of = new Map<number, number>();
  for (const [slot, originals] of set) {
    const [first, ...others] = [...originals].filter((original) => original !== slot);
    if (originals.has(undefined) || others.length > 0) continue;
    if (first === undefined) again.add(slot);
    else if (!given.has(slot)) of.set(slot, first);
  }
  return { again, of };
}

/** What a loop goes over, where that is written there. */
function itemsOf(iterable: Expr): readonly (Expr | undefined)[] {
  return iterable.op === "list" ? iterable.items.map(({ value, spread }) => (spread ? undefined : value)) : [undefined];
}

/** The variable that an expression is, or is a form of. */
function originalSlot(I: Interpreter, expr: Expr): number | undefined {
  let at = expr;
  for (;;) {
    if (at.op === "cast" || at.op === "await") at = at.value;
    else if (at.op === "logical" && at.right.op === "const") at = at.left;
    else if (at.op === "call" && at.callee.op === "member" && isTidying(I, at, at.callee.name)) at = at.callee.object;
    else return at.op === "var" && at.hops === 0 ? at.slot : undefined;
  }
}

function isTidying(I: Interpreter, { args: [first] }: Call, name: string): boolean {
  const { tidies, replaces } = I.registry.texts;
  if (replaces.has(name)) {
    if (first?.value.op === "const") return SPACES.test(String(first.value.value));
    return first?.value.op === "regex" && SPACES_PATTERN.test(first.value.pattern);
  }
  return tidies.has(name) && !(first?.value.op === "const" && /[/:\w]/.test(String(first.value.value)));
}
