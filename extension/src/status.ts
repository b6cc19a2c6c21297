/** The language status item: what the server is doing and how many findings the open files have. Never a pop-up. */
import { l10n, languages, LanguageStatusSeverity, type Disposable, type DocumentSelector } from "vscode";
import { State } from "vscode-languageclient";
import type { StatusParams } from "chatbot-security-language-server/protocol";
import { counted } from "./views/grouping.js";

export interface Status extends Disposable {
  /** What the server reports about itself. */
  show(params: StatusParams): void;
  /** What the client knows about the server's process. */
  client(state: State): void;
}

function summary(findings: number): string {
  return findings === 0 ? l10n.t("No findings") : counted(findings);
}

export function createStatus(selector: DocumentSelector, showOutput: string): Status {
  const item = languages.createLanguageStatusItem("chatbotSecurity.status", selector);
  item.name = "Chatbot Security";
  item.command = { command: showOutput, title: l10n.t("Show Output") };
  const set = (text: string, severity: LanguageStatusSeverity, busy: boolean, detail = "Chatbot Security") => {
    item.text = text;
    item.severity = severity;
    item.busy = busy;
    item.detail = detail;
  };
  set(l10n.t("Starting"), LanguageStatusSeverity.Information, true);
  return {
    show({ state, message, findings }) {
      const severity =
        state === "error"
          ? LanguageStatusSeverity.Error
          : findings > 0
            ? LanguageStatusSeverity.Warning
            : LanguageStatusSeverity.Information;
      set(state === "error" ? l10n.t("Analysis failed") : summary(findings), severity, state === "busy", message);
    },
    client(state) {
      if (state === State.Running) set(summary(0), LanguageStatusSeverity.Information, false);
      else if (state === State.Starting) set(l10n.t("Starting"), LanguageStatusSeverity.Information, true);
      else set(l10n.t("Server stopped"), LanguageStatusSeverity.Error, false);
    },
    dispose: () => item.dispose(),
  };
}
