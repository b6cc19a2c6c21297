/** GitLab's code quality report, which is a part of Code Climate's form: https://docs.gitlab.com/ci/testing/code_quality/. */
import type { Finding } from "../engine/finding.js";
import { printable } from "./ansi.js";
import type { PathOptions } from "./github.js";
import type { RuleInfo, ScanResult } from "./result.js";
import { wayOf } from "./ways.js";

export function formatGitlab({ files, rules }: ScanResult, { display = (file) => file }: PathOptions = {}): string {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const seen = new Map<string, number>();
  const issues = files.flatMap((file) =>
    file.findings.map((finding) => ({
      type: "issue",
      check_name: finding.rule,
      description: printable(finding.message),
      content: { body: contentOf(finding, byName.get(finding.rule), display) },
      categories: ["Security"],
      fingerprint: unique(finding.fingerprint, seen),
      severity: severityOf(finding, byName.get(finding.rule)),
      location: { path: display(finding.file), lines: { begin: finding.start.line, end: Math.max(finding.start.line, finding.end.line) } },
    })),
  );
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/** One report may hold a fingerprint once; copies of a defect in other files have the same. */
function unique(fingerprint: string, seen: Map<string, number>): string {
  const before = seen.get(fingerprint) ?? 0;
  seen.set(fingerprint, before + 1);
  return before === 0 ? fingerprint : `${fingerprint}-${before}`;
}

function severityOf({ severity }: Finding, rule: RuleInfo | undefined): "info" | "minor" | "major" | "critical" {
  const score = rule?.securitySeverity ?? 5;
  if (severity === "warning") return score >= 7 ? "minor" : "info";
  return score >= 9 ? "critical" : score >= 5 ? "major" : "minor";
}

function contentOf(finding: Finding, rule: RuleInfo | undefined, display: (file: string) => string): string {
  const way = wayOf(finding, display).map(printable).join("\n");
  const advice = rule ? `${rule.why}\n\n${rule.instead}\n\n${rule.url}` : "";
  return [way, advice].filter((part) => part !== "").join("\n\n");
}
