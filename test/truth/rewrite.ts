/**
 * Programs that are other texts for the same program. A variant is put together from pieces of the original and of new text, so that every
 * place in it is one of the original, and findings can be compared exactly.
 */

/** The texts of a program, by path. */
export type Program = ReadonlyMap<string, string>;

export interface Edit {
  readonly start: number;
  readonly end: number;
  /** Pieces where something of the file stands at another place of it. */
  readonly text: string | readonly Piece[];
}

/** A stretch of a file of the variant. */
export interface Piece {
  readonly text: string;
  /** Where it comes from; a piece that was written anew stands for one place there, or for none. */
  readonly origin?: { readonly file: string; readonly start: number; readonly verbatim: boolean };
}

/** The files of a variant, by path. */
export type Variant = ReadonlyMap<string, readonly Piece[]>;

export interface Origin {
  readonly file: string;
  readonly offset: number;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

export function verbatim(file: string, text: string, start = 0, end = text.length): Piece {
  return { text: text.slice(start, end), origin: { file, start, verbatim: true } };
}

/** A part of a file with edits made in it. Edits must not overlap; of several insertions at one place the first given comes first. */
export function rewrite(file: string, text: string, edits: readonly Edit[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`edits overlap in ${file} at ${edit.start}`);
    if (edit.start > at) pieces.push(verbatim(file, text, at, edit.start));
    // What replaces something stands for it; what is only put in is new.
    if (typeof edit.text !== "string") pieces.push(...edit.text);
    else pieces.push({ text: edit.text, ...(edit.end > edit.start && { origin: { file, start: edit.start, verbatim: false } }) });
    at = edit.end;
  }
  if (at < to) pieces.push(verbatim(file, text, at, to));
  return pieces;
}

/** Where a place of a variant's file comes from; undefined for what is new. */
export function originOf(pieces: readonly Piece[], offset: number): Origin | undefined {
  let start = 0;
  for (const { text, origin } of pieces) {
    if (offset < start + text.length) return origin && { file: origin.file, offset: origin.start + (origin.verbatim ? offset - start : 0) };
    start += text.length;
  }
  return undefined;
}
