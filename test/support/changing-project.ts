/** A project whose files change in every way that matters to what is kept of earlier runs. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BAD_BOT, GOOD_BOT } from "../cli/run.js";

/** What each file of a project can be; undefined where it can be missing. The first one is how it begins. */
export const VARIANTS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  "package.json": [
    '{ "name": "bot", "imports": { "#db": "./src/db-a.js" } }',
    '{ "name": "bot", "imports": { "#db": "./src/db-b.js" } }',
    '{ "name": "bot" }',
  ],
  "tsconfig.json": [
    '{ "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] } } }',
    '{ "compilerOptions": { "paths": { "@lib/*": ["./other/*"] } } }',
    undefined,
  ],
  "src/bot.ts": [
    `import { Telegraf } from "telegraf";
import { names } from "./state";
import { handle } from "./index";
import { shell } from "@lib/shell";
const bot = new Telegraf(process.env.BOT_TOKEN!);
bot.on("text", (ctx) => { names.set("last", ctx.message.text); handle(ctx.message.text); });
bot.command("run", (ctx) => shell(ctx.message.text));
`,
    `import { Telegraf } from "telegraf";
import { handle } from "./index";
const bot = new Telegraf(process.env.BOT_TOKEN!);
bot.on("text", (ctx) => handle(ctx.message.text));
`,
    `import { Telegraf } from "telegraf";
import { names } from "./state";
new Telegraf(process.env.BOT_TOKEN!).on("text", (ctx) => { names.set("last", "nobody"); });
`,
  ],
  "src/state.ts": ["export const names = new Map<string, string>();\n", "export const names = new Map<string, string>([]);\n"],
  "src/index.ts": [
    'export { handle } from "./handle";\n',
    'export { handle } from "./harmless";\n',
    'export * from "./handle";\n',
    undefined,
  ],
  "src/handle.ts": [
    'import db from "#db";\nexport function handle(text: string) { db(text); }\n',
    'import { exec } from "node:child_process";\nexport function handle(text: string) { exec("say " + text); }\n',
    undefined,
  ],
  "src/harmless.ts": ["export function handle(text: string) { return text.length; }\n", undefined],
  "src/db-a.js": [
    'import { Client } from "pg";\nconst client = new Client();\nexport default (text) => client.query("SELECT * FROM a WHERE name = \'" + text + "\'");\n',
  ],
  "src/db-b.js": ["export default (text) => text.length;\n", undefined],
  "src/report.js": [
    'import { exec } from "node:child_process";\nimport { names } from "./state";\nexport function report() { exec("say " + names.get("last")); }\nsetInterval(report, 1000);\n',
    "// Nothing.\n",
  ],
  "lib/shell.ts": ['import { exec } from "node:child_process";\nexport function shell(text: string) { exec(text); }\n', undefined],
  "other/shell.ts": [undefined, "export function shell(text: string) { return text; }\n"],
  "loader/main.js": [
    `const { Client } = require("discord.js");
const fs = require("node:fs");
const client = new Client({ intents: [] });
client.commands = new Map();
for (const file of fs.readdirSync("./commands")) {
  const command = require(\`./commands/\${file}\`);
  client.commands.set(command.name, command);
}
client.on("messageCreate", (message) => client.commands.get(message.content.split(" ")[0])?.run(message, message.content));
`,
    `const fs = require("node:fs");
for (const file of fs.readdirSync("./commands")) require(\`./commands/\${file}\`);
`,
  ],
  "loader/commands/ping.js": [
    'const { exec } = require("node:child_process");\nmodule.exports = { name: "ping", run(message, text) { exec("ping " + text); } };\n',
    'module.exports = { name: "ping", run(message) { message.reply("pong"); } };\n',
    undefined,
  ],
  "loader/commands/eval.js": [undefined, 'module.exports = { name: "eval", run(message, text) { eval(text); } };\n'],
  "globals/set.js": [
    'const { Telegraf } = require("telegraf");\nnew Telegraf(process.env.T).on("text", (ctx) => { lastText = ctx.message.text; });\n',
    "lastText = 1;\n",
    undefined,
  ],
  "globals/use.js": [
    `const { exec } = require("node:child_process");
const { Telegraf } = require("telegraf");
new Telegraf(process.env.T).command("say", () => exec("say " + lastText));
`,
    undefined,
  ],
  "alone/a.js": [BAD_BOT, GOOD_BOT],
  "alone/b.js": [GOOD_BOT, BAD_BOT, "const broken = ;\n", undefined],
  "test/bot.test.js": [
    'import { handle } from "../src/index";\nhandle("x");\n',
    'import { names } from "../src/state";\nnames.set("last", process.argv[2]);\n',
    undefined,
  ],
};

/** Writes a file, or removes it. */
export function put(root: string, path: string, text: string | undefined): void {
  const file = join(root, path);
  if (text === undefined) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The same numbers every time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One file of the project becomes another variant of it, or has another name. */
export function change(root: string, next: (below: number) => number): void {
  const paths = Object.keys(VARIANTS);
  const path = paths[next(paths.length)]!;
  const now = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
  if (next(6) === 0 && now !== undefined && path.endsWith(".js")) {
    // A new name, for a while at least.
    put(root, path.replace(/\.js$/u, "-2.js"), now);
    put(root, path, undefined);
    return;
  }
  const others = [...VARIANTS[path]!.filter((text) => text !== now), now];
  put(root, path, others[next(Math.max(1, others.length - 1))]);
}
