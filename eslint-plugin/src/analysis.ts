/**
 * Composition root: languages, models, secrets and engine over one workspace. A program is analysed once; rules select from the result.
 */
import type { FileAnalysis, Problem } from "./engine/finding.js";
import type { Library } from "./engine/summary.js";
import type { At } from "./ir/ir.js";
import type { Comment } from "./languages/language.js";
import type { Workspace } from "./workspace/workspace.js";

/** A secret standing in the text. The value itself is never kept: `masked` is all that may be shown. */
export interface SecretHit {
  /** The literal's place, quotes included. */
  readonly at: At;
  /** The format's id ("slack-bot-token"), or "generic". */
  readonly format: string;
  /** What it is, in words: "Slack bot token". */
  readonly title: string;
  readonly masked: string;
  /** The name it is stored under, if any: "DISCORD_TOKEN", "apiKey". */
  readonly name?: string;
  /** The whole literal is the secret (so that it can be replaced by a read of the environment). */
  readonly whole: boolean;
}

export interface FileResult extends FileAnalysis {
  readonly text: string;
  readonly language: string;
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  readonly secrets: readonly SecretHit[];
}

/** The users' own rows and limits, from `settings["chatbot-security"]` or `chatbot-security.json`. */
export interface Settings {
  readonly models?: readonly Library[];
  /** Interpretation steps a file may take. */
  readonly budget?: number;
}

export interface Analysis {
  /** The result for a file of the workspace; undefined when it cannot be read or is in no known language. Cached by content. */
  file(path: string): FileResult | undefined;
}
