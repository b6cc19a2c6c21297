/** Applies what a code action asks for, as an editor would. */
import type { CodeAction, TextEdit } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** The edits of an action for one document, whichever way they are written. */
export function editsOf(action: CodeAction, uri: string): readonly TextEdit[] {
  const changes = action.edit?.documentChanges ?? [];
  const versioned = changes.flatMap((change) => {
    if (!("textDocument" in change) || change.textDocument.uri !== uri) return [];
    return change.edits.filter((edit): edit is TextEdit => "newText" in edit);
  });
  return [...versioned, ...(action.edit?.changes?.[uri] ?? [])];
}

/** The text after the action. */
export function applied(action: CodeAction, uri: string, text: string): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "typescript", 0, text), [...editsOf(action, uri)]);
}
