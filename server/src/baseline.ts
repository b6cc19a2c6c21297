/**
 * The project's baseline as the editor honours it: what it lists is not new. The same file and the same comparison as the command line's; only a
 * folder whose `chatbot-security.json` names one has a baseline.
 */
import { applyBaseline, filesInQuestion, formatBaseline, readBaseline, relativePath } from "eslint-plugin-chatbot-security/baseline";
import { folderOf, normalise } from "eslint-plugin-chatbot-security/portable";
import { CodeActionKind, type CodeAction, type Diagnostic } from "vscode-languageserver";
import type { Client } from "./client.js";
import type { Root } from "./root.js";
import type { Settings } from "./settings.js";
import { fullReplacement } from "./to-lsp.js";
import type { Finding } from "./tools.js";

export interface Compared {
  readonly fresh: readonly Finding[];
  /** What the baseline lists, where it is shown. */
  readonly known: readonly Finding[];
  /** What is wrong with the baseline, in words. */
  readonly problem?: string;
}

/** Which findings of a file the baseline lists. */
export function compareWithBaseline(
  root: Pick<Root, "lint" | "read" | "exists">,
  file: string,
  findings: readonly Finding[],
  settings: Settings,
): Compared {
  const path = settings.baseline;
  const text = path === undefined || settings.baselineMode === "off" || findings.length === 0 ? undefined : root.read(path);
  if (path === undefined || text === undefined) return { fresh: findings, known: [] };
  const read = readBaseline(text);
  if ("problem" in read) return { fresh: findings, known: [], problem: `${path}: the baseline ${read.problem}` };
  const folder = folderOf(path);
  const fromBaseline = (each: string): string => relativePath(folder, each);
  const inWorkspace = (each: string): string | undefined => normalise(folder === "" ? each : `${folder}/${each}`);
  // Code that is no longer in its file may have moved here: that is known only when one looks there, too.
  const others = filesInQuestion(findings, read.entries, fromBaseline).flatMap((each) => inWorkspace(each) ?? []);
  const elsewhere = others.filter((each) => root.exists(each));
  const theirs = elsewhere.flatMap((each) => root.lint(each, root.read(each) ?? "", settings)?.findings ?? []);
  const searched = new Set([file, ...elsewhere]);
  const { known } = applyBaseline([...findings, ...theirs], read.entries, {
    path: fromBaseline,
    look(entry) {
      const there = inWorkspace(entry.file);
      if (there === undefined) return "unsearched";
      return searched.has(there) ? "searched" : root.exists(there) ? "unsearched" : "gone";
    },
  });
  const listed = new Set(known);
  return {
    fresh: findings.filter((finding) => !listed.has(finding)),
    known: settings.baselineMode === "hint" ? findings.filter((finding) => listed.has(finding)) : [],
  };
}

/** Lists a finding in the baseline, which is made when there is none; nothing where the project names none, or the client makes no files. */
export function addToBaseline(root: Root, settings: Settings, finding: Finding, diagnostic: Diagnostic, client: Client): CodeAction[] {
  const path = settings.baseline;
  if (path === undefined || settings.baselineMode === "off" || root.uri === undefined || !client.versionedEdits) return [];
  const text = root.read(path);
  if (text === undefined && !client.createsFiles) return [];
  const read = text === undefined ? { entries: [] } : readBaseline(text);
  if ("problem" in read) return [];
  const entry = { file: relativePath(folderOf(path), finding.file), rule: finding.rule, fingerprint: finding.fingerprint };
  const edit = fullReplacement(root.uriOf(path), text, formatBaseline([...read.entries, entry]));
  return [{ title: client.t("Add to the baseline"), kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
}
