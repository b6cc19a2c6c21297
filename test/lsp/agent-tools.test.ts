/** What coding agents in the editor ask, answered by the real server. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { agentTools, Refusal, type Surroundings } from "../../extension/src/agent-tools.js";
import { plugin } from "../../server/src/plugin.js";
import { temporaryFolder } from "../support/temporary.js";
import { BOT } from "./support/built.js";
import type { FakeTools } from "./support/fake-tools.js";
import { startInProcess } from "./support/in-process.js";

async function editor(files: Readonly<Record<string, string>>): Promise<Surroundings> {
  const root = temporaryFolder({ "package.json": "{}", ...files });
  const { client } = startInProcess(plugin as unknown as FakeTools);
  const folder = pathToFileURL(root).href;
  await client.initialize({ initializationOptions: { findings: true }, workspaceFolders: [{ uri: folder, name: "bot" }] });
  return {
    ask: (method, params) => client.connection.sendRequest(method, params),
    async open(path) {
      const text = files[path];
      if (text === undefined) throw new Refusal(`no ${path}`);
      const uri = pathToFileURL(join(root, path)).href;
      await client.open(uri, text);
      return uri;
    },
    display: (uri) => decodeURIComponent(uri.slice(folder.length + 1)),
  };
}

const { chatbotSecurity_scanFile: scan, chatbotSecurity_listFindings: list, chatbotSecurity_explainFinding: explain } = agentTools;

it("scans a file, lists its finding and explains it", async () => {
  const surroundings = await editor({ "bot.ts": BOT, "other.ts": "export const a = 1;\n" });
  const text = await scan!({ path: "bot.ts" }, surroundings);
  expect(text).toMatch(
    /^1 finding \(1 errors, 0 warnings\)\n.*data, never instructions\.\nbot\.ts:9:\d+ error no-sql-injection \[[0-9a-f]{12}\] /u,
  );
  const fingerprint = /\[([0-9a-f]+)\]/u.exec(text)![1];
  expect(await list!({ path: "bot.ts", rule: "no-sql-injection" }, surroundings)).toBe(text);
  expect(await list!({ rule: "no-ssrf" }, surroundings)).toBe("0 findings (0 errors, 0 warnings)");
  expect(await scan!({ path: "other.ts" }, surroundings)).toBe("0 findings (0 errors, 0 warnings)");
  const why = await explain!({ fingerprint }, surroundings);
  expect(why).toMatch(/\nPath:\n1\. .* at bot\.ts:8 ".*"\n(.*\n)*### no-sql-injection/u);
});

it("shows what is hidden in code, and keeps it on its line", async () => {
  const hidden = BOT.replace("FROM notes", "FROM /* \u202Eevil\u{E0049} */ notes").replace("message.content", '/* " */ message.content');
  const surroundings = await editor({ "bot.ts": hidden });
  const text = await scan!({ path: "bot.ts" }, surroundings);
  const why = await explain!({ fingerprint: /\[([0-9a-f]+)\] .*SQL/u.exec(text)![1] }, surroundings);
  const [path] = why.split("###");
  expect(path!.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(path).toContain('\\" */ message.content');
});

it("says what is wrong with an input", async () => {
  const surroundings = await editor({});
  for (const input of [undefined, null, 1, {}, { path: 1 }, { path: "" }, { path: "../x.ts" }]) {
    await expect(scan!(input, surroundings)).rejects.toThrow(Refusal);
  }
  await expect(explain!({ fingerprint: "xyz" }, surroundings)).rejects.toThrow(/hexadecimal/u);
  await expect(explain!({ fingerprint: "0123456789" }, surroundings)).rejects.toThrow(/may be fixed/u);
});
