/** The diagnostics of a document's findings, the same whether they are pulled or pushed. */
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import type { Findings, Session } from "./session.js";
import { suppressionDiagnostic } from "./suppressions.js";
import { toDiagnostic } from "./to-lsp.js";
import type { Finding } from "./tools.js";

export function diagnosticOf(session: Session, found: Findings, finding: Finding): Diagnostic {
  const { document, root } = found;
  const documentationUrl = session.tools.documentation(finding.rule)?.url;
  return toDiagnostic(finding, { document, root, client: session.requireClient(), documentationUrl });
}

export function diagnosticsOf(session: Session, found: Findings): Diagnostic[] {
  const comments = found.suppressionProblems.map((problem) => suppressionDiagnostic(found.document, problem));
  const known = found.known.map((finding) => ({ ...diagnosticOf(session, found, finding), severity: DiagnosticSeverity.Hint }));
  return [...found.findings.map((finding) => diagnosticOf(session, found, finding)), ...known, ...comments];
}
