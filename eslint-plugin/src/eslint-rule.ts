/**
 * The ESLint door: a rule as ESLint wants it. It asks the shared analysis about the text that ESLint has and reports on the root;
 * the user's parser only has to accept the file, its tree is never read.
 */
import type { JSONSchema4 } from "@typescript-eslint/utils/json-schema";
import type { RuleModule, SourceCode } from "@typescript-eslint/utils/ts-eslint";
import type { Rule as EslintRule } from "eslint";
import type { Rule } from "./define.js";
import type { Finding } from "./engine/finding.js";
import { askProgram } from "./eslint-program.js";
import type { At } from "./ir/ir.js";
import { createLineIndex } from "./lines.js";
import { readEslintSettings } from "./settings.js";
import { docsUrl } from "./version.js";

/** The key of `settings` in an ESLint configuration. */
const SETTINGS = "chatbot-security";

type Options = readonly [Readonly<Record<string, unknown>>];

export function toEslint(rule: Rule): EslintRule.RuleModule {
  const module: RuleModule<"finding" | "suggestion" | "problem", Options> & { readonly name: string } = {
    name: rule.name,
    meta: {
      type: "problem",
      docs: { description: rule.description, url: docsUrl(rule.name) },
      hasSuggestions: rule.hasSuggestions,
      schema: [rule.schema as unknown as JSONSchema4],
      defaultOptions: [rule.defaultOptions],
      messages: { finding: "{{message}}", suggestion: "{{title}}", problem: "{{problem}}" },
    },
    create(context) {
      const file = (): void => {
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
      };
      // The root of a file, in whichever language's tree. For one name less ESLint has less to do, in every rule and file.
      return { [context.sourceCode.ast.type]: file };
    },
  };
  return module as unknown as EslintRule.RuleModule;
}

interface Context {
  readonly filename: string;
  readonly cwd: string;
  readonly sourceCode: Readonly<Pick<SourceCode, "text">> & { readonly ast: { readonly type: string } };
  readonly settings: Readonly<Record<string, unknown>>;
  readonly languageOptions: { readonly parser?: unknown };
}

/** Texts that cannot be analysed, as ESLint holds them: that is said once, not by every rule. */
const told = new WeakSet<object>();

/** One object of settings serves many files. */
const settingsRead = new WeakMap<object, ReturnType<typeof readEslintSettings>>();

let noSettings: ReturnType<typeof readEslintSettings> | undefined;

function settingsOf(value: unknown): ReturnType<typeof readEslintSettings> {
  if (value === undefined) return (noSettings ??= readEslintSettings(value));
  if (typeof value !== "object" || value === null) return readEslintSettings(value);
  let read = settingsRead.get(value);
  if (!read) settingsRead.set(value, (read = readEslintSettings(value)));
  return read;
}

/** The findings of one rule; or, once for each text, why there are none. */
function findingsOf(
  rule: Rule,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): readonly Finding[] | { readonly problem: string } {
  const { sourceCode } = context;
  const { text } = sourceCode;
  const once = (problem: string): readonly Finding[] | { readonly problem: string } => {
    if (told.has(sourceCode)) return [];
    told.add(sourceCode);
    return { problem };
  };
  try {
    const settings = settingsOf(context.settings[SETTINGS]);
    if ("problem" in settings) return once(`The settings "${SETTINGS}" are wrong: ${settings.problem}.`);
    const file = analysedName(context);
    const { report, part } = askProgram(file, text, context.cwd, settings);
    const { findings = [], problems = [] } = report({ rule, options }) ?? {};
    if (problems[0]) return { problem: `In this file ${problems[0].message}` };
    return part ? findingsIn(part, findings, text) : findings;
  } catch (error) {
    return once(`This file cannot be analysed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The findings in a part of a file, at their places in the text of the part. */
function findingsIn(part: At, findings: readonly Finding[], text: string): readonly Finding[] {
  const lines = createLineIndex(text);
  const within = ({ at }: { readonly at: At }): boolean => part.start <= at.start && at.end <= part.end;
  const moved = ({ start, end }: At): At => ({ start: start - part.start, end: end - part.start });
  return findings.filter(within).map((finding) => {
    const at = moved(finding.at);
    const suggestions = finding.suggestions
      .filter(({ edits }) => edits.every(within))
      .map((each) => ({ ...each, edits: each.edits.map((edit) => ({ ...edit, at: moved(edit.at) })) }));
    return { ...finding, at, start: lines.locate(at.start), end: lines.locate(at.end), suggestions };
  });
}

/** Text without a file ("<input>", "<text>") has no extension to tell its language: then the tree or the parser's name does. */
function analysedName({ filename, sourceCode, languageOptions }: Context): string {
  if (!filename.startsWith("<")) return filename;
  if (sourceCode.ast.type === "Module") return "input.py";
  const name = (languageOptions.parser as { meta?: { name?: unknown } } | undefined)?.meta?.name;
  return name === "typescript-eslint/parser" ? "input.ts" : "input.js";
}

function zeroBased({ line, column }: { readonly line: number; readonly column: number }): { line: number; column: number } {
  return { line, column: column - 1 };
}
