/** The kinds of tokens, and what the tokenizer and the parser look up by kind. */

export const enum T {
  End,
  Newline,
  Indent,
  Dedent,
  /** A character that belongs to no token. */
  Error,
  Name,
  Number,
  String,
  /** `f"`, `t"`: the prefix and the opening quotes. */
  FStart,
  /** Text within an f-string or its format specification. */
  FMiddle,
  FEnd,

  LParen,
  RParen,
  LBracket,
  RBracket,
  LBrace,
  RBrace,
  Comma,
  Colon,
  Semicolon,
  Dot,
  Ellipsis,
  Arrow,
  ColonAssign,
  Exclaim,
  Backtick,
  Tilde,
  Assign,

  // Binary operators, and at the distance of AUGMENTED their assignments, in the same order.
  Plus,
  Minus,
  Star,
  At,
  Slash,
  Percent,
  DoubleStar,
  LeftShift,
  RightShift,
  Or,
  Xor,
  And,
  DoubleSlash,
  PlusAssign,
  MinusAssign,
  StarAssign,
  AtAssign,
  SlashAssign,
  PercentAssign,
  DoubleStarAssign,
  LeftShiftAssign,
  RightShiftAssign,
  OrAssign,
  XorAssign,
  AndAssign,
  DoubleSlashAssign,

  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  Equal,
  NotEqual,

  KwFalse,
  KwNone,
  KwTrue,
  KwAnd,
  KwAs,
  KwAssert,
  KwAsync,
  KwAwait,
  KwBreak,
  KwClass,
  KwContinue,
  KwDef,
  KwDel,
  KwElif,
  KwElse,
  KwExcept,
  KwFinally,
  KwFor,
  KwFrom,
  KwGlobal,
  KwIf,
  KwImport,
  KwIn,
  KwIs,
  KwLambda,
  KwNonlocal,
  KwNot,
  KwOr,
  KwPass,
  KwRaise,
  KwReturn,
  KwTry,
  KwWhile,
  KwWith,
  KwYield,
  Count,
}

export const AUGMENTED = T.PlusAssign - T.Plus;

const KEYWORDS: readonly string[] = (
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda " +
  "nonlocal not or pass raise return try while with yield"
).split(" ");

/** A hash without collisions among the keywords. */
const hash = (first: number, second: number, last: number, length: number): number => (first * 25 + second * 55 + last * 24 + length) & 63;

const keywordText: string[] = new Array<string>(64).fill("");
const keywordKind = new Uint8Array(64);
KEYWORDS.forEach((word, index) => {
  const at = hash(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(word.length - 1), word.length);
  keywordText[at] = word;
  keywordKind[at] = T.KwFalse + index;
});

/** The keyword that stands at this place, or else `T.Name`. */
export function keywordAt(text: string, start: number, end: number): T {
  const length = end - start;
  if (length < 2 || length > 8) return T.Name;
  const at = hash(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(end - 1), length);
  const word = keywordText[at] as string;
  if (word.length !== length) return T.Name;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return T.Name;
  return keywordKind[at] as T;
}

function table(kinds: readonly T[]): Uint8Array {
  const flags = new Uint8Array(T.Count);
  for (const kind of kinds) flags[kind] = 1;
  return flags;
}

/** An operand may end with such a token. */
export const ENDS_OPERAND = table([
  T.Name,
  T.Number,
  T.String,
  T.FEnd,
  T.RParen,
  T.RBracket,
  T.RBrace,
  T.Ellipsis,
  T.KwNone,
  T.KwTrue,
  T.KwFalse,
]);

/** An expression may begin with such a token. */
export const STARTS_EXPRESSION = table([
  T.Name,
  T.Number,
  T.String,
  T.FStart,
  T.LParen,
  T.LBracket,
  T.LBrace,
  T.Ellipsis,
  T.Backtick,
  T.Tilde,
  T.Plus,
  T.Minus,
  T.Star,
  T.KwNone,
  T.KwTrue,
  T.KwFalse,
  T.KwNot,
  T.KwLambda,
  T.KwAwait,
  T.KwYield,
]);

/** Statements with a block. */
export const COMPOUND = table([
  T.KwIf,
  T.KwElif,
  T.KwElse,
  T.KwFor,
  T.KwWhile,
  T.KwTry,
  T.KwExcept,
  T.KwFinally,
  T.KwWith,
  T.KwDef,
  T.KwClass,
  T.KwAsync,
]);

/** Keywords that no expression contains. */
export const NEVER_IN_EXPRESSION = table([
  T.KwDef,
  T.KwClass,
  T.KwReturn,
  T.KwImport,
  T.KwRaise,
  T.KwTry,
  T.KwWhile,
  T.KwWith,
  T.KwDel,
  T.KwPass,
  T.KwBreak,
  T.KwContinue,
  T.KwGlobal,
  T.KwNonlocal,
  T.KwAssert,
  T.KwExcept,
  T.KwFinally,
  T.KwElif,
]);

/** How strongly an operator binds; 0 for what is none. `not` as an operator is `not in`. */
export const PRECEDENCE = new Uint8Array(T.Count);
export const enum Precedence {
  Or = 1,
  And = 2,
  Not = 3,
  Compare = 4,
  BitOr = 5,
  BitXor = 6,
  BitAnd = 7,
  Shift = 8,
  Sum = 9,
  Product = 10,
}
const levels: readonly (readonly [Precedence, readonly T[]])[] = [
  [Precedence.Or, [T.KwOr]],
  [Precedence.And, [T.KwAnd]],
  [Precedence.Compare, [T.Less, T.LessEqual, T.Greater, T.GreaterEqual, T.Equal, T.NotEqual, T.KwIn, T.KwIs, T.KwNot]],
  [Precedence.BitOr, [T.Or]],
  [Precedence.BitXor, [T.Xor]],
  [Precedence.BitAnd, [T.And]],
  [Precedence.Shift, [T.LeftShift, T.RightShift]],
  [Precedence.Sum, [T.Plus, T.Minus]],
  [Precedence.Product, [T.Star, T.At, T.Slash, T.Percent, T.DoubleSlash]],
];
for (const [level, kinds] of levels) for (const kind of kinds) PRECEDENCE[kind] = level;

/** A file's tokens, in parallel lists. Comments are kept apart. */
export interface Tokens {
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}
