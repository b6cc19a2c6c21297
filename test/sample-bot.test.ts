/** What the walkthrough is told of its sample bot, by an editor that does as much as the bot needs. */
import { describe, expect, it, vi } from "vitest";
import type { FindingSummary } from "../server/src/protocol.js";

const editor = vi.hoisted(() => {
  interface FakeDocument {
    readonly uri: { toString(): string };
    readonly languageId: string;
    isClosed: boolean;
    text: string;
    getText(): string;
  }
  const state = {
    documents: [] as FakeDocument[],
    shown: [] as { document: FakeDocument; selection: { active: { line: number } }; viewColumn: number }[],
    context: {} as Record<string, unknown>,
    commands: new Map<string, (argument: unknown) => Promise<void>>(),
    selectionChanged: (): void => undefined,
    isWalkthroughActive: false,
  };
  const open = (options: { language: string; content?: string }): FakeDocument => {
    const uri = `untitled:Untitled-${state.documents.length + 1}`;
    const document: FakeDocument = {
      uri: { toString: () => uri },
      languageId: options.language,
      isClosed: false,
      text: options.content ?? "",
      getText: () => document.text,
    };
    state.documents.push(document);
    return document;
  };
  return { state, open };
});

vi.mock("vscode", () => ({
  Disposable: { from: () => ({ dispose: () => undefined }) },
  l10n: { t: (text: string) => text },
  Range: class {
    readonly start: object;
    readonly end: object;
    constructor(startLine: number, _start: number, endLine: number) {
      this.start = { line: startLine };
      this.end = { line: endLine };
    }
  },
  Position: class {
    constructor(
      readonly line: number,
      readonly character: number,
    ) {}
  },
  Selection: class {
    constructor(readonly active: object) {}
  },
  ViewColumn: { Active: -1, Beside: -2 },
  commands: {
    executeCommand: (_: string, key: string, value: unknown) => void (editor.state.context[key] = value),
    registerCommand: (name: string, run: (argument: unknown) => Promise<void>) => void editor.state.commands.set(name, run),
  },
  window: {
    tabGroups: { activeTabGroup: { activeTab: {} } },
    get activeTextEditor() {
      return editor.state.isWalkthroughActive ? undefined : {};
    },
    get visibleTextEditors() {
      return editor.state.shown;
    },
    onDidChangeTextEditorSelection: (listener: () => void) => void (editor.state.selectionChanged = listener),
    showTextDocument: (document: { text: string }, { viewColumn }: { viewColumn: number }) => {
      const insert = (_: object, text: string): void => void (document.text = text + document.text);
      const edit = (write: (builder: { insert: typeof insert }) => void): void => write({ insert });
      const shown = { document: document as never, selection: { active: { line: 0 } }, viewColumn, edit };
      editor.state.shown.push(shown);
      return Promise.resolve(shown);
    },
  },
  workspace: { openTextDocument: (options: never) => Promise.resolve(editor.open(options)) },
}));

const { Sample } = await import("../extension/src/sample.js");

const SEEN = "chatbotSecurity.sampleSeen";
const FIXED = "chatbotSecurity.sampleFixed";
const BESIDE = -2;

function setUp() {
  const { state } = editor;
  Object.assign(state, { documents: [], shown: [], context: {}, isWalkthroughActive: true });
  const listeners = new Set<() => void>();
  const store = {
    findings: [] as FindingSummary[],
    isKnown: true,
    onDidChange(listener: () => void) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
  const sample = new Sample(store as never);
  /** The server has found this in the latest bot, or nothing. */
  const found = (line: number | undefined, isKnown = true): void => {
    const uri = state.documents.at(-1)!.uri.toString();
    const range = { start: { line: line ?? 0, character: 0 }, end: { line: line ?? 0, character: 9 } };
    store.findings = line === undefined ? [] : [{ uri, rule: "no-sql-injection", fingerprint: "f", range } as FindingSummary];
    store.isKnown = isKnown;
    for (const listener of [...listeners]) listener();
  };
  const moveTo = (line: number): void => {
    state.shown.at(-1)!.selection.active.line = line;
    state.selectionChanged();
  };
  const open = (language?: string): Promise<void> => state.commands.get("chatbotSecurity.openSample")!(language);
  return { state, sample, found, moveTo, open, latest: () => state.documents.at(-1)! };
}

describe("the sample bot", () => {
  it("opens beside the walkthrough, as a text that is in no file", async () => {
    const { state, open, latest } = setUp();
    await open("python");
    expect(latest().languageId).toBe("python");
    expect(latest().text).toMatch(/^# A sample bot with one defect\..+\nimport os\n/u);
    expect(state.shown[0]!.viewColumn).toBe(BESIDE);
    await open("python");
    expect(state.documents).toHaveLength(1);
    await open();
    expect(latest().text).toMatch(/^\/\/ .+\nimport \{ Telegraf \}/u);
  });

  it("is seen when the cursor is on its finding", async () => {
    const { state, found, moveTo, open } = setUp();
    await open("javascript");
    found(10);
    expect(state.context).toEqual({});
    moveTo(9);
    expect(state.context).toEqual({});
    moveTo(10);
    expect(state.context).toEqual({ [SEEN]: true });
  });

  it("is repaired when its finding is gone, and the code is not", async () => {
    const { state, found, open, latest } = setUp();
    await open("javascript");
    found(undefined);
    expect(state.context, "before it was found").toEqual({});
    found(10);
    found(undefined, false);
    expect(state.context, "when the server has stopped").toEqual({});
    const { text } = latest();
    for (const other of ["", `// eslint-disable-next-line chatbot-security/no-sql-injection\n${text}`]) {
      latest().text = other;
      found(undefined);
      expect(state.context, other.slice(0, 20)).toEqual({});
    }
    latest().text = text.replace("pool.query(sql)", "pool.query(sql, [title])");
    found(undefined);
    expect(state.context).toEqual({ [FIXED]: true });
    await open("javascript");
    expect(state.documents, "a new one to repair").toHaveLength(2);
  });

  it("is opened for whoever wants its finding", async () => {
    const { state, sample, found } = setUp();
    const wanted = sample.finding();
    await vi.waitFor(() => expect(state.documents).toHaveLength(1));
    await Promise.resolve();
    found(10);
    expect(await wanted).toMatchObject({ uri: "untitled:Untitled-1", rule: "no-sql-injection" });
    expect(await sample.finding()).toMatchObject({ uri: "untitled:Untitled-1" });
  });
});
