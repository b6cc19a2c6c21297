/**
 * What this client shows beyond what every client of the server does: the way of the data, the list of findings. Everything about findings
 * is the server's.
 */
import { commands, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SHOW_FLOW_COMMAND, type FindingKey } from "chatbot-security-language-server/protocol";
import { registerAgentTools } from "./agents.js";
import { watchCursor } from "./views/at-cursor.js";
import { DataFlow } from "./views/data-flow.js";
import { FindingStore } from "./views/store.js";

/** Called before the client is started, so that nothing it says is missed. */
export function registerFeatures(context: ExtensionContext, client: BaseLanguageClient): void {
  const store = new FindingStore(client);
  const dataFlow = new DataFlow(client);
  registerAgentTools(context, client);
  context.subscriptions.push(
    store,
    dataFlow,
    watchCursor(store),
    store.onDidChange(() => void dataFlow.refresh()),
    commands.registerCommand(SHOW_FLOW_COMMAND, (argument: unknown) => dataFlow.show(keyIn(argument))),
  );
}

/** The finding that a lens, an action or a row of a list hands over; a menu of the editor hands over something else. */
export function keyIn(argument: unknown): FindingKey | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  const { finding = argument } = argument as { readonly finding?: object };
  const { uri, rule, fingerprint } = finding as Partial<Record<keyof FindingKey, unknown>>;
  return typeof uri === "string" && typeof rule === "string" && typeof fingerprint === "string" ? { uri, rule, fingerprint } : undefined;
}
