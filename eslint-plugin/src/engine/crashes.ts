/**
 * Errors that nobody can catch: thrown by a function that is called when what handed it over has long returned, they end the whole program. One
 * stranger's request then ends it for everybody.
 */
import type { Stmt } from "../ir/ir.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import { isEstablished } from "./proofs.js";
import type { Callback } from "./summary.js";
import type { Value } from "./values.js";

/** A function whose first parameter is an error is called when what was asked for is done, or has failed. */
export function noteLater(I: Interpreter, row: Callback, { closures }: Value): void {
  if (row.later || row.params[0]?.type === "Error") for (const { func } of closures) I.calledLater.add(func);
}

export function checkThrown(I: Interpreter, { at }: Extract<Stmt, { do: "throw" }>): void {
  const { frame, handlers } = I.activation;
  if (handlers.length > 0 || !I.calledLater.has(frame.func) || !I.entry || !isEstablished(I.state, "anyone")) return;
  keepFact(I, {
    kind: "crash",
    sink: "throw",
    at: I.place(at),
    confidence: "possible",
    detail: { use: "an error is thrown where nobody catches it, which ends the program for everybody", cwe: [248, 730] },
  });
}
