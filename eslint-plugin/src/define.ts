/**
 * The few shapes a rule can have. A rule is metadata and a selection of an analysis' hits with its words; it never walks a tree.
 */
import type { FileResult } from "./analysis.js";
import type { Flow, Hit, Suggestion } from "./engine/finding.js";
import type { Confidence, SourceKind } from "./engine/kinds.js";
import type { At } from "./ir/ir.js";

export interface RuleMeta {
  readonly name: string;
  /** One line, no full stop: "Disallow untrusted text in SQL statements". */
  readonly description: string;
  /** The attack, one or two sentences. */
  readonly why: string;
  /** What to write instead, one or two sentences. */
  readonly instead: string;
  /** Known shapes that look alike and are silent. */
  readonly notAFinding: readonly string[];
  readonly preset: "recommended" | "strict";
  readonly kind: "flow" | "call" | "literal" | "structure";
  readonly cwe: readonly number[];
  readonly owaspLlm2025: readonly string[];
  readonly owaspLlm2026: readonly string[];
  /** 0.0 to 10.0, as SARIF's `security-severity`. */
  readonly securitySeverity: number;
  /** JSON schema of the one options object. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly defaultOptions: Readonly<Record<string, unknown>>;
  readonly hasSuggestions: boolean;
}

export interface RuleContext {
  readonly result: FileResult;
  readonly options: Readonly<Record<string, unknown>> & { readonly sources?: readonly SourceKind[] };
  /** Text of a place of this file. */
  text(at: At): string;
}

/** What a rule says about one place. */
export interface Report {
  readonly at: At;
  readonly message: string;
  readonly confidence: Confidence;
  readonly flows: readonly Flow[];
  readonly suggestions: readonly Suggestion[];
  /** The statement and the enclosing functions' names, for the fingerprint. */
  readonly statement: At;
  readonly enclosing: readonly string[];
}

export interface Rule extends RuleMeta {
  check(context: RuleContext): readonly Report[];
}

export type { Hit };
