/**
 * `chatbot-security.json`: from its text to settings, or to one sentence about what is wrong with it. Every door reads it with this; it is
 * data from outside, never code.
 */
import { Ajv, type ErrorObject } from "ajv";
import ignore from "ignore";
import type { Settings } from "./analysis.js";
import { listRules, type LintOptions, type PresetName } from "./lint.js";
import { isPlainPattern } from "./pattern.js";
import { settingsSchema } from "./settings-schema.js";

/** The file's name. */
export const SETTINGS_FILE = "chatbot-security.json";

export interface ProjectSettings {
  readonly preset?: PresetName;
  readonly includeTests?: boolean;
  readonly rules?: LintOptions["rules"];
  readonly settings?: Settings;
  /** Whether the project wants this left alone: a POSIX path within the folder of the settings, with a slash at its end if it is a folder. */
  ignores(path: string): boolean;
}

interface Raw extends Settings {
  readonly preset?: PresetName;
  readonly includeTests?: boolean;
  readonly rules?: LintOptions["rules"];
  readonly ignores?: readonly string[];
}

/** The settings in a text, or what is wrong with it, in words that name the place: "rules.no-ssrf.possible: …". */
export function readProjectSettings(text: string): ProjectSettings | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    return { problem: `is not JSON: ${jsonWords(error, text)}` };
  }
  const validate = validator();
  if (!validate(value)) return { problem: errorWords(validate.errors ?? []) };
  const { preset, includeTests, rules, models, budget, ignores = [] } = value as Raw;
  const patterns = ignore({ ignorecase: false }).add(ignores);
  return {
    ...(preset && { preset }),
    ...(includeTests !== undefined && { includeTests }),
    ...(rules && { rules }),
    ...((models ?? budget) !== undefined && { settings: { ...(models && { models }), ...(budget !== undefined && { budget }) } }),
    ignores: (path) => path !== "" && patterns.ignores(path),
  };
}

/** What is wrong with the options of a rule, if anything. */
export function ruleProblem(rule: string, options: unknown): string | undefined {
  const validate = validator();
  return validate({ rules: { [rule]: options } }) ? undefined : errorWords(validate.errors ?? []);
}

/** The published JSON schema of the file. */
export function projectSchema(): Readonly<Record<string, unknown>> {
  return settingsSchema(listRules());
}

let compiled: ReturnType<Ajv["compile"]> | undefined;

function validator(): ReturnType<Ajv["compile"]> {
  if (compiled) return compiled;
  const ajv = new Ajv({ allErrors: false, allowUnionTypes: true, strictTypes: false, messages: true });
  ajv.addFormat("plain-pattern", isPlainPattern);
  return (compiled = ajv.compile(projectSchema()));
}

function errorWords(errors: readonly ErrorObject[]): string {
  const [error] = errors;
  if (!error) return "is not valid";
  const place = error.instancePath
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
  const { additionalProperty, allowedValue, allowedValues } = error.params as {
    additionalProperty?: string;
    allowedValue?: unknown;
    allowedValues?: readonly unknown[];
  };
  if (additionalProperty !== undefined) {
    const full = place === "" ? additionalProperty : `${place}.${additionalProperty}`;
    return place === "rules" ? `${full}: there is no rule of this name` : `${full}: there is no setting of this name`;
  }
  const allowed = error.keyword === "const" ? [allowedValue] : allowedValues;
  const reason = allowed
    ? `must be ${allowed.map((each) => JSON.stringify(each)).join(", ")}`
    : error.keyword === "minProperties" || error.keyword === "maxProperties"
      ? 'must have "arg" and one condition'
      : (error.message ?? "is not valid");
  return place === "" ? reason : `${place}: ${reason.replace(/, (?="[^"]*"$)/u, " or ")}`;
}

/** Where the text stops being JSON. The parser quotes the text around it, which may hold a secret: only the place is kept. */
function jsonWords(error: unknown, text: string): string {
  const offset = /at position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
  if (offset === undefined) return text.trim() === "" ? "it is empty" : "it ends too early";
  const before = text.slice(0, Number(offset)).split("\n");
  return `line ${before.length}, column ${before.at(-1)!.length + 1} does not fit`;
}
