/** Whether chance made a value, rather than somebody who had words in mind. */
import { probability } from "./classifier.js";
import { entropy, isFilledIn } from "./placeholder.js";

/** A name that the classifier knows for that of a token; providers' names say no more to it. */
const NAME = "token";

/** `promised` when the name says that it holds a secret; else the value must leave no doubt. */
export function isRandom(value: string, promised: boolean): boolean {
  if (isFilledIn(value)) return false;
  if (/^[0-9a-fA-F-]+$/.test(value))
    return /\d/.test(value) && /[a-fA-F]/.test(value) && entropy(value) >= (value.length >= 32 ? 2.9 : 2.4);
  return probability(NAME, value) >= (promised ? 0.3 : 0.5);
}
