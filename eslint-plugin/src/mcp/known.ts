/** The findings of the latest scans: what can be listed and explained without scanning again. */
import type { Scanned, ShownFinding } from "./messages.js";

export interface Filter {
  readonly rule?: string;
  readonly severity?: "error" | "warning";
  readonly confidence?: "confirmed" | "possible";
  /** Workspace path of a file or folder; "" for all. */
  readonly path?: string;
}

export class Known {
  /** Workspace paths that were scanned. */
  private targets: string[] = [];
  private findings: readonly ShownFinding[] = [];

  get isEmpty(): boolean {
    return this.targets.length === 0;
  }

  /** What was known below the target is replaced. */
  add(target: string, { findings }: Scanned): void {
    this.targets = [...this.targets.filter((each) => !isBelow(each, target)), target];
    const others = this.findings.filter(({ file }) => !isBelow(file, target));
    this.findings = [...others, ...findings].sort(byPlace);
  }

  list({ rule, severity, confidence, path = "" }: Filter): readonly ShownFinding[] {
    return this.findings.filter(
      (finding) =>
        (rule === undefined || finding.rule === rule) &&
        (severity === undefined || finding.severity === severity) &&
        (confidence === undefined || finding.confidence === confidence) &&
        isBelow(finding.file, path),
    );
  }

  /** By the fingerprint or its beginning: two files with the same text may share one. */
  byFingerprint(beginning: string): readonly ShownFinding[] {
    return this.findings.filter(({ fingerprint }) => fingerprint.startsWith(beginning));
  }
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

function byPlace(a: ShownFinding, b: ShownFinding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.start.line - b.start.line || a.start.column - b.start.column;
}
