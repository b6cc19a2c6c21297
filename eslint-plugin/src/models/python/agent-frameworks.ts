/**
 * Frameworks for agents: CrewAI, AutoGen (versions 0.2 and 0.4), smolagents. What tells an agent how to behave is a prompt; what its tools
 * get and what it answers is the model's.
 */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { LLM_DATA, prompt, prompts, TOOL } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { byAnnotation, decorator, toolParameter } from "./words.js";

const CHOSEN = toolParameter(TOOL);
const answer: Member = gives({ source: LLM_DATA });
const safe: Member = { safe: true };

const tool = (made: string): readonly Summary[] => [
  { when: [{ arg: "0", type: "function" }], callbacks: [{ arg: "0", params: [], rest: CHOSEN, runs: "entry", byModel: true }] },
  { returns: { type: made } },
];
const tools = (arg: string) => ({ arg, params: [], rest: CHOSEN, runs: "entry", byModel: true }) as const;

export const library: Library = {
  name: "agent-frameworks",
  modules: {
    crewai: "crewai",
    "crewai.*": "crewai",
    crewai_tools: "crewai",
    autogen: "autogen",
    pyautogen: "autogen",
    "autogen_agentchat.*": "autogen",
    "autogen_core.tools": "autogen",
    smolagents: "smolagents",
  },
  types: {
    crewai: {
      members: {
        Agent: makes(
          { type: "crewai.Agent" },
          { sinks: [...prompts("system prompt", "role=", "goal=", "backstory=", "system_template=")] },
        ),
        Task: makes({ type: "crewai.Task" }),
        Crew: makes({ type: "crewai.Crew" }),
        LLM: {
          call: { sinks: [{ arg: "base_url=", kind: "url", detail: { use: "address of the model" } }], returns: { type: "crewai.Model" } },
        },
        tool: { call: tool("crewai.OnTool") },
        BaseTool: makes({ type: "crewai.Tool" }),
        Process: safe,
        ...named(["SerperDevTool", "ScrapeWebsiteTool", "FileReadTool", "DirectoryReadTool", "CodeInterpreterTool"], makes({ safe: true })),
      },
    },
    "crewai.OnTool": decorator([], CHOSEN),
    "crewai.Tool": { members: { run: answer }, overrides: { _run: { params: [], rest: byAnnotation(TOOL) } } },
    "crewai.Agent": { members: { ...named(["kickoff", "kickoff_async", "execute_task"], answer), role: safe } },
    // What the crew was asked is the user's part.
    "crewai.Task": { members: { output: { source: LLM_DATA }, description: safe } },
    "crewai.Crew": { members: { ...named(["kickoff", "kickoff_async", "kickoff_for_each"], answer), usage_metrics: safe } },
    "crewai.Model": { members: { call: answer } },

    autogen: {
      members: {
        ...named(
          ["AssistantAgent", "ConversableAgent", "GroupChatManager"],
          makes(
            { type: "autogen.Agent" },
            {
              sinks: [prompt("system_message=", "system message"), prompt("description=", "tool description")],
              callbacks: [tools("tools=")],
            },
          ),
        ),
        UserProxyAgent: makes({ type: "autogen.Agent" }, { sinks: [prompt("system_message=", "system message")] }),
        register_function: { call: { sinks: [prompt("description=", "tool description")], callbacks: [tools("0|f=")] } },
        FunctionTool: makes({ safe: true }, { sinks: [prompt("1|description=", "tool description")], callbacks: [tools("0|func=")] }),
        ...named(["GroupChat", "RoundRobinGroupChat", "SelectorGroupChat"], makes({ type: "autogen.Agent" })),
        ...named(["TextMentionTermination", "MaxMessageTermination", "config_list_from_json"], {
          safe: true,
          new: { returns: { safe: true } },
        }),
      },
    },
    "autogen.Agent": {
      members: {
        ...named(["initiate_chat", "a_initiate_chat", "run", "run_stream", "generate_reply", "last_message", "on_messages"], answer),
        chat_messages: { source: LLM_DATA },
        ...named(["register_for_llm", "register_for_execution"], gives({ type: "autogen.OnTool" })),
        ...named(["reset", "send", "update_system_message"], HARMLESS),
        name: safe,
      },
    },
    "autogen.OnTool": decorator([], CHOSEN),

    smolagents: {
      members: {
        ...named(
          ["CodeAgent", "ToolCallingAgent"],
          makes({ type: "smolagents.Agent" }, { sinks: prompts("instructions", "instructions=", "system_prompt=") }),
        ),
        tool: { call: { callbacks: [tools("0")] } },
        Tool: { type: "smolagents.ToolClass", new: { returns: { type: "smolagents.Tool" } } },
        load_tool: {
          call: {
            sinks: [
              {
                arg: "return",
                kind: "deserialize",
                fact: true,
                when: [{ arg: "trust_remote_code=", is: [true] }],
                detail: { use: "program from a tool's repository", instead: "a tool of the program's own" },
              },
            ],
            returns: { safe: true },
          },
        },
        ...named(
          ["InferenceClientModel", "HfApiModel", "LiteLLMModel", "OpenAIServerModel", "OpenAIModel", "TransformersModel"],
          makes({ type: "smolagents.Model" }, { sinks: [{ arg: "api_base=", kind: "url", detail: { use: "address of the model" } }] }),
        ),
        ...named(
          ["DuckDuckGoSearchTool", "LocalPythonExecutor", "WebSearchTool", "PythonInterpreterTool", "VisitWebpageTool"],
          makes({ safe: true }),
        ),
      },
    },
    "smolagents.ToolClass": { members: { from_hub: gives({ safe: true }) } },
    "smolagents.Tool": { overrides: { forward: { params: [], rest: byAnnotation(TOOL) } } },
    "smolagents.Agent": { members: { run: answer, ...named(["push_to_hub", "visualize"], HARMLESS), logs: { source: LLM_DATA } } },
    "smolagents.Model": { call: { returns: { source: LLM_DATA } }, members: { generate: answer } },
  },
};
