/** Python, also in the cells of notebooks. */
import type { Language, Parsed } from "../language.js";
import { isNotebook, parseNotebook } from "./notebook/notebook.js";
import { parse as parseText } from "./parser/parse.js";
import { lowerProgram } from "./program.js";
import { pythonModules } from "./resolve.js";

/** In UTF-16 code units, as for JavaScript: larger files are data or generated. Most of a notebook is what its cells gave. */
const MAX_LENGTH = 1_000_000;

function parse(file: string, text: string): Parsed {
  if (text.length > MAX_LENGTH && !isNotebook(file)) return unread(file, text, "the file is longer than a million characters");
  try {
    const notebook = isNotebook(file) ? parseNotebook(text) : undefined;
    const { ast, comments, errors, truncated } = notebook ?? parseText(text);
    const module = lowerProgram(file, text.length, ast, truncated);
    return {
      module,
      problems: errors,
      comments: comments.map(({ text: words, range: [start, end] }) => ({ text: words, block: false, at: { start, end } })),
      ...(notebook && { cells: notebook.cells }),
    };
  } catch (error) {
    // Whatever limit the text found a way around (memory, the stack): the file is lost, not the run.
    return unread(file, text, error instanceof Error ? error.message : String(error));
  }
}

function unread(file: string, { length }: string, why: string): Parsed {
  const module = lowerProgram(file, length, undefined, true);
  return { module, problems: [{ at: { start: 0, end: 0 }, message: `Not analysed: ${why}` }], comments: [] };
}

export const python: Language = {
  name: "python",
  extensions: [".py", ".pyi", ".pyw", ".ipynb"],
  lineComment: "#",
  parse,
  modules: pythonModules,
};
