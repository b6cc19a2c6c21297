/**
 * Calls that read the same thing again: `request.args.get("page")` is what it was when it was checked, `text.split()[1]`, too. A row of the
 * models must say that the call reads and does nothing else, and what it reads by must be written out.
 */
import type { Call, Expr } from "../ir/ir.js";
import { pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { getMember } from "./members.js";
import { rows } from "./registry.js";
import type { Member } from "./summary.js";

/** No member's name begins so. */
const READ = "(";

/** How a path names the part that a call reads; undefined when it is no such call. */
export function readBy(I: Interpreter, { callee, args, style }: Call): string | undefined {
  if (style !== "call" || callee.op !== "member" || callee.key || !/^(?:get|split$)/i.test(callee.name)) return undefined;
  // What stands in a variable or a member is looked at once more for little; so is what another such call reads.
  if (callee.object.op !== "member" && callee.object.op !== "var" && !(callee.object.op === "call" && readBy(I, callee.object)))
    return undefined;
  const keys = args.map(({ value, name, spread }) => (name || spread ? undefined : value.op === "const" ? value.value : nothing(value)));
  if ((typeof keys[0] !== "string" && callee.name !== "split") || keys.includes(undefined)) return undefined;
  const self = I.evaluate(callee.object);
  if (self.objects.length > 0 || self.classes.length > 0) return undefined;
  const { models, closures } = getMember(I, self, callee.name, I.place(callee.nameAt));
  const reads = closures.length === 0 && models.length > 0 && models.every(({ member }) => onlyReads(member));
  return reads ? `${READ}${callee.name} ${JSON.stringify(keys)}` : undefined;
}

/** `{}`, `[]`: what is read where there is nothing. */
function nothing(value: Expr): string | undefined {
  return (value.op === "object" && value.entries.length === 0) || (value.op === "list" && value.items.length === 0) ? value.op : undefined;
}

export function isRead(name: string): boolean {
  return name.startsWith(READ);
}

function onlyReads({ call }: Member): boolean {
  return (
    call !== undefined &&
    rows(call).every(
      ({ op, returns, sinks, callbacks, flows, guards, exits, passes }) =>
        (op === "get" || op === "split" || op === "words" || (op === undefined && returns !== undefined)) &&
        !(sinks ?? callbacks ?? flows ?? guards ?? exits ?? passes),
    )
  );
}

/** `params.set("key", value)`: what calls read from it may be something else now. */
export function forgetReads(I: Interpreter, { callee }: Call): void {
  if (I.refined.size === 0 || callee.op !== "member" || !CHANGES.test(callee.name)) return;
  const path = pathOf(I, callee.object);
  if (!path || !I.refined.has(path.cell)) return;
  const read = `${[path.cell, ...path.fields].join(".")}.${READ}`;
  for (const [key, cell] of I.refinements) if (key.startsWith(read)) I.state.set(cell, undefined);
}
const CHANGES = /^(?:set|append|add|put|update|delete|remove|pop|clear|setdefault)/i;
