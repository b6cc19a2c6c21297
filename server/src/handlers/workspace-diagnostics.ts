/**
 * `workspace/diagnostic`: what a scan finds, for clients that ask. One that takes partial results is told of everything at once and of every
 * change from then on, in one request that stays open; one that does not gets an answer when the scan is done. What a client has is only
 * named, not repeated.
 */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { resultIdOf } from "../diagnostics.js";
import { cancelled } from "../guard.js";
import type { FileDiagnostics, Scanner } from "../scanner.js";
import type { Session } from "../session.js";

/** Reports that go into one partial result. */
const CHUNK = 200;

export interface Stream {
  report(part: WorkspaceDiagnosticReport): void;
}

export class WorkspaceDiagnostics {
  private readonly streams = new Set<Stream>();
  private readonly ends = new Set<() => void>();

  constructor(
    private readonly session: Session,
    private readonly scanner: Scanner,
  ) {}

  changed(files: readonly FileDiagnostics[]): void {
    for (const stream of this.streams)
      send(
        stream,
        files.map((file) => this.full(file)),
      );
  }

  async pull(params: WorkspaceDiagnosticParams, token: CancellationToken, stream: Stream | undefined): Promise<WorkspaceDiagnosticReport> {
    this.session.requireClient();
    const has = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    if (!stream) {
      await this.scanner.settled();
      if (token.isCancellationRequested) throw cancelled();
      return { items: this.sinceThen(has) };
    }
    send(stream, this.sinceThen(has));
    this.streams.add(stream);
    try {
      await new Promise<void>((resolve, reject) => {
        this.ends.add(resolve);
        token.onCancellationRequested(() => {
          this.ends.delete(resolve);
          reject(cancelled());
        });
      });
    } finally {
      this.streams.delete(stream);
    }
    return { items: [] };
  }

  /** The server is shutting down. */
  end(): void {
    for (const end of this.ends) end();
    this.ends.clear();
  }

  /** Everything that is known, and that nothing is any more of what the client names besides. */
  private sinceThen(has: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const all = this.scanner.all();
    const known = new Set(all.map(({ uri }) => uri));
    const nothing = resultIdOf([]);
    const gone = [...has].flatMap(([uri, resultId]) =>
      // Of a document that is open the client knows by itself.
      known.has(uri) || resultId === nothing || this.session.documents.get(uri) ? [] : this.full({ uri, items: [], resultId: nothing }),
    );
    const present = all.flatMap((file): WorkspaceDocumentDiagnosticReport[] => {
      const { uri, resultId } = file;
      if (has.get(uri) === resultId) return [{ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: this.version(file), resultId }];
      return file.items.length > 0 || has.has(uri) ? [this.full(file)] : [];
    });
    return [...present, ...gone];
  }

  private full(file: FileDiagnostics): WorkspaceDocumentDiagnosticReport {
    const { uri, items, resultId } = file;
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: this.version(file), resultId, items: [...items] };
  }

  /** Of an open document, that of the text that was looked at. */
  private version({ uri, version }: FileDiagnostics): number | null {
    const present = this.session.documents.get(uri)?.version;
    return present === undefined ? null : (version ?? present);
  }
}

function send(stream: Stream, items: readonly WorkspaceDocumentDiagnosticReport[]): void {
  for (let at = 0; at < items.length; at += CHUNK) stream.report({ items: items.slice(at, at + CHUNK) });
}
