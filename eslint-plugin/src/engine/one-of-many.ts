/** Whether a value is what a loop has come to, one after another: `for (const user of users) send(user.id, …)`. Looks at the program's text. */
import type { Expr, Func } from "../ir/ir.js";
import { nodes, onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import type { Frame } from "./values.js";

const MOST_STEPS = 8;
const known = new WeakMap<Func, ReadonlySet<number>>();

/** The variables that loops of a function set. */
function loopSlots(func: Func): ReadonlySet<number> {
  let slots = known.get(func);
  if (!slots) {
    const found = new Set<number>();
    for (const node of nodes([...func.body])) if (node["do"] === "each") found.add(node["slot"] as number);
    known.set(func, (slots = found));
  }
  return slots;
}

/** The variable at which a path to the value begins is a loop's, or a function's that is called for each of a list. */
export function isOneOfMany(I: Interpreter, expr: Expr | undefined, frame = I.activation.frame, steps = 0): boolean {
  if (!expr || steps > MOST_STEPS) return false;
  const also = (part: Expr | undefined, at = frame): boolean => isOneOfMany(I, part, at, steps + 1);
  switch (expr.op) {
    case "cast":
    case "await":
      return also(expr.value);
    case "member":
      return also(expr.object);
    case "call":
      return also(expr.callee) || also(expr.args[0]?.value);
    case "var": {
      let at: Frame | undefined = frame;
      for (let i = 0; i < expr.hops && at; i++) at = at.outer;
      if (!at) return false;
      const { func } = at;
      if (loopSlots(func).has(expr.slot) || (I.calledForEach.has(func) && func.params[0]?.slot === expr.slot)) return true;
      return also(onlyDefinition(func, expr.slot), at);
    }
    default:
      return false;
  }
}
