/** Every example of a library model, with all rules as in the preset `strict`, through our linter and through ESLint. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createLinter, type FileReport } from "../eslint-plugin/src/lint.js";
import { eslintFindings, shown } from "./support/eslint-door.js";
import { compare, readFixtures } from "./support/fixtures.js";

const FOLDER = fileURLToPath(new URL("models/javascript", import.meta.url));

describe("models of JavaScript libraries", () => {
  for (const fixture of readFixtures(FOLDER)) {
    const linter = createLinter(fixture.workspace, { preset: "strict" });
    const reports = fixture.files.map((file) => ({ file, report: linter.lint(file.path) as FileReport }));

    it(fixture.name, () => {
      for (const { file, report } of reports) {
        expect({ problems: report.problems, truncated: report.truncated }, file.path).toEqual({ problems: [], truncated: undefined });
        expect(compare(file, report.findings, true), file.path).toEqual([]);
      }
    });

    it(`${fixture.name}, the same under ESLint`, () => {
      // Vue, Svelte and Astro files need a parser of their own there.
      for (const { file, report } of reports.filter((each) => !/\.(?:vue|svelte|astro)$/.test(each.file.path)))
        expect(eslintFindings(file, "strict"), file.path).toEqual([...report.findings, ...report.suppressed].map(shown));
    });
  }
});
