/** `initialize`: who the client is, and what this server does. Asked first, so nothing of the analysis is loaded for it. */
import {
  ErrorCodes,
  CodeActionKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { VERSION } from "eslint-plugin-chatbot-security/version";
import { readClient, type Client } from "../client.js";
import { refusal } from "../guard.js";
import { CANCEL_SCAN_COMMAND, DIAGNOSTIC_SOURCE, FIX_ALL_KIND, SCAN_COMMAND } from "../protocol.js";
import type { Session } from "../session.js";

/** The folders, however old the way in which the client names them. */
function folderUris(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  if (params.rootUri) return [params.rootUri];
  return [];
}

function capabilities(client: Client): InitializeResult["capabilities"] {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(client.notebooks && {
      notebookDocumentSync: { notebookSelector: [{ notebook: "*", cells: [{ language: "python" }] }], save: true },
    }),
    hoverProvider: true,
    codeActionProvider: client.codeActionLiterals ? { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] } : true,
    ...(client.commands && { codeLensProvider: {} }),
    executeCommandProvider: { commands: [SCAN_COMMAND, CANCEL_SCAN_COMMAND] },
    ...(client.pulls &&
      !client.registersDiagnostics && {
        diagnosticProvider: { identifier: DIAGNOSTIC_SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
      }),
    ...(client.folders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}

/** What this server does for such a client. */
export function answer(params: InitializeParams): InitializeResult {
  return {
    capabilities: capabilities(readClient(params)),
    serverInfo: { name: "chatbot-security-language-server", version: VERSION },
  };
}

export function initialize(session: Session, params: InitializeParams): InitializeResult {
  if (session.client) throw refusal(ErrorCodes.InvalidRequest, "initialize may come only once");
  const client = readClient(params);
  session.client = client;
  session.sideBySide.setEnvironment(client.environment);
  session.settingsSent(client.initialSettings);
  session.foldersChanged(folderUris(params), []);
  return answer(params);
}
