/** Formatters for ESLint: its results, with flows and fingerprints found again. */
import { Linter, type ESLint } from "eslint";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as formatters from "../../eslint-plugin/src/formatters.js";
import plugin from "../../eslint-plugin/src/index.js";
import { temporaryFolder } from "../support/temporary.js";
import { BAD_BOT, run } from "../cli/run.js";

/** What ESLint hands to a formatter. */
function lint(root: string, file: string, text: string): ESLint.LintResult {
  const linter = new Linter({ cwd: root });
  const filePath = join(root, file);
  const config: Linter.Config[] = [
    { files: ["**/*.js"], languageOptions: { sourceType: "commonjs" } },
    plugin.configs.recommended,
    { rules: { "no-empty": "warn" } },
  ];
  const messages = linter.verify(text, config, { filename: filePath });
  // Its types leave this method out.
  const { getSuppressedMessages } = linter as unknown as { getSuppressedMessages(this: Linter): Linter.SuppressedLintMessage[] };
  const suppressedMessages = getSuppressedMessages.call(linter);
  const counts = { errorCount: 1, fatalErrorCount: 0, warningCount: 0, fixableErrorCount: 0, fixableWarningCount: 0 };
  return { filePath, messages, suppressedMessages, ...counts, usedDeprecatedRules: [] };
}

const META = { "no-empty": { docs: { description: "Disallow empty blocks", url: "https://eslint.org/no-empty" } } };

describe("an ESLint formatter", () => {
  it("finds flows and fingerprints again: as the command line reports them", () => {
    const root = temporaryFolder({ "bot.js": BAD_BOT, "package.json": "{}" });
    const context = { cwd: root, rulesMeta: META } as ESLint.LintResultData;
    const ours = JSON.parse(formatters.json([lint(root, "bot.js", BAD_BOT)], context)) as { findings: object[] };
    const theirs = JSON.parse(run(root, ["--format", "json"]).out) as { findings: object[] };
    expect(ours.findings).toEqual(theirs.findings);
  });

  it("reports what others say, what does not parse, and what is not on disk", () => {
    const root = temporaryFolder({ "package.json": "{}" });
    const text = `${BAD_BOT}if (root) {}\n`;
    const context = { cwd: root, rulesMeta: META } as ESLint.LintResultData;
    const results = [lint(root, "bot.js", text), lint(root, "broken.js", "const = ;")];
    const { findings, problems } = JSON.parse(formatters.json(results, context)) as {
      findings: { rule: string; severity: string; flows: object[] }[];
      problems: object[];
    };
    expect(findings.map(({ rule, severity, flows }) => [rule, severity, flows.length])).toEqual([
      ["no-command-injection", "error", 0],
      ["no-empty", "warning", 0],
    ]);
    expect(problems).toHaveLength(1);
    for (const format of Object.values(formatters)) expect(format(results, context)).toContain("no-empty");
  });
});
