/**
 * Registers the tools with the editor's language models, where it has such: Visual Studio Code from 1.95 on. Files outside of the workspace's
 * folders are refused, and so is every link.
 */
import * as vscode from "vscode";
import { FileType, Uri, workspace, type Disposable, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { agentTools, Refusal, type Surroundings } from "./agent-tools.js";

/** What our oldest editor's types do not know yet. */
interface LanguageModels {
  readonly lm?: {
    registerTool?(name: string, tool: { invoke(options: { readonly input: unknown }): Promise<unknown> }): Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
}

export function registerAgentTools(context: ExtensionContext, client: BaseLanguageClient): void {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Part } = vscode as unknown as LanguageModels;
  if (!lm?.registerTool || !Result || !Part) return;
  const surroundings: Surroundings = {
    ask: (method, params) => client.sendRequest(method, params),
    open,
    display: (uri) => workspace.asRelativePath(Uri.parse(uri)),
  };
  for (const [name, tool] of Object.entries(agentTools)) {
    const invoke = async ({ input }: { readonly input: unknown }): Promise<unknown> => {
      const text = await tool(input, surroundings).catch((error: unknown) => {
        if (error instanceof Refusal) return error.message;
        throw error;
      });
      return new Result([new Part(text)]);
    };
    context.subscriptions.push(lm.registerTool(name, { invoke }));
  }
}

async function open(path: string): Promise<string> {
  for (const folder of workspace.workspaceFolders ?? []) {
    const uri = within(folder.uri, path);
    if (uri && (await isPlainFile(folder.uri, uri))) return (await workspace.openTextDocument(uri)).uri.toString();
  }
  throw new Refusal(`${JSON.stringify(path)} is no file inside the workspace. Links and files elsewhere are not looked at.`);
}

/** The path below a folder; undefined for what leads out of it. */
function within(folder: Uri, path: string): Uri | undefined {
  const absolute = path.replaceAll("\\", "/");
  const base = folder.path.replace(/\/$/u, "");
  const local = /^[a-z]:\//iu.test(absolute) ? `/${absolute}` : absolute;
  const relative = local.startsWith(`${base}/`) ? local.slice(base.length + 1) : local;
  const parts = relative.split("/").filter((part) => part !== "" && part !== ".");
  return relative.startsWith("/") || parts.length === 0 || parts.includes("..") ? undefined : Uri.joinPath(folder, ...parts);
}

async function isPlainFile(folder: Uri, uri: Uri): Promise<boolean> {
  const parts = uri.path.slice(folder.path.replace(/\/$/u, "").length + 1).split("/");
  try {
    for (let depth = 1; depth <= parts.length; depth++) {
      const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...parts.slice(0, depth)));
      if (type !== (depth === parts.length ? FileType.File : FileType.Directory)) return false;
    }
    return true;
  } catch {
    return false;
  }
}
