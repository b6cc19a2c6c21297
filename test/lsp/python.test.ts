/** Python documents under the server of the sources, with the real analysis: findings across files, edits of another file, and quick fixes. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver-protocol/node";
import { plugin } from "../../server/src/plugin.js";
import type { FakeTools } from "./support/fake-tools.js";
import { temporaryFolder } from "../support/temporary.js";
import { CAPABILITIES, PULLING, type TestClient } from "./support/client.js";
import { applied } from "./support/edits.js";
import { startInProcess } from "./support/in-process.js";

const BOT = `import db
from telegram.ext import Application, CommandHandler


async def find(update, context):
    name = update.message.text
    await update.message.reply_text(str(db.run(f"SELECT * FROM notes WHERE name = '{name}'")))


app = Application.builder().token("").build()
app.add_handler(CommandHandler("find", find))
`;
const UNSAFE = `import sqlite3


def run(sql):
    return sqlite3.connect("notes.db").execute(sql).fetchall()
`;
const SAFE = `def run(sql):
    return len(sql)
`;

async function session(
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = PULLING,
): Promise<{ client: TestClient; uri: (file: string) => string }> {
  const folder = temporaryFolder(files);
  const { client } = startInProcess(plugin as FakeTools);
  const root = pathToFileURL(folder).href;
  await client.initialize({ capabilities, workspaceFolders: [{ uri: root, name: "bot" }] });
  return { client, uri: (file) => `${root}/${file}` };
}

const codes = async (client: TestClient, uri: string): Promise<readonly unknown[]> =>
  (await client.pulled(uri)).map(({ code, range }) => `${range.start.line + 1} ${code}`);

describe("a Python document", () => {
  it("has the findings of the whole folder, and follows edits of other files", async () => {
    const { client, uri } = await session({ "bot.py": BOT, "db.py": SAFE, ".venv/pyvenv.cfg": "", ".venv/lib/db.py": UNSAFE });
    await client.open(uri("bot.py"), BOT, "python");
    await client.open(uri("db.py"), SAFE, "python");
    expect(await codes(client, uri("bot.py"))).toEqual([]);
    await client.change(uri("db.py"), 2, { text: UNSAFE });
    expect(await codes(client, uri("db.py"))).toEqual([]);
    expect(await codes(client, uri("bot.py"))).toEqual(["7 no-sql-injection"]);
    await client.change(uri("db.py"), 3, { text: SAFE });
    expect(await codes(client, uri("bot.py"))).toEqual([]);
  });

  it("is analysed by its language, whatever its name is", async () => {
    const { client, uri } = await session({});
    const text = BOT.replace("import db\n", UNSAFE).replace("db.run", "run");
    await client.open(uri("run"), text, "python");
    expect(await codes(client, uri("run"))).toHaveLength(1);
    await client.open(uri("stub.pyi"), text, "python");
    expect(await codes(client, uri("stub.pyi"))).toEqual([]);
  });

  it("gets directives in its own comments", async () => {
    const text = `import os\nfrom telegram.ext import Application, CommandHandler\n\n\nasync def ping(update, context):\n    os.system("ping " + update.message.text)\n\n\nApplication.builder().build().add_handler(CommandHandler("ping", ping))\n`;
    const { client, uri } = await session({ "bot.py": text, "pyproject.toml": "" });
    const file = uri("bot.py");
    await client.open(file, text, "python");
    const [finding] = await client.pulled(file);
    const actions = await client.codeActions(file, finding!.range);
    const disable = actions.find(({ title }) => title === "Disable no-command-injection for this line");
    const disabled = applied(disable!, file, text);
    expect(disabled).toContain(
      '\n    # eslint-disable-next-line chatbot-security/no-command-injection -- explain why this is safe\n    os.system("ping ',
    );
    await client.change(file, 2, { text: disabled });
    expect(await client.pulled(file)).toEqual([]);
    expect(readFileSync(new URL(file), "utf8")).toBe(text);
  });
});

describe("a notebook", () => {
  const NOTEBOOKS = { notebookDocument: { synchronization: {} } };
  const CELLS = [
    "%pip install python-telegram-bot\nimport db\nfrom telegram.ext import Application, CommandHandler\n",
    `async def find(update, context):\n    words = update.message.text\n    # "\u00e4"\n    sql = f"SELECT '{words}'"\n`,
    "    db.run(sql)\n",
    'app = Application.builder().build()\napp.add_handler(CommandHandler("find", find))\nawait app.run()\n',
  ];

  async function opened(capabilities: ClientCapabilities) {
    const { client, uri } = await session({ "db.py": UNSAFE, "requirements.txt": "" }, { ...capabilities, ...NOTEBOOKS });
    const notebook = uri("lab.ipynb");
    const cell = (index: number): string => `${notebook.replace("file:", "vscode-notebook-cell:")}#${index}`;
    const texts = [CELLS[0]!, CELLS[1]! + CELLS[2]!, CELLS[3]!];
    await client.connection.sendNotification("notebookDocument/didOpen", {
      notebookDocument: {
        uri: notebook,
        notebookType: "jupyter-notebook",
        version: 1,
        cells: texts.map((_, i) => ({ kind: 2, document: cell(i) })),
      },
      cellTextDocuments: texts.map((text, i) => ({ uri: cell(i), languageId: "python", version: 1, text })),
    });
    const change = (cells: object): Promise<void> =>
      client.connection.sendNotification("notebookDocument/didChange", {
        notebookDocument: { uri: notebook, version: 2 },
        change: { cells },
      });
    return { client, uri, notebook, cell, change, texts };
  }

  it("is analysed as one module, its findings are its cells'", async () => {
    const { client, cell, change } = await opened(PULLING);
    expect(await codes(client, cell(0))).toEqual([]);
    const [finding, ...others] = await client.pulled(cell(1));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "no-sql-injection",
      range: { start: { line: 4, character: 11 }, end: { line: 4, character: 14 } },
    });
    expect(finding!.message).toMatch(/^Chat text `update\.message\.text` reaches an SQL statement/u);
    expect(finding!.relatedInformation?.map(({ location }) => [location.uri === cell(1), location.range.start.line]).slice(0, 2)).toEqual([
      [true, 1],
      [true, 1],
    ]);
    const actions = await client.codeActions(cell(1), finding!.range);
    expect(
      applied(
        actions.find(({ title }) => title.endsWith("for this line"))!,
        cell(1),
        CELLS[1]! + CELLS[2]!,
      ),
    ).toContain("    # eslint-disable-next-line chatbot-security/no-sql-injection -- explain why this is safe\n    db.run(sql)");
    await change({ structure: { array: { start: 0, deleteCount: 1 }, didClose: [{ uri: cell(0) }] } });
    expect(await codes(client, cell(1))).toEqual([]);
  });

  it("follows edits of its cells, and of files, where diagnostics are pushed", async () => {
    const { client, uri, cell, change } = await opened(CAPABILITIES);
    const pushed = (index: number, count: number) =>
      client.until(`${count} findings of cell ${index}`, () =>
        client.published.findLast((each) => each.uri === cell(index))?.diagnostics.length === count ? true : undefined,
      );
    await pushed(1, 1);
    const start = { line: 4, character: 4 };
    const edit = { range: { start, end: { line: 4, character: 10 } }, text: "str" };
    await change({ textContent: [{ document: { uri: cell(1), version: 2 }, changes: [edit] }] });
    await pushed(1, 0);
    await change({
      textContent: [
        {
          document: { uri: cell(1), version: 3 },
          changes: [{ ...edit, range: { start, end: { line: 4, character: 7 } }, text: "db.run" }],
        },
      ],
    });
    await pushed(1, 1);
    await client.open(uri("db.py"), SAFE, "python");
    await pushed(1, 0);
  });

  it("is forgotten when it is closed, and its cells alone are nothing", async () => {
    const { client, notebook, cell } = await opened(PULLING);
    await client.connection.sendNotification("notebookDocument/didClose", {
      notebookDocument: { uri: notebook },
      cellTextDocuments: [0, 1, 2].map((i) => ({ uri: cell(i) })),
    });
    expect(await client.pulled(cell(1))).toEqual([]);
    await client.open(cell(9), BOT.replace("import db\n", UNSAFE).replace("db.run", "run"), "python");
    expect(await client.pulled(cell(9))).toEqual([]);
  });
});
