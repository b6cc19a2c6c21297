/** Classes of characters. Tables serve ASCII; the rest of Unicode is rare and asked of regular expressions. */

export const enum C {
  Other,
  Space,
  Newline,
  Letter,
  Digit,
  Quote,
  Hash,
  Backslash,
  Operator,
}

export const CLASS = new Uint8Array(128);
/** 1 for what a name may go on with. */
export const NAME_PART = new Uint8Array(128);

function fill(characters: string, kind: C): void {
  for (let i = 0; i < characters.length; i++) CLASS[characters.charCodeAt(i)] = kind;
}
fill(" \t\f", C.Space);
fill("\n\r", C.Newline);
fill("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", C.Letter);
fill("0123456789", C.Digit);
fill("'\"", C.Quote);
fill("#", C.Hash);
fill("\\", C.Backslash);
fill("()[]{},:;.+-*/%@&|^~<>=!`", C.Operator);
for (let c = 0; c < 128; c++) NAME_PART[c] = CLASS[c] === C.Letter || CLASS[c] === C.Digit ? 1 : 0;

const NAME_START = /^[\p{XID_Start}_]$/u;
const NAME_CONTINUE = /^\p{XID_Continue}$/u;
const SPACE = /^\s$/u;

/** How many code units of a name's first character stand at a place outside ASCII; 0 when none does. */
export function wideStart(text: string, at: number): number {
  return wide(text, at, NAME_START);
}

export function wideContinue(text: string, at: number): number {
  return wide(text, at, NAME_CONTINUE);
}

function wide(text: string, at: number, pattern: RegExp): number {
  const point = text.codePointAt(at);
  if (point === undefined) return 0;
  const character = String.fromCodePoint(point);
  return pattern.test(character) ? character.length : 0;
}

export function isWideSpace(text: string, at: number): boolean {
  return SPACE.test(text.charAt(at)) || text.charCodeAt(at) === 0xfeff;
}

/** The end of the name that begins at `start`, or `start`. */
export function nameEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c < 128) {
      if (NAME_PART[c] === 0) return at;
      at++;
    } else {
      const units = c >= 128 ? wideContinue(text, at) : 0;
      if (units === 0) return at;
      at += units;
    }
  }
}

/** The end of the line that contains `at`: the place of its line break, or of the text's end. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const c = text.charCodeAt(end);
    if (c === 10 || c === 13) break;
  }
  return end;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isHexDigit(c: number): boolean {
  return isDigit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
}
