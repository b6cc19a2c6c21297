/** The names that a value is read from or made with, as its expression has them: what a program calls things says what they are. */
import type { Expr } from "../ir/ir.js";
import { onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import { written } from "./members.js";

/** Expressions are looked at to this depth, and no further than so many names. */
const DEEPEST_NAME = 6;
const DEEPEST_MAKING = 24;
const MOST_NAMES = 80;

/** The names in the expression itself. */
export function namesIn(I: Interpreter, expr: Expr | undefined): readonly string[] {
  return spoken(I, expr, DEEPEST_NAME, false);
}

/** ... and in what its variables are set to, where that happens in one place. */
export function makingNames(I: Interpreter, expr: Expr | undefined): readonly string[] {
  return spoken(I, expr, DEEPEST_MAKING, true);
}

function spoken(I: Interpreter, expr: Expr | undefined, deepest: number, through: boolean): readonly string[] {
  const names: string[] = [];
  const seen = new Set<Expr>();
  const add = (at: Expr | undefined, depth: number): void => {
    if (!at || depth > deepest || names.length > MOST_NAMES) return;
    switch (at.op) {
      case "var": {
        names.push(written(at, I));
        const made = through && at.hops === 0 ? onlyDefinition(I.activation.frame.func, at.slot) : undefined;
        if (made && !seen.has(made)) {
          seen.add(made);
          add(made, depth + 1);
        }
        return;
      }
      case "global":
      case "import":
        names.push(at.name);
        return;
      case "member":
        names.push(at.name);
        return add(at.object, depth + 1);
      case "call":
        add(at.callee, depth + 1);
        return at.args.forEach((arg) => add(arg.value, depth + 1));
      case "binary":
      case "logical":
        add(at.left, depth + 1);
        return add(at.right, depth + 1);
      case "template":
        return at.holes.forEach((hole) => add(hole, depth + 1));
      case "await":
      case "cast":
        return add(at.value, depth + 1);
    }
  };
  add(expr, 0);
  return names;
}
