/**
 * The configuration that a workspace's own ESLint has for a file, as far as it is about our rules. Asked of a process of its own, which is
 * started only where our plugin is installed and ESLint is configured, and ended when it does not answer in time. Never decides
 * whether a workspace is trusted: its caller has to.
 */
import { fork, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readEslintSettings, ruleProblem } from "eslint-plugin-chatbot-security/settings";
import { fromFileUrl } from "eslint-plugin-chatbot-security/workspace";
import { listRules } from "eslint-plugin-chatbot-security/lint";
import type { EslintConfig, OwnEslint, Severity } from "../tools.js";
import { OUR_PLUGIN, type Answer, type Question } from "./messages.js";

/** Milliseconds for an answer: loading a large configuration takes seconds, on a busy machine many. */
const PATIENCE = 20_000;
/** Milliseconds after which a process that nobody asks is ended. */
const IDLE = 60_000;
const CONFIGURATIONS = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `eslint.config.${ending}`);
/** Stands beside the program that this is part of, with the same ending. */
const PROGRAM = new URL(import.meta.url.replace(/[^/]*(\.[cm]?js)$/u, "eslint-child$1"));

type Outcome = EslintConfig | { readonly problem: string } | undefined;

/** For those who speak of files by their URIs. */
export function ownEslint(folderUri: string): OwnEslint {
  const directory = fromFileUrl(folderUri);
  const eslint = directory === undefined ? undefined : new EslintOfFolder(directory);
  return {
    async configOf(uri) {
      const file = fromFileUrl(uri);
      return file === undefined ? undefined : eslint?.configOf(file);
    },
    end: () => eslint?.end(),
  };
}

export class EslintOfFolder {
  private child: ChildProcess | undefined;
  private version = "";
  private readonly known = new Map<string, Outcome>();
  private last: Promise<unknown> = Promise.resolve();
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly directory: string,
    private readonly patience = PATIENCE,
    private readonly program = PROGRAM,
  ) {}

  /** Undefined where ESLint is not configured with our plugin for this file. Never rejects. */
  configOf(file: string): Promise<Outcome> {
    const asked = this.last.then(() => this.ask(file));
    this.last = asked.catch(() => undefined);
    return asked;
  }

  end(): void {
    clearTimeout(this.idle);
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  private async ask(file: string): Promise<Outcome> {
    const { directory, version } = this.configuration(file);
    if (directory === undefined) return undefined;
    if (version !== this.version) {
      this.end();
      this.known.clear();
      this.version = version;
    }
    if (!this.known.has(file)) this.known.set(file, read(await this.answer({ file, directory })));
    return this.known.get(file);
  }

  /** Where ESLint is configured for the file, with a word for what is written there; nowhere, too, where our plugin is not installed. */
  private configuration(file: string): { readonly directory?: string; readonly version: string } {
    const hash = createHash("sha256");
    let directory: string | undefined;
    let installed = false;
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      for (const name of [...CONFIGURATIONS, "package.json"]) {
        const path = join(folder, name);
        const text = textOf(path);
        if (text === undefined) continue;
        hash.update(`${path}\0`).update(text);
        if (name !== "package.json") directory ??= folder;
      }
      installed ||= existsSync(join(folder, "node_modules", OUR_PLUGIN));
      if (folder === this.directory || dirname(folder) === folder) break;
    }
    return { version: hash.digest("hex"), ...(installed && directory !== undefined && { directory }) };
  }

  private answer(question: Question): Promise<unknown> {
    clearTimeout(this.idle);
    return new Promise((resolve) => {
      let child: ChildProcess;
      const settle = (said: unknown, keep: boolean): void => {
        clearTimeout(timer);
        child?.removeAllListeners();
        child?.on("error", () => undefined);
        if (!keep) this.end();
        else this.idle = setTimeout(() => this.end(), IDLE).unref();
        resolve(said);
      };
      const timer = setTimeout(() => settle({ problem: `it did not answer within ${this.patience / 1000} seconds` }, false), this.patience);
      try {
        child = this.child ??= fork(this.program, [], { cwd: this.directory, execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
        child.once("message", (said) => settle(said, true));
        child.once("error", (error) => settle({ problem: error.message }, false));
        child.once("exit", () => settle({ problem: "it ended its process" }, false));
        child.send(question, (error) => error && settle({ problem: error.message }, false));
      } catch (error) {
        settle({ problem: error instanceof Error ? error.message : String(error) }, false);
      }
    });
  }
}

function textOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The answer was made by code of the workspace: whatever has not the form it must have is a problem. */
function read(said: unknown): Outcome {
  const answer = said as Partial<Extract<Answer, { enabled: boolean }> & { problem: string }> | null;
  if (typeof answer !== "object" || answer === null) return { problem: "it gave no configuration" };
  if (typeof answer.problem === "string") return { problem: answer.problem.slice(0, 500) };
  if (answer.enabled !== true || typeof answer.rules !== "object" || answer.rules === null) return undefined;
  const settings = readEslintSettings(answer.settings);
  if ("problem" in settings) return { problem: `settings["chatbot-security"]: ${settings.problem}` };
  const rules: Record<string, "off" | Readonly<Record<string, unknown>>> = {};
  const severities: Record<string, Severity> = {};
  for (const { name } of listRules()) {
    const entry = Object.hasOwn(answer.rules, name) ? answer.rules[name] : undefined;
    const [level, options = {}] = (Array.isArray(entry) ? entry : [entry]) as [unknown, unknown?];
    const severity = level === 2 || level === "error" ? "error" : level === 1 || level === "warn" ? "warning" : undefined;
    const usable = severity !== undefined && ruleProblem(name, options) === undefined;
    rules[name] = usable ? (options as Readonly<Record<string, unknown>>) : "off";
    if (usable) severities[name] = severity;
  }
  return { rules, severities, settings };
}
