/**
 * Commands in a table, each with what it takes beside its function: `if (command.adminOnly && !isAdmin(user)) return; command.run(message);`.
 * Whoever comes to one of those that say so was asked who they are, and nobody who comes to another. See `gates.ts` for names.
 */
import type { Constant, Expr } from "../ir/ir.js";
import { isFieldRead } from "./asked-fields.js";
import { assignedSlots, onlyDefinition } from "./definitions.js";
import { askedAt } from "./gates.js";
import { pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { getElement, getMember, keysOf } from "./members.js";
import { cellOf } from "./proof-cells.js";
import { protectedBy } from "./protections.js";
import { establishAll, isEstablished, proofBit } from "./proofs.js";
import { constant, make, truth, type Closure, type Fact, type Value } from "./values.js";

/** More commands are not looked at one by one. */
const MOST_RECORDS = 60;

/** How a gate names one of the objects that a variable may be. */
const record = (cell: number): string => ` record ${cell}`;

/** Which of the objects that a variable may be have something there: `command.permissions?.length`, `command.get("admin_only")`. */
export function recordFacts(I: Interpreter, expr: Expr): readonly Fact[] {
  const read = partOfVariable(I, expr);
  const path = read && pathOf(I, read.variable);
  const cells = read && path && path.fields.length === 0 ? I.evaluate(read.variable).objects : [];
  if (!read || !path || cells.length < 2 || cells.length > MOST_RECORDS) return [];
  const among: Constant[] = [];
  for (const cell of cells) {
    let part: Value = make({ objects: [cell] });
    for (const name of read.names) part = readOf(I, part, name, expr);
    if (truth(part) !== false) among.push(record(cell));
  }
  return among.length > 0 && among.length < cells.length ? [{ path, cleans: 0, among }] : [];
}

/** `const needed = ROLES[name]; if (needed && …)`: whether there is one says that the name is one of the table's. */
export function keyFacts(I: Interpreter, expr: Expr): readonly Fact[] {
  const { func } = I.activation.frame;
  let made = madeBy(I, expr);
  if (made?.op === "logical") made = made.left;
  if (made?.op !== "member" || !made.key || (made.key.op === "var" && made.key.hops === 0 && assignedSlots(func).has(made.key.slot)))
    return [];
  const path = pathOf(I, made.key);
  const { consts, unknown } = keysOf(I, I.evaluate(made.object));
  return path && consts && !unknown ? [{ path, cleans: 0, among: consts }] : [];
}

/** What is not written down in an object is not there. */
function readOf(I: Interpreter, object: Value, name: string, expr: Expr): Value {
  const heap = object.objects.length === 1 ? I.state.heap(object.objects[0]!) : undefined;
  if (heap?.kind === "list" && name === "length") return constant(heap.length ?? 1);
  const isWritten = heap && (heap.fields.has(name) || heap.element !== undefined || heap.kind === "instance");
  return isWritten ? getMember(I, object, name, I.place(expr.at)) : constant(undefined);
}

function madeBy(I: Interpreter, expr: Expr): Expr | undefined {
  return expr.op === "var" && expr.hops === 0 ? onlyDefinition(I.activation.frame.func, expr.slot) : undefined;
}

function partOfVariable(I: Interpreter, expr: Expr): { readonly variable: Expr; readonly names: readonly string[] } | undefined {
  const names: string[] = [];
  let at = expr;
  for (let depth = 0; depth < 4; depth++) {
    if (at.op === "var" && names.length === 0) {
      // `const { permission } = command`
      const made = madeBy(I, at);
      if (made?.op !== "member") return undefined;
      at = made;
    }
    if (at.op === "var") return { variable: at, names: names.reverse() };
    if (at.op === "cast") at = at.value;
    else if (at.op === "member") {
      const name = at.key ? (at.key.op === "const" ? at.key.value : undefined) : at.name;
      if (typeof name !== "string") return undefined;
      names.push(name);
      at = at.object;
    } else if (at.op === "call" && at.callee.op === "member" && at.callee.name === "get" && at.args[0]?.value.op === "const") {
      names.push(String(at.args[0].value.value));
      at = at.callee.object;
    } else return undefined;
  }
  return undefined;
}

/** Runs one of the functions that a call may mean: with what was asked of whoever comes to that one. */
export function asked<T>(I: Interpreter, node: Expr, self: Value, closure: Closure, run: () => T): T {
  if (isEstablished(I.state, "authorized") || !isAsked(I, node, self, closure)) return run();
  establishAll(I.state, proofBit("authorized"));
  const result = run();
  I.state.set(cellOf("authorized"), undefined);
  return result;
}

function isAsked(I: Interpreter, node: Expr, self: Value, { func }: Closure): boolean {
  if (node.op !== "call") return false;
  const callee = madeBy(I, node.callee) ?? node.callee;
  if (callee.op !== "member") return false;
  const { object, key, name } = callee;
  if (callee !== node.callee) self = I.evaluate(object);
  const place = I.place(callee.at);
  const means = ({ closures }: Value): boolean => closures.some((each) => each.func === func);
  const isOpen = key && key.op !== "const";
  // `HANDLERS[name](message)`
  const names = isOpen ? askedAt(I, pathOf(I, key)) : undefined;
  if (names) {
    const own = keysOf(I, self).consts?.filter((each) => means(getElement(I, self, constant(each), place))) ?? [];
    return own.length > 0 && own.every((each) => names.includes(String(each)));
  }
  if (isOpen) return false;
  const field = key?.op === "const" ? String(key.value) : name;
  const records = askedAt(I, pathOf(I, object)) ?? [];
  const own = self.objects.filter((cell) => means(getMember(I, make({ objects: [cell] }), field, place)));
  return own.length > 0 && own.every((cell) => records.includes(record(cell)) || saysSo(I, cell));
}

/** Who may have it run stands beside the function, in a field that the program reads; what it makes of that, nobody follows. */
function saysSo(I: Interpreter, cell: number): boolean {
  const fields = I.state.heap(cell)?.fields ?? new Map<string, Value>();
  return (protectedBy(I, fields, (name) => isFieldRead(I, name)) & proofBit("authorized")) !== 0;
}
