/**
 * A look at whole folders: what the command line would find, file by file, in steps between which everybody else may have a turn. Runs where
 * the program of the folders is, in the server's own thread or in another, and tells only what it has not told before.
 */
import { compareWithBaseline } from "./baseline.js";
import type { Root } from "./root.js";
import type { Roots } from "./roots.js";
import type { Settings } from "./settings.js";
import type { FileReport, Finding, ScannedFile, SuppressionProblem } from "./tools.js";
import { uriWithin } from "./uris.js";

export interface Folder {
  readonly root: Root;
  readonly settings: Settings;
}

/** A file that was looked at. Data alone: it may have come from another thread. */
export interface SeenFile {
  readonly uri: string;
  /** The root's. */
  readonly folder: string;
  /** Within the folder. */
  readonly path: string;
  /** What is found there; absent when that was told before. */
  readonly news?: {
    readonly findings: readonly Finding[];
    /** What the baseline lists, where it is shown. */
    readonly known: readonly Finding[];
    readonly suppressionProblems: readonly SuppressionProblem[];
    /** That of the places; empty where there are none. */
    readonly text: string;
    /** Of the document, when it is open. */
    readonly version?: number;
  };
}

/** What became known in a step; undefined: nothing yet. */
export type LookStep =
  { readonly total: number } | { readonly analysed: number; readonly of: number } | { readonly file: SeenFile } | undefined;

interface Told {
  readonly root: Root;
  readonly report: FileReport | undefined;
  /** The options it was linted with. */
  readonly lint: string;
  /** Of a text that is no program: its findings depend on nothing else. */
  readonly text: string | undefined;
}

export class Look {
  private readonly told = new Map<string, Told>();

  constructor(private readonly roots: Pick<Roots, "decides">) {}

  /** Whoever was told does not know it any more. */
  forget(): void {
    this.told.clear();
  }

  /** `slice`: milliseconds that a step may take where work can be divided. */
  *over(folders: readonly Folder[], slice: number): Generator<LookStep, void> {
    const lists: (readonly ScannedFile[])[] = [];
    for (const { root, settings } of folders) {
      const survey = root.survey(settings);
      let walked = survey.next();
      for (; !walked.done; walked = survey.next()) yield undefined;
      lists.push(walked.value.filter(({ path }) => this.roots.decides(root, uriWithin(root.uri ?? "", path))));
    }
    yield { total: lists.reduce((sum, { length }) => sum + length, 0) };
    for (const folder of folders) yield* analyse(folder, slice);
    const seen = new Set<string>();
    for (const [index, folder] of folders.entries()) {
      const lint = lintKey(folder);
      for (const file of lists[index]!) {
        const found = this.file(folder, lint, file);
        seen.add(found.uri);
        yield { file: found };
      }
    }
    for (const uri of this.told.keys()) if (!seen.has(uri)) this.told.delete(uri);
  }

  private file({ root, settings }: Folder, lint: string, file: ScannedFile): SeenFile {
    const { path } = file;
    const folder = root.uri ?? "";
    const uri = uriWithin(folder, path);
    const told = this.told.get(uri);
    const isSame = told?.root === root && told.lint === lint;
    const text = file.document && root.read(path);
    if (isSame && file.document && told.text === text) return { uri, folder, path };
    const report = root.scan(file, settings);
    if (isSame && !file.document && told.report === report) return { uri, folder, path };
    this.told.set(uri, { root, report, lint, text });
    const { fresh: findings, known } = compareWithBaseline(root, path, report?.findings ?? [], settings);
    const suppressionProblems = report?.suppressionProblems ?? [];
    const hasPlaces = findings.length + suppressionProblems.length > 0;
    const version = root.documentAt(path)?.version;
    const news = { findings, known, suppressionProblems, text: hasPlaces ? (root.read(path) ?? "") : "" };
    return { uri, folder, path, news: version === undefined ? news : { ...news, version } };
  }
}

/** The functions of the whole program, before anybody asks for a file of it. */
function* analyse({ root, settings }: Folder, slice: number): Generator<LookStep, void> {
  let latest: LookStep;
  const progress = (analysed: number, of: number): void => {
    latest = { analysed, of };
  };
  while (!root.advance(settings, performance.now() + slice, progress)) yield latest;
}

/** With another baseline, other findings of the same report are shown. */
function lintKey({ root, settings: { lint, baseline, baselineMode } }: Folder): string {
  return JSON.stringify([lint, baselineMode, baseline === undefined ? undefined : root.read(baseline)]);
}
