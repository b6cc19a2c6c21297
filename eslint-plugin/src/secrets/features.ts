/**
 * What the classifier sees of a name and a value: hashed pieces of the value (two and three characters), its shape, and what the name
 * announces. The script that trains the weights and the classifier share this file, so that both see the same.
 */
import { sortOfName, words } from "./names.js";
import { entropy } from "./placeholder.js";

/** How many weights there are for hashed pieces; those of the shape follow. */
export const BUCKETS = 8192;
const LONGEST = 80;

export interface Features {
  readonly index: readonly number[];
  readonly amount: readonly number[];
}

export function featuresOf(name: string, value: string): Features {
  const index: number[] = [];
  const amount: number[] = [];
  const text = value.slice(0, LONGEST);
  addPieces(text, index, amount);
  shapeOf(name, text, value.length).forEach((number, place) => {
    if (number === 0) return;
    index.push(BUCKETS + place);
    amount.push(number);
  });
  return { index, amount };
}

/** Pieces of the text in lower case, digits alike, each weighing less the more there are. */
function addPieces(value: string, index: number[], amount: number[]): void {
  const text = `^${value.toLowerCase().replace(/\d/g, "0")}$`;
  const each = 1 / Math.sqrt(text.length);
  for (const size of [2, 3]) {
    for (let start = 0; start + size <= text.length; start++) {
      index.push(hash(text, start, size) % BUCKETS);
      amount.push(each);
    }
  }
}

/** FNV-1a. */
function hash(text: string, start: number, size: number): number {
  let state = 0x811c9dc5 ^ size;
  for (let at = start; at < start + size; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state ^ (state >>> 15)) >>> 0;
}

const SORTS = ["password", "token", "secret", "key", "header"];

/** Numbers from 0 to about 1. */
function shapeOf(name: string, value: string, length: number): readonly number[] {
  const size = value.length || 1;
  const count = (class_: RegExp): number => (value.match(class_) ?? []).length;
  const share = (class_: RegExp): number => count(class_) / size;
  const list = words(value);
  const letters = list.filter((word) => /^[a-z]+$/.test(word));
  const sort = sortOfName(name) ?? "";
  const password = sort === "password" || sort === "secret";
  const variety = entropy(value) / Math.log2(Math.max(2, Math.min(size, 64)));
  const own = new Set(words(name));
  const shape = [
    1,
    Math.min(length, 64) / 64,
    Number(length < 8),
    Number(length >= 16),
    Number(length >= 24),
    variety,
    entropy(value) / 6,
    share(/[a-z]/g),
    share(/[A-Z]/g),
    share(/\d/g),
    share(/[^A-Za-z0-9]/g),
    Number(count(/\d/g) > 0),
    Number(count(/[A-Z]/g) > 0 && count(/[a-z]/g) > 0),
    Number(/\s/.test(value)),
    Number(/^[0-9a-fA-F]+$/.test(value)),
    Number(/^\d+$/.test(value)),
    Number(/^[A-Za-z]+$/.test(value)),
    Number(/^[a-z]+$/.test(value)),
    Number(/^[\w-]+$/.test(value)),
    Number(/[!@#$%^&*?+=~]/.test(value)),
    Number(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value)),
    changes(value) / size,
    longestRun(value, /[A-Za-z]/) / size,
    letters.reduce((sum, word) => sum + (speakable(word) ? word.length : 0), 0) / size,
    letters.length > 0 ? letters.filter(speakable).length / letters.length : 0,
    list.length > 0 ? Math.min(1, size / list.length / 12) : 0,
    list.length > 0 ? list.filter((word) => own.has(word)).length / list.length : 0,
    share(/[aeiou]/gi),
    share(/[-_./:]/g),
  ];
  return [...shape, ...SORTS.map((each) => Number(each === sort)), ...(password ? shape : shape.map(() => 0))];
}

/** Letters in the rhythm of a language: a vowel now and then, and not vowels alone. */
function speakable(word: string): boolean {
  return word.length >= 3 && /[aeiouy]/.test(word) && !/[^aeiouy]{5}|[aeiou]{4}|(.)\1\1/.test(word);
}

/** How often the kind of character changes. */
function changes(value: string): number {
  let number = 0;
  for (let at = 1; at < value.length; at++) if (kindOf(value.charCodeAt(at)) !== kindOf(value.charCodeAt(at - 1))) number++;
  return number;
}

function kindOf(code: number): number {
  return code >= 97 && code <= 122 ? 0 : code >= 65 && code <= 90 ? 1 : code >= 48 && code <= 57 ? 2 : 3;
}

function longestRun(value: string, class_: RegExp): number {
  let [longest, run] = [0, 0];
  for (const char of value) {
    run = class_.test(char) ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
