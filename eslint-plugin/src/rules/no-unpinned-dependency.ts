/** Packages of chat and AI that are installed in whatever version there is, and installers that are run as they come. */
import type { DocumentContext, Report, Rule } from "../define.js";
import { commandsIn } from "../documents/commands.js";
import { dependenciesOf, type Dependency } from "../documents/dependencies.js";

export const noUnpinnedDependency: Rule = {
  name: "no-unpinned-dependency",
  description:
    "Disallow chat and AI packages in any version, from a moving branch or from a plain address, and installers piped to a shell",
  why: "The next install takes whatever was published last, by whoever has the maintainer's account by then; its install script runs with the rights of the build, and its code with the bot's tokens.",
  instead:
    "Give a range with an upper end (`^4.2.0`, `>=1.4,<2`) and commit the lock file; name a commit or a tag for sources of git; download installers, check them against a known hash, then run them.",
  notAFinding: [
    "Ranges, exact versions, workspaces, local paths, and aliases of npm with a version",
    "Sources of git with a tag or a commit",
    "Packages that are about neither chat nor models, unless they come from a branch or an address",
  ],
  example: { javascript: { bad: '{ "dependencies": { "openai": "latest" } }', good: '{ "dependencies": { "openai": "^4.104.0" } }' } },
  preset: "strict",
  strictBecause: "A lock file may fix what the manifest leaves open, and how new versions are taken in is a choice of the project.",
  kind: "literal",
  cwe: [1357, 829],
  owaspLlm2025: ["LLM03"],
  owaspLlm2026: ["LLM04"],
  asi: ["ASI04"],
  mcp: ["MCP04"],
  practices: ["dependencies", "updates", "supply-chain"],
  securitySeverity: 5.3,
  schema: { type: "object", properties: {}, additionalProperties: false },
  defaultOptions: {},
  hasSuggestions: false,
  check: () => [],
  checkDocument: (context) => [...dependencies(context), ...installers(context)],
};

/** Packages with which bots talk to people and to models: what an attacker of bots would take over. */
const CHAT_OR_AI = new RegExp(
  "^@?(?:openai|anthropic|langchain|langgraph|langsmith|llama-?index|llamaindex|ollama|mistralai?|cohere|groq|replicate|together|litellm|" +
    "transformers|huggingface|sentence-transformers|tokenizers|torch|tensorflow|vllm|onnxruntime|chromadb?|pinecone|qdrant|weaviate|faiss|" +
    "google-generativeai|google-genai|generative-ai|vertexai|ai-sdk|ai$|mcp$|fastmcp|modelcontextprotocol|crewai|autogen|pyautogen|smolagents|" +
    "haystack|farm-haystack|dspy|guardrails|instructor|semantic-kernel|pydantic-ai|mastra|copilotkit|chainlit|gradio|streamlit|tiktoken|" +
    "discord|py-cord|nextcord|disnake|eris$|telegraf|grammy|aiogram|python-telegram-bot|pytelegrambotapi|telethon|pyrogram|node-telegram-bot|" +
    "slack|line-bot|botbuilder|botkit|botpress|rasa|errbot|whatsapp|baileys|whiskeysockets|wechaty|twilio|viber|matrix-bot|matrix-nio|hubot|" +
    "rivescript|dialogflow|messenger-)",
);

function dependencies(context: DocumentContext): readonly Report[] {
  const { file, document } = context.result;
  return dependenciesOf(file, document).flatMap((dependency) => {
    const what = openTo(dependency);
    return what === undefined ? [] : [report(context, dependency.at, `\`${shown(dependency.name)}\` ${what}`)];
  });
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name.replace(/\/\/[^/@\s]*@/, "//…@");
}

/** What the project may get instead of what it was written for; undefined when it may not. */
function openTo({ ecosystem, name, wanted }: Dependency): string | undefined {
  const isGit = /^(?:git\+|git:|github:|gitlab:|bitbucket:|hg\+|svn\+|ssh:)|^[\w-]+\/[\w.-]+(?:#|$)|\.git(?:[#@]|$)/.test(wanted);
  if (isGit && !wanted.startsWith("file:")) {
    const reference =
      /(?:#(?!egg=|subdirectory=)|(?<=[\w.])@(?=[^/:]+$))([^&]+)$/.exec(wanted.replace(/#(?:egg|subdirectory)=.*$/, ""))?.[1] ?? "";
    const isFixed = /^(?:semver:|v?\d|[\w-]+[-@]v?\d)|^[0-9a-f]{7,40}$/.test(reference);
    return isFixed ? undefined : "comes from a branch that moves. Name a tag or a commit.";
  }
  if (/^https?:\/\//.test(wanted)) {
    const isChecked = /#(?:sha|md5)|\.(?:whl|tgz|tar\.gz|zip)(?:$|[?#])/.test(wanted) && wanted.startsWith("https:");
    return isChecked ? undefined : "comes from an address whose contents may change. Take it from the registry, in a version.";
  }
  if (!CHAT_OR_AI.test(name)) return undefined;
  const isOpen = ecosystem === "npm" ? /^(?:\*|x|latest|next|)$|^>=?\s*0(?:\.0)*$/ : /^(?:\*|)$|^>=?\s*0(?:\.0)*$/;
  return isOpen.test(wanted)
    ? "is installed in whatever version is the newest. Give a range with an upper end, and commit the lock file."
    : undefined;
}

const PIPED =
  /(?:curl|wget)\b[^|;&\n]{0,400}\|\s{0,8}(?:sudo\s+(?:-\w+\s+)?)?(?:\/(?:usr\/)?bin\/)?(?:(?:ba|z|da|k)?sh|python3?|node|perl|ruby)\b|\b(?:ba|z)?sh\s+(?:-c\s+)?["']?(?:<\(|\$\()\s{0,4}(?:curl|wget)\b/gu;

function installers(context: DocumentContext): readonly Report[] {
  return commandsIn(context.result.document).flatMap(({ at }) => {
    const text = context.text(at).replace(/\\\r?\n/g, (line) => " ".repeat(line.length));
    return [...text.matchAll(PIPED)].map(({ 0: piped, index }) => {
      const place = { start: at.start + index, end: at.start + index + piped.length };
      return report(context, place, "A script is run as the network gives it. Download it, check its hash, then run it.");
    });
  });
}

function report({ result: { text } }: DocumentContext, at: Report["at"], message: string): Report {
  const start = text.lastIndexOf("\n", at.start - 1) + 1;
  return { at, message, confidence: "confirmed", flows: [], suggestions: [], statement: { start, end: at.end }, enclosing: [] };
}
