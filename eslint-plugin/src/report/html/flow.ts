/**
 * A code flow as a picture: on top a map – a lane for each file, a dot for each step, arrows in the order the data takes –, below it the steps
 * with file, line and code. Whoever cannot see the map reads the list.
 */
import type { LocatedFlow, LocatedStep } from "../../engine/finding.js";
import { html, prose, type Markup } from "./markup.js";

/** Steps drawn of a long flow: its beginning and its end. */
const MOST_STEPS = 24;
const MOST_LANES = 8;

const LANE = 34;
const STEP = 56;
const LABEL = 190;

const ROLES: Readonly<Record<LocatedStep["role"], string>> = {
  source: "Source",
  assign: "Assigned",
  call: "Called",
  parameter: "Passed in",
  return: "Returned",
  propagate: "Carried on",
  sink: "Sink",
};

interface Numbered {
  readonly step: LocatedStep;
  readonly number: number;
}

export function drawFlow({ steps }: LocatedFlow, title: string): Markup {
  const numbered = steps.map((step, index) => ({ step, number: index + 1 }));
  const hidden = numbered.length - MOST_STEPS;
  const half = MOST_STEPS / 2;
  const shown = hidden > 0 ? [...numbered.slice(0, half), ...numbered.slice(-half)] : numbered;
  return html`<figure class="flow">
    <figcaption>${title}</figcaption>
    ${steps.length > 1 && map(shown)}
    <ol class="steps">
      ${shown.map((each, index) => html`${hidden > 0 && index === half && html`<li class="gap">… ${hidden} more steps</li>`}${stepItem(each, index === 0 ? undefined : shown[index - 1])}`)}
    </ol>
  </figure>`;
}

function stepItem({ step, number }: Numbered, before: Numbered | undefined): Markup {
  const repeated = before !== undefined && before.step.code === step.code && before.step.file === step.file;
  return html`<li class="step step-${step.role}" value="${number}">
    <span class="step-number" aria-hidden="true">${number}</span>
    <div class="step-body">
      <p class="step-text"><span class="role">${ROLES[step.role]}</span> ${prose(step.text)}</p>
      <p class="step-place">${place(step.file, step.startAt.line, step.startAt.column)}</p>
      ${step.code !== "" && !repeated && html`<pre tabindex="0"><code>${step.code}</code></pre>`}
    </div>
  </li>`;
}

/** A place that an editor opens; elsewhere it is copied. */
export function place(file: string, line: number, column: number): Markup {
  return html`<button type="button" class="place" data-file="${file}" data-line="${line}" data-column="${column}">${file}:${line}</button>`;
}

function map(steps: readonly Numbered[]): Markup | false {
  const files = [...new Set(steps.map(({ step }) => step.file))];
  if (files.length > MOST_LANES) return false;
  const width = LABEL + steps.length * STEP;
  const height = files.length * LANE + 8;
  const x = (index: number): number => LABEL + STEP / 2 + index * STEP;
  const y = (file: string): number => files.indexOf(file) * LANE + LANE / 2 + 4;
  const lanes = files.map(
    (file, index) =>
      html`<rect class="lane" x="0" y="${index * LANE + 4}" width="${width}" height="${LANE - 4}" rx="6" />
        <text class="lane-name" x="12" y="${y(file)}">${shortened(file)}</text>`,
  );
  const arrows = steps.slice(1).map(({ step }, index) => arrow(x(index), y(steps[index]!.step.file), x(index + 1), y(step.file)));
  const dots = steps.map(
    ({ step, number }, index) =>
      html`<g class="node node-${step.role}">
        <circle cx="${x(index)}" cy="${y(step.file)}" r="11" />
        <text x="${x(index)}" y="${y(step.file)}">${number}</text>
      </g>`,
  );
  return html`<div class="map" tabindex="0" role="group" aria-label="Map of the flow">
    <svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
      ${lanes}${arrows}${dots}
    </svg>
  </div>`;
}

/** From the edge of one dot to the edge of the next. */
function arrow(x1: number, y1: number, x2: number, y2: number): Markup {
  const [from, to] = [x1 + 13, x2 - 15];
  const middle = (from + to) / 2;
  return html`<path class="arrow" d="M${from} ${y1} C${middle} ${y1} ${middle} ${y2} ${to} ${y2}" />
    <path class="arrow-head" d="M${to - 3} ${y2 - 4} L${to + 3} ${y2} L${to - 3} ${y2 + 4} Z" />`;
}

function shortened(file: string): string {
  return file.length <= 24 ? file : `…${file.slice(-23)}`;
}
