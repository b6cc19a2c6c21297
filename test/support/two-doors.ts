/** A small project on disk, with users' own models, through the command line and through ESLint: both must say the same. */
import { relative, sep } from "node:path";
import { ESLint } from "eslint";
import { expect } from "vitest";
import { createLinter, type FileReport, type PresetName } from "../../eslint-plugin/src/lint.js";
import plugin from "../../eslint-plugin/src/index.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";
import { readProjectSettings } from "../../eslint-plugin/src/settings.js";
import { run } from "../cli/run.js";
import { disagreements, readAnnotations } from "./annotations.js";
import { reading } from "./eslint-door.js";
import { temporaryFolder } from "./temporary.js";

type Files = Readonly<Record<string, string>>;

interface Shown {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The findings that both doors give, one line each; fails when they differ. */
export async function bothDoors(given: Files, models: readonly unknown[], preset: PresetName = "recommended"): Promise<readonly string[]> {
  const settings = JSON.stringify({ models });
  const files = { "package.json": '{ "type": "module" }', ...given };
  const folder = temporaryFolder({ ...files, "chatbot-security.json": settings });
  const { out, err, code } = run(folder, ["--format", "json", "--preset", preset]);
  expect(code, err).toBeLessThan(2);
  const cli = (JSON.parse(out) as { findings: readonly Shown[] }).findings;
  expect(lines(await eslintMessages(folder, files, models, preset))).toEqual(lines(cli));
  return lines(cli);
}

/** What is wrong with the annotations of the files' texts, by file. */
export function wrongAnnotations(files: Files, models: readonly unknown[], preset: PresetName = "recommended"): readonly string[] {
  const read = readProjectSettings(JSON.stringify({ models }));
  if ("problem" in read) throw new Error(read.problem);
  const linter = createLinter(memoryWorkspace(Object.entries(files)), { preset, settings: read.settings! });
  return Object.entries(files).flatMap(([path, text]) => {
    const { findings } = linter.lint(path) as FileReport;
    return disagreements(text, readAnnotations(text), findings).map((wrong) => `${path}: ${wrong}`);
  });
}

async function eslintMessages(folder: string, files: Files, models: readonly unknown[], preset: PresetName): Promise<readonly Shown[]> {
  const engine = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      ...Object.entries(files)
        .filter(([path]) => /\.(?:[cm]?[jt]sx?|py)$/u.test(path))
        .map(([path, text]) => ({ files: [path], ...reading(path, text) })),
      plugin.configs[preset],
      { settings: { "chatbot-security": { models } } },
    ],
  });
  return (await engine.lintFiles(["."])).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line, column }) => ({
      file: relative(folder, filePath).split(sep).join("/"),
      rule: ruleId?.replace("chatbot-security/", "") ?? "",
      line,
      column,
      message,
    })),
  );
}

function lines(shown: readonly Shown[]): readonly string[] {
  return shown.map(({ file, rule, line, column, message }) => `${file}:${line}:${column} ${rule}: ${message}`).sort();
}
