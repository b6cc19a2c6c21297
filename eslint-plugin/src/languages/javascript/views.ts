/**
 * Templates of pages, as the programs that they are: a function of the values that a page is rendered with, in which what a page shows
 * without escaping is a call of `$viewRaw`, what it shows escaped one of `$viewEscaped`, and a part of another template one of `$viewInclude`.
 * Everything else of a template is left out.
 */
import type { Layout } from "./layout.js";
import { ejs } from "./views/ejs.js";
import { handlebars } from "./views/handlebars.js";
import { nunjucks } from "./views/nunjucks.js";
import type { Reader, Piece } from "./views/piece.js";
import { pug } from "./views/pug.js";

const READERS: Readonly<Record<string, Reader>> = {
  ".ejs": ejs,
  ".pug": pug,
  ".jade": pug,
  ".hbs": handlebars,
  ".handlebars": handlebars,
  ".mustache": handlebars,
  ".njk": nunjucks,
  ".nunjucks": nunjucks,
  ".twig": nunjucks,
  // Which engine a page is for, its marks say.
  ".html": (text) => (text.includes("<%") ? ejs : /\{\{[{&#]/.test(text) ? handlebars : nunjucks)(text),
};

export const VIEWS: readonly string[] = Object.keys(READERS);

/** Undefined for a file that is no template. */
export function readView(file: string, text: string): Layout | undefined {
  const reader = READERS[/\.\w+$/u.exec(file)?.[0].toLowerCase() ?? ""];
  return reader && layoutOf(reader(text), text);
}

function layoutOf(pieces: readonly Piece[], text: string): Layout {
  const parts: string[] = [];
  /** Where parts of the template begin in the program and in the template, ascending. */
  const spans: (readonly [from: number, to: number, length: number])[] = [];
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const code = pieces.flatMap((piece) => (typeof piece === "string" ? [] : text.slice(piece.start, piece.end)));
  add(opening(freeNames(code)));
  for (const piece of pieces) {
    if (typeof piece !== "string") spans.push([length, piece.start, piece.end - piece.start]);
    add(typeof piece === "string" ? piece : text.slice(piece.start, piece.end));
  }
  add("\n}}");
  return { text: parts.join(""), original: (place) => originalOf(spans, place) };
}

/** A part of another template has the values of the one that it is shown in. */
function opening(names: readonly string[]): string {
  const include = "include = (name, values) => $viewInclude(name, { ...locals, ...values })";
  return `module.exports = (locals, { ${names.join(", ")} } = locals, ${include}) => {{\n`;
}

function originalOf(spans: readonly (readonly [number, number, number])[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![0] <= place) low = middle + 1;
    else high = middle;
  }
  const [from, to, length] = spans[low - 1] ?? [0, 0, 0];
  return to + Math.min(place - from, length);
}

const NAME = /(?<![\w$.])[A-Za-z_$][\w$]*/gu;
const RESERVED = new Set(
  (
    "await break case catch class const continue debugger default delete do else export extends false finally for function if import in " +
    "instanceof let new null of return static super switch this throw true try typeof var void while with yield async include locals"
  ).split(" "),
);
/** What JavaScript has by itself. */
const GLOBALS = new Set(
  (
    "Array BigInt Boolean Date Error Infinity Intl JSON Map Math NaN Number Object Promise RegExp Set String Symbol URL URLSearchParams " +
    "WeakMap console decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape globalThis isFinite isNaN parseFloat parseInt " +
    "process require undefined module exports arguments $viewInclude $viewRaw $viewEscaped"
  ).split(" "),
);

function freeNames(code: readonly string[]): readonly string[] {
  const names = new Set(code.flatMap((part) => part.match(NAME) ?? []));
  return [...names].filter((name) => !RESERVED.has(name) && !GLOBALS.has(name)).sort();
}
