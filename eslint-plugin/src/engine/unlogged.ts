/** Checks of passwords whose outcome nobody writes down, as far as the functions go that lead to them. */
import type { Expr, Func } from "../ir/ir.js";
import { calledNames } from "./code.js";
import { nodes } from "./definitions.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import { isFromStrangers } from "./limits.js";
import type { ModelCall } from "./paths.js";

const known = new WeakMap<Func, boolean>();

export function noteUnlogged(I: Interpreter, call: ModelCall): void {
  if (!I.entry || !isFromStrangers(I, call) || I.stack.some((func) => writes(I, func))) return;
  const { node, label } = call;
  const at = I.place(node.at);
  keepFact(I, {
    kind: "unlogged",
    sink: label,
    at,
    detail: { use: "nobody writes down who logs in and who is refused" },
  });
}

function writes(I: Interpreter, func: Func): boolean {
  const names = I.registry.writers;
  if (!names) return true;
  let answer = known.get(func);
  if (answer === undefined) known.set(func, (answer = callsWriter(func, names)));
  return answer;
}

function callsWriter({ body }: Func, names: RegExp): boolean {
  for (const node of nodes([...body])) {
    if (node["op"] === "call" && calledNames(node["callee"] as Expr, true).some((name) => names.test(name))) return true;
    if (node["op"] === "function" && callsWriter((node as unknown as Extract<Expr, { op: "function" }>).func, names)) return true;
  }
  return false;
}
