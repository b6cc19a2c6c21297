/** A command line for a shell, cut into words. */
import { merge, type Piece } from "./piece.js";

/** Characters that mean themselves to every shell. */
const PLAIN = /^[\w./:=,@%+-]$/;

export interface Word {
  readonly pieces: readonly Piece[];
  /** A value that stood outside quotes: the shell would have cut it at its spaces. */
  readonly split: boolean;
}

/** The words of a command line; undefined when a shell would see more in it than words. */
export function readWords(pieces: readonly Piece[]): readonly Word[] | undefined {
  const words: Word[] = [];
  let word: { pieces: Piece[]; split: boolean } | undefined;
  let quoted = "";
  const add = (piece: Piece, split: boolean): void => {
    word ??= { pieces: [], split: false };
    word.pieces.push(piece);
    word.split ||= split;
  };
  for (const piece of pieces) {
    if (typeof piece === "object") add(piece, quoted === "");
    else {
      for (const char of piece) {
        if (quoted !== "") {
          if (char === quoted) quoted = "";
          else if (!PLAIN.test(char) && char !== " ") return undefined;
          else add(char, false);
        } else if (char === " ") {
          if (word) words.push(word);
          word = undefined;
        } else if (char === '"' || char === "'") {
          quoted = char;
          add("", false);
        } else if (PLAIN.test(char)) add(char, false);
        else return undefined;
      }
    }
  }
  if (word) words.push(word);
  return quoted === "" ? words.map(({ pieces: inside, split }) => ({ pieces: merge(inside), split })) : undefined;
}
