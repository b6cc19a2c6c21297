/**
 * `--since`: what is reported now and was not at a commit. The program is analysed twice, as it is and as it was; a finding of both, by
 * fingerprint, is not new. So a change far from a sink that lets data reach it makes a new finding, and one that only moves a finding does not.
 */
import { applyBaseline } from "../baseline/index.js";
import { isDocument, sourceExtensions } from "../analysis.js";
import type { ScanResult } from "../report/result.js";
import { isTest } from "../workspace/classify.js";
import type { SourceFile } from "../workspace/walk.js";
import type { Workspace } from "../workspace/workspace.js";
import { readPast } from "./git.js";
import { scan, type ScanInput } from "./scan.js";
import { withKnown } from "./known.js";

export interface SinceInput extends Omit<ScanInput, "known" | "skipped" | "started" | "progress"> {
  readonly root: string;
  readonly rev: string;
  readonly includeTests: boolean;
  readonly isTarget: (path: string) => boolean;
}

/** The result with what was found at the commit, too, put aside. */
export function onlySince(result: ScanResult, input: SinceInput): ScanResult {
  const { workspace, files, root, rev, isTarget, includeTests } = input;
  const present = [...new Set([...workspace.list(), ...files.map(({ path }) => path)])];
  const isSource = (path: string): boolean => sourceExtensions.some((extension) => path.toLowerCase().endsWith(extension));
  const past = readPast(root, rev, present, (path) => isSource(path) || (isDocument(path) && isTarget(path)));
  const now = result.files.flatMap(({ findings, known = [] }) => [...findings, ...known]);
  if (past.texts.size === 0 && past.added.size === 0) return withKnown(result, now);
  const gone = [...past.texts.keys()].filter((path) => !present.includes(path));
  const earlier: SourceFile[] = [
    ...files.filter(({ path }) => !past.added.has(path)),
    ...gone
      .filter(isTarget)
      .map((path) => ({ path, secretsOnly: isTest(path) && !includeTests, ...(!isSource(path) && { document: true as const }) })),
  ];
  const old = scan({ ...input, workspace: overlay(workspace, past, gone.filter(isSource)), files: earlier, skipped: [], started: 0 });
  const before = old.result.files.flatMap((file) => file.findings);
  const { known } = applyBaseline(now, before, { path: (file) => file, look: () => "searched" });
  return withKnown(result, known);
}

/** The workspace as it was: other texts, without what was added, with what is gone. */
function overlay(now: Workspace, { texts, added }: ReturnType<typeof readPast>, gone: readonly string[]): Workspace {
  return {
    read: (path) => texts.get(path) ?? (added.has(path) ? undefined : now.read(path)),
    exists: (path) => texts.has(path) || (!added.has(path) && now.exists(path)),
    list: () => [...now.list().filter((path) => !added.has(path)), ...gone].sort(),
  };
}
