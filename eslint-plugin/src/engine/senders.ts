/**
 * Webhooks of platforms that a program handles by itself: which platform's they are is told by what is read of them. Whether anybody looks at
 * who has sent them is asked of the whole program (below one manifest): a middleware in another file will do, and so will the library that
 * reads them, where it is a package of the same workspace.
 */
import { keepFact } from "./facts.js";
import type { Entrance, Hit, Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import type { Found } from "./paths.js";
import { isEstablished } from "./proofs.js";
import type { State } from "./state.js";
import type { Sender } from "./summary.js";
import { make, type Value } from "./values.js";

/** A type, since that is what other modules are told of. */
const VERIFIED = make({ types: ["verified sender"] });
const BELOW = "verified senders below ";
/** ... by whichever function: of a handler of one webhook that verifies, another one is no more verified for that. */
const SOMEWHERE = " somewhere";

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

/** Somebody in the program sees to it that webhooks come from where they should; `of`: those of one platform, by a library of its own. */
export function verified(I: Interpreter, of?: string): void {
  for (const file of new Set([I.file, I.activation.frame.file])) {
    const below = verification(I, file);
    for (const name of [of === undefined ? below : below + ofPlatform(of), below + SOMEWHERE]) I.state.set(I.globalCell(name), VERIFIED);
  }
}

const ofPlatform = (name: string): string => ` of ${name}`;

/** Where what is called from here belongs to several packages, it is enough that one of them does. */
export function isVerified(I: Interpreter, { entry }: Hit): boolean {
  return isSeenTo(I, entry && I.sent.get(keyOf(entry))?.places);
}

function isSeenTo(I: Interpreter, places: readonly string[] = []): boolean {
  return places.some((name) => I.state.get(I.globalCell(name)) !== undefined);
}

function verification(I: Interpreter, file: string): string {
  return `${BELOW}${I.link.place(file, "root")}`;
}

/** After a function that a framework calls has run: what stands unless the program verifies somewhere. `before`: as it was when it began. */
export function judgeSenders(I: Interpreter, secretRoute: boolean, before: State): void {
  if (I.told.size === 0 || !I.entry) return;
  const senders = I.registry.senders.filter(({ reads }) => reads.every((names) => names.some((name) => I.told.has(name))));
  if (senders.length === 0) return;
  const below = [verification(I, I.file), ...I.told].filter((name) => name.startsWith(BELOW));
  const scopes = ["", ...senders.map(({ name }) => ofPlatform(name))];
  const places = below.flatMap((name) => placesOf(I, name, scopes, before));
  I.sent.set(keyOf(I.entry), { entry: I.entry, places });
  for (const sender of senders) {
    I.registry.used?.add(sender);
    if (!(sender.secretRoute && secretRoute)) report(I, sender);
  }
}

/** Whoever can reach the program reaches each of its handlers by itself: what one of them has verified, it has for itself alone. */
function placesOf(I: Interpreter, below: string, scopes: readonly string[], before: State): readonly string[] {
  if (!isEstablished(I.state, "anyone")) return [below + SOMEWHERE];
  return scopes.flatMap((scope) => {
    const cell = I.globalCell(below + scope);
    const own = `${below}${scope} at ${keyOf(I.entry!)}`;
    if (I.state.hasChanged(cell, before)) {
      I.state.set(cell, before.value(cell));
      I.state.set(I.globalCell(own), VERIFIED);
    }
    return [below + scope, own];
  });
}

/** What such an entry leads to, it leads to with what the platform sent, where somebody in the program sees to that. */
export function markGenuine(I: Interpreter, all: readonly Map<string, Hit>[]): void {
  if (I.sent.size === 0) return;
  for (const hits of all)
    for (const [key, hit] of hits) if (isVerified(I, hit) || isMadeThere(I, hit)) hits.set(key, { ...hit, genuine: "sent" });
}

/** What such an entry has read is used by a function that was made there, and runs later. */
function isMadeThere(I: Interpreter, { flows }: Hit): boolean {
  const isIn = (entry: Place, at: Place | undefined): boolean => at?.file === entry.file && at.start >= entry.start && at.end <= entry.end;
  const from = (entry: Entrance): boolean => flows.every(({ steps }) => isIn(entry, steps[0]));
  return flows.length > 0 && [...I.sent.values()].some(({ entry, places }) => from(entry) && isSeenTo(I, places));
}

function keyOf({ file, start, end }: Place): string {
  return `${file}:${start}:${end}`;
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
