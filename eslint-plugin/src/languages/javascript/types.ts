/**
 * Type annotations, as far as the engine can use them: names, how they are reached, members. It checks nothing and infers nothing.
 */
import type * as es from "@oxc-project/types";
import type { Expr, TypeRef } from "../../ir/ir.js";
import { keyName, place } from "./expressions.js";
import { qualified } from "./namespaces.js";
import { type DeclaredType, Scope, type TypeDeclaration } from "./scope.js";

/** Declared types within declared types; a recursive type ends here. */
const MAX_EXPANSION = 3;

/** Types within types, as written. */
const MAX_TYPE_DEPTH = 50;
const MAX_PATH = 50;

const UNKNOWN: TypeRef = { name: "", args: [] };

export function annotation(scope: Scope, node: es.TSTypeAnnotation | null | undefined): TypeRef | undefined {
  return node ? convert(scope, node.typeAnnotation, 0) : undefined;
}

export function typeRef(scope: Scope, node: es.TSType): TypeRef {
  return convert(scope, node, 0);
}

/** A type reached by an expression (`implements a.B<C>`). */
export function namedType(scope: Scope, node: es.Expression, args: es.TSTypeParameterInstantiation | null | undefined): TypeRef {
  return named(scope, expressionName(node), args, 0);
}

function pathLength(name: es.TSTypeName): number {
  let length = 1;
  for (let part = name; part.type === "TSQualifiedName"; part = part.left) length++;
  return length;
}

function expressionName(node: es.Expression, depth = 0): es.TSTypeName | undefined {
  if (node.type === "Identifier" || node.type === "ThisExpression") return node;
  if (node.type !== "MemberExpression" || node.property.type !== "Identifier" || node.computed || depth > MAX_PATH) return undefined;
  const left = expressionName(node.object, depth + 1);
  return left && { type: "TSQualifiedName", left, right: node.property, start: node.start, end: node.end };
}

const KEYWORDS: Readonly<Record<string, string>> = {
  TSStringKeyword: "string",
  TSNumberKeyword: "number",
  TSBooleanKeyword: "boolean",
  TSBigIntKeyword: "bigint",
  TSAnyKeyword: "any",
  TSUnknownKeyword: "unknown",
  TSNeverKeyword: "never",
  TSVoidKeyword: "void",
  TSNullKeyword: "null",
  TSUndefinedKeyword: "undefined",
  TSSymbolKeyword: "symbol",
  TSObjectKeyword: "object",
  TSThisType: "this",
  TSTemplateLiteralType: "string",
  TSFunctionType: "Function",
  TSConstructorType: "Function",
};

const PLAIN: ReadonlyMap<string, TypeRef> = new Map(Object.entries(KEYWORDS).map(([type, name]) => [type, { name, args: [] }]));

function convert(scope: Scope, node: es.TSTupleElement, level: number): TypeRef {
  const plain = PLAIN.get(node.type);
  if (plain) return plain;
  const { unit } = scope.frame;
  if (unit.typeDepth >= MAX_TYPE_DEPTH) return UNKNOWN;
  unit.typeDepth++;
  const type = convertNested(scope, node, level);
  unit.typeDepth--;
  return type;
}

function convertNested(scope: Scope, node: es.TSTupleElement, level: number): TypeRef {
  switch (node.type) {
    case "TSTypeReference":
      return named(scope, node.typeName, node.typeArguments, level);
    case "TSArrayType":
      return { name: "Array", args: [convert(scope, node.elementType, level)] };
    case "TSTupleType":
      return { name: "tuple", args: node.elementTypes.map((type) => convert(scope, type, level)) };
    case "TSUnionType":
      return { name: "union", args: node.types.map((type) => convert(scope, type, level)) };
    case "TSIntersectionType":
      return intersection(node.types.map((type) => convert(scope, type, level)));
    case "TSTypeLiteral":
      return { name: "", args: [], members: membersOf(scope, node.members, level) };
    case "TSLiteralType":
      return literal(node.literal);
    case "TSNamedTupleMember":
      return convert(scope, node.elementType, level);
    case "TSTypeOperator":
      return node.operator === "keyof" ? { name: "string", args: [] } : convert(scope, node.typeAnnotation, level);
    case "TSParenthesizedType":
    case "TSOptionalType":
    case "TSRestType":
    case "TSJSDocNullableType":
    case "TSJSDocNonNullableType":
      return convert(scope, node.typeAnnotation, level);
    case "TSTypePredicate":
      return { name: node.asserts ? "void" : "boolean", args: [] };
    case "TSIndexedAccessType":
      return indexed(convert(scope, node.objectType, level), node.indexType);
    case "TSImportType":
      return imported(scope, node, level);
    default:
      return UNKNOWN;
  }
}

function literal(node: es.TSLiteral): TypeRef {
  if (node.type === "UnaryExpression") return { name: "number", args: [] };
  return { name: node.type === "TemplateLiteral" ? "string" : typeof node.value, args: [] };
}

function intersection(parts: readonly TypeRef[]): TypeRef {
  const members = Object.assign({}, ...parts.map((part) => part.members ?? {})) as Record<string, TypeRef>;
  return Object.keys(members).length > 0 ? { name: "intersection", args: parts, members } : { name: "intersection", args: parts };
}

function indexed(object: TypeRef, index: es.TSType): TypeRef {
  const name = index.type === "TSLiteralType" && index.literal.type === "Literal" ? String(index.literal.value) : undefined;
  const member = name !== undefined && object.members && Object.hasOwn(object.members, name) ? object.members[name] : undefined;
  return member ?? UNKNOWN;
}

function imported(scope: Scope, node: es.TSImportType, level: number): TypeRef {
  const args = node.typeArguments?.params.map((type) => convert(scope, type, level)) ?? [];
  if (!node.qualifier) return { name: "", args };
  let left: es.TSImportTypeQualifier = node.qualifier;
  const path: string[] = [];
  for (; left.type === "TSQualifiedName"; left = left.left) path.unshift(left.right.name);
  const at = place(node);
  let ref: Expr = { op: "import", module: node.source.value, name: left.name, dynamic: false, at };
  for (const name of path) ref = { op: "member", object: ref, name, optional: false, nameAt: at, at };
  return { name: path.at(-1) ?? left.name, ref, args };
}

function named(
  scope: Scope,
  node: es.TSTypeName | undefined,
  given: es.TSTypeParameterInstantiation | null | undefined,
  level: number,
): TypeRef {
  if (!node || node.type === "ThisExpression") return UNKNOWN;
  const args = given ? given.params.map((type) => convert(scope, type, level)) : [];
  if (node.type === "TSQualifiedName") {
    if (pathLength(node) > MAX_PATH) return { name: node.right.name, args };
    const ref = qualified(scope, node);
    return { name: node.right.name, ref, args };
  }
  const declared = scope.lookupType(node.name);
  if (declared && level < MAX_EXPANSION) return expanded(scope, node.name, declared, args, level + 1);
  const binding = scope.lookup(node.name);
  if (!binding || binding.kind === "constant" || declared) return { name: node.name, args };
  return { name: node.name, ref: qualified(scope, node), args };
}

/** Names are looked up where the type is declared, and counted in functions from where it is used. */
function expanded(scope: Scope, name: string, declared: DeclaredType, args: readonly TypeRef[], level: number): TypeRef {
  const { frame } = scope;
  const inner = new Scope(frame, declared.scope);
  if (args.length > 0) return expand(inner, name, declared.declarations, args, level);
  const { types } = frame.unit;
  let known = types.get(declared.declarations);
  if (!known) types.set(declared.declarations, (known = []));
  return (known[frame.level * MAX_EXPANSION + level - 1] ??= expand(inner, name, declared.declarations, args, level));
}

/** What a type alias stands for; the members of an interface, with those of what it extends. */
function expand(scope: Scope, name: string, declarations: readonly TypeDeclaration[], args: readonly TypeRef[], level: number): TypeRef {
  const members: Record<string, TypeRef> = {};
  let ref: Expr | undefined;
  for (const declaration of declarations) {
    if (declaration.type === "TSTypeAliasDeclaration") {
      const type = convert(scope, declaration.typeAnnotation, level);
      return type.name === "" ? { ...type, name, args } : type;
    }
    for (const base of declaration.extends) {
      const type = namedType(scope, base.expression, base.typeArguments);
      ref ??= type.ref;
      Object.assign(members, type.members);
    }
    Object.assign(members, membersOf(scope, declaration.body.body, level));
  }
  return ref ? { name, ref, args, members } : { name, args, members };
}

function membersOf(scope: Scope, nodes: readonly es.TSSignature[], level: number): Record<string, TypeRef> {
  const members: Record<string, TypeRef> = {};
  for (const node of nodes) {
    if (node.type !== "TSPropertySignature" && node.type !== "TSMethodSignature") continue;
    const name = keyName(node.key, node.computed);
    if (name === undefined || name === "__proto__") continue;
    const type = node.type === "TSPropertySignature" ? memberType(scope, node.typeAnnotation, level) : FUNCTION;
    members[name] = type;
  }
  return members;
}

const FUNCTION: TypeRef = { name: "Function", args: [] };

function memberType(scope: Scope, node: es.TSTypeAnnotation | null, level: number): TypeRef {
  return node ? convert(scope, node.typeAnnotation, level) : UNKNOWN;
}
