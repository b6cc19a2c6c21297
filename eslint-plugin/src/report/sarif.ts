/**
 * The result as SARIF 2.1.0, for code scanning services. Holds no times, so the same files and settings give the same bytes, and no code
 * but the step texts' own: a service shows the code from its own checkout.
 */
import type {
  CodeFlow,
  Fix,
  Invocation,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  ThreadFlowLocation,
} from "sarif";
import type { Finding, LineColumn, LocatedFlow, LocatedStep, Suggestion } from "../engine/finding.js";
import { TAXONOMIES, taxonomyOf } from "./taxonomies.js";
import { toRelativeUri } from "./uri.js";
import type { ReportedFile, RuleInfo, ScanResult } from "./result.js";

export interface SarifOptions {
  /** Line and column of an offset in a file; without it, or where it does not know, fixes are left out. */
  readonly locate?: (file: string, offset: number) => LineColumn | undefined;
  /** More are left out, the least severe first, and a notification says how many. */
  readonly mostResults?: number;
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const ROOT = "%SRCROOT%";
const FINGERPRINT = "chatbotSecurity/v1";
/** What GitHub takes of a result, of a rule and of a run. */
const MOST_STEPS = 1000;
const MOST_TAGS = 20;
const MOST_RESULTS = 25_000;

export function formatSarif(result: ScanResult, options: SarifOptions = {}): string {
  return `${JSON.stringify(toSarif(result, options), null, 2)}\n`;
}

export function toSarif(
  { tool, rules, rootUrl, files, notices, baseline }: ScanResult,
  { locate, mostResults = MOST_RESULTS }: SarifOptions = {},
): Log {
  const indices = new Map(rules.map((rule, index) => [rule.name, index]));
  const toResult = (finding: Finding): Result => ({
    ruleId: finding.rule,
    ruleIndex: indices.get(finding.rule) ?? -1,
    level: finding.severity,
    message: { text: plain(finding.message) },
    locations: [{ physicalLocation: place(finding.file, finding.start, finding.end) }],
    ...flowsOf(finding),
    ...fixesOf(finding, locate),
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    properties: { confidence: finding.confidence, ...(finding.cwe && { tags: finding.cwe.map(weakness) }) },
  });
  const all = files.flatMap((file) => [
    ...file.findings.map((finding): Result => ({ ...toResult(finding), ...(baseline && { baselineState: "new" }) })),
    ...(file.known ?? []).map((finding): Result => ({
      ...toResult(finding),
      baselineState: "unchanged",
      suppressions: [{ kind: "external", justification: "Listed in the baseline." }],
    })),
    ...file.suppressed.map((finding): Result => ({ ...toResult(finding), suppressions: [{ kind: "inSource" }] })),
  ]);
  const scores = new Map(rules.map(({ name, securitySeverity }) => [name, securitySeverity]));
  const results = mostSevere(all, mostResults, scores);
  const leftOut = all.length - results.length;
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: tool.url,
            rules: rules.map(descriptor),
            supportedTaxonomies: TAXONOMIES.map(({ name }, index) => ({ name, index })),
            notifications: Object.entries(NOTIFICATIONS).map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [ROOT]: { uri: rootUrl } },
        taxonomies: TAXONOMIES.map((taxonomy) => taxonomyOf(taxonomy, rules)),
        invocations: [invocation(files, notices, leftOut)],
        results,
      },
    ],
  };
}

/** The results that stay, in their order: errors before warnings, what is suppressed last, the more severe rules first. */
function mostSevere(results: readonly Result[], most: number, scores: ReadonlyMap<string, number>): Result[] {
  if (results.length <= most) return [...results];
  const rank = ({ suppressions, level, ruleId = "" }: Result): number =>
    (suppressions ? 0 : 1000) + (level === "error" ? 100 : 0) + (scores.get(ruleId) ?? 0);
  const kept = new Set([...results].sort((a, b) => rank(b) - rank(a)).slice(0, most));
  return results.filter((result) => kept.has(result));
}

function weakness(cwe: number): string {
  return `external/cwe/cwe-${String(cwe).padStart(3, "0")}`;
}

function descriptor(rule: RuleInfo): ReportingDescriptor {
  const sentence = `${rule.description}.`;
  return {
    id: rule.name,
    name: rule.name.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence },
    fullDescription: { text: `${sentence} ${rule.why}` },
    help: {
      text: `${rule.why}\n\n${rule.instead}\n\n${rule.url}`,
      markdown: `${rule.why}\n\n**Instead:** ${rule.instead}\n\n[More about ${rule.name}](${rule.url})`,
    },
    helpUri: rule.url,
    relationships: TAXONOMIES.flatMap(({ name, idsOf }, index) =>
      idsOf(rule).map((id) => ({ target: { id, toolComponent: { name, index } }, kinds: ["superset"] })),
    ),
    defaultConfiguration: { level: "error", enabled: rule.preset === "recommended" },
    properties: {
      tags: [
        ...(rule.securitySeverity > 0 ? ["security"] : []),
        ...rule.cwe.map(weakness),
        ...rule.owaspLlm2025.map((id) => `external/owasp-llm-2025/${id.toLowerCase()}`),
        ...rule.owaspLlm2026.map((id) => `external/owasp-llm-2026/${id.toLowerCase()}`),
      ].slice(0, MOST_TAGS),
      // A rule of somebody else's, whose findings are no matter of security.
      ...(rule.securitySeverity > 0 && { "security-severity": rule.securitySeverity.toFixed(1) }),
      precision: rule.preset === "recommended" ? "high" : "medium",
      "problem.severity": "error",
    },
  };
}

/** Brackets before a parenthesis would be a link. */
function plain(text: string): string {
  return text.replace(/[\\[\]](?=[^\]]{0,500}\]?\()/gu, "\\$&");
}

function place(file: string, start: LineColumn, end: LineColumn): PhysicalLocation {
  return { artifactLocation: { uri: toRelativeUri(file), uriBaseId: ROOT }, region: region(start, end) };
}

function region(start: LineColumn, end: LineColumn): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function stepLocation(step: LocatedStep): Location {
  return { physicalLocation: place(step.file, step.startAt, step.endAt), message: { text: plain(step.text) } };
}

function flowsOf({ flows }: Finding): Pick<Result, "codeFlows" | "relatedLocations"> {
  const known = flows.filter(({ steps }) => steps.length > 0);
  if (known.length === 0) return {};
  let left = MOST_STEPS;
  const codeFlows: CodeFlow[] = [];
  for (const flow of known) {
    if (left < 2) break;
    const steps = shorten(flow, left);
    left -= steps.length;
    codeFlows.push({ threadFlows: [{ locations: steps.map(threadLocation) }] });
  }
  const sources = new Map(known.map(({ steps: [source] }) => [`${source!.file}:${source!.start}:${source!.end}`, source!]));
  return { codeFlows, relatedLocations: [...sources.values()].map((source, index) => ({ id: index + 1, ...stepLocation(source) })) };
}

/** The beginning and the end of a flow say where the data comes from and where it goes; the middle can be missed. */
function shorten({ steps }: LocatedFlow, most: number): readonly LocatedStep[] {
  if (steps.length <= most) return steps;
  const head = Math.floor(most / 2);
  return [...steps.slice(0, head), ...steps.slice(head - most)];
}

function threadLocation(step: LocatedStep, index: number, steps: readonly LocatedStep[]): ThreadFlowLocation {
  const end = index === 0 || index === steps.length - 1;
  return { location: stepLocation(step), kinds: [step.role], importance: end ? "essential" : "important" };
}

function fixesOf({ file, suggestions }: Finding, locate: SarifOptions["locate"]): Pick<Result, "fixes"> {
  const fixes = suggestions.flatMap((suggestion) => fix(file, suggestion, locate) ?? []);
  return fixes.length > 0 ? { fixes } : {};
}

function fix(file: string, { title, edits }: Suggestion, locate: SarifOptions["locate"]): Fix | undefined {
  const replacements = [];
  for (const { at, text } of edits) {
    const start = locate?.(file, at.start);
    const end = locate?.(file, at.end);
    if (!start || !end) return undefined;
    replacements.push({ deletedRegion: region(start, end), insertedContent: { text } });
  }
  if (replacements.length === 0) return undefined;
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: { uri: toRelativeUri(file), uriBaseId: ROOT }, replacements }],
  };
}

const NOTIFICATIONS = {
  "does-not-parse": "A file, or a part of it, does not parse.",
  "analysis-truncated": "The analysis of a file ended before the file did.",
  "unused-suppression": "A comment switches a rule off where it finds nothing.",
  "suppression-without-reason": "A comment switches a rule off and gives no reason.",
  "results-left-out": "The report would hold more results than a service takes.",
  "not-scanned": "A file could not be scanned.",
} as const;

function invocation(files: readonly ReportedFile[], notices: ScanResult["notices"], leftOut: number): Invocation {
  const notify = (id: keyof typeof NOTIFICATIONS, file: string, text: string, at?: LineColumn): Notification => ({
    descriptor: { id, index: Object.keys(NOTIFICATIONS).indexOf(id) },
    level: "warning",
    message: { text: plain(text) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toRelativeUri(file), uriBaseId: ROOT },
          ...(at && { region: { startLine: at.line, startColumn: at.column } }),
        },
      },
    ],
  });
  const toolExecutionNotifications = [
    ...files.flatMap(({ file, problems }) => problems.map(({ message, start }) => notify("does-not-parse", file, message, start))),
    ...files.flatMap(({ file, truncated }) => (truncated === undefined ? [] : [notify("analysis-truncated", file, truncated)])),
    ...files.flatMap(({ file, suppressionProblems = [] }) =>
      suppressionProblems.map(({ kind, message, start }) => notify(kind, file, message, start)),
    ),
    ...notices.map(({ file, message }) => notify("not-scanned", file, message)),
  ];
  if (leftOut > 0) {
    const id = "results-left-out";
    const text = `${leftOut} results, the least severe, are not in this report, which would be larger than a service takes.`;
    const descriptor = { id, index: Object.keys(NOTIFICATIONS).indexOf(id) };
    toolExecutionNotifications.unshift({ descriptor, level: "warning", message: { text } });
  }
  return { executionSuccessful: true, toolExecutionNotifications };
}
