/**
 * Webhooks of platforms that a program handles by itself: which platform's they are is told by what is read of them. Whether anybody looks at
 * who has sent them is asked of the whole program (below one manifest): a middleware in another file will do.
 */
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import type { Sender } from "./summary.js";
import { make, type Value } from "./values.js";

/** A type, since that is what other modules are told of. */
const VERIFIED = make({ types: ["verified sender"] });

/** A name is read from something. */
export function noteRead(I: Interpreter, object: Value, name: string): void {
  const telling = I.registry.telling.get(name);
  if (telling === "signature") verified(I);
  else if (telling && I.entry && object.taints.some(({ origin }) => origin.kind === "http" || origin.kind === "webhook")) I.tell(name);
}

/** A text stands in the program. */
export function noteText(I: Interpreter, text: string): void {
  const telling = I.registry.telling.get(text);
  if (telling === "signature") verified(I);
  else if (telling && I.entry) I.tell(text);
}

/** Somebody in the program sees to it that a webhook comes from where it should. */
export function verified(I: Interpreter): void {
  const cell = verification(I);
  I.state.set(cell, VERIFIED);
}

export function isVerified(I: Interpreter): boolean {
  return I.state.get(verification(I)) !== undefined;
}

function verification(I: Interpreter): number {
  return I.globalCell(`verified senders below ${I.link.place(I.file, "root")}`);
}

/** After a function that a framework calls has run: the keys of the hits that stand unless the program verifies somewhere. */
export function judgeSenders(I: Interpreter, secretRoute: boolean): void {
  if (I.told.size === 0 || !I.entry) return;
  for (const sender of I.registry.senders) {
    if (!sender.reads.every((names) => names.some((name) => I.told.has(name)))) continue;
    I.registry.used?.add(sender);
    if (!(sender.secretRoute && secretRoute)) report(I, sender);
  }
}

function report(I: Interpreter, { name, detail }: Sender): void {
  const at = I.entry!;
  keepFact(I, {
    kind: "sender",
    sink: `${name} webhook`,
    at,
    detail,
  });
}
