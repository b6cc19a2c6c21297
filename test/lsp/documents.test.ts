/** Texts that are no programs under the server, with the real analysis: which are looked at, and what can be done about a finding. */
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { plugin } from "../../server/src/plugin.js";
import type { FakeTools } from "./support/fake-tools.js";
import { temporaryFolder } from "../support/temporary.js";
import { PULLING, type TestClient } from "./support/client.js";
import { startInProcess } from "./support/in-process.js";

const PASSWORD = "hV8kQ2mmPq93xT";

async function session(files: Readonly<Record<string, string>>): Promise<{ client: TestClient; uri: (file: string) => string }> {
  const root = pathToFileURL(temporaryFolder(files)).href;
  const { client } = startInProcess(plugin as FakeTools);
  await client.initialize({ capabilities: PULLING, workspaceFolders: [{ uri: root, name: "bot" }] });
  return { client, uri: (file) => `${root}/${file}` };
}

describe("a text that is no program", () => {
  it.each([
    [".env", "plaintext", `A=b\nPASSWORD=${PASSWORD}\n`],
    [".env.local", "dotenv", `A=b\nPASSWORD=${PASSWORD}\n`],
    ["config.json", "json", `{ "a": "b",\n"password": "${PASSWORD}" }`],
    ["config.yml", "yaml", `a: b\npassword: ${PASSWORD}\n`],
    ["config", "yaml", `a: b\npassword: ${PASSWORD}\n`],
    ["a.toml", "toml", `a = "b"\npassword = "${PASSWORD}"\n`],
    ["a.ini", "ini", `a = b\npassword = ${PASSWORD}\n`],
    ["Dockerfile", "dockerfile", `FROM a\nENV PASSWORD=${PASSWORD}\n`],
    ["a.sh", "shellscript", `a=b\npassword=${PASSWORD}\n`],
  ])("%s in %s is looked at", async (file, language, text) => {
    const { client, uri } = await session({ "package.json": "{}" });
    await client.open(uri(file), text, language);
    expect((await client.pulled(uri(file))).map(({ code, range }) => `${range.start.line + 1} ${code}`)).toEqual([
      "2 no-hardcoded-secrets",
    ]);
  });

  it("has no findings when git leaves it out", async () => {
    const { client, uri } = await session({ ".git/HEAD": "", ".gitignore": ".env\n", "bot/a.js": "" });
    await client.open(uri("bot/.env"), `PASSWORD=${PASSWORD}\n`, "dotenv");
    await client.open(uri("bot/config.env"), `PASSWORD=${PASSWORD}\n`, "dotenv");
    expect(await client.pulled(uri("bot/.env"))).toEqual([]);
    expect(await client.pulled(uri("bot/config.env"))).toHaveLength(1);
  });
});
