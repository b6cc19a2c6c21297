/**
 * What the server needs from the plugin, in one place, so that a test can serve other findings through the same protocol.
 */
import type { createLinter, FileReport, LintOptions, Linter } from "eslint-plugin-chatbot-security/lint";

export type { FileReport, LintOptions, Linter };
export type Finding = FileReport["findings"][number];
export type Flow = Finding["flows"][number];
export type Step = Flow["steps"][number];
export type Suggestion = Finding["suggestions"][number];
export type Edit = Suggestion["edits"][number];
/** Offsets in UTF-16 code units; `end` is exclusive. */
export type At = Finding["at"];
export type Workspace = Parameters<typeof createLinter>[0];

/** What a rule says about itself. */
export interface RuleDocumentation {
  readonly name: string;
  readonly url: string;
  /** What it reports, one line. */
  readonly description: string;
  readonly why: string;
  readonly instead: string;
  /** Program text, when there is an example. */
  readonly bad?: string;
  readonly good?: string;
}

/** What a `chatbot-security.json` asks for. */
export interface ProjectSettings {
  readonly preset?: LintOptions["preset"];
  readonly rules?: LintOptions["rules"];
  readonly settings?: LintOptions["settings"];
  /** Whether the project wants this file (a POSIX path within the project) left alone. */
  ignores(path: string): boolean;
}

export interface Tools {
  readonly version: string;
  createLinter(workspace: Workspace, options: LintOptions): Linter;
  /** The files under a folder, read from disk when they are asked for. */
  openFolder(directory: string): Workspace;
  /** The settings in the text of a `chatbot-security.json`, or what is wrong with it, in words. */
  readProjectSettings(text: string): ProjectSettings | { readonly problem: string };
  documentation(rule: string): RuleDocumentation | undefined;
}
