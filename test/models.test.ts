/** Every example of a library model, with all rules as in the preset `strict`, through our linter and through ESLint. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createLinter, type FileReport } from "../eslint-plugin/src/lint.js";
import { eslintFindings, shown } from "./support/eslint-door.js";
import { compare, readFixtures, type Fixture, type FixtureFile } from "./support/fixtures.js";

/** What a whole program lacks is no matter of an example that shows one library. */
const OF_WHOLE_PROGRAMS = new Set(["require-rate-limit"]);

describe.each(["javascript", "python"])("models: %s", (language) => {
  for (const fixture of readFixtures(fileURLToPath(new URL(`models/${language}`, import.meta.url)))) {
    let reports: ReturnType<typeof lint> | undefined;

    it(fixture.name, () => {
      for (const { file, report } of (reports ??= lint(fixture))) {
        expect({ problems: report.problems, truncated: report.truncated }, file.path).toEqual({ problems: [], truncated: undefined });
        const findings = report.findings.filter(({ rule }) => !OF_WHOLE_PROGRAMS.has(rule));
        expect(compare(file, findings, true), file.path).toEqual([]);
      }
    });

    it(`${fixture.name}, the same under ESLint`, () => {
      // Vue, Svelte and Astro files need a parser of their own there.
      for (const { file, report } of (reports ??= lint(fixture)).filter((each) => !/\.(?:vue|svelte|astro)$/.test(each.file.path)))
        expect(eslintFindings(file, "strict"), file.path).toEqual([...report.findings, ...report.suppressed].map(shown));
    });
  }
});

function lint(fixture: Fixture): readonly { readonly file: FixtureFile; readonly report: FileReport }[] {
  const linter = createLinter(fixture.workspace, { preset: "strict" });
  return fixture.files.map((file) => ({ file, report: linter.lint(file.path) as FileReport }));
}
