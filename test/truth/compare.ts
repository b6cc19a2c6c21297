/** What is found in a program and in a variant of it, as places of the original, so that both can be compared. */
import type { Finding } from "../../eslint-plugin/src/engine/finding.js";
import { createLinter, type FileReport } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";
import { originOf, textOf, type Program, type Variant } from "./rewrite.js";
import { statementsOf, type Ranges } from "./sources.js";

/** All findings of strict rules, in code. */
export function findingsOf(program: Program): readonly Finding[] {
  const linter = createLinter(memoryWorkspace(program), { preset: "strict", directives: false });
  return [...program.keys()].flatMap((path) => {
    const report = linter.lint(path) as FileReport | undefined;
    if (report?.problems.length) throw new Error(`${path}: ${report.problems.map(({ message }) => message).join("; ")}`);
    return report?.findings ?? [];
  });
}

const statements = new WeakMap<Program, ReadonlyMap<string, Ranges>>();

/** Rule and the statement of the original, for every finding, sorted. What stands in new code has no place. */
export function keysOf(original: Program, variant: Variant, findings: readonly Finding[]): readonly string[] {
  const known = statements.get(original) ?? new Map([...original].map(([path, text]) => [path, statementsOf(path, text)]));
  statements.set(original, known);
  const keys = findings.map(({ rule, file, at, confidence, message }) => {
    const place = originOf(variant.get(file)!, at.start);
    if (!place) return `${rule} (${confidence}) in new code: ${message.slice(0, 80)}`;
    // One report for a file, at the first place.
    if (rule === "require-rate-limit") return `${rule} (${confidence}) ${place.file}`;
    const text = original.get(place.file)!;
    const start = innermost(known.get(place.file)!, place.offset) ?? place.offset;
    const line = text.slice(0, start).split("\n").length;
    return `${rule} (${confidence}) ${place.file}:${line}: ${text.slice(start).split("\n")[0]!.slice(0, 100)}`;
  });
  return [...new Set(keys)].sort();
}

function innermost(ranges: Ranges, offset: number): number | undefined {
  let found: readonly [number, number] | undefined;
  for (const range of ranges)
    if (range[0] <= offset && offset < range[1] && (!found || range[1] - range[0] <= found[1] - found[0])) found = range;
  return found?.[0];
}

export function programOf(variant: Variant): Program {
  return new Map([...variant].map(([path, pieces]) => [path, textOf(pieces)]));
}

/** What the variant has more (`+`) and what it has not (`-`). */
export function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  return [
    ...before.filter((key) => !after.includes(key)).map((key) => `- ${key}`),
    ...after.filter((key) => !before.includes(key)).map((key) => `+ ${key}`),
  ];
}
