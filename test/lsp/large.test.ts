/** A program that is too large to be waited for: what can be said at once comes first, the rest when it is known. */
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { plugin } from "../../server/src/plugin.js";
import { temporaryFolder } from "../support/temporary.js";
import { BOT } from "./support/built.js";
import { CAPABILITIES, PULLING } from "./support/client.js";
import type { FakeTools } from "./support/fake-tools.js";
import { startInProcess } from "./support/in-process.js";

const HELPER = `import { Pool } from "pg";
const pool = new Pool();
export const find = (text) => pool.query("SELECT * FROM notes WHERE owner = '" + text + "'");
`;
const CALLER = `import { Client } from "discord.js";
import { find } from "./helper.js";
new Client({ intents: [] }).on("messageCreate", (message) => find(message.content));
`;

function project(files: number) {
  const others = Array.from({ length: files }, (_, i) => [`other${i}.js`, `export const add${i} = (a) => a + ${i};\n`] as const);
  const texts = { "package.json": "{}", "bot.ts": BOT, "helper.js": HELPER, "caller.js": CALLER };
  return pathToFileURL(temporaryFolder({ ...texts, ...Object.fromEntries(others) })).href;
}

function start(root: string, capabilities = PULLING, tools: object = plugin) {
  const { client } = startInProcess(tools as FakeTools);
  return client.initialize({ capabilities, workspaceFolders: [{ uri: root, name: "bot" }] }).then(() => client);
}

const rules = (found: readonly { readonly code?: unknown }[]) => found.map(({ code }) => code);

it("says what a file shows by itself before what others do with it, and has the client ask again", async () => {
  const root = project(200);
  const client = await start(root);
  await client.open(`${root}/bot.ts`, BOT);
  await client.open(`${root}/helper.js`, HELPER, "javascript");
  const [own, helper] = await Promise.all([client.pulled(`${root}/bot.ts`), client.pulled(`${root}/helper.js`)]);
  expect(rules(own)).toEqual(["no-sql-injection"]);
  expect(JSON.stringify(helper)).not.toContain("caller.js");
  await client.until("a hint to ask again", () => client.requests.find(({ method }) => method === "workspace/diagnostic/refresh"), 60_000);
  const [known] = await client.pulled(`${root}/helper.js`);
  expect(known).toMatchObject({ code: "no-sql-injection", severity: 1 });
  expect(JSON.stringify(known?.relatedInformation)).toContain("caller.js");
  expect(rules(await client.pulled(`${root}/bot.ts`))).toEqual(["no-sql-injection"]);

  // From now on nothing is early: an edit of the caller tells at once.
  const { length } = client.requests;
  await client.open(`${root}/caller.js`, CALLER.replace("message.content", '"fixed"'), "javascript");
  expect(await client.pulled(`${root}/helper.js`)).toEqual([]);
  expect(client.requests).toHaveLength(length);
});

it("tells clients that do not ask, too, and follows what is typed meanwhile", async () => {
  const root = project(200);
  const client = await start(root, CAPABILITIES);
  await client.open(`${root}/helper.js`, HELPER, "javascript");
  await client.change(`${root}/helper.js`, 2, { text: `// typed\n${HELPER}` });
  const told = await client.until(
    "the finding",
    () => client.published.findLast(({ diagnostics }) => JSON.stringify(diagnostics).includes("caller.js")),
    60_000,
  );
  expect(told).toMatchObject({ version: 2 });
  expect(told.diagnostics[0]?.range.start.line).toBe(3);
});

it("of a small program says all at once", async () => {
  const root = project(20);
  const client = await start(root);
  await client.open(`${root}/helper.js`, HELPER, "javascript");
  expect(JSON.stringify(await client.pulled(`${root}/helper.js`))).toContain("caller.js");
});

it("keeps what it said first where the rest fails, and serves on", async () => {
  const root = project(200);
  const createLinter: typeof plugin.createLinter = (...options) => ({
    ...plugin.createLinter(...options),
    advance() {
      throw new Error("out of order");
    },
  });
  const client = await start(root, PULLING, { ...plugin, createLinter });
  await client.open(`${root}/bot.ts`, BOT);
  expect(rules(await client.pulled(`${root}/bot.ts`))).toEqual(["no-sql-injection"]);
  await client.until("the failure", () => client.logs.find((message) => message.includes("out of order")), 60_000);
  expect(rules(await client.pulled(`${root}/bot.ts`))).toEqual(["no-sql-injection"]);
  expect(client.logs.filter((message) => message.includes("out of order"))).toHaveLength(1);
});
