/**
 * Reads fixtures: annotated source files, alone or as a folder that is one case of several files. Placeholders of fake secrets are
 * expanded, and carets are moved with them. With UPDATE_FIXTURES=1 a fixture's annotations are rewritten from what is reported.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Finding } from "../../eslint-plugin/src/engine/finding.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";
import type { Workspace } from "../../eslint-plugin/src/workspace/workspace.js";
import { ANNOTATION, CARETS, disagreements, FIX_LINE, fixOf, isFix, readAnnotations, type Annotations } from "./annotations.js";
import { expandSecrets } from "./fake-secrets.js";

export interface FixtureFile {
  /** POSIX path within the case. */
  readonly path: string;
  /** Where it is on disk. */
  readonly location: string;
  /** As analysed: placeholders expanded. */
  readonly text: string;
  readonly annotations: Annotations;
}

export interface Fixture {
  readonly name: string;
  readonly files: readonly FixtureFile[];
  /** Files called `strict*` want the options of the strict preset. */
  readonly strict: boolean;
  readonly workspace: Workspace;
}

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|py)$/;

/** Texts that are no programs, in a case of several files: they, too, may say what is expected of their lines. */
const DOCUMENT = /(?:^|[\\/])(?:Dockerfile|package\.json|requirements\.txt|pyproject\.toml)$/;

/** The fixtures of a folder: each source file, and each folder. */
export function readFixtures(folder: string): readonly Fixture[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries
    .filter((entry) => entry.isDirectory() || SOURCE.test(entry.name))
    .map((entry) =>
      readFixture(entry.name, entry.isDirectory() ? join(folder, entry.name) : folder, entry.isDirectory() ? undefined : entry.name),
    );
}

function readFixture(name: string, root: string, single: string | undefined): Fixture {
  const locations = single === undefined ? filesBelow(root) : [join(root, single)];
  const files = locations.map((location) => readFile(location, relative(root, location).replaceAll("\\", "/")));
  const workspace = memoryWorkspace(files.map((file) => [file.path, file.text]));
  return { name, files, strict: basename(name).startsWith("strict"), workspace };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

function readFile(location: string, path: string): FixtureFile {
  const raw = readFileSync(location, "utf8");
  const text = expandSecrets(raw);
  try {
    return {
      path,
      location,
      text,
      annotations: SOURCE.test(location) || DOCUMENT.test(location) ? expanded(readAnnotations(raw), raw) : { expectations: [], marks: [] },
    };
  } catch (error) {
    throw new Error(`${location}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Carets are drawn under the placeholder; the findings stand in the expanded text. */
function expanded({ expectations, marks }: Annotations, raw: string): Annotations {
  const lines = raw.split("\n");
  const move = (line: number, column: number): number => expandSecrets((lines[line - 1] ?? "").slice(0, column - 1)).length + 1;
  return {
    marks,
    expectations: expectations.map((each) =>
      each.columns ? { ...each, columns: [move(each.line, each.columns[0]), move(each.line, each.columns[1])] } : each,
    ),
  };
}

/** What is wrong with a file's findings; with UPDATE_FIXTURES=1 the file is rewritten first, and nothing is wrong. */
export function compare(file: FixtureFile, findings: readonly Finding[], allRules: boolean): readonly string[] {
  const wrong = disagreements(file.text, file.annotations, findings);
  if (wrong.length === 0 || process.env["UPDATE_FIXTURES"] !== "1") return wrong;
  writeFileSync(file.location, rewrite(readFileSync(file.location, "utf8"), file, findings, allRules));
  return [];
}

/** The same code with annotations that say what is reported. Known gaps that still are gaps stay, and so does wording that still holds. */
function rewrite(raw: string, file: FixtureFile, findings: readonly Finding[], allRules: boolean): string {
  const sign = /\.(?:py|txt|toml)$|Dockerfile$/.test(file.location) ? "#" : "//";
  const out: string[] = [];
  let number = 0;
  for (const line of raw.split("\n")) {
    number++;
    if (CARETS.test(line) || FIX_LINE.test(line)) continue;
    const old = file.annotations.expectations.filter((each) => each.line === number);
    const here = findings.filter((finding) => finding.start.line === number);
    const notes = here.map((finding) => {
      const before = old.find((each) => each.kind !== "missing" && finding.message.includes(each.text));
      const rule = allRules ? `[${finding.rule}]` : "";
      return `${before?.kind === "spurious" ? "spurious" : "error"}${rule}: ${before?.text || gist(finding.message)}`;
    });
    const gaps = old.filter((each) => each.kind === "missing" && !here.some((finding) => finding.message.includes(each.text)));
    notes.push(...gaps.map((each) => `missing${each.rule ? `[${each.rule}]` : ""}: ${each.text}`));
    const marks = file.annotations.marks
      .filter((mark) => mark.line === number)
      .map((mark) => (mark.text ? `${mark.role}: ${mark.text}` : mark.role));
    const code = line.replace(ANNOTATION, "");
    const gap = sign === "#" ? "  " : " ";
    out.push([code, ...[...marks, ...notes].map((note) => `${sign} ${note}`)].join(code.trim() === "" ? "" : gap));
    if (old.some((each) => each.columns !== undefined))
      out.push(
        ...here.flatMap((finding) =>
          drawing(
            file.text,
            finding,
            code,
            sign,
            old.flatMap((each) => each.fixes),
          ),
        ),
      );
  }
  return out.join("\n");
}

/** Carets under the finding, with its fix; fixes given before that still hold follow on lines of their own. */
function drawing(text: string, finding: Finding, code: string, sign: string, fixes: readonly string[]): string[] {
  const indent = /^\s*/.exec(code)![0].slice(0, Math.max(0, finding.start.column - 2 - sign.length));
  const gap = " ".repeat(Math.max(1, finding.start.column - 1 - indent.length - sign.length));
  const end = finding.end.line === finding.start.line ? finding.end.column : code.length + 1;
  const carets = "^".repeat(Math.max(1, end - finding.start.column));
  const fix = fixOf(text, finding);
  const more = fixes.filter((each) => each !== fix && isFix(text, finding, each));
  return [`${indent}${sign}${gap}${carets}${fix ? ` fix: ${fix}` : ""}`, ...more.map((each) => `${indent}${sign} fix: ${each}`)];
}

/** "reaches an SQL statement": what a reader of the fixture wants to know. */
function gist(message: string): string {
  return /(?:reaches|is put inside) [^.`]*?(?= in `| through `|\.)/.exec(message)?.[0] ?? message.split(/[.:`]/)[0]!;
}
