/** Language models: openai, anthropic, google, ollama, litellm, langchain; MCP. Templates and YAML, whose text may come from them. */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { givesLlm, LLM, LLM_DATA, prompt, RETRIEVED, systemText, TOOL, TOOL_DATA } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { byAnnotation, decorator, pathUse } from "./words.js";

const llm: Member = { source: LLM };

const chatMessages: readonly Sink[] = systemText("messages=");

/** `resp.choices[0].message.content`, and the old form with subscripts. */
const COMPLETION: TypeModel = {
  members: {
    choices: { type: "openai.Choices" },
    ...named(["id", "created", "model", "usage"], { safe: true }),
    ...named(["output_text", "output", "output_parsed", "text"], llm),
  },
  element: { type: "openai.Chunk" },
};

const CHOICE: TypeModel = {
  members: {
    ...named(["message", "delta"], { type: "openai.Message" }),
    text: llm,
    ...named(["finish_reason", "index"], { safe: true }),
  },
};

const TOOL_CALL: TypeModel = {
  members: {
    function: { type: "openai.Function" },
    ...named(["id", "type"], { safe: true }),
    ...named(["name", "arguments", "input", "args"], { source: TOOL_DATA }),
  },
};

const COMPLETES: Member = { call: { sinks: chatMessages, returns: { type: "openai.Completion" } } };

const RESPONDS: Member = {
  call: {
    sinks: [prompt("instructions=", "instructions"), ...systemText("input=")],
    returns: { type: "openai.Completion" },
  },
};

const RUNS: Member = { call: { returns: { type: "langchain.Answer" } } };

const RUNNABLE: TypeModel = {
  members: {
    ...named(["invoke", "ainvoke", "run", "arun", "predict", "apredict", "stream", "astream", "batch", "__call__"], RUNS),
    ...named(["bind_tools", "with_structured_output", "bind", "with_config", "pipe"], gives({ type: "langchain.Runnable" })),
    ...named(["get_relevant_documents", "similarity_search", "as_retriever"], gives({ type: "langchain.Documents" })),
  },
  call: { returns: { type: "langchain.Answer" } },
};

/** Everything that a module of langchain offers and has no row of its own here is taken for a step that answers. */
const LANGCHAIN: TypeModel = {
  members: {
    ...named(["tool"], {
      call: [
        { when: [{ arg: "0", type: "function" }], callbacks: [{ arg: "0", params: [], rest: byAnnotation(TOOL), runs: "entry" }] },
        { returns: { type: "langchain.Tool" } },
      ],
    }),
    Tool: { new: { callbacks: [{ arg: "1|func=", params: [{ source: TOOL }], runs: "entry" }] } },
    StructuredTool: { type: "langchain.StructuredTool" },
    BaseTool: makes({ type: "langchain.BaseTool" }),
    ...named(
      ["ChatOpenAI", "ChatAnthropic", "AzureChatOpenAI", "OpenAI", "ChatOllama", "ChatGoogleGenerativeAI", "ChatGroq"],
      makes({ type: "langchain.Runnable" }),
    ),
    ...named(["LLMChain", "RetrievalQA", "ConversationChain", "SQLDatabaseChain", "ConversationalRetrievalChain", "AgentExecutor"], {
      new: { returns: { type: "langchain.Runnable" } },
      type: "langchain.Chain",
    }),
    ...named(
      ["initialize_agent", "create_sql_query_chain", "create_react_agent", "create_openai_tools_agent", "create_sql_agent"],
      gives({ type: "langchain.Runnable" }),
    ),
    ...named(["SystemMessage", "SystemMessagePromptTemplate"], { new: { sinks: [prompt("0|content=", "system message")], returns: {} } }),
    ...named(["PythonREPL", "PythonREPLTool", "PythonAstREPLTool"], makes({ type: "langchain.Repl" })),
    SQLDatabase: { type: "langchain.Sql" },
    ShellTool: makes({ type: "langchain.Shell" }),
    WebBaseLoader: {
      new: { sinks: [{ arg: "0|web_path=", kind: "url", detail: { use: "address of a request" } }], returns: { type: "langchain.Loader" } },
    },
    ...named(["FAISS", "Chroma"], { type: "langchain.Store" }),
  },
};

export const library: Library = {
  name: "language models",
  modules: {
    openai: "openai",
    groq: "openai",
    litellm: "litellm",
    anthropic: "anthropic",
    "google.generativeai": "google.genai",
    ollama: "ollama",
    langchain: "langchain",
    ...Object.fromEntries(
      [
        ...["langchain.agents", "langchain.chains", "langchain.llms", "langchain.chat_models", "langchain.tools", "langchain.schema"],
        ...["langchain_core.tools", "langchain_core.messages", "langchain_openai", "langchain_anthropic", "langchain_community.tools"],
        ...[
          "langchain_community.chat_models",
          "langchain_community.llms",
          "langchain_community.utilities",
          "langchain_experimental.utilities",
        ],
        ...[
          "langchain_experimental.tools",
          "langchain_community.agent_toolkits",
          "langchain.utilities",
          "langchain_community.vectorstores",
        ],
        ...[
          "langchain_community.document_loaders",
          "langchain.document_loaders",
          "langchain.vectorstores",
          "langchain_groq",
          "langchain_ollama",
        ],
        ...["langchain_google_genai", "langchain.tools.base", "langchain.sql_database", "langchain_experimental.sql"],
      ].map((name) => [name, "langchain"]),
    ),
    "mcp.server.fastmcp": "mcp",
    fastmcp: "mcp",
    google: "google",
    "google.genai": "google.client",
  },
  types: {
    openai: {
      members: {
        ...named(["OpenAI", "AsyncOpenAI", "AzureOpenAI", "AsyncAzureOpenAI", "Groq", "AsyncGroq"], makes({ type: "openai.Client" })),
        ...named(["ChatCompletion", "Completion"], { type: "openai.Legacy" }),
        ...named(["chat", "completions", "responses"], { type: "openai.Client" }),
      },
    },
    "openai.Client": {
      members: {
        ...named(["chat", "completions", "beta", "with_options"], { type: "openai.Client", call: { returns: { type: "openai.Client" } } }),
        ...named(["create", "parse", "stream"], COMPLETES),
        responses: { type: "openai.Responses" },
        ...named(["audio", "transcriptions", "translations"], { type: "openai.Audio" }),
        ...named(["images", "embeddings", "files", "models", "moderations"], { safe: true }),
        close: HARMLESS,
      },
    },
    "openai.Legacy": { members: named(["create", "acreate"], COMPLETES) },
    "openai.Responses": { members: named(["create", "parse", "stream"], RESPONDS) },
    "openai.Audio": { extends: ["openai.Client"], members: { create: gives({ type: "openai.Completion" }) } },
    "openai.Completion": COMPLETION,
    "openai.Chunk": COMPLETION,
    "openai.Choices": { element: { type: "openai.Choice" } },
    "openai.Choice": CHOICE,
    "openai.Message": {
      members: {
        ...named(["content", "refusal"], llm),
        parsed: { source: LLM_DATA },
        role: { safe: true },
        tool_calls: { type: "openai.ToolCalls" },
        function_call: { type: "openai.Function" },
      },
    },
    "openai.ToolCalls": { element: { type: "openai.ToolCall" } },
    "openai.ToolCall": TOOL_CALL,
    "openai.Function": { members: { name: { source: TOOL }, arguments: { source: TOOL_DATA } } },
    litellm: { members: named(["completion", "acompletion"], COMPLETES) },
    anthropic: { members: named(["Anthropic", "AsyncAnthropic", "AnthropicBedrock"], makes({ type: "anthropic.Client" })) },
    "anthropic.Client": {
      members: {
        ...named(["messages", "beta"], { type: "anthropic.Client" }),
        ...named(["create", "stream"], {
          call: { sinks: [prompt("system=", "system message")], returns: { type: "anthropic.Message" } },
        }),
      },
    },
    "anthropic.Message": {
      members: {
        content: { type: "anthropic.Blocks" },
        ...named(["text_stream"], llm),
        ...named(["get_final_text"], givesLlm),
        get_final_message: gives({ type: "anthropic.Message" }),
        ...named(["id", "usage", "stop_reason", "role", "model"], { safe: true }),
      },
    },
    "anthropic.Blocks": { element: { type: "anthropic.Block" } },
    "anthropic.Block": {
      members: { text: llm, ...named(["input", "name"], { source: TOOL_DATA }), ...named(["type", "id"], { safe: true }) },
    },
    "google.genai": {
      members: {
        GenerativeModel: { new: { sinks: [prompt("system_instruction=", "system message")], returns: { type: "google.Model" } } },
        configure: HARMLESS,
      },
    },
    "google.Model": {
      members: {
        ...named(
          ["generate_content", "generate_content_async", "send_message", "send_message_async"],
          gives({ type: "openai.Completion" }),
        ),
        start_chat: gives({ type: "google.Model" }),
      },
    },
    google: { members: { genai: { type: "google.client" }, generativeai: { type: "google.genai" } } },
    "google.client": { members: { Client: makes({ type: "google.Client" }) } },
    "google.Client": { members: { models: { type: "google.Models" }, chats: { type: "google.Models" } } },
    "google.Models": {
      members: {
        generate_content: {
          call: { sinks: [prompt("config=.system_instruction", "system message")], returns: { type: "openai.Completion" } },
        },
      },
    },
    ollama: {
      members: {
        ...named(["chat"], { call: { sinks: chatMessages, returns: { source: LLM_DATA } } }),
        generate: { call: { sinks: [prompt("system=", "system message")], returns: { source: LLM_DATA } } },
        ...named(["Client", "AsyncClient"], { type: "ollama" }),
      },
    },
    langchain: LANGCHAIN,
    "langchain.Runnable": RUNNABLE,
    "langchain.Chain": {
      members: { ...named(["from_llm", "from_chain_type", "from_agent_and_tools"], gives({ type: "langchain.Runnable" })) },
    },
    "langchain.Answer": {
      source: LLM_DATA,
      element: { source: LLM },
      members: { ...named(["content", "output", "text", "result"], llm), tool_calls: { type: "openai.ToolCalls" } },
    },
    "langchain.Documents": { element: { type: "langchain.Document" } },
    "langchain.Document": { members: { page_content: { source: RETRIEVED }, metadata: { source: RETRIEVED } } },
    "langchain.Tool": decorator([], byAnnotation(TOOL)),
    "langchain.StructuredTool": {
      members: { from_function: { call: { callbacks: [{ arg: "0|func=", params: [], rest: byAnnotation(TOOL), runs: "entry" }] } } },
    },
    "langchain.BaseTool": {
      overrides: { _run: { params: [{ source: TOOL }, { source: TOOL }] }, _arun: { params: [{ source: TOOL }, { source: TOOL }] } },
    },
    "langchain.Repl": {
      members: {
        run: { call: { sinks: [{ arg: "0", kind: "code", detail: { use: "Python program" } }] } },
        invoke: { call: { sinks: [{ arg: "0", kind: "code", detail: { use: "Python program" } }] } },
      },
    },
    "langchain.Shell": { members: { run: { call: { sinks: [{ arg: "0", kind: "command", detail: { use: "shell command" } }] } } } },
    "langchain.Sql": {
      new: { returns: { type: "langchain.Sql" } },
      members: {
        from_uri: gives({ type: "langchain.Sql" }),
        ...named(["run", "run_no_throw"], {
          call: { sinks: [{ arg: "0|command=", kind: "sql", detail: { raw: true } }], returns: { source: { kind: "stored" } } },
        }),
        get_table_info: HARMLESS,
      },
    },
    "langchain.Loader": { members: { load: gives({ type: "langchain.Documents" }) } },
    "langchain.Store": {
      members: {
        load_local: { call: { sinks: [pathUse("0|folder_path=", "folder that is read")], returns: { type: "langchain.Runnable" } } },
        ...named(["from_documents", "from_texts"], gives({ type: "langchain.Runnable" })),
      },
    },
    mcp: { members: named(["FastMCP"], makes({ type: "mcp.Server" })) },
    "mcp.Server": {
      members: { ...named(["tool", "resource", "prompt"], gives({ type: "langchain.Tool" })), run: HARMLESS },
    },
  },
};
