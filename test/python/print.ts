/** Python trees on one line, for expectations: `Assign([Name("x")], Constant(1))`. Contexts are left out, as are empty lists and nulls at the end. */
import { Bytes, Ellipsis, Imaginary, type Node } from "../../eslint-plugin/src/languages/python/parser/ast.js";

export function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(print).join(", ")}]`;
  if (value instanceof Bytes) return `b${JSON.stringify(value.text)}`;
  if (value instanceof Imaginary) return `${value.value}j`;
  if (value instanceof Ellipsis) return "...";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const { type, ...fields } = value as Node & Record<string, unknown>;
  const shown = Object.entries(fields)
    .filter(([name]) => name !== "range" && name !== "ctx" && !(type === "Constant" && name === "kind"))
    .map(([, field]) => print(field));
  while (shown.at(-1) === "null" || shown.at(-1) === "[]") shown.pop();
  return `${type}(${shown.join(", ")})`;
}
