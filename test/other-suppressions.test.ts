/** Comments of Bandit, Ruff, Flake8 and Sonar, for users who ask that they silence our findings: as their tools read them, in every door. */
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../eslint-plugin/src/index.js";
import { createLinter, listRules, OTHER_SUPPRESSIONS, type OtherSuppression } from "../eslint-plugin/src/lint.js";
import { WEAKNESSES } from "../eslint-plugin/src/other-tests.js";
import { readProjectSettings } from "../eslint-plugin/src/settings.js";
import { memoryWorkspace } from "../eslint-plugin/src/workspace/memory.js";
import { run } from "./cli/run.js";
import { temporaryFolder } from "./support/temporary.js";

const PYTHON = (comment: string, head = ""): string => `${head}import os
from flask import request

def run():
    os.system("ls " + request.args["x"])${comment}
`;
const JAVASCRIPT = (comment: string): string => `import { exec } from "node:child_process";
import { Bot } from "grammy";
new Bot("").on("message:text", (ctx) => { exec("ls " + ctx.message.text); });${comment}
`;

/** What is still reported, with all tools' comments honoured or those given. */
function reported(file: string, text: string, otherSuppressions: readonly OtherSuppression[] = OTHER_SUPPRESSIONS): readonly string[] {
  const linter = createLinter(memoryWorkspace([[file, text]]), { preset: "recommended", settings: { otherSuppressions } });
  return linter.lint(file)!.findings.map(({ rule }) => rule);
}

const FOUND = ["no-command-injection"];

describe("a comment", () => {
  it.each([
    "# nosec",
    "#nosec",
    "# nosec: B605",
    "# nosec B602, B605",
    "# nosec B602 B605 -- a constant",
    "# nosec start_process_with_a_shell",
    "# nosec because nobody reaches this",
    "# type: ignore  # nosec",
    "# noqa",
    "# NOQA:S605",
    "# noqa: E501, S605",
    "# noqa: E501 S605 is wrong here",
    "# noqa: S60",
    "# NOSONAR",
    "# NOSONAR: nobody reaches this",
    "# NOSONAR(S2076)",
    "# NOSONAR(python:S2068, python:S2076)",
  ])("silences: %s", (comment) => {
    expect(reported("bot.py", PYTHON(`  ${comment}`))).toEqual([]);
    expect(reported("bot.py", PYTHON(`  ${comment}`), [])).toEqual(FOUND);
  });

  it.each([
    "# nosec B608",
    "# nosec B607",
    "# nosec hardcoded_tmp_directory",
    "# no security here",
    "# nosecrets",
    "# noqa: S608",
    "# noqa: E501",
    "# noqa: because",
    "# NOSONAR(S2068)",
    "# nosonar",
  ])("silences nothing: %s", (comment) => {
    expect(reported("bot.py", PYTHON(`  ${comment}`))).toEqual(FOUND);
  });

  it.each(["// nosec", "/* NOSONAR */", "// NOSONAR(javascript:S2076)", "// nosec B602"])("in JavaScript: %s", (comment) => {
    expect(reported("bot.mjs", JAVASCRIPT(` ${comment}`))).toEqual([]);
    expect(reported("bot.mjs", `${comment}\n${JAVASCRIPT("")}`)).toEqual(FOUND);
  });

  it.each([
    ["# ruff: noqa\n", []],
    ["# ruff: noqa: S605\n", []],
    ["# flake8: noqa: S608\n", FOUND],
    ["# noqa\n", FOUND],
  ])("of a whole file: %j", (head, expected) => {
    expect(reported("bot.py", PYTHON("", head))).toEqual(expected);
  });

  it("stands on the first or on the last line of a call", () => {
    const call = (first: string, last: string): string =>
      PYTHON("").replace(
        'os.system("ls " + request.args["x"])',
        `os.system(${first}\n        "ls "\n        + request.args["x"]\n    )${last}`,
      );
    expect(reported("bot.py", call("", ""))).toEqual(FOUND);
    expect(reported("bot.py", call("  # nosec B605", ""))).toEqual([]);
    expect(reported("bot.py", call("", "  # nosec B605"))).toEqual([]);
  });

  it("is honoured only if its tool is asked for", () => {
    expect(reported("bot.py", PYTHON("  # nosec"), ["noqa", "NOSONAR"])).toEqual(FOUND);
    expect(reported("bot.py", PYTHON("  # noqa"), ["noqa"])).toEqual([]);
  });
});

describe("every door", () => {
  const files = { "package.json": "{}", "bot.py": PYTHON("  # nosec B605"), "bot.mjs": JAVASCRIPT(" // NOSONAR") };
  const settings = { otherSuppressions: ["nosec", "NOSONAR"] };
  const found = (folder: string, args: readonly string[] = []): unknown => {
    const { out } = run(folder, ["--format", "json", ...args]);
    const { findings, summary } = JSON.parse(out) as { findings: readonly unknown[]; summary: { suppressed: number } };
    return { findings: findings.length, suppressed: summary.suppressed };
  };

  it("the command line, by an option and by chatbot-security.json, which the server and agents read, too", () => {
    const folder = temporaryFolder(files);
    expect(found(folder)).toEqual({ findings: 2, suppressed: 0 });
    expect(found(folder, ["--other-suppressions", "nosec,nosonar"])).toEqual({ findings: 0, suppressed: 2 });
    expect(found(folder, ["--other-suppressions", "nosec"])).toEqual({ findings: 1, suppressed: 1 });
    expect(run(folder, ["--other-suppressions", "pylint"])).toMatchObject({ code: 2 });
    const text = JSON.stringify(settings);
    expect(readProjectSettings(text)).toMatchObject({ settings });
    expect(found(temporaryFolder({ ...files, "chatbot-security.json": text }))).toEqual({ findings: 0, suppressed: 2 });
    expect(readProjectSettings('{ "otherSuppressions": ["pylint"] }')).toHaveProperty("problem");
  });

  it("ESLint, by its settings", async () => {
    const folder = temporaryFolder(files);
    const count = async (value: object): Promise<number> => {
      const overrideConfig = [plugin.configs.recommended, plugin.configs.python, { settings: { "chatbot-security": value } }];
      const results = await new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig }).lintFiles(["."]);
      return results.flatMap(({ messages }) => messages).length;
    };
    expect(await count({})).toBe(2);
    expect(await count(settings)).toBe(0);
  });
});

describe("the table of tests", () => {
  const rules = new Map(listRules().map((rule) => [rule.name, rule]));

  it("names rules of ours that are about the same weakness", () => {
    for (const { cwe, rules: own } of WEAKNESSES) for (const name of own) expect(rules.get(name)?.cwe, name).toContain(cwe);
  });

  it("names every test once", () => {
    const tests = WEAKNESSES.flatMap(({ bandit = {}, sonar = [] }) => [...Object.keys(bandit), ...Object.values(bandit), ...sonar]);
    expect(tests.filter((test, index) => tests.indexOf(test) !== index)).toEqual([]);
  });
});
