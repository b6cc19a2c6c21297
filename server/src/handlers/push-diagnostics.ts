/**
 * `textDocument/publishDiagnostics` for clients that do not ask. A burst of changes is analysed once, after a pause; what is published is
 * always for the text the server has at that moment. Clients that ask never get anything from here but a hint to ask again.
 */
import type { PublishDiagnosticsParams } from "vscode-languageserver";
import { diagnosticsOf } from "../diagnostics.js";
import { reason, type Log } from "../guard.js";
import type { Session } from "../session.js";

/** Milliseconds without a change after which a text is analysed. */
const PAUSE = 200;

export class Publisher {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  /** The version a document was opened with: it is published at once, though the library tells of a change, too. */
  private readonly openings = new Map<string, number>();

  constructor(
    private readonly session: Session,
    private readonly log: Log,
    private readonly send: (params: PublishDiagnosticsParams) => void,
    private readonly refresh: () => void,
  ) {}

  /** A document changed: its diagnostics follow when the typing stops. */
  changed(uri: string): void {
    if (!this.session.client || this.session.client.pulls) return;
    const version = this.session.documents.get(uri)?.version;
    if (version !== undefined && this.openings.get(uri) === version) return;
    this.openings.delete(uri);
    this.cancel(uri);
    this.timers.set(
      uri,
      setTimeout(() => this.due(uri), PAUSE),
    );
  }

  /** A document was opened: nobody is typing. */
  opened(uri: string): void {
    const version = this.session.documents.get(uri)?.version;
    if (version !== undefined) this.openings.set(uri, version);
    if (this.session.lookForProjectChanges(uri)) this.everything();
    else this.settled(uri);
  }

  /** A document was saved. Clients that ask do so while typing; one that waits for a save may need the hint. */
  async saved(uri: string): Promise<void> {
    const root = this.session.roots.of(uri);
    if (this.session.lookForProjectChanges(uri)) this.everything();
    else if (!this.session.requireClient().pulls) this.settled(uri);
    else if (root && (await this.session.settingsOf(root)).run === "onSave") this.everything();
  }

  private settled(uri: string): void {
    if (!this.session.client || this.session.client.pulls) return;
    this.cancel(uri);
    this.due(uri);
  }

  closed(uri: string): void {
    this.openings.delete(uri);
    if (!this.session.client || this.session.client.pulls) return;
    this.cancel(uri);
    this.send({ uri, diagnostics: [] });
  }

  /** Settings or files changed: everything open is due again. */
  everything(): void {
    const { client } = this.session;
    if (client?.pulls) {
      if (client.refreshes) this.refresh();
      return;
    }
    for (const uri of this.session.documents.keys()) this.settled(uri);
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private cancel(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }

  private due(uri: string): void {
    this.timers.delete(uri);
    this.publish(uri).catch((error: unknown) => {
      this.log.error(`diagnostics of ${uri} failed: ${reason(error)}`);
      this.send({ uri, diagnostics: [] });
    });
  }

  private async publish(uri: string, depending = true): Promise<void> {
    const document = this.session.documents.get(uri);
    if (!document || (await this.session.waitsForSave(document))) return;
    const found = await this.session.findings(uri);
    // What was found is for the present text: no message is read between the analysis and this line. Only a close may have come before.
    const now = this.session.documents.get(uri);
    if (!now) return;
    const diagnostics = found ? diagnosticsOf(this.session, found) : [];
    const version = this.session.requireClient().diagnosticVersion ? now.version : undefined;
    this.send({ uri, ...(version !== undefined && { version }), diagnostics });
    if (!depending) return;
    // Findings of other open documents of the folder may depend on this text.
    for (const other of this.session.dependents(uri)) await this.publish(other, false);
  }
}
