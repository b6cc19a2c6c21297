/** What is around the server in this editor: whether the workspace is trusted, and what Microsoft's ESLint extension looks at. */
import { extensions, workspace, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { ENVIRONMENT_METHOD, type EnvironmentParams } from "chatbot-security-language-server/protocol";

const ESLINT = "dbaeumer.vscode-eslint";

export function environment(): EnvironmentParams {
  return { trusted: workspace.isTrusted, eslintLanguages: extensions.getExtension(ESLINT) ? eslintLanguages() : [] };
}

/** The extension checks what its settings name, or else what its probe finds a configuration for. */
function eslintLanguages(): readonly string[] {
  const settings = workspace.getConfiguration("eslint");
  if (settings.get("enable") === false) return [];
  const listed: unknown = settings.get("validate");
  const probed: unknown = settings.get("probe");
  return [listed, probed]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .flatMap((entry: unknown) => {
      const language: unknown = typeof entry === "object" && entry !== null ? Reflect.get(entry, "language") : entry;
      return typeof language === "string" ? [language] : [];
    });
}

/** Tells a running server of changes. */
export function watchEnvironment(context: ExtensionContext, client: BaseLanguageClient): void {
  const tell = (): void => {
    if (client.isRunning()) void client.sendNotification(ENVIRONMENT_METHOD, environment());
  };
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(tell),
    extensions.onDidChange(tell),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("eslint") && tell()),
  );
}
