/**
 * Classes to IR. Functions in the body are methods, assignments are fields of the class and its instances, other statements run when the class
 * is made.
 */
import type { ClassMember, Expr, FunctionExpr, Stmt } from "../../ir/ir.js";
import { type Bindings, bindingsOf } from "./bindings.js";
import { lowerExpression, place, unknown } from "./expressions.js";
import { functionOf, type FunctionNode, lowerFunction, metadata } from "./functions.js";
import type * as py from "./parser/ast.js";
import type { Scope } from "./scope.js";
import { fieldConstructor, hasFields } from "./records.js";
import { lowerStatements } from "./statements.js";
import { typeRef } from "./types.js";

const MAX_DECORATORS = 50;

/** A value wrapped in calls of its decorators; the first is the outermost. */
export function decorated(scope: Scope, made: Expr, decorators: readonly py.Expr[]): Expr {
  let value = made;
  if (decorators.length > MAX_DECORATORS) scope.frame.unit.truncated = true;
  for (const decorator of decorators.slice(0, MAX_DECORATORS).reverse()) {
    const callee = lowerExpression(scope, decorator);
    value = { op: "call", style: "decorator", callee, args: [{ value, spread: false }], optional: false, at: place(decorator) };
  }
  return value;
}

export function lowerClass(scope: Scope, node: py.ClassDef): Expr {
  const bases = node.bases.filter((base) => base.type !== "Starred" && !isGeneric(scope, base));
  const [first, ...others] = bases;
  const base = first ? lowerExpression(scope, first) : undefined;
  const mixins = others.map((it) => lowerExpression(scope, it));
  const members: ClassMember[] = [];
  const body = new ClassBody(scope, bindingsOf(node.body), members);
  for (const statement of node.body) body.lower(statement);
  if (hasFields(scope, node) && !members.some((member) => member.kind === "constructor")) {
    const made = fieldConstructor(scope, node);
    if (made) members.push(made);
  }
  const derived = mixins.length > 0 ? { base, mixins } : { base };
  const meta = node.keywords.find(({ arg }) => arg === "metaclass")?.value;
  const above = meta ? { meta: lowerExpression(scope, meta) } : {};
  return { op: "class", name: node.name, ...derived, ...above, sharing: true, implements: [], members, at: place(node) };
}

/** `Generic[T]` and `Protocol` only speak to type checkers; asyncio and Twisted have a `Protocol` of their own. */
function isGeneric(scope: Scope, base: py.Expr): boolean {
  const target = base.type === "Subscript" ? base.value : base;
  if (target.type === "Attribute") return TYPING.test(moduleOf(scope, target.value)) && GENERIC.has(target.attr);
  if (target.type !== "Name") return false;
  const imported = scope.find(target.id)?.bindings.importOf(target.id, target.range[0]);
  return (imported ? TYPING.test(imported.module) : true) && GENERIC.has(imported?.name ?? target.id);
}

const GENERIC: ReadonlySet<string> = new Set(["Generic", "Protocol", "object"]);
const TYPING = /^typing(?:_extensions)?$/;

function moduleOf(scope: Scope, value: py.Expr): string {
  if (value.type !== "Name") return "";
  return scope.find(value.id)?.bindings.importOf(value.id, value.range[0])?.module ?? value.id;
}

/** Methods that the language calls. */
const OPERATIONS: Readonly<Record<string, string>> = {
  __call__: "()",
  __new__: "new()",
  __getitem__: "[]",
  __getattr__: "[.]",
  __add__: "+",
  __iadd__: "+",
  __radd__: "+right",
  __truediv__: "/",
  __iter__: "[*]",
  __aiter__: "[*]",
  __str__: '""',
  __repr__: '""',
};

class ClassBody {
  constructor(
    private readonly scope: Scope,
    private readonly bindings: Bindings,
    private readonly members: ClassMember[],
  ) {}

  lower(node: py.Stmt): void {
    switch (node.type) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        return this.method(node);
      case "Assign": {
        const [target] = node.targets;
        if (node.targets.length === 1 && target?.type === "Name") return this.field(target.id, node, node.value);
        return this.block([node]);
      }
      case "AnnAssign":
        if (node.target.type === "Name") this.field(node.target.id, node, node.value, node.annotation);
        return;
      case "If":
        for (const inner of [...node.body, ...node.orelse]) this.lower(inner);
        return;
      case "Pass":
        return;
      case "Expr":
        if (node.value.type !== "Constant") this.block([node]);
        return;
      default:
        return this.block([node]);
    }
  }

  private method(node: FunctionNode): void {
    const decorators: Expr[] = [];
    let kind: ClassMember["kind"] = node.name === "__init__" ? "constructor" : "method";
    let receives = true;
    let isStatic = false;
    for (const decorator of node.decorator_list) {
      const name = decorator.type === "Name" ? decorator.id : decorator.type === "Attribute" ? decorator.attr : "";
      if (name === "staticmethod") {
        isStatic = true;
        receives = false;
      } else if (name === "classmethod") isStatic = true;
      else if (name === "property" || name === "cached_property") kind = "getter";
      else if (name === "setter" && decorator.type === "Attribute") kind = "setter";
      else decorators.push(lowerExpression(this.scope, decorator));
    }
    const value = lowerFunction(this.scope, node, receives);
    this.members.push({ kind, name: node.name, static: isStatic, value, decorators });
    const operation = OPERATIONS[node.name];
    // What `__repr__` gives is the text of what has no other.
    const other = node.name === "__repr__" && this.bindings.names.has("__str__");
    if (operation && !other) this.members.push({ kind, name: operation, static: false, value, decorators: [] });
  }

  /** Read from an instance or from the class, it is the same value. */
  private field(name: string, node: py.Stmt, value: py.Expr | null, annotation?: py.Expr): void {
    const type = annotation ? typeRef(this.scope, annotation) : undefined;
    const decorators = annotation ? metadata(annotation).map((it) => lowerExpression(this.scope, it)) : [];
    const thunk = this.thunk(name, node, (inner, out) => {
      const at = place(value ?? node);
      const initial: Expr = value ? lowerExpression(inner, value) : { op: "cast", value: unknown([], at), type, at };
      out.push({ do: "return", value: initial, at });
    });
    // What an annotation describes is a field of each instance, too.
    for (const isStatic of value ? (annotation ? [false, true] : [true]) : [false]) {
      this.members.push({ kind: "field", name, static: isStatic, value: thunk, ...(type ? { type } : {}), decorators });
    }
  }

  private block(nodes: readonly py.Stmt[]): void {
    const [first] = nodes;
    if (!first) return;
    const value = this.thunk("", first, (inner, out) => lowerStatements(inner, nodes, out));
    this.members.push({ kind: "block", name: "", static: true, value, decorators: [] });
  }

  /** Code of the class's body: the names that the body binds are members of the class. */
  private thunk(name: string, node: py.Stmt, write: (inner: Scope, out: Stmt[]) => void): FunctionExpr {
    const shape = { name, at: place(node), bindings: this.bindings, async: false, generator: false, kind: "class" } as const;
    return functionOf(this.scope, shape, (inner) => {
      const out: Stmt[] = [];
      write(inner, out);
      return out;
    });
  }
}
