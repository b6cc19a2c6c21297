/**
 * ESLint's file of bulk suppressions (`eslint --suppress-all`), honoured as ESLint does: a file may have so many findings of a rule; with more, all
 * of them are reported.
 */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Finding } from "../engine/finding.js";
import { RULE_PREFIX } from "../lint.js";
import type { ScanResult } from "../report/result.js";
import { machinePath } from "../workspace/machine-paths.js";
import { withKnown } from "./known.js";
import { systemWords } from "../cache/replace-file.js";
import { UsageError } from "./usage.js";

export function withoutBulkSuppressed(result: ScanResult, given: string, root: string, cwd: string): ScanResult {
  const file = resolve(cwd, given);
  const counts = read(file, given);
  const allowed = (path: string, rule: string): number => {
    const rules = counts[relative(dirname(file), machinePath(root, path)).replaceAll("\\", "/")];
    const entry = isRecord(rules) && Object.hasOwn(rules, RULE_PREFIX + rule) ? rules[RULE_PREFIX + rule] : undefined;
    return isRecord(entry) && typeof entry["count"] === "number" ? entry["count"] : 0;
  };
  const known = result.files.flatMap(({ findings }) => {
    const byRule = new Map<string, Finding[]>();
    for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
    return [...byRule].flatMap(([rule, of]) => (of.length <= allowed(of[0]!.file, rule) ? of : []));
  });
  return withKnown(result, known);
}

function read(file: string, given: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`--eslint-suppressions ${given}: it is not JSON.`);
    throw new UsageError(`--eslint-suppressions ${given}: it cannot be read (${systemWords(error)}).`);
  }
  if (!isRecord(value)) throw new UsageError(`--eslint-suppressions ${given}: it holds no suppressions.`);
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
