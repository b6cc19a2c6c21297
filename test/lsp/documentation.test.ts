/** A rule's documentation as text: complete for every rule, and what comes from a program stays text. */
import { listRules } from "eslint-plugin-chatbot-security/lint";
import { describe, expect, it } from "vitest";
import { findingMarkdown, ruleMarkdown } from "../../server/src/documentation.js";
import { plugin } from "../../server/src/plugin.js";
import type { Finding, RuleDocumentation } from "../../server/src/tools.js";

const RULE: RuleDocumentation = { name: "no-x", url: "https://example.com/no-x", description: "Disallow x", why: "Why.", instead: "Y." };

function findingWith(text: string): Finding {
  const place = { line: 3, column: 1 };
  const at = { start: 0, end: 1 };
  const step = { ...at, file: "a.ts", role: "source" as const, text, startAt: place, endAt: place, code: "" };
  return {
    rule: "no-x",
    file: "a.ts",
    at,
    start: place,
    end: place,
    message: "",
    confidence: "possible",
    severity: "warning",
    flows: [{ steps: [step] }],
    suggestions: [],
    fingerprint: "",
  };
}

describe("the documentation of every rule", () => {
  it.each(listRules().map(({ name }) => name))("%s has all its parts", (name) => {
    const rule = plugin.documentation(name);
    expect(rule?.url).toMatch(new RegExp(`^https://.*${name}`, "u"));
    for (const part of ["description", "why", "instead", "bad", "good"] as const) expect(rule?.[part], part).toMatch(/\S/u);
    expect(rule?.description).not.toMatch(/\.$/u);
  });
});

describe("Markdown", () => {
  it("keeps an example with backticks in one block", () => {
    expect(ruleMarkdown({ ...RULE, bad: "f(`a`);" })).toContain("```ts\nf(`a`);\n```\n");
    expect(ruleMarkdown({ ...RULE, bad: "/* ``` */" })).toContain("````ts\n/* ``` */\n````\n");
  });

  it("does not let text of the program become markup", () => {
    const text = findingMarkdown(findingWith("stored in `a_<img>*` [a](b) *c* \n# d `e"), RULE);
    expect(text).toContain("Path: stored in `a_<img>*` \\[a\\](b) \\*c\\* \\# d \\`e (line 3)");
  });

  it("says when the origin is unknown", () => {
    expect(findingMarkdown(findingWith("x"), RULE)).toMatch(/^The origin of the data is unknown\.\n\nPath: x \(line 3\)/u);
  });
});
