/** Assignments. Targets in a tuple are taken apart into plain assignments, in the order they happen. */
import type { Assign, At, Expr, Member, TypeRef } from "../../ir/ir.js";
import { keyName, lowerExpression, place, sliceOf, unknown } from "./expressions.js";
import type * as py from "./parser/ast.js";
import { type Scope, targetOf, temporary } from "./scope.js";

/** `object[key]` */
export function memberOf(scope: Scope, object: Expr, key: py.Expr, at: At): Member {
  const name = keyName(key);
  const nameAt = place(key);
  return name === undefined
    ? { op: "member", object, name: "", key: lowerExpression(scope, key), means: "key", optional: false, nameAt, at }
    : { op: "member", object, name, means: "key", optional: false, nameAt, at };
}

/** What stores `value` in a target. */
export function assignTo(scope: Scope, target: py.Expr, value: Expr, at: At, type?: TypeRef): Expr[] {
  const out: Expr[] = [];
  assign(scope, target, value, at, out, type);
  return out;
}

function assign(scope: Scope, target: py.Expr, value: Expr, at: At, out: Expr[], type?: TypeRef): void {
  switch (target.type) {
    case "Name": {
      if (target.id === "") return void out.push(value);
      return void out.push(store(targetOf(scope, target.id, place(target)), value, at, type));
    }
    case "Attribute":
    case "Subscript": {
      const place = lowerExpression(scope, target);
      // A slice has no place of its own: what it is set to goes into the list.
      if (place.op !== "member") return void out.push(unknown([place, value], at));
      return void out.push(store(place, value, at, type));
    }
    case "Starred":
      return assign(scope, target.value, value, at, out);
    case "Tuple":
    case "List":
      return assignElements(scope, target.elts, value, out);
    default:
      out.push(unknown([lowerExpression(scope, target), value], at));
  }
}

function store(target: Assign["target"], value: Expr, at: At, type: TypeRef | undefined): Assign {
  const declares = target.op === "var" && target.hops === 0;
  return type ? { op: "assign", target, value, declares, type, at } : { op: "assign", target, value, declares, at };
}

function assignElements(scope: Scope, elts: readonly py.Expr[], value: Expr, out: Expr[]): void {
  const source = temporary(scope, value.at);
  out.push({ op: "assign", target: source, value, declares: true, at: value.at });
  let starred = false;
  elts.forEach((element, index) => {
    const nameAt = place(element);
    let item: Expr;
    if (element.type === "Starred") {
      starred = true;
      item = sliceOf(source, [{ op: "const", value: index, at: nameAt }], nameAt, nameAt);
    } else {
      // Behind a star, nobody knows the index.
      const member = { op: "member" as const, object: source, optional: false, nameAt, at: nameAt };
      item = starred ? { ...member, name: "", key: unknown([], nameAt) } : { ...member, name: String(index) };
    }
    assign(scope, element, item, nameAt, out);
  });
}
