/**
 * Annotations of GitHub Actions: workflow commands that mark lines of a pull request. A job shows few of them, so the most severe come first; the
 * way of the data is in the message, since an annotation has nothing else.
 */
import type { Finding } from "../engine/finding.js";
import { printable } from "./ansi.js";
import type { ScanResult } from "./result.js";
import { bySeverity, wayOf } from "./ways.js";

export interface PathOptions {
  /** Turns a workspace path into the path from the root of the repository. */
  readonly display?: (file: string) => string;
}

export function formatGithub({ files, summary }: ScanResult, { display = (file) => file }: PathOptions = {}): string {
  const findings = files.flatMap((file) => file.findings).sort(bySeverity);
  const comments = files.flatMap(({ file, suppressionProblems = [] }) =>
    suppressionProblems.map(({ kind, message, start }) =>
      command("warning", { file: display(file), line: start.line, col: start.column, title: `chatbot-security: ${kind}` }, [message]),
    ),
  );
  const total = summary.errors + summary.warnings;
  const last = `chatbot-security: ${total} ${total === 1 ? "finding" : "findings"} (${summary.errors} errors, ${summary.warnings} warnings)\n`;
  return [...findings.map((finding) => annotation(finding, display)), ...comments, last].join("");
}

function annotation(finding: Finding, display: (file: string) => string): string {
  const { file, start, end, rule, severity, message } = finding;
  const place = {
    file: display(file),
    line: start.line,
    endLine: end.line,
    // Columns of two lines say nothing together.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: `chatbot-security: ${rule}`,
  };
  return command(severity, place, [message, ...wayOf(finding, display)]);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, lines: readonly string[]): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${pairs.join(",")}::${escapeData(lines.map(printable).join("\n"))}\n`;
}

/** As @actions/core does. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
