/** Python, also in the cells of notebooks. */
import type { Language, Parsed } from "../language.js";
import { isNotebook, parseNotebook } from "./notebook/notebook.js";
import { parse as parseText } from "./parser/parse.js";
import { lowerProgram } from "./program.js";
import { pythonModules } from "./resolve.js";

function parse(file: string, text: string): Parsed {
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
    const message = `Not analysed: ${error instanceof Error ? error.message : String(error)}`;
    const module = lowerProgram(file, text.length, undefined, true);
    return { module, problems: [{ at: { start: 0, end: 0 }, message }], comments: [] };
  }
}

export const python: Language = {
  name: "python",
  extensions: [".py", ".pyi", ".pyw", ".ipynb"],
  lineComment: "#",
  parse,
  modules: pythonModules,
};
