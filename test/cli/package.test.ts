/** The built package as its users load it: ES modules, CommonJS, types of both, and the command. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary.js";
import { BAD_BOT } from "./run.js";

const PACKAGE = fileURLToPath(new URL("../../eslint-plugin", import.meta.url));
const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const BIN = join(PACKAGE, "bin/chatbot-security.js");

/** A project that has installed the plugin. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
  symlinkSync(PACKAGE, join(folder, "node_modules/eslint-plugin-chatbot-security"));
  for (const name of ["eslint", "@types/node", "@types/estree", "@types/json-schema"]) {
    symlinkSync(join(MODULES, name), join(folder, "node_modules", name));
  }
  return folder;
}

function node(folder: string, args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", input });
  return { status, stdout, stderr };
}

describe("the plugin", () => {
  it("is what a CommonJS user requires and what an ES module imports by default", () => {
    const check = "console.log(plugin.meta.name, Object.keys(plugin.rules).length > 5, Object.keys(plugin.configs).join())";
    const folder = project({
      "a.cjs": `const plugin = require("eslint-plugin-chatbot-security");\n${check}`,
      "a.mjs": `import plugin from "eslint-plugin-chatbot-security";\n${check}`,
    });
    for (const file of ["a.cjs", "a.mjs"]) {
      expect(node(folder, [file])).toEqual({
        status: 0,
        stdout: "eslint-plugin-chatbot-security true recommended,strict,python\n",
        stderr: "",
      });
    }
  });

  it("has types for both, which fit `defineConfig`", () => {
    const use =
      'defineConfig([plugin.configs.recommended, plugin.configs.python, { plugins: { bots: plugin }, rules: { "bots/no-ssrf": "off" } }])';
    const folder = project({
      "a.cts": `import plugin = require("eslint-plugin-chatbot-security");\nimport config = require("eslint/config");\nexport = config.${use};\n`,
      "a.mts": `import plugin from "eslint-plugin-chatbot-security";\nimport { defineConfig } from "eslint/config";\nexport default ${use};\nconst name: string = plugin.meta.name;\n// @ts-expect-error there is no such preset\nplugin.configs.other;\nvoid name;\n`,
      "tsconfig.json": JSON.stringify({
        compilerOptions: { strict: true, noEmit: true, module: "node16", target: "es2022", skipLibCheck: false, types: [] },
        files: ["a.cts", "a.mts"],
      }),
    });
    const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
    expect(node(folder, [tsc, "-p", "."])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("imports only what is installed with it, and nothing of ESLint", () => {
    const { dependencies } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { dependencies: object };
    const files = readdirSync(join(PACKAGE, "dist"), { recursive: true, encoding: "utf8" }).filter((name) => /\.c?js$/u.test(name));
    expect(files).toContain("index.cjs");
    const imported = files.flatMap((name) => {
      const text = readFileSync(join(PACKAGE, "dist", name), "utf8");
      return [...text.matchAll(/^(?:import|export)\b[^"';]*["']([^"']+)["']|^var .* = __?toESM\(require\("([^"]+)"\)/gmu)].map(
        (match) => match[1] ?? match[2]!,
      );
    });
    const packages = new Set(imported.filter((name) => !/^(?:\.|node:)/u.test(name)));
    expect([...packages].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it("gives its other parts to the server", () => {
    const folder = project({
      "a.mjs": `import { createLinter } from "eslint-plugin-chatbot-security/lint";
import { memoryWorkspace } from "eslint-plugin-chatbot-security/workspace";
import { readProjectSettings } from "eslint-plugin-chatbot-security/settings";
import { formatSarif } from "eslint-plugin-chatbot-security/report";
const workspace = memoryWorkspace([["a.js", ${JSON.stringify(BAD_BOT)}]]);
console.log(createLinter(workspace, { preset: "recommended" }).lint("a.js").findings.length, typeof readProjectSettings, typeof formatSarif);
`,
    });
    expect(node(folder, ["a.mjs"])).toEqual({ status: 0, stdout: "1 function function\n", stderr: "" });
  });
});

describe("the command", () => {
  it("scans, and ends with the code of what it found", () => {
    const folder = temporaryFolder({ "bot.js": BAD_BOT });
    expect(node(folder, [BIN, "scan"])).toMatchObject({ status: 1, stderr: "", stdout: expect.stringContaining("1 error") as string });
    expect(node(folder, [BIN, "scan", "--no-such"])).toMatchObject({ status: 2, stdout: "" });
    expect(node(folder, [BIN, "--stdin", "--quiet"], BAD_BOT)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^input\.js\n/u) as string,
    });
  });

  it.skipIf(process.platform === "win32")("minds nobody who stops reading", () => {
    // More than a pipe holds.
    const folder = temporaryFolder({ "bot.js": BAD_BOT + `${BAD_BOT.split("\n")[2]!}\n`.repeat(200) });
    const script = `"${process.execPath}" "${BIN}" --format sarif | head -c 1 > /dev/null; echo "code \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "code 1\n", stderr: "" });
  });
});
