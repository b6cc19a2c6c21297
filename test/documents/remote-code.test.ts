/** What configurations and pages fetch from places that move: tool servers, import maps, scripts. */
import { describe, expect, it } from "vitest";
import { createLinter, type PresetName } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";

function lint(path: string, text: string, preset: PresetName = "recommended"): readonly string[] {
  const report = createLinter(memoryWorkspace([[path, text]]), { preset }).lint(path)!;
  return report.findings
    .filter(({ rule }) => rule === "no-remote-code")
    .map(({ at }) => text.slice(at.start, at.end).replace(/^"|"$/g, ""));
}

const server = (command: string, ...args: readonly string[]): string => JSON.stringify({ mcpServers: { a: { command, args } } });

describe("no-remote-code in other texts", () => {
  it.each([
    [["npx", "-y", "@acme/files@latest"], "@acme/files@latest"],
    [["cmd", "/c", "npx", "-y", "acme@next"], "acme@next"],
    [["uvx", "acme@latest"], "acme@latest"],
    [["uvx", "--from", "git+https://github.com/acme/a", "a"], "git+https://github.com/acme/a"],
    [["pnpm", "dlx", "acme@latest"], "acme@latest"],
    [["/usr/local/bin/npx", "github:acme/a"], "github:acme/a"],
  ])("reports the tool server %j", (words, fetched) => {
    const [command = "", ...args] = words;
    for (const path of [".mcp.json", ".cursor/mcp.json", "claude_desktop_config.json", ".gemini/settings.json"]) {
      expect(lint(path, server(command, ...args)), path).toEqual([fetched]);
    }
    expect(lint(".vscode/mcp.json", server(command, ...args).replace("mcpServers", "servers"))).toEqual([fetched]);
    expect(lint("app.json", server(command, ...args).replace("mcpServers", "servers"))).toEqual([]);
  });

  it.each([
    [["npx", "-y", "@acme/files@1.2.3"]],
    [["npx", "tsx", "server.ts"]],
    [["uvx", "acme==1.2.3"]],
    [["uvx", "--from", "git+https://github.com/acme/a@50442af1", "a"]],
    [["node", "server.js"]],
    [["docker", "run", "-i", "mcp/acme"]],
  ])("leaves %j alone", ([command = "", ...args]) => expect(lint(".mcp.json", server(command, ...args), "strict")).toEqual([]));

  it("reports servers without a version under strict, and none in Markdown", () => {
    expect(lint(".mcp.json", server("npx", "-y", "acme"))).toEqual([]);
    expect(lint(".mcp.json", server("npx", "-y", "acme"), "strict")).toEqual(["acme"]);
    expect(lint("README.md", `\`\`\`json\n${server("npx", "acme@latest")}\n\`\`\``, "strict")).toEqual([]);
  });

  it("reports scripts and imports of pages", () => {
    const page = [
      '<script src="https://cdn.jsdelivr.net/npm/vue"></script>',
      '<script src="//unpkg.com/marked@latest/marked.min.js"></script>',
      '<script src="https://unpkg.com/marked@12.0.2/marked.min.js" integrity="sha384-x" crossorigin="anonymous"></script>',
      '<script src="https://unpkg.com/marked@12.0.2/marked.min.js"></script>',
      '<script src="https://js.stripe.com/v3/"></script><script src="/app.js"></script><script src="{{ url }}"></script>',
      '<script type="importmap">{ "imports": { "a": "https://esm.sh/a", "b": "https://esm.sh/b@1.0.0", "c": "./c.js" } }</script>',
    ].join("\n");
    const moving = ["https://cdn.jsdelivr.net/npm/vue", "//unpkg.com/marked@latest/marked.min.js"];
    expect(lint("index.html", page)).toEqual([...moving, "https://esm.sh/a"]);
    expect(lint("index.html", page, "strict")).toEqual([...moving, "https://unpkg.com/marked@12.0.2/marked.min.js", "https://esm.sh/a"]);
    expect(lint("deno.json", '{ "imports": { "a": "https://deno.land/x/a/mod.ts", "b": "npm:b@1" } }')).toEqual([
      "https://deno.land/x/a/mod.ts",
    ]);
  });
});
