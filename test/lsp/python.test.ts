/** Python documents under the server of the sources, with the real analysis: findings across files, edits of another file, and quick fixes. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { plugin } from "../../server/src/plugin.js";
import type { FakeTools } from "./support/fake-tools.js";
import { temporaryFolder } from "../support/temporary.js";
import { PULLING, type TestClient } from "./support/client.js";
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

async function session(files: Readonly<Record<string, string>>): Promise<{ client: TestClient; uri: (file: string) => string }> {
  const folder = temporaryFolder(files);
  const { client } = startInProcess(plugin as FakeTools);
  const root = pathToFileURL(folder).href;
  await client.initialize({ capabilities: PULLING, workspaceFolders: [{ uri: root, name: "bot" }] });
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
