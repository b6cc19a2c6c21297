/** The status bar while a workspace is scanned and after: how far the scan has come, and what it found. */
import { commands, l10n, StatusBarAlignment, window, type Disposable } from "vscode";
import { CANCEL_SCAN_COMMAND, SCAN_COMMAND, type ScanParams } from "chatbot-security-language-server/protocol";
import { counted } from "./views/grouping.js";

export interface ScanStatus extends Disposable {
  show(params: ScanParams): void;
}

function countedFiles(count: number): string {
  return count === 1 ? l10n.t("1 file") : l10n.t("{0} files", count);
}

export function createScanStatus(): ScanStatus {
  const item = window.createStatusBarItem("chatbotSecurity.scan", StatusBarAlignment.Left, -10);
  item.name = `Chatbot Security: ${l10n.t("Workspace Scan")}`;
  const set = (text: string, tooltip: string, command: string): void => {
    item.text = text;
    item.tooltip = `Chatbot Security: ${tooltip}`;
    item.accessibilityInformation = { label: item.tooltip };
    item.command = command;
    item.show();
  };
  return {
    show({ state, files, total, findings }) {
      void commands.executeCommand("setContext", "chatbotSecurity.scanning", state === "scanning");
      void commands.executeCommand("setContext", "chatbotSecurity.scanned", state === "scanning" || state === "done");
      const found = counted(findings);
      const all = countedFiles(total);
      if (state === "off") item.hide();
      else if (state === "scanning")
        set(
          `$(sync~spin) ${l10n.t("Scanning {0}/{1}", files, total)}`,
          l10n.t("{0} of {1} scanned, {2}. Click to cancel.", files, all, found),
          CANCEL_SCAN_COMMAND,
        );
      else if (state === "done")
        set(`$(shield) ${found}`, l10n.t("{0} in {1}. Click to see them.", found, all), "workbench.actions.view.problems");
      else
        set(
          `$(shield) ${l10n.t("Scan cancelled")}`,
          l10n.t("{0} of {1} scanned, {2}. Click to scan again.", files, all, found),
          SCAN_COMMAND,
        );
    },
    dispose: () => item.dispose(),
  };
}
