/**
 * Chat clients whose messages ping nobody: their handlers may stand in any file, so that it is asked of the whole program (below one manifest)
 * how its clients are made.
 */
import type { Interpreter } from "./interpreter.js";
import { make } from "./values.js";

/** A type, since that is what other modules are told of. */
const MADE = make({ types: ["chat client"] });

/** A client is made: what it sends pings nobody, or whom it names. */
export function clientMade(I: Interpreter, how: "quiet" | "loud"): void {
  const cell = clients(I, how);
  I.state.set(cell, MADE);
}

/** Each client that the program makes is quiet. */
export function isQuiet(I: Interpreter): boolean {
  return I.state.get(clients(I, "quiet")) !== undefined && I.state.get(clients(I, "loud")) === undefined;
}

function clients(I: Interpreter, how: "quiet" | "loud"): number {
  return I.globalCell(`${how} clients below ${I.link.place(I.file, "root")}`);
}
