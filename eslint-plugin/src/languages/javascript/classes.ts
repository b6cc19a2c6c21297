/**
 * Classes to IR. Signatures without code (abstract members, overloads, `declare` fields) are dropped.
 */
import type * as es from "@oxc-project/types";
import type { ClassMember, Expr, Stmt } from "../../ir/ir.js";
import { declareBlock, declareVars } from "./declare.js";
import { keyName, lowerExpression, lowerNamed, place } from "./expressions.js";
import { lowerFunction, lowerThunk } from "./functions.js";
import { lowerStatements } from "./statements.js";
import type { Scope } from "./scope.js";
import { annotation, namedType } from "./types.js";

const MAX_DECORATORS = 50;

/** The class, wrapped in calls of its decorators (the first is the outermost). */
export function lowerClass(scope: Scope, node: es.Class, name: string): Expr {
  const at = place(node);
  const base = node.superClass ? lowerExpression(scope, node.superClass) : undefined;
  const members: ClassMember[] = [];
  for (const element of node.body.body) {
    const member = lowerMember(scope, element);
    if (member) members.push(member);
  }
  const implemented = (node.implements ?? []).map((it) => namedType(scope, it.expression, it.typeArguments));
  let value: Expr = { op: "class", name, base, implements: implemented, members, at };
  if (node.decorators.length > MAX_DECORATORS) scope.frame.unit.truncated = true;
  for (const decorator of node.decorators.slice(0, MAX_DECORATORS).reverse()) {
    const callee = lowerExpression(scope, decorator.expression);
    value = { op: "call", style: "decorator", callee, args: [{ value, spread: false }], optional: false, at: place(decorator) };
  }
  return value;
}

function lowerMember(scope: Scope, node: es.ClassElement): ClassMember | undefined {
  switch (node.type) {
    case "MethodDefinition":
      return node.value.body ? lowerMethod(scope, node) : undefined;
    case "PropertyDefinition":
    case "AccessorProperty":
      return node.declare ? undefined : lowerField(scope, node);
    case "StaticBlock": {
      const value = lowerThunk(scope, "", place(node), (inner, body) => {
        declareVars(inner, node.body);
        declareBlock(inner, node.body);
        lowerStatements(inner, node.body, body);
      });
      return { kind: "block", name: "", static: true, value, decorators: [] };
    }
    default:
      return undefined;
  }
}

const KINDS = { constructor: "constructor", method: "method", get: "getter", set: "setter" } as const;

function lowerMethod(scope: Scope, node: es.MethodDefinition): ClassMember {
  const name = keyName(node.key, node.computed) ?? "";
  return {
    kind: KINDS[node.kind],
    name,
    static: node.static,
    value: lowerFunction(scope, node.value, name, place(node)),
    decorators: lowerDecorators(scope, node.decorators),
  };
}

function lowerField(scope: Scope, node: es.PropertyDefinition | es.AccessorProperty): ClassMember {
  const name = keyName(node.key, node.computed) ?? "";
  const { value: initial } = node;
  const value = lowerThunk(scope, name, place(node), (inner: Scope, body: Stmt[]) => {
    if (initial) body.push({ do: "return", value: lowerNamed(inner, initial, name), at: place(initial) });
  });
  const type = annotation(scope, node.typeAnnotation);
  const decorators = lowerDecorators(scope, node.decorators);
  return type
    ? { kind: "field", name, static: node.static, value, type, decorators }
    : { kind: "field", name, static: node.static, value, decorators };
}

function lowerDecorators(scope: Scope, decorators: readonly es.Decorator[]): readonly Expr[] {
  return decorators.map((decorator) => lowerExpression(scope, decorator.expression));
}
