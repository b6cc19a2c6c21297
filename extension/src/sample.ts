/**
 * The bot of the walkthrough: a text with one defect, in an editor and in no file, so that nothing of the user's is touched. Tells the
 * walkthrough what becomes of it.
 */
import type { Range } from "vscode";
import { commands, Disposable, l10n, Position, Selection, ViewColumn, window, workspace, type TextDocument } from "vscode";
import type { FindingSummary } from "chatbot-security-language-server/protocol";
import javascript from "../walkthrough/sample.js?raw";
import python from "../walkthrough/sample.py?raw";
import { toRange } from "./views/places.js";
import type { FindingStore } from "./views/store.js";

/** The cursor was on the finding; the finding was there and is repaired. */
const SEEN = "chatbotSecurity.sampleSeen";
const FIXED = "chatbotSecurity.sampleFixed";

/** Milliseconds within which the finding of a bot that was just opened is there. */
const PATIENCE = 10_000;

/** In each language the text, what a comment begins with, and the call that is still there when the defect is not. */
const SAMPLES = {
  javascript: { text: javascript, comment: "//", call: "pool.query(" },
  python: { text: python, comment: "#", call: "notes.execute(" },
} as const;
type Language = keyof typeof SAMPLES;

export class Sample implements Disposable {
  private document: TextDocument | undefined;
  private language: Language = "javascript";
  private wasFound = false;
  private fixed = false;
  private readonly subscriptions: Disposable;

  constructor(private readonly store: FindingStore) {
    this.subscriptions = Disposable.from(
      store.onDidChange(() => this.look()),
      window.onDidChangeTextEditorSelection(() => this.look()),
      commands.registerCommand("chatbotSecurity.openSample", (language: unknown) =>
        this.open(language === "python" ? "python" : "javascript"),
      ),
    );
  }

  /** The finding; a bot is opened for it where none is open, or the one that is has been repaired. */
  async finding(): Promise<FindingSummary | undefined> {
    if (!this.document || this.document.isClosed || this.fixed) await this.open(this.language);
    return this.present() ?? this.appeared();
  }

  /** The same one again while its defect is there; otherwise a new one. */
  private async open(language: Language): Promise<void> {
    const isSame = this.document?.isClosed === false && this.document.languageId === language && !this.fixed;
    if (!isSame) {
      this.document = await workspace.openTextDocument({ language });
      this.language = language;
      this.wasFound = false;
      this.fixed = false;
    }
    const { document } = this;
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    // The walkthrough is no editor of a text: it stays where it is.
    const isBeside = !window.activeTextEditor && window.tabGroups.activeTabGroup.activeTab !== undefined;
    const viewColumn = shown?.viewColumn ?? (isBeside ? ViewColumn.Beside : ViewColumn.Active);
    const editor = await window.showTextDocument(document!, { viewColumn, preview: false });
    if (isSame) return;
    // Written when it is shown: the editor shows a text that is in no file and not empty by itself when that takes long, in another column.
    const { comment, text } = SAMPLES[language];
    const about = l10n.t("A sample bot with one defect. It is in no file: change it as you like, and close it without saving.");
    const start = new Position(0, 0);
    await editor.edit((edit) => edit.insert(start, `${comment} ${about}\n${text}`), { undoStopBefore: false, undoStopAfter: false });
    editor.selection = new Selection(start, start);
  }

  private present(): FindingSummary | undefined {
    const uri = this.document?.uri.toString();
    return this.store.findings.find((finding) => finding.uri === uri);
  }

  private appeared(): Promise<FindingSummary | undefined> {
    return new Promise((resolve) => {
      const settle = (found: FindingSummary | undefined): void => {
        clearTimeout(timer);
        listener.dispose();
        resolve(found);
      };
      const timer = setTimeout(() => settle(undefined), PATIENCE);
      const listener = this.store.onDidChange(() => {
        const found = this.present();
        if (found) settle(found);
      });
    });
  }

  private look(): void {
    const { document } = this;
    if (!document || document.isClosed || !this.store.isKnown) return;
    const finding = this.present();
    if (finding) {
      this.wasFound = true;
      const lines = toRange(finding.range);
      const isThere = window.visibleTextEditors.some(
        (editor) => editor.document === document && isWithin(lines, editor.selection.active.line),
      );
      if (isThere) void commands.executeCommand("setContext", SEEN, true);
    } else if (this.wasFound && !this.fixed && isRepaired(document)) {
      this.fixed = true;
      void commands.executeCommand("setContext", FIXED, true);
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}

function isWithin({ start, end }: Range, line: number): boolean {
  return start.line <= line && line <= end.line;
}

/** Code that is gone, or a rule that is switched off, is no repair. */
function isRepaired(document: TextDocument): boolean {
  const text = document.getText();
  return text.includes(SAMPLES[document.languageId as Language]?.call ?? text) && !text.includes("eslint-disable");
}
