/** Programs, scripts and models that are fetched when they are used, from places where they may be others by then. */
import { factRule, type DocumentContext, type Report, type Rule, type RuleContext } from "../define.js";
import { toolServers } from "../documents/servers.js";
import { fetchedBy, isPublicScript, movingAddress, movingPackage } from "../fetched.js";
import type { At } from "../ir/ir.js";
import { useInstead } from "../wording.js";

const facts = factRule({
  name: "no-remote-code",
  description: "Disallow code, tool servers and prompts fetched from a place that moves",
  why: "Whoever can publish there, or takes over the account or the name, runs programs on the bot's machine at its next start, with its tokens and files; nothing in the project changes.",
  instead:
    "Name the version (`npx -y package@1.2.3`, `uvx package==1.2.3`, `owner/repo:tag`), better still install it and keep it in the lock file; give scripts of content networks a version and an `integrity`.",
  notAFinding: [
    "Packages with a version, commits and tags, images with a digest",
    "Tools of the project's own that `npx` runs (`npx tsx src/server.ts`)",
    "Addresses with a version in them (in `strict`: scripts without `integrity`, too), and addresses of this machine",
    "Instructions to people in Markdown",
    "`trust_remote_code=True`, which no-unsafe-deserialization reports",
  ],
  preset: "recommended",
  strictBecause:
    "A tool server that is started without a version, and a versioned script without `integrity`, are what their makers' own instructions say.",
  cwe: [829, 494, 830],
  owaspLlm2025: ["LLM03"],
  owaspLlm2026: ["LLM04"],
  asi: ["ASI04"],
  mcp: ["MCP04"],
  practices: ["supply-chain", "dependencies"],
  securitySeverity: 7.7,
  example: {
    javascript: {
      bad: 'new StdioClientTransport({ command: "npx", args: ["-y", "@acme/files-mcp@latest"] });',
      good: 'new StdioClientTransport({ command: "npx", args: ["-y", "@acme/files-mcp@1.4.2"] });',
    },
    python: { bad: 'torch.hub.load("acme/voices", "small")', good: 'torch.hub.load("acme/voices:v4.0", "small")' },
  },
  kinds: ["remote-code"],
  reaches: "code is fetched from a place that moves",
  advice: (hit) => useInstead(hit, "Name a version, and change it when you have looked at the new one."),
});

export const noRemoteCode: Rule = {
  ...facts,
  check: (context) => [...facts.check(context), ...(context.result.language === "javascript" ? imports(context) : [])],
  checkDocument(context) {
    const { document } = context.result;
    if (document.kind === "markdown") return [];
    const found = [...servers(context), ...addresses(context), ...(document.kind === "html" ? scripts(context) : [])];
    return found.filter(({ confidence }) => confidence === "confirmed" || context.options["possible"] === "all");
  },
};

function report({ result: { text } }: RuleContext | DocumentContext, at: At, message: string, confidence: Report["confidence"]): Report {
  const start = text.lastIndexOf("\n", at.start - 1) + 1;
  return { at, message, confidence, flows: [], suggestions: [], statement: { start, end: at.end }, enclosing: [] };
}

const IMPORT =
  /^[ \t]*(?:import|(?:import|export)\b[^;"'`=]{0,300}\bfrom)\s{0,8}["'](https?:\/\/[^"'\s]{1,300})["']|\bimport\s{0,8}\(\s{0,8}["'](https?:\/\/[^"'\s]{1,300})["']/gmu;

function imports(context: RuleContext): readonly Report[] {
  const { text, comments } = context.result;
  return [...text.matchAll(IMPORT)].flatMap(({ 0: whole, 1: first, 2: second, index }) => {
    const url = first ?? second ?? "";
    const start = index + whole.lastIndexOf(url);
    const isComment = comments.some(({ at }) => at.start <= start && start < at.end);
    return isComment || movingAddress(url) === undefined ? [] : [imported(context, url, { start, end: start + url.length })];
  });
}

function imported(context: RuleContext | DocumentContext, url: string, at: At): Report {
  const how = url.startsWith("http:") ? "in the clear, so that anybody on the way can change it" : "in whatever version is there by then";
  return report(context, at, `Code is imported from \`${url}\` ${how}. Name a version, or install the package.`, "confirmed");
}

function servers(context: DocumentContext): readonly Report[] {
  const { file, document } = context.result;
  return toolServers(file, document).flatMap(({ name, command, args }) => {
    const fetched = fetchedBy(command, args);
    const moving = fetched && movingPackage(String(fetched.value));
    if (!fetched || !moving) return [];
    const what = `The tool server \`${name}\` is fetched as \`${String(fetched.value)}\` each time it starts, in whatever version is there by then.`;
    const exact = command.includes("uvx") || command.includes("pipx") ? "package==1.2.3" : "package@1.2.3";
    const confidence = moving === "moves" ? "confirmed" : "possible";
    return [report(context, fetched.at, `${what} Name the version you have looked at (\`${exact}\`).`, confidence)];
  });
}

/** Import maps, alone or in a page or in Deno's configuration. */
function addresses(context: DocumentContext): readonly Report[] {
  return context.result.document.entries.flatMap(({ path, value, at }) => {
    const isMap = path.at(-2) === "imports" || path.at(-3) === "scopes";
    return isMap && typeof value === "string" && movingAddress(value) !== undefined ? [imported(context, value, at)] : [];
  });
}

function scripts(context: DocumentContext): readonly Report[] {
  const { entries } = context.result.document;
  const whole = new Set(entries.flatMap(({ path }) => (path.at(-1) === "integrity" ? [path[1]] : [])));
  return entries.flatMap(({ path, value, at }) => {
    if (path[0] !== "script" || path.at(-1) !== "src" || typeof value !== "string" || whole.has(path[1])) return [];
    if (movingAddress(value) !== undefined) {
      const message = `The page runs \`${value}\`, which may be another script tomorrow. Name a version and give its \`integrity\`.`;
      return [report(context, at, message, "confirmed")];
    }
    const message = `The page runs \`${value}\` without \`integrity\`, so it runs whatever the network serves. Give the script's hash.`;
    return isPublicScript(value) ? [report(context, at, message, "possible")] : [];
  });
}
