/** What a person reads. */
import { describe, expect, it } from "vitest";
import { formatStylish } from "../../eslint-plugin/src/report/index.js";
import { file, finding, result, step } from "./sample.js";

const plain = { color: false };

describe("stylish", () => {
  it("shows a finding with the way its data took, and a summary", () => {
    expect(formatStylish(result(), plain)).toBe(`src/bot one.js
  3:5  error  Chat text \`message.content\` (line 1) reaches an SQL statement in \`db.query\`. Bind the value.  no-sql-injection
      1. chat text \`message.content\`  src/bot one.js:1  code of line 1
      2. stored in \`sql\`  src/bot one.js:2  code of line 2
      3. reaches \`query\`  src/bot one.js:3  code of line 3

1 finding (1 error, 0 warnings) in 1 file, 1,234 lines, 1.5 s
`);
  });

  it("marks what is possible and counts further sources", () => {
    const flows = [{ steps: [step(1, "parameter `id`")] }, { steps: [step(2, "parameter `name`")] }, { steps: [step(4, "parameter `x`")] }];
    const text = formatStylish(result([file({ findings: [finding({ confidence: "possible", severity: "warning", flows })] })]), plain);
    expect(text).toContain("  3:5  warning  Chat text");
    expect(text).toContain("(possible)  no-sql-injection");
    expect(text).toContain("      and 2 more sources\n");
  });

  it("shows the code of one line once, and of a long way both ends", () => {
    const steps = Array.from({ length: 30 }, (_, index) => ({ ...step(index + 1, `step ${index + 1}`), code: "same code" }));
    const text = formatStylish(result([file({ findings: [finding({ flows: [{ steps }] })] })]), { color: false, quiet: true });
    expect(text.match(/same code/gu)).toHaveLength(1);
    expect(text).toContain("       6. step 6  src/bot one.js:6\n      … 18 more steps\n      25. step 25");
    expect(text).toContain("      30. step 30");
  });

  it("warns of files that do not parse, are truncated or were not scanned, and counts what was left out", () => {
    const problems = [{ message: "Unexpected token", start: { line: 7, column: 3 } }];
    const base = result([file({ findings: [], suppressed: [finding()], problems, truncated: "the budget ended" })]);
    const skipped = [
      { reason: "vendored", files: 0, folders: 1 },
      { reason: "minified", files: 2, folders: 0 },
    ];
    const text = formatStylish(
      { ...base, notices: [{ file: "c.js", message: "not scanned: binary" }], summary: { ...base.summary, skipped, secretsOnly: 2 } },
      plain,
    );
    expect(text).toBe(`warning  src/bot one.js:7:3  Unexpected token
warning  src/bot one.js  analysis truncated: the budget ended
warning  c.js  not scanned: binary

No findings in 1 file, 1,234 lines, 1.5 s
1 finding switched off by comments
1 file with code that does not parse
1 file with truncated analysis
2 test files searched for secrets only (--include-tests for everything)
Not scanned: 1 folder (vendored), 2 files (minified)
`);
  });

  it("prints findings only when it is to be quiet", () => {
    const text = formatStylish(result([file({ findings: [], truncated: "budget" })]), { color: false, quiet: true });
    expect(text).toBe("");
  });

  it("colours only when asked, and shows paths as the door wants them", () => {
    expect(formatStylish(result(), plain)).not.toContain("\u001B");
    expect(formatStylish(result(), { color: true })).toContain("\u001B[31merror\u001B[39m");
    expect(formatStylish(result(), { color: false, display: (path) => `../${path}` })).toContain("../src/bot one.js\n");
  });

  it("lets no file name, message or code act on the terminal", () => {
    const hostile = "a\u001B]0;title\u0007b\u202Ec\nd";
    const flows = [{ steps: [{ ...step(1, hostile, "source", hostile), code: hostile }] }];
    const text = formatStylish(result([file({ file: hostile, findings: [finding({ file: hostile, message: hostile, flows })] })]), plain);
    expect(text).not.toMatch(/[\u001B\u0007\u202E]/u);
    expect(text).toContain("c d");
  });
});
