/** What the server and its worker say to each other. */
import type { Finding } from "../engine/finding.js";
import type { ReportedFile, Summary } from "../report/result.js";
import type { McpOptions } from "./options.js";

/** The worker's own data: where it works, and how. */
export type WorkerOptions = Pick<McpOptions, "preset" | "config" | "includeTests"> & {
  /** A real path. */
  readonly root: string;
};

export interface ScanRequest {
  /** Workspace path; "" for all. */
  readonly target: string;
}

/** An edit as a reader sees it: lines and columns from 1. */
export interface ShownEdit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

export interface ShownSuggestion {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly ShownEdit[];
}

/** A finding with no character of a secret in it. */
export interface ShownFinding extends Omit<Finding, "suggestions" | "at"> {
  readonly suggestions: readonly ShownSuggestion[];
}

export interface Scanned {
  readonly findings: readonly ShownFinding[];
  readonly summary: Summary;
  readonly preset: string;
  /** What was left out or went wrong, in sentences. */
  readonly notes: readonly string[];
  /** Whatever stands in the way of trust in an empty list. */
  readonly problems: readonly (Pick<ReportedFile, "file"> & { readonly message: string; readonly line: number })[];
}

export type Reply =
  | { readonly progress: { readonly file: string; readonly index: number; readonly total: number } }
  | { readonly done: Scanned }
  | { readonly refused: string }
  | { readonly failed: string };
