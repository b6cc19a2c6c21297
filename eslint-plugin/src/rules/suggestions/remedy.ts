/** What a remedy is. */
import type { Hit, RuleContext } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";

/** `group`: every hit that the reported one stands for. */
export type Offer = (hit: Hit, context: RuleContext, group: readonly Hit[]) => readonly Suggestion[];

export type Remedy =
  | "bind-parameters"
  | "run-without-shell"
  | "quote-for-shell"
  | "set-text-content"
  | "escape-markup"
  | "escape-pattern"
  | "keep-file-name"
  | "move-to-user-role"
  | "allow-no-mentions"
  | "equal-values"
  | "load-data-only"
  | "one-line"
  | "secure-random"
  | "validate-input";

/** Those that a language has; where it has none, nothing is offered. */
export type Remedies = Readonly<Partial<Record<Remedy, Offer>>>;
