/** The baseline's form, and what it says about findings: no file is read here. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  applyBaseline,
  baselineSchema,
  filesInQuestion,
  formatBaseline,
  readBaseline,
  relativePath,
  type Baseline,
  type Look,
} from "../../eslint-plugin/src/baseline/index.js";
import { validator } from "../support/validator.js";

const A = "aaaaaaaaaaaaaaaa";
const B = "bbbbbbbbbbbbbbbb";
const RULE = "no-ssrf";
const entry = (file: string, fingerprint: string, rule = RULE): Baseline[number] => ({ file, rule, fingerprint });
const finding = entry;

function entriesOf(text: string): Baseline {
  const read = readBaseline(text);
  if ("problem" in read) throw new Error(read.problem);
  return read.entries;
}

function problemOf(text: string): string {
  const read = readBaseline(text);
  return "problem" in read ? read.problem : "none";
}

describe("the file", () => {
  it("is one fingerprint a line, in an order of its own", () => {
    const entries = [entry("src/b.js", B), entry("src/b.js", A), entry("a.py", A, "no-xxe"), entry("a.py", A), entry("src/b.js", B)];
    const text = formatBaseline(entries);
    expect(text).toBe(formatBaseline([...entries].reverse()));
    expect(text.split("\n").filter((line) => /^ {8}"/u.test(line))).toHaveLength(4);
    expect(entriesOf(text)).toEqual([entry("a.py", A), entry("a.py", A, "no-xxe"), entry("src/b.js", A), entry("src/b.js", B)]);
    expect(formatBaseline(entriesOf(text))).toBe(text);
    expect(entriesOf(formatBaseline([]))).toEqual([]);
  });

  it("holds any name a file may have", () => {
    const entries = [entry("__proto__", A), entry('a "b"\n\\c/ü\uD800.js', A), entry("../lib/.a/..b", A), entry("...", A), entry("7", A)];
    expect([...entriesOf(formatBaseline(entries))].map(({ file }) => file).sort()).toEqual(entries.map(({ file }) => file).sort());
  });

  it("is read with a byte order mark and the line ends of Windows", () => {
    expect(entriesOf(`\uFEFF${formatBaseline([entry("a.js", A)]).replaceAll("\n", "\r\n")}`)).toEqual([entry("a.js", A)]);
  });

  it("that is broken or hostile is refused, with the place", () => {
    const file = (findings: unknown, version: unknown = 1): string => JSON.stringify({ version, findings });
    expect(problemOf("")).toBe("is empty");
    expect(problemOf('{"token": "s3cret')).toBe("is not JSON");
    expect(problemOf("[]")).toMatch(/^is no baseline/u);
    expect(problemOf('{"name":"x","version":"1.0.0"}')).toMatch(/^is no baseline/u);
    expect(problemOf(file({}, 2))).toMatch(/version/u);
    expect(problemOf(file({ "/etc/passwd": {} }))).toBe('findings["/etc/passwd"]: a path must be relative to the folder of the baseline');
    for (const path of ["", "C:\\bot.js", "c:/bot.js", "a/../../b", "a//b", "./a", "a/", "..", "a/.", "\\\\host\\a"])
      expect(problemOf(file({ [path]: {} })), path).toMatch(/must be relative/u);
    expect(problemOf(file({ a: [] }))).toMatch(/fingerprints by rule/u);
    expect(problemOf(file({ a: { "No\u001B[31m": [] } }))).toBe('findings["a"]: "No\uFFFD[31m" is no name of a rule');
    expect(problemOf(file({ a: { [RULE]: A } }))).toMatch(/list of fingerprints/u);
    expect(problemOf(file({ a: { [RULE]: ["xyz"] } }))).toMatch(/16 hexadecimal digits/u);
    expect(problemOf(`{\n<<<<<<< HEAD\n}`)).toMatch(/merge conflict at line 2/u);
    expect(problemOf(`{"findings":{"a":${"[".repeat(200_000)}`)).toBe("is not JSON");
  });

  it("has a published schema that allows what is read and nothing else; `npm run build` writes it", () => {
    const url = new URL("../../eslint-plugin/schema/chatbot-security-baseline.schema.json", import.meta.url);
    expect(JSON.parse(readFileSync(url, "utf8"))).toEqual(JSON.parse(JSON.stringify(baselineSchema())));
    const validate = validator(baselineSchema());
    expect(validate(JSON.parse(formatBaseline([entry("../a b.js", A), entry("c", B)])))).toBe(true);
    for (const file of ["/a", "C:/a", "a/../b", ""]) expect(validate({ version: 1, findings: { [file]: {} } }), file).toBe(false);
    expect(validate({ version: 1, findings: { a: { [RULE]: ["A"] } } })).toBe(false);
    expect(validate({ findings: {} })).toBe(false);
  });
});

describe("findings", () => {
  const apply = (findings: readonly ReturnType<typeof finding>[], baseline: Baseline, looks: Readonly<Record<string, Look>> = {}) =>
    applyBaseline(findings, baseline, { path: (file) => file, look: ({ file }) => looks[file] ?? "searched" });

  it("are known by fingerprint, each entry excusing one", () => {
    const findings = [finding("a.js", A), finding("b.js", A), finding("a.js", B)];
    expect(apply(findings, [entry("a.js", A)])).toMatchObject({ known: [findings[0]], fresh: [findings[1], findings[2]], stale: [] });
    expect(apply(findings, [entry("a.js", A, "no-xxe")])).toMatchObject({ known: [findings[0]] });
  });

  it("are known in a file that was renamed, and in one that their code was moved to, but not as copies", () => {
    const [moved] = [finding("new.js", A)];
    expect(apply([moved!], [entry("old.js", A)], { "old.js": "gone" })).toMatchObject({ known: [moved], stale: [] });
    expect(apply([moved!], [entry("old.js", A)])).toMatchObject({ known: [moved], stale: [], updated: [entry("new.js", A)] });
    expect(apply([finding("old.js", A), moved!], [entry("old.js", A)])).toMatchObject({ fresh: [moved] });
    expect(apply([moved!], [entry("old.js", A)], { "old.js": "unsearched" })).toMatchObject({ fresh: [moved], stale: [] });
  });

  it("that are gone leave stale entries, where somebody looked", () => {
    const baseline = [entry("a.js", A), entry("b.js", A), entry("c.js", B)];
    const applied = apply([], baseline, { "b.js": "unsearched", "c.js": "gone" });
    expect(applied.stale).toEqual([baseline[0]]);
    expect(applied.pruned).toEqual([baseline[1], baseline[2]]);
    expect(applied.updated).toEqual([baseline[1], baseline[2]]);
  });

  it("raise the question which other files to look at", () => {
    expect(filesInQuestion([finding("a.js", A)], [entry("a.js", A), entry("b.js", A), entry("c.js", B)], (file) => file)).toEqual(["b.js"]);
  });
});

it("a path is seen from any folder", () => {
  expect(relativePath("", "src/a.js")).toBe("src/a.js");
  expect(relativePath("src", "src/a.js")).toBe("a.js");
  expect(relativePath("src/x", "src/a.js")).toBe("../a.js");
  expect(relativePath("a/b", "c/a.js")).toBe("../../c/a.js");
  expect(relativePath("a", "a")).toBe("../a");
});
