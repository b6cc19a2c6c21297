/** The formats of CI services, each read as its service reads it: GitHub's commands, GitLab's JSON, JUnit's XML, Markdown. */
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import {
  formatAgent,
  formatGithub,
  formatGitlab,
  formatJunit,
  formatMarkdown,
  formatSarif,
  toSarif,
  type ScanResult,
} from "../../eslint-plugin/src/report/index.js";
import { sarifWithin } from "../../eslint-plugin/src/cli/reports.js";
import { validator } from "../support/validator.js";
import { file, finding, result, RULE, step } from "./sample.js";

const HOSTILE = "a,b:c%0A::error::x\n\r</failure>]]>\u0007\uD800<img src=x>|`@everyone` [x](y) \u202E";

function hostile(): ScanResult {
  const steps = [step(1, HOSTILE, "source", HOSTILE), { ...step(2, HOSTILE, "sink", HOSTILE), code: HOSTILE }];
  const bad = finding({ file: HOSTILE, message: HOSTILE, flows: [{ source: "chat", steps }] });
  return result([file({ file: HOSTILE, findings: [bad] }), file({ file: "good.js", findings: [] })]);
}

const many = (number: number): ScanResult =>
  result([
    file({
      findings: Array.from({ length: number }, (_, index) =>
        finding({ fingerprint: String(index).padStart(16, "0"), ...(index % 2 === 0 && { severity: "warning", confidence: "possible" }) }),
      ),
    }),
  ]);

describe("GitHub's annotations", () => {
  /** As the runner reads a line: properties, then what stands after the second pair of colons. */
  const parse = (line: string) => {
    const match = /^::(error|warning) (.*?)::(.*)$/u.exec(line);
    if (!match) return undefined;
    const decode = (text: string): string =>
      text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
    const properties = Object.fromEntries(
      match[2]!.split(",").map((pair) => [pair.split("=")[0], decode(pair.slice(pair.indexOf("=") + 1))]),
    );
    return { command: match[1], properties, message: decode(match[3]!) };
  };

  it("mark the lines, the worst first, with the way of the data", () => {
    const warning = finding({ severity: "warning", confidence: "possible", end: { line: 5, column: 1 } });
    const lines = formatGithub(result([file({ findings: [warning, finding()] })]), { display: (path) => `bots/${path}` }).split("\n");
    expect(parse(lines[0]!)).toMatchObject({
      command: "error",
      properties: {
        file: "bots/src/bot one.js",
        line: "3",
        endLine: "3",
        col: "5",
        endColumn: "10",
        title: "chatbot-security: no-sql-injection",
      },
      message: expect.stringMatching(/^Chat text .*\n1\. chat text `message\.content` \(bots\/src\/bot one\.js:1\)\n2\. /u) as string,
    });
    expect(parse(lines[1]!)).toMatchObject({ command: "warning", properties: { line: "3", endLine: "5" } });
    expect(parse(lines[1]!)?.properties).not.toHaveProperty("col");
  });

  it("are one command a line, whatever the texts are", () => {
    const lines = formatGithub(hostile()).trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(1);
    expect(parse(lines[0]!)?.properties["file"]).toBe(HOSTILE);
  });
});

describe("GitLab's code quality report", () => {
  /** What its documentation asks for. */
  const valid = validator({
    type: "array",
    items: {
      type: "object",
      required: ["description", "check_name", "fingerprint", "severity", "location"],
      properties: {
        description: { type: "string", minLength: 1 },
        check_name: { type: "string", minLength: 1 },
        fingerprint: { type: "string", minLength: 1 },
        severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
        location: {
          type: "object",
          required: ["path", "lines"],
          properties: {
            path: { type: "string", pattern: "^(?!\\./|/)" },
            lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
          },
        },
      },
    },
  });

  it("is what its documentation asks for, with a fingerprint of its own for each", () => {
    const twins = result([file(), file({ file: "copy.js", findings: [finding({ file: "copy.js" })] })]);
    for (const each of [twins, hostile(), result([]), many(3)]) {
      const issues = JSON.parse(formatGitlab(each)) as { fingerprint: string; severity: string }[];
      expect(valid(issues), JSON.stringify(valid.errors)).toBe(true);
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    }
    expect((JSON.parse(formatGitlab(twins)) as { severity: string }[])[0]!.severity).toBe("critical");
  });
});

describe("JUnit's XML", () => {
  /** The elements and attributes that CI servers agree on. */
  const SCHEMA = `<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:element name="testsuites"><xs:complexType><xs:sequence><xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="testcase" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="failure" minOccurs="0"><xs:complexType mixed="true"><xs:attribute name="type" use="required"/><xs:attribute name="message" use="required"/></xs:complexType></xs:element>
      </xs:sequence><xs:attribute name="name" use="required"/><xs:attribute name="classname" use="required"/><xs:attribute name="time" type="xs:decimal"/></xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="name" use="required"/><xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/><xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
      <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/><xs:attribute name="skipped" type="xs:nonNegativeInteger"/><xs:attribute name="time" type="xs:decimal"/></xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="name"/><xs:attribute name="tests" type="xs:nonNegativeInteger"/><xs:attribute name="failures" type="xs:nonNegativeInteger"/><xs:attribute name="errors" type="xs:nonNegativeInteger"/></xs:complexType></xs:element>
  </xs:schema>`;

  it("is valid for libxml2, whatever the texts are", async () => {
    for (const each of [result(), hostile(), result([]), many(3)]) {
      const { valid, errors } = await validateXML({ xml: [{ fileName: "report.xml", contents: formatJunit(each) }], schema: [SCHEMA] });
      expect(errors.map(({ message }) => message)).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it("has a failed case for each finding and a passed one for a file without", () => {
    const text = formatJunit(hostile());
    expect(text).toContain('tests="2" failures="1"');
    expect(text).toContain('<testcase name="chatbot-security" classname="good.js" time="0"/>');
  });
});

describe("Markdown", () => {
  it("is a summary with a table and the ways", () => {
    const text = formatMarkdown(result());
    expect(text).toMatch(/^## Chatbot Security: 1 finding\n\n\*\*1\*\* errors · \*\*0\*\* warnings/u);
    expect(text).toContain("[no-sql-injection](https://example.org/no-sql-injection) |");
    expect(text).toContain("1. chat text <code>message.content</code>");
  });

  it("makes no markup of what others wrote", () => {
    const text = formatMarkdown(hostile());
    expect(text).not.toMatch(/<img|@everyone|\[x\]|\u202E|\u0007/u);
    for (const row of text.split("\n").filter((line) => line.startsWith("|"))) expect(row.match(/\|/gu)).toHaveLength(5);
  });

  it("fits into a comment", () => {
    expect(formatMarkdown(many(5000)).length).toBeLessThan(65_000);
  });
});

describe("the format for agents", () => {
  it("says all in a line each", () => {
    expect(formatAgent(result())).toBe(
      "src/bot one.js:3:5 error no-sql-injection [0123456789abcdef]: Chat text `message.content` (line 1) reaches an SQL statement in `db.query`. Bind the value.\n" +
        "  path src/bot one.js:1 chat text `message.content` > 2 stored in `sql` > 3 reaches `query`\n" +
        "  can Bind the value as a parameter\n" +
        `fix no-sql-injection: ${RULE.instead} ${RULE.url}\n` +
        "total 1 errors, 0 warnings in 1 files\n",
    );
  });

  it("keeps hostile text in its line", () => {
    expect(formatAgent(hostile()).trimEnd().split("\n")).toHaveLength(5);
  });
});

describe("SARIF within GitHub's limits", () => {
  it("drops the least severe results and says so", () => {
    const { results = [], invocations } = toSarif(many(10), { mostResults: 4 }).runs[0]!;
    expect(results.map(({ level }) => level)).toEqual(["error", "error", "error", "error"]);
    expect(invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^6 results, the least severe/u);
    expect(toSarif(many(26_000)).runs[0]!.results).toHaveLength(25_000);
  });

  it("is small enough when it is packed", () => {
    const whole = many(300);
    expect(JSON.parse(sarifWithin(10_000_000, whole, () => undefined))).toEqual(JSON.parse(formatSarif(whole)));
    const { runs } = JSON.parse(sarifWithin(4_000, whole, () => undefined)) as { runs: [{ results: unknown[] }] };
    expect(runs[0].results.length).toBeLessThan(300);
    expect(runs[0].results.length).toBeGreaterThan(0);
  });

  it("has taxonomies that its rules point into, and no more tags than are shown", () => {
    const log = toSarif(
      result([file()], { rules: [{ ...RULE, cwe: Array.from({ length: 30 }, (_, index) => index + 1), asi: ["ASI05"], mcp: ["MCP05"] }] }),
    );
    const { taxonomies, tool } = log.runs[0]!;
    expect(taxonomies?.map(({ name, taxa }) => `${name}: ${taxa?.length}`)).toEqual([
      "CWE: 30",
      "OWASP Top 10 for LLM Applications 2025: 1",
      "OWASP Top 10 for LLM Applications 2026: 1",
      "OWASP Top 10 for Agentic Applications 2026: 1",
      "OWASP MCP Top 10: 1",
    ]);
    const [rule] = tool.driver.rules!;
    expect(rule!.properties!.tags).toHaveLength(20);
    for (const { target } of rule!.relationships!) {
      const taxonomy = taxonomies![target.toolComponent!.index!]!;
      expect(taxonomy.taxa!.some(({ id }) => id === target.id)).toBe(true);
    }
  });
});
