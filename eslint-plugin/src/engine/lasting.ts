/** Functions that go on when the module that started them has long been run: what they wait for, others bring in the meantime. */
import type { Func } from "../ir/ir.js";
import { nodes } from "./definitions.js";

const known = new WeakMap<Func, boolean>();

/** Does it loop without an end, or as long as something outside lasts for which it waits? */
export function goesOn(func: Func): boolean {
  let found = known.get(func);
  if (found === undefined) known.set(func, (found = [...nodes([...func.body])].some(isWaiting)));
  return found;
}

function isWaiting(node: Readonly<Record<string, unknown>>): boolean {
  if (node["do"] !== "loop") return false;
  const test = node["test"] as { readonly op: string; readonly value?: unknown } | undefined;
  if (!test || (test.op === "const" && Boolean(test.value))) return true;
  return [...nodes([...(node["body"] as readonly object[])])].some(({ op }) => op === "await");
}
