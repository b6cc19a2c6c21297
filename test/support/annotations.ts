/**
 * Expectations written as comments in a source file, and their comparison with what was found:
 *
 *     exec(`ls ${message.text}`); // error: reaches a shell command
 *     //   ^^^^^^^^^^^^^^^^^^^^ fix: execFile("ls", [message.text]);
 *
 * `error` expects a finding on its line, `missing` is a known false negative, `spurious` a known false positive; `[rule]` names the rule;
 * `source` and `via` expect a step of some code flow on their line. Carets below a line give exact columns. `fix` is the text of the
 * suggested line or statement, or `none`; more of them may follow on lines of their own. `#` comments do the same.
 */
import type { Finding } from "../../eslint-plugin/src/engine/finding.js";

export interface Expectation {
  readonly kind: "error" | "missing" | "spurious";
  /** 1-based. */
  readonly line: number;
  readonly rule: string | undefined;
  /** A part of the message. */
  readonly text: string;
  /** 1-based columns, the end exclusive. */
  readonly columns: readonly [number, number] | undefined;
  readonly fixes: readonly string[];
}

export interface StepMark {
  readonly role: "source" | "via";
  readonly line: number;
  readonly text: string;
}

/** What `fix` says where nothing must be offered. */
const NO_FIX = "none";

export interface Annotations {
  readonly expectations: readonly Expectation[];
  readonly marks: readonly StepMark[];
}

const SIGN = String.raw`(?:\/\/|#|\/\*|\{\/\*)`;
const WORD = "(error|missing|spurious|source|via)";
export const ANNOTATION = new RegExp(
  String.raw`\s*${SIGN}\s*${WORD}(?:\[([\w-]+)\])?(?::\s*(.*?))?\s*(?:(?:\*\/\}?|-->)\s*)?(?=${SIGN}\s*${WORD}\b|$)`,
  "g",
);
/** A mark of a step, which only tests read. */
export const MARK = new RegExp(String.raw`\s*${SIGN}\s*(?:source|via)(?::.*?)?\s*(?=${SIGN}|$)`);
export const CARETS = new RegExp(String.raw`^(\s*${SIGN}\s*)(\^+)\s*(?:fix:\s*(.*?))?\s*(?:\*\/\}?)?$`);
export const FIX_LINE = new RegExp(String.raw`^\s*${SIGN}\s*fix:\s*(.*?)\s*(?:\*\/\}?)?$`);

export function readAnnotations(text: string): Annotations {
  const expectations: Expectation[] = [];
  const marks: StepMark[] = [];
  let line = 0;
  let subject = 0;
  let pointed = 0;
  for (const code of text.split("\n")) {
    line++;
    const carets = CARETS.exec(code);
    const fix = carets ? carets[3] : FIX_LINE.exec(code)?.[1];
    if (carets || fix !== undefined) {
      const own = expectations.filter((each) => each.line === subject);
      const target = carets ? own[pointed++] : own[Math.max(0, pointed - 1)];
      if (!target) throw new Error(`line ${line}: carets or a fix without an expectation above`);
      const start = carets ? carets[1]!.length + 1 : 0;
      const columns = carets ? ([start, start + carets[2]!.length] as const) : target.columns;
      expectations[expectations.indexOf(target)] = { ...target, columns, fixes: fix ? [...target.fixes, fix] : target.fixes };
      continue;
    }
    subject = line;
    pointed = 0;
    for (const [, word, rule, said = ""] of code.matchAll(ANNOTATION)) {
      if (word === "source" || word === "via") marks.push({ role: word, line, text: said });
      else expectations.push({ kind: word as Expectation["kind"], line, rule, text: said, columns: undefined, fixes: [] });
    }
  }
  return { expectations, marks };
}

/** Every way in which the findings differ from the annotations, in words; empty when they agree. */
export function disagreements(text: string, { expectations, marks }: Annotations, findings: readonly Finding[]): string[] {
  const wrong: string[] = [];
  const open = [...findings];
  for (const expected of expectations) {
    const index = open.findIndex((finding) => fits(finding, expected));
    const say = (problem: string): number => wrong.push(`line ${expected.line}: ${problem}`);
    if (expected.kind === "missing") {
      if (index >= 0) say(`no longer missing: ${open[index]!.message}`);
    } else if (index < 0) {
      say(
        expected.kind === "spurious"
          ? `no longer spurious: ${expected.text}`
          : `expected ${expected.rule ?? "a finding"}: ${expected.text}`,
      );
      continue;
    } else {
      for (const problem of details(text, open[index]!, expected)) say(problem);
    }
    if (index >= 0) open.splice(index, 1);
  }
  for (const finding of open) wrong.push(`line ${finding.start.line}: unexpected ${finding.rule}: ${finding.message}`);
  for (const mark of marks) {
    if (!findings.some((finding) => finding.flows.some((flow) => hasStep(flow.steps, mark))))
      wrong.push(`line ${mark.line}: no flow has a ${mark.role} step here ${mark.text}`);
  }
  return wrong;
}

function fits(finding: Finding, expected: Expectation): boolean {
  return (
    finding.start.line === expected.line && (expected.rule ?? finding.rule) === finding.rule && finding.message.includes(expected.text)
  );
}

function hasStep(steps: Finding["flows"][number]["steps"], mark: StepMark): boolean {
  return steps.some(
    (step, index) => step.startAt.line === mark.line && (mark.role === "source") === (index === 0) && step.text.includes(mark.text),
  );
}

function* details(text: string, finding: Finding, expected: Expectation): Generator<string> {
  const { columns, fixes } = expected;
  if (columns) {
    const end = finding.end.line === finding.start.line ? finding.end.column : (text.split("\n")[finding.start.line - 1] ?? "").length + 1;
    if (finding.start.column !== columns[0] || end !== columns[1])
      yield `expected columns ${columns.join("–")}, found ${finding.start.column}–${end}`;
  }
  for (const fix of fixes) {
    if (!isFix(text, finding, fix)) yield `expected the fix ${fix}, found ${fixOf(text, finding) ?? "none"}`;
  }
}

function flatten(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The text after a suggestion. */
export function applySuggestion(text: string, finding: Finding, index: number): string {
  const edits = [...(finding.suggestions[index]?.edits ?? [])].sort((a, b) => b.at.start - a.at.start);
  return edits.reduce((changed, edit) => changed.slice(0, edit.at.start) + edit.text + changed.slice(edit.at.end), text);
}

/** The last line that a suggestion changes, without annotations; undefined when there is no such suggestion. */
export function fixOf(text: string, finding: Finding, index = 0): string | undefined {
  if (finding.suggestions.length <= index) return undefined;
  const before = text.split("\n");
  const after = applySuggestion(text, finding, index).split("\n");
  let last = 1;
  while (before.at(-last) === after.at(-last)) last++;
  return flatten((after.at(-last) ?? "").replace(ANNOTATION, ""));
}

/** Does some suggestion for the finding give this text? */
export function isFix(text: string, finding: Finding, fix: string): boolean {
  if (fix === NO_FIX) return finding.suggestions.length === 0;
  return finding.suggestions.some((_, index) => flatten(applySuggestion(text, finding, index)).includes(flatten(fix)));
}
