/**
 * LangChain: tools, agents, chains that answer, graphs of LangGraph. A tool's function gets what a model chose, after its schema let it
 * through; an agent's prompt tells it how to behave.
 */
import type { Callback, Given, Library, Member, Sink, Summary } from "../../engine/summary.js";
import { chat } from "./chat-vocabulary.js";
import { langchainMessages } from "./langchain.js";
import { fillsSystemText, LLM, LLM_DATA, program, prompt, prompts, RETRIEVED, TOOL, TOOL_DATA, toolFunction } from "./llm-vocabulary.js";
import { CHAIN, gives, HARMLESS, named } from "./rows.js";
import { fetchedServer } from "./remote-vocabulary.js";

/** A schema in JSON Schema has no functions to look at; what it restricts is not known. */
const toolRows = (run: string, schema: string, description: string, toolName: string): readonly Summary[] => {
  const sinks = prompts("tool description", description);
  const returns = { type: "langchain.Tool" };
  return [
    { when: [{ arg: `${schema}.type`, is: ["object"] }], sinks, callbacks: [{ ...toolFunction(run), toolName }], returns },
    { sinks, callbacks: [{ ...toolFunction(run, schema), toolName }], returns },
  ];
};

const dynamicTool: Member = {
  new: {
    sinks: prompts("tool description", "0.description"),
    callbacks: [{ arg: "0.func", params: [{ source: TOOL }], runs: "entry" }],
    returns: { type: "langchain.Tool" },
  },
};

const GRAPH_INPUT: readonly Sink[] = [prompt("0.messages", "messages array"), ...langchainMessages("0.messages")];

/** A person is asked about calls of some tools, each by its name. */
const agent: Member = {
  call: {
    asksAbout: "0.interruptOn",
    sinks: prompts("system prompt", "0.prompt", "0.systemPrompt", "0.systemPrompt.content", "0.stateModifier", "0.messageModifier"),
    returns: { type: "langchain.Graph" },
  },
};

const chain: Member = { new: { returns: { type: "langchain.Chain" } } };
const makesChain: Member = gives({ type: "langchain.Chain" });

/** The model writes the statement and the chain runs it: who words the question words the statement. */
const questionToSql: Summary = {
  sinks: ["0", "0.query", "0.input", "0.question"].map((arg) => ({
    arg,
    kind: "sql",
    detail: { use: "question that a model turns into SQL and runs", raw: true },
  })),
  returns: { type: "langchain.Answer", source: LLM_DATA },
};

const runsSql: Summary = {
  sinks: ["0", "0.input"].map((arg) => ({ arg, kind: "sql", detail: { raw: true } })),
  returns: { source: { kind: "stored" } },
};

/** `agentExecutor.invoke(…)`, with the older names of the same. */
const answers: Member = gives({ type: "langchain.Answer" });

const search: Member = { new: { returns: { type: "langchain.SearchTool" } } };
/** Nodes run in the order in which they are added, as far as anybody sees; each is given what those before it have returned. */
const STATE: Given = { type: "langchain.State", from: "this.state" };
const node: Callback = { arg: "1", params: [STATE, {}], runs: "now", keepsIn: "this.state" };

export const library: Library = {
  name: "langchain-agents",
  modules: { deepagents: "langchain" },
  types: {
    langchain: {
      members: {
        tool: { call: toolRows("0", "1.schema", "1.description", "1.name") },
        DynamicStructuredTool: { new: toolRows("0.func", "0.schema", "0.description", "0.name") },
        DynamicTool: dynamicTool,
        ...named(["Tool", "StructuredTool"], { new: { returns: { type: "langchain.ToolBase" } } }),

        ...named(["createAgent", "createReactAgent", "createSupervisor", "createDeepAgent"], agent),
        dynamicSystemPromptMiddleware: {
          call: {
            callbacks: [{ arg: "0", params: [{ type: "langchain.State" }, {}], runs: "entry", returns: prompt("0", "system prompt") }],
          },
        },
        humanInTheLoopMiddleware: { call: { asksAbout: "0.interruptOn", returns: { safe: true } } },
        AgentExecutor: { type: "langchain.ChainConstructor" },
        ...named(["initializeAgentExecutorWithOptions", "initializeAgentExecutor"], {
          call: {
            sinks: prompts("system prompt", "2.agentArgs.prefix", "2.agentArgs.suffix", "2.agentArgs.systemMessage"),
            returns: { type: "langchain.Chain" },
          },
        }),
        ...named(["LLMChain", "ConversationChain", "TransformChain"], chain),
        ...named(
          [
            "RetrievalQAChain",
            "ConversationalRetrievalQAChain",
            "RetrievalQA",
            "VectorDBQAChain",
            "SequentialChain",
            "SimpleSequentialChain",
          ],
          { type: "langchain.ChainConstructor" },
        ),
        ...named(
          [
            "loadQAStuffChain",
            "loadQARefineChain",
            "loadQAMapReduceChain",
            "loadQAChain",
            "loadSummarizationChain",
            "createOpenAIFnRunnable",
          ],
          makesChain,
        ),
        createSqlQueryChain: gives({ type: "langchain.TextModel" }),
        createStuffDocumentsChain: gives({ type: "langchain.TextModel", fields: { messages: { same: "0.prompt.messages" } } }),
        // What the retriever finds fills `{context}`.
        createRetrievalChain: {
          call: {
            returns: { type: "langchain.Chain" },
            sinks: [{ ...fillsSystemText("0.retriever", "0.combineDocsChain.messages"), filledAs: "context", possible: true }],
          },
        },

        SqlDatabase: { type: "langchain.SqlDatabaseConstructor" },
        QuerySqlTool: { new: { returns: { type: "langchain.QuerySqlTool" } } },
        SqlDatabaseChain: { new: { returns: { type: "langchain.SqlChain" } } },
        createSqlAgent: gives({ type: "langchain.SqlChain" }),

        ...named(
          [
            "TavilySearchResults",
            "TavilySearch",
            "TavilyExtract",
            "SerpAPI",
            "Serper",
            "DuckDuckGoSearch",
            "BraveSearch",
            "BingSerpAPI",
            "GoogleCustomSearch",
            "SearchApi",
            "SearxngSearch",
            "ExaSearchResults",
            "WikipediaQueryRun",
            "WebBrowser",
            "WolframAlphaTool",
            "StackExchangeAPI",
          ],
          search,
        ),

        ...named(["StateGraph", "MessageGraph"], {
          new: { returns: { type: "langchain.GraphBuilder", fields: { state: { type: "langchain.State", fields: {} } } } },
        }),
        ToolNode: { new: { returns: {} } },
        /** What a person answered, when the graph asked. */
        interrupt: { call: { returns: { source: { ...chat, agrees: "truth" } } } },
        MultiServerMCPClient: {
          new: {
            sinks: [
              ...program("0.mcpServers.[].command", "0.mcpServers.[].args.[]"),
              ...fetchedServer("0.mcpServers.[].command", "0.mcpServers.[].args"),
              { arg: "0.mcpServers.[].url", kind: "url", detail: { use: "address of a tool server" } },
            ],
            returns: {},
          },
        },
      },
    },
    "langchain.Tool": { members: { ...named(["invoke", "call"], gives({ source: LLM_DATA })) } },
    "langchain.ToolBase": { overrides: { _call: { params: [{ source: TOOL_DATA, schema: "this.schema" }, {}] } } },
    "langchain.SearchTool": { members: { ...named(["invoke", "call", "_call"], gives({ source: RETRIEVED })) } },

    "langchain.ChainConstructor": {
      new: { returns: { type: "langchain.Chain" } },
      members: { ...named(["fromLLM", "fromAgentAndTools", "fromChain"], makesChain) },
    },
    "langchain.Chain": {
      members: {
        ...named(["invoke", "call"], answers),
        ...named(["run", "predict"], { call: { returns: { source: LLM } } }),
        stream: gives({ type: "langchain.AnswerStream" }),
        ...named(["withConfig", "withRetry"], CHAIN),
        pipe: gives({ same: "0" }),
      },
    },
    "langchain.AnswerStream": { element: { type: "langchain.Answer" } },
    "langchain.Answer": {
      members: {
        ...named(["text", "output", "output_text", "answer", "response", "result"], { source: LLM }),
        ...named(["sourceDocuments", "source_documents", "context"], { type: "langchain.Documents" }),
        ...named(["intermediateSteps", "structuredResponse"], { source: LLM_DATA }),
        messages: { type: "langchain.Messages" },
      },
    },

    "langchain.SqlDatabaseConstructor": {
      new: { returns: { type: "langchain.SqlDatabase" } },
      members: { ...named(["fromDataSourceParams", "fromOptionsParams"], gives({ type: "langchain.SqlDatabase" })) },
    },
    "langchain.SqlDatabase": {
      members: {
        run: { call: { sinks: [{ arg: "0", kind: "sql", detail: { raw: true } }], returns: { source: { kind: "stored" } } } },
        getTableInfo: HARMLESS,
      },
    },
    "langchain.QuerySqlTool": { members: { ...named(["invoke", "call"], { call: runsSql }) } },
    "langchain.SqlChain": { members: { ...named(["invoke", "call", "run"], { call: questionToSql }) } },

    "langchain.GraphBuilder": {
      members: {
        addNode: { call: { callbacks: [node], returns: { same: "this" } } },
        ...named(["addEdge", "setEntryPoint", "setFinishPoint"], CHAIN),
        addConditionalEdges: { call: { callbacks: [node], returns: { same: "this" } } },
        compile: gives({ type: "langchain.Graph" }),
      },
    },
    /** What a graph keeps between its nodes; its messages are the conversation. */
    "langchain.State": { members: { messages: { type: "langchain.Messages" } } },
    "langchain.Graph": {
      members: {
        invoke: { call: { sinks: GRAPH_INPUT, returns: { type: "langchain.Answer" } } },
        stream: { call: { sinks: GRAPH_INPUT, returns: { source: LLM_DATA } } },
        withConfig: CHAIN,
      },
    },
  },
};
