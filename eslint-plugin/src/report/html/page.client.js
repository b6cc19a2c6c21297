/**
 * The report page's own script: search, filters, order, keys. It reads what stands in the page and adds no markup, so no text that it shows can
 * become any. In an editor, places open there; elsewhere they are copied.
 */
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const editor = typeof acquireVsCodeApi === "function" ? acquireVsCodeApi() : undefined;
  const list = byId("list");
  const findings = all(".finding");
  const order = new Map(findings.map((finding, index) => [finding, index]));

  /* Theme: the editor's, else the reader's choice, else the system's. */
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const button = byId("theme");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);
  const nameTheme = () => {
    button.textContent = isDark() ? "Light" : "Dark";
  };
  if (editor) {
    const follow = () => {
      root.dataset.theme = /\bvscode-(?:dark|high-contrast)(?!-light)\b/.test(document.body.className) ? "dark" : "light";
    };
    new MutationObserver(follow).observe(document.body, { attributes: true, attributeFilter: ["class"] });
    follow();
  } else {
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      nameTheme();
    });
    systemDark.addEventListener("change", nameTheme);
    nameTheme();
  }

  /* Places. */
  const copied = (place) => {
    const text = place.textContent;
    place.textContent = "copied";
    setTimeout(() => {
      place.textContent = text;
    }, 900);
  };
  document.addEventListener("click", (event) => {
    const place = event.target.closest(".place");
    if (!place) return;
    const { file, line, column } = place.dataset;
    if (editor) editor.postMessage({ type: "open", file, line: Number(line), column: Number(column) });
    else if (navigator.clipboard)
      navigator.clipboard.writeText(`${file}:${line}:${column}`).then(
        () => copied(place),
        () => undefined,
      );
  });

  /* On paper everything is open. */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = findings.filter((finding) => !finding.open && !finding.hidden);
    for (const finding of opened) finding.open = true;
  });
  addEventListener("afterprint", () => {
    for (const finding of opened) finding.open = false;
  });

  const toolbar = byId("toolbar");
  if (!toolbar) return;
  toolbar.hidden = false;
  toolbar.addEventListener("submit", (event) => event.preventDefault());
  const search = byId("search");
  const sort = byId("sort");
  const selects = all("[data-select]");
  const bars = all("[data-filter]");
  /* What a chart filters by and no list has: at most one. */
  let chosen;

  const fits = (finding) => {
    const { dataset } = finding;
    if (selects.some(({ dataset: { select }, value }) => value && dataset[select] !== value)) return false;
    if (chosen && !dataset[chosen.name].split(" ").includes(chosen.value)) return false;
    return search.value
      .toLowerCase()
      .split(/\s+/)
      .every((word) => dataset.search.includes(word));
  };
  const update = () => {
    let shown = 0;
    for (const finding of findings) {
      finding.hidden = !fits(finding);
      if (!finding.hidden) shown++;
    }
    const all = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
    byId("shown").textContent = shown === findings.length ? all : `${shown} of ${all}`;
    byId("none").hidden = shown > 0;
    byId("active").hidden = !chosen;
    byId("active").firstElementChild.textContent = chosen ? `Only: ${chosen.label}` : "";
    for (const bar of bars) {
      const { filter, value } = bar.dataset;
      const select = selects.find((each) => each.dataset.select === filter);
      bar.setAttribute("aria-pressed", String(select ? select.value === value : chosen?.name === filter && chosen.value === value));
    }
  };
  const reorder = () => {
    const key = sort.value;
    const compare = (a, b) => {
      const [x, y] = key ? [a.dataset[key], b.dataset[key]] : ["", ""];
      if (x !== y) return x < y ? -1 : 1;
      if (key === "file") return Number(a.dataset.line) - Number(b.dataset.line);
      return order.get(a) - order.get(b);
    };
    list.append(...findings.sort(compare));
  };
  const clear = () => {
    chosen = undefined;
    search.value = "";
    for (const select of selects) select.value = "";
    update();
  };

  search.addEventListener("input", update);
  sort.addEventListener("change", reorder);
  for (const select of selects) select.addEventListener("change", update);
  for (const bar of bars) {
    bar.addEventListener("click", () => {
      const { filter, value } = bar.dataset;
      const select = selects.find((each) => each.dataset.select === filter);
      if (select) select.value = select.value === value ? "" : value;
      else chosen = chosen?.value === value ? undefined : { name: filter, value, label: bar.querySelector(".bar-label").textContent };
      update();
      if (bar.getAttribute("aria-pressed") === "true") byId("findings").scrollIntoView({ block: "start" });
    });
  }
  byId("clear").addEventListener("click", () => {
    chosen = undefined;
    update();
  });
  byId("reset").addEventListener("click", clear);
  byId("expand").addEventListener("click", (event) => {
    const open = event.target.textContent === "Open all";
    for (const finding of findings) if (!finding.hidden) finding.open = open;
    event.target.textContent = open ? "Close all" : "Open all";
  });

  /* Keys, where they would not be typed. */
  const move = (by) => {
    const shown = findings.filter((finding) => !finding.hidden);
    const at = shown.findIndex((finding) => finding.contains(document.activeElement));
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
    next?.querySelector("summary").focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, select, textarea");
    if (typing && event.key === "Escape") event.target.blur();
    if (typing) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "/") search.focus();
    else return;
    event.preventDefault();
  });

  if (selects.some(({ dataset }) => dataset.select === "status") && findings.some(({ dataset }) => dataset.status === "new"))
    selects.find(({ dataset }) => dataset.select === "status").value = "new";
  update();
})();
