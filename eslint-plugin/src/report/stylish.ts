/** The result for a person at a terminal: under each file its findings, and under each finding the way the data took, in words. */
import type { Finding, LocatedFlow, LocatedStep } from "../engine/finding.js";
import { paint, printable, type Paint } from "./ansi.js";
import type { ReportedFile, ScanResult } from "./result.js";

export interface StylishOptions {
  readonly color: boolean;
  /** Turns a workspace path into the path to show. */
  readonly display?: (file: string) => string;
  /** Findings only: no notices, no summary. */
  readonly quiet?: boolean;
}

/** Steps shown of a long flow: its beginning and its end. */
const SHOWN_STEPS = 12;

export function formatStylish(result: ScanResult, { color, display = (file) => file, quiet = false }: StylishOptions): string {
  const style = paint(color);
  const show = (file: string): string => printable(display(file));
  const blocks = result.files.filter(({ findings }) => findings.length > 0).map((file) => fileBlock(file, style, show));
  if (quiet) return blocks.join("");
  return [...blocks, notices(result, style, show), summary(result, style)].join("");
}

function fileBlock(file: ReportedFile, style: Paint, show: (file: string) => string): string {
  const findings = file.findings.map((finding) => findingBlock(finding, style, show));
  return `${style.underline(show(file.file))}\n${findings.join("\n")}\n`;
}

function findingBlock(finding: Finding, style: Paint, show: (file: string) => string): string {
  const { line, column } = finding.start;
  const severity = finding.severity === "error" ? style.red("error") : style.yellow("warning");
  const possible = finding.confidence === "possible" ? style.yellow(" (possible)") : "";
  const head = `  ${style.dim(`${line}:${column}`)}  ${severity}  ${printable(finding.message)}${possible}  ${style.dim(finding.rule)}\n`;
  const [first, ...others] = finding.flows;
  const more = others.length === 0 ? "" : `      ${style.dim(`and ${others.length} more ${others.length === 1 ? "source" : "sources"}`)}\n`;
  return head + (first ? flowLines(first, style, show) : "") + more;
}

function flowLines({ steps }: LocatedFlow, style: Paint, show: (file: string) => string): string {
  const numbered = steps.map((step, index) => ({ step, number: index + 1 }));
  const hidden = steps.length - SHOWN_STEPS;
  const shown = hidden > 0 ? [...numbered.slice(0, SHOWN_STEPS / 2), ...numbered.slice(-SHOWN_STEPS / 2)] : numbered;
  const width = String(steps.length).length;
  let code = "";
  return shown
    .map(({ step, number }) => {
      const gap = hidden > 0 && number === steps.length - SHOWN_STEPS / 2 + 1 ? `      ${style.dim(`… ${hidden} more steps`)}\n` : "";
      // Several steps on one line show it once.
      const repeated = step.code === code;
      code = step.code;
      return gap + stepLine(repeated ? { ...step, code: "" } : step, String(number).padStart(width), style, show);
    })
    .join("");
}

function stepLine(step: LocatedStep, number: string, style: Paint, show: (file: string) => string): string {
  const place = style.cyan(`${show(step.file)}:${step.startAt.line}`);
  const code = step.code === "" ? "" : style.dim(`  ${printable(step.code)}`);
  return `      ${style.dim(`${number}.`)} ${printable(step.text)}  ${place}${code}\n`;
}

function notices({ files, notices }: ScanResult, style: Paint, show: (file: string) => string): string {
  const lines = [
    ...files.flatMap(({ file, suppressionProblems = [] }) =>
      suppressionProblems.map(({ message, start }) => `${show(file)}:${start.line}:${start.column}  ${printable(message)}`),
    ),
    ...files.flatMap(({ file, problems }) =>
      problems.map(({ message, start }) => `${show(file)}:${start.line}:${start.column}  ${printable(message)}`),
    ),
    ...files.flatMap(({ file, truncated }) =>
      truncated === undefined ? [] : [`${show(file)}  analysis truncated: ${printable(truncated)}`],
    ),
    ...notices.map(({ file, message }) => `${show(file)}  ${printable(message)}`),
  ];
  return lines.map((line) => `${style.yellow("warning")}  ${line}\n`).join("") + (lines.length > 0 ? "\n" : "");
}

function summary({ summary, baseline }: ScanResult, style: Paint): string {
  const { errors, warnings, suppressed, secretsOnly, skipped, unparsed, truncated } = summary;
  const found =
    errors + warnings === 0
      ? style.green("No findings")
      : style.bold(`${count(errors + warnings, "finding")} (${count(errors, "error")}, ${count(warnings, "warning")})`);
  const seconds = (summary.milliseconds / 1000).toFixed(1);
  const documents = summary.documents === 0 ? "" : ` and ${count(summary.documents, "other text file")}`;
  const lines = [`${found} in ${count(summary.files, "file")}, ${count(summary.lines, "line")}${documents}, ${seconds} s`];
  if (suppressed > 0) lines.push(`${count(suppressed, "finding")} switched off by comments`);
  if (baseline && baseline.known > 0) lines.push(`${count(baseline.known, "finding")} in the baseline`);
  if (baseline && baseline.stale.length > 0)
    lines.push(`${count(baseline.stale.length, "entry", "entries")} of the baseline without a finding (--prune-baseline takes them out)`);
  if (unparsed > 0) lines.push(`${count(unparsed, "file")} with code that does not parse`);
  if (truncated > 0) lines.push(`${count(truncated, "file")} with truncated analysis`);
  if (secretsOnly > 0) lines.push(`${count(secretsOnly, "test file")} searched for secrets only (--include-tests for everything)`);
  const left = skipped.map(({ reason, files, folders }) => {
    const parts = [...(files > 0 ? [count(files, "file")] : []), ...(folders > 0 ? [count(folders, "folder")] : [])];
    return `${parts.join(" and ")} (${reason})`;
  });
  if (left.length > 0) lines.push(`Not scanned: ${left.join(", ")}`);
  return `${lines.join("\n")}\n`;
}

function count(number: number, word: string, many = `${word}s`): string {
  return `${withCommas(number)} ${number === 1 ? word : many}`;
}

/** `toLocaleString` would load the languages of the world first. */
function withCommas(number: number): string {
  const rest = String(number % 1000);
  return number < 1000 ? rest : `${withCommas(Math.floor(number / 1000))},${rest.padStart(3, "0")}`;
}
