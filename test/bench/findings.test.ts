/** How findings are compared with annotations and labels. Scans nothing. */
import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, as the bench runs it
import * as labels from "./labels.mjs";
// @ts-expect-error plain JavaScript, as the bench runs it
import { fromSarif } from "./scan.mjs";
// @ts-expect-error plain JavaScript, as the bench runs it
import * as semgrep from "./semgrep-rules.mjs";

const finding = (line: number, cwes: number[], trace: { file: string; line: number }[] = [], file = "/bots/me-bot/a.js") => ({
  file,
  line,
  cwes,
  trace,
  rule: "no-x",
  folder: "me-bot",
});

describe("annotations", () => {
  it("speak about the next line of code", () => {
    const text = ["// ruleid: a, b", "", "// a remark", "run(x)", "{/* todoruleid: c */}", "<p/>", "// ok:a", "run(1)"].join("\n");
    expect(semgrep.readMarkers(text)).toEqual([
      { kind: "ruleid", ids: ["a", "b"], line: 4 },
      { kind: "ruleid", ids: ["c"], line: 6 },
      { kind: "ok", ids: ["a"], line: 8 },
    ]);
  });

  it("are met by a finding of the family a little below, but not by the next annotation's", () => {
    const markers = [
      { kind: "ruleid", line: 2, cwes: [78] },
      { kind: "ok", line: 4, cwes: [88] },
      { kind: "ruleid", line: 20, cwes: [89] },
    ];
    const met = (...findings: object[]) =>
      semgrep.judge(markers, findings).map((verdict: { finding?: object }) => verdict.finding !== undefined);
    expect(met(finding(3, [77]))).toEqual([true, false, false]);
    expect(met(finding(4, [78]))).toEqual([false, true, false]);
    expect(met(finding(2, [89]))).toEqual([false, false, false]);
    expect(met(finding(1, [89], [{ file: "a.js", line: 23 }]))).toEqual([false, false, true]);
    expect(met(finding(24, [89]))).toEqual([false, false, false]);
  });
});

describe("labels", () => {
  const label = (line: number, more: object = {}) => ({
    ...{ repo: "me/bot", file: "a.js", line, label: "defect", confidence: "certain", category: "sql", cwe: "CWE-89" },
    ...more,
  });

  function scored(own: object[], ...findings: object[]) {
    const { hit, findings: judged } = labels.score(own, findings, "/bots");
    return { hits: own.map((each) => hit.has(each)), verdicts: judged.map(({ verdict }: { verdict: string }) => verdict) };
  }

  it("are found within three lines, at the finding or at the end of its flow", () => {
    expect(scored([label(10)], finding(13, [89]), finding(14, [89]))).toEqual({ hits: [true], verdicts: ["right", "wrong"] });
    const elsewhere = finding(90, [89], [{ file: "/bots/me-bot/b.js", line: 1 }, { file: "/bots/me-bot/a.js", line: 9 }]); // prettier-ignore
    expect(scored([label(10)], elsewhere)).toEqual({ hits: [true], verdicts: ["right"] });
    expect(scored([label(10, { alt: [{ file: "c.js", line: 5 }] })], finding(5, [564], [], "/bots/me-bot/c.js")).hits).toEqual([true]);
  });

  it("are not found by another weakness, by one that names too many, or by one finding for all", () => {
    expect(scored([label(10)], finding(10, [78])).verdicts).toEqual(["wrong"]);
    expect(scored([label(10)], finding(10, [89, 1, 2, 3, 4])).hits).toEqual([false]);
    expect(scored([label(10), label(11), label(12)], finding(10, [89])).hits).toEqual([true, true, false]);
  });

  it("may leave a line open", () => {
    expect(scored([label(10, { label: "debatable" })], finding(10, [89])).verdicts).toEqual(["debatable"]);
  });

  it("are counted by category", () => {
    const own = [label(1), label(5, { cross: "file" }), label(9, { confidence: "likely" })];
    const { hit, findings } = labels.score(own, [finding(5, [89]), finding(50, [89])], "/bots");
    const row = { certain: 2, certainFound: 1, likely: 1, likelyFound: 0 };
    // Two lines off the first label: the finding finds it as well.
    expect(labels.recall(own, hit)).toEqual([
      { category: "sql", ...row },
      { category: "ALL", ...row },
      { category: "ALL cross", certain: 1, certainFound: 1, likely: 0, likelyFound: 0 },
    ]);
    expect(labels.precision(findings, new Set(["me-bot"]))).toMatchObject({ right: 1, wrong: 1 });
    expect(labels.precision(findings, new Set())).toMatchObject({ right: 0, wrong: 0 });
  });
});

it("reads SARIF", () => {
  const location = (uri: string, startLine: number) => ({ physicalLocation: { artifactLocation: { uri }, region: { startLine } } });
  const rule = { id: "no-x", properties: { tags: ["security", "external/cwe/cwe-089"] } };
  const threadFlows = [{ locations: [{ location: location("b%20c.js", 2) }, { location: location("a.js", 7) }] }];
  const result = { ruleId: "no-x", message: { text: "x" }, locations: [location("a.js", 7)], codeFlows: [{ threadFlows }] };
  expect(fromSarif({ runs: [{ tool: { driver: { rules: [rule] } }, results: [result] }] }, "/w")).toEqual({
    rules: [{ id: "no-x", cwes: [89] }],
    findings: [{ file: "/w/a.js", line: 7, rule: "no-x", cwes: [89], message: "x", trace: [{ file: "/w/b c.js", line: 2 }, { file: "/w/a.js", line: 7 }] }], // prettier-ignore
  });
});
