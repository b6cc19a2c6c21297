/** LlamaIndex.TS and its packages of models and readers: tools, agents, engines over indices, retrievers. */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import {
  LLM,
  LLM_DATA,
  messages,
  modelUrl,
  prompt,
  prompts,
  RETRIEVED,
  RETRIEVED_DATA,
  systemText,
  toolFunction,
} from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named } from "./rows.js";

/** `tool(fn, { description, parameters })` and `tool({ description, parameters, execute })`; parameters may be JSON Schema. */
const tool: readonly Summary[] = [
  {
    when: [
      { arg: "0", type: "function" },
      { arg: "1.parameters.type", is: ["object"] },
    ],
    sinks: prompts("tool description", "1.description"),
    callbacks: [toolFunction("0")],
  },
  {
    when: [{ arg: "0", type: "function" }],
    sinks: prompts("tool description", "1.description"),
    callbacks: [toolFunction("0", "1.parameters")],
  },
  { sinks: prompts("tool description", "0.description"), callbacks: [toolFunction("0.execute", "0.parameters")] },
];

const INSTRUCTED: readonly Sink[] = prompts("system prompt", "0.systemPrompt");
const agent: Member = { call: { sinks: INSTRUCTED, returns: { type: "llamaindex.Workflow" } } };
const oldAgent: Member = { new: { sinks: [...INSTRUCTED, ...systemText("0.chatHistory")], returns: { type: "llamaindex.ChatEngine" } } };

const model: Member = {
  new: {
    sinks: [...modelUrl("0.baseURL", "0.additionalSessionOptions.baseURL"), prompt("0.model", "model name")],
    returns: { type: "llamaindex.Model" },
  },
};
const reader: Member = { new: { returns: { type: "llamaindex.Reader" } } };
const index: Member = { type: "llamaindex.IndexConstructor" };
const engine: Member = gives({ type: "llamaindex.QueryEngine" });
const filters = (arg: string): Sink => ({ arg, kind: "nosql", structured: true, detail: { use: "filter of a search" } });

export const library: Library = {
  name: "llamaindex",
  modules: { llamaindex: "llamaindex", "llamaindex/*": "llamaindex", "@llamaindex/*": "llamaindex" },
  types: {
    llamaindex: {
      members: {
        tool: { call: tool },
        FunctionTool: { type: "llamaindex.ToolConstructor" },
        QueryEngineTool: { new: { sinks: [prompt("0.metadata.description", "tool description")], returns: {} } },
        ...named(["agent", "multiAgent"], agent),
        ...named(["OpenAIAgent", "ReActAgent", "AnthropicAgent", "LLMAgent"], oldAgent),
        ...named(["ContextChatEngine", "CondenseQuestionChatEngine", "SimpleChatEngine"], oldAgent),
        ...named(
          [
            "OpenAI",
            "Anthropic",
            "Ollama",
            "Gemini",
            "Groq",
            "MistralAI",
            "DeepSeekLLM",
            "TogetherLLM",
            "FireworksLLM",
            "HuggingFaceLLM",
            "ReplicateLLM",
            "Bedrock",
            "Vertex",
          ],
          model,
        ),
        ...named(["openai", "anthropic", "ollama", "gemini", "groq", "mistral"], gives({ type: "llamaindex.Model" })),
        ...named(["VectorStoreIndex", "SummaryIndex", "KeywordTableIndex", "SummaryRetriever"], index),
        ...named(["RetrieverQueryEngine", "SubQuestionQueryEngine", "RouterQueryEngine"], { type: "llamaindex.EngineConstructor" }),
        ...named(
          [
            "SimpleDirectoryReader",
            "PDFReader",
            "DocxReader",
            "CSVReader",
            "PapaCSVReader",
            "TextFileReader",
            "MarkdownReader",
            "HTMLReader",
            "JSONReader",
            "LlamaParseReader",
          ],
          reader,
        ),
      },
    },
    "llamaindex.ToolConstructor": { new: tool, members: { from: { call: tool } } },
    /** `await workflow.run(text)` gives the answer, iterating it gives events. */
    "llamaindex.Workflow": { members: { ...named(["run", "runStream"], gives({ source: LLM_DATA })) } },
    "llamaindex.Model": {
      members: {
        chat: { call: { sinks: messages("0.messages"), returns: { type: "llamaindex.Answer" } } },
        complete: gives({ type: "llamaindex.Answer" }),
      },
    },
    "llamaindex.ChatEngine": {
      members: {
        chat: {
          call: {
            sinks: [...systemText("0.chatHistory"), prompt("0.chatHistory", "messages array")],
            returns: { type: "llamaindex.Answer" },
          },
        },
        reset: HARMLESS,
      },
    },
    "llamaindex.QueryEngine": { members: { query: gives({ type: "llamaindex.Answer" }) } },
    "llamaindex.EngineConstructor": { new: { returns: { type: "llamaindex.QueryEngine" } }, members: { fromDefaults: engine } },
    "llamaindex.IndexConstructor": {
      members: { ...named(["fromDocuments", "fromVectorStore", "init"], gives({ type: "llamaindex.Index" })) },
    },
    "llamaindex.Index": {
      members: {
        asQueryEngine: { call: { sinks: [filters("0.preFilters")], returns: { type: "llamaindex.QueryEngine" } } },
        asChatEngine: { call: { sinks: INSTRUCTED, returns: { type: "llamaindex.ChatEngine" } } },
        asRetriever: { call: { sinks: [filters("0.filters")], returns: { type: "llamaindex.Retriever" } } },
        ...named(["insert", "insertNodes"], HARMLESS),
      },
    },
    "llamaindex.Retriever": { members: { retrieve: gives({ type: "llamaindex.Nodes" }) } },
    "llamaindex.Nodes": listOf("llamaindex.ScoredNode"),
    "llamaindex.ScoredNode": { members: { node: { type: "llamaindex.Node" }, score: { safe: true } } },
    "llamaindex.Node": {
      members: {
        text: { source: RETRIEVED },
        ...named(["getContent", "getText"], { call: { returns: { source: RETRIEVED } } }),
        metadata: { source: RETRIEVED_DATA },
        ...named(["id_", "hash"], { safe: true }),
      },
    },
    "llamaindex.Answer": {
      element: { type: "llamaindex.Answer" },
      members: {
        ...named(["response", "delta", "text"], { source: LLM }),
        message: { source: LLM_DATA },
        toString: { call: { returns: { source: LLM } } },
        sourceNodes: { type: "llamaindex.Nodes" },
      },
    },
    "llamaindex.Reader": {
      members: {
        loadData: {
          call: {
            sinks: [
              { arg: "0", kind: "path", when: [{ arg: "0", matches: "" }], detail: { use: "file that is loaded" } },
              { arg: "0.directoryPath", kind: "path", detail: { use: "folder that is loaded" } },
            ],
            returns: { type: "llamaindex.Documents" },
          },
        },
        loadDataAsContent: gives({ type: "llamaindex.Documents" }),
      },
    },
    "llamaindex.Documents": listOf("llamaindex.Node"),
  },
};
