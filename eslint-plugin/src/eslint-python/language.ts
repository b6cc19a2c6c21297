/**
 * Python as a language of ESLint: `language: "chatbot-security/python"`. The parser is ours and gives CPython's nodes, for broken text, too.
 * A notebook is the module that its cells make, at their places in the file. Our rules look at the text alone; others may select nodes (`no-restricted-syntax`).
 */
import type { File, Language, OkParseResult } from "@eslint/core";
import { isNotebook, parseNotebook } from "../languages/python/notebook/notebook.js";
import { parse, type ParseResult } from "../languages/python/parser/parse.js";
import { PythonSourceCode, type Located, type Root } from "./source-code.js";
import { visitorKeys } from "./visitor-keys.js";

interface PythonParse extends OkParseResult<Root> {
  readonly parsed: ParseResult;
}

export const pythonLanguage: Language<{
  LangOptions: Record<string, unknown>;
  Code: PythonSourceCode;
  RootNode: Root;
  Node: Located;
}> = {
  fileType: "text",
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: "type",
  visitorKeys: visitorKeys as unknown as Record<string, string[]>,

  // Rules for JavaScript that are on for every file read these at their start.
  defaultLanguageOptions: { ecmaVersion: 2026, sourceType: "module", parserOptions: {} },

  /** Options of other languages reach every file when their configuration names none. */
  validateLanguageOptions() {},

  /** Always with a tree: a slip in one line must not hide what is wrong with the others. */
  parse(file: File): PythonParse {
    const text = file.body as string;
    const parsed = isNotebook(file.path) ? parseNotebook(text) : parse(text);
    return { ok: true, ast: parsed.ast as Root, parsed };
  },

  createSourceCode(file: File, result: OkParseResult<Root>): PythonSourceCode {
    return new PythonSourceCode(file.body as string, file.bom, (result as PythonParse).parsed);
  },
};
