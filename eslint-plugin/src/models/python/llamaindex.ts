/** LlamaIndex: indexes, the engines that answer from them, model clients, tools and readers. */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { LLM, LLM_DATA, prompt, prompts, RETRIEVED, RETRIEVED_DATA, TOOL } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { elements, pathUse, toolParameter } from "./words.js";

const llm: Member = { source: LLM };
const answers: Member = gives({ type: "llamaindex.Answer" });
const SYSTEM: readonly Sink[] = prompts("system prompt", "system_prompt=", "context_prompt=");

const tool: Member = {
  call: {
    sinks: [prompt("description=", "tool description")],
    callbacks: ["0|fn=", "async_fn="].map((arg) => ({ arg, params: [], rest: toolParameter(TOOL), runs: "entry", byModel: true })),
    returns: { safe: true },
  },
};
const agent: Member = makes(
  { type: "llamaindex.Engine" },
  { sinks: SYSTEM, callbacks: [{ arg: "tools=", params: [], rest: toolParameter(TOOL), runs: "entry", byModel: true }] },
);
/** A model turns the question into a program or a statement, which is run. */
const asked = (kind: "code" | "sql", use: string): Summary => ({
  sinks: [{ arg: "0", kind, detail: { use, raw: true } }],
  returns: { type: "llamaindex.Answer" },
});

export const library: Library = {
  name: "llamaindex",
  modules: { llama_index: "llamaindex", "llama_index.*": "llamaindex" },
  types: {
    llamaindex: {
      members: {
        ...named(["VectorStoreIndex", "GPTVectorStoreIndex", "GPTSimpleVectorIndex", "SummaryIndex", "TreeIndex", "KnowledgeGraphIndex"], {
          type: "llamaindex.IndexClass",
          new: { returns: { type: "llamaindex.Index" } },
        }),
        ...named(["load_index_from_storage"], gives({ type: "llamaindex.Index" })),
        SimpleDirectoryReader: makes(
          { type: "llamaindex.Reader" },
          { sinks: [pathUse("0|input_dir=", "folder that is read"), pathUse("input_files=.[]", "file that is read")] },
        ),
        ...named(["SimpleWebPageReader", "BeautifulSoupWebReader", "TrafilaturaWebReader"], makes({ type: "llamaindex.WebReader" })),
        Document: makes({ fields: { text: { same: "text=" } } }),
        FunctionTool: { type: "llamaindex.ToolClass" },
        QueryEngineTool: { type: "llamaindex.ToolClass" },
        ...named(["FunctionAgent", "ReActAgent", "AgentWorkflow", "OpenAIAgent"], { ...agent, type: "llamaindex.AgentClass" }),
        ...named(
          ["OpenAI", "Anthropic", "Ollama", "AzureOpenAI", "Groq", "Gemini", "GoogleGenAI", "MistralAI", "HuggingFaceLLM"],
          makes({ type: "llamaindex.Model" }, { sinks: SYSTEM }),
        ),
        ChatMessage: makes(
          { type: "llamaindex.Answer" },
          {
            sinks: [
              { ...prompt("content=", "system message"), when: [{ arg: "role=", is: ["system", "developer"] }] },
              prompt("role=", "message role"),
            ],
          },
        ),
        PandasQueryEngine: makes({ type: "llamaindex.ProgramEngine" }),
        ...named(["NLSQLTableQueryEngine", "SQLTableRetrieverQueryEngine"], makes({ type: "llamaindex.SqlEngine" })),
        PromptTemplate: makes({ safe: true }),
        StorageContext: { type: "llamaindex.Plain" },
        Settings: { type: "llamaindex.Settings" },
      },
    },
    "llamaindex.Plain": { members: { "*": SAFE_CALL } },
    "llamaindex.Settings": { members: { llm: { type: "llamaindex.Model" } } },
    "llamaindex.IndexClass": { members: named(["from_documents", "from_vector_store"], gives({ type: "llamaindex.Index" })) },
    "llamaindex.Index": {
      members: {
        as_query_engine: gives({ type: "llamaindex.Engine" }),
        as_chat_engine: { call: { sinks: SYSTEM, returns: { type: "llamaindex.Engine" } } },
        as_retriever: gives({ type: "llamaindex.Retriever" }),
        ...named(["insert", "delete_ref_doc", "storage_context", "refresh_ref_docs"], HARMLESS),
      },
    },
    "llamaindex.Engine": { members: { ...named(["query", "aquery", "chat", "achat", "stream_chat", "run"], answers), reset: HARMLESS } },
    "llamaindex.ProgramEngine": {
      members: named(["query", "aquery"], { call: asked("code", "question that a model turns into a program") }),
    },
    "llamaindex.SqlEngine": {
      members: named(["query", "aquery"], { call: asked("sql", "question that a model turns into SQL and runs") }),
    },
    "llamaindex.Model": {
      members: {
        ...named(["complete", "acomplete", "chat", "achat", "stream_chat", "stream_complete", "predict"], answers),
        metadata: { safe: true },
      },
    },
    "llamaindex.Answer": {
      source: LLM,
      element: { type: "llamaindex.Answer" },
      members: {
        ...named(["text", "response", "content", "delta"], llm),
        response_gen: { source: LLM },
        message: { type: "llamaindex.Answer" },
        ...named(["metadata", "extra_info", "tool_calls", "raw"], { source: LLM_DATA }),
        source_nodes: { type: "llamaindex.Nodes" },
      },
    },
    "llamaindex.Retriever": { members: named(["retrieve", "aretrieve"], gives({ type: "llamaindex.Nodes" })) },
    "llamaindex.Nodes": elements("llamaindex.Node"),
    "llamaindex.Node": {
      members: {
        ...named(["text", "node"], { source: RETRIEVED }),
        ...named(["get_content", "get_text"], gives({ source: RETRIEVED })),
        metadata: { source: RETRIEVED_DATA },
        score: { safe: true },
      },
    },
    "llamaindex.Reader": { members: named(["load_data", "aload_data"], gives({ type: "llamaindex.Nodes" })) },
    "llamaindex.WebReader": {
      members: {
        load_data: {
          call: {
            sinks: ["0|urls=.[]"].map((arg): Sink => ({ arg, kind: "url", detail: { use: "page that is loaded" } })),
            returns: { type: "llamaindex.Nodes" },
          },
        },
      },
    },
    "llamaindex.ToolClass": { members: { from_defaults: tool } },
    "llamaindex.AgentClass": {
      members: { ...named(["from_tools", "from_tools_or_functions"], { call: { sinks: SYSTEM, returns: { type: "llamaindex.Engine" } } }) },
    },
  },
};
