/**
 * Tells the editor of the MCP server that comes with the extension, one for each folder on disk, where it knows of such: Visual Studio Code
 * from 1.101 on. The editor starts it when an agent wants it, and asks the user before.
 */
import * as vscode from "vscode";
import { EventEmitter, workspace, type Disposable, type Event, type ExtensionContext } from "vscode";

/** What our oldest editor's types do not know yet. */
interface McpServers {
  readonly lm?: {
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: { readonly onDidChangeMcpServerDefinitions: Event<void>; provideMcpServerDefinitions(): readonly unknown[] },
    ): Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => unknown;
}

export function registerMcpServer(context: ExtensionContext): void {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as McpServers;
  if (!lm?.registerMcpServerDefinitionProvider || !Definition) return;
  const changed = new EventEmitter<void>();
  const program = context.asAbsolutePath("dist/mcp.mjs");
  const { version } = context.extension.packageJSON as { readonly version: string };
  context.subscriptions.push(
    changed,
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    lm.registerMcpServerDefinitionProvider("chatbotSecurity.mcp", {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => {
        const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
        return folders.map(({ name, uri }) => {
          const label = folders.length === 1 ? "Chatbot Security" : `Chatbot Security: ${name}`;
          // The editor's own program runs as Node when it is told to.
          return new Definition(label, process.execPath, [program, "--root", uri.fsPath], { ELECTRON_RUN_AS_NODE: "1" }, version);
        });
      },
    }),
  );
}
