/** f-strings and t-strings as templates. */
import type { Expr } from "../../ir/ir.js";
import { lowerExpression, place } from "./expressions.js";
import type * as py from "./parser/ast.js";
import type { Scope } from "./scope.js";

/** A specification that only numbers take: `{price:.2f}` cannot hold a text. */
const NUMERIC = /[bcdeEfFgGnoxX%]$/;

/** The conversions that write a literal. */
const LITERAL: ReadonlySet<number> = new Set([..."ra"].map((sign) => sign.charCodeAt(0)));

export function lowerFormatted(scope: Scope, node: py.JoinedStr | py.TemplateStr): Expr {
  const text = [""];
  const holes: Expr[] = [];
  for (const value of node.values) {
    if (value.type === "Constant" && typeof value.value === "string") text[text.length - 1] += value.value;
    else {
      holes.push(lowerHole(scope, value));
      text.push("");
    }
  }
  return { op: "template", text, holes, at: place(node) };
}

function lowerHole(scope: Scope, node: py.Expr): Expr {
  const value = lowerExpression(scope, node);
  if (node.type !== "FormattedValue") return value;
  const shown = LITERAL.has(node.conversion) ? callOfRepr(value) : value;
  if (!node.format_spec) return shown;
  const last = node.format_spec.values.at(-1);
  const numeric = last?.type === "Constant" && typeof last.value === "string" && NUMERIC.test(last.value);
  return numeric ? { op: "unary", operator: "number", value, at: value.at } : shown;
}

/** `{text!r}` writes what `repr(text)` gives. */
function callOfRepr(value: Expr): Expr {
  const { at } = value;
  return { op: "call", style: "call", callee: { op: "global", name: "repr", at }, args: [{ value, spread: false }], optional: false, at };
}
