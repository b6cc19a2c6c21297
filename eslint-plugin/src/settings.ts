/**
 * `chatbot-security.json`, and what ESLint's settings hold of it: checked settings, or one sentence about what is wrong with them. Every
 * door reads them with this; they are data from outside, never code.
 */
import { Ajv, type ErrorObject } from "ajv";
import ignore from "ignore";
import { isBuiltInType, type Settings } from "./analysis.js";
import { BASELINE_FILE } from "./baseline/baseline.js";
import type { Library } from "./engine/summary.js";
import { listRules, type Confidence, type FailOn, type LintOptions, type PresetName, type SuppressionLevel } from "./lint.js";
import { isPlainPattern } from "./pattern.js";
import { eslintSchema, settingsSchema } from "./settings-schema.js";

export { ruleOff, withLibrary, type SettingsEdit } from "./settings-edit.js";
export type { Library };

/** The file's name. */
export const SETTINGS_FILE = "chatbot-security.json";

/** What decides whether the command line succeeds. */
export interface Gates {
  readonly failOn?: FailOn;
  readonly maxFindings?: number;
  readonly minConfidence?: Confidence;
}

export interface ProjectSettings {
  readonly preset?: PresetName;
  readonly includeTests?: boolean;
  readonly rules?: LintOptions["rules"];
  readonly settings?: Settings;
  readonly suppressions?: SuppressionLevel;
  readonly gates?: Gates;
  /** Where the known findings are listed: a path within the folder of the settings. */
  readonly baseline?: string;
  /** Whether the project wants this left alone: a POSIX path within the folder of the settings, with a slash at its end if it is a folder. */
  ignores(path: string): boolean;
}

interface Raw extends Settings, Gates {
  readonly preset?: PresetName;
  readonly includeTests?: boolean;
  readonly rules?: LintOptions["rules"];
  readonly ignores?: readonly string[];
  readonly baseline?: string | boolean;
  readonly suppressions?: SuppressionLevel;
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
  const {
    preset,
    includeTests,
    rules,
    models,
    budget,
    otherSuppressions,
    baseline,
    suppressions,
    ignores = [],
    failOn,
    maxFindings,
    minConfidence,
  } = value as Raw;
  const gates = { ...(failOn && { failOn }), ...(maxFindings !== undefined && { maxFindings }), ...(minConfidence && { minConfidence }) };
  const problem = unknownType(models);
  if (problem !== undefined) return { problem };
  const settings: Settings = {
    ...(models && { models }),
    ...(budget !== undefined && { budget }),
    ...(otherSuppressions && { otherSuppressions }),
  };
  const patterns = ignore({ ignorecase: false }).add(ignores);
  return {
    ...(preset && { preset }),
    ...(includeTests !== undefined && { includeTests }),
    ...(rules && { rules: withoutReasons(rules) }),
    ...(suppressions && { suppressions }),
    ...(Object.keys(gates).length > 0 && { gates }),
    ...(baseline && { baseline: baseline === true ? BASELINE_FILE : baseline.replaceAll("\\", "/") }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ignores: (path) => path !== "" && patterns.ignores(path),
  };
}

/** `{ "off": "why" }` is for readers of the file. */
function withoutReasons(rules: NonNullable<LintOptions["rules"]>): NonNullable<LintOptions["rules"]> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, setting]) => [name, Object.hasOwn(Object(setting), "off") ? "off" : setting]),
  );
}

/** `settings["chatbot-security"]` of an ESLint configuration, or what is wrong with it. */
export function readEslintSettings(value: unknown): Settings | { readonly problem: string } {
  if (value === undefined) return {};
  compiledForEslint ??= newAjv().compile(eslintSchema());
  if (!compiledForEslint(value)) return { problem: errorWords(compiledForEslint.errors ?? []) };
  const problem = unknownType((value as Settings).models);
  return problem === undefined ? (value as Settings) : { problem };
}

/** The same settings for a workspace with another root than their folder: `moved` gives a path as seen from there, if it is inside. */
export function movedSettings(settings: Settings, moved: (path: string) => string | undefined): Settings {
  const move = ([specifier, type]: readonly [string, string]): readonly (readonly [string, string])[] => {
    if (!specifier.startsWith("./")) return [[specifier, type]];
    const path = moved(specifier.slice(2));
    return path === undefined ? [] : [[`./${path}`, type]];
  };
  const models = settings.models?.map((library) =>
    library.modules ? { ...library, modules: Object.fromEntries(Object.entries(library.modules).flatMap(move)) } : library,
  );
  return { ...settings, ...(models && { models }) };
}

/** A type that rows name and nothing describes: whatever they say of it would never be heard. */
function unknownType(models: readonly Library[] | undefined): string | undefined {
  const own = new Set(models?.flatMap(({ types }) => Object.keys(types)));
  const visit = (value: unknown, place: string): string | undefined => {
    if (typeof value !== "object" || value === null) return undefined;
    for (const [key, part] of Object.entries(value)) {
      const at = `${place}.${key}`;
      // Conditions have a "type" of another kind.
      if ((key === "when" || key === "unless") && Array.isArray(part)) continue;
      const named = key === "type" || key === "this" ? [part] : key === "extends" && Array.isArray(part) ? (part as unknown[]) : [];
      const missing = named.find((type) => typeof type === "string" && !own.has(type) && !isBuiltInType(type));
      const problem = missing === undefined ? visit(part, at) : `${at}: there is no type "${String(missing)}"`;
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  for (const [index, library] of (models ?? []).entries()) {
    for (const [specifier, type] of Object.entries(library.modules ?? {}))
      if (!own.has(type) && !isBuiltInType(type)) return `models.${index}.modules.${specifier}: there is no type "${type}"`;
    const problem = visit(library, `models.${index}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
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
let compiledForEslint: ReturnType<Ajv["compile"]> | undefined;

function newAjv(): Ajv {
  // With `verbose` an error carries the description of what it violates.
  const ajv = new Ajv({ allErrors: false, allowUnionTypes: true, strictTypes: false, messages: true, verbose: true });
  ajv.addFormat("plain-pattern", isPlainPattern);
  return ajv;
}

function validator(): ReturnType<Ajv["compile"]> {
  return (compiled ??= newAjv().compile(projectSchema()));
}

function errorWords(errors: readonly ErrorObject[]): string {
  const [error] = errors;
  if (!error) return "is not valid";
  const { propertyName } = error;
  const place = `${error.instancePath}${propertyName === undefined ? "" : `/${propertyName.replaceAll("~", "~0").replaceAll("/", "~1")}`}`
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
      : error.keyword === "pattern"
        ? `is not understood. ${(error.parentSchema as { description?: string } | undefined)?.description ?? ""}`.replace(/\.?$/u, "")
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
