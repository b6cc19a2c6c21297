/** The one result that every report is made of: what was found, what was left out, what went wrong. Holds no secret and no file's text. */
import type { Finding, LineColumn } from "../engine/finding.js";

export interface ScanResult {
  readonly tool: { readonly name: string; readonly version: string; readonly url: string };
  /** File URL of the folder that the paths in this result are relative to; ends with a slash. */
  readonly rootUrl: string;
  readonly preset: string;
  readonly rules: readonly RuleInfo[];
  /** By path. */
  readonly files: readonly ReportedFile[];
  /** Files that somebody may have expected to be scanned but could not be. */
  readonly notices: readonly Notice[];
  readonly summary: Summary;
  /** Absent when the findings were compared with no baseline. */
  readonly baseline?: BaselineReport;
}

/** How the findings stand to the baseline; what is known stands with its file. */
export interface BaselineReport {
  readonly known: number;
  /** Entries whose finding is there no more. */
  readonly stale: readonly { readonly file: string; readonly rule: string; readonly fingerprint: string }[];
}

/** What reports say about a rule. */
export interface RuleInfo {
  readonly name: string;
  readonly description: string;
  readonly why: string;
  readonly instead: string;
  readonly preset: "recommended" | "strict";
  readonly kind: string;
  readonly cwe: readonly number[];
  readonly owaspLlm2025: readonly string[];
  readonly owaspLlm2026: readonly string[];
  readonly securitySeverity: number;
  readonly url: string;
}

export interface ReportedFile {
  /** Workspace path. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** What a comment of the file switched off. */
  readonly suppressed: readonly Finding[];
  /** What the baseline lists. */
  readonly known?: readonly Finding[];
  readonly problems: readonly { readonly message: string; readonly start: LineColumn }[];
  /** Comments that switch a rule off, and are useless or give no reason. */
  readonly suppressionProblems?: readonly SuppressionProblem[];
  readonly truncated?: string;
}

export interface SuppressionProblem {
  readonly kind: "unused-suppression" | "suppression-without-reason";
  readonly message: string;
  readonly start: LineColumn;
  readonly end: LineColumn;
}

export interface Notice {
  readonly file: string;
  readonly message: string;
}

export interface Summary {
  /** Programs, and their lines. */
  readonly files: number;
  readonly lines: number;
  /** Other texts. */
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly suppressed: number;
  /** Files with places that do not parse. */
  readonly unparsed: number;
  /** Files whose analysis ended before they did. */
  readonly truncated: number;
  /** Tests of which only the secrets were looked at. */
  readonly secretsOnly: number;
  /** By reason; files and whole folders apart. */
  readonly skipped: readonly { readonly reason: string; readonly files: number; readonly folders: number }[];
  readonly milliseconds: number;
}
