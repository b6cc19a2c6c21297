/**
 * Findings without an engine, to test the protocol alone: a call of `DANGER` is confirmed and has a safe fix, a call of `MAYBE` is
 * possible and has none, and a text with `CRASH` makes the linter fail.
 */
import { fileURLToPath } from "node:url";
import type { FileReport, Finding, ProjectSettings, Step, Suggestion, Tools, Workspace } from "../../../server/src/tools.js";

function lineColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function step(file: string, text: string, role: Step["role"], start: number, end: number, says: string): Step {
  const code = text.slice(start, end);
  return { file, start, end, role, text: says, startAt: lineColumn(text, start), endAt: lineColumn(text, end), code };
}

function toFinding(file: string, text: string, match: RegExpMatchArray): Finding {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const confirmed = match[0].startsWith("DANGER");
  const source = text.indexOf("input");
  const steps = source < 0 ? [] : [step(file, text, "source", source, source + 5, "chat text `input`")];
  const fix: Suggestion = { title: "Use the safe call", edits: [{ at: { start, end: start + 6 }, text: "harmless" }], safe: true };
  return {
    rule: confirmed ? "no-danger" : "no-maybe",
    file,
    at: { start, end },
    start: lineColumn(text, start),
    end: lineColumn(text, end),
    message: `${match[0]} is dangerous`,
    confidence: confirmed ? "confirmed" : "possible",
    severity: confirmed ? "error" : "warning",
    flows: [{ source: "chat", steps: [...steps, step(file, text, "sink", start, end, "reaches the call")] }],
    suggestions: confirmed ? [fix] : [],
    fingerprint: `${match[0]}#${start}`,
  };
}

export interface FakeTools extends Tools {
  /** Files "on disk", by path. */
  readonly files: Map<string, string>;
  /** How many times each file was linted. */
  readonly lints: string[];
}

export function fakeTools(): FakeTools {
  const files = new Map<string, string>();
  const lints: string[] = [];
  const disk: Workspace = { read: (path) => files.get(path), exists: (path) => files.has(path), list: () => [...files.keys()] };
  return {
    version: "0.0.0",
    files,
    lints,
    disk: {
      pathOf: (uri) => fileURLToPath(uri),
      openFolder: () => disk,
      *survey(_, { ignores }) {
        yield;
        return { ...disk, files: [...files.keys()].filter((path) => !ignores(path)).map((path) => ({ path, secretsOnly: false })) };
      },
      isIgnored: () => false,
    },
    *walk() {
      yield;
      return { ...disk, files: [] };
    },
    notation: () => undefined,
    createLinter: (workspace, options) => ({
      declarable: () => undefined,
      lint(file): FileReport | undefined {
        lints.push(file);
        const text = workspace.read(file);
        if (text === undefined) return undefined;
        if (text.includes("CRASH")) throw new Error("the linter failed");
        const found = [...text.matchAll(/\b(?:DANGER|MAYBE)\([^)\n]*\)?/gu)].map((match) => toFinding(file, text, match));
        const findings = found.filter(
          ({ rule }) => options.rules?.[rule] !== "off" && (rule === "no-danger" || options.preset === "strict"),
        );
        return { file, findings, suppressed: [], problems: [] };
      },
    }),
    readProjectSettings(text): ProjectSettings | { problem: string } {
      if (text === "broken") return { problem: "it is not JSON" };
      const preset = text.includes("strict") ? "strict" : undefined;
      return { preset, includeTests: text.includes("includeTests"), ignores: (path) => path.startsWith("ignored/") };
    },
    ruleOff: (text, rule, why) => ({ edits: [{ at: { start: 0, end: text?.length ?? 0 }, text: `${rule} off: ${why}` }] }),
    withLibrary: (text, library) => ({ edits: [{ at: { start: 0, end: text?.length ?? 0 }, text: JSON.stringify(library) }] }),
    scope: (path) => (path.includes("node_modules/") ? "nothing" : path.startsWith("test/") ? "secrets" : "everything"),
    onlySecrets: (options) => ({ ...options, rules: { ...options.rules, "no-danger": "off" } }),
    rules: () => [],
    documentation: (rule) =>
      rule.startsWith("no-")
        ? {
            name: rule,
            url: `https://example.com/${rule}`,
            description: "Disallow danger",
            why: "It hurts.",
            instead: "Use `harmless`.",
            bad: "DANGER(input);",
            good: "harmless(input);",
          }
        : undefined,
  };
}
