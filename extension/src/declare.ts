/** Commands that declare what the code at the cursor does: a sanitizer, a source. The server writes the row; here it is asked what for. */
import { commands, Disposable, window, type QuickPickItem } from "vscode";
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
  { label: "Everything", description: "whatever comes out is harmless", cleans: "all" },
  { label: "HTML", description: "escaped or filtered markup", cleans: ["html"] },
  { label: "SQL", description: "quoted for a statement", cleans: ["sql"] },
  { label: "Shell commands", description: "quoted for a shell", cleans: ["command", "argument"] },
  { label: "File paths", description: "kept inside a folder", cleans: ["path"] },
  { label: "Addresses", description: "of requests and redirects", cleans: ["url", "redirect"] },
  { label: "Prompts", description: "filtered before a model reads it", cleans: ["prompt"] },
  { label: "Chat messages", description: "without mentions and remote content", cleans: ["mention", "render"] },
  { label: "Log lines", description: "without line breaks", cleans: ["log"] },
];
const SOURCES: readonly (QuickPickItem & { readonly origin: Source })[] = [
  { label: "Chat", description: "text of a chat platform's users", origin: "chat" },
  { label: "HTTP", description: "a request's body, query, headers", origin: "http" },
  { label: "Webhook", description: "the body of a platform's webhook", origin: "webhook" },
  { label: "Model", description: "what a language model has written", origin: "llm" },
  { label: "Tool arguments", description: "what a model gives to a tool", origin: "tool" },
  { label: "Retrieved", description: "pages, search results, answers of other services", origin: "retrieved" },
  { label: "Stored", description: "chat text that is read back", origin: "stored" },
];

export function registerDeclarations(client: BaseLanguageClient): Disposable {
  const ask = async (as: Declaration["as"]): Promise<void> => {
    const place = placeOfCursor();
    const target = place && (await client.sendRequest<DeclarableResult | null>(DECLARABLE_METHOD, place));
    if (!place || !target || (as === "sanitizer" && target.what === "parameter")) {
      const wanted =
        as === "sanitizer" ? "a call of an imported function" : "a call of an imported function or a parameter of an exported one";
      return void window.showInformationMessage(`Chatbot Security: put the cursor on ${wanted}.`);
    }
    const declaration = await (as === "sanitizer" ? askCleans(target.name) : askSource(target));
    if (!declaration) return;
    const params: DeclareParams = { ...place, declaration };
    if (await apply(client, await client.sendRequest<EditResult>(DECLARE_METHOD, params), true)) {
      void window.showInformationMessage(`Chatbot Security: \`${target.name}\` is declared in chatbot-security.json.`);
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
  const choice = await window.showQuickPick(CLEANS, { title: `What does ${name} make its first argument harmless for?` });
  return choice && { as: "sanitizer", cleans: choice.cleans };
}

async function askSource({ name, what }: DeclarableResult): Promise<Declaration | undefined> {
  const title = what === "call" ? `Where does what ${name} returns come from?` : `Where does ${name} come from?`;
  const choice = await window.showQuickPick(SOURCES, { title });
  return choice && { as: "source", kind: choice.origin };
}
