/** The server in a web worker: it speaks with whoever made the worker, and has no disk. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { portable } from "./portable.js";
import { serve } from "./server.js";

/** The worker's own scope, or one end of a message channel. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0] & ConstructorParameters<typeof BrowserMessageWriter>[0];

export function serveOver(port: Port): void {
  serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), portable);
}
