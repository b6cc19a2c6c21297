/**
 * Classes whose constructor Python's libraries write: data classes, attrs, pydantic's models, named tuples. It takes the annotated fields as
 * parameters of their names and stores them.
 */
import type { ClassMember, Param, Stmt } from "../../ir/ir.js";
import { Bindings } from "./bindings.js";
import { lowerExpression, place } from "./expressions.js";
import { functionOf, outsideOf } from "./functions.js";
import type * as py from "./parser/ast.js";
import { local, type Scope, statement } from "./scope.js";
import { typeRef } from "./types.js";

const DECORATORS: ReadonlySet<string> = new Set(["dataclass", "define", "frozen", "mutable", "attrs", "attrib"]);
const BASES: ReadonlySet<string> = new Set(["BaseModel", "SQLModel", "NamedTuple", "Struct", "BaseSettings"]);

function lastName(node: py.Expr): string {
  if (node.type === "Call") return lastName(node.func);
  return node.type === "Name" ? node.id : node.type === "Attribute" ? node.attr : "";
}

export function hasFields(node: py.ClassDef): boolean {
  return node.decorator_list.some((it) => DECORATORS.has(lastName(it))) || node.bases.some((it) => BASES.has(lastName(it)));
}

/** What a data class's constructor runs at its end. */
const AFTERWARDS = "__post_init__";

type Field = py.AnnAssign & { readonly target: py.Name };

function isField(node: py.Stmt): node is Field {
  if (node.type !== "AnnAssign" || node.target.type !== "Name") return false;
  const { annotation } = node;
  return !(annotation.type === "Subscript" && lastName(annotation.value) === "ClassVar");
}

export function fieldConstructor(scope: Scope, node: py.ClassDef): ClassMember | undefined {
  const fields = node.body.filter(isField);
  if (fields.length === 0) return undefined;
  const bindings = new Bindings();
  for (const { target } of fields) bindings.bind(target.id);
  // It has no text of its own: its place is the class's head.
  const at = { start: node.range[0], end: node.range[0] };
  const value = functionOf(scope, { name: "__init__", at, bindings, async: false, generator: false }, (inner, func) => {
    const outside = outsideOf(inner);
    const receiver = (inner.frame.receiver = inner.frame.slot("self"));
    const body: Stmt[] = [];
    const counted = node.bases.some((it) => lastName(it) === "NamedTuple");
    func.params = fields.map(({ target, annotation, value: initial, range }, index): Param => {
      const here = place({ range });
      const slot = inner.declare(target.id);
      const nameAt = place(target);
      const member = { op: "member", object: local(receiver, here), name: target.id, optional: false, nameAt, at: nameAt } as const;
      for (const name of counted ? [target.id, String(index)] : [target.id])
        body.push(statement({ op: "assign", target: { ...member, name }, value: local(slot, nameAt), declares: false, at: here }));
      const param = { slot, name: target.id, fields: [], rest: false, type: typeRef(outside, annotation), at: here };
      return initial ? { ...param, default: lowerExpression(outside, initial) } : param;
    });
    if (node.body.some((it) => it.type === "FunctionDef" && it.name === AFTERWARDS)) {
      const callee = { op: "member", object: local(receiver, at), name: AFTERWARDS, optional: false, nameAt: at, at } as const;
      body.push(statement({ op: "call", style: "call", callee, args: [], optional: false, at }));
    }
    return body;
  });
  return { kind: "constructor", name: "__init__", static: false, value, decorators: [] };
}
