/**
 * What this client shows and does beyond what every client of the server does: the way of the data, the list of findings, repairs from
 * there. Everything about findings is the server's.
 */
import { commands, type Disposable, env, window, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SHOW_FLOW_COMMAND, type FindingKey, type FindingSummary } from "chatbot-security-language-server/protocol";
import { registerAgentTools } from "./agents.js";
import { registerDeclarations } from "./declare.js";
import { registerMistakes } from "./mistakes.js";
import { registerRepairs } from "./repairs.js";
import { createRulePages } from "./rule-pages.js";
import { Sample } from "./sample.js";
import { watchCursor } from "./views/at-cursor.js";
import { DataFlow } from "./views/data-flow.js";
import { FindingList, textOf } from "./views/finding-list.js";
import { reveal } from "./views/places.js";
import { FindingStore } from "./views/store.js";

/** Called before the client is started, so that nothing it says is missed. */
export function registerFeatures(context: ExtensionContext, client: BaseLanguageClient): void {
  const store = new FindingStore(client);
  const dataFlow = new DataFlow(client);
  registerAgentTools(context, client);
  const list = new FindingList(store, context.workspaceState);
  const pages = createRulePages(client);
  const sample = new Sample(store);
  /** What a row, a lens, an action, a key or the walkthrough means. */
  const named = async (argument: unknown): Promise<FindingKey | undefined> => {
    if (argument === "sample") return sample.finding();
    return argument === "selected" ? list.selected() : keyIn(argument);
  };
  /** Without any of them the finding on the cursor's line. */
  const choose = async (argument: unknown): Promise<FindingKey | undefined> => {
    const isNamed = argument === "sample" || argument === "selected";
    return (await named(argument)) ?? (isNamed ? undefined : store.at(window.activeTextEditor));
  };
  const onFinding = (name: string, act: (finding: FindingSummary) => Thenable<unknown>): Disposable =>
    commands.registerCommand(name, async (argument: unknown) => {
      const key = await choose(argument);
      const finding = key && store.find(key);
      if (finding) await act(finding);
    });
  context.subscriptions.push(
    ...[store, dataFlow, list, pages, sample, watchCursor(store), registerRepairs(client, choose), registerDeclarations(client)],
    registerMistakes(context, client, choose),
    store.onDidChange(() => void dataFlow.refresh()),
    commands.registerCommand(SHOW_FLOW_COMMAND, async (argument: unknown) => dataFlow.show(await named(argument))),
    onFinding("chatbotSecurity.openFinding", ({ uri, range }) => reveal(uri, range, true)),
    onFinding("chatbotSecurity.copyFinding", (finding) => env.clipboard.writeText(textOf(finding))),
    onFinding("chatbotSecurity.openRule", ({ rule }) => pages.show(rule)),
  );
}

/** The finding that a lens, an action or a row of a list hands over; a menu of the editor hands over something else. */
function keyIn(argument: unknown): FindingKey | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  const { finding = argument } = argument as { readonly finding?: object };
  const { uri, rule, fingerprint } = finding as Partial<Record<keyof FindingKey, unknown>>;
  return typeof uri === "string" && typeof rule === "string" && typeof fingerprint === "string" ? { uri, rule, fingerprint } : undefined;
}
