/** The ESLint door: presets, options, text without a file, processors, byte order marks, and other people's parsers. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { defineConfig } from "eslint/config";
import { describe, expect, it, vi } from "vitest";
import * as vueParser from "vue-eslint-parser";
import plugin from "../eslint-plugin/src/index.js";
import { createLinter, listRules } from "../eslint-plugin/src/lint.js";
import { VERSION } from "../eslint-plugin/src/version.js";
import { memoryWorkspace } from "../eslint-plugin/src/workspace/memory.js";

const HANDLER = `import { Bot } from "grammy";
import { exec } from "node:child_process";
const bot = new Bot(process.env.BOT_TOKEN);
bot.on("message:text", (ctx) => {
  exec(\`ls \${ctx.message.text}\`);
});
`;

function verify(text: string, filename: string, ...configs: Linter.Config[]): Linter.LintMessage[] {
  return new Linter().verify(text, [{ files: ["**/*.{js,ts,tsx,jsx,vue,md}", "**/*.md/**", "<input>"] }, ...configs], { filename });
}

describe("the plugin", () => {
  it("carries its name, version and namespace", () => {
    const { version } = JSON.parse(readFileSync(new URL("../eslint-plugin/package.json", import.meta.url), "utf8")) as { version: string };
    expect(VERSION).toBe(version);
    expect(plugin.meta).toEqual({ name: "eslint-plugin-chatbot-security", version, namespace: "chatbot-security" });
  });

  it("has a page, a schema with described options and defaults for every rule", () => {
    for (const { name } of listRules()) {
      const meta = plugin.rules[name]?.meta;
      expect(meta?.docs?.url, name).toMatch(new RegExp(`/${name}\\.md$`));
      expect(meta?.docs?.description, name).toMatch(/^[A-Z].*[^.]$/);
      const [schema] = meta?.schema as [{ properties: Record<string, { description?: string }>; additionalProperties: boolean }];
      expect(schema.additionalProperties, name).toBe(false);
      for (const option of Object.values(schema.properties)) expect(option.description, name).toMatch(/\.$/);
      expect(meta?.defaultOptions, name).toHaveLength(1);
    }
  });

  it("has metadata within bounds for every rule", () => {
    for (const rule of listRules()) {
      expect(rule.cwe.length, rule.name).toBeLessThanOrEqual(4);
      expect(rule.cwe.length, rule.name).toBeGreaterThan(0);
      for (const id of [...rule.owaspLlm2025, ...rule.owaspLlm2026]) expect(id, rule.name).toMatch(/^LLM(?:0[1-9]|10)$/);
      expect(rule.securitySeverity, rule.name).toBeGreaterThan(0);
      expect(rule.securitySeverity, rule.name).toBeLessThanOrEqual(10);
      // Whoever reads the page wants to know why they do not see it.
      if (rule.preset === "strict") expect(rule.strictBecause ?? rule.why, rule.name).toMatch(/^[A-Z*`].*\.$| In `strict` only, because /);
      expect(rule.notAFinding.length, rule.name).toBeGreaterThan(1);
    }
  });
});

describe("presets", () => {
  it("hold the plugin, so that nothing else is needed", () => {
    expect(verify(HANDLER, "bot.js", plugin.configs.recommended)).toMatchObject([
      { ruleId: "chatbot-security/no-command-injection", severity: 2, line: 5, column: 8 },
    ]);
  });

  it("can be extended by name", () => {
    const config = defineConfig([
      { files: ["**/*.js"], plugins: { "chatbot-security": plugin }, extends: ["chatbot-security/recommended"] },
    ]);
    expect(verify(HANDLER, "bot.js", ...config)).toHaveLength(1);
  });

  it("list every rule in strict, with the options of strict", () => {
    const { rules } = plugin.configs.strict;
    expect(Object.keys(rules ?? {})).toEqual(listRules().map((rule) => `chatbot-security/${rule.name}`));
    expect(rules?.["chatbot-security/no-sql-injection"]).toEqual(["error", { possible: "all" }]);
  });
});

describe("the oldest ESLint that is supported", () => {
  it("says the same", () => {
    const old = createRequire(import.meta.url)("eslint-9") as typeof import("eslint");
    expect(old.ESLint.version).toBe("9.7.0");
    const config = [{ files: ["**/*.js"] }, plugin.configs.strict];
    const { suggestions, ...message } = new old.Linter().verify(HANDLER, config, { filename: "bot.js" })[0]!;
    expect(message).toMatchObject({ ruleId: "chatbot-security/no-command-injection", line: 5, column: 8 });
    expect(suggestions).toEqual(verify(HANDLER, "bot.js", plugin.configs.strict)[0]?.suggestions);
  });
});

describe("a rule under ESLint", () => {
  const rule = (options: object = {}, settings: object = {}): Linter.Config => ({
    plugins: { "chatbot-security": plugin },
    rules: { "chatbot-security/no-command-injection": ["error", options] },
    settings: { "chatbot-security": settings },
  });

  it("follows the sources that its options name", () => {
    expect(verify(HANDLER, "bot.js", rule({ sources: ["chat"] }))).toHaveLength(1);
    expect(verify(HANDLER, "bot.js", rule({ sources: ["http", "llm"] }))).toEqual([]);
  });

  it("refuses options that do not exist", () => {
    expect(() => verify(HANDLER, "bot.js", rule({ source: ["chat"] }))).toThrow(/source/);
    expect(() => verify(HANDLER, "bot.js", rule({ sources: ["gossip"] }))).toThrow(/gossip/);
  });

  it("reads text that has no file", () => {
    expect(verify(HANDLER, "<input>", rule())).toHaveLength(1);
  });

  it("reads TypeScript that has no file, told by the parser", () => {
    const text = HANDLER.replace("(ctx)", "(ctx: { message: { text: string } }): void");
    expect(verify(text, "<input>", { ...rule(), languageOptions: { parser: typescriptParser } })).toMatchObject([{ line: 5 }]);
  });

  it("counts columns without the byte order mark, as our linter does", () => {
    const text = `\uFEFFrequire("child_process").exec(process.argv[2]);`;
    const options = { sources: ["argv"] };
    const [message] = verify(text, "a.js", rule(options));
    const report = createLinter(memoryWorkspace([["a.js", text]]), {
      preset: "recommended",
      rules: { "no-command-injection": options },
    }).lint("a.js");
    expect(message).toMatchObject({ line: 1, column: 31 });
    expect(report?.findings).toMatchObject([{ start: { line: 1, column: 31 } }]);
  });

  it("reports places in the block that a processor cuts out", () => {
    const markdown = `# Bot\n\n\`\`\`js\n${HANDLER}\`\`\`\n`;
    const processor: Linter.Processor = {
      preprocess: (text) => [{ text: /```js\n([\s\S]*?)```/.exec(text)![1]!, filename: "0.js" }],
      postprocess: (messages) => messages.flat().map((message) => ({ ...message, line: message.line + 3 })),
    };
    const linter = new Linter();
    const config: Linter.Config[] = [
      { files: ["**/*.md"], processor },
      { files: ["**/*.md/*.js"], ...rule() },
    ];
    expect(linter.verify(markdown, config, { filename: "README.md", filterCodeBlock: () => true })).toMatchObject([{ line: 8 }]);
  });

  it("says the same whatever parser the user has", () => {
    const expected = verify(HANDLER, "bot.js", rule());
    expect(expected).toHaveLength(1);
    expect(verify(HANDLER, "bot.js", { ...rule(), languageOptions: { parser: typescriptParser } })).toEqual(expected);
    const vue = `<template><p>{{ text }}</p></template>\n<script>\n${HANDLER}</script>\n`;
    const [found] = verify(vue, "Bot.vue", { ...rule(), languageOptions: { parser: vueParser } });
    expect(found).toMatchObject({
      line: expected[0]!.line + 2,
      column: expected[0]!.column,
      message: expected[0]!.message.replace("line 5", "line 7"),
    });
  });

  it("honours the comments that ESLint honours", () => {
    const text = HANDLER.replace(
      "  exec(",
      "  // eslint-disable-next-line chatbot-security/no-command-injection -- the host is a sandbox\n  exec(",
    );
    expect(verify(text, "bot.js", rule())).toEqual([]);
    const report = createLinter(memoryWorkspace([["bot.js", text]]), { preset: "recommended" }).lint("bot.js");
    expect(report).toMatchObject({ findings: [], suppressed: [{ rule: "no-command-injection" }] });
  });

  it("takes the user's own models from the settings", () => {
    const text = `import { shell } from "our-shell";\nimport { Bot } from "grammy";\nnew Bot("").on("message", (ctx) => shell(ctx.message.text));\n`;
    const models = [
      {
        name: "our-shell",
        modules: { "our-shell": "our-shell" },
        types: {
          "our-shell": { members: { shell: { call: { sinks: [{ arg: "0", kind: "command", detail: { instead: "ourShell.run" } }] } } } },
        },
      },
    ];
    expect(verify(text, "bot.js", rule())).toEqual([]);
    expect(verify(text, "bot.js", rule({}, { models }))).toMatchObject([
      { line: 3, message: expect.stringContaining("Use `ourShell.run`") as string },
    ]);
  });
});

describe("an editor", () => {
  it("that shows one file again is told what another one has become", async () => {
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), "plugin-")));
    const clock = vi.spyOn(performance, "now");
    try {
      const file = join(cwd, "bot.js");
      const text = `import { clean } from "./clean.js";\n${HANDLER.replace("ctx.message.text", "clean(ctx.message.text)")}`;
      const becomes = (body: string): void => writeFileSync(join(cwd, "clean.js"), `export const clean = (text) => ${body};\n`);
      const lint = (): number => new Linter({ cwd }).verify(text, [plugin.configs.recommended], { filename: file }).length;
      writeFileSync(join(cwd, "package.json"), '{ "type": "module" }');
      writeFileSync(file, text);
      becomes("Number(text)");
      expect(lint()).toBe(0);
      becomes("text.trim()");
      // Between two runs something else happens.
      await Promise.resolve();
      const now = performance.now();
      clock.mockImplementation(() => now + 60_000);
      expect(lint()).toBe(1);
    } finally {
      clock.mockRestore();
      rmSync(cwd, { recursive: true });
    }
  });
});

describe("a file that defeats the analysis", () => {
  it("is said to, once, and the run goes on", () => {
    // Settings that are right and still cannot be used stand for a defect of ours.
    const models = Object.defineProperty([], "toJSON", {
      value: () => {
        throw new Error("a defect");
      },
    });
    const settings = { "chatbot-security": { models } };
    const messages = verify(HANDLER, "bot.js", plugin.configs.strict, { settings });
    expect(messages).toMatchObject([{ line: 1, column: 1, message: "This file cannot be analysed: a defect" }]);
  });
});
