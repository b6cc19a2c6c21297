/**
 * Functions: parameters, what runs before the body (patterns, parameter properties), the body. It numbers functions in the order
 * they are met; `program.ts` puts them in source order at the end.
 */
import type * as es from "@oxc-project/types";
import type { At, Expr, FunctionExpr, Member, Param, Stmt } from "../../ir/ir.js";
import { assignPattern } from "./assignments.js";
import { declareBlock, declarePattern, declareVars } from "./declare.js";
import { keyName, lowerExpression, lowerNamed, place } from "./expressions.js";
import { flushed, lowerStatements } from "./statements.js";
import { Frame, local, type MutableFunc, Scope } from "./scope.js";
import { annotation } from "./types.js";

export type FunctionNode = es.Function | es.ArrowFunctionExpression;

/** Decorators of the parameters are evaluated outside the function. */
export function lowerFunction(scope: Scope, node: FunctionNode, name: string, at: At = place(node)): FunctionExpr {
  const arrow = node.type === "ArrowFunctionExpression";
  const { func, scope: inner } = openFunction(scope, name || (node.id?.name ?? ""), at, arrow);
  func.async = node.async;
  func.generator = node.generator;
  const prologue: Expr[] = [];
  for (const param of node.params) declarePattern(inner, param);
  const params = node.params.filter((param) => !isThisParameter(param)).map((param) => lowerParam(inner, scope, param, prologue));
  const body: Stmt[] = prologue.map((value) => ({ do: "expr", value, at: value.at }));
  if (node.body?.type === "BlockStatement") {
    declareVars(inner, node.body.body);
    declareBlock(inner, node.body.body);
    lowerStatements(inner, node.body.body, body);
  } else if (node.body) {
    const value = lowerExpression(inner, node.body);
    body.push(...flushed(inner, { do: "return", value, at: place(node.body) }));
  }
  func.params = params;
  if (node.returnType) func.returns = annotation(inner, node.returnType);
  return closeFunction(func, inner, body);
}

/** A function that code is put into without a function in the source: a field's value, a static block. */
export function lowerThunk(scope: Scope, name: string, at: At, write: (scope: Scope, body: Stmt[]) => void): FunctionExpr {
  const { func, scope: inner } = openFunction(scope, name, at, false);
  const body: Stmt[] = [];
  write(inner, body);
  return closeFunction(func, inner, body);
}

function openFunction(scope: Scope, name: string, at: At, arrow: boolean): { func: MutableFunc; scope: Scope } {
  const { unit } = scope.frame;
  const frame = new Frame(unit, scope.frame, arrow);
  if (!arrow) frame.receiver = frame.slot("this");
  const func = newFunction(unit.functions.length, name, at);
  unit.functions.push(func);
  return { func, scope: new Scope(frame, scope) };
}

export function newFunction(id: number, name: string, at: At): MutableFunc {
  return {
    id,
    name,
    at,
    params: [],
    slots: 0,
    names: [],
    receiver: undefined,
    rest: undefined,
    async: false,
    generator: false,
    body: [],
    returns: undefined,
  };
}

function closeFunction(func: MutableFunc, { frame }: Scope, body: readonly Stmt[]): FunctionExpr {
  func.body = body;
  func.slots = frame.names.length;
  func.names = frame.names;
  func.receiver = frame.receiver;
  func.rest = frame.rest;
  return { op: "function", func, at: func.at };
}

function isThisParameter(param: es.ParamPattern): boolean {
  return param.type === "Identifier" && param.name === "this";
}

function lowerParam(scope: Scope, outer: Scope, node: es.ParamPattern, prologue: Expr[]): Param {
  let pattern: es.BindingPattern = node.type === "TSParameterProperty" ? node.parameter : (node as es.BindingPattern);
  const rest = node.type === "RestElement";
  if (node.type === "RestElement") pattern = node.argument;
  let fallback: es.Expression | undefined;
  if (pattern.type === "AssignmentPattern") {
    fallback = pattern.right;
    pattern = pattern.left;
  }
  const type = annotation(scope, rest ? node.typeAnnotation : "typeAnnotation" in pattern ? pattern.typeAnnotation : undefined);
  const name = pattern.type === "Identifier" ? pattern.name : "";
  const slot = name ? scope.declare(name) : scope.frame.slot("");
  const param: { -readonly [K in keyof Param]: Param[K] } = { slot, name, fields: fieldsOf(pattern), rest, at: place(node) };
  if (fallback) param.default = lowerNamed(scope, fallback, name);
  if (type) param.type = type;
  const decorators = "decorators" in node ? node.decorators : undefined;
  if (decorators && decorators.length > 0) param.decorators = decorators.map((decorator) => lowerExpression(outer, decorator.expression));
  if (!name) assignPattern(scope, pattern, local(slot, place(pattern)), true, prologue);
  if (node.type === "TSParameterProperty" && name && scope.frame.receiver !== undefined) {
    const at = place(node);
    const target: Member = { op: "member", object: local(scope.frame.receiver, at), name, optional: false, nameAt: place(pattern), at };
    prologue.push({ op: "assign", target, value: local(slot, place(pattern)), declares: false, type, at });
  }
  return param;
}

function fieldsOf(pattern: es.BindingPattern): readonly string[] {
  if (pattern.type !== "ObjectPattern") return [];
  const fields: string[] = [];
  for (const property of pattern.properties) {
    const name = property.type === "Property" ? keyName(property.key, property.computed) : undefined;
    if (name !== undefined) fields.push(name);
  }
  return fields;
}
