/** The list of findings apart from the editor: groups, filters, words. */
import { describe, expect, it } from "vitest";
import type { FindingSummary } from "../server/src/protocol.js";
import { inTime } from "../extension/src/on-save.js";
import { copied, filtered, grouped, NO_FILTERS, summary } from "../extension/src/views/grouping.js";

function finding(uri: string, rule: string, line: number, more: Partial<FindingSummary> = {}): FindingSummary {
  const range = { start: { line, character: 2 }, end: { line, character: 5 } };
  const rest = {
    fingerprint: `${rule}${line}`,
    message: "Text.",
    confidence: "confirmed",
    severity: "error",
    steps: 2,
    fixes: 0,
    owasp: [],
  } as const;
  return { uri, rule, range, ...rest, ...more };
}

const POSSIBLE = { confidence: "possible", severity: "warning" } as const;
const ALL = [
  finding("b.js", "no-ssrf", 9, { owasp: ["LLM06", "LLM05"] }),
  finding("a.js", "no-x", 4, POSSIBLE),
  finding("b.js", "no-ssrf", 1, { known: true, owasp: ["LLM05"] }),
  finding("a.js", "no-ssrf", 3, POSSIBLE),
];

const shape = (by: "severity" | "rule" | "file" | "owasp") =>
  grouped(ALL, by, (uri) => `src/${uri}`).map(({ label, findings }) => [
    label,
    findings.map(({ uri, range }) => `${uri}:${range.start.line}`),
  ]);

describe("groups", () => {
  it("stand in the order of their worst, each in the order of places", () => {
    expect(shape("severity")).toEqual([
      ["Errors", ["b.js:1", "b.js:9"]],
      ["Warnings", ["a.js:3", "a.js:4"]],
    ]);
    expect(shape("rule")).toEqual([
      ["no-ssrf", ["a.js:3", "b.js:1", "b.js:9"]],
      ["no-x", ["a.js:4"]],
    ]);
    expect(shape("file").map(([label]) => label)).toEqual(["src/b.js", "src/a.js"]);
  });

  it("hold a finding in each of its categories", () => {
    expect(shape("owasp")).toEqual([
      ["LLM05", ["b.js:1", "b.js:9"]],
      ["LLM06", ["b.js:9"]],
      ["No OWASP category", ["a.js:3", "a.js:4"]],
    ]);
  });
});

describe("filters", () => {
  it("leave out what they say, together", () => {
    expect(filtered(ALL, NO_FILTERS, undefined)).toHaveLength(4);
    expect(filtered(ALL, { ...NO_FILTERS, confirmed: true }, undefined)).toHaveLength(2);
    expect(filtered(ALL, { ...NO_FILTERS, fresh: true }, undefined)).toHaveLength(3);
    expect(filtered(ALL, { ...NO_FILTERS, currentFile: true }, "a.js")).toHaveLength(2);
    expect(filtered(ALL, { confirmed: true, fresh: true, currentFile: true }, "b.js")).toHaveLength(1);
    expect(filtered(ALL, { ...NO_FILTERS, currentFile: true }, undefined)).toEqual([]);
  });

  it("are named below the title", () => {
    expect(summary("owasp", { confirmed: true, fresh: true, currentFile: false })).toBe("by OWASP category · confirmed only · new only");
    expect(copied(ALL[0]!, "src/b.js")).toBe("src/b.js:10:3 no-ssrf: Text.");
  });
});

describe("what holds up a save", () => {
  it("is given up when it is late, and when it fails", async () => {
    expect(await inTime(new Promise<string>(() => undefined), 50, "nothing")).toBe("nothing");
    expect(await inTime(Promise.resolve("fixes"), 50, "nothing")).toBe("fixes");
    expect(await inTime(Promise.reject(new Error("stopped")), 50, "nothing")).toBe("nothing");
  });
});
