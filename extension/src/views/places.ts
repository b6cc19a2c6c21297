/** Places and names as the views show them. Reads nothing but what the editor knows. */
import { Range, Uri, window, workspace, ViewColumn, type TextEditor } from "vscode";
import type { TextRange } from "chatbot-security-language-server/protocol";

export function toRange({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** "src/bot.js", with the folder's name in front where there are several. */
export function fileLabel(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri));
}

export function baseName(uri: string): string {
  const path = Uri.parse(uri).path;
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Shows a place and puts the cursor on it; `keepFocus` for lists that somebody walks through. */
export async function reveal(uri: string, range: TextRange, keepFocus: boolean): Promise<TextEditor> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  // An editor that shows the document already is used, in whichever column it is. A cell belongs to its notebook.
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const options = { selection: toRange(range), preserveFocus: keepFocus, preview: true };
  return window.showTextDocument(document, { ...options, viewColumn: shown?.viewColumn ?? ViewColumn.Active });
}
