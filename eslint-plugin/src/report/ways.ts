/** What the reports for machines that read text share: the way of a finding's data in lines, and the order of findings. */
import type { Finding } from "../engine/finding.js";

/** Steps told of a long way: its beginning and its end. */
const MOST_STEPS = 12;

/** The first way, a line a step; nothing where no data is followed. */
export function wayOf({ flows: [flow] }: Finding, display: (file: string) => string): readonly string[] {
  const steps = (flow?.steps ?? []).map(({ text, file, startAt }, index) => `${index + 1}. ${text} (${display(file)}:${startAt.line})`);
  const hidden = steps.length - MOST_STEPS;
  return hidden > 0 ? [...steps.slice(0, MOST_STEPS / 2), `… ${hidden} more steps`, ...steps.slice(-MOST_STEPS / 2)] : steps;
}

/** Errors before warnings; a stable sort keeps the places' order. */
export function bySeverity(a: Finding, b: Finding): number {
  return Number(b.severity === "error") - Number(a.severity === "error");
}
