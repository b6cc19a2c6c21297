/**
 * Rules over an analysis: the one function behind every door. ESLint asks for one rule at a time, the command line and the server for all.
 */
import type { Settings } from "./analysis.js";
import type { Finding, LineColumn, Problem } from "./engine/finding.js";
import type { Workspace } from "./workspace/workspace.js";

export type PresetName = "recommended" | "strict";

export interface LintOptions {
  readonly preset: PresetName;
  /** Over the preset, by rule name: "off", or the rule's options. */
  readonly rules?: Readonly<Record<string, "off" | Readonly<Record<string, unknown>>>>;
  readonly settings?: Settings;
  /** Honour `eslint-disable` comments (ESLint does so itself). Default true. */
  readonly directives?: boolean;
}

export interface LocatedProblem extends Problem {
  readonly start: LineColumn;
}

export interface FileReport {
  readonly file: string;
  /** By place. */
  readonly findings: readonly Finding[];
  /** What a comment of the file suppressed. */
  readonly suppressed: readonly Finding[];
  readonly problems: readonly LocatedProblem[];
  /** The analysis' budget ended first; why, in words. */
  readonly truncated?: string;
}

export interface Linter {
  /** Undefined when the file cannot be read or is in no known language. Never throws. */
  lint(file: string): FileReport | undefined;
}

/** `options` may differ between linters of one workspace; the analysis behind them is shared and cached by content. */
export declare function createLinter(workspace: Workspace, options: LintOptions): Linter;
