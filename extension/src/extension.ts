/** The extension where there is Node: the server is a process of its own. */
import { once } from "node:events";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateWith, ID, NAME } from "./activation.js";
import { registerMcpServer } from "./mcp-server.js";

export { deactivate } from "./activation.js";

/** Milliseconds for a server to answer before it is ended: one in the middle of a large analysis answers late. */
const STOP_TIMEOUT = 5_000;

/** In megabytes. With more for what is young, the server needs a fifth more memory in all, and is no faster. */
const SMALL = ["--max-semi-space-size=4"];

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
  registerMcpServer(context);
  const server = { module: context.asAbsolutePath("dist/server.mjs"), transport: TransportKind.ipc, options: { execArgv: SMALL } };
  await activateWith(context, {
    createClient: (options) => new LanguageClient(ID, NAME, { run: server, debug: server }, options),
    restart,
  });
}
