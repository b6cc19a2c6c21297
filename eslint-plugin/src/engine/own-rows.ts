/**
 * Users' rows about modules of their own program. What a row says wins over what the module's code is seen to do; of exports that no row
 * names, the code still speaks.
 */
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { valueOfMember } from "./members.js";
import type { TypeName } from "./summary.js";
import { join, make, withPart, type Value } from "./values.js";

/** The path of the workspace that a relative specifier spells. */
export function pathFrom(file: string, specifier: string): string | undefined {
  if (!/^\.{1,2}\//u.test(specifier)) return undefined;
  const parts = file.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "." || part === "") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The type of users' own that a value of the program has beside its fields and methods. */
export function ownTypeOf(I: Interpreter, { objects, types }: Value): TypeName | undefined {
  const { ownTypes } = I.registry;
  return ownTypes.size > 0 && objects.length > 0 ? types.find((type) => ownTypes.has(type)) : undefined;
}

/** An export ("*" for the module as a whole, "default") or a member of what has such a type. `inferred`: what the code says of it. */
export function spokenFor(
  I: Interpreter,
  type: TypeName,
  name: string,
  at: { readonly place: Place; readonly path: string; readonly self: Value },
  inferred: () => Value | undefined,
): Value | undefined {
  const member = name === "*" ? undefined : I.registry.member(type, name);
  if (!member) {
    const isModule = name === "*" || (name === "default" && I.registry.isOwnModule(type));
    return isModule ? together(I, inferred(), make({ types: [type] })) : inferred();
  }
  const value = valueOfMember(I, member, `${type}.${name}`, at.self, at.place, at.path);
  // A row may only say what it is an instance of: then the parts that no row names are what the code makes of them.
  return member.call || !(member.type || member.new) ? value : together(I, inferred(), value);
}

function together(I: Interpreter, inferred: Value | undefined, rows: Value): Value {
  if (!inferred) return rows;
  const called = rows.types.some((type) => I.registry.inherited(type, (model) => model.call));
  const kept = called ? withPart(inferred, { closures: [], models: [] }) : inferred;
  return withPart(join(kept, rows), { unknown: undefined });
}
