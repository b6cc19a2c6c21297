/** Checks of passwords whose outcome nobody writes down, as far as the functions go that lead to them. */
import type { Expr, Func } from "../ir/ir.js";
import { calledNames } from "./code.js";
import { enclosingNames, nodes } from "./functions.js";
import type { Interpreter } from "./interpreter.js";
import { isFromStrangers } from "./limits.js";
import { keep } from "./sinks.js";
import type { ModelCall } from "./paths.js";

/** Names of what writes down what has happened. What is counted, sent as an event or to an audit is written down, too. */
const WRITES = /log|console|^print$|audit|warn|record|track|event|emit|history|attempt|report|notif|alert|sentry|metric|trace|capture/iu;

const known = new WeakMap<Func, boolean>();

export function noteUnlogged(I: Interpreter, call: ModelCall): void {
  if (!I.entry || !isFromStrangers(I, call) || I.stack.some(writes)) return;
  const { node, label } = call;
  const at = I.place(node.at);
  keep(I, {
    kind: "unlogged",
    sink: label,
    at,
    statement: at,
    args: [],
    detail: { use: "nobody writes down who logs in and who is refused" },
    enclosing: enclosingNames(I),
    confidence: "confirmed",
    fact: true,
    flows: [],
    entry: I.entry,
  });
}

function writes(func: Func): boolean {
  let answer = known.get(func);
  if (answer === undefined) known.set(func, (answer = callsWriter(func)));
  return answer;
}

function callsWriter({ body }: Func): boolean {
  for (const node of nodes([...body])) {
    if (node["op"] === "call" && calledNames(node["callee"] as Expr, true).some((name) => WRITES.test(name))) return true;
    if (node["op"] === "function" && callsWriter((node as unknown as Extract<Expr, { op: "function" }>).func)) return true;
  }
  return false;
}
