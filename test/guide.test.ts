/** What guides to chatbot security show, as they usually show it: with the recommended rules each snippet comes out as its reader expects. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createLinter } from "../eslint-plugin/src/lint.js";
import { compare, readFixtures } from "./support/fixtures.js";

const FOLDER = fileURLToPath(new URL("guide", import.meta.url));

describe("snippets of guides", () => {
  for (const fixture of readFixtures(FOLDER)) {
    it(fixture.name, () => {
      const linter = createLinter(fixture.workspace, { preset: "recommended" });
      for (const file of fixture.files) expect(compare(file, linter.lint(file.path)?.findings ?? [], true), file.path).toEqual([]);
    });
  }
});
