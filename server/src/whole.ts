/** The server with all that it can do where there are processes and threads: what takes a second to load. */
import type { Connection } from "vscode-languageserver";
import type { Early } from "./early.js";
import { ownEslint } from "./eslint/own-eslint.js";
import { plugin } from "./plugin.js";
import { scanThread } from "./scan-thread.js";
import { serve } from "./server.js";

export function serveWhole(connection: Connection, early: Early): void {
  serve(connection, { ...plugin, ownEslint, scanThread }, early);
}
