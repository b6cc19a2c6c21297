/**
 * Functions that merge objects or write at a path of names, whatever the names are: `target = target[key]` step by step, or a call of itself
 * with `target[key]`, and a write of `target[key]`. A name such as "__proto__" leads out of the object to what every object shares. Looks at
 * the function's text; a word about such names, or a question whether the target has the name itself, settles it.
 */
import type { Assign, Expr, Func } from "../ir/ir.js";
import { uncast } from "./code.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import { isPlain, leadsOut } from "./nested-writes.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import { untrusted } from "./taint.js";
import { withPart, type Value } from "./values.js";

const SHARED_NAMES = new Set<unknown>(["__proto__", "prototype", "constructor"]);
const OWN = /^(?:hasOwn|hasOwnProperty|has)$/;

const WALKED: readonly Sink[] = [{ arg: "0", kind: "property", detail: { use: "key of a nested write" } }];

const known = new WeakMap<Func, ReadonlySet<Assign>>();

/** Checks a write of `object[key]` by a function that comes to `object` by names of its caller's. */
export function checkMerge(I: Interpreter, expr: Assign, object: Value, key: Value | undefined): void {
  const parent = I.registry.member("Object", "__proto__");
  if (!key || !parent || expr.target.op !== "member" || isNumber(key) || !isPlain(I, object)) return;
  let frame = I.activation.frame;
  while (frame.outer?.outer) frame = frame.outer;
  if (!frame.outer || !leadingOut(frame.func).has(expr)) return;
  const sent = untrusted(key.taints).filter((taint) => !taint.doubtful && leadsOut(taint));
  if (sent.length > 0 && expr.target.key) {
    const args = [{ value: withPart(key, { taints: sent, texts: undefined }), expr: expr.target.key, spread: false }];
    return checkSinks(I, WALKED, { style: "call", args, self: undefined, node: expr, label: "the write", rowSet: undefined });
  }
  const at = I.place(expr.target.at);
  keepFact(I, {
    kind: "property",
    sink: "the write",
    at,
    statement: I.place(expr.at),
    detail: { use: "names such as `__proto__` lead out of the object that is written to" },
    confidence: "possible",
  });
}

function isNumber({ consts, types }: Value): boolean {
  return types.includes("Number") || (!!consts?.length && consts.every((item) => typeof item === "number"));
}

/** The writes of a function, and of those in it, that a name of the caller's choosing leads out of their object. */
function leadingOut(func: Func): ReadonlySet<Assign> {
  let found = known.get(func);
  if (!found) known.set(func, (found = look(func)));
  return found;
}

function look(func: Func): ReadonlySet<Assign> {
  const writes: [string, Assign][] = [];
  const walked = new Set<string>();
  const settled = new Set<string>();
  /** Calls that go a step down. */
  const downwards = new Set<Expr>();
  let warned = false;
  const parameters = new Map(func.params.map(({ slot }, index) => [`0:${String(slot)}`, index]));
  visit(func.body, 0, (node, depth) => {
    const variable = (given: Expr): string | undefined => {
      const expr = uncast(given);
      return expr.op === "var" ? `${String(depth - expr.hops)}:${String(expr.slot)}` : undefined;
    };
    const looked = (given: Expr): string | undefined => {
      const expr = uncast(given);
      return expr.op === "member" && expr.key ? variable(expr.object) : undefined;
    };
    if (node.op === "const") warned ||= SHARED_NAMES.has(node.value);
    else if (node.op === "assign") {
      const { target } = node;
      if (target.op === "var" && results(node.value).some((value) => looked(value) === variable(target) || stepsDown(value)))
        walked.add(variable(target)!);
      const written = target.op === "member" ? looked(target) : undefined;
      if (written !== undefined) writes.push([written, node]);
    } else if (node.op === "call") {
      for (const [index, { value }] of node.args.entries()) {
        const folded = foldedInto(value);
        if (folded !== undefined) walked.add(`${String(depth + 1)}:${String(folded)}`);
        for (const result of results(value)) {
          const table = looked(result);
          if (table === undefined || parameters.get(table) !== index) continue;
          walked.add(table);
          downwards.add(node);
        }
      }
      if (node.callee.op === "member" && (OWN.test(node.callee.name) || isOwn(node.callee)))
        for (const asked of [node.callee.object, ...node.args.map(({ value }) => value)]) settled.add(variable(asked) ?? "");
    }
  });
  if (warned) return new Set();
  const leading = writes.filter(([table]) => walked.has(table) && !settled.has(table)).map(([, write]) => write);
  // One word for each function: what is made or kept on the way is not where it ends.
  const ends = leading.filter(({ value }) => !results(value).some((result) => isEmpty(result) || downwards.has(result)));
  return new Set(ends.length > 0 ? ends : leading);
}

/** `{}` */
function isEmpty(expr: Expr): boolean {
  return (expr.op === "object" && expr.entries.length === 0) || (expr.op === "list" && expr.items.length === 0);
}

/** `Object.prototype.hasOwnProperty.call` */
function isOwn({ name, object }: Extract<Expr, { op: "member" }>): boolean {
  return name === "call" && object.op === "member" && OWN.test(object.name);
}

/** `names.reduce((object, name) => object[name], target)`: the function goes from what it is given first to a member of it. */
function stepsDown(expr: Expr): boolean {
  if (expr.op !== "call") return false;
  return expr.args.some(({ value }) => foldedInto(value) !== undefined);
}

/** The parameter of such a function that it goes on from: `(object, name) => object[name]`, `(object, name) => (object[name] = {})`. */
function foldedInto(value: Expr): number | undefined {
  if (value.op !== "function" || value.func.params.length < 2) return undefined;
  const [first, second] = value.func.params;
  const steps = value.func.body.some(
    (statement) =>
      statement.do === "return" &&
      statement.value &&
      results(statement.value).some(
        (step) => step.op === "member" && step.key && isParameter(step.object, first?.slot) && isParameter(step.key, second?.slot),
      ),
  );
  return steps ? first?.slot : undefined;
}

function isParameter(expr: Expr, slot: number | undefined): boolean {
  return expr.op === "var" && expr.hops === 0 && expr.slot === slot;
}

/** What an expression may be: both sides of `a || b`, the value of `a = b`. */
function results(expr: Expr): readonly Expr[] {
  if (expr.op === "logical") return [...results(expr.left), ...results(expr.right)];
  if (expr.op === "conditional") return [...results(expr.then), ...results(expr.else)];
  if (expr.op === "assign") return expr.target.op === "member" ? [expr.target, ...results(expr.value)] : results(expr.value);
  return expr.op === "cast" ? results(expr.value) : [expr];
}

/** Every expression below, with how many functions it stands deeper. */
function visit(node: unknown, depth: number, see: (expr: Expr, depth: number) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) visit(item, depth, see);
    return;
  }
  const { op } = node as { op?: string };
  if (op === "class") return;
  if (op !== undefined) see(node as Expr, depth);
  const inside = op === "function" ? depth + 1 : depth;
  for (const part of Object.values(node)) visit(part, inside, see);
}
