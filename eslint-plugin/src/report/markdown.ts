/** A summary in Markdown, for a comment on a pull request or `$GITHUB_STEP_SUMMARY`. What others wrote is shown as code, and is no markup. */
import type { Finding } from "../engine/finding.js";
import { printable } from "./ansi.js";
import type { PathOptions } from "./github.js";
import type { ScanResult } from "./result.js";
import { bySeverity } from "./ways.js";

/** What such a place takes (a comment: 65,536 characters), and a reader. */
const MOST_FINDINGS = 60;
const MOST_WAYS = 15;
const MOST_STEPS = 12;
const LONGEST = 400;

export function formatMarkdown({ files, rules, summary, baseline }: ScanResult, { display = (file) => file }: PathOptions = {}): string {
  const findings = files.flatMap((file) => file.findings).sort(bySeverity);
  const urls = new Map(rules.map(({ name, url }) => [name, url]));
  const total = summary.errors + summary.warnings;
  const title = total === 0 ? "no findings" : `${total} ${total === 1 ? "finding" : "findings"}`;
  const lines = [`## Chatbot Security: ${title}`, ""];
  const counts = [`**${summary.errors}** errors`, `**${summary.warnings}** warnings`];
  if (baseline) counts.push(`${baseline.known} known`, `${baseline.stale.length} gone since the baseline`);
  if (summary.suppressed > 0) counts.push(`${summary.suppressed} switched off by comments`);
  lines.push(`${counts.join(" · ")} in ${summary.files} files`, "");
  if (findings.length > 0) lines.push("| | Finding | Place | Rule |", "|---|---|---|---|");
  for (const { severity, message, file, start, rule } of findings.slice(0, MOST_FINDINGS)) {
    const url = urls.get(rule);
    const name = url ? `[${rule}](${url})` : code(rule);
    lines.push(`| ${severity} | ${prose(message)} | ${code(`${display(file)}:${start.line}`)} | ${name} |`);
  }
  if (findings.length > MOST_FINDINGS) lines.push("", `and ${findings.length - MOST_FINDINGS} more`);
  for (const finding of findings.filter(({ flows }) => flows.length > 0).slice(0, MOST_WAYS)) lines.push("", ...way(finding, display));
  return `${lines.join("\n")}\n`;
}

function way({ file, start, rule, flows: [flow] }: Finding, display: (file: string) => string): readonly string[] {
  const steps = (flow?.steps ?? []).map(
    ({ text, file, startAt, code: line }, index) =>
      `${index + 1}. ${prose(text)} – ${code(`${display(file)}:${startAt.line}`)} ${code(line)}`,
  );
  const hidden = steps.length - MOST_STEPS;
  const shown = hidden > 0 ? [...steps.slice(0, MOST_STEPS / 2), `   … ${hidden} more steps`, ...steps.slice(-MOST_STEPS / 2)] : steps;
  return [
    `<details><summary>${code(`${display(file)}:${start.line}`)} ${code(rule)}: the way the data took</summary>`,
    "",
    ...shown,
    "",
    "</details>",
  ];
}

/** Every sign that Markdown or HTML could take for its own, as an entity. */
function escape(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return printable(cut).replace(/[^\p{L}\p{N} .,;:/()=+'"-]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

function code(text: string): string {
  return text === "" ? "" : `<code>${escape(text)}</code>`;
}

function prose(text: string): string {
  const pieces = text.split("`");
  return pieces.map((piece, index) => (index % 2 === 1 && index < pieces.length - 1 ? code(piece) : escape(piece))).join("");
}
