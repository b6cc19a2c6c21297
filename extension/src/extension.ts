/**
 * Starts the bundled language server for the languages it knows and shows what it says. Everything about findings is the server's:
 * nothing here reads a file, looks at code of the workspace, or reaches the network.
 */
import { once } from "node:events";
import { commands, window, type ExtensionContext } from "vscode";
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from "vscode-languageclient/node";
import { STATUS_METHOD, type InitializationOptions, type StatusParams } from "chatbot-security-language-server/protocol";
import { toServerSettings } from "./settings.js";
import { createStatus } from "./status.js";

const NAME = "Chatbot Security";
const ID = "chatbotSecurity";
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
const SCHEMES = ["file", "untitled", "vscode-vfs"];

/** Milliseconds for a server to answer before it is ended: one in the middle of a large analysis answers late. */
const STOP_TIMEOUT = 5_000;

let client: LanguageClient | undefined;

/** The client's own restart gives up on a server that does not answer in time, and leaves the user without one. */
async function restart(running: LanguageClient): Promise<void> {
  const { serverProcess } = running;
  try {
    await running.stop(STOP_TIMEOUT);
  } catch {
    if (serverProcess?.exitCode === null && serverProcess.signalCode === null) {
      const closed = once(serverProcess, "close");
      serverProcess.kill("SIGKILL");
      await closed;
    }
  }
  await running.start();
}

export async function activate(context: ExtensionContext): Promise<void> {
  const documents = SCHEMES.flatMap((scheme) => [
    ...[...LANGUAGES, ...TEXTS].map((language) => ({ language, scheme })),
    ...NAMED_TEXTS.map((pattern) => ({ language: "plaintext", scheme, pattern })),
  ]);
  const selector = [...documents, { notebook: "jupyter-notebook", language: "python" }];
  const output = window.createOutputChannel(NAME, { log: true });
  const status = createStatus(selector, `${ID}.showOutput`);
  const server = { module: context.asAbsolutePath("dist/server.mjs"), transport: TransportKind.ipc };
  const initializationOptions: InitializationOptions = { status: true };
  const options: LanguageClientOptions = {
    documentSelector: selector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const answer = await next(params, token);
          return Array.isArray(answer) ? answer.map(toServerSettings) : answer;
        },
      },
    },
  };
  const serverOptions: ServerOptions = { run: server, debug: server };
  client = new LanguageClient(ID, NAME, serverOptions, options);
  const running = client;
  context.subscriptions.push(
    output,
    status,
    running.onNotification(STATUS_METHOD, (params: StatusParams) => status.show(params)),
    running.onDidChangeState(({ newState }) => status.client(newState)),
    commands.registerCommand(`${ID}.showOutput`, () => output.show(true)),
    commands.registerCommand(`${ID}.restart`, async () => {
      output.info("Restarting the server");
      await restart(running);
    }),
  );
  await commands.executeCommand("setContext", `${ID}.active`, true);
  await running.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}
