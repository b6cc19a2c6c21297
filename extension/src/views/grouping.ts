/** How findings are grouped, filtered and named in the list. Of the editor it knows the language alone, so that tests can run it. */
import { l10n } from "vscode";
import type { FindingSummary } from "chatbot-security-language-server/protocol";

export const GROUPINGS = ["severity", "rule", "file", "owasp"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Filters {
  /** Without findings of unknown origin. */
  readonly confirmed: boolean;
  /** Without those that the baseline lists. */
  readonly fresh: boolean;
  /** Of the file in the active editor only. */
  readonly currentFile: boolean;
}

export const NO_FILTERS: Filters = { confirmed: false, fresh: false, currentFile: false };

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly findings: readonly FindingSummary[];
}

const SEVERITIES = { error: l10n.t("Errors"), warning: l10n.t("Warnings") } as const;
const WITHOUT_CATEGORY = l10n.t("No OWASP category");
const GROUPED = {
  severity: l10n.t("by severity"),
  rule: l10n.t("by rule"),
  file: l10n.t("by file"),
  owasp: l10n.t("by OWASP category"),
} as const;

export function filtered(
  findings: readonly FindingSummary[],
  filters: Filters,
  currentFile: string | undefined,
): readonly FindingSummary[] {
  return findings.filter(
    ({ confidence, known, uri }) =>
      (!filters.confirmed || confidence === "confirmed") && (!filters.fresh || !known) && (!filters.currentFile || uri === currentFile),
  );
}

/** The keys of the groups that a finding belongs to: several categories, but one of everything else. */
function keysOf(finding: FindingSummary, by: Grouping): readonly string[] {
  if (by === "owasp") return finding.owasp.length > 0 ? finding.owasp : [WITHOUT_CATEGORY];
  return [by === "severity" ? finding.severity : by === "rule" ? finding.rule : finding.uri];
}

/** The groups in the order of their worst: errors first, then those with most findings; within a group by place. */
export function grouped(findings: readonly FindingSummary[], by: Grouping, fileLabel: (uri: string) => string): readonly Group[] {
  const groups = new Map<string, FindingSummary[]>();
  for (const finding of findings) {
    for (const key of keysOf(finding, by)) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const label = (key: string): string =>
    by === "file" ? fileLabel(key) : by === "severity" ? SEVERITIES[key as FindingSummary["severity"]] : key;
  const errors = ({ findings: all }: Group): number => all.filter(({ severity }) => severity === "error").length;
  return [...groups]
    .map(([key, all]) => ({ key, label: label(key), findings: all.sort(byPlace) }))
    .sort((a, b) => (by === "owasp" ? 0 : errors(b) - errors(a) || b.findings.length - a.findings.length) || compare(a.label, b.label));
}

function byPlace(a: FindingSummary, b: FindingSummary): number {
  return compare(a.uri, b.uri) || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "by rule · confirmed only", below the view's title. */
export function summary(by: Grouping, { confirmed, fresh, currentFile }: Filters): string {
  const parts: string[] = [GROUPED[by]];
  if (confirmed) parts.push(l10n.t("confirmed only"));
  if (fresh) parts.push(l10n.t("new only"));
  if (currentFile) parts.push(l10n.t("current file"));
  return parts.join(" · ");
}

export function counted(count: number): string {
  return count === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", count);
}

/** One line for a ticket or a chat: "src/bot.js:12:3 no-sql-injection: …". */
export function copied({ range, rule, message }: FindingSummary, file: string): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1} ${rule}: ${message}`;
}
