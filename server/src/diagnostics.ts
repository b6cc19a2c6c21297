/** The diagnostics of a document's findings, the same whether they are pulled or pushed. */
import type { Diagnostic } from "vscode-languageserver";
import type { Findings, Session } from "./session.js";
import { toDiagnostic } from "./to-lsp.js";
import type { Finding } from "./tools.js";

export function diagnosticOf(session: Session, found: Findings, finding: Finding): Diagnostic {
  const { document, root } = found;
  const documentationUrl = session.tools.documentation(finding.rule)?.url;
  return toDiagnostic(finding, { document, root, client: session.requireClient(), documentationUrl });
}

export function diagnosticsOf(session: Session, found: Findings): Diagnostic[] {
  if (session.sideBySide.isShownElsewhere(found.document.uri)) return [];
  return found.findings.map((finding) => diagnosticOf(session, found, finding));
}
