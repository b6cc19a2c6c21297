/**
 * JavaScript, TypeScript and JSX, also inside Vue, Svelte and Astro files, and in templates of pages.
 */
import type { Comment, Language, Parsed } from "../language.js";
import { scriptsIn } from "./markup.js";
import { parseText } from "./parse.js";
import { lowerProgram } from "./program.js";
import { javascriptModules } from "./resolve.js";
import { VIEWS } from "./views.js";

function parse(file: string, text: string): Parsed {
  try {
    const { program, comments, problems, truncated } = parseText(file, text);
    const lowered = lowerProgram(file, text.length, program, truncated);
    const module = isView(file) ? { ...lowered, view: true as const } : lowered;
    return { module, problems, comments: comments.filter(({ start }) => !text.startsWith("#!", start)).map(comment) };
  } catch (error) {
    // Whatever limit the text found a way around (memory, the stack): the file is lost, not the run.
    const message = `Not analysed: ${error instanceof Error ? error.message : String(error)}`;
    const module = lowerProgram(file, text.length, undefined, true);
    return { module, problems: [{ at: { start: 0, end: 0 }, message }], comments: [] };
  }
}

function isView(file: string): boolean {
  return VIEWS.some((extension) => file.toLowerCase().endsWith(extension));
}

function comment({ type, value, start, end }: { type: "Line" | "Block"; value: string; start: number; end: number }): Comment {
  return { text: value, block: type === "Block", at: { start, end } };
}

export const javascript: Language = {
  name: "javascript",
  extensions: [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx", ".vue", ".svelte", ".astro"],
  views: VIEWS,
  lineComment: "//",
  parse,
  scripts: scriptsIn,
  modules: javascriptModules,
};
