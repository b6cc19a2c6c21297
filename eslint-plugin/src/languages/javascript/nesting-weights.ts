/**
 * What nesting.ts knows of the language's words: the units each may add to the depth of the parser's stack. Data and a table of name
 * characters, no scanning.
 */

export const BRACKET = 16;
export const HEAVY = 8;
export const MEDIUM = 4;

/** Words that make one expression or statement contain the next. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...["typeof", "void", "delete", "await", "yield", "new", "if", "while", "for", "with", "do", "keyof"].map(
    (word) => [word, MEDIUM] as const,
  ),
  ...["extends", "class", "function"].map((word) => [word, HEAVY] as const),
  ...["in", "instanceof", "as", "satisfies"].map((word) => [word, 1] as const),
  ...["else", "return", "throw", "case", "of", "async", "default", "export", "const", "let", "var", "static"].map(
    (word) => [word, 0] as const,
  ),
]);
/** Words that continue what stands before them. */
export const CONTINUES = new Set(["in", "instanceof", "as", "satisfies", "else", "of", "extends"]);
/** Words that may not be parted from what follows by a line end. */
export const KEEPS_LINE = new Set(["return", "throw", "async", "yield"]);
/** Words whose parentheses are followed by a statement. */
export const HEADS = new Set(["if", "while", "for", "with"]);

/** Bit set by character: starts or continues a name. */
const NAME = new Uint8Array(128);
for (let code = 0; code < 128; code++) if (/[\w$]/.test(String.fromCharCode(code))) NAME[code] = 1;

export function isName(code: number): boolean {
  return code < 128 ? NAME[code] === 1 : code > 160 && code !== 0x2028 && code !== 0x2029 && code !== 0xfeff;
}
