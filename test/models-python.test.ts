/** Every example of a Python library's model, with all rules as in the preset `strict`. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createLinter, type FileReport } from "../eslint-plugin/src/lint.js";
import { compare, readFixtures } from "./support/fixtures.js";

const FOLDER = fileURLToPath(new URL("models/python", import.meta.url));

describe("models of Python libraries", () => {
  for (const fixture of readFixtures(FOLDER)) {
    it(fixture.name, () => {
      const linter = createLinter(fixture.workspace, { preset: "strict" });
      for (const file of fixture.files) {
        const report = linter.lint(file.path) as FileReport;
        expect({ problems: report.problems, truncated: report.truncated }, file.path).toEqual({ problems: [], truncated: undefined });
        expect(compare(file, report.findings, true), file.path).toEqual([]);
      }
    });
  }
});
