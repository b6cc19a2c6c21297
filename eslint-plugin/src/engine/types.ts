/** What type annotations say about values. */
import type { Expr, TypeRef } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { rows } from "./registry.js";
import type { Member, TypeName } from "./summary.js";

/** Model types of an instance of an annotated type; empty when the models know none. */
export function instanceTypes(I: Interpreter, type: TypeRef, depth = 0): readonly TypeName[] {
  if (depth > 6) return [];
  if (type.name === "union" || type.name === "Promise" || type.name === "Readonly" || type.name === "Partial") {
    return [...new Set(type.args.flatMap((part) => instanceTypes(I, part, depth + 1)))];
  }
  const { ref } = type;
  if (ref?.op !== "import" && ref?.op !== "member") return [];
  const owners = ref.op === "import" ? [moduleType(I, ref.module)] : namespacesOf(I, ref.object);
  const name = ref.name === "*" ? type.name : ref.name;
  for (const owner of owners) {
    const member = owner === undefined ? undefined : I.registry.member(owner, name);
    if (!member) continue;
    I.registry.used?.add(member);
    return typesOfClass(I, member).slice(0, 1);
  }
  return [];
}

/**
 * The model types of an instance of what a member stands for: a class, or an interface that only annotations name. Of a member with a
 * type and `new` the type is that of the class itself, with its static members.
 */
export function typesOfClass(I: Interpreter, member: Member): readonly TypeName[] {
  for (const row of rows(member.new)) I.registry.used?.add(row);
  const made = rows(member.new).map((row) => row.returns?.type);
  return [...made, member.type].filter((found) => found !== undefined);
}

function moduleType(I: Interpreter, specifier: string): TypeName | undefined {
  return I.link.ownType(I.file, specifier) ?? I.registry.moduleType(specifier);
}

/** Where a name of a namespace may stand (`Telegraf.Context`, `webhook.MessageEvent`): among its own members, or among the module's. */
function namespacesOf(I: Interpreter, object: Expr): readonly (TypeName | undefined)[] {
  if (object.op !== "import") return [];
  const whole = moduleType(I, object.module);
  if (!whole || object.name === "*" || object.name === "default") return [whole];
  const member = I.registry.member(whole, object.name);
  if (member) I.registry.used?.add(member);
  return [member?.type, whole];
}
