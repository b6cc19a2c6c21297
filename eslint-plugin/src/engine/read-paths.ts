/** By which names a value is read, as the program's text says it: `data["message"]["chat"]["id"]`, also where it was put into variables on the way. */
import type { Expr } from "../ir/ir.js";
import { onlyDefinition } from "./definitions.js";
import type { Frame } from "./values.js";

/** What stands at the call for a parameter, in the frame of whoever called. */
export type Handed = (frame: Frame, expr: Expr) => { readonly frame: Frame; readonly expr: Expr } | undefined;

const DEEPEST = 12;

export function readPath(frame: Frame, expr: Expr | undefined, handed: Handed, depth = 0): string {
  if (!expr || depth > DEEPEST) return "";
  const of = (inner: Expr | undefined): string => readPath(frame, inner, handed, depth + 1);
  switch (expr.op) {
    case "await":
    case "cast":
      return of(expr.value);
    case "logical":
      return of(expr.left);
    case "member":
      return part(of(expr.object), expr.key ?? expr.name);
    case "call": {
      const [first] = expr.args;
      // What is found by something was not read from it.
      if (expr.callee.op === "member") return first && first.value.op !== "const" ? "" : part(of(expr.callee.object), first?.value ?? "");
      return expr.args.length === 1 ? of(first?.value) : "";
    }
    case "var": {
      let owner: Frame | undefined = frame;
      for (let i = 0; i < expr.hops && owner; i++) owner = owner.outer;
      if (!owner) return "";
      const made = onlyDefinition(owner.func, expr.slot);
      if (made) return readPath(owner, made, handed, depth + 1);
      const given = handed(frame, expr);
      return given ? readPath(given.frame, given.expr, handed, depth + 1) : (owner.func.names[expr.slot] ?? "");
    }
    default:
      return "";
  }
}

function part(path: string, key: Expr | string): string {
  const name = typeof key === "string" ? key : key.op === "const" && typeof key.value === "string" ? key.value : "";
  return name === "" ? path : `${path}.${name}`;
}
