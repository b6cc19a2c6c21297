/**
 * A text file that is no program, as a flat list of what it says: keys, values and places. The one form that rules see, whatever the
 * file's notation is. Readers never throw; what they cannot read they leave out.
 */
import type { At } from "../ir/ir.js";
import type { Comment } from "../languages/language.js";

/** The notation, by which the file is read. */
export type DocumentKind =
  "json" | "yaml" | "toml" | "properties" | "env" | "dockerfile" | "shell" | "requirements" | "markdown" | "html" | "plain";

export type Value = string | number | boolean | null;

export interface Entry {
  /** Keys and indices from the outermost on; what a notation without keys has instead is said by its reader. */
  readonly path: readonly (string | number)[];
  readonly value: Value;
  /** The value's place, quotes included. */
  readonly at: At;
}

export interface Contents {
  /** In the order of the text. */
  readonly entries: readonly Entry[];
  readonly comments: readonly Comment[];
}

export interface Document extends Contents {
  readonly kind: DocumentKind;
}

export type Reader = (text: string) => Contents;

/** Nobody nests configuration deeper, and each level makes every path below it longer. */
export const DEEPEST = 48;
