/** The status bar while a workspace is scanned and after: how far the scan has come, and what it found. */
import { commands, StatusBarAlignment, window, type Disposable } from "vscode";
import { CANCEL_SCAN_COMMAND, SCAN_COMMAND, type ScanParams } from "chatbot-security-language-server/protocol";

export interface ScanStatus extends Disposable {
  show(params: ScanParams): void;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

export function createScanStatus(): ScanStatus {
  const item = window.createStatusBarItem("chatbotSecurity.scan", StatusBarAlignment.Left, -10);
  item.name = "Chatbot Security: Workspace Scan";
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
      const found = counted(findings, "finding");
      if (state === "off") item.hide();
      else if (state === "scanning")
        set(
          `$(sync~spin) Scanning ${files}/${total}`,
          `${files} of ${counted(total, "file")} scanned, ${found}. Click to cancel.`,
          CANCEL_SCAN_COMMAND,
        );
      else if (state === "done")
        set(`$(shield) ${found}`, `${found} in ${counted(total, "file")}. Click to see them.`, "workbench.actions.view.problems");
      else set("$(shield) Scan cancelled", `${files} of ${counted(total, "file")} scanned, ${found}. Click to scan again.`, SCAN_COMMAND);
    },
    dispose: () => item.dispose(),
  };
}
