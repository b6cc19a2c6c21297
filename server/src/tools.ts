/**
 * What the server needs from the plugin, in one place, so that a test can serve other findings through the same protocol.
 */
import type { createLinter, Declarable, FileReport, LintOptions, Linter } from "eslint-plugin-chatbot-security/lint";
import type { Tree } from "eslint-plugin-chatbot-security/portable";
import type { RuleInfo } from "eslint-plugin-chatbot-security/report";
import type { LookStep } from "./scan-look.js";
import type { ScanRequest } from "./scan-messages.js";
import type { Library, ProjectSettings, SettingsEdit } from "eslint-plugin-chatbot-security/settings";

export type { Declarable, FileReport, Library, LintOptions, Linter, ProjectSettings, SettingsEdit, Tree };
export type SuppressionProblem = NonNullable<FileReport["suppressionProblems"]>[number];
export type Finding = FileReport["findings"][number];
export type Flow = Finding["flows"][number];
export type Step = Flow["steps"][number];
export type Suggestion = Finding["suggestions"][number];
export type Edit = Suggestion["edits"][number];
/** Offsets in UTF-16 code units; `end` is exclusive. */
export type At = Finding["at"];
/** Counted from 1. */
export type LineColumn = Finding["start"];
export type Workspace = Parameters<typeof createLinter>[0];

/** The languages in which rules show their danger. */
export type ExampleLanguage = "javascript" | "python";

/** What a rule says about itself. */
export interface RuleDocumentation {
  readonly name: string;
  readonly url: string;
  /** What it reports, one line. */
  readonly description: string;
  readonly why: string;
  readonly instead: string;
  /** Of the example; JavaScript unless it is said. */
  readonly language?: ExampleLanguage;
  /** Program text, when there is an example. */
  readonly bad?: string;
  readonly good?: string;
  /** Its categories in OWASP's list for language models, with their titles. */
  readonly owasp?: readonly string[];
}

/** A file that a scan looks at. */
export interface ScannedFile {
  readonly path: string;
  /** A test: only secrets are looked for. */
  readonly secretsOnly: boolean;
  /** No program but another text. */
  readonly document?: true;
}

/** A folder with the files that a scan looks at. */
export interface Survey extends Workspace {
  readonly files: readonly ScannedFile[];
}

export interface SurveyOptions {
  /** The same folder as it was opened earlier, whose texts serve again where the file is the same. */
  readonly before: Workspace | undefined;
  readonly includeTests: boolean;
  /** What the project's settings leave out; folders end with a slash. */
  ignores(path: string): boolean;
}

/** Folders on disk, by their file URL. */
export interface Disk {
  /** The machine's path of a file URL; undefined when it names no file of this machine. */
  pathOf(uri: string): string | undefined;
  /** The files under a folder, read when they are asked for. `before`: the same folder as it was opened earlier; see `SurveyOptions`. */
  openFolder(uri: string, before: Workspace | undefined, ignores: (path: string) => boolean): Workspace;
  /** The same as `Tools.walk`. */
  survey(uri: string, options: SurveyOptions): Generator<void, Survey>;
  /** Whether version control leaves out the file below this folder. */
  isIgnored(uri: string, path: string): boolean;
}

export type Severity = Finding["severity"];

/** What a workspace's ESLint configuration says about our rules, for one file. */
export interface EslintConfig {
  /** Every rule. */
  readonly rules: NonNullable<LintOptions["rules"]>;
  /** Of the rules that are on. */
  readonly severities: Readonly<Record<string, Severity>>;
  readonly settings: NonNullable<LintOptions["settings"]>;
}

/** The ESLint that a workspace brings, in a process of its own. */
export interface OwnEslint {
  /** For the URI of a file; undefined where ESLint is not configured with our plugin. */
  configOf(uri: string): Promise<EslintConfig | { readonly problem: string } | undefined>;
  end(): void;
}

/** A thread that scans folders which are on a disk. */
export interface ScanThread {
  /** Until the scan is done, or was cancelled. Rejects when it failed. One at a time. */
  run(request: ScanRequest, hear: (steps: readonly LookStep[]) => void): Promise<void>;
  /** What is running is over. */
  cancel(): void;
  end(): void;
}

export interface Tools {
  /** Absent where there are no threads: there a scan runs in the server's own, in short pieces. */
  scanThread?(): ScanThread;
  /** Only for folders that the user trusts: it runs code of the workspace. Absent where there are no processes. */
  ownEslint?(folderUri: string): OwnEslint;
  readonly version: string;
  createLinter(workspace: Workspace, options: LintOptions): Linter;
  /** Where there is a disk. */
  readonly disk?: Disk;
  /** The files of a tree as a workspace, with what the command line would scan of it. Stops after each folder, so that others get their turn. */
  walk(tree: Tree, options: Omit<SurveyOptions, "before">): Generator<void, Survey>;
  /** In which notation a text is that is no program, by its name; "plain" when the name does not tell, undefined when it is none. */
  notation(path: string): string | undefined;
  /** The settings in the text of a `chatbot-security.json`, or what is wrong with it, in words. */
  readProjectSettings(text: string): ProjectSettings | { readonly problem: string };
  /** How to switch a rule off in that text (undefined: there is no file), or why that cannot be. */
  ruleOff(text: string | undefined, rule: string, reason: string | undefined): SettingsEdit;
  /** How to add rows about a library to that text. */
  withLibrary(text: string | undefined, library: Library): SettingsEdit;
  /** What is looked for in a file of this path and text: everything, secrets only (as in tests), or nothing (nobody wrote it here). */
  scope(path: string, text: string): "everything" | "secrets" | "nothing";
  /** The same options, with every rule off that is not about secrets. */
  onlySecrets(options: LintOptions): LintOptions;
  /** What reports say about the rules. */
  rules(): readonly RuleInfo[];
  /** With the example in a language, else in JavaScript. */
  documentation(rule: string, language?: ExampleLanguage): RuleDocumentation | undefined;
}
