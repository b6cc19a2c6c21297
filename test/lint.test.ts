/** What every door shares: which findings a file has, their words, places, fingerprints, and what happens when a rule fails. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../eslint-plugin/src/define.js";
import type { Finding } from "../eslint-plugin/src/engine/finding.js";
import { maskSecrets, runRules } from "../eslint-plugin/src/findings.js";
import { hash } from "../eslint-plugin/src/fingerprint.js";
import { createLineIndex } from "../eslint-plugin/src/lines.js";
import { activeRules, analysisOf, createLinter, listRules, type LintOptions } from "../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../eslint-plugin/src/workspace/memory.js";
import { fakeSecret } from "./support/fake-secrets.js";

function lint(text: string, options: Partial<LintOptions> = {}): readonly Finding[] {
  return createLinter(memoryWorkspace([["bot.js", text]]), { preset: "recommended", ...options }).lint("bot.js")!.findings;
}

const HEAD = `const { Pool } = require("pg");
const { exec } = require("child_process");
const app = require("express")();
const pool = new Pool();
`;

describe("one place, one report", () => {
  const COMMAND = `${HEAD}app.post("/run", (req) => exec(req.body.command));\n`;

  it("goes to the more specific rule", () => {
    expect(lint(COMMAND).map((finding) => finding.rule)).toEqual(["no-command-injection"]);
  });

  it("is the same when a rule is off: no other speaks up", () => {
    for (const { name } of listRules()) {
      const rest = lint(COMMAND, { preset: "strict", rules: { [name]: "off" } });
      expect(rest, name).toEqual(lint(COMMAND, { preset: "strict" }).filter((finding) => finding.rule !== name));
    }
  });

  it("leaves other places of the same statement alone", () => {
    const text = `${HEAD}app.post("/a", (req) => pool.query(\`UPDATE a SET c = c + $1 WHERE b = '\${req.body.b}'\`, [req.body.c]));\n`;
    expect(lint(text).map((finding) => finding.rule)).toEqual(["no-sql-injection", "require-input-validation"]);
  });
});

describe("require-input-validation", () => {
  it("reports each entry once, at its first use", () => {
    const use = (column: string): string => `pool.query("UPDATE t SET a = a + $1", [req.body.${column}]);`;
    const text = `${HEAD}app.post("/a", (req) => {\n  ${use("x")}\n  ${use("y")}\n});\napp.post("/b", (req) => {\n  ${use("z")}\n});\n`;
    expect(lint(text).map(({ rule, start }) => [rule, start.line])).toEqual([
      ["require-input-validation", 6],
      ["require-input-validation", 10],
    ]);
  });
});

describe("presets and options", () => {
  const UNKNOWN = `${HEAD}exports.page = (offset) => pool.query(\`SELECT * FROM a OFFSET \${offset}\`);\n`;

  it("keep values of unknown origin for strict, as warnings", () => {
    expect(lint(UNKNOWN)).toEqual([]);
    expect(lint(UNKNOWN, { preset: "strict" })).toMatchObject([{ rule: "no-sql-injection", confidence: "possible", severity: "warning" }]);
  });

  it("switch single rules on with options of their own", () => {
    expect(lint(UNKNOWN, { rules: { "no-sql-injection": { possible: "all" } } })).toHaveLength(1);
    expect(activeRules({ preset: "recommended", rules: { "no-ssrf": "off" } }).map(({ rule }) => rule.name)).not.toContain("no-ssrf");
  });

  it("follow stored text and the command line only when asked", () => {
    const text = `${HEAD}exec(process.argv[2]);\n`;
    expect(lint(text)).toEqual([]);
    expect(lint(text, { rules: { "no-command-injection": { sources: ["argv"] } } })).toMatchObject([
      { message: expect.stringMatching(/^Command-line argument/) as string },
    ]);
  });
});

describe("messages", () => {
  it("say where it comes from, what it reaches, through which calls, and what to write", () => {
    const text = `${HEAD}function clean(value) {\n  return value.trim();\n}\napp.get("/a", (req) => {\n  const name = clean(req.query.name);\n  pool.query(\`SELECT * FROM a WHERE b = '\${name}'\`);\n});\n`;
    expect(lint(text).map((finding) => finding.message)).toEqual([
      "Request data `req.query.name` (line 9) reaches an SQL statement in `pool.query` through `clean`. Bind it as a parameter ($1) instead.",
    ]);
  });

  it("name the sink where a function of the program stands before it", () => {
    const text = `${HEAD}const all = (sql) => pool.query(sql);\napp.get("/a", (req) => all(\`SELECT * FROM a WHERE b = '\${req.query.b}'\`));\n`;
    expect(lint(text)).toMatchObject([
      { start: { line: 6 }, message: expect.stringContaining("in `pg.Pool.query` through `all`") as string },
    ]);
  });
});

describe("fingerprints", () => {
  const CALL = `app.get("/a", (req) => exec("ls " + req.query.dir));\n`;
  const prints = (text: string): string[] => lint(text).map((finding) => finding.fingerprint);

  it("stay when lines, spaces and other statements change", () => {
    const [print] = prints(HEAD + CALL);
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(
      prints(`// moved\n\n${HEAD}pool.query("SELECT 1");\n${CALL.replace("(req)", "( req )").replace('exec("ls "', 'exec(\n    "ls "')}`),
    ).toEqual([print]);
  });

  it("differ between equal statements, by their order", () => {
    const two = prints(HEAD + CALL + CALL);
    expect(new Set(two).size).toBe(2);
    expect(two[0]).toBe(prints(HEAD + CALL)[0]);
  });

  it("differ when the statement does", () => {
    expect(prints(HEAD + CALL)).not.toEqual(prints(HEAD + CALL.replace("ls", "rm")));
  });

  it("use a hash whose values are known", () => {
    expect(hash("")).toBe("cbf29ce484222325");
    expect(hash("a")).toBe("af63dc4c8601ec8c");
    expect(hash("foobar")).toBe("85944171f73967e8");
  });
});

describe("secrets", () => {
  it("never stand in what a finding shows", () => {
    const token = fakeSecret("slack-bot-token");
    const text = `${HEAD}app.get("/a", (req) => exec("curl -H ${token} " + req.query.url));\n`;
    const findings = lint(text);
    expect(findings.map((finding) => finding.rule).sort()).toEqual(["no-command-injection", "no-hardcoded-secrets"]);
    const outside = findings.map(({ suggestions: _, ...shown }) => shown);
    expect(JSON.stringify(outside)).not.toContain(token);
    expect(findings[0]?.flows.flatMap((flow) => flow.steps).every((step) => step.code.includes("xoxb-…"))).toBe(true);
  });

  it("are masked where a range cuts them", () => {
    const secret = { at: { start: 4, end: 10 }, format: "f", title: "t", masked: "s…", whole: true };
    expect(maskSecrets("let SECRET;", { start: 0, end: 11 }, [secret])).toBe("let s…;");
    expect(maskSecrets("let SECRET;", { start: 6, end: 11 }, [secret])).toBe("s…;");
    expect(maskSecrets("let SECRET;", { start: 0, end: 4 }, [secret])).toBe("let ");
  });
});

describe("steps", () => {
  it("carry the line's code, cut to 160 characters around the place", () => {
    const text = `${HEAD}app.get("/a", (req) => { const padding = "${"x".repeat(300)}"; exec(req.query.dir); });\n`;
    const steps = lint(text)[0]!.flows[0]!.steps;
    for (const step of steps) expect(step.code).toHaveLength(160);
    expect(steps[0]!.code).toContain("req.query.dir");
    expect(steps[0]!.startAt).toEqual({ line: 5, column: text.split("\n")[4]!.indexOf("req.query") + 1 });
  });
});

describe("a rule that fails", () => {
  const failing: Rule = {
    ...listRules()[0]!,
    name: "fails",
    check: () => {
      throw new Error("no idea");
    },
  };

  it("is a problem of the file, and the others go on", () => {
    const workspace = memoryWorkspace([["bot.js", `${HEAD}app.get("/a", (req) => exec(req.query.dir));\n`]]);
    const result = analysisOf(workspace, {}).file("bot.js")!;
    const { findings, problems } = runRules(
      result,
      [{ rule: failing, options: {} }, ...activeRules({ preset: "recommended" })],
      () => undefined,
      true,
    );
    expect(problems).toEqual([{ at: { start: 0, end: 0 }, message: "rule fails failed: no idea" }]);
    expect(findings).toHaveLength(1);
  });
});

describe("lines", () => {
  it("break where ESLint breaks them", () => {
    const index = createLineIndex("a\r\nb\nc\rd\u2028e");
    expect([0, 3, 5, 7, 9].map((offset) => index.locate(offset).line)).toEqual([1, 2, 3, 4, 5]);
    expect(index.locate(99)).toEqual({ line: 5, column: 2 });
    expect(index.line(1)).toEqual({ start: 0, end: 1 });
  });
});

describe("a file that is not there", () => {
  it("has no report", () => {
    const linter = createLinter(memoryWorkspace([["notes.csv", "text"]]), { preset: "strict" });
    expect(linter.lint("gone.js")).toBeUndefined();
    expect(linter.lint("notes.csv")).toBeUndefined();
  });
});
