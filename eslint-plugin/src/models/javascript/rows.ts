/**
 * Short ways to write rows that many names share. What they give is plain data; nothing here runs during an analysis.
 */
import type { Member, Result, Summary, TypeModel } from "../../engine/summary.js";

/** The same member under each of these names. */
export function named(names: readonly string[], member: Member): Readonly<Record<string, Member>> {
  return Object.fromEntries(names.map((name) => [name, member]));
}

/** A function that is known and does nothing of interest; its result is not untrusted. */
export const HARMLESS: Member = { call: {} };

/** Gives a number, boolean, id, hash or date whatever it is called with. */
export const SAFE_CALL: Member = { call: { returns: { safe: true } } };

/** A method for chaining: the result is the receiver. */
export const CHAIN: Member = { call: { returns: { same: "this" } } };

/** A function whose result has the taint of its first argument. */
export const PASSES: Member = { call: { returns: { from: ["0"] } } };

/** A function with this result. */
export function gives(returns: Result): Member {
  return { call: { returns } };
}

/** A constructor with this result. */
export function makes(returns: Result, more: Omit<Summary, "returns"> = {}): Member {
  return { new: { ...more, returns } };
}

/** A list of such values: iterated, indexed, or with the methods of lists. */
export function listOf(type: string): TypeModel {
  return { extends: ["Array"], element: { type }, members: { "*": { type } } };
}
