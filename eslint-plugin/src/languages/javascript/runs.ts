/**
 * Runs of characters that nesting.ts takes at once. Its scan meets every file, mostly before anything is compiled for speed: an expression is
 * faster then than a look at each character.
 */
import { WEIGHTS } from "./nesting-weights.js";

/** What means something in a string or a template literal. */
export const IN_DOUBLE = /["\\\n\r]/g;
export const IN_SINGLE = /['\\\n\r]/g;
export const IN_TEMPLATE = /[`\\$]/g;
/** Blanks, but for line breaks. */
export const SPACES = /[\0-\t\v\f\x0e- ]+/y;
/** What `isName` says of each character. */
export const NAMES = /[\w$\u00a1-\u2027\u202a-\ufefe\uff00-\uffff]+/y;
/** A word that has a weight, or the beginning of a name that begins with one. */
export const WORDS = new RegExp([...WEIGHTS.keys()].sort((a, b) => b.length - a.length).join("|"), "y");

/** Where the expression finds something from a place on; the end of the text if it finds nothing. */
export function find(special: RegExp, text: string, from: number): number {
  special.lastIndex = from;
  return special.test(text) ? special.lastIndex - 1 : text.length;
}

/** Where what the (sticky) expression fits at a place ends; the place itself if it does not fit. */
export function endOf(run: RegExp, text: string, start: number): number {
  run.lastIndex = start;
  return run.test(text) ? run.lastIndex : start;
}
