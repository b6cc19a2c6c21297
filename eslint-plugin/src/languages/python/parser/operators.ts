/** Operators and delimiters by their characters. Brackets, colons and `!` mean more to the tokenizer and are its own. */
import { AUGMENTED, T } from "./tokens.js";

const SINGLE = new Uint8Array(128);
const pairs: readonly (readonly [string, T])[] = [
  [",", T.Comma],
  [";", T.Semicolon],
  [".", T.Dot],
  ["~", T.Tilde],
  ["`", T.Backtick],
  ["=", T.Assign],
  ["+", T.Plus],
  ["-", T.Minus],
  ["*", T.Star],
  ["@", T.At],
  ["/", T.Slash],
  ["%", T.Percent],
  ["|", T.Or],
  ["^", T.Xor],
  ["&", T.And],
  ["<", T.Less],
  [">", T.Greater],
];
for (const [character, kind] of pairs) SINGLE[character.charCodeAt(0)] = kind;

const EQUALS = 61;

/** The kind of the operator that begins at `at`, and its length in the upper bits. */
export function operatorAt(text: string, at: number): number {
  const c = text.charCodeAt(at);
  const kind = SINGLE[c] as T;
  const next = text.charCodeAt(at + 1);
  switch (c) {
    case 44:
    case 59:
    case 126:
    case 96:
      return packed(kind, 1);
    case 46:
      return next === 46 && text.charCodeAt(at + 2) === 46 ? packed(T.Ellipsis, 3) : packed(kind, 1);
    case EQUALS:
      return next === EQUALS ? packed(T.Equal, 2) : packed(kind, 1);
    case 45:
      if (next === 62) return packed(T.Arrow, 2);
      break;
    case 42:
      if (next === 42) return assignable(text, at + 2, T.DoubleStar, 2);
      break;
    case 47:
      if (next === 47) return assignable(text, at + 2, T.DoubleSlash, 2);
      break;
    case 60:
      if (next === 60) return assignable(text, at + 2, T.LeftShift, 2);
      if (next === EQUALS) return packed(T.LessEqual, 2);
      return next === 62 ? packed(T.NotEqual, 2) : packed(kind, 1);
    case 62:
      if (next === 62) return assignable(text, at + 2, T.RightShift, 2);
      return next === EQUALS ? packed(T.GreaterEqual, 2) : packed(kind, 1);
  }
  return assignable(text, at + 1, kind, 1);
}

function packed(kind: T, length: number): number {
  return kind | (length << 8);
}

function assignable(text: string, at: number, kind: T, length: number): number {
  return text.charCodeAt(at) === EQUALS ? packed(kind + AUGMENTED, length + 1) : packed(kind, length);
}
