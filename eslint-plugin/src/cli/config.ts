/** The settings of a run: the project's `chatbot-security.json` with the command line's options over it. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { LintOptions } from "../lint.js";
import { movedSettings, readProjectSettings, SETTINGS_FILE, type Gates, type ProjectSettings } from "../settings.js";
import { machinePath, pathWithin } from "../workspace/machine-paths.js";
import { decodeText } from "../workspace/decode.js";
import type { Options } from "./options.js";
import { findAbove, type Targets } from "./targets.js";
import { UsageError } from "./usage.js";

export interface Config {
  readonly lint: LintOptions;
  readonly includeTests: boolean;
  readonly gates: Required<Gates>;
  /** The file of known findings that the project's settings name, as the machine writes its path. */
  readonly baseline?: string;
  /** By workspace path. */
  ignores(path: string): boolean;
}

/** The part of the options that says which settings hold. */
export type ConfigOptions = Pick<Options, "config" | "preset" | "includeTests" | "off" | "suppressions"> &
  Partial<Pick<Options, "failOn" | "maxFindings" | "minConfidence" | "otherSuppressions">>;

export function readConfig(options: ConfigOptions, targets: Targets, cwd: string): Config {
  const file = settingsFile(options, targets, cwd);
  const project = file === undefined ? undefined : readFile(file, typeof options.config === "string" ? options.config : SETTINGS_FILE);
  const off = Object.fromEntries(options.off.map((rule) => [rule, "off"] as const));
  const moved =
    file !== undefined && project?.settings
      ? movedSettings(project.settings, (path) => pathWithin(targets.root, machinePath(dirname(file), path)))
      : undefined;
  const own = options.otherSuppressions && { otherSuppressions: options.otherSuppressions };
  return {
    lint: {
      preset: options.preset ?? project?.preset ?? "recommended",
      rules: { ...project?.rules, ...off },
      ...((options.suppressions ?? project?.suppressions) && { suppressions: options.suppressions ?? project?.suppressions }),
      ...((own || moved) && { settings: { ...moved, ...own } }),
    },
    gates: {
      failOn: options.failOn ?? project?.gates?.failOn ?? "error",
      maxFindings: options.maxFindings ?? project?.gates?.maxFindings ?? 0,
      minConfidence: options.minConfidence ?? project?.gates?.minConfidence ?? "possible",
    },
    includeTests: options.includeTests ?? project?.includeTests ?? false,
    ...(file !== undefined && project?.baseline !== undefined && { baseline: machinePath(dirname(file), project.baseline) }),
    ignores(path) {
      // The patterns are about the folder of the settings, which may be above or below the root.
      const within = file && project && pathWithin(dirname(file), machinePath(targets.root, path));
      return within ? project.ignores(path.endsWith("/") ? `${within.replace(/\/$/u, "")}/` : within) : false;
    },
  };
}

function settingsFile({ config }: ConfigOptions, { folder, root }: Targets, cwd: string): string | undefined {
  if (typeof config === "string") return resolve(cwd, config);
  return config ? findAbove(SETTINGS_FILE, folder, root) : undefined;
}

function readFile(file: string, shown: string): ProjectSettings {
  let text: string | undefined;
  try {
    text = decodeText(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${shown}: ${code === "ENOENT" ? "no such file" : `cannot be read (${code ?? "unknown error"})`}.`);
  }
  const settings = text === undefined ? { problem: "is binary" } : readProjectSettings(text);
  if ("problem" in settings) throw new UsageError(`${shown}: ${settings.problem}.`);
  return settings;
}
