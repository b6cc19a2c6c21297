/**
 * Connects the scan to the protocol: what it finds goes to clients that ask and to those that do not, its progress to the editor, and
 * whatever changes to the scan.
 */
import { RegistrationRequest, UnregistrationRequest, type Connection, type PublishDiagnosticsParams } from "vscode-languageserver";
import { guardRequest, reason, type Log } from "./guard.js";
import { diagnosticRegistration } from "./handlers/changes.js";
import { WorkspaceDiagnostics } from "./handlers/workspace-diagnostics.js";
import { CANCEL_SCAN_COMMAND, SCAN_COMMAND, SCAN_METHOD } from "./protocol.js";
import { Scanner, type FileDiagnostics, type Listener } from "./scanner.js";
import type { Session } from "./session.js";

export class Scanning {
  readonly scanner: Scanner;
  private readonly reports: WorkspaceDiagnostics;
  /** What the client was told of diagnostics of closed files; undefined: nothing yet. */
  private registered: boolean | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly log: Log,
  ) {
    this.scanner = new Scanner(session, log, this.listener());
    this.reports = new WorkspaceDiagnostics(session, this.scanner);
    connection.languages.diagnostics.onWorkspace((params, token, _, partial) =>
      guardRequest(log, "workspace/diagnostic", { items: [] }, () => this.reports.pull(params, token, partial))(params, token),
    );
    connection.onExecuteCommand(
      guardRequest(log, "workspace/executeCommand", null, async ({ command }) => {
        if (command === CANCEL_SCAN_COMMAND) this.scanner.cancel();
        if (command === SCAN_COMMAND) {
          this.scanner.command();
          await this.announce();
        }
        return null;
      }),
    );
  }

  /** Hears of documents, after those who speak of them to the client. */
  listen(): void {
    this.session.documents.onDidChangeContent(() => this.scanner.documentChanged());
    this.session.documents.onDidClose(({ document }) => this.closed(document.uri));
  }

  /** The client is there, or its settings or folders are others. */
  async settingsChanged(): Promise<void> {
    this.scanner.settingsChanged();
    await this.announce();
  }

  stop(): void {
    this.scanner.end();
    this.reports.end();
  }

  /** Tells a client that asks which diagnostics there are to ask for. */
  private async announce(): Promise<void> {
    const client = this.session.requireClient();
    if (!client.pulls || !client.registersDiagnostics) return;
    const isOn = await this.scanner.isOn();
    if (this.registered === isOn) return;
    const before = this.registered;
    this.registered = isOn;
    const registration = diagnosticRegistration(isOn);
    const { id, method } = registration;
    if (before !== undefined) await this.connection.sendRequest(UnregistrationRequest.type, { unregisterations: [{ id, method }] });
    await this.connection.sendRequest(RegistrationRequest.type, { registrations: [registration] });
  }

  private closed(uri: string): void {
    const known = this.scanner.closed(uri);
    if (known) this.push([known]);
  }

  /** For clients that do not ask. Of documents that are open they are told otherwise. */
  private push(files: readonly FileDiagnostics[]): void {
    if (this.session.requireClient().pulls) return;
    for (const { uri, items } of files) {
      if (this.session.documents.get(uri)) continue;
      const params: PublishDiagnosticsParams = { uri, diagnostics: [...items] };
      void this.connection.sendDiagnostics(params).catch((error: unknown) => this.log.error(reason(error)));
    }
  }

  private listener(): Listener {
    return {
      changed: (files) => {
        this.reports.changed(files);
        this.push(files);
      },
      began: (cancel) => this.progress(cancel),
      state: (params) => {
        if (this.session.client?.status) void this.connection.sendNotification(SCAN_METHOD, params).catch(() => undefined);
      },
    };
  }

  private progress(cancel: () => void): ReturnType<Listener["began"]> {
    if (!this.session.client?.progress) return { report: () => undefined, end: () => undefined };
    let over = false;
    let shown = "";
    const asked = this.connection.window.createWorkDoneProgress().then((reporter) => {
      if (over) return undefined;
      reporter.begin(this.session.t("Chatbot Security: scanning"), 0, undefined, true);
      reporter.token.onCancellationRequested(cancel);
      return reporter;
    });
    asked.catch((error: unknown) => this.log.error(`progress failed: ${reason(error)}`));
    return {
      report: (percentage, message) => {
        if (message === shown) return;
        shown = message;
        void asked.then((reporter) => over || reporter?.report(percentage, message)).catch(() => undefined);
      },
      end: () => {
        if (over) return;
        void asked.then((reporter) => reporter?.done()).catch(() => undefined);
        over = true;
      },
    };
  }
}
