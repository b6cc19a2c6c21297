/** The report as a page in the editor: the server's page as it stands, and the places in it open in an editor beside. */
import { l10n, Range, Uri, ViewColumn, window, workspace, type WebviewPanel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { REPORT_METHOD, type ReportResult } from "chatbot-security-language-server/protocol";

const VIEW = "chatbotSecurity.report";

interface Open {
  readonly type: "open";
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

let panel: WebviewPanel | undefined;
let places: ReportResult["places"] = {};

/** What the page sends: it is ours, but what it shows is not. */
function isOpen(message: unknown): message is Open {
  if (typeof message !== "object" || message === null) return false;
  const { type, file, line, column } = message as Partial<Record<keyof Open, unknown>>;
  return type === "open" && typeof file === "string" && Number.isSafeInteger(line) && Number.isSafeInteger(column);
}

/** Only what the server has named opens. */
async function open(message: unknown): Promise<void> {
  if (!isOpen(message) || !Object.hasOwn(places, message.file)) return;
  const document = await workspace.openTextDocument(Uri.parse(places[message.file]!));
  const at = document.validatePosition(new Range(message.line - 1, message.column - 1, message.line - 1, message.column - 1).start);
  await window.showTextDocument(document, { selection: new Range(at, at), viewColumn: ViewColumn.Beside, preserveFocus: false });
}

function createPanel(): WebviewPanel {
  const created = window.createWebviewPanel(VIEW, l10n.t("Chatbot Security Report"), ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
    enableFindWidget: true,
    retainContextWhenHidden: true,
  });
  created.webview.onDidReceiveMessage((message: unknown) => open(message));
  created.onDidDispose(() => (panel = undefined));
  return created;
}

/** Shows the report of what is known now; asked for again, it is made anew. */
export async function showReport(client: BaseLanguageClient): Promise<void> {
  const result = await client.sendRequest<ReportResult | null>(REPORT_METHOD);
  if (!result) return;
  places = result.places;
  panel ??= createPanel();
  panel.webview.html = result.html;
  panel.reveal();
}
