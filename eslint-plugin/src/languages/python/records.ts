/**
 * Classes whose constructor Python's libraries write: data classes, attrs, pydantic's models, named tuples. It takes the annotated fields as
 * parameters of their names and stores them.
 */
import type { ClassMember, Param, Stmt } from "../../ir/ir.js";
import { Bindings } from "./bindings.js";
import { lowerExpression, place, unknown } from "./expressions.js";
import { functionOf, outsideOf } from "./functions.js";
import type * as py from "./parser/ast.js";
import { local, type Scope, statement, type Unit } from "./scope.js";
import { typeRef } from "./types.js";

const DECORATORS: ReadonlySet<string> = new Set(["dataclass", "define", "frozen", "mutable", "attrs", "attrib"]);
const BASES: ReadonlySet<string> = new Set(["BaseModel", "SQLModel", "NamedTuple", "Struct", "BaseSettings"]);

function lastName(node: py.Expr): string {
  if (node.type === "Call") return lastName(node.func);
  return node.type === "Name" ? node.id : node.type === "Attribute" ? node.attr : "";
}

/** Whether the constructor is made of the fields; of a class that is derived from such a one in the same file, by its base's kind. */
export function hasFields({ frame }: Scope, node: py.ClassDef): boolean {
  return node.decorator_list.some((it) => DECORATORS.has(lastName(it))) || isByBase(frame.unit, node);
}

function isByBase({ records }: Unit, node: py.ClassDef): boolean {
  return node.bases.some((it) => BASES.has(lastName(it)) || (it.type === "Name" && records.get(it.id)?.byBase));
}

const MOST_FIELDS = 500;

/** What a data class's constructor runs at its end. */
const AFTERWARDS = "__post_init__";

type Field = py.AnnAssign & { readonly target: py.Name };

function isField(node: py.Stmt): node is Field {
  if (node.type !== "AnnAssign" || node.target.type !== "Name") return false;
  const { annotation } = node;
  return !(annotation.type === "Subscript" && lastName(annotation.value) === "ClassVar");
}

/** The fields of the bases, as far as the file shows them, with the class's own. */
function fieldsOf(scope: Scope, node: py.ClassDef): readonly Field[] {
  const { unit } = scope.frame;
  const fields = new Map<string, Field>();
  const inherited = node.bases.flatMap((it) => (it.type === "Name" ? (unit.records.get(it.id)?.fields ?? []) : []));
  for (const field of [...inherited, ...node.body].slice(0, MOST_FIELDS)) if (isField(field)) fields.set(field.target.id, field);
  const all = [...fields.values()];
  if (scope.kind === "module") unit.records.set(node.name, { fields: all, byBase: isByBase(unit, node) });
  return all;
}

export function fieldConstructor(scope: Scope, node: py.ClassDef): ClassMember | undefined {
  const fields = fieldsOf(scope, node);
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
      if (!initial) return param;
      // The code of an inherited one stands in its own class, once.
      const own = node.body.some(({ range: at }) => at === range);
      return { ...param, default: own || initial.type === "Constant" ? lowerExpression(outside, initial) : unknown([], here) };
    });
    if (node.body.some((it) => it.type === "FunctionDef" && it.name === AFTERWARDS)) {
      const callee = { op: "member", object: local(receiver, at), name: AFTERWARDS, optional: false, nameAt: at, at } as const;
      body.push(statement({ op: "call", style: "call", callee, args: [], optional: false, at }));
    }
    return body;
  });
  return { kind: "constructor", name: "__init__", static: false, value, decorators: [] };
}
