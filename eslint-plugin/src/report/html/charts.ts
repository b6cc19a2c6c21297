/** The charts of the page: bars that are buttons, since each is a filter, and a ring. Numbers stand beside every picture. */
import { html, type Markup } from "./markup.js";

export interface Bar {
  readonly label: string;
  /** Said after the label, smaller. */
  readonly detail?: string;
  readonly errors: number;
  readonly warnings: number;
  /** What the list of findings is to be filtered by: "rule=no-ssrf". */
  readonly filter?: readonly [name: string, value: string];
}

const WIDTH = 200;

/** Errors, then warnings, on a common scale. */
export function barChart(id: string, title: string, bars: readonly Bar[], empty = "Nothing to show."): Markup {
  const most = Math.max(1, ...bars.map(({ errors, warnings }) => errors + warnings));
  return html`<section class="card chart" aria-labelledby="${id}">
    <h3 id="${id}">${title}</h3>
    ${
      bars.length === 0
        ? html`<p class="faint">${empty}</p>`
        : html`<ul class="bars">
            ${bars.map((bar) => html`<li>${barRow(bar, most)}</li>`)}
          </ul>`
    }
  </section>`;
}

function barRow({ label, detail, errors, warnings, filter }: Bar, most: number): Markup {
  const total = errors + warnings;
  const red = Math.round((errors / most) * WIDTH);
  const amber = Math.round((warnings / most) * WIDTH);
  const row = html`<span class="bar-label">${label}${detail && html` <span class="faint">${detail}</span>`}</span>
    <svg class="bar" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="fill-track" width="${WIDTH}" height="10" rx="2" />
      <rect class="fill-error" width="${red}" height="10" rx="2" />
      <rect class="fill-warning" x="${red}" width="${amber}" height="10" rx="2" />
    </svg>
    <span class="bar-count">${total.toLocaleString("en-US")}<span class="hidden"> findings</span></span>`;
  if (!filter || total === 0) return html`<div class="bar-row">${row}</div>`;
  return html`<button type="button" class="bar-row" data-filter="${filter[0]}" data-value="${filter[1]}" title="Show only these">
    ${row}
  </button>`;
}

export interface Slice {
  readonly label: string;
  readonly value: number;
  /** Of its colour. */
  readonly tone: "error" | "warning" | "known" | "fixed";
}

const RADIUS = 15.915;

/** A ring whose circumference is 100, so that shares are lengths. */
export function ring(id: string, title: string, slices: readonly Slice[], middle: string): Markup {
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  let from = 0;
  const arcs = slices.map(({ value, tone }) => {
    const share = total === 0 ? 0 : (value / total) * 100;
    const arc = html`<circle
      class="arc stroke-${tone}"
      cx="20"
      cy="20"
      r="${RADIUS}"
      stroke-dasharray="${share.toFixed(2)} ${(100 - share).toFixed(2)}"
      stroke-dashoffset="${(25 - from).toFixed(2)}"
    />`;
    from += share;
    return value > 0 && arc;
  });
  return html`<section class="card chart" aria-labelledby="${id}">
    <h3 id="${id}">${title}</h3>
    <div class="ring">
      <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <circle class="arc stroke-track" cx="20" cy="20" r="${RADIUS}" />
        ${arcs}
        <text x="20" y="20" class="ring-number">${middle}</text>
      </svg>
      <ul class="legend">
        ${slices.map(({ label, value, tone }) => html`<li><span class="dot dot-${tone}"></span>${label}<b>${value.toLocaleString("en-US")}</b></li>`)}
      </ul>
    </div>
  </section>`;
}
