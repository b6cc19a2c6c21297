/** The diagnostics of a document's findings, the same whether they are pulled or pushed. */
import type { Diagnostic } from "vscode-languageserver";
import type { Findings, Session } from "./session.js";
import { suppressionDiagnostic } from "./suppressions.js";
import { toDiagnostic } from "./to-lsp.js";
import type { Finding } from "./tools.js";

export function diagnosticOf(session: Session, found: Pick<Findings, "document" | "root">, finding: Finding): Diagnostic {
  const { document, root } = found;
  const documentationUrl = session.tools.documentation(finding.rule)?.url;
  return toDiagnostic(finding, { document, root, client: session.requireClient(), documentationUrl });
}

export function diagnosticsOf(
  session: Session,
  found: Pick<Findings, "document" | "root" | "findings"> & Partial<Pick<Findings, "suppressionProblems">>,
): Diagnostic[] {
  if (session.sideBySide.isShownElsewhere(found.document.uri)) return [];
  const comments = (found.suppressionProblems ?? []).map((problem) => suppressionDiagnostic(found.document, problem));
  return [...found.findings.map((finding) => diagnosticOf(session, found, finding)), ...comments];
}

const PRIME = 0x01000193;

/** Names a set of diagnostics, so that the same set need not be sent twice. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  // Two hashes of 32 bits (FNV-1a) from different beginnings: nobody gains by making two sets that have the same name.
  const text = JSON.stringify(items);
  let [a, b] = [0x811c9dc5, 0x2bd4a1f7];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, PRIME);
    b = Math.imul(b ^ (code + at), PRIME);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
