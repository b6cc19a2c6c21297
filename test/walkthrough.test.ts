/** The walkthrough: its sample bots have one defect each, with a repair; its links and its events are things that exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { createLinter } from "../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../eslint-plugin/src/workspace/memory.js";
import { plugin } from "../server/src/plugin.js";
import type { FakeTools } from "./lsp/support/fake-tools.js";
import { startInProcess } from "./lsp/support/in-process.js";
import { applySuggestion } from "./support/annotations.js";
import { temporaryFolder } from "./support/temporary.js";

const extension = join(dirname(dirname(fileURLToPath(import.meta.url))), "extension");
const read = (path: string): string => readFileSync(join(extension, path), "utf8");

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
const manifest = JSON.parse(read("package.json")) as {
  readonly name: string;
  readonly publisher: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
  };
};
const { contributes } = manifest;
const sources = readdirSync(join(extension, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => read(join("src", file)))
  .join("\n");

function lint(file: string, text: string) {
  const report = createLinter(memoryWorkspace([[file, text]]), { preset: "recommended", settings: {} }).lint(file);
  expect(report?.problems).toEqual([]);
  return report?.findings ?? [];
}

describe.each(["sample.js", "sample.py"])("%s", (file) => {
  const text = read(`walkthrough/${file}`);

  it("has one defect, whose data comes from the chat", () => {
    const findings = lint(file, text);
    expect(findings.map(({ rule, confidence }) => [rule, confidence])).toEqual([["no-sql-injection", "confirmed"]]);
    expect(findings[0]!.flows[0]).toMatchObject({ source: "chat" });
    expect(findings[0]!.flows[0]!.steps.length).toBeGreaterThanOrEqual(3);
  });

  it("has it as a text without a file, too, beside a folder of the user's", async () => {
    const { client } = startInProcess(plugin as FakeTools);
    const folder = pathToFileURL(temporaryFolder({ "bot.js": "" })).href;
    await client.initialize({ workspaceFolders: [{ uri: folder, name: "bot" }] });
    await client.open("untitled:Untitled-1", text, file.endsWith(".py") ? "python" : "javascript");
    expect((await client.pushed("untitled:Untitled-1", 1)).map(({ code }) => code)).toEqual(["no-sql-injection"]);
  });

  it("is repaired by the first fix", () => {
    const [finding] = lint(file, text);
    expect(finding!.suggestions[0]).toMatchObject({ safe: true });
    expect(lint(file, applySuggestion(text, finding!, 0))).toEqual([]);
  });
});

describe("the walkthrough", () => {
  const [walkthrough] = contributes.walkthroughs;
  const steps = walkthrough!.steps;
  const commands = new Set(contributes.commands.map(({ command }) => command));

  it("shows pictures that are packed, and that need no style sheet, which the editor would not let through", () => {
    expect(read(".vscodeignore")).toContain("!walkthrough/*.svg\n");
    for (const { media } of steps) {
      expect(media.svg).toMatch(/^walkthrough\/\w+\.svg$/u);
      expect(existsSync(join(extension, media.svg)), media.svg).toBe(true);
      expect(read(media.svg)).not.toMatch(/<style|\sstyle=|\sclass=|<script|href=/u);
    }
  });

  it("links to commands that there are, in the welcome views, too", () => {
    const english = JSON.parse(read("package.nls.json")) as Readonly<Record<string, string>>;
    const shown = [...steps.map(({ description }) => description), ...contributes.viewsWelcome.map(({ contents }) => contents)];
    const links = shown.flatMap((key) => [...english[key.slice(1, -1)]!.matchAll(/\]\(command:([\w.]+)(?:\?([^)]*))?\)/gu)]);
    expect(links.length).toBeGreaterThanOrEqual(steps.length);
    for (const [link, command = "", query] of links) {
      const argument: unknown = query === undefined ? undefined : JSON.parse(decodeURIComponent(query));
      if (command === "workbench.action.openWalkthrough")
        expect(argument).toBe(`${manifest.publisher}.${manifest.name}#${walkthrough!.id}`);
      else if (command === "workbench.action.openSettings")
        expect(contributes.configuration.properties).toHaveProperty([argument as string]);
      else expect(commands, link).toContain(command);
    }
  });

  it("ticks its steps off on what the extension tells, or on a setting that there is", () => {
    for (const { id, completionEvents } of steps) {
      expect(completionEvents.length, id).toBeGreaterThan(0);
      for (const event of completionEvents) {
        const [, kind, name = ""] = /^on(Command|Context|SettingChanged):(\S+)$/u.exec(event) ?? [];
        if (kind === "Command") expect(commands, event).toContain(name);
        else if (kind === "SettingChanged") expect(contributes.configuration.properties, event).toHaveProperty([name]);
        else expect(sources, event).toContain(`"${name}"`);
      }
    }
  });
});
