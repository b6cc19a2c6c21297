/** What the server and the thread of its scan say to each other. Data alone. */
import type { EditorSettings } from "./protocol.js";
import type { LookStep } from "./scan-look.js";

export interface SentDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** Server to thread: look at these folders. */
export interface ScanRequest {
  /** To be scanned, each with what the editor says; the project's own settings are read from the disk. */
  readonly folders: readonly { readonly uri: string; readonly editor: EditorSettings }[];
  /** All that the client has: the innermost decides over a file. */
  readonly all: readonly string[];
  /** What is open, wherever it is. */
  readonly documents: readonly SentDocument[];
  readonly notebooks: readonly { readonly uri: string; readonly cells: readonly SentDocument[] }[];
  /** Another number whenever files on disk may be others. */
  readonly generation: number;
  /** Not all that was told was heard. */
  readonly afresh: boolean;
}

/** Server to thread. `run`: its number; runs up to the one that the shared flag holds are to end. */
export interface ScanOrder {
  readonly run: number;
  readonly request: ScanRequest;
}

/** Thread to server. */
export interface ScanReply {
  readonly run: number;
  readonly steps: readonly LookStep[];
  /** The run is over: "stopped" when it was told to end. */
  readonly end?: "done" | "stopped" | { readonly failed: string };
}

/** What the thread is started with: the flag. */
export interface ScanThreadData {
  readonly stop: SharedArrayBuffer;
}
