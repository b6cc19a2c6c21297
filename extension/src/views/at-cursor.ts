/** Tells menus whether a finding, and one with a flow, is on the cursor's line. */
import { commands, Disposable, window } from "vscode";
import type { FindingStore } from "./store.js";

const FINDING = "chatbotSecurity.findingAtCursor";
const FLOW = "chatbotSecurity.flowAtCursor";

export function watchCursor(store: FindingStore): Disposable {
  const told = new Map<string, boolean>();
  const tell = (key: string, value: boolean): void => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void commands.executeCommand("setContext", key, value);
  };
  const look = (): void => {
    const here = store.allAt(window.activeTextEditor);
    tell(FINDING, here.length > 0);
    tell(
      FLOW,
      here.some(({ steps }) => steps > 0),
    );
  };
  return Disposable.from(window.onDidChangeTextEditorSelection(look), window.onDidChangeActiveTextEditor(look), store.onDidChange(look));
}
