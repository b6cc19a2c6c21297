/** Under which names a flow's data is kept on the way: what its source is called, and the variables it was stored in. */
import type { Flow } from "../../engine/finding.js";

const STORED = /^stored in `([\w$.]+)`$/;

export function storedNames({ label, steps }: Flow): ReadonlySet<string> {
  return new Set([label, ...steps.flatMap((step) => STORED.exec(step.text)?.[1] ?? [])]);
}
