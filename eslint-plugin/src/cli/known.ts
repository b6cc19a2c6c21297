/** Findings that are put aside: they stand in the reports as known, and count for nothing. */
import type { Finding } from "../engine/finding.js";
import type { ScanResult } from "../report/result.js";
import { countSeverities } from "./scan.js";

export function withKnown(result: ScanResult, known: readonly Finding[]): ScanResult {
  const listed = new Set(known);
  const files = result.files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => !listed.has(finding)),
    known: [...(file.known ?? []), ...file.findings.filter((finding) => listed.has(finding))],
  }));
  const total = files.reduce((sum, file) => sum + file.known.length, 0);
  return {
    ...result,
    files,
    summary: { ...result.summary, ...countSeverities(files) },
    baseline: { stale: [], ...result.baseline, known: total },
  };
}
