/**
 * The example bots against what their author meant: `examples/expected.json` lists every defect and every tempting non-defect. Defects
 * that cross files are known gaps; on the day one is found the test fails and asks for its mark to be changed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createLinter, sourceExtensions } from "../eslint-plugin/src/lint.js";
import { diskWorkspace } from "../eslint-plugin/src/workspace/disk.js";

interface Expected {
  /** Within `examples/`. */
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly note: string;
  readonly defect: boolean;
  /** A defect whose flow crosses files. */
  readonly crossFile?: boolean;
}

const FOLDER = new URL("./examples/", import.meta.url);
const expected = JSON.parse(readFileSync(new URL("expected.json", FOLDER), "utf8")) as readonly Expected[];
const bots = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const key = (place: { readonly file: string; readonly line: number; readonly rule: string }): string =>
  `${place.file}:${place.line} ${place.rule}`;

function scan(bot: string): readonly string[] {
  const workspace = diskWorkspace(decodeURIComponent(new URL(bot, FOLDER).pathname), { extensions: sourceExtensions });
  const linter = createLinter(workspace, { preset: "recommended" });
  const reports = workspace.files.map(({ path }) => linter.lint(path));
  expect(reports.flatMap((report) => report?.problems ?? [])).toEqual([]);
  return reports
    .flatMap((report) => report?.findings ?? [])
    .map((finding) => key({ file: `${bot}/${finding.file}`, line: finding.start.line, rule: finding.rule }));
}

describe.each(bots)("%s", (bot) => {
  const own = expected.filter((each) => each.file.startsWith(`${bot}/`));
  const defects = own.filter((each) => each.defect);

  it("has both defects and things that look like defects", () => {
    expect(defects.length).toBeGreaterThanOrEqual(5);
    expect(own.length - defects.length).toBeGreaterThanOrEqual(5);
    const named = own.map((each) => readFileSync(new URL(each.file, FOLDER), "utf8").split("\n")[each.line - 1]);
    expect(named.filter((line) => line === undefined || line.trim() === "")).toEqual([]);
  });

  it("is reported as meant", () => {
    const reported = scan(bot);
    const gaps = new Set(defects.filter((each) => each.crossFile).map(key));
    const found = reported.filter((each) => gaps.has(each));
    expect(found, "found now: set crossFile to false in expected.json").toEqual([]);
    const wanted = defects.filter((each) => !each.crossFile).map(key);
    expect([...reported].sort()).toEqual([...wanted].sort());
  });
});
