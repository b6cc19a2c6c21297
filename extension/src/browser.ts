/** The extension in a browser: the server is a web worker. */
import { Uri, workspace, type ExtensionContext } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import { activateWith, ID, NAME } from "./activation.js";

export { deactivate } from "./activation.js";

/** By the editor's own file system: an extension may lie on another machine, where no address of a browser leads. */
async function read({ extensionUri }: ExtensionContext, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist", name)));
}

/** Resolves when the worker has its parser and listens. */
async function startWorker(context: ExtensionContext): Promise<Worker> {
  const [engine, program, parser] = await Promise.all([
    read(context, "engine.cjs"),
    read(context, "server-worker.js"),
    read(context, "parser.wasm"),
  ]);
  const address = URL.createObjectURL(new Blob([engine, program], { type: "text/javascript" }));
  const worker = new Worker(address, { name: NAME });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve();
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ parser: parser.buffer }, [parser.buffer]);
    });
  } finally {
    URL.revokeObjectURL(address);
    worker.onmessage = null;
    worker.onerror = null;
  }
  return worker;
}

/** The client would know a worker by its class, which editors replace by one of their own. */
function transports(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export async function activate(context: ExtensionContext): Promise<void> {
  let worker = await startWorker(context);
  context.subscriptions.push({ dispose: () => worker.terminate() });
  await activateWith(context, {
    createClient: (options) => new LanguageClient(ID, NAME, () => Promise.resolve(transports(worker)), options),
    async restart(client) {
      await client.stop().catch(() => undefined);
      worker.terminate();
      worker = await startWorker(context);
      await client.start();
    },
  });
}
