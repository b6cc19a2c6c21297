/** SARIF as services read it, against the standard's own schema. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatSarif, toSarif } from "../../eslint-plugin/src/report/index.js";
import { file, finding, result, step } from "./sample.js";

interface Validator {
  (value: unknown): boolean;
  readonly errors?: unknown;
}

/** The schema comes with a package of the standard's editors; the validator is the plugin's own version of ajv. */
function sarifValidator(): Validator {
  const require = createRequire(new URL("../../eslint-plugin/package.json", import.meta.url));
  const { Ajv2020 } = require("ajv/dist/2020.js") as { Ajv2020: new (options: object) => { compile(schema: object): Validator } };
  const addFormats = createRequire(import.meta.url)("ajv-formats") as (ajv: object) => void;
  const tool = dirname(createRequire(import.meta.url).resolve("@microsoft/sarif-multitool-ts"));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(tool, "../assets/sarif-2.1.0.schema.json"), "utf8")) as object);
}

const validate = sarifValidator();
const locate = (_: string, offset: number) => ({ line: Math.floor(offset / 100), column: (offset % 100) + 1 });

function only<T>(items: readonly T[] | undefined): T {
  expect(items).toHaveLength(1);
  return items![0]!;
}

describe("SARIF", () => {
  it("is valid with all it can hold", () => {
    const log = toSarif(
      result(
        [
          file({ suppressed: [finding({ severity: "warning", confidence: "possible", flows: [{ steps: [] }] })], truncated: "budget" }),
          file({ file: "b.js", findings: [], problems: [{ message: "Unexpected token", start: { line: 7, column: 3 } }] }),
        ],
        { notices: [{ file: "c.js", message: "binary" }] },
      ),
      { locate },
    );
    validate(JSON.parse(JSON.stringify(log)));
    expect(validate.errors).toBeNull();
  });

  it("is valid with nothing in it", () => {
    validate(JSON.parse(formatSarif(result([]))));
    expect(validate.errors).toBeNull();
  });

  it("is refused by the schema when it is wrong", () => {
    expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
  });

  it("tags a rule with what services look for", () => {
    const rule = only(toSarif(result()).runs[0]!.tool.driver.rules);
    expect(rule).toMatchObject({ id: "no-sql-injection", name: "NoSqlInjection", helpUri: "https://example.org/no-sql-injection" });
    expect(rule.properties).toEqual({
      tags: ["security", "external/cwe/cwe-089", "external/cwe/cwe-1327", "external/owasp-llm-2025/llm05", "external/owasp-llm-2026/llm10"],
      "security-severity": "9.0",
      precision: "high",
      "problem.severity": "error",
    });
  });

  it("gives place, flow, source and fingerprint of a finding", () => {
    const [run] = toSarif(result()).runs;
    const found = only(run!.results);
    const place = (line: number) => ({
      artifactLocation: { uri: "src/bot%20one.js", uriBaseId: "%SRCROOT%" },
      region: { startLine: line, startColumn: 5, endLine: line, endColumn: 10 },
    });
    expect(run).toMatchObject({ columnKind: "utf16CodeUnits", originalUriBaseIds: { "%SRCROOT%": { uri: "file:///home/me/a%20bot/" } } });
    expect(found).toMatchObject({
      ruleId: "no-sql-injection",
      ruleIndex: 0,
      level: "error",
      locations: [{ physicalLocation: place(3) }],
      partialFingerprints: { "chatbotSecurity/v1": "0123456789abcdef" },
      relatedLocations: [{ id: 1, physicalLocation: place(1), message: { text: "chat text `message.content`" } }],
    });
    const { locations } = only(only(found.codeFlows).threadFlows);
    expect(locations.map(({ location, kinds, importance }) => [location?.message?.text, kinds, importance])).toEqual([
      ["chat text `message.content`", ["source"], "essential"],
      ["stored in `sql`", ["assign"], "important"],
      ["reaches `query`", ["sink"], "essential"],
    ]);
  });

  it("gives a suggestion as a fix where its places are known, and leaves it out where they are not", () => {
    const fix = only(only(toSarif(result(), { locate }).runs[0]!.results).fixes);
    expect(fix.description?.text).toBe("Bind the value as a parameter");
    expect(only(only(fix.artifactChanges).replacements)).toEqual({
      deletedRegion: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 },
      insertedContent: { text: "?" },
    });
    expect(only(toSarif(result()).runs[0]!.results).fixes).toBeUndefined();
    expect(only(toSarif(result(), { locate: () => undefined }).runs[0]!.results).fixes).toBeUndefined();
  });

  it("marks what a comment switched off", () => {
    const found = only(toSarif(result([file({ findings: [], suppressed: [finding()] })])).runs[0]!.results);
    expect(found.suppressions).toEqual([{ kind: "inSource" }]);
  });

  it("reports files that do not parse, are truncated or were not scanned", () => {
    const log = toSarif(
      result(
        [file({ findings: [], problems: [{ message: "Unexpected token", start: { line: 7, column: 3 } }], truncated: "the budget ended" })],
        {
          notices: [{ file: "c#1.js", message: "binary" }],
        },
      ),
    );
    const [invocation] = log.runs[0]!.invocations!;
    expect(invocation!.executionSuccessful).toBe(true);
    expect(invocation!.toolExecutionNotifications!.map(({ descriptor, message }) => [descriptor?.id, message.text])).toEqual([
      ["does-not-parse", "Unexpected token"],
      ["analysis-truncated", "the budget ended"],
      ["not-scanned", "binary"],
    ]);
    expect(invocation!.toolExecutionNotifications![2]!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe("c%231.js");
  });

  it("holds at most a thousand steps for a finding, the first and the last among them", () => {
    const steps = Array.from({ length: 1500 }, (_, index) => step(index + 1, `step ${index + 1}`));
    const found = only(toSarif(result([file({ findings: [finding({ flows: [{ steps }, { steps }] })] })])).runs[0]!.results);
    const { locations } = only(only(found.codeFlows).threadFlows);
    expect(locations).toHaveLength(1000);
    expect(locations[0]!.location?.message?.text).toBe("step 1");
    expect(locations.at(-1)!.location?.message?.text).toBe("step 1500");
  });

  it("keeps brackets in a message from becoming a link", () => {
    const found = only(toSarif(result([file({ findings: [finding({ message: "`run[0](input)` is [bad](news)." })] })])).runs[0]!.results);
    expect(found.message.text).toBe("`run\\[0\\](input)` is \\[bad\\](news).");
  });

  it("writes any file name as a URI", () => {
    const names = ["a:b.js", "ü/ñ.js", "100%.js", "half\uD800.js", "#1?.js"];
    const uris = toSarif(result(names.map((name) => file({ file: name, findings: [finding({ file: name })] })))).runs[0]!.results!.map(
      ({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri,
    );
    expect(uris).toEqual(["a%3Ab.js", "%C3%BC/%C3%B1.js", "100%25.js", "half%EF%BF%BD.js", "%231%3F.js"]);
  });

  it("is the same for the same result, whenever it is made", () => {
    const later = result();
    expect(formatSarif({ ...later, summary: { ...later.summary, milliseconds: 9 } })).toBe(formatSarif(result()));
  });
});
