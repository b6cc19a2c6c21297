/**
 * Costly things that strangers can have happen as often as they like: calls of models, guesses of passwords. Whether anything counts them is
 * asked of the path (`limited`) and, by the names that limiters go by, of the whole program below one manifest (`spoken.ts`).
 */
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import type { SourceKind } from "./kinds.js";
import { deepTaints } from "./members.js";
import type { ModelCall } from "./paths.js";
import { isEstablished } from "./proofs.js";
import type { Result } from "./summary.js";

const STRANGERS: ReadonlySet<SourceKind> = new Set(["chat", "http", "webhook"]);

/** A library's call has returned: was a model asked what a stranger wrote? */
export function noteReturn(I: Interpreter, row: Result, call: ModelCall): void {
  if (row.source?.kind === "llm" || (row.type !== undefined && I.registry.isModelOutput(row.type)))
    noteCost(I, call, "a model is asked as often as anybody likes");
}

/** Is a call given what a stranger has sent? */
export function isFromStrangers(I: Interpreter, { args }: ModelCall): boolean {
  return args.some(({ value }) => deepTaints(I, value).some(({ origin }) => STRANGERS.has(origin.kind)));
}

export function noteCost(I: Interpreter, call: ModelCall, use: string): void {
  if (!I.entry || isEstablished(I.state, "limited") || isEstablished(I.state, "authorized") || !isFromStrangers(I, call)) return;
  const { node, label } = call;
  const at = I.place(node.at);
  keepFact(I, {
    kind: "unlimited",
    sink: label,
    at,
    detail: { use },
  });
}
