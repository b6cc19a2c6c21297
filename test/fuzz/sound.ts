/** What must hold of every report, whatever the text: nothing failed, every place is inside its file, and JSON can say it. */
import type { FileReport } from "../../eslint-plugin/src/lint.js";
import type { Workspace } from "../../eslint-plugin/src/workspace/workspace.js";

/** Processor time that no input of a fuzzer's size may take, in seconds: many times what the slowest takes. */
export const SLOWEST = 20;

const FAILED = /^(?:cannot be analysed|rule .* failed|Not parsed:)/u;

export function checkReport(report: FileReport | undefined, workspace: Workspace): void {
  if (!report) throw new Error("no report");
  const failure = report.problems.find(({ message }) => FAILED.test(message));
  if (failure) throw new Error(failure.message);
  const lengthOf = (file: string): number => workspace.read(file)?.length ?? -1;
  const inside = (what: string, file: string, start: number, end: number): void => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= lengthOf(file)))
      throw new Error(`${what} at [${start},${end}] of ${file}, which is ${lengthOf(file)} long`);
  };
  for (const { at, message } of report.problems) inside(message, report.file, at.start, at.end);
  for (const { message, at, start } of report.suppressionProblems ?? []) {
    inside(message, report.file, at.start, at.end);
    if (!(start.line >= 1 && start.column >= 1)) throw new Error(`${message} at ${start.line}:${start.column}`);
  }
  for (const finding of [...report.findings, ...report.suppressed]) {
    const { rule, file, at, start, end, message, fingerprint, flows, suggestions } = finding;
    inside(rule, file, at.start, at.end);
    if (start.line > end.line || (start.line === end.line && start.column > end.column) || start.line < 1 || start.column < 1)
      throw new Error(`${rule} from ${start.line}:${start.column} to ${end.line}:${end.column}`);
    if (message.trim() === "" || /\bundefined\b(?!`)|\[object |\bNaN\b(?!`)/u.test(message.replace(/`[^`]*`/gu, "`")))
      throw new Error(`${rule} says: ${message}`);
    if (!/^[0-9a-f]{16}$/u.test(fingerprint)) throw new Error(`${rule} has the fingerprint ${fingerprint}`);
    for (const { steps } of flows) for (const step of steps) inside(`a step of ${rule}`, step.file, step.start, step.end);
    for (const { title, edits } of suggestions) {
      let before = -1;
      for (const edit of [...edits].sort((a, b) => a.at.start - b.at.start)) {
        inside(title, file, edit.at.start, edit.at.end);
        if (edit.at.start < before) throw new Error(`${title}: edits overlap`);
        before = edit.at.end;
      }
    }
  }
  JSON.parse(JSON.stringify(report));
}

/** Throws when it takes too long. */
export function inTime<T>(action: () => T): T {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1e6 > SLOWEST) throw new Error(`took ${Math.round((user + system) / 1e6)} s of processor time`);
  return result;
}
