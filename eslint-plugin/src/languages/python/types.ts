/** Annotations. A name is looked up like any other; what is written as a text is a name, too. */
import type { TypeRef } from "../../ir/ir.js";
import { lowerExpression, MAX_DEPTH, place } from "./expressions.js";
import type * as py from "./parser/ast.js";
import { reference, type Scope } from "./scope.js";

/** The names the engine knows types by. */
const NAMES: Readonly<Record<string, string>> = {
  str: "string",
  int: "number",
  float: "number",
  bool: "boolean",
  list: "Array",
  List: "Array",
  Sequence: "Array",
  Iterable: "Array",
};

/** Wrappers that say nothing of the value: `Annotated[T, …]`, `Final[T]`. */
const TRANSPARENT: ReadonlySet<string> = new Set(["Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly"]);

export function typeRef(scope: Scope, node: py.Expr): TypeRef {
  const { unit } = scope.frame;
  if (unit.depth >= MAX_DEPTH) return UNKNOWN;
  unit.depth++;
  const result = dispatch(scope, node);
  unit.depth--;
  return result;
}

function dispatch(scope: Scope, node: py.Expr): TypeRef {
  switch (node.type) {
    case "Name":
      return { name: NAMES[node.id] ?? node.id, ref: reference(scope, node.id, place(node)), args: [] };
    case "Attribute":
      return { name: node.attr, ref: lowerExpression(scope, node), args: [] };
    case "Subscript":
      return generic(scope, node);
    case "BinOp":
      return node.op === "BitOr" ? { name: "union", args: [typeRef(scope, node.left), typeRef(scope, node.right)] } : UNKNOWN;
    case "Constant":
      return written(scope, node);
    case "Call":
      // `conint(ge=0)`: what is called may say what the value is, its name alone does not.
      return { ...typeRef(scope, node.func), name: "" };
    default:
      return UNKNOWN;
  }
}

const UNKNOWN: TypeRef = { name: "", args: [] };

function generic(scope: Scope, node: py.Subscript): TypeRef {
  const base = typeRef(scope, node.value);
  const elements = node.slice.type === "Tuple" ? node.slice.elts : [node.slice];
  const [first] = elements;
  if (TRANSPARENT.has(base.name) && first) return typeRef(scope, first);
  const args = elements.map((element) => typeRef(scope, element));
  if (base.name === "Optional" || base.name === "Union") return { name: "union", args };
  if (base.name === "Literal") return args.length > 0 ? { name: "union", args: [] } : UNKNOWN;
  return { ...base, args };
}

/** A forward reference, or None. */
function written(scope: Scope, node: py.Constant): TypeRef {
  const { value } = node;
  if (value === null) return { name: "null", args: [] };
  if (typeof value !== "string" || !/^[\w.]+$/.test(value)) return UNKNOWN;
  const [first = "", ...rest] = value.split(".");
  const at = place(node);
  let ref = reference(scope, first, at);
  for (const name of rest) ref = { op: "member", object: ref, name, optional: false, nameAt: at, at };
  const last = rest.at(-1) ?? first;
  return { name: NAMES[last] ?? last, ref, args: [] };
}
