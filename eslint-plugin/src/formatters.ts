/**
 * Formatters for ESLint: its results in this plugin's reports. ESLint keeps of a finding its place and words, so flows, fingerprints and
 * confidence are found again, by an analysis of the files as they lie on disk; where none fits a message – the file has been fixed since, or the
 * models stand in ESLint's own settings –, it is reported without. What other plugins' rules say is reported, too.
 */
import type { ESLint, Linter } from "eslint";
import { sourceExtensions } from "./analysis.js";
import { RULE_PREFIX } from "./directives.js";
import type { Finding } from "./engine/finding.js";
import { hash } from "./fingerprint.js";
import { createLinter, docsUrl, listRules, VERSION, type Linter as OwnLinter } from "./lint.js";
import { REPORTS, type ReportedFile, type ReportFormat, type RuleInfo, type ScanResult } from "./report/index.js";
import { diskWorkspace } from "./workspace/disk.js";
import { pathWithin, toFileUrl } from "./workspace/machine-paths.js";

type Formatter = (results: readonly ESLint.LintResult[], context: ESLint.LintResultData) => string;

function formatter(format: ReportFormat): Formatter {
  return (results, context) => REPORTS[format](resultOf(results, context));
}

/** One for each report, by its name; each has its file in formatters/, which ESLint is given. */
export const { json, sarif, html, markdown, github, gitlab, junit, agent } = Object.fromEntries(
  (Object.keys(REPORTS) as ReportFormat[]).map((format) => [format, formatter(format)]),
) as Readonly<Record<ReportFormat, Formatter>>;

function resultOf(results: readonly ESLint.LintResult[], { cwd, rulesMeta }: ESLint.LintResultData): ScanResult {
  const linter = ownLinter(cwd);
  const files = results.map((result) => reportedFile(result, cwd, linter)).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const findings = files.flatMap((file) => file.findings);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return {
    tool: { name: "chatbot-security", version: VERSION, url: "https://github.com/chatbot-security/chatbot-security" },
    rootUrl: toFileUrl(cwd).replace(/\/?$/u, "/"),
    preset: "ESLint's",
    rules: [...listRules().map((rule) => ({ ...rule, url: docsUrl(rule.name) })), ...othersRules(findings, rulesMeta)],
    files,
    notices: [],
    summary: {
      ...{ files: files.length, lines: 0, documents: 0, errors, warnings: findings.length - errors },
      suppressed: files.reduce((sum, { suppressed }) => sum + suppressed.length, 0),
      unparsed: files.filter(({ problems }) => problems.length > 0).length,
      ...{ truncated: 0, secretsOnly: 0, skipped: [], milliseconds: 0 },
    },
  };
}

/** Everything that any configuration of our rules could report. */
function ownLinter(cwd: string): OwnLinter | undefined {
  try {
    const workspace = diskWorkspace(cwd, { extensions: sourceExtensions, targets: [], whole: true });
    return createLinter(workspace, { preset: "strict", directives: false });
  } catch {
    return undefined;
  }
}

function reportedFile(
  { filePath, messages, suppressedMessages }: ESLint.LintResult,
  cwd: string,
  linter: OwnLinter | undefined,
): ReportedFile {
  const path = pathWithin(cwd, filePath);
  const isOurs = messages.concat(suppressedMessages).some(({ ruleId }) => ruleId?.startsWith(RULE_PREFIX));
  const known = path === undefined || !isOurs ? [] : (linter?.lint(path)?.findings ?? []);
  const file = path ?? filePath;
  const findingOf = (message: Linter.LintMessage, index: number): Finding => {
    const same = known.find((finding) => isSame(finding, message));
    return { ...(same ?? bareFinding(message, file, index)), file, severity: message.severity === 2 ? "error" : "warning" };
  };
  const rules = messages.filter(({ ruleId }) => ruleId !== null);
  return {
    file,
    findings: rules.map(findingOf),
    suppressed: suppressedMessages.filter(({ ruleId }) => ruleId !== null).map(findingOf),
    problems: messages
      .filter(({ ruleId }) => ruleId === null)
      .map(({ message, line = 1, column = 1 }) => ({ message, start: { line, column } })),
  };
}

function isSame({ rule, start, message }: Finding, { ruleId, line, column, message: said }: Linter.LintMessage): boolean {
  return ruleId === RULE_PREFIX + rule && start.line === line && start.column === column && message === said;
}

function bareFinding(
  { ruleId, message, line = 1, column = 1, endLine, endColumn }: Linter.LintMessage,
  file: string,
  index: number,
): Finding {
  const rule = (ruleId ?? "").startsWith(RULE_PREFIX) ? ruleId!.slice(RULE_PREFIX.length) : (ruleId ?? "");
  const start = { line, column };
  return {
    ...{ rule, file, message, start, end: { line: endLine ?? line, column: endColumn ?? column }, at: { start: 0, end: 0 } },
    ...{ confidence: "confirmed", severity: "error", flows: [], suggestions: [] },
    fingerprint: hash([rule, message, index].join("\0")),
  };
}

/** Of others' rules nothing is known but what they say of themselves. */
function othersRules(findings: readonly Finding[], meta: ESLint.LintResultData["rulesMeta"]): RuleInfo[] {
  const own = new Set(listRules().map(({ name }) => name));
  const others = [...new Set(findings.map(({ rule }) => rule))].filter((rule) => !own.has(rule)).sort();
  return others.map((name) => {
    const { description = name, url = "https://eslint.org/" } = meta[name]?.docs ?? {};
    return {
      ...{
        name,
        description,
        why: description,
        instead: "",
        preset: "recommended",
        kind: "other",
        cwe: [],
        owaspLlm2025: [],
        owaspLlm2026: [],
      },
      ...{ securitySeverity: 0, url },
    };
  });
}
