/** What a chat message writes into the configuration of the program: `config[name] = value`, for everybody who talks to it. */
import type { Assign, Expr } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { deepTaints } from "./members.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import { hasMark } from "./taint.js";
import type { Value } from "./values.js";

const CONFIGURED: readonly Sink[] = [
  {
    arg: "0",
    kind: "privileged",
    asks: "authorized",
    possible: true,
    detail: { use: "changes the configuration of the bot", instead: "that an admin or the owner asks" },
  },
];

const CONFIGURATION = /(?:config(?:uration)?|settings?)$/iu;

export function checkConfigured(I: Interpreter, expr: Assign, value: Value): void {
  const { target } = expr;
  if (!I.entry || target.op !== "member") return;
  const label = rootName(I, target.object);
  if (label === undefined || !CONFIGURATION.test(label)) return;
  if (!deepTaints(I, value, 2).some(({ origin }) => origin.kind === "chat")) return;
  checkSinks(I, CONFIGURED, {
    style: "call",
    args: [{ value, expr: expr.value, spread: false }],
    self: undefined,
    node: expr,
    label,
    rowSet: undefined,
  });
}

/** The name of what belongs to a whole module, where a path begins; what is kept for each person, under their id, is their own. */
function rootName(I: Interpreter, expr: Expr): string | undefined {
  let at = expr;
  while (at.op === "member" || at.op === "cast") {
    if (at.op === "member" && at.key && hasMark(I.evaluate(at.key).taints)) return undefined;
    at = at.op === "cast" ? at.value : at.object;
  }
  // A module as a whole, or what it gives by default, goes by the module's name.
  if (at.op === "import") return at.name === "*" || at.name === "default" ? /([\w-]{1,100})(?:\.\w{1,4})?$/u.exec(at.module)?.[1] : at.name;
  if (at.op !== "var") return undefined;
  let frame = I.activation.frame;
  for (let i = 0; i < at.hops && frame.outer; i++) frame = frame.outer;
  return frame.outer ? undefined : frame.func.names[at.slot];
}
