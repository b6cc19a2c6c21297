/** Expressions to IR: the dispatch over nodes, and the small cases. */
import type { At, Constant, Entry, Expr, ListExpr } from "../../ir/ir.js";
import { assignTo, memberOf } from "./assignments.js";
import { lowerCall } from "./calls.js";
import { lowerComprehension } from "./comprehensions.js";
import { lowerLambda } from "./functions.js";
import { lowerEmptiness, lowerSubset } from "./quantifiers.js";
import { lowerBinary, lowerBoolean, lowerComparison, lowerUnary } from "./operators.js";
import { Bytes, Ellipsis, Imaginary } from "./parser/ast.js";
import type * as py from "./parser/ast.js";
import { globalReference, reference, type Scope } from "./scope.js";
import { lowerFormatted } from "./texts.js";

/** Nesting after which code is given up as `unknown`. */
export const MAX_DEPTH = 400;

export function place(node: { readonly range: py.Range }): At {
  return { start: node.range[0], end: node.range[1] };
}

export function constant(value: Constant, at: At): Expr {
  return { op: "const", value, at };
}

export function unknown(uses: readonly Expr[], at: At): Expr {
  return { op: "unknown", uses, at };
}

export function lowerExpression(scope: Scope, node: py.Expr): Expr {
  const { unit } = scope.frame;
  if (unit.depth >= MAX_DEPTH) {
    unit.truncated = true;
    return unknown([], place(node));
  }
  unit.depth++;
  const result = dispatch(scope, node);
  unit.depth--;
  return result;
}

export function lowerAll(scope: Scope, nodes: readonly py.Expr[]): Expr[] {
  return nodes.map((node) => lowerExpression(scope, node));
}

function dispatch(scope: Scope, node: py.Expr): Expr {
  const at = place(node);
  switch (node.type) {
    case "Name":
      return node.id === "" ? unknown([], at) : reference(scope, node.id, at);
    case "Constant":
      return lowerConstant(node);
    case "Attribute":
      return lowerAttribute(scope, node);
    case "Call":
      return lowerCall(scope, node);
    case "Subscript":
      if (isCallOf(scope, node.value, "globals") && node.slice.type === "Constant" && typeof node.slice.value === "string")
        return globalReference(scope, node.slice.value, at) ?? unknown([], at);
      return node.slice.type === "Slice"
        ? lowerSlice(scope, node.value, node.slice, at)
        : memberOf(scope, lowerExpression(scope, node.value), node.slice, at);
    case "JoinedStr":
    case "TemplateStr":
      return lowerFormatted(scope, node);
    case "BinOp":
      return lowerBinary(scope, node);
    case "BoolOp":
      return lowerBoolean(scope, node);
    case "Compare":
      return lowerSubset(scope, node) ?? lowerEmptiness(scope, node) ?? lowerComparison(scope, node);
    case "UnaryOp":
      return lowerUnary(scope, node);
    case "IfExp":
      return {
        op: "conditional",
        test: lowerExpression(scope, node.test),
        then: lowerExpression(scope, node.body),
        else: lowerExpression(scope, node.orelse),
        at,
      };
    case "Dict":
      return lowerDict(scope, node);
    case "List":
    case "Tuple":
    case "Set":
      return lowerList(scope, node.elts, at);
    default:
      return dispatchRare(scope, node);
  }
}

function dispatchRare(scope: Scope, node: py.Expr): Expr {
  const at = place(node);
  switch (node.type) {
    case "Lambda":
      return lowerLambda(scope, node);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp":
      return lowerComprehension(scope, node);
    case "NamedExpr": {
      const [assigned] = assignTo(scope, node.target, lowerExpression(scope, node.value), at);
      return assigned ?? unknown([], at);
    }
    case "Await":
      return { op: "await", value: lowerExpression(scope, node.value), at };
    case "Yield":
      return { op: "yield", value: node.value ? lowerExpression(scope, node.value) : undefined, each: false, at };
    case "YieldFrom":
      return { op: "yield", value: lowerExpression(scope, node.value), each: true, at };
    case "Starred":
    case "FormattedValue":
    case "Interpolation":
      return lowerExpression(scope, node.value);
    case "Slice":
      return unknown(parts(scope, node), at);
    default:
      return unknown([], at);
  }
}

/** `value[a:b]` as a method that texts and lists have. With a step nobody knows what is left. */
function lowerSlice(scope: Scope, value: py.Expr, slice: py.Slice, at: At): Expr {
  const object = lowerExpression(scope, value);
  if (slice.step) return unknown([object, ...parts(scope, slice)], at);
  const nameAt = place(slice);
  const from = slice.lower ? lowerExpression(scope, slice.lower) : constant(0, nameAt);
  const bounds = slice.upper ? [from, lowerExpression(scope, slice.upper)] : [from];
  return sliceOf(object, bounds, nameAt, at);
}

export function sliceOf(object: Expr, bounds: readonly Expr[], nameAt: At, at: At): Expr {
  const callee: Expr = { op: "member", object, name: SLICE, optional: false, nameAt, at };
  return { op: "call", style: "call", callee, args: bounds.map((value) => ({ value, spread: false })), optional: false, at };
}

/** The name of the method that takes a slice: none that a program can write. */
const SLICE = "[:]";

function parts(scope: Scope, { lower, upper, step }: py.Slice): Expr[] {
  return [lower, upper, step].flatMap((part) => (part ? [lowerExpression(scope, part)] : []));
}

function lowerConstant(node: py.Constant): Expr {
  const { value } = node;
  const at = place(node);
  if (value instanceof Bytes) return constant(value.text, at);
  if (value instanceof Imaginary || value instanceof Ellipsis) return unknown([], at);
  return constant(value as Constant, at);
}

function lowerAttribute(scope: Scope, node: py.Attribute): Expr {
  const at = place(node);
  const nameAt = { start: Math.max(at.start, at.end - node.attr.length), end: at.end };
  const module = scope.frame.unit.dotted.size > 0 ? dottedModule(scope, node) : undefined;
  if (module !== undefined) return { op: "import", module, name: "*", dynamic: false, at };
  const object: Expr = isSuper(node.value) ? { op: "super", at: place(node.value) } : lowerExpression(scope, node.value);
  // What an object holds by name: `vars(object)`.
  if (node.attr === "__dict__") {
    const callee: Expr = { op: "global", name: "vars", at: nameAt };
    return { op: "call", style: "call", callee, args: [{ value: object, spread: false }], optional: false, at };
  }
  return { op: "member", object, name: node.attr, means: "attribute", optional: false, nameAt, at };
}

/** The module that `a.b` names after `import a.b`. */
function dottedModule(scope: Scope, node: py.Attribute): string | undefined {
  let name = node.attr;
  let root = node.value;
  for (let depth = 0; root.type === "Attribute" && depth < 10; depth++) {
    name = `${root.attr}.${name}`;
    root = root.value;
  }
  if (root.type !== "Name") return undefined;
  const module = `${root.id}.${name}`;
  return scope.frame.unit.dotted.has(module) && scope.find(root.id)?.bindings.isImport(root.id) ? module : undefined;
}

/** A call of a built-in function. */
export function isCallOf(scope: Scope, node: py.Expr, name: string): node is py.Call {
  return node.type === "Call" && node.func.type === "Name" && node.func.id === name && scope.find(name) === undefined;
}

/** `super()` and `super(C, self)` */
export function isSuper(node: py.Expr): boolean {
  return node.type === "Call" && node.func.type === "Name" && node.func.id === "super";
}

export function lowerList(scope: Scope, elts: readonly py.Expr[], at: At): ListExpr {
  const items = elts.map((element) =>
    element.type === "Starred"
      ? { value: lowerExpression(scope, element.value), spread: true }
      : { value: lowerExpression(scope, element), spread: false },
  );
  return { op: "list", items, at };
}

/** The name that a constant key is written as; undefined when the key must be evaluated. */
export function keyName(node: py.Expr): string | undefined {
  if (node.type !== "Constant") return undefined;
  const { value } = node;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function lowerDict(scope: Scope, node: py.Dict): Expr {
  const entries = node.values.map((item, index): Entry => {
    const key = node.keys[index] ?? null;
    const value = lowerExpression(scope, item);
    const at = { start: key ? key.range[0] : item.range[0], end: item.range[1] };
    if (key === null) return { name: "...", kind: "spread", value, at };
    const name = keyName(key);
    return name === undefined
      ? { name: "", key: lowerExpression(scope, key), kind: "value", value, at }
      : { name, kind: "value", value, at };
  });
  return { op: "object", entries, at: place(node) };
}
