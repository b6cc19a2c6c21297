/**
 * LangChain's tools, agents, chains over databases and programs, and LangGraph. What a model gives to a tool is untrusted; a question that
 * a model turns into a program or a statement, which is run, words that program.
 */
import type { Given, Library, Member, Sink, Summary } from "../../engine/summary.js";
import { chat } from "../javascript/chat-vocabulary.js";
import { fillsSystemText, LLM_DATA, prompt, prompts, RETRIEVED, TOOL } from "../javascript/llm-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { ANSWER, langchainMessages } from "./langchain.js";
import { byAnnotation, toolParameter } from "./words.js";

const CHOSEN = byAnnotation(TOOL);
const DESCRIBED = toolParameter(TOOL);

const toolRows = (func: string, rest: Given): Summary => ({
  sinks: [prompt("description=", "tool description")],
  callbacks: [func, "coroutine="].map((arg) => ({ arg, params: [], rest, runs: "entry", byModel: true, toolName: "name=" })),
  returns: { type: "langchain.Tool" },
});

/** A person is asked about calls of some tools, each by its name. */
const agent: Member = {
  call: {
    asksAbout: "interrupt_on=",
    sinks: prompts("system prompt", "prompt=", "system_prompt=", "state_modifier=", "prefix=", "system_message="),
    returns: { type: "langchain.Graph" },
  },
};

/** What the question may be in: alone, or in a dictionary under one of these names. */
const asked = (kind: "sql" | "code", use: string): Summary => ({
  sinks: ["0", "0.input", "0.query", "0.question"].map((arg): Sink => ({ arg, kind, detail: { use, raw: true } })),
  returns: { ...ANSWER, source: LLM_DATA },
});
const CALLS = ["invoke", "ainvoke", "run", "arun", "stream"];
const runs = (arg: string, kind: "code" | "command", use: string): Member => ({
  call: { sinks: [{ arg, kind, detail: { use } }], returns: { from: [arg] } },
});
const statement: Sink = { arg: "0|command=", kind: "sql", detail: { raw: true } };
const GRAPH_INPUT: readonly Sink[] = [
  { ...prompt("0.messages", "messages array"), when: [{ arg: "0", type: "object" }] },
  ...langchainMessages("0.messages"),
];
/** Nodes run in the order in which they are added, as far as anybody sees; each is given what those before it have returned. */
const STATE: Given = { type: "langchain.State", from: "this.state" };
const node: Summary = { callbacks: [{ arg: "*", params: [STATE, {}], runs: "now", keepsIn: "this.state" }], returns: { same: "this" } };
const chain: Member = { new: { returns: { type: "langchain.Runnable" } }, type: "langchain.ChainClass" };

export const library: Library = {
  name: "langchain-agents",
  modules: { langgraph: "langchain", "langgraph.*": "langchain", deepagents: "langchain" },
  types: {
    langchain: {
      members: {
        tool: {
          call: [
            {
              when: [{ arg: "0", type: "function" }],
              callbacks: [{ arg: "0", params: [], rest: DESCRIBED, runs: "entry", byModel: true, toolName: "name=" }],
            },
            { sinks: [prompt("description=", "tool description")], returns: { type: "langchain.OnTool" } },
          ],
        },
        // One text, whatever its function's parameter says.
        Tool: { new: toolRows("1|func=", CHOSEN), type: "langchain.ToolClass" },
        StructuredTool: { type: "langchain.StructuredToolClass" },
        BaseTool: makes({ type: "langchain.BaseTool" }),
        ...named(
          [
            ...["initialize_agent", "create_react_agent", "create_agent", "create_tool_calling_agent", "create_openai_tools_agent"],
            ...["create_openai_functions_agent", "create_structured_chat_agent", "create_supervisor", "create_deep_agent"],
          ],
          agent,
        ),
        create_history_aware_retriever: gives({ type: "langchain.Retriever", source: RETRIEVED }),
        create_stuff_documents_chain: gives({ type: "langchain.Runnable", fields: { messages: { same: "1|prompt=.messages" } } }),
        // What the retriever finds fills `{context}`.
        create_retrieval_chain: {
          call: {
            sinks: [{ ...fillsSystemText("0|retriever=", "1|combine_docs_chain=.messages"), filledAs: "context", possible: true }],
            returns: { type: "langchain.Runnable" },
          },
        },
        ...named(["create_sql_query_chain", "load_qa_chain", "load_summarize_chain"], gives({ type: "langchain.Runnable" })),
        ...named(
          [
            "LLMChain",
            "RetrievalQA",
            "RetrievalQAWithSourcesChain",
            "ConversationChain",
            "ConversationalRetrievalChain",
            "AgentExecutor",
            "SequentialChain",
            "LLMMathChain",
          ],
          chain,
        ),
        ...named(["SQLDatabaseChain"], { new: { returns: { type: "langchain.SqlChain" } }, type: "langchain.SqlChainClass" }),
        ...named(["create_sql_agent", "SQLDatabaseSequentialChain"], gives({ type: "langchain.SqlChain" })),
        ...named(
          ["create_pandas_dataframe_agent", "create_csv_agent", "create_python_agent", "create_spark_dataframe_agent"],
          gives({ type: "langchain.ProgramChain" }),
        ),
        PALChain: { type: "langchain.ProgramChainClass" },
        ...named(["PythonREPL", "PythonREPLTool", "PythonAstREPLTool"], makes({ type: "langchain.Repl" })),
        ...named(["ShellTool", "BashProcess"], makes({ type: "langchain.Shell" })),
        ...named(
          ["FileManagementToolkit", "ReadFileTool", "WriteFileTool", "DeleteFileTool", "MoveFileTool", "CopyFileTool"],
          makes({ type: "langchain.Tool" }),
        ),
        load_tools: gives({ type: "langchain.Tool", list: true }),
        SQLDatabase: { type: "langchain.SqlDatabaseClass" },
        ...named(["QuerySQLDataBaseTool", "QuerySQLDatabaseTool"], makes({ type: "langchain.QuerySql" })),
        ...named(
          [
            "TavilySearchResults",
            "TavilySearch",
            "DuckDuckGoSearchRun",
            "DuckDuckGoSearchResults",
            "SerpAPIWrapper",
            "GoogleSearchAPIWrapper",
            "WikipediaQueryRun",
            "WikipediaAPIWrapper",
            "ArxivQueryRun",
          ],
          makes({ type: "langchain.Search" }),
        ),
        ...named(
          ["StateGraph", "MessageGraph"],
          makes({ type: "langchain.GraphBuilder", fields: { state: { type: "langchain.State", fields: {} } } }),
        ),
        ...named(["ToolNode", "MemorySaver", "InMemorySaver"], makes({ safe: true })),
        ...named(["START", "END", "tools_condition"], { safe: true }),
        MessagesState: makes({ type: "langchain.State" }),
        /** What a person answered, when the graph asked. */
        HumanInTheLoopMiddleware: { new: { asksAbout: "0|interrupt_on=", returns: { safe: true } } },
        interrupt: gives({ source: { ...chat, agrees: "truth" } }),
      },
    },
    "langchain.OnTool": {
      call: { callbacks: [{ arg: "0", params: [], rest: DESCRIBED, runs: "entry", byModel: true, toolName: "name=" }] },
    },
    "langchain.Tool": { members: { ...named(["invoke", "ainvoke", "run", "arun"], gives({ source: LLM_DATA })), name: { safe: true } } },
    "langchain.ToolClass": { members: { from_function: { call: toolRows("0|func=", CHOSEN) } } },
    "langchain.StructuredToolClass": { members: { from_function: { call: toolRows("0|func=", DESCRIBED) } } },
    "langchain.BaseTool": {
      extends: ["langchain.Tool"],
      overrides: {
        _run: { params: [], named: { run_manager: {} }, rest: CHOSEN },
        _arun: { params: [], named: { run_manager: {} }, rest: CHOSEN },
      },
    },
    "langchain.ChainClass": {
      members: { ...named(["from_llm", "from_chain_type", "from_agent_and_tools"], gives({ type: "langchain.Runnable" })) },
    },
    "langchain.SqlChainClass": { members: { from_llm: gives({ type: "langchain.SqlChain" }) } },
    "langchain.SqlChain": {
      call: asked("sql", "question that a model turns into SQL and runs"),
      members: named(CALLS, { call: asked("sql", "question that a model turns into SQL and runs") }),
    },
    "langchain.ProgramChainClass": {
      members: { ...named(["from_math_prompt", "from_colored_object_prompt"], gives({ type: "langchain.ProgramChain" })) },
    },
    "langchain.ProgramChain": { members: named(CALLS, { call: asked("code", "question that a model turns into a program") }) },
    "langchain.Repl": { members: { ...named(["run", "invoke"], runs("0|command=", "code", "Python program")) } },
    "langchain.Shell": {
      members: {
        ...named(["run", "invoke"], {
          call: { sinks: ["0", "0.commands", "0.commands.[]"].map((arg) => ({ arg, kind: "command", detail: { use: "shell command" } })) },
        }),
      },
    },
    "langchain.SqlDatabaseClass": {
      new: { returns: { type: "langchain.SqlDatabase" } },
      members: { from_uri: gives({ type: "langchain.SqlDatabase" }) },
    },
    "langchain.SqlDatabase": {
      members: {
        ...named(["run", "run_no_throw"], { call: { sinks: [statement], returns: { source: { kind: "stored" } } } }),
        ...named(["get_table_info", "get_usable_table_names", "dialect"], gives({ safe: true })),
      },
    },
    "langchain.QuerySql": {
      members: {
        ...named(["run", "invoke"], {
          call: {
            sinks: [
              { ...statement, arg: "0" },
              { ...statement, arg: "0.query" },
            ],
            returns: { source: { kind: "stored" } },
          },
        }),
      },
    },
    "langchain.Search": { members: { ...named(["run", "invoke", "results"], gives({ source: RETRIEVED })) } },
    "langchain.GraphBuilder": {
      members: {
        ...named(["add_node", "add_conditional_edges"], { call: node }),
        ...named(["add_edge", "set_entry_point", "set_finish_point"], CHAIN),
        compile: gives({ type: "langchain.Graph" }),
      },
    },
    /** What a graph keeps between its nodes; its messages are the conversation. */
    "langchain.State": { members: { messages: { type: "langchain.Answer" } } },
    /** The state as it is in the end: a dictionary, never a text. */
    "langchain.GraphAnswer": {
      members: {
        messages: { type: "langchain.Answer" },
        "*": { source: LLM_DATA },
      },
    },
    "langchain.Graph": {
      members: {
        ...named(["invoke", "ainvoke"], { call: { sinks: GRAPH_INPUT, returns: { type: "langchain.GraphAnswer" } } }),
        ...named(["stream", "astream", "run", "arun"], { call: { sinks: GRAPH_INPUT, returns: ANSWER } }),
        ...named(["get_state", "get_graph", "update_state"], HARMLESS),
      },
    },
  },
};
