/** The report page over the protocol, of what the server knows. */
import { expect, it } from "vitest";
import { plugin } from "../../server/src/plugin.js";
import { CAPABILITIES } from "./support/client.js";
import type { FakeTools } from "./support/fake-tools.js";
import { startInProcess } from "./support/in-process.js";

const BOT = `import { exec } from "node:child_process";
import { Bot } from "grammy";
new Bot(process.env.BOT_TOKEN).on("message:text", (ctx) => exec("ping " + ctx.message.text));
`;

interface Report {
  readonly html: string;
  readonly places: Readonly<Record<string, string>>;
}

it("is the page of the command line, with an address for each place", async () => {
  const { client } = startInProcess(plugin as FakeTools);
  await client.initialize({ capabilities: CAPABILITIES });
  const nothing = (await client.connection.sendRequest("chatbotSecurity/report")) as Report;
  expect(nothing.html).toContain("No findings.");
  await client.open("file:///home/someone/bot/my%20bot.ts", BOT);
  await client.pushed("file:///home/someone/bot/my%20bot.ts", 1);
  const { html, places } = (await client.connection.sendRequest("chatbotSecurity/report")) as Report;
  expect(html).toMatch(/^<!doctype html>/u);
  expect(html).toContain("no-command-injection");
  expect(html.match(/data-file="[^"]*"/u)?.[0]).toBe('data-file="my bot.ts"');
  expect(html).not.toContain("/home/someone");
  expect(places).toEqual({ "my bot.ts": "file:///home/someone/bot/my%20bot.ts" });
});
