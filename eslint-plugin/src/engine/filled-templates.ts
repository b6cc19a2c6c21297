/** Templates that are filled later, by name: `{company}` in a message that was written before, `{ company: … }` in the call that sends it. */
import type { Interpreter } from "./interpreter.js";
import { part, resolve, type Found, type ModelCall } from "./paths.js";
import type { Sink } from "./summary.js";
import type { Constant } from "../ir/ir.js";
import type { Value } from "./values.js";

/** A place for a value; what stands in two braces is text. */
const PLACE = /\{\{|\}\}|\{\s*(?<name>[A-Za-z_]\w{0,100})\s*\}/gu;
/** Longer templates are data; who put them together is not asked. */
const LONGEST = 20_000;
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 1000;

function namesIn(template: Constant): readonly string[] {
  if (typeof template !== "string" || template.length > LONGEST) return [];
  let names = known.get(template);
  if (!names) {
    if (known.size >= MOST_KNOWN) known.clear();
    names = [...new Set([...template.matchAll(PLACE)].flatMap(({ groups }) => groups?.["name"] ?? []))];
    known.set(template, names);
  }
  return names;
}

/** A text has no parts by name. */
function hasNames({ objects, taints }: Value): boolean {
  return objects.length > 0 || taints.length === 0 || taints.some(({ structured }) => structured);
}

/** What takes the places of a template, where the call says it by these names. */
export function filling(I: Interpreter, template: Found, { filledBy = "", filledAs }: Sink, call: ModelCall): readonly Found[] {
  const names = template.value.consts?.flatMap(namesIn) ?? [];
  if (names.length === 0) return [];
  const given = resolve(I, call, filledBy);
  if (filledAs !== undefined) return names.includes(filledAs) ? given : [];
  return names.flatMap((name) => given.filter(({ value }) => hasNames(value)).flatMap((each) => part(I, each, name)));
}
