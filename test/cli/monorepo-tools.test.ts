/** The cached targets of the recipe, in a real Turborepo and a real Nx: an edit of a dependency runs its dependents again. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cleanEnvironment, ownPath, packages } from "../support/installation.mjs";
import { temporaryFolder } from "../support/temporary.js";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const recipe = readFileSync(path("eslint-plugin/docs/recipes/monorepos.md"), "utf8");
const [scripts, turbo, nx] = [...recipe.matchAll(/^```json\n(.*?)^```$/gmsu)].map(([, text]) => text!);
const TOOLS = { nx: "24.0.6", turbo: "2.11.11" };

const SAFE = 'exports.run = (text) => console.log("ls", text.length);\n';
const UNSAFE = 'const { exec } = require("node:child_process");\nexports.run = (text) => exec("ls " + text);\n';

/** A helper, a bot that uses it, and a package that uses neither. */
async function workspace(): Promise<string> {
  const manifest = (name: string, dependencies: object = {}): string =>
    JSON.stringify({
      name: `@bots/${name}`,
      version: "1.0.0",
      dependencies,
      ...(JSON.parse(scripts!.replaceAll("packages/bot", `packages/${name}`)) as object),
    });
  const bot =
    'const { Telegraf } = require("telegraf");\nconst { run } = require("@bots/helper");\nnew Telegraf("").on("text", (ctx) => run(ctx.message.text));\n';
  const folder = temporaryFolder({
    "package.json": JSON.stringify({ name: "root", private: true, workspaces: ["packages/*"], packageManager: "npm@11.19.1" }),
    "package-lock.json": lock(),
    "turbo.json": turbo!,
    "nx.json": nx!,
    ".gitignore": "node_modules\n.turbo\n.nx\nchatbot-security.sarif\n",
    "packages/helper/package.json": manifest("helper"),
    "packages/helper/index.js": SAFE,
    "packages/bot/package.json": manifest("bot", { "@bots/helper": "1.0.0" }),
    "packages/bot/index.js": bot,
    "packages/other/package.json": manifest("other"),
    "packages/other/index.js": "exports.nothing = 1;\n",
  });
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, ".bin"), { recursive: true });
  mkdirSync(join(modules, "@bots"));
  for (const name of ["helper", "bot", "other"]) symlinkSync(`../../packages/${name}`, join(modules, "@bots", name));
  const tools = join(await packages(TOOLS), "node_modules");
  for (const name of ["nx", "turbo"]) symlinkSync(join(tools, name), join(modules, name));
  symlinkSync(path("eslint-plugin/bin/chatbot-security.js"), join(modules, ".bin/chatbot-security"));
  expect(spawnSync("git", ["init", "-q", "."], { cwd: folder }).status).toBe(0);
  return folder;
}

/** As npm would have written it for these packages. */
function lock(): string {
  const names = ["helper", "bot", "other"];
  const inside = (name: string) => ({
    name: `@bots/${name}`,
    version: "1.0.0",
    ...(name === "bot" && { dependencies: { "@bots/helper": "1.0.0" } }),
  });
  return JSON.stringify({
    name: "root",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { name: "root", workspaces: ["packages/*"] },
      ...Object.fromEntries(names.map((name) => [`node_modules/@bots/${name}`, { resolved: `packages/${name}`, link: true }])),
      ...Object.fromEntries(names.map((name) => [`packages/${name}`, inside(name)])),
    },
  });
}

/** The packages whose scan was not taken from the cache. */
type Run = (folder: string, tools: string) => readonly string[];

const TURBO: Run = (folder, tools) => {
  const { status, stdout, stderr } = tool(folder, join(tools, ".bin/turbo"), ["run", "chatbot-security"]);
  expect(status, stdout + stderr).toBe(0);
  return [...stdout.matchAll(/^@bots\/(\w+):chatbot-security: cache miss/gmu)].map(([, name]) => name!).sort();
};

const NX: Run = (folder, tools) => {
  const { status, stdout, stderr } = tool(folder, join(tools, ".bin/nx"), [
    "run-many",
    "-t",
    "chatbot-security",
    "--output-style=stream",
    "--parallel=1",
  ]);
  expect(status, stdout + stderr).toBe(0);
  const from = /(?:nx run )@bots\/(\w+):chatbot-security(?: {2}\[(.*?)\])?/gu;
  return [...stdout.matchAll(from)]
    .filter(([, , cached]) => cached === undefined)
    .map(([, name]) => name!)
    .sort();
};

function tool(folder: string, command: string, args: readonly string[]) {
  const env = {
    CI: "true",
    NX_DAEMON: "false",
    NX_NO_CLOUD: "true",
    NX_CACHE_DIRECTORY: join(folder, ".nx/cache"),
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    FORCE_COLOR: "0",
    PATH: `${join(folder, "node_modules/.bin")}:${process.execPath.replace(/\/node$/u, "")}:${ownPath()}`,
  };
  return spawnSync(command, args, { cwd: folder, encoding: "utf8", env: cleanEnvironment(env) });
}

describe.skipIf(process.platform === "win32").each([
  ["Turborepo", TURBO],
  ["Nx", NX],
] as const)("%s", (_, run) => {
  it("runs what an edit may have changed, across packages, and nothing else", async () => {
    const folder = await workspace();
    const tools = join(await packages(TOOLS), "node_modules");
    const rules = (name: string): readonly string[] => {
      const log = JSON.parse(readFileSync(join(folder, `packages/${name}/chatbot-security.sarif`), "utf8")) as {
        runs: { results: { ruleId: string }[] }[];
      };
      return log.runs[0]!.results.map(({ ruleId }) => ruleId);
    };
    expect(run(folder, tools)).toEqual(["bot", "helper", "other"]);
    expect(rules("bot")).toEqual([]);
    expect(run(folder, tools)).toEqual([]);
    writeFileSync(join(folder, "packages/helper/index.js"), UNSAFE);
    expect(run(folder, tools)).toEqual(["bot", "helper"]);
    expect(rules("bot")).toEqual(["no-command-injection"]);
    expect(run(folder, tools)).toEqual([]);
  });
});
