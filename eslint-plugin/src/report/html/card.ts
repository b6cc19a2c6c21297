/** One finding on the page: what it says, why it matters, what to write instead, and the way the data took. */
import type { Finding } from "../../engine/finding.js";
import type { RuleInfo } from "../result.js";
import { drawFlow, place } from "./flow.js";
import { count, html, prose, type Markup } from "./markup.js";

export type Status = "new" | "known";

export interface Shown {
  readonly finding: Finding;
  readonly rule: RuleInfo | undefined;
  /** Undefined when there is no baseline. */
  readonly status: Status | undefined;
}

/** Flows drawn of one finding. */
const MOST_FLOWS = 5;

export function findingCard({ finding, rule, status }: Shown): Markup {
  const { file, start, severity, confidence, message } = finding;
  const owasp = rule?.owaspLlm2025 ?? [];
  const search = [message, file, finding.rule, ...owasp].join(" ").toLowerCase();
  return html`<details
    class="finding ${severity}"
    data-severity="${severity}"
    data-confidence="${confidence}"
    data-rule="${finding.rule}"
    data-file="${file}"
    data-status="${status ?? "new"}"
    data-owasp="${owasp.join(" ")}"
    data-source="${finding.flows[0]?.source ?? ""}"
    data-kind="${rule?.kind ?? ""}"
    data-line="${start.line}"
    data-search="${search}"
  >
    <summary>
      <span class="chip chip-${severity}">${severity}</span>
      <span class="finding-head">
        <span class="finding-message">${prose(message)}</span>
        <span class="finding-meta"
          ><span class="mono">${file}:${start.line}</span>
          <span class="mono">${finding.rule}</span
          >${confidence === "possible" && html` <span class="tag">possible</span>`}${status === "known" && html` <span class="tag">in the baseline</span>`}</span
        >
      </span>
    </summary>
    <div class="finding-body">
      ${flows(finding)}
      <div class="advice">
        ${rule && advice(rule)}
        <dl class="facts">
          <div>
            <dt>Place</dt>
            <dd>${place(file, start.line, start.column)}</dd>
          </div>
          <div>
            <dt>Confidence</dt>
            <dd>${confidence}</dd>
          </div>
          ${rule && ids(rule)}
          <div>
            <dt>Fingerprint</dt>
            <dd class="mono">${finding.fingerprint}</dd>
          </div>
        </dl>
      </div>
    </div>
  </details>`;
}

function flows({ flows }: Finding): Markup | false {
  const known = flows.filter(({ steps }) => steps.length > 0);
  if (known.length === 0) return false;
  const shown = known.slice(0, MOST_FLOWS);
  const more = known.length - shown.length;
  const title = (index: number): string => (known.length === 1 ? "The way the data took" : `Way ${index + 1} of ${known.length}`);
  return html`<div class="flows">
    ${shown.map((flow, index) => drawFlow(flow, title(index)))}${more > 0 && html`<p class="faint">and ${count(more, "more way")}</p>`}
  </div>`;
}

function advice(rule: RuleInfo): Markup {
  return html`<h3>Why it matters</h3>
    <p>${prose(rule.why)}</p>
    <h3>Instead</h3>
    <p>${prose(rule.instead)} <a href="${rule.url}" rel="noreferrer">More about ${rule.name}</a></p>`;
}

function ids(rule: RuleInfo): Markup {
  const cwe = rule.cwe.map(
    (number) => html`<a href="https://cwe.mitre.org/data/definitions/${number}.html" rel="noreferrer">CWE-${number}</a> `,
  );
  return html`<div>
      <dt>Weakness</dt>
      <dd>${cwe}</dd>
    </div>
    ${
      rule.owaspLlm2025.length > 0 &&
      html`<div>
        <dt>OWASP LLM 2025</dt>
        <dd>${rule.owaspLlm2025.join(", ")}</dd>
      </div>`
    }
    <div>
      <dt>Score</dt>
      <dd>${rule.securitySeverity.toFixed(1)} of 10</dd>
    </div>`;
}
