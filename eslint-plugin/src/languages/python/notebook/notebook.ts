/**
 * Jupyter notebooks: the code cells in their order are one Python module, whose places are those of the characters in the JSON text. Outputs
 * and cells in other words are none of it. A notebook for another language has no code; broken JSON is one problem.
 */
import type { Cell } from "../../language.js";
import type { Range } from "../parser/ast.js";
import { parse, type ParseResult } from "../parser/parse.js";
import { eachCharacter, findStrings } from "./json-strings.js";
import { withoutMagics } from "./magics.js";

export interface NotebookParse extends ParseResult {
  readonly cells: readonly Cell[];
}

export function isNotebook(file: string): boolean {
  return file.toLowerCase().endsWith(".ipynb");
}

export function parseNotebook(json: string): NotebookParse {
  const content = readJson(json);
  const code = content && collect(json, content);
  const parsed = parse(code?.text ?? "");
  const places = code?.places ?? [0];
  const original = (place: number): number => places[Math.min(place, places.length - 1)]!;
  restore(parsed, original);
  const errors = parsed.errors.map(({ at, message }) => ({ message, at: { start: original(at.start), end: original(at.end) } }));
  if (!content) errors.push({ at: { start: 0, end: 0 }, message: "No notebook: the file holds no JSON object" });
  const comments = parsed.comments.map(({ text, range }) => ({ text, range: moved(range, original) }));
  const ast = { ...parsed.ast, range: [0, json.length] as Range };
  return { ...parsed, ast, comments, errors, cells: code?.cells ?? [] };
}

interface Content {
  readonly cells?: unknown;
  readonly metadata?: unknown;
}

function readJson(json: string): Content | undefined {
  try {
    const content: unknown = JSON.parse(json);
    return typeof content === "object" && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}

interface Code {
  readonly text: string;
  /** Where in the JSON text each character stands, and where the last one ends. */
  readonly places: readonly number[];
  readonly cells: readonly Cell[];
}

function collect(json: string, content: Content): Code | undefined {
  const list = Array.isArray(content.cells) ? (content.cells as readonly unknown[]) : [];
  if (!isPython(content.metadata)) return undefined;
  const strings = findStrings(
    json,
    ([top, index, field, line, ...rest]) =>
      top === "cells" && field === "source" && isCode(list[index as number]) && rest.length === 0 && typeof line !== "string",
  );
  let text = "";
  const places: number[] = [];
  const cells: Cell[] = [];
  for (let at = 0; at < strings.length;) {
    const index = strings[at]!.path[1] as number;
    let cell = "";
    let end = strings[at]!.end - 1;
    const { start } = strings[at]!;
    for (; at < strings.length && strings[at]!.path[1] === index; at++) {
      const string = strings[at]!;
      end = string.end - 1;
      eachCharacter(json, string.start, string.end, (character, place) => {
        cell += character;
        places.push(place);
      });
    }
    text += `${withoutMagics(cell)}\n`;
    places.push(end);
    cells.push({ number: index + 1, at: { start, end } });
  }
  places.push(places.at(-1) ?? 0);
  return { text, places, cells };
}

function isCode(cell: unknown): boolean {
  return (cell as { cell_type?: unknown } | null | undefined)?.cell_type === "code";
}

/** A notebook that names no language is one of Python, as its first ones were. */
function isPython(metadata: unknown): boolean {
  const { kernelspec, language_info } = (metadata ?? {}) as Record<string, Record<string, unknown> | null | undefined>;
  const language = language_info?.["name"] ?? kernelspec?.["language"];
  return typeof language !== "string" || /^i?python/iu.test(language);
}

function moved([start, end]: Range, original: (place: number) => number): Range {
  return [original(start), original(end)];
}

/** Moves every node of the tree to its place in the file. */
function restore({ ast }: ParseResult, original: (place: number) => number): void {
  const open: object[] = [ast];
  const seen = new Set<object>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (key === "range") (node as { range: Range }).range = moved(value as Range, original);
      else if (typeof value === "object" && value !== null) open.push(value);
    }
  }
}
