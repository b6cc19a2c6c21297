/**
 * JSX to calls of the runtime's `jsx(tag, properties)`, children among the properties, each at its place.
 */
import type * as es from "@oxc-project/types";
import type { At, Call, Entry, Expr } from "../../ir/ir.js";
import { constant, lowerExpression, place } from "./expressions.js";
import { receiver, reference, type Scope } from "./scope.js";

export function lowerElement(scope: Scope, node: es.JSXElement): Expr {
  const { name, attributes } = node.openingElement;
  const entries = attributes.map((attribute) => lowerAttribute(scope, attribute));
  return jsx(scope, lowerTag(scope, name), entries, node.children, place(node));
}

export function lowerFragment(scope: Scope, node: es.JSXFragment): Expr {
  return jsx(scope, constant("", place(node.openingFragment)), [], node.children, place(node));
}

function jsx(scope: Scope, tag: Expr, entries: Entry[], nodes: readonly es.JSXChild[], at: At): Call {
  const items = nodes.flatMap((child) => lowerChild(scope, child));
  if (items.length > 0) {
    const around = { start: items[0]?.value.at.start ?? at.start, end: items.at(-1)?.value.at.end ?? at.end };
    entries.push({ name: "children", kind: "value", value: { op: "list", items, at: around }, at: around });
  }
  const properties: Expr = { op: "object", entries, at };
  const callee: Expr = { op: "import", module: "react/jsx-runtime", name: "jsx", dynamic: false, at: tag.at };
  const args = [
    { value: tag, spread: false },
    { value: properties, spread: false },
  ];
  return { op: "call", style: "call", callee, args, optional: false, at };
}

/** Lower-case names are elements of the page, the others are variables. */
function lowerTag(scope: Scope, name: es.JSXElementName | es.JSXMemberExpressionObject): Expr {
  const at = place(name);
  switch (name.type) {
    case "JSXNamespacedName":
      return constant(`${name.namespace.name}:${name.name.name}`, at);
    case "JSXMemberExpression":
      return {
        op: "member",
        object: lowerTagObject(scope, name.object),
        name: name.property.name,
        optional: false,
        nameAt: place(name.property),
        at,
      };
    default:
      return /^[a-z]/.test(name.name) && name.name !== "this" ? constant(name.name, at) : variableTag(scope, name.name, at);
  }
}

function lowerTagObject(scope: Scope, name: es.JSXMemberExpressionObject): Expr {
  return name.type === "JSXIdentifier" ? variableTag(scope, name.name, place(name)) : lowerTag(scope, name);
}

function variableTag(scope: Scope, name: string, at: At): Expr {
  return name === "this" ? receiver(scope, at) : reference(scope, name, at);
}

function lowerAttribute(scope: Scope, node: es.JSXAttributeItem): Entry {
  const at = place(node);
  if (node.type === "JSXSpreadAttribute") return { name: "...", kind: "spread", value: lowerExpression(scope, node.argument), at };
  const name = node.name.type === "JSXIdentifier" ? node.name.name : `${node.name.namespace.name}:${node.name.name.name}`;
  const { value } = node;
  if (value === null) return { name, kind: "value", value: constant(true, at), at };
  if (value.type !== "JSXExpressionContainer") return { name, kind: "value", value: lowerExpression(scope, value), at };
  const inner = value.expression;
  return { name, kind: "value", value: inner.type === "JSXEmptyExpression" ? constant(undefined, at) : lowerExpression(scope, inner), at };
}

function lowerChild(scope: Scope, node: es.JSXChild): { value: Expr; spread: boolean }[] {
  switch (node.type) {
    case "JSXText":
      return /^\s*$/.test(node.value) ? [] : [{ value: constant(node.value, place(node)), spread: false }];
    case "JSXExpressionContainer":
      return node.expression.type === "JSXEmptyExpression" ? [] : [{ value: lowerExpression(scope, node.expression), spread: false }];
    case "JSXSpreadChild":
      return [{ value: lowerExpression(scope, node.expression), spread: true }];
    default:
      return [{ value: lowerExpression(scope, node), spread: false }];
  }
}
