/** A result to report on, with everything in it that a report has to cope with. No test asserts on it directly. */
import type { Finding, LocatedStep } from "../../eslint-plugin/src/engine/finding.js";
import type { ReportedFile, RuleInfo, ScanResult } from "../../eslint-plugin/src/report/index.js";

export const RULE: RuleInfo = {
  name: "no-sql-injection",
  description: "Disallow untrusted text in SQL statements",
  why: "Text from a chat becomes part of the statement.",
  instead: "Bind the value as a parameter.",
  preset: "recommended",
  kind: "flow",
  cwe: [89, 1327],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  securitySeverity: 9,
  url: "https://example.org/no-sql-injection",
};

export function step(line: number, text: string, role: LocatedStep["role"] = "assign", file = "src/bot one.js"): LocatedStep {
  return {
    role,
    text,
    file,
    start: line * 100 + 4,
    end: line * 100 + 9,
    startAt: { line, column: 5 },
    endAt: { line, column: 10 },
    code: `code of line ${line}`,
  };
}

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: RULE.name,
    file: "src/bot one.js",
    at: { start: 304, end: 309 },
    start: { line: 3, column: 5 },
    end: { line: 3, column: 10 },
    message: "Chat text `message.content` (line 1) reaches an SQL statement in `db.query`. Bind the value.",
    confidence: "confirmed",
    severity: "error",
    flows: [
      {
        source: "chat",
        steps: [step(1, "chat text `message.content`", "source"), step(2, "stored in `sql`"), step(3, "reaches `query`", "sink")],
      },
    ],
    suggestions: [{ title: "Bind the value as a parameter", edits: [{ at: { start: 304, end: 309 }, text: "?" }], safe: false }],
    fingerprint: "0123456789abcdef",
    ...more,
  };
}

export function file(more: Partial<ReportedFile> = {}): ReportedFile {
  return { file: "src/bot one.js", findings: [finding()], suppressed: [], problems: [], ...more };
}

export function result(files: readonly ReportedFile[] = [file()], more: Partial<ScanResult> = {}): ScanResult {
  const findings = files.flatMap((each) => each.findings);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return {
    tool: { name: "chatbot-security", version: "1.2.3", url: "https://example.org/" },
    rootUrl: "file:///home/me/a%20bot/",
    preset: "recommended",
    rules: [RULE],
    files,
    notices: [],
    summary: {
      files: files.length,
      lines: 1234,
      documents: 0,
      errors,
      warnings: findings.length - errors,
      suppressed: files.reduce((sum, each) => sum + each.suppressed.length, 0),
      unparsed: files.filter(({ problems }) => problems.length > 0).length,
      truncated: files.filter(({ truncated }) => truncated !== undefined).length,
      secretsOnly: 0,
      skipped: [],
      milliseconds: 1500,
    },
    ...more,
  };
}
