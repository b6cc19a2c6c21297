/**
 * The result for coding agents, in as few words as say it all: a line for each finding, a line for the way of its data, and once for each rule
 * what to write instead. `docs/cli.md` describes the lines.
 */
import type { Finding, LocatedStep } from "../engine/finding.js";
import { printable } from "./ansi.js";
import type { PathOptions } from "./github.js";
import type { ScanResult } from "./result.js";

const MOST_STEPS = 8;

export function formatAgent(
  { files, rules, summary, baseline, notices }: ScanResult,
  { display = (file) => file }: PathOptions = {},
): string {
  const findings = files.flatMap((file) => file.findings);
  const found = new Set(findings.map(({ rule }) => rule));
  const lines = [
    ...findings.flatMap((finding) => findingLines(finding, display)),
    ...files.flatMap(({ file, suppressionProblems = [] }) =>
      suppressionProblems.map(({ kind, message, start }) => `${display(file)}:${start.line}:${start.column} info ${kind}: ${message}`),
    ),
    ...files.flatMap(({ file, problems }) =>
      problems.map(({ message, start }) => `${display(file)}:${start.line}:${start.column} unparsed: ${message}`),
    ),
    ...notices.map(({ file, message }) => `${display(file)} ${message}`),
    ...rules.filter(({ name }) => found.has(name)).map(({ name, instead, url }) => `fix ${name}: ${instead} ${url}`),
    `total ${summary.errors} errors, ${summary.warnings} warnings${baseline ? `, ${baseline.known} known` : ""} in ${summary.files} files`,
  ];
  return lines.map((line) => `${line.startsWith("  ") ? " " : ""}${printable(line)}\n`).join("");
}

function findingLines(finding: Finding, display: (file: string) => string): readonly string[] {
  const { file, start, severity, confidence, rule, message, flows, suggestions, fingerprint } = finding;
  const sure = confidence === "possible" ? " possible" : "";
  const head = `${display(file)}:${start.line}:${start.column} ${severity}${sure} ${rule} [${fingerprint}]: ${message}`;
  const steps = flows[0]?.steps ?? [];
  const way = steps.length > 1 ? [`  path ${pathOf(steps, display)}${flows.length > 1 ? ` (+${flows.length - 1} more)` : ""}`] : [];
  const edits =
    suggestions.length > 0 ? [`  can ${suggestions.map(({ title, safe }) => (safe ? `${title} (safe)` : title)).join("; ")}`] : [];
  return [head, ...way, ...edits];
}

/** A file is named where the way comes into it. */
function pathOf(steps: readonly LocatedStep[], display: (file: string) => string): string {
  const hidden = steps.length - MOST_STEPS;
  const shown = hidden > 0 ? [...steps.slice(0, MOST_STEPS / 2), undefined, ...steps.slice(-MOST_STEPS / 2)] : steps;
  let file: string | undefined;
  return shown
    .map((step) => {
      if (!step) return `… ${hidden} more`;
      const where = step.file === file ? String(step.startAt.line) : `${display(step.file)}:${step.startAt.line}`;
      file = step.file;
      return `${where} ${step.text}`;
    })
    .join(" > ");
}
