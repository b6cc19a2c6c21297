/**
 * Every fixture of every rule, through our linter and through ESLint: the annotations hold, and both doors say the same. Under ESLint
 * each suggestion must also leave a program that parses.
 */
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RuleTester } from "eslint";
import { describe, expect, it } from "vitest";
import { toEslint } from "../eslint-plugin/src/eslint-rule.js";
import plugin from "../eslint-plugin/src/index.js";
import { languageOf } from "../eslint-plugin/src/languages/index.js";
import { createLinter, type FileReport } from "../eslint-plugin/src/lint.js";
import { rules } from "../eslint-plugin/src/rules/index.js";
import { applySuggestion } from "./support/annotations.js";
import { reading } from "./support/eslint-door.js";
import { compare, readFixtures, type Fixture, type FixtureFile } from "./support/fixtures.js";

const FOLDER = fileURLToPath(new URL("fixtures", import.meta.url));

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

function lint(fixture: Fixture, file: FixtureFile, rule: string): FileReport {
  const off = Object.fromEntries(rules.filter((each) => each.name !== rule).map((each) => [each.name, "off"] as const));
  // A rule of the preset `strict` is switched on by name, with its own defaults.
  const rulesOf = fixture.strict ? off : { ...off, [rule]: {} };
  const linter = createLinter(fixture.workspace, { preset: fixture.strict ? "strict" : "recommended", rules: rulesOf });
  return linter.lint(file.path) ?? { file: file.path, findings: [], suppressed: [], problems: [] };
}

for (const rule of rules) {
  describe(rule.name, () => {
    const fixtures = existsSync(`${FOLDER}/${rule.name}`) ? readFixtures(`${FOLDER}/${rule.name}`) : [];

    it("has a bad and a good fixture", () => {
      const names = fixtures.map((fixture) => fixture.name.replace(/\.\w+$/, ""));
      expect(names).toEqual(expect.arrayContaining(["bad", "good"]));
    });

    for (const fixture of fixtures) {
      it(`finds what ${fixture.name} says`, () => {
        for (const file of fixture.files) {
          const { findings, problems, truncated } = lint(fixture, file, rule.name);
          expect({ problems, truncated }, file.path).toEqual({ problems: [], truncated: undefined });
          expect(compare(file, findings, false), file.path).toEqual([]);
        }
      });
    }

    const tester = new RuleTester({ plugins: { "chatbot-security": plugin } });
    const cases = fixtures.flatMap((fixture) =>
      fixture.files.filter(isProgram).map((file) => ({ file, case: eslintCase(fixture, file, rule.name) })),
    );
    if (cases.length > 0)
      tester.run("the same under ESLint", toEslint(rule), {
        valid: cases.filter((each) => each.case.errors.length === 0).map((each) => ({ ...each.case, errors: undefined })),
        invalid: cases.filter((each) => each.case.errors.length > 0).map((each) => each.case),
      });
  });
}

/** ESLint reads other texts only with languages that a user brings. */
function isProgram({ path }: FixtureFile): boolean {
  return languageOf(path) !== undefined;
}

/** What ESLint must say about a file: the findings of our linter, place by place, with the text after each suggestion. */
function eslintCase(fixture: Fixture, file: FixtureFile, rule: string) {
  const { findings } = lint(fixture, file, rule);
  return {
    name: `${fixture.name}${fixture.files.length > 1 ? `/${file.path}` : ""}`,
    code: file.text,
    filename: file.path,
    options: fixture.strict ? [rules.find((each) => each.name === rule)?.strictOptions ?? {}] : [],
    ...reading(file.path, file.text),
    errors: findings.map((finding) => ({
      message: finding.message,
      line: finding.start.line,
      column: finding.start.column,
      endLine: finding.end.line,
      endColumn: finding.end.column,
      ...(finding.suggestions.length > 0
        ? {
            suggestions: finding.suggestions.map(({ title }, index) => ({
              desc: title,
              output: applySuggestion(file.text, finding, index),
            })),
          }
        : {}),
    })),
  };
}

describe("fixtures", () => {
  it("belong to rules that exist", () => {
    const known = new Set(rules.map((rule) => rule.name));
    expect(readdirSync(FOLDER).filter((name) => !known.has(name))).toEqual([]);
  });
});
