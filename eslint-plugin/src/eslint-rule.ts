/**
 * The ESLint door: a rule as ESLint wants it. It asks the shared analysis about the text that ESLint has and reports on `Program`;
 * the user's parser only has to accept the file, its tree is never read.
 */
import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";
import type { JSONSchema4 } from "@typescript-eslint/utils/json-schema";
import type { SourceCode } from "@typescript-eslint/utils/ts-eslint";
import type { Rule as EslintRule } from "eslint";
import type { Settings } from "./analysis.js";
import type { Rule } from "./define.js";
import type { Finding } from "./engine/finding.js";
import { askProgram } from "./eslint-program.js";
import { ruleReport } from "./lint.js";
import { docsUrl } from "./version.js";

/** The key of `settings` in an ESLint configuration. */
const SETTINGS = "chatbot-security";

const createRule = RuleCreator(docsUrl);

export function toEslint(rule: Rule): EslintRule.RuleModule {
  const module = createRule<readonly [Readonly<Record<string, unknown>>], "finding" | "suggestion" | "problem">({
    name: rule.name,
    meta: {
      type: "problem",
      docs: { description: rule.description },
      hasSuggestions: rule.hasSuggestions,
      schema: [rule.schema as unknown as JSONSchema4],
      defaultOptions: [rule.defaultOptions],
      messages: { finding: "{{message}}", suggestion: "{{title}}", problem: "This file {{problem}}" },
    },
    create(context) {
      return {
        Program() {
          const options = { ...rule.defaultOptions, ...context.options[0] };
          const found = findingsOf(rule, options, context);
          if ("problem" in found) {
            context.report({ loc: { line: 1, column: 0 }, messageId: "problem", data: found });
            return;
          }
          for (const finding of found) {
            context.report({
              loc: { start: zeroBased(finding.start), end: zeroBased(finding.end) },
              messageId: "finding",
              data: { message: finding.message },
              suggest: finding.suggestions.map(({ title, edits }) => ({
                messageId: "suggestion" as const,
                data: { title },
                fix: (fixer) => edits.map((edit) => fixer.replaceTextRange([edit.at.start, edit.at.end], edit.text)),
              })),
            });
          }
        },
      };
    },
  });
  return module as unknown as EslintRule.RuleModule;
}

interface Context {
  readonly filename: string;
  readonly cwd: string;
  readonly sourceCode: Readonly<Pick<SourceCode, "text">>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly languageOptions: { readonly parser?: unknown };
}

/** The text that could not be analysed: that is said once, not by every rule. */
let failed: string | undefined;

/** The findings of one rule; or, once for each text, why there are none. */
function findingsOf(
  rule: Rule,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): readonly Finding[] | { readonly problem: string } {
  const { text } = context.sourceCode;
  try {
    const file = analysedName(context.filename, context.languageOptions.parser);
    const { analysis, result } = askProgram(file, text, context.cwd, (context.settings[SETTINGS] ?? {}) as Settings);
    if (result === undefined) return [];
    const { findings, problems } = ruleReport(result, { rule, options }, analysis);
    return problems[0] ? { problem: problems[0].message } : findings;
  } catch (error) {
    const key = `${context.filename}\0${text}`;
    if (failed === key) return [];
    failed = key;
    return { problem: `cannot be analysed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Text without a file ("<input>", "<text>") has no extension to tell its language: then the parser's name does. */
function analysedName(filename: string, parser: unknown): string {
  if (!filename.startsWith("<")) return filename;
  const name = (parser as { meta?: { name?: unknown } } | undefined)?.meta?.name;
  return name === "typescript-eslint/parser" ? "input.ts" : "input.js";
}

function zeroBased({ line, column }: { readonly line: number; readonly column: number }): { line: number; column: number } {
  return { line, column: column - 1 };
}
