/**
 * How likely a value under a name is a secret: a logistic regression over `features.ts`. Its weights are made by `scripts/train-secrets.mjs`
 * from material that the script generates; nothing is learnt while analysing.
 */
import { decodeBase64 } from "./checks.js";
import { featuresOf } from "./features.js";
import { SCALE, WEIGHTS } from "./weights.js";

let weights: Int8Array | undefined;

/** From 0, surely none, to 1. */
export function probability(name: string, value: string): number {
  weights ??= Int8Array.from(decodeBase64(WEIGHTS) ?? "", (char) => (char.charCodeAt(0) << 24) >> 24);
  const { index, amount } = featuresOf(name, value);
  let sum = 0;
  for (let at = 0; at < index.length; at++) sum += (weights[index[at] as number] ?? 0) * (amount[at] as number);
  return 1 / (1 + Math.exp(-sum * SCALE));
}
