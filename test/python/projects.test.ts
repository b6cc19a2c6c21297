/**
 * Flows across the files of a Python project, one project a folder: the annotations hold with all rules as in the preset `strict`, whichever
 * file is asked for first.
 */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLinter } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";
import { compare, readFixtures } from "../support/fixtures.js";

describe("Python projects", () => {
  for (const { name, files } of readFixtures(join(import.meta.dirname, "projects"))) {
    it(name, () => {
      const sources = files.filter(({ path }) => path.endsWith(".py"));
      const lint = (order: readonly (typeof files)[number][]): string[] => {
        const linter = createLinter(memoryWorkspace(files.map(({ path, text }) => [path, text])), { preset: "strict" });
        return order.flatMap((file) => {
          const { problems, truncated, findings } = linter.lint(file.path)!;
          expect({ problems, truncated }, file.path).toEqual({ problems: [], truncated: undefined });
          return compare(file, findings, true).map((problem) => `${file.path}: ${problem}`);
        });
      };
      expect(lint(sources)).toEqual([]);
      expect(lint([...sources].reverse()), "asked in another order").toEqual([]);
    });
  }
});
