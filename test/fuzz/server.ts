/** The language server: whatever a client sends, it answers or refuses, and what it says in the end is what a fresh one says. */
import { PassThrough } from "node:stream";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import type { Diagnostic } from "vscode-languageserver-protocol/node";
import { portable } from "../../server/src/portable.js";
import { serve } from "../../server/src/server.js";
import { PULLING, TestClient } from "../lsp/support/client.js";
import { corpus } from "./corpus.js";
import { mutated } from "./mutate.js";

interface Fuzzed<T> {
  readonly inputs: () => fc.Arbitrary<T>;
  readonly check: (input: T) => Promise<void>;
}

/** Longer than any answer takes. */
const PATIENCE = 60_000;

function start(): { readonly client: TestClient; stop(): void } {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), portable);
  const client = TestClient.overStreams(toClient, toServer);
  return { client, stop: () => client.connection.dispose() };
}

async function answered<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to ${what}`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const A = "untitled:a.js";
const URIS = [
  A,
  "untitled:b.py",
  "file:///nowhere/c.ts",
  "file:///nowhere/%zz",
  "vscode-notebook-cell:d",
  "",
  "no uri",
  "http://[",
  "file:///c%3A/x.js",
];

const METHODS = [
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didClose",
  "textDocument/didSave",
  "textDocument/diagnostic",
  "workspace/diagnostic",
  "textDocument/hover",
  "textDocument/codeAction",
  "textDocument/codeLens",
  "workspace/executeCommand",
  "workspace/didChangeConfiguration",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeWorkspaceFolders",
  "notebookDocument/didOpen",
  "notebookDocument/didChange",
  "notebookDocument/didClose",
  "codeAction/resolve",
  "chatbotSecurity/ruleDocumentation",
  "chatbotSecurity/findings",
  "chatbotSecurity/flows",
  "chatbotSecurity/report",
  "chatbotSecurity/disable",
  "chatbotSecurity/fixes",
  "chatbotSecurity/declarable",
  "chatbotSecurity/declare",
  "chatbotSecurity/scan",
  "initialized",
  "initialize",
  "$/cancelRequest",
  "$/setTrace",
  "no/such/thing",
] as const;

const position = fc.record({
  line: fc.constantFrom<unknown>(0, 1, 5, 1e9, -1, 0.5, null, "1"),
  character: fc.constantFrom<unknown>(0, 3, 1e9, -1, null),
});
const range = fc.oneof(fc.record({ start: position, end: position }), fc.constantFrom<unknown>(null, 7, {}));
const uri = fc.constantFrom<unknown>(...URIS, 7, null);
const textDocument = fc.oneof(
  fc.record({
    uri,
    version: fc.constantFrom<unknown>(1, 2, -1, null),
    languageId: fc.constantFrom("javascript", "python", "x"),
    text: fc.constantFrom<unknown>("exec(a)", "", "eval(req.query.q)", 7),
  }),
  fc.constantFrom<unknown>(null, {}, "x"),
);
const params: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      {
        textDocument,
        uri,
        position,
        range,
        contentChanges: fc.oneof(
          fc.array(fc.record({ range, text: fc.constantFrom<unknown>("x", "\r\n", 7) }, { requiredKeys: ["text"] }), { maxLength: 3 }),
          fc.constantFrom<unknown>(null, [null], 7),
        ),
        context: fc.constantFrom<unknown>({ diagnostics: [] }, { diagnostics: [null] }, null, {
          diagnostics: [{ range: null, code: 7, source: "chatbot-security" }],
        }),
        rule: fc.constantFrom<unknown>("no-ssrf", "__proto__", 7),
        settings: fc.constantFrom<unknown>(null, "x", { preset: "strict" }, { "chatbot-security": { preset: 7 } }),
        changes: fc.constantFrom<unknown>(null, [], [{ uri: "x", type: 9 }], [null]),
        event: fc.constantFrom<unknown>(null, { added: [{ uri: "file:///nowhere", name: "x" }], removed: [] }, { added: null }),
        notebookDocument: fc.constantFrom<unknown>(null, {
          uri: "file:///nowhere/n.ipynb",
          version: 1,
          notebookType: "jupyter-notebook",
          cells: [{ kind: 2, document: "vscode-notebook-cell:d" }],
        }),
        cellTextDocuments: fc.constantFrom<unknown>(null, [
          { uri: "vscode-notebook-cell:d", languageId: "python", version: 1, text: "eval(input())" },
        ]),
        change: fc.constantFrom<unknown>(null, { cells: { structure: { array: { start: 9, deleteCount: 9, cells: [] } } } }, { cells: 7 }),
        id: fc.constantFrom<unknown>(0, 99, "x", null),
        command: fc.constantFrom<unknown>("x", 7),
        fingerprint: fc.constantFrom<unknown>("x", null),
      },
      { requiredKeys: [] },
    ),
  },
  fc.constantFrom<unknown>(null, [], {}, [[]]),
);

interface Message {
  readonly method: string;
  readonly params: unknown;
  readonly request: boolean;
}

export const messages: Fuzzed<readonly Message[]> = {
  inputs: () => fc.array(fc.record({ method: fc.constantFrom(...METHODS), params, request: fc.boolean() }), { maxLength: 25 }),
  async check(all) {
    const { client, stop } = start();
    try {
      // Too early: refused.
      await answered(
        "an early request",
        client.connection.sendRequest("textDocument/hover", {}).catch(() => null),
      );
      await client.initialize({ capabilities: PULLING });
      const open: Promise<unknown>[] = [];
      for (const { method, params: given, request } of all) {
        if (request)
          open.push(
            answered(
              method,
              client.connection.sendRequest(method, given as object).catch((error: unknown) => error),
            ),
          );
        else await client.connection.sendNotification(method, given as object);
      }
      await Promise.all(open);
      const last = "untitled:last.js";
      await client.open(last, "const { exec } = require('child_process');\nexec(process.argv[2]);\neval(location.hash);\n", "javascript");
      const found = await answered("the last request", client.pulled(last));
      if (found.length === 0) throw new Error("the session has lost its findings");
    } finally {
      stop();
    }
  },
};

interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 0, 1, 1, 10, 200),
  text: fc.constantFrom(
    "",
    "a",
    "(",
    ")",
    "\n",
    "\r\n",
    '"',
    "`",
    "${",
    "😀",
    "\ud83d",
    "exec(message.content);\n",
    "def f(x):\n    eval(x)\n",
    "// eslint-disable-next-line\n",
  ),
});

const shown = (found: readonly Diagnostic[]): string =>
  JSON.stringify(found.map(({ range: at, code, message, severity }) => ({ at, code, message, severity })));

/** Every change is sent as a client sends it: by place, several at once, without waiting for anything. */
export const edits: Fuzzed<readonly [string, string, readonly Edit[]]> = {
  inputs: () =>
    fc
      .constantFrom("js", "py")
      .chain((extension) =>
        fc.tuple(fc.constant(extension), mutated(corpus(extension), 1), fc.array(edit, { minLength: 20, maxLength: 200 })),
      ),
  async check([extension, text, all]) {
    const languageId = extension === "py" ? "python" : "javascript";
    const name = `untitled:a.${extension}`;
    const { client, stop } = start();
    const fresh = start();
    try {
      await client.initialize({ capabilities: PULLING });
      await fresh.client.initialize({ capabilities: PULLING });
      await client.open(name, text, languageId);
      let document = TextDocument.create(name, languageId, 1, text);
      for (const [index, { from, length, text: put }] of all.entries()) {
        const start = Math.floor(from * document.getText().length);
        const at = { start: document.positionAt(start), end: document.positionAt(start + length) };
        const version = index + 2;
        await client.change(name, version, { range: at, text: put });
        document = TextDocument.update(document, [{ range: at, text: put }], version);
        if (index % 10 === 0) client.pulled(name).catch(() => undefined);
      }
      const found = await answered("the diagnostics after all edits", client.pulled(name));
      await fresh.client.open(name, document.getText(), languageId);
      const expected = await answered("the fresh diagnostics", fresh.client.pulled(name));
      if (shown(found) !== shown(expected))
        throw new Error(`after ${all.length} edits ${shown(found)} instead of ${shown(expected)} in ${JSON.stringify(document.getText())}`);
    } finally {
      stop();
      fresh.stop();
    }
  },
};
