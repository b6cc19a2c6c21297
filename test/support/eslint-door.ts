/** Runs our preset under ESLint on a fixture, with the parser that a user of its language would have. */
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import type { Finding } from "../../eslint-plugin/src/engine/finding.js";
import plugin from "../../eslint-plugin/src/index.js";
import type { PresetName } from "../../eslint-plugin/src/lint.js";
import type { FixtureFile } from "./fixtures.js";

/** What both doors can show of a finding. */
export interface Shown {
  readonly rule: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export function shown({ rule, message, start, end }: Finding): Shown {
  return { rule, message, start, end };
}

/** What a configuration has to say for ESLint to read a file of this name and text. */
export function reading(path: string, text: string): Pick<Linter.Config, "language" | "languageOptions"> {
  return path.endsWith(".py") ? { language: "chatbot-security/python" } : { languageOptions: languageOptions(path, text) };
}

function languageOptions(path: string, text: string): Linter.LanguageOptions {
  const typescript = /\.[cm]?tsx?$/.test(path);
  const module = typescript || path.endsWith(".mjs") || (!path.endsWith(".cjs") && /^\s*(?:import|export)\b/m.test(text));
  return {
    sourceType: module ? "module" : "commonjs",
    parserOptions: { ecmaFeatures: { jsx: path.endsWith("x") } },
    ...(typescript ? { parser: typescriptParser } : {}),
  };
}

/** The messages of our rules, by place, as our linter orders them. `eslint-disable` comments are not honoured. */
export function eslintFindings(file: FixtureFile, preset: PresetName): readonly Shown[] {
  const config: Linter.Config[] = [
    { files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,py}"] },
    plugin.configs[preset],
    {
      ...reading(file.path, file.text),
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
    },
  ];
  const messages = new Linter().verify(file.text, config, { filename: file.path });
  const failed = messages.find((message) => message.ruleId === null);
  if (failed) throw new Error(`${file.path}: ESLint cannot read line ${failed.line}: ${failed.message}`);
  return messages
    .map(({ ruleId, message, line, column, endLine = line, endColumn = column }) => ({
      rule: ruleId!.replace("chatbot-security/", ""),
      message,
      start: { line, column },
      end: { line: endLine, column: endColumn },
    }))
    .sort(
      (a, b) =>
        a.start.line - b.start.line ||
        a.start.column - b.start.column ||
        a.end.line - b.end.line ||
        a.end.column - b.end.column ||
        (a.rule < b.rule ? -1 : 1),
    );
}
