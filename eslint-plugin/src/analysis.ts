/**
 * Composition root: languages, models, secrets and engine over one workspace. A program is analysed once; rules select from the result.
 */
import type { FileAnalysis } from "./engine/finding.js";
import { analyseModule } from "./engine/program.js";
import { Registry } from "./engine/registry.js";
import type { Library } from "./engine/summary.js";
import type { At, Module } from "./ir/ir.js";
import { languageOf, languages } from "./languages/index.js";
import type { Comment, Language, Problem } from "./languages/language.js";
import { literalsOf } from "./literals.js";
import { javascript as javascriptModels } from "./models/javascript/index.js";
import { findSecrets } from "./secrets/index.js";
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
  /** The environment variable to keep it in: "DISCORD_TOKEN". */
  readonly env?: string;
  /** The literal is the value of a JSX attribute, where an expression needs braces. */
  readonly jsx?: boolean;
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

/** The extensions of every language, with the dot: what a door lists as source files. */
export const sourceExtensions: readonly string[] = languages.flatMap((language) => language.extensions);

const DEFAULT_MODELS: readonly Library[] = [...javascriptModels];
const registries = new WeakMap<readonly Library[], Registry>();
const builtin = new Registry(DEFAULT_MODELS);

function registryOf(models: readonly Library[] | undefined): Registry {
  if (!models?.length) return builtin;
  let registry = registries.get(models);
  if (!registry) registries.set(models, (registry = new Registry([...DEFAULT_MODELS, ...models])));
  return registry;
}

/** Results by text, for one set of models; the texts of one file come one after the other, so one result a file is kept. */
export function analyse(workspace: Workspace, settings: Settings): Analysis {
  const registry = registryOf(settings.models);
  const results = new Map<string, FileResult>();
  return {
    file(path) {
      const language = languageOf(path);
      const text = language && workspace.read(path);
      if (!language || text === undefined) return undefined;
      const known = results.get(path);
      if (known?.text === text) return known;
      const result = analyseText(path, text, language, registry, settings.budget);
      results.set(path, result);
      return result;
    },
  };
}

/** One file on its own. `registry` is for tests that watch which rows take part. */
export function analyseText(path: string, text: string, language: Language, registry: Registry = builtin, budget?: number): FileResult {
  const { module, problems, comments } = language.parse(path, text);
  const analysis = analyseModule(module, registry, budget);
  return { ...analysis, text, language: language.name, problems, comments, secrets: secretsOf(path, text, module) };
}

/** By name, so that every door agrees whatever folder it was started in. */
const TEST_FILE = /[._-](?:test|spec|test-d)\.[a-z]+$/i;

/** In a test's own file a password is a double; a token in a provider's format is a real one even there. */
function secretsOf(path: string, text: string, module: Module): readonly SecretHit[] {
  const secrets = findSecrets(text, literalsOf(module, text));
  return TEST_FILE.test(path) ? secrets.filter(({ format }) => !DOUBLES.has(format)) : secrets;
}

const DOUBLES: ReadonlySet<string> = new Set(["generic", "url-password"]);
