/**
 * What the extension does in every editor, on a desktop and in a browser: the documents it is for, its commands, its status. Which process
 * runs the server is the entry's own. Everything about findings is the server's: nothing here reads a file, looks at code of the workspace,
 * or reaches the network.
 */
import { CodeActionTriggerKind, commands, window, workspace, type ExtensionContext } from "vscode";
import { RevealOutputChannelOn, type BaseLanguageClient, type LanguageClientOptions } from "vscode-languageclient";
import {
  SCAN_METHOD,
  SHOW_FLOW_COMMAND,
  STATUS_METHOD,
  type InitializationOptions,
  type ScanParams,
  type StatusParams,
} from "chatbot-security-language-server/protocol";
import { answerForFiles } from "./editor-files.js";
import { environment, watchEnvironment } from "./environment.js";
import { registerFeatures } from "./features.js";
import { inTime, SAVE_PATIENCE } from "./on-save.js";
import { showReport } from "./report-view.js";
import { createScanStatus } from "./scan-status.js";
import { toServerSettings } from "./settings.js";
import { createStatus } from "./status.js";

export const NAME = "Chatbot Security";
export const ID = "chatbotSecurity";
const LANGUAGES = ["javascript", "javascriptreact", "typescript", "typescriptreact", "vue", "svelte", "astro", "python"];
/** Texts that are no programs. Plain text is looked at where its name is that of a file of variables, or of instructions to an agent. */
const TEXTS = [
  ...["json", "jsonc", "yaml", "dockercompose", "github-actions-workflow", "toml", "ini", "properties", "dotenv", "dockerfile"],
  ...["shellscript", "markdown", "html", "pip-requirements"],
];
const NAMED_TEXTS = [
  "**/.env*",
  "**/*.env",
  "**/.cursorrules",
  "**/.windsurfrules",
  "**/.clinerules",
  "**/prompts/**/*.txt",
  "**/requirements*.txt",
];
/** A file on disk, one that was never saved, one of a virtual workspace: what the editor shows of history or of an archive is left alone. */
function schemes(): readonly string[] {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set(["file", "untitled", "vscode-vfs", ...folders])];
}

/** A client that is not started yet, and how to start its server anew. */
export interface Editor<Client extends BaseLanguageClient> {
  createClient(options: LanguageClientOptions): Client;
  restart(client: Client): Promise<void>;
}

let stop: (() => Promise<void>) | undefined;

export async function activateWith<Client extends BaseLanguageClient>(context: ExtensionContext, editor: Editor<Client>): Promise<Client> {
  const documents = schemes().flatMap((scheme) => [
    ...[...LANGUAGES, ...TEXTS].map((language) => ({ language, scheme })),
    ...NAMED_TEXTS.map((pattern) => ({ language: "plaintext", scheme, pattern })),
  ]);
  const selector = [...documents, { notebook: "jupyter-notebook", language: "python" }];
  const output = window.createOutputChannel(NAME, { log: true });
  const status = createStatus(selector, `${ID}.showOutput`);
  const scanStatus = createScanStatus();
  // Made anew for each start of the server.
  const initializationOptions = (): InitializationOptions => ({
    status: true,
    files: true,
    findings: true,
    commands: true,
    environment: environment(),
  });
  const client = editor.createClient({
    documentSelector: selector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: [SHOW_FLOW_COMMAND] } },
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    middleware: {
      provideCodeActions: (document, range, actions, token, next) => {
        const answer = Promise.resolve(next(document, range, actions, token));
        const isOnSave = actions.triggerKind === CodeActionTriggerKind.Automatic && actions.only?.value.startsWith("source") === true;
        return isOnSave ? inTime(answer, SAVE_PATIENCE, []) : answer;
      },
      workspace: {
        configuration: async (params, token, next) => {
          const answer = await next(params, token);
          return Array.isArray(answer) ? answer.map(toServerSettings) : answer;
        },
      },
    },
  });
  stop = () => client.dispose();
  context.subscriptions.push(
    output,
    status,
    scanStatus,
    ...answerForFiles(client),
    client.onNotification(SCAN_METHOD, (params: ScanParams) => scanStatus.show(params)),
    client.onNotification(STATUS_METHOD, (params: StatusParams) => status.show(params)),
    client.onDidChangeState(({ newState }) => status.client(newState)),
    commands.registerCommand(`${ID}.showReport`, () => showReport(client)),
    commands.registerCommand(`${ID}.showOutput`, () => output.show(true)),
    commands.registerCommand(`${ID}.restart`, async () => {
      output.info("Restarting the server");
      await editor.restart(client);
      output.info("The server is restarted");
    }),
  );
  registerFeatures(context, client);
  watchEnvironment(context, client);
  await commands.executeCommand("setContext", `${ID}.active`, true);
  await client.start();
  output.info("The server is started");
  return client;
}

export async function deactivate(): Promise<void> {
  await stop?.();
  stop = undefined;
}
