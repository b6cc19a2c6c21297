/**
 * Expressions to IR: the dispatch over node types and the small cases. Chains, assignments, functions, classes and JSX have files
 * of their own.
 */
import type * as es from "@oxc-project/types";
import type { At, Constant, Entry, Expr, ListExpr, Template, Unary } from "../../ir/ir.js";
import { lowerAssignment, lowerUpdate } from "./assignments.js";
import { lowerBinary, lowerChain } from "./chains.js";
import { lowerClass } from "./classes.js";
import { lowerFunction } from "./functions.js";
import { lowerElement, lowerFragment } from "./jsx.js";
import { local, receiver, reference, Scope } from "./scope.js";
import { typeRef } from "./types.js";

/**
 * Nesting after which code is given up as `unknown`. Native stacks hold more (see nesting.ts), JavaScript's must hold this and the
 * interpreter's walk over the result.
 */
export const MAX_DEPTH = 400;

export function place(node: es.Span): At {
  return { start: node.start, end: node.end };
}

export function constant(value: Constant, at: At): Expr {
  return { op: "const", value, at };
}

export function lowerExpression(scope: Scope, node: es.Expression): Expr {
  const { unit } = scope.frame;
  if (unit.depth >= MAX_DEPTH) {
    unit.truncated = true;
    return { op: "unknown", uses: [], at: place(node) };
  }
  unit.depth++;
  const result = dispatch(scope, node);
  unit.depth--;
  return result;
}

/** As `lowerExpression`; a function or class without a name of its own gets this one. */
export function lowerNamed(scope: Scope, node: es.Expression, name: string): Expr {
  switch (node.type) {
    case "ArrowFunctionExpression":
      return lowerFunction(scope, node, name);
    case "FunctionExpression":
      return node.id ? lowerExpression(scope, node) : lowerFunction(scope, node, name);
    case "ClassExpression":
      return node.id ? lowerExpression(scope, node) : lowerClass(scope, node, name);
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return { op: "cast", value: lowerNamed(scope, node.expression, name), type: typeRef(scope, node.typeAnnotation), at: place(node) };
    default:
      return lowerExpression(scope, node);
  }
}

function dispatch(scope: Scope, node: es.Expression): Expr {
  switch (node.type) {
    case "Identifier":
      return reference(scope, node.name, place(node));
    case "Literal":
      return lowerLiteral(node);
    case "MemberExpression":
    case "CallExpression":
    case "ChainExpression":
    case "TSNonNullExpression":
    case "TaggedTemplateExpression":
      return lowerChain(scope, node);
    case "BinaryExpression":
    case "LogicalExpression":
      return lowerBinary(scope, node);
    case "TemplateLiteral":
      return node.expressions.length === 0 ? constant(cooked(node.quasis[0]), place(node)) : lowerTemplate(scope, node);
    case "ObjectExpression":
      return { op: "object", entries: node.properties.map((property) => lowerProperty(scope, property)), at: place(node) };
    case "ArrayExpression":
      return lowerList(scope, node);
    case "ArrowFunctionExpression":
      return lowerFunction(scope, node, "");
    case "FunctionExpression":
      return lowerFunctionExpression(scope, node);
    case "ClassExpression":
      return lowerClassExpression(scope, node);
    case "AssignmentExpression":
      return lowerAssignment(scope, node);
    case "UpdateExpression":
      return lowerUpdate(scope, node);
    case "UnaryExpression":
      return {
        op: "unary",
        operator: unaryOperator(node.operator),
        ...(node.operator === "-" ? { sign: "-" } : {}),
        value: lowerExpression(scope, node.argument),
        at: place(node),
      };
    case "ConditionalExpression":
      return {
        op: "conditional",
        test: lowerExpression(scope, node.test),
        then: lowerExpression(scope, node.consequent),
        else: lowerExpression(scope, node.alternate),
        at: place(node),
      };
    case "NewExpression":
      return {
        op: "call",
        style: "new",
        callee: lowerExpression(scope, node.callee),
        args: lowerArguments(scope, node.arguments),
        optional: false,
        at: place(node),
      };
    default:
      return dispatchRare(scope, node);
  }
}

function dispatchRare(scope: Scope, node: es.Expression): Expr {
  switch (node.type) {
    case "AwaitExpression":
      return { op: "await", value: lowerExpression(scope, node.argument), at: place(node) };
    case "YieldExpression":
      return {
        op: "yield",
        value: node.argument ? lowerExpression(scope, node.argument) : undefined,
        each: node.delegate,
        at: place(node),
      };
    case "SequenceExpression":
      return { op: "sequence", items: node.expressions.map((item) => lowerExpression(scope, item)), at: place(node) };
    case "ThisExpression":
      return receiver(scope, place(node));
    case "Super":
      return { op: "super", at: place(node) };
    case "ImportExpression":
      return lowerImport(scope, node);
    case "MetaProperty":
      return { op: "global", name: `${node.meta.name}.${node.property.name}`, at: place(node) };
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
      return { op: "cast", value: lowerExpression(scope, node.expression), type: typeRef(scope, node.typeAnnotation), at: place(node) };
    case "TSInstantiationExpression":
    case "ParenthesizedExpression":
      return lowerExpression(scope, node.expression);
    case "JSXElement":
      return lowerElement(scope, node);
    case "JSXFragment":
      return lowerFragment(scope, node);
    case "V8IntrinsicExpression":
      return { op: "unknown", uses: lowerArguments(scope, node.arguments).map((argument) => argument.value), at: place(node) };
    default:
      return { op: "unknown", uses: [], at: place(node) };
  }
}

type Literal = es.BooleanLiteral | es.NullLiteral | es.NumericLiteral | es.BigIntLiteral | es.RegExpLiteral | es.StringLiteral;

function lowerLiteral(node: Literal): Expr {
  if ("regex" in node) return { op: "regex", pattern: node.regex.pattern, flags: node.regex.flags, at: place(node) };
  return constant(node.value, place(node));
}

function cooked(quasi: es.TemplateElement | undefined): string {
  return quasi ? (quasi.value.cooked ?? quasi.value.raw) : "";
}

export function lowerTemplate(scope: Scope, node: es.TemplateLiteral): Template {
  return {
    op: "template",
    text: node.quasis.map(cooked),
    holes: node.expressions.map((hole) => lowerExpression(scope, hole)),
    at: place(node),
  };
}

function lowerList(scope: Scope, node: es.ArrayExpression): ListExpr {
  const items = node.elements.map((element) => {
    if (element === null) return { value: constant(undefined, place(node)), spread: false };
    if (element.type === "SpreadElement") return { value: lowerExpression(scope, element.argument), spread: true };
    return { value: lowerExpression(scope, element), spread: false };
  });
  return { op: "list", items, at: place(node) };
}

export function lowerArguments(scope: Scope, nodes: readonly es.Argument[]): { value: Expr; spread: boolean }[] {
  return nodes.map((node) =>
    node.type === "SpreadElement"
      ? { value: lowerExpression(scope, node.argument), spread: true }
      : { value: lowerExpression(scope, node), spread: false },
  );
}

/** The name a key stands for when it is known; undefined when it must be evaluated. */
export function keyName(key: es.PropertyKey, computed: boolean): string | undefined {
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  if (key.type === "Identifier") return computed ? undefined : key.name;
  if (key.type === "Literal" && !("regex" in key) && key.value !== null) return String(key.value);
  if (key.type === "TemplateLiteral" && key.expressions.length === 0) return cooked(key.quasis[0]);
  return undefined;
}

function lowerProperty(scope: Scope, node: es.ObjectPropertyKind): Entry {
  if (node.type === "SpreadElement") {
    return { name: "...", kind: "spread", value: lowerExpression(scope, node.argument), at: place(node) };
  }
  const name = keyName(node.key, node.computed);
  const key = name === undefined ? lowerExpression(scope, node.key as es.Expression) : undefined;
  const kind = node.kind === "get" ? "getter" : node.kind === "set" ? "setter" : "value";
  const method = (node.method || kind !== "value") && node.value.type === "FunctionExpression" ? node.value : undefined;
  const value = method ? lowerFunction(scope, method, name ?? "", place(node)) : lowerNamed(scope, node.value, name ?? "");
  return { name: name ?? "", key, kind, value, at: place(node) };
}

function unaryOperator(operator: es.UnaryOperator): Unary["operator"] {
  switch (operator) {
    case "!":
      return "not";
    case "typeof":
    case "void":
    case "delete":
      return operator;
    default:
      return "number";
  }
}

/** A named function expression can call itself by its name: the name is a variable around it. */
function lowerFunctionExpression(scope: Scope, node: es.Function): Expr {
  if (!node.id) return lowerFunction(scope, node, "");
  const inner = new Scope(scope.frame, scope);
  const slot = inner.declare(node.id.name);
  const value = lowerFunction(inner, node, node.id.name);
  return { op: "assign", target: local(slot, place(node.id)), value, declares: true, at: place(node) };
}

function lowerClassExpression(scope: Scope, node: es.Class): Expr {
  if (!node.id) return lowerClass(scope, node, "");
  const inner = new Scope(scope.frame, scope);
  const slot = inner.declare(node.id.name);
  const value = lowerClass(inner, node, node.id.name);
  return { op: "assign", target: local(slot, place(node.id)), value, declares: true, at: place(node) };
}

/** The text of a string literal or a template without holes. */
export function constantText(node: es.Expression | es.Argument): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return cooked(node.quasis[0]);
  return undefined;
}

function lowerImport(scope: Scope, node: es.ImportExpression): Expr {
  const at = place(node);
  const module = constantText(node.source);
  if (module !== undefined) {
    scope.frame.unit.imports.push({ module, at: place(node.source) });
    return { op: "import", module, name: "*", dynamic: true, at };
  }
  const callee: Expr = { op: "global", name: "import", at: { start: node.start, end: node.start + "import".length } };
  const args = [{ value: lowerExpression(scope, node.source), spread: false }];
  return { op: "call", style: "call", callee, args, optional: false, at };
}
