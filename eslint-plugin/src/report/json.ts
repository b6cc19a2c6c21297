/**
 * The result as JSON, for scripts. The same files and settings give the same bytes, so it holds no times; offsets are left out, since
 * lines and columns (1-based, in UTF-16 code units) say the same without the text.
 */
import type { Finding, LocatedFlow } from "../engine/finding.js";
import type { ReportedFile, ScanResult } from "./result.js";

export function formatJson(result: ScanResult): string {
  const { milliseconds: _, ...summary } = result.summary;
  const report = {
    tool: result.tool,
    root: result.rootUrl,
    preset: result.preset,
    findings: result.files.flatMap((file) => file.findings.map(finding)),
    suppressed: result.files.flatMap((file) => file.suppressed.map(finding)),
    ...(result.baseline && {
      known: result.files.flatMap(({ known = [] }) => known.map(finding)),
      baseline: { known: result.baseline.known, stale: result.baseline.stale },
    }),
    problems: result.files.flatMap(problems),
    suppressionProblems: result.files.flatMap(suppressionProblems),
    truncated: result.files.flatMap(({ file, truncated }) => (truncated === undefined ? [] : [{ file, reason: truncated }])),
    notices: result.notices,
    summary,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function finding({ rule, file, severity, confidence, message, start, end, fingerprint, flows, suggestions, cwe }: Finding) {
  return {
    rule,
    file,
    severity,
    confidence,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    fingerprint,
    ...(cwe && { cwe }),
    flows: flows.map(flow),
    suggestions: suggestions.map(({ title, safe }) => ({ title, safe })),
  };
}

function flow({ source, steps }: LocatedFlow) {
  return {
    source: source ?? null,
    steps: steps.map(({ role, text, file, startAt, code }) => ({ role, text, file, line: startAt.line, column: startAt.column, code })),
  };
}

function problems({ file, problems }: ReportedFile) {
  return problems.map(({ message, start }) => ({ file, message, line: start.line, column: start.column }));
}

function suppressionProblems({ file, suppressionProblems = [] }: ReportedFile) {
  return suppressionProblems.map(({ kind, message, start }) => ({ kind, file, message, line: start.line, column: start.column }));
}
