/**
 * Words for what is taken for a sandbox and is none: code given to it reaches the program around it. Data only: it names no library and no
 * rule.
 */
import type { Sink, SinkDetail } from "../../engine/summary.js";

/** What holds code of strangers: an interpreter of its own, or the operating system. */
export const SEPARATE = "`isolated-vm`, or a process or container of its own,";

/** A text without holes, written in the program. */
const WRITTEN = "^[^\uFFFC]*$";

/** Code of strangers gets out of it. */
export function leaky(arg: string, detail: SinkDetail): Sink {
  return { arg, kind: "sandbox", detail };
}

/** It exists for code of strangers and is known not to hold it: whatever is not written in the program is too much. */
export function broken(arg: string, detail: SinkDetail): readonly Sink[] {
  return [leaky(arg, detail), { arg, kind: "sandbox", fact: true, unless: [{ arg, matches: WRITTEN }], detail }];
}
