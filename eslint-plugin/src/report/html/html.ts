/**
 * The result as one page for people: a file that needs no network and runs no code but its own script, the same on disk, on a server of
 * reports and in an editor. The script sorts, filters and searches; without it the page still says everything.
 */
import { LLM_2025 } from "../../practices.js";
import type { RuleInfo, ScanResult } from "../result.js";
import { findingCard, type Shown } from "./card.js";
import { barChart, ring, type Bar } from "./charts.js";
import { CSP } from "./csp.js";
import { count, html, Markup, type Hole } from "./markup.js";
import script from "./page.client.js?raw";
import style from "./page.css?raw";

/** More findings than anybody reads on one page; the most severe come first. */
const MOST_FINDINGS = 2000;
const MOST_BARS = 10;

const KINDS: Readonly<Record<string, string>> = {
  flow: "Untrusted data where it does harm",
  call: "Calls and options that are unsafe",
  literal: "Secrets and characters in texts",
  structure: "Protections that are missing",
};

const SOURCES: Readonly<Record<string, string>> = {
  chat: "Chat messages",
  webhook: "Webhook requests",
  http: "HTTP requests",
  llm: "Model output",
  tool: "Tool arguments",
  retrieved: "Retrieved text",
  stored: "Stored chat text",
  environment: "Environment",
  argv: "Command line",
  error: "Error texts",
  signature: "Signatures",
  literal: "Literals",
  secret: "Secrets",
};

export function formatHtml(result: ScanResult): string {
  const shown = shownFindings(result);
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${CSP}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${projectName(result)} – Chatbot Security report</title>
      ${element("style", pageStyle())}
    </head>
    <body>
      <a class="skip" href="#findings">Skip to the findings</a>
      ${header(result)}
      <main>${overview(result, shown)} ${charts(shown)} ${list(result, shown)} ${remarks(result)}</main>
      ${footer(result)} ${element("script", pageScript())}
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}

/** As it stands, without a space more: the policy names its hash. */
function element(name: string, text: string): Markup {
  return new Markup(`<${name}>${text}</${name}>`);
}

/** With the line ends that their hashes are of, whatever the checkout's are. */
export function pageStyle(): string {
  return style.replaceAll("\r\n", "\n");
}

export function pageScript(): string {
  return script.replaceAll("\r\n", "\n");
}

/** The most severe first, then by place. */
function shownFindings({ files, rules, baseline }: ScanResult): readonly Shown[] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const all = files.flatMap(({ findings, known = [] }) => [
    ...findings.map((finding): Shown => ({ finding, rule: byName.get(finding.rule), status: baseline && "new" })),
    ...known.map((finding): Shown => ({ finding, rule: byName.get(finding.rule), status: "known" })),
  ]);
  const rank = ({ finding, rule, status }: Shown): number =>
    (status === "known" ? 0 : 1000) + (finding.severity === "error" ? 100 : 0) + (rule?.securitySeverity ?? 0);
  return all.sort((a, b) => rank(b) - rank(a));
}

/** The last folder of the root: the report says nothing else of the machine it was made on. */
function projectName({ rootUrl }: ScanResult): string {
  const last = rootUrl.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

const LOGO = html`<svg class="logo" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
  <rect width="48" height="48" rx="11" class="logo-ground" />
  <path d="M12 10h24a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H24l-7 7v-7h-5a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4z" class="logo-bubble" />
  <path d="M24 13l8 3v5c0 5-3.2 8.300-8 10-4.800-1.700-8-5-8-10v-5z" class="logo-shield" />
</svg>`;

function header(result: ScanResult): Markup {
  return html`<header>
    ${LOGO}
    <div>
      <h1>${projectName(result)}</h1>
      <p>Chatbot Security report · ${result.preset} rules</p>
    </div>
    <button type="button" id="theme" class="quiet" hidden>Dark</button>
  </header>`;
}

function overview({ summary, baseline }: ScanResult, shown: readonly Shown[]): Markup {
  const { errors, warnings } = summary;
  const what = baseline ? "new finding" : "finding";
  const files = new Set(shown.filter(({ status }) => status !== "known").map(({ finding }) => finding.file)).size;
  const sentence =
    errors + warnings === 0
      ? `Nothing${baseline ? " new" : ""} was found.`
      : `In ${count(files, "file")}. Errors are certain: the whole way from the source to the sink is known.`;
  return html`<section class="overview" aria-labelledby="overview">
    <h2 id="overview" class="${errors + warnings === 0 ? "good" : ""}">${count(errors + warnings, what)}</h2>
    <p class="lead">${sentence}</p>
    <ul class="totals">
      ${total("error", errors, errors === 1 ? "error" : "errors")} ${total("warning", warnings, warnings === 1 ? "warning" : "warnings")}
      ${baseline && html`${total("known", baseline.known, "in the baseline")}${total("fixed", baseline.stale.length, "gone since the baseline")}`}
      ${total("plain", summary.suppressed, "switched off by comments")} ${total("plain", summary.files, "programs")}
      ${total("plain", summary.lines, "lines")} ${summary.documents > 0 && total("plain", summary.documents, "other texts")}
    </ul>
    ${baseline && trend(errors + warnings, baseline.known, baseline.stale.length)}
  </section>`;
}

function total(tone: string, number: number, label: string): Markup {
  return html`<li class="total total-${tone}"><b>${number.toLocaleString("en-US")}</b> <span>${label}</span></li>`;
}

/** The baseline's findings on the left – gone and still there –, the new ones after them. */
function trend(fresh: number, known: number, gone: number): Markup | false {
  const all = fresh + known + gone;
  if (all === 0) return false;
  const width = (number: number): number => (number / all) * 1000;
  const difference = fresh - gone;
  const words = difference === 0 ? "as many as" : `${Math.abs(difference)} ${difference > 0 ? "more" : "fewer"} than`;
  return html`<figure class="trend">
    <svg viewBox="0 0 1000 18" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="fill-fixed" width="${width(gone)}" height="18" />
      <rect class="fill-known" x="${width(gone)}" width="${width(known)}" height="18" />
      <rect class="fill-error" x="${width(gone + known)}" width="${width(fresh)}" height="18" />
    </svg>
    <figcaption>
      Trend: ${known + fresh} now, ${words} the ${known + gone} of the baseline – ${gone} gone, ${known} still there, ${fresh} new.
    </figcaption>
  </figure>`;
}

function charts(shown: readonly Shown[]): Markup {
  const count = (of: (each: Shown) => boolean): number => shown.filter(of).length;
  const severities = [
    { label: "Errors", value: count(({ finding }) => finding.severity === "error"), tone: "error" },
    { label: "Warnings", value: count(({ finding }) => finding.severity === "warning"), tone: "warning" },
  ] as const;
  const rules = tally(shown, ({ finding }) => [finding.rule]).map((bar) => ({ ...bar, filter: ["rule", bar.label] as const }));
  const files = tally(shown, ({ finding }) => [finding.file]).map((bar) => ({
    ...bar,
    label: tail(bar.label),
    filter: ["file", bar.label] as const,
  }));
  const kinds = tally(shown, ({ rule }) => (rule ? [rule.kind] : []));
  const sources = tally(shown, ({ finding }) => [...new Set(finding.flows.flatMap(({ source }) => source ?? []))]);
  return html`<section class="charts" aria-labelledby="charts">
    <h2 id="charts" class="hidden">Charts</h2>
    ${ring("by-severity", "By severity", severities, String(shown.length))}
    ${barChart("by-category", "By category", named(kinds, KINDS, "kind"))}
    ${barChart("by-source", "Where the data comes from", named(sources, SOURCES, "source"), "No finding follows data.")}
    ${barChart("by-rule", "By rule", rules.slice(0, MOST_BARS))} ${barChart("by-owasp", "OWASP Top 10 for LLMs, 2025", owaspBars(shown))}
    ${barChart("by-file", "By file", files.slice(0, MOST_BARS))}
  </section>`;
}

/** The end of a path tells files apart. */
function tail(file: string): string {
  return file.length <= 38 ? file : `…${file.slice(-37)}`;
}

function named(bars: readonly Bar[], names: Readonly<Record<string, string>>, filter: string): readonly Bar[] {
  return bars.map((bar) => ({ ...bar, label: names[bar.label] ?? bar.label, filter: [filter, bar.label] }));
}

/** Each entry of the list, that of which nothing was found too: the reader knows the list. */
function owaspBars(shown: readonly Shown[]): readonly Bar[] {
  const found = new Map(tally(shown, ({ rule }) => rule?.owaspLlm2025 ?? []).map((bar) => [bar.label, bar]));
  return Object.entries(LLM_2025).map(([id, title]) => ({
    ...(found.get(id) ?? { errors: 0, warnings: 0 }),
    label: id,
    detail: title,
    filter: ["owasp", id],
  }));
}

/** The largest first. */
function tally(shown: readonly Shown[], keys: (each: Shown) => readonly string[]): readonly Bar[] {
  const bars = new Map<string, { label: string; errors: number; warnings: number }>();
  for (const each of shown) {
    for (const label of keys(each)) {
      const bar = bars.get(label) ?? { label, errors: 0, warnings: 0 };
      bars.set(label, bar);
      if (each.finding.severity === "error") bar.errors++;
      else bar.warnings++;
    }
  }
  return [...bars.values()].sort((a, b) => b.errors + b.warnings - a.errors - a.warnings || (a.label < b.label ? -1 : 1));
}

function list({ baseline, rules }: ScanResult, shown: readonly Shown[]): Markup {
  const cards = shown.slice(0, MOST_FINDINGS);
  const left = shown.length - cards.length;
  return html`<section id="findings" aria-labelledby="findings-title" tabindex="-1">
    <h2 id="findings-title">Findings</h2>
    ${shown.length > 0 && toolbar(shown, rules, baseline !== undefined)}
    ${left > 0 && html`<p class="notice">${count(left, "further finding")} are not on this page: the least severe. JSON and SARIF hold all.</p>`}
    ${shown.length === 0 ? html`<p class="empty">No findings. Nothing that these rules know of is wrong here.</p>` : html`<div id="list">${cards.map(findingCard)}</div>`}
    <p class="empty" id="none" hidden>No finding fits these filters. <button type="button" class="quiet" id="reset">Show all</button></p>
  </section>`;
}

function toolbar(shown: readonly Shown[], rules: readonly RuleInfo[], hasBaseline: boolean): Markup {
  const found = new Set(shown.map(({ finding }) => finding.rule));
  const files = [...new Set(shown.map(({ finding }) => finding.file))].sort();
  const some = (name: "severity" | "confidence"): readonly string[] => [...new Set(shown.map(({ finding }) => finding[name]))].sort();
  const names = rules.map(({ name }) => name).filter((name) => found.has(name));
  return html`<form class="toolbar" id="toolbar" role="search" hidden>
    <label class="grow">Search <input type="search" id="search" placeholder="message, file, rule  ( / )" autocomplete="off" /></label>
    ${select("severity", "Severity", some("severity"))} ${select("confidence", "Confidence", some("confidence"))}
    ${hasBaseline && select("status", "Status", ["new", "known"])} ${select("rule", "Rule", names)} ${select("file", "File", files)}
    <label
      >Sort by
      <select id="sort">
        <option value="">severity</option>
        <option value="file">file</option>
        <option value="rule">rule</option>
        <option value="confidence">confidence</option>
      </select></label
    >
    <p class="toolbar-end">
      <output id="shown" role="status">${count(shown.length, "finding")}</output>
      <button type="button" class="quiet" id="expand">Open all</button>
      <span class="keys"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>Enter</kbd> open · <kbd>/</kbd> search</span>
    </p>
    <p class="active" id="active" hidden><span></span> <button type="button" class="quiet" id="clear">Remove filter</button></p>
  </form>`;
}

function select(name: string, label: string, values: readonly string[]): Markup {
  return html`<label
    >${label}
    <select data-select="${name}">
      <option value="">all</option>
      ${values.map((value) => html`<option>${value}</option>`)}
    </select></label
  >`;
}

/** What the reader may miss: what was not understood, not looked at, or switched off without need. */
function remarks({ files, notices, summary, baseline }: ScanResult): Markup | false {
  const rows: Hole[] = [
    ...files.flatMap(({ file, suppressionProblems = [] }) =>
      suppressionProblems.map(({ message, start }) => remark(`${file}:${start.line}`, message)),
    ),
    ...files.flatMap(({ file, problems }) => problems.map(({ message, start }) => remark(`${file}:${start.line}`, message))),
    ...files.flatMap(({ file, truncated }) => (truncated === undefined ? [] : [remark(file, `analysis truncated: ${truncated}`)])),
    ...notices.map(({ file, message }) => remark(file, message)),
    ...(baseline?.stale ?? []).map(({ file, rule }) => remark(file, `no longer found: ${rule}, which the baseline lists`)),
  ];
  const skipped = summary.skipped.map(({ reason, files, folders }) => `${files + folders} ${reason}`);
  if (rows.length === 0 && skipped.length === 0) return false;
  return html`<section class="remarks" aria-labelledby="remarks">
    <h2 id="remarks">Remarks</h2>
    ${
      rows.length > 0 &&
      html`<ul>
        ${rows.slice(0, MOST_FINDINGS)}
      </ul>`
    }
    ${skipped.length > 0 && html`<p class="faint">Not scanned: ${skipped.join(", ")}.</p>`}
    ${summary.secretsOnly > 0 && html`<p class="faint">${count(summary.secretsOnly, "test file")} searched for secrets only.</p>`}
  </section>`;
}

function remark(where: string, message: string): Markup {
  return html`<li><span class="mono">${where}</span> ${message}</li>`;
}

function footer({ tool }: ScanResult): Markup {
  return html`<footer>
    <p>
      Made by <a href="${tool.url}" rel="noreferrer">${tool.name}</a> ${tool.version}. This page loads nothing and sends nothing. What is
      not found may be there still.
    </p>
  </footer>`;
}
