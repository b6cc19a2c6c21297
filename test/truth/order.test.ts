/** The same bytes, in whatever order files are listed, given or asked about, and again; whatever ends the lines. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { createLinter } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";
import { run } from "../cli/run.js";
import { temporaryFolder } from "../support/temporary.js";
import { bot, cases, foldersOf } from "./programs.js";
import type { Program } from "./rewrite.js";

const bots = foldersOf("../examples").map(bot);
const severalFiles = [...foldersOf("../fixtures"), "../models/javascript", "../models/python"]
  .flatMap(cases)
  .filter(({ program }) => program.size > 1);

const orders = (program: Program): readonly (readonly string[])[] => {
  const paths = [...program.keys()];
  const middle = Math.floor(paths.length / 2);
  return [paths, [...paths].reverse(), [...paths.slice(middle), ...paths.slice(0, middle)]];
};

describe("files in any order", () => {
  it.each([...bots, ...severalFiles])("$name", ({ program }) => {
    const results = orders(program).map((paths) => {
      const workspace = memoryWorkspace(paths.map((path) => [path, program.get(path)!]));
      const listed = workspace.list().filter((path) => paths.includes(path));
      const linter = createLinter({ ...workspace, list: () => paths.filter((path) => listed.includes(path)) }, { preset: "strict" });
      const reports = new Map(paths.map((path) => [path, linter.lint(path)]));
      return JSON.stringify([...program.keys()].map((path) => reports.get(path)));
    });
    expect(new Set(results).size).toBe(1);
  });
});

describe("the command line", () => {
  it.each(bots)("$name", ({ program }) => {
    const folder = temporaryFolder(Object.fromEntries(program));
    const scan = (at: string, format: string, paths: readonly string[] = []): string =>
      run(at, ["scan", ...paths, "--format", format, "--preset", "strict"]).out;
    const timeless = (text: string): string => text.replace(/"(?:durationMs|seconds|elapsed)": ?[\d.]+|[\d.]+ s$/gmu, "");
    for (const format of ["json", "sarif", "stylish"]) {
      const first = timeless(scan(folder, format));
      expect(timeless(scan(folder, format)), format).toBe(first);
      // The same in a folder of its own, made in another order.
      const other = temporaryFolder(Object.fromEntries([...program].reverse()));
      expect(timeless(scan(other, format)).replaceAll(other, folder), format).toBe(first);
    }
    const [, backwards] = orders(program);
    const places = (text: string): unknown =>
      (
        JSON.parse(text) as {
          findings: { file: string; rule: string; line: number; column: number; message: string; fingerprint: string }[];
        }
      ).findings.map(({ file, rule, line, column, message, fingerprint }) => ({ file, rule, line, column, message, fingerprint }));
    const whole = places(scan(folder, "json"));
    expect(places(scan(folder, "json", backwards))).toEqual(whole);
    // A Windows checkout.
    const windows = temporaryFolder(Object.fromEntries([...program].map(([path, text]) => [path, text.replace(/\r?\n/gu, "\r\n")])));
    expect(places(scan(windows, "json"))).toEqual(whole);
  });
});

describe("ESLint with workers", () => {
  it("says what it says without them", { timeout: 300_000 }, async () => {
    const plugin = fileURLToPath(new URL("../../eslint-plugin/dist/index.js", import.meta.url));
    const all = new Map(bots.flatMap(({ name, program }) => [...program].map(([path, text]) => [`${name}/${path}`, text] as const)));
    const folder = temporaryFolder(Object.fromEntries(all));
    const config = join(folder, "eslint.config.mjs");
    writeFileSync(
      config,
      `import plugin from ${JSON.stringify(`file://${plugin}`)};\nexport default [plugin.configs.strict, plugin.configs.python, { ignores: ["**/*.ts"] }];\n`,
    );
    const lint = async (concurrency: number | "off"): Promise<unknown> => {
      const results = await new ESLint({ cwd: folder, concurrency }).lintFiles(["."]);
      return results.map(({ filePath, messages }) => ({ filePath, messages }));
    };
    const alone = await lint("off");
    expect(JSON.stringify(alone)).toContain("chatbot-security/no-command-injection");
    expect(await lint(2)).toEqual(alone);
  });
});
