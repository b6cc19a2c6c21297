/** JSON for scripts: its shape is an interface. */
import { describe, expect, it } from "vitest";
import { formatJson } from "../../eslint-plugin/src/report/index.js";
import { file, finding, result } from "./sample.js";

describe("JSON", () => {
  it("holds findings with their flows, and no times", () => {
    const report = JSON.parse(formatJson(result())) as Record<string, unknown>;
    expect(report["root"]).toBe("file:///home/me/a%20bot/");
    expect(report["findings"]).toEqual([
      {
        rule: "no-sql-injection",
        file: "src/bot one.js",
        severity: "error",
        confidence: "confirmed",
        message: "Chat text `message.content` (line 1) reaches an SQL statement in `db.query`. Bind the value.",
        line: 3,
        column: 5,
        endLine: 3,
        endColumn: 10,
        fingerprint: "0123456789abcdef",
        flows: [
          {
            source: "chat",
            steps: [
              { role: "source", text: "chat text `message.content`", file: "src/bot one.js", line: 1, column: 5, code: "code of line 1" },
              { role: "assign", text: "stored in `sql`", file: "src/bot one.js", line: 2, column: 5, code: "code of line 2" },
              { role: "sink", text: "reaches `query`", file: "src/bot one.js", line: 3, column: 5, code: "code of line 3" },
            ],
          },
        ],
        suggestions: [{ title: "Bind the value as a parameter", safe: false }],
      },
    ]);
    expect(report["summary"]).not.toHaveProperty("milliseconds");
  });

  it("names what was suppressed, does not parse, was truncated or not scanned", () => {
    const problems = [{ message: "Unexpected token", start: { line: 7, column: 3 } }];
    const report = JSON.parse(
      formatJson(
        result([file({ findings: [], suppressed: [finding()], problems, truncated: "budget" })], {
          notices: [{ file: "c.js", message: "binary" }],
        }),
      ),
    ) as Record<string, unknown[]>;
    expect(report["findings"]).toEqual([]);
    expect(report["suppressed"]).toHaveLength(1);
    expect(report["problems"]).toEqual([{ file: "src/bot one.js", message: "Unexpected token", line: 7, column: 3 }]);
    expect(report["truncated"]).toEqual([{ file: "src/bot one.js", reason: "budget" }]);
    expect(report["notices"]).toEqual([{ file: "c.js", message: "binary" }]);
  });
});
