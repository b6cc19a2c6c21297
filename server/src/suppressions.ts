/** Comments that switch a rule off and should not, or say why: what the editor shows of them, and how a useless one is taken out. */
import { CodeActionKind, DiagnosticSeverity, DiagnosticTag, type CodeAction, type Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Client } from "./client.js";
import { DIAGNOSTIC_SOURCE } from "./protocol.js";
import type { Findings } from "./session.js";
import { toRange, toWorkspaceEdit } from "./to-lsp.js";
import type { At, SuppressionProblem } from "./tools.js";

export function suppressionDiagnostic(document: TextDocument, { at, kind, message }: SuppressionProblem): Diagnostic {
  return {
    range: toRange(document, at),
    severity: DiagnosticSeverity.Information,
    code: kind,
    source: DIAGNOSTIC_SOURCE,
    message,
    ...(kind === "unused-suppression" && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** Takes useless comments out that stand in the range. */
export function suppressionActions({ document, suppressionProblems }: Findings, range: At, client: Client): CodeAction[] {
  return suppressionProblems
    .filter(({ at, removable }) => removable && at.start <= range.end && range.start <= at.end)
    .map((problem) => ({
      title: client.t("Remove this comment"),
      kind: CodeActionKind.QuickFix,
      diagnostics: [suppressionDiagnostic(document, problem)],
      edit: toWorkspaceEdit(document, [{ at: withItsLine(document.getText(), problem.at), text: "" }], client),
    }));
}

/** A comment alone on its lines goes with them, one after code with the spaces before it. */
function withItsLine(text: string, { start, end }: At): At {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start).trimEnd();
  const after = /^[^\S\n]*(?:\n|$)/u.exec(text.slice(end, end + 200));
  if (!after) return { start, end };
  return before === "" ? { start: lineStart, end: end + after[0].length } : { start: lineStart + before.length, end };
}
