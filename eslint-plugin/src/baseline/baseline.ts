/**
 * The baseline: the findings that a project has agreed to live with for now, by fingerprint, so that only new ones are reported. This file
 * knows its form – read, checked, written –, `apply.ts` what it says about findings. The same for command line and editor; reads no disk.
 */

/** What the file is called unless the settings say otherwise. */
export const BASELINE_FILE = "chatbot-security-baseline.json";

export interface BaselineEntry {
  /** POSIX path from the folder of the baseline; where the finding stood when it was written. */
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** By file, rule and fingerprint, each once. */
export type Baseline = readonly BaselineEntry[];

const SCHEMA = "https://github.com/chatbot-security/chatbot-security/blob/main/eslint-plugin/schema/chatbot-security-baseline.schema.json";
/** Of this form, and of the fingerprints in it (`chatbotSecurity/v1` in SARIF). */
const VERSION = 1;
/** Nobody has as many findings. */
const LONGEST = 50_000_000;

const RULE = /^[a-z][a-z0-9-]*$/;
const FINGERPRINT = /^[0-9a-f]{16}$/;
/** Relative, and with ".." at its beginning only: a baseline says nothing about the machine it was written on. */
const PATH = /^(?![/\\]|[A-Za-z]:[/\\])(?:\.\.\/)*(?!\.{1,2}(?:\/|$))[^/]+(?:\/(?!\.{1,2}(?:\/|$))[^/]+)*$/;

/** The baseline in a text, or what is wrong with it, in words that continue the file's name. */
export function readBaseline(text: string): { readonly entries: Baseline } | { readonly problem: string } {
  if (text.length > LONGEST) return { problem: "is too large" };
  const conflict = /^(?:<{7}|={7}|>{7})(?: .*)?$/mu.exec(text);
  if (conflict)
    return { problem: `holds a merge conflict at line ${lineOf(text, conflict.index)}; keep either side, then update the baseline` };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    // The parser's words quote the text.
    return { problem: text.trim() === "" ? "is empty" : "is not JSON" };
  }
  return readValue(value);
}

function readValue(value: unknown): { readonly entries: Baseline } | { readonly problem: string } {
  if (!isRecord(value) || !isRecord(value["findings"])) return { problem: 'is no baseline: it has no "findings" by file' };
  if (value["version"] !== VERSION) return { problem: `is of a version that is not understood: "version" must be ${VERSION}` };
  const entries: BaselineEntry[] = [];
  for (const [file, rules] of Object.entries(value["findings"])) {
    const place = `findings[${quoted(file)}]`;
    if (!PATH.test(file)) return { problem: `${place}: a path must be relative to the folder of the baseline` };
    if (!isRecord(rules)) return { problem: `${place}: must be fingerprints by rule` };
    for (const [rule, fingerprints] of Object.entries(rules)) {
      if (!RULE.test(rule)) return { problem: `${place}: ${quoted(rule)} is no name of a rule` };
      if (!Array.isArray(fingerprints)) return { problem: `${place}.${rule}: must be a list of fingerprints` };
      for (const fingerprint of fingerprints as readonly unknown[]) {
        if (typeof fingerprint !== "string" || !FINGERPRINT.test(fingerprint))
          return { problem: `${place}.${rule}: a fingerprint has 16 hexadecimal digits` };
        entries.push({ file, rule, fingerprint });
      }
    }
  }
  return { entries: sorted(entries) };
}

/** The text of a baseline: one fingerprint a line, in an order that follows from what it holds, so that a difference shows what changed. */
export function formatBaseline(entries: Baseline): string {
  const files = groupBy(sorted(entries), ({ file }) => file);
  const blocks = [...files].map(([file, ofFile]) => {
    const rules = [...groupBy(ofFile, ({ rule }) => rule)].map(([rule, ofRule]) => {
      const lines = ofRule.map(({ fingerprint }) => `        ${JSON.stringify(fingerprint)}`);
      return `      ${JSON.stringify(rule)}: [\n${lines.join(",\n")}\n      ]`;
    });
    return `    ${JSON.stringify(file)}: {\n${rules.join(",\n")}\n    }`;
  });
  const findings = blocks.length === 0 ? "{}" : `{\n${blocks.join(",\n")}\n  }`;
  return `{\n  "$schema": ${JSON.stringify(SCHEMA)},\n  "version": ${VERSION},\n  "findings": ${findings}\n}\n`;
}

/** The published JSON schema of the file. */
export function baselineSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: SCHEMA,
    title: BASELINE_FILE,
    description: "Findings of chatbot-security that are known and not reported again. Written by `chatbot-security --update-baseline`.",
    type: "object",
    properties: {
      $schema: { type: "string" },
      version: { const: VERSION },
      findings: {
        type: "object",
        description: "By path from the folder of this file.",
        propertyNames: { pattern: PATH.source },
        additionalProperties: {
          type: "object",
          description: "By rule.",
          propertyNames: { pattern: RULE.source },
          additionalProperties: { type: "array", items: { type: "string", pattern: FINGERPRINT.source } },
        },
      },
    },
    required: ["version", "findings"],
  };
}

function sorted(entries: Baseline): Baseline {
  const order = [...entries].sort((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
  return order.filter((entry, index) => index === 0 || !isSame(entry, order[index - 1]!));
}

function isSame(a: BaselineEntry, b: BaselineEntry): boolean {
  return a.file === b.file && a.rule === b.rule && a.fingerprint === b.fingerprint;
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** A name out of the file, which anybody may have written: short, and without a character that acts on a terminal. */
function quoted(name: string): string {
  const short = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  return JSON.stringify(short.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\uFFFD"));
}
