/**
 * Webhooks of platforms that a program handles by itself: which platform's they are is told by what is read of them. Whether anybody looks at
 * who has sent them is asked of the whole program (below one manifest): a middleware in another file will do, and so will the library that
 * reads them, where it is a package of the same workspace.
 */
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import type { Found } from "./paths.js";
import type { Sender } from "./summary.js";
import { make, type Value } from "./values.js";

/** A type, since that is what other modules are told of. */
const VERIFIED = make({ types: ["verified sender"] });
const BELOW = "verified senders below ";

/** A name is read from something. */
export function noteRead(I: Interpreter, object: Value, name: string): void {
  const telling = I.registry.telling.get(name);
  if (telling === "signature") verified(I);
  else if (telling && I.entry && object.taints.some(({ origin }) => origin.kind === "http" || origin.kind === "webhook")) tell(I, name);
}

/** A text stands in the program. */
export function noteText(I: Interpreter, text: string): void {
  const telling = I.registry.telling.get(text);
  if (telling === "signature") verified(I);
  else if (telling && I.entry) tell(I, text);
}

/** A library is given what a platform has sent: it reads what tells which one. */
export function received(I: Interpreter, name: string | undefined, given: readonly Found[]): void {
  const isSent = ({ value }: Found): boolean => value.taints.some(({ origin }) => origin.kind === "http" || origin.kind === "webhook");
  if (!I.entry || !given.some(isSent)) return;
  for (const sender of I.registry.senders)
    if (sender.name === name) for (const [first] of sender.reads) if (first !== undefined) tell(I, first);
}

/** What is read, and below which manifest. */
function tell(I: Interpreter, name: string): void {
  I.tell(name);
  I.tell(verification(I, I.activation.frame.file));
}

/** Somebody in the program sees to it that a webhook comes from where it should. */
export function verified(I: Interpreter): void {
  for (const file of new Set([I.file, I.activation.frame.file])) I.state.set(I.globalCell(verification(I, file)), VERIFIED);
}

export function isVerified(I: Interpreter): boolean {
  return isVerifiedBelow(I, verification(I, I.file));
}

function isVerifiedBelow(I: Interpreter, name: string): boolean {
  return I.state.get(I.globalCell(name)) !== undefined;
}

function verification(I: Interpreter, file: string): string {
  return `${BELOW}${I.link.place(file, "root")}`;
}

/** After a function that a framework calls has run: the keys of the hits that stand unless the program verifies somewhere. */
export function judgeSenders(I: Interpreter, secretRoute: boolean): void {
  if (I.told.size === 0 || !I.entry) return;
  const below = verification(I, I.file);
  for (const name of I.told) if (name !== below && name.startsWith(BELOW) && isVerifiedBelow(I, name)) return;
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
