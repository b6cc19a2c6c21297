/** What type annotations say about values. */
import type { TypeRef } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { rows } from "./registry.js";
import type { TypeName } from "./summary.js";

/** Model types of an instance of an annotated type; empty when the models know none. */
export function instanceTypes(I: Interpreter, type: TypeRef, depth = 0): readonly TypeName[] {
  if (depth > 6) return [];
  if (type.name === "union" || type.name === "Promise" || type.name === "Readonly" || type.name === "Partial") {
    return [...new Set(type.args.flatMap((part) => instanceTypes(I, part, depth + 1)))];
  }
  if (!type.ref) return [];
  if (type.ref.op !== "import" && type.ref.op !== "member") return [];
  const owner = type.ref.op === "import" ? I.registry.moduleType(type.ref.module) : namespaceOf(I, type.ref.object);
  const name = type.ref.op === "import" ? (type.ref.name === "*" ? type.name : type.ref.name) : type.ref.name;
  if (!owner) return [];
  const member = I.registry.member(owner, name);
  if (!member) return [];
  I.registry.used?.add(member);
  const types = [member.type, ...rows(member.new).map((row) => row.returns?.type)].filter((found) => found !== undefined);
  return types.slice(0, 1);
}

function namespaceOf(I: Interpreter, object: import("../ir/ir.js").Expr): TypeName | undefined {
  return object.op === "import" ? I.registry.moduleType(object.module) : undefined;
}
