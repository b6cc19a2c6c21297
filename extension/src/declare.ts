/** Commands that declare what the code at the cursor does: a sanitizer, a source. The server writes the row; here it is asked what for. */
import { commands, Disposable, l10n, window, type QuickPickItem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  DECLARABLE_METHOD,
  DECLARE_METHOD,
  type DeclarableParams,
  type DeclarableResult,
  type Declaration,
  type DeclareParams,
  type EditResult,
} from "chatbot-security-language-server/protocol";
import { apply } from "./repairs.js";

type Cleans = Extract<Declaration, { as: "sanitizer" }>["cleans"];
type Source = Extract<Declaration, { as: "source" }>["kind"];

/** The dangers that people write sanitizers against; the file of settings knows more. */
const CLEANS: readonly (QuickPickItem & { readonly cleans: Cleans })[] = [
  { label: l10n.t("Everything"), description: l10n.t("whatever comes out is harmless"), cleans: "all" },
  { label: l10n.t("HTML"), description: l10n.t("escaped or filtered markup"), cleans: ["html"] },
  { label: l10n.t("SQL"), description: l10n.t("quoted for a statement"), cleans: ["sql"] },
  { label: l10n.t("Shell commands"), description: l10n.t("quoted for a shell"), cleans: ["command", "argument"] },
  { label: l10n.t("File paths"), description: l10n.t("kept inside a folder"), cleans: ["path"] },
  { label: l10n.t("Addresses"), description: l10n.t("of requests and redirects"), cleans: ["url", "redirect"] },
  { label: l10n.t("Prompts"), description: l10n.t("filtered before a model reads it"), cleans: ["prompt"] },
  { label: l10n.t("Chat messages"), description: l10n.t("without mentions and remote content"), cleans: ["mention", "render"] },
  { label: l10n.t("Log lines"), description: l10n.t("without line breaks"), cleans: ["log"] },
];
const SOURCES: readonly (QuickPickItem & { readonly origin: Source })[] = [
  { label: l10n.t("Chat"), description: l10n.t("text of a chat platform's users"), origin: "chat" },
  { label: l10n.t("HTTP"), description: l10n.t("a request's body, query, headers"), origin: "http" },
  { label: l10n.t("Webhook"), description: l10n.t("the body of a platform's webhook"), origin: "webhook" },
  { label: l10n.t("Model"), description: l10n.t("what a language model has written"), origin: "llm" },
  { label: l10n.t("Tool arguments"), description: l10n.t("what a model gives to a tool"), origin: "tool" },
  { label: l10n.t("Retrieved"), description: l10n.t("pages, search results, answers of other services"), origin: "retrieved" },
  { label: l10n.t("Stored"), description: l10n.t("chat text that is read back"), origin: "stored" },
];

export function registerDeclarations(client: BaseLanguageClient): Disposable {
  const ask = async (as: Declaration["as"]): Promise<void> => {
    const place = placeOfCursor();
    const target = place && (await client.sendRequest<DeclarableResult | null>(DECLARABLE_METHOD, place));
    if (!place || !target || (as === "sanitizer" && target.what === "parameter")) {
      const wanted =
        as === "sanitizer"
          ? l10n.t("put the cursor on a call of an imported function")
          : l10n.t("put the cursor on a call of an imported function or a parameter of an exported one");
      return void window.showInformationMessage(`Chatbot Security: ${wanted}.`);
    }
    const declaration = await (as === "sanitizer" ? askCleans(target.name) : askSource(target));
    if (!declaration) return;
    const params: DeclareParams = { ...place, declaration };
    if (await apply(client, await client.sendRequest<EditResult>(DECLARE_METHOD, params), true)) {
      void window.showInformationMessage(`Chatbot Security: ${l10n.t("{0} is declared in chatbot-security.json", target.name)}.`);
    }
  };
  return Disposable.from(
    commands.registerCommand("chatbotSecurity.declareSanitizer", () => ask("sanitizer")),
    commands.registerCommand("chatbotSecurity.declareSource", () => ask("source")),
  );
}

function placeOfCursor(): DeclarableParams | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
}

async function askCleans(name: string): Promise<Declaration | undefined> {
  const choice = await window.showQuickPick(CLEANS, { title: l10n.t("What does {0} make its first argument harmless for?", name) });
  return choice && { as: "sanitizer", cleans: choice.cleans };
}

async function askSource({ name, what }: DeclarableResult): Promise<Declaration | undefined> {
  const title = what === "call" ? l10n.t("Where does what {0} returns come from?", name) : l10n.t("Where does {0} come from?", name);
  const choice = await window.showQuickPick(SOURCES, { title });
  return choice && { as: "source", kind: choice.origin };
}
