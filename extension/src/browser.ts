/** The extension in a browser: the server is a web worker. */
import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateWith, ID, NAME } from "./activation.js";

export { deactivate } from "./activation.js";

/** Resolves when the worker has its parser and listens. */
async function startWorker({ extensionUri }: ExtensionContext): Promise<Worker> {
  const file = (name: string): string => Uri.joinPath(extensionUri, "dist", name).toString(true);
  const answer = await fetch(file("parser.wasm"));
  if (!answer.ok) throw new Error(`The parser could not be loaded: ${answer.status}`);
  const parser = await answer.arrayBuffer();
  const worker = new Worker(file("server-worker.js"));
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ parser }, [parser]);
  });
  worker.onmessage = null;
  worker.onerror = null;
  return worker;
}

export async function activate(context: ExtensionContext): Promise<void> {
  let worker = await startWorker(context);
  context.subscriptions.push({ dispose: () => worker.terminate() });
  await activateWith(context, {
    createClient: (options) => new LanguageClient(ID, NAME, () => Promise.resolve(worker), options),
    async restart(client) {
      await client.stop().catch(() => undefined);
      worker.terminate();
      worker = await startWorker(context);
      await client.start();
    },
  });
}
