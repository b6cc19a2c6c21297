/** Findings as lists and views show them, of open files and of others. Decides nothing. */
import type { FindingKey, FindingSummary } from "./protocol.js";
import type { FileFindings, Session } from "./session.js";
import { toSummary } from "./to-lsp.js";
import type { Finding } from "./tools.js";

export function summaryOf(session: Session, file: FileFindings, finding: Finding): FindingSummary {
  const known = file.known.includes(finding) || undefined;
  return toSummary(finding, file, session.tools.documentation(finding.rule)?.owasp ?? [], known);
}

/** A finding with its file. */
export interface Located {
  readonly file: FileFindings;
  readonly finding: Finding;
}

/** Among everything that is known: nothing is analysed. */
export function locate(session: Session, { uri, rule, fingerprint }: FindingKey): Located | undefined {
  for (const file of session.allFindings()) {
    if (file.uri !== uri) continue;
    const finding = [...file.findings, ...file.known].find((each) => each.rule === rule && each.fingerprint === fingerprint);
    if (finding) return { file, finding };
  }
  return undefined;
}
