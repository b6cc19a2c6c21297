/** Texts that stand in the program: what is said of them by what they are. */
import type { Const } from "../ir/ir.js";
import { checkEscapeOrder } from "./escape-order.js";
import { askForAll } from "./global-guards.js";
import type { Interpreter } from "./interpreter.js";
import { checkScheme } from "./schemes.js";
import { noteText } from "./senders.js";

export function noteWritten(I: Interpreter, expr: Const, text: string): void {
  noteText(I, text);
  const asked = I.registry.asking.get(text);
  if (asked !== undefined) askForAll(I, asked);
  checkScheme(I, expr);
  checkEscapeOrder(I, text, expr.at.start);
}
