/**
 * A plain LSP client: it speaks the protocol, keeps what the server says, and knows nothing of this server.
 */
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InitializeParams,
  InitializeResult,
  MessageConnection,
  MessageReader,
  MessageWriter,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol/node";

/** What an editor of today announces, apart from how it gets its diagnostics. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true }, workspaceFolders: true },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } }, isPreferredSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, versionSupport: true },
  },
};

/** The same editor, when it asks for diagnostics. */
export const PULLING: ClientCapabilities = {
  workspace: { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...CAPABILITIES.textDocument, diagnostic: {} },
};

export class TestClient {
  readonly connection: MessageConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logs: string[] = [];
  readonly notifications: { method: string; params: unknown }[] = [];
  readonly requests: { method: string; params: unknown }[] = [];
  /** The answer to `workspace/configuration`; a function may fail or never answer. */
  configuration: (scopeUri: string | undefined) => unknown = () => null;
  private waiting: (() => void)[] = [];

  static overStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): TestClient {
    return new TestClient(new StreamMessageReader(input), new StreamMessageWriter(output));
  }

  constructor(reader: MessageReader, writer: MessageWriter) {
    this.connection = createMessageConnection(reader, writer);
    this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.wake();
    });
    this.connection.onNotification("window/logMessage", (params: { message: string }) => {
      this.logs.push(params.message);
      this.wake();
    });
    this.connection.onNotification((method, params) => {
      this.notifications.push({ method, params });
      this.wake();
    });
    this.connection.onUnhandledProgress((params) => {
      this.notifications.push({ method: "$/progress", params });
      this.wake();
    });
    this.connection.onRequest("workspace/configuration", (params: { items: { scopeUri?: string }[] }) =>
      Promise.all(params.items.map((item) => this.configuration(item.scopeUri))),
    );
    this.connection.onRequest((method, params) => {
      this.requests.push({ method, params });
      this.wake();
      return null;
    });
    this.connection.listen();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const each of waiting) each();
  }

  /** Waits until `look` finds something among what the server said. Only what hangs fails: a machine may be slow. */
  async until<T>(what: string, look: () => T | undefined, patience = 90_000): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      const left = end - Date.now();
      if (left <= 0) throw new Error(`waited in vain for ${what}; log: ${this.logs.join(" | ")}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const full: InitializeParams = { processId: null, rootUri: null, capabilities: CAPABILITIES, workspaceFolders: null, ...params };
    const result = await this.connection.sendRequest<InitializeResult>("initialize", full);
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  open(uri: string, text: string, languageId = "typescript", version = 1): Promise<void> {
    return this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  save(uri: string): Promise<void> {
    return this.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** The published set for this version of a document. */
  async pushed(uri: string, version: number): Promise<Diagnostic[]> {
    const params = await this.until(`diagnostics of ${uri} version ${version}`, () =>
      this.published.findLast((each) => each.uri === uri && each.version === version),
    );
    return params.diagnostics;
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  async pulled(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error("an unchanged report was not asked for");
    return report.items;
  }

  async codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.connection.sendRequest<CodeAction[]>("textDocument/codeAction", params);
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest<Hover | null>("textDocument/hover", { textDocument: { uri }, position: { line, character } });
  }
}
