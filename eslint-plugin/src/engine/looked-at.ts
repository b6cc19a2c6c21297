/**
 * Whether a thing was looked at by its name before it is used by its name: `existsSync(file)`, then `unlinkSync(file)`. Between the two it may
 * become another. Looks at the text of the functions around the call, no values.
 */
import type { Call, Expr, Func } from "../ir/ir.js";
import { uncast } from "./code.js";
import { assignedSlots, nodes, onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import type { Frame } from "./values.js";

const MOST_AROUND = 4;
const known = new WeakMap<Func, readonly Call[]>();

/** `node` uses what `subject` names; `by`: names of the calls that look. */
export function isLookedAt(I: Interpreter, node: Expr, subject: Expr | undefined, by: readonly string[]): boolean {
  if (node.op !== "call" || !subject) return false;
  const owner = ownerOf(I.activation.frame, node.callee);
  let frame: Frame | undefined = I.activation.frame;
  for (let hops = 0; frame && hops < MOST_AROUND; hops++, frame = frame.outer) {
    const around = frame;
    const name = nameFrom(I.activation.frame, subject, hops);
    if (name === undefined) continue;
    const looks = callsIn(around.func).some(({ at, callee, args: [first] }) => {
      if (at.start >= node.at.start || !first || !by.includes(calledAs(around, callee)) || ownerOf(around, callee) !== owner) return false;
      return nameFrom(around, first.value, 0) === name;
    });
    if (looks) return true;
  }
  return false;
}

/** The calls of a function itself. */
function callsIn(func: Func): readonly Call[] {
  let calls = known.get(func);
  if (!calls) known.set(func, (calls = [...nodes([...func.body])].filter((each) => each["op"] === "call") as unknown as Call[]));
  return calls;
}

function calledAs(frame: Frame, callee: Expr): string {
  return callee.op === "var" ? nameOf(frame, callee) : callee.op === "member" || callee.op === "import" ? callee.name : "";
}

/** On what the call is made: both must be of one library. */
function ownerOf(frame: Frame, callee: Expr): string {
  switch (callee.op) {
    case "import":
      return callee.module.replace(/^node:|\/promises$/g, "");
    case "member":
      return callee.object.op === "var" ? nameOf(frame, callee.object) : ownerOf(frame, callee.object);
    default:
      return "";
  }
}

function nameOf(frame: Frame, { hops, slot }: Extract<Expr, { op: "var" }>): string {
  return outer(frame, hops)?.func.names[slot] ?? "";
}

function outer(frame: Frame, hops: number): Frame | undefined {
  let at: Frame | undefined = frame;
  for (let i = 0; i < hops && at; i++) at = at.outer;
  return at;
}

/** How a name is written, seen from a frame some functions further out; undefined when it may be another by then. */
function nameFrom(frame: Frame, expr: Expr, hops: number): string | undefined {
  const at = uncast(expr);
  switch (at.op) {
    case "const":
      return typeof at.value === "string" ? JSON.stringify(at.value) : undefined;
    case "var": {
      const away = at.hops - hops;
      if (away < 0) return undefined;
      const owner = outer(frame, at.hops);
      if (!owner || (assignedSlots(owner.func).has(at.slot) && !onlyDefinition(owner.func, at.slot))) return undefined;
      return `${away}:${at.slot}`;
    }
    case "member": {
      const object = at.key ? undefined : nameFrom(frame, at.object, hops);
      return object === undefined ? undefined : `${object}.${at.name}`;
    }
    default:
      return undefined;
  }
}
