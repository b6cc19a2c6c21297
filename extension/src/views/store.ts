/** The findings that the server knows, as it said last. Asks again when it says that they changed. */
import { EventEmitter, type Disposable, type TextEditor } from "vscode";
import { State, type BaseLanguageClient } from "vscode-languageclient";
import {
  FINDINGS_CHANGED_METHOD,
  FINDINGS_METHOD,
  type FindingKey,
  type FindingsResult,
  type FindingSummary,
} from "chatbot-security-language-server/protocol";

const NOTHING: FindingsResult = { findings: [], baseline: false };

export class FindingStore implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: readonly Disposable[];
  private last = NOTHING;
  private asking = false;
  private again = false;

  constructor(private readonly client: BaseLanguageClient) {
    this.subscriptions = [
      client.onNotification(FINDINGS_CHANGED_METHOD, () => void this.ask()),
      // What a server that is gone had found is found anew by the next one.
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.set(NOTHING);
      }),
    ];
  }

  get findings(): readonly FindingSummary[] {
    return this.last.findings;
  }

  /** The server has said what it knows, and is still there. */
  get isKnown(): boolean {
    return this.last !== NOTHING;
  }

  find(key: FindingKey): FindingSummary | undefined {
    return this.findings.find((each) => each.uri === key.uri && each.rule === key.rule && each.fingerprint === key.fingerprint);
  }

  /** On the lines of the cursor; of several the one that begins last, which is the innermost or the next. */
  at(editor: TextEditor | undefined): FindingSummary | undefined {
    return this.allAt(editor).at(-1);
  }

  allAt(editor: TextEditor | undefined): readonly FindingSummary[] {
    if (!editor) return [];
    const uri = editor.document.uri.toString();
    const { line } = editor.selection.active;
    return this.findings.filter(({ uri: own, range }) => own === uri && range.start.line <= line && line <= range.end.line);
  }

  /** The project has a baseline: new findings can be told from known ones. */
  get hasBaseline(): boolean {
    return this.last.baseline;
  }

  /** One question at a time: a scan may change the findings faster than they are handed over. */
  private async ask(): Promise<void> {
    this.again = true;
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.again) {
        this.again = false;
        this.set(await this.client.sendRequest<FindingsResult>(FINDINGS_METHOD));
      }
    } catch {
      // The server was stopped meanwhile, which its state tells.
    } finally {
      this.asking = false;
    }
  }

  private set(result: FindingsResult): void {
    this.last = result;
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
    for (const each of this.subscriptions) each.dispose();
  }
}
