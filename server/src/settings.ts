/**
 * The settings in force for a folder: what the project's `chatbot-security.json` says, else what the editor says, else the defaults. The
 * project comes first, so that the editor shows what the command line reports. Both are data from outside: what has the wrong type is
 * left out, and nothing here is ever executed.
 */
import type { EditorSettings } from "./protocol.js";
import type { LintOptions, ProjectSettings, Severity } from "./tools.js";

export interface Settings {
  /** What the editor says, before the project has its say. */
  readonly editor: EditorSettings;
  readonly enable: boolean;
  readonly scan: "off" | "openFiles" | "workspace";
  readonly run: "onType" | "onSave";
  readonly trace: "off" | "messages" | "verbose";
  readonly codeLens: boolean;
  readonly eslint: "auto" | "settings" | "off";
  readonly lint: LintOptions;
  /** By rule: what the workspace's ESLint configuration says of it. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** Look for everything in tests, not only for secrets. */
  readonly includeTests: boolean;
  /** The path of the baseline that the project names. */
  readonly baseline: string | undefined;
  readonly baselineMode: "hide" | "hint" | "off";
  ignores(path: string): boolean;
}

type Rules = NonNullable<EditorSettings["rules"]>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** "off" and option objects; a plain severity, as ESLint users write, means the rule with its default options. */
function readRules(value: unknown): Rules | undefined {
  if (!isRecord(value)) return undefined;
  const rules: Record<string, Rules[string]> = {};
  for (const [name, setting] of Object.entries(value)) {
    const rule = name.replace(/^chatbot-security\//u, "");
    if (setting === "off" || setting === false || setting === 0) rules[rule] = "off";
    else if (setting === "error" || setting === "warn" || setting === "on" || setting === true) rules[rule] = {};
    else if (isRecord(setting)) rules[rule] = setting;
  }
  return rules;
}

/** Settings as a client sent them, with everything of the wrong type left out. */
export function readEditorSettings(value: unknown): EditorSettings {
  if (!isRecord(value)) return {};
  return {
    ...(typeof value["enable"] === "boolean" && { enable: value["enable"] }),
    preset: oneOf(value["preset"], ["recommended", "strict"]),
    rules: readRules(value["rules"]),
    scan: oneOf(value["scan"], ["off", "openFiles", "workspace"]),
    run: oneOf(value["run"], ["onType", "onSave"]),
    baseline: oneOf(value["baseline"], ["hide", "hint", "off"]),
    eslint: oneOf(value["eslint"], ["auto", "settings", "off"]),
    trace: oneOf(value["trace"], ["off", "messages", "verbose"]),
    ...(typeof value["codeLens"] === "boolean" && { codeLens: value["codeLens"] }),
  };
}

export function combine(editor: EditorSettings, project: ProjectSettings | undefined): Settings {
  return {
    editor,
    enable: editor.enable ?? true,
    scan: editor.scan ?? "openFiles",
    run: editor.run ?? "onType",
    eslint: editor.eslint ?? "auto",
    trace: editor.trace ?? "off",
    codeLens: editor.codeLens ?? true,
    lint: {
      preset: project?.preset ?? editor.preset ?? "recommended",
      rules: { ...editor.rules, ...project?.rules },
      settings: project?.settings,
      suppressions: project?.suppressions,
    },
    includeTests: project?.includeTests ?? false,
    baseline: project?.baseline,
    baselineMode: editor.baseline ?? "hide",
    ignores: (path) => project?.ignores(path) ?? false,
  };
}
