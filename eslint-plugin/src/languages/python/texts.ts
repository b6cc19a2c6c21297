/** f-strings and t-strings as templates. */
import type { Expr } from "../../ir/ir.js";
import { lowerExpression, place } from "./expressions.js";
import type * as py from "./parser/ast.js";
import type { Scope } from "./scope.js";

/** A specification that only numbers take: `{price:.2f}` cannot hold a text. */
const NUMERIC = /[bcdeEfFgGnoxX%]$/;

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
  if (node.type !== "FormattedValue" || !node.format_spec) return value;
  const last = node.format_spec.values.at(-1);
  const numeric = last?.type === "Constant" && typeof last.value === "string" && NUMERIC.test(last.value);
  return numeric ? { op: "unary", operator: "number", value, at: value.at } : value;
}
