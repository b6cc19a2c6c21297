/**
 * `textDocument/diagnostic`: diagnostics for clients that ask. An answer equal to the client's previous one is only named, not repeated.
 */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnosticsOf, resultIdOf } from "../diagnostics.js";
import type { Session } from "../session.js";

export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export async function pullDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  session.requireClient();
  const { uri } = params.textDocument;
  const { previousResultId } = params;
  const document = session.documents.get(uri);
  // Until the document is saved the client keeps what it has, and moves it along with the text.
  if (document && previousResultId && (await session.waitsForSave(document))) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
  }
  const found = await session.findings(uri, token);
  const items = found ? diagnosticsOf(session, found) : [];
  const resultId = resultIdOf(items);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
