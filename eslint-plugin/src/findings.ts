/**
 * From a file's analysis to what every door shows: runs rules, places their reports on lines, numbers fingerprints, applies directives.
 * Reads no file and knows no rule by name.
 */
import type { Advisories } from "./advisories/advisories.js";
import type { DocumentResult, FileResult, SecretHit } from "./analysis.js";
import type { Report, Rule } from "./define.js";
import { readDirectives, type Directives } from "./directives.js";
import type { Finding, LocatedFlow, LocatedStep, Place, Step } from "./engine/finding.js";
import type { Problem } from "./languages/language.js";
import { createFingerprinter } from "./fingerprint.js";
import type { At } from "./ir/ir.js";
import { lineIndexOf } from "./lines.js";
import { readOtherComments, type OtherSuppression } from "./other-suppressions.js";

/** A rule with the options it runs with. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Text and secrets of any file of the workspace; flows may pass through others than the one linted. */
export type Files = (file: string) => Pick<FileResult, "text" | "secrets"> | undefined;

export interface Findings {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Rules that failed. */
  readonly problems: readonly Problem[];
  /** The comments that were honoured, if they were. */
  readonly directives?: Directives;
}

export interface Further {
  readonly advisories?: Advisories | undefined;
  /** Comments of other tools that are honoured, whether ours are or not. */
  readonly otherSuppressions?: readonly OtherSuppression[] | undefined;
}

/** Longest code text of a step. */
const CODE_LENGTH = 160;

export function runRules(
  result: FileResult | DocumentResult,
  rules: readonly ActiveRule[],
  files: Files,
  directives: boolean,
  { advisories, otherSuppressions = [] }: Further = {},
): Findings {
  const printer = createPrinter(result, files);
  const { cells = undefined, language = undefined } = "document" in result ? {} : result;
  const { reports, problems } = reportsOf(result, rules, printer, advisories);
  // ESLint asks for each rule and file: mostly there is nothing to say.
  if (reports.length === 0 && !directives) return { findings: [], suppressed: [], problems };
  const fingerprint = createFingerprinter();
  const seen = new Set<string>();
  const others = otherSuppressions.length > 0 ? readOtherComments(result.comments, printer.lines, otherSuppressions) : undefined;
  const silenced = new Set<Finding>();
  const findings: Finding[] = [];
  for (const { rule, report } of reports) {
    const key = `${rule.name}:${report.at.start}:${report.at.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const source = report.flows[0]?.steps[0];
    const finding: Finding = {
      rule: rule.name,
      file: result.file,
      at: report.at,
      start: printer.lines.locate(report.at.start),
      end: printer.lines.locate(report.at.end),
      message: inCell(cells, report.at) + report.message,
      confidence: report.confidence,
      severity: report.confidence === "confirmed" ? "error" : "warning",
      flows: report.flows.map(printer.flow),
      // In the JSON text of a notebook an edit of code would have to be escaped.
      suggestions: cells ? [] : report.suggestions,
      ...(report.cwe && { cwe: report.cwe }),
      fingerprint: fingerprint({
        rule: rule.name,
        statement: printer.shown(report.flows[0], result.file, report.statement),
        source: source ? printer.shown(report.flows[0], source.file, source) : "",
        enclosing: report.enclosing,
      }),
    };
    findings.push(finding);
    if (others?.suppresses(rule.name, report.at, report.statement)) silenced.add(finding);
  }
  if (!directives) return { findings: findings.filter((each) => !silenced.has(each)), suppressed: [...silenced], problems };
  const read = readDirectives(result.comments, printer.lines, language !== "javascript");
  const isSuppressed = (finding: Finding): boolean => read.suppresses(finding.rule, finding.at.start) || silenced.has(finding);
  const suppressed = findings.filter(isSuppressed);
  return { findings: findings.filter((finding) => !suppressed.includes(finding)), suppressed, problems, directives: read };
}

/** What the rules report, by place. A rule that fails loses what it has to say, and nothing else. */
function reportsOf(
  result: FileResult | DocumentResult,
  rules: readonly ActiveRule[],
  { text, locate }: ReturnType<typeof createPrinter>,
  advisories: Advisories | undefined,
) {
  const problems: Problem[] = [];
  const reports: { readonly rule: Rule; readonly report: Report }[] = [];
  for (const { rule, options } of rules) {
    try {
      const found =
        "document" in result
          ? (rule.checkDocument?.({ options, text, locate, result, advisories }) ?? [])
          : rule.check({ options, text, locate, result });
      for (const report of found) reports.push({ rule, report });
    } catch (error) {
      problems.push({
        at: { start: 0, end: 0 },
        message: `rule ${rule.name} failed: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }
  reports.sort((a, b) => a.report.at.start - b.report.at.start || a.report.at.end - b.report.at.end || compare(a.rule.name, b.rule.name));
  return { reports, problems };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names the cell of a notebook, which is what its author sees, beside the place in the file. */
function inCell(cells: FileResult["cells"], { start }: At): string {
  const cell = cells?.find(({ at }) => at.start <= start && start <= at.end);
  return cell ? `Cell ${cell.number}: ` : "";
}

/** Text and lines of the files that one report may name, each indexed once. */
function createPrinter(result: FileResult | DocumentResult, files: Files) {
  const lines = lineIndexOf(result);
  const own = { text: result.text, secrets: result.secrets, lines };
  const open = new Map<string, typeof own | undefined>();
  const source = (file: string) => {
    if (file === result.file) return own;
    if (!open.has(file)) {
      const found = files(file);
      open.set(file, found && { text: found.text, secrets: found.secrets, lines: lineIndexOf(found) });
    }
    return open.get(file);
  };
  const masked = (file: string, at: At): string => {
    const found = source(file);
    return found ? maskSecrets(found.text, at, found.secrets) : "";
  };
  // A literal that is used as a key, or kept as a secret, must not be read in a report.
  const shown = (flow: { readonly source?: LocatedFlow["source"] } | undefined, file: string, at: At): string =>
    flow?.source === "literal" || flow?.source === "secret" ? withoutTexts(masked(file, at)) : masked(file, at);
  const step = (flow: { readonly source?: LocatedFlow["source"] }, each: Step): LocatedStep => {
    const index = source(each.file)?.lines;
    const startAt = index?.locate(each.start) ?? { line: 1, column: 1 };
    const endAt = index?.locate(each.end) ?? { line: 1, column: 1 };
    return { ...each, startAt, endAt, code: index ? excerpt(shown(flow, each.file, index.line(startAt.line)), startAt.column) : "" };
  };
  return {
    lines,
    shown,
    text: (at: At): string => result.text.slice(at.start, at.end),
    locate: (place: Place) => source(place.file)?.lines.locate(place.start),
    flow: (flow: { readonly source?: LocatedFlow["source"]; readonly steps: readonly Step[] }): LocatedFlow => ({
      ...(flow.source ? { source: flow.source } : {}),
      steps: flow.steps.map((each) => step(flow, each)),
    }),
  };
}

/** The text of a range with every secret in it replaced by its masked form. */
export function maskSecrets(text: string, at: At, secrets: readonly SecretHit[]): string {
  let result = "";
  let from = at.start;
  for (const secret of secrets) {
    if (secret.at.end <= from || secret.at.start >= at.end) continue;
    result += text.slice(from, Math.max(from, secret.at.start)) + secret.masked;
    from = Math.min(secret.at.end, at.end);
  }
  return result + text.slice(from, at.end);
}

/** Code with nothing left of what stands between quotes, or behind a quote that nothing closes. */
function withoutTexts(code: string): string {
  return code.replace(/(["'`])(?:\\.|(?!\1)[^\\])*(?:\1|\\?$)/gs, "$1…$1");
}

/** A line cut to length around a column. */
function excerpt(line: string, column: number): string {
  const trimmed = line.trim();
  if (trimmed.length <= CODE_LENGTH) return trimmed;
  const inTrimmed = column - 1 - (line.length - line.trimStart().length);
  const from = Math.max(0, Math.min(inTrimmed - 40, trimmed.length - CODE_LENGTH));
  return trimmed.slice(from, from + CODE_LENGTH);
}
