/** How each language reads a secret from the environment instead of holding it. */
import type { FileResult, SecretHit } from "../../analysis.js";
import type { InEachLanguage } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";
import { environment as javascript } from "./javascript/environment.js";
import { environment as python } from "./python/environment.js";

export interface Environment {
  /** The expression that reads a variable. */
  read(name: string): string;
  /** Puts a read of the variable in the place of a literal that is the secret as a whole. */
  suggest(secret: SecretHit, name: string, result: FileResult): readonly Suggestion[];
}

export const ENVIRONMENT: InEachLanguage<Environment> = { javascript, python };
