import { looksRandom } from "./generic.js";
export function isRandom(value: string, promised: boolean): boolean {
  return looksRandom(value, promised);
}
