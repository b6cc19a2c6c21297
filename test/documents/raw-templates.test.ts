/** Templates that put values into the page as they are. */
import { describe, expect, it } from "vitest";
import { createLinter, type PresetName } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";

function lint(path: string, text: string, preset: PresetName = "strict"): readonly string[] {
  const report = createLinter(memoryWorkspace([[path, text]]), { preset }).lint(path)!;
  return report.findings.filter(({ rule }) => rule === "no-html-injection").map(({ at }) => text.slice(at.start, at.end));
}

describe("no-html-injection in templates", () => {
  const raw = ["{{ message|safe }}", "{{- post.text | safe -}}", "{{ text|upper|safe }}", "{% autoescape off %}", "{% autoescape false %}"];

  it.each(raw)("reports %s under strict", (hole) => {
    for (const path of ["templates/chat.html", "chat.jinja2", "views/chat.njk"]) expect(lint(path, `<p>${hole}</p>`), path).toEqual([hole]);
    expect(lint("templates/chat.html", `<p>${hole}</p>`, "recommended")).toEqual([]);
    expect(lint("README.md", `<p>${hole}</p>`)).toEqual([]);
  });

  it.each([
    "{{ message }}",
    "{{ message|e|safe }}",
    "{{ settings|tojson|safe }}",
    "{{ text|bleach|safe }}",
    "{{ csrf_token|safe }}",
    "{{ form.name|safe }}",
    '{{ "<br>"|safe }}',
    "{{ is_safe }}",
    "{# {{ message|safe }} #}",
    "{% comment %}{{ message|safe }}{% endcomment %}",
    "{% raw %}{{ message|safe }}{% endraw %}",
    "{% autoescape on %}",
    "{% autoescape true %}",
  ])("leaves %s alone", (hole) => expect(lint("templates/chat.html", `<p>${hole}</p>`)).toEqual([]));
});
