/** Numeric literals: where they end and what they are worth. */
import { Imaginary } from "./ast.js";
import { isDigit, isHexDigit, NAME_PART } from "./characters.js";

/** CPython refuses longer decimal integers, whose conversion takes time in the square of their length. */
const MAX_DIGITS = 4300;

const UNDERSCORE = 95;
const DOT = 46;

function digits(text: string, at: number): number {
  for (;;) {
    const c = text.charCodeAt(at);
    if (!isDigit(c) && !(c === UNDERSCORE && isDigit(text.charCodeAt(at + 1)))) return at;
    at++;
  }
}

/** The end of the literal that begins at `start` with a digit, or with a dot and a digit. */
export function numberEnd(text: string, start: number): number {
  let at = start;
  if (text.charCodeAt(at) === 48) {
    const base = text.charCodeAt(at + 1) | 32;
    if (base === 120 || base === 111 || base === 98) {
      at += 2;
      if (base === 120) while (isHexDigit(text.charCodeAt(at)) || text.charCodeAt(at) === UNDERSCORE) at++;
      else at = digits(text, text.charCodeAt(at) === UNDERSCORE ? at + 1 : at);
      return longSuffix(text, at);
    }
  }
  at = digits(text, at);
  if (text.charCodeAt(at) === DOT) at = digits(text, at + 1);
  if ((text.charCodeAt(at) | 32) === 101) {
    const sign = text.charCodeAt(at + 1);
    const exponent = sign === 43 || sign === 45 ? at + 2 : at + 1;
    if (isDigit(text.charCodeAt(exponent))) at = digits(text, exponent);
  }
  if ((text.charCodeAt(at) | 32) === 106) return at + 1;
  return longSuffix(text, at);
}

/** Python 2 wrote long integers as `1L`. */
function longSuffix(text: string, at: number): number {
  const c = text.charCodeAt(at);
  return (c === 76 || c === 108) && NAME_PART[text.charCodeAt(at + 1)] !== 1 ? at + 1 : at;
}

/** What a literal is worth; undefined when it is none. */
export function numberValue(text: string, start: number, end: number): number | bigint | Imaginary | undefined {
  let value = 0;
  let at = start;
  for (; at < end && end - start <= 15; at++) {
    const c = text.charCodeAt(at);
    if (!isDigit(c)) break;
    value = value * 10 + (c - 48);
  }
  if (at === end && (text.charCodeAt(start) !== 48 || end === start + 1)) return value;
  return slowValue(text.slice(start, end).replaceAll("_", ""));
}

function slowValue(written: string): number | bigint | Imaginary | undefined {
  const literal = written.replace(/[lL]$/, "");
  if (/^0[xX][0-9a-fA-F]+$|^0[oO][0-7]+$|^0[bB][01]+$/.test(literal)) return integer(literal);
  if (/^\d+$/.test(literal)) {
    if (literal.length > MAX_DIGITS) return undefined;
    const octal = /^0+([1-7][0-7]*)$/.exec(literal);
    return integer(octal ? `0o${octal[1]}` : literal);
  }
  const imaginary = /[jJ]$/.test(literal);
  const value = Number(imaginary ? literal.slice(0, -1) : literal);
  if (Number.isNaN(value)) return undefined;
  return imaginary ? new Imaginary(value) : value;
}

function integer(literal: string): number | bigint {
  const value = Number(literal);
  return Number.isSafeInteger(value) ? value : BigInt(literal);
}
