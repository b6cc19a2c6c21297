/**
 * The openai package, versions 0 and 1 and later, Azure's client and Groq's included; the Agents SDK. What a model writes is untrusted; what
 * tells it how to behave (system and developer role, instructions, tool descriptions) is a prompt. The user role takes user text.
 */
import type { Library, Member, Result, Sink, TypeModel } from "../../engine/summary.js";
import {
  LLM,
  LLM_DATA,
  messages,
  modelUrl,
  program,
  prompt,
  prompts,
  RETRIEVED_DATA,
  roleOf,
  SPOKEN,
  systemText,
  TOOL,
} from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { asksFirst, decorator, elements, toolParameter } from "./words.js";
import { fetchedServer } from "../javascript/remote-vocabulary.js";

const llm: Member = { source: LLM };
const llmData: Member = { source: LLM_DATA };
const safe: Member = { safe: true };

const CHAT: readonly Sink[] = [
  ...messages("messages="),
  ...prompts("model name", "model=", "engine="),
  prompt("tools=", "tool list"),
  ...prompts("tool description", "tools=.[].function.description", "functions=.[].description"),
];
const RESPONSES: readonly Sink[] = [
  ...systemText("input="),
  roleOf("input="),
  prompt("instructions=", "instructions"),
  prompt("model=", "model name"),
  prompt("tools=", "tool list"),
  prompt("tools=.[].description", "tool description"),
];
const ASSISTANT: readonly Sink[] = prompts("instructions", "instructions=", "additional_instructions=");

const COMPLETION: Result = { type: "openai.Completion" };
/** The answer's JSON as an instance of the class that the call gives. */
const PARSED: Result = {
  ...COMPLETION,
  fields: {
    choices: {
      list: true,
      type: "openai.Choice",
      fields: { message: { type: "openai.Message", fields: { parsed: { source: LLM_DATA, schema: "response_format=" } } } },
    },
  },
};
const completes: Member = { call: { sinks: CHAT, returns: COMPLETION } };
const responds: Member = { call: { sinks: RESPONSES, returns: { type: "openai.Response" } } };
const runs: Member = { call: { sinks: ASSISTANT, returns: { type: "openai.Run" } } };
const client: Member = makes({ type: "openai.Client" }, { sinks: modelUrl("base_url=", "azure_endpoint=") });
const plain: Member = { type: "openai.Plain" };

/** A completion, the choices in it, and what a choice says; chunks of a stream have the same form. */
const ANSWERS: Readonly<Record<string, TypeModel>> = {
  "openai.Completion": {
    element: COMPLETION as Member,
    members: {
      choices: { type: "openai.Choices" },
      ...named(["id", "created", "model", "usage", "object"], safe),
      ...named(["model_dump_json", "to_dict", "model_dump", "to_json"], gives({ source: LLM_DATA })),
      ...named(["get_final_completion"], gives(COMPLETION)),
      // Events of a stream.
      ...named(["content", "delta", "snapshot", "arguments"], llm),
      chunk: COMPLETION as Member,
      type: safe,
    },
  },
  "openai.Choices": elements("openai.Choice"),
  "openai.Choice": {
    members: { ...named(["message", "delta"], { type: "openai.Message" }), text: llm, ...named(["finish_reason", "index"], safe) },
  },
  "openai.Message": {
    members: {
      ...named(["content", "refusal", "reasoning_content", "reasoning"], llm),
      ...named(["parsed", "audio"], llmData),
      role: safe,
      tool_calls: { type: "openai.ToolCalls" },
      function_call: { type: "openai.FunctionCall" },
    },
  },
  "openai.ToolCalls": elements("openai.ToolCall"),
  "openai.ToolCall": { members: { function: { type: "openai.FunctionCall" }, ...named(["id", "type", "index"], safe) } },
  "openai.FunctionCall": { members: { ...named(["name", "arguments"], llm), parsed_arguments: llmData } },
  "openai.Response": {
    element: { type: "openai.Event" },
    members: {
      output_text: llm,
      output_parsed: llmData,
      output: { type: "openai.Output" },
      ...named(["id", "status", "model", "usage", "created_at"], safe),
      get_final_response: gives({ type: "openai.Response" }),
    },
  },
  "openai.Output": elements("openai.OutputItem"),
  "openai.OutputItem": {
    members: { ...named(["name", "arguments"], llm), content: llmData, ...named(["id", "call_id", "type", "role", "status"], safe) },
  },
  "openai.Event": {
    members: {
      ...named(["delta", "text", "arguments"], llm),
      data: llmData,
      item: { type: "openai.OutputItem" },
      response: { type: "openai.Response" },
      ...named(["type", "item_id", "event"], safe),
    },
  },
  /** What was said: a person's words, not the model's. With `response_format="text"` it is the text itself. */
  "openai.Transcription": {
    source: SPOKEN,
    members: { ...named(["text", "segments", "words"], { source: SPOKEN }), ...named(["duration", "language"], safe) },
  },
};

/** The Agents SDK. */
const AGENTS: Readonly<Record<string, TypeModel>> = {
  "openai.agents": {
    members: {
      Agent: makes(
        { type: "openai.Agent" },
        {
          sinks: [
            prompt("instructions=", "instructions"),
            prompt("handoff_description=", "tool description"),
            prompt("model=", "model name"),
          ],
          callbacks: [{ arg: "instructions=", params: [{}, {}], runs: "entry", returns: prompt("0", "instructions") }],
        },
      ),
      Runner: { type: "openai.Runner" },
      function_tool: {
        call: [
          {
            when: [{ arg: "0", type: "function" }],
            callbacks: [{ arg: "0", params: [], rest: toolParameter(TOOL), runs: "entry", byModel: true }],
          },
          { when: [{ arg: "needs_approval=", is: [true] }], returns: { type: "openai.OnAskedTool" } },
          { returns: { type: "openai.OnTool" } },
        ],
      },
      ...named(["RunContextWrapper", "ModelSettings", "SQLiteSession"], makes({ safe: true })),
    },
  },
  "openai.agents.mcp": {
    members: {
      MCPServerStdio: makes(
        { safe: true },
        { sinks: [...program("params=.command", "params=.args.[]"), ...fetchedServer("params=.command", "params=.args")] },
      ),
      ...named(
        ["MCPServerSse", "MCPServerStreamableHttp"],
        makes({ safe: true }, { sinks: [{ arg: "params=.url", kind: "url", detail: { use: "address of a tool server" } }] }),
      ),
    },
  },
  "openai.OnTool": decorator([], toolParameter(TOOL)),
  "openai.OnAskedTool": asksFirst(toolParameter(TOOL)),
  "openai.Agent": { members: { as_tool: { call: { sinks: [prompt("tool_description=", "tool description")] } }, name: safe } },
  "openai.Runner": {
    members: {
      ...named(["run", "run_sync", "run_streamed"], {
        call: { sinks: [...systemText("1|input="), roleOf("1|input=")], returns: { type: "openai.RunResult" } },
      }),
    },
  },
  "openai.RunResult": {
    members: {
      final_output: llmData,
      final_output_as: gives({ source: LLM_DATA }),
      new_items: llmData,
      ...named(["last_agent", "last_response_id"], safe),
    },
  },
};

export const library: Library = {
  name: "openai",
  modules: { openai: "openai", groq: "openai", together: "openai", agents: "openai.agents", "agents.mcp": "openai.agents.mcp" },
  types: {
    openai: {
      members: {
        ...named(["OpenAI", "AsyncOpenAI", "AzureOpenAI", "AsyncAzureOpenAI", "Groq", "AsyncGroq", "Together", "AsyncTogether"], client),
        // Version 0 has its calls on classes, later ones also on a client of the module.
        ...named(["ChatCompletion", "Completion"], { type: "openai.ChatCompletions" }),
        Audio: { type: "openai.LegacyAudio" },
        ...named(["Embedding", "Image", "Moderation"], plain),
        chat: { type: "openai.Chat" },
        completions: { type: "openai.ChatCompletions" },
        responses: { type: "openai.Responses" },
        audio: { type: "openai.Audio" },
        ...named(["embeddings", "images", "files", "moderations"], plain),
        ...named(["api_key", "api_base", "api_type", "organization"], safe),
      },
    },
    "openai.Client": {
      members: {
        chat: { type: "openai.Chat" },
        completions: { type: "openai.ChatCompletions" },
        responses: { type: "openai.Responses" },
        beta: { type: "openai.Beta" },
        audio: { type: "openai.Audio" },
        vector_stores: { type: "openai.VectorStores" },
        ...named(["images", "embeddings", "files", "models", "moderations", "batches", "fine_tuning"], plain),
        with_options: { call: { sinks: modelUrl("base_url="), returns: { same: "this" } } },
        close: HARMLESS,
      },
    },
    "openai.Plain": { members: { "*": SAFE_CALL } },
    "openai.Chat": { members: { completions: { type: "openai.ChatCompletions" } } },
    "openai.ChatCompletions": {
      members: { ...named(["create", "acreate", "stream"], completes), parse: { call: { sinks: CHAT, returns: PARSED } } },
    },
    "openai.Responses": {
      members: {
        ...named(["create", "stream"], responds),
        parse: {
          call: {
            sinks: RESPONSES,
            returns: { type: "openai.Response", fields: { output_parsed: { source: LLM_DATA, schema: "text_format=" } } },
          },
        },
        retrieve: gives({ type: "openai.Response" }),
      },
    },
    "openai.Audio": {
      members: { ...named(["transcriptions", "translations"], { type: "openai.Speech" }), speech: plain },
    },
    "openai.Speech": { members: { create: gives({ type: "openai.Transcription" }) } },
    "openai.LegacyAudio": { members: named(["transcribe", "atranscribe", "translate"], gives({ type: "openai.Transcription" })) },
    "openai.VectorStores": { members: { search: gives({ source: RETRIEVED_DATA }), "*": SAFE_CALL } },
    "openai.Beta": {
      members: {
        chat: { type: "openai.Chat" },
        assistants: { type: "openai.Assistants" },
        threads: { type: "openai.Threads" },
        vector_stores: { type: "openai.VectorStores" },
      },
    },
    "openai.Assistants": { members: { ...named(["create", "update"], { call: { sinks: ASSISTANT } }), retrieve: HARMLESS } },
    "openai.Threads": {
      members: {
        create: { call: { sinks: [prompt("messages=", "messages array"), roleOf("messages=")] } },
        create_and_run: runs,
        messages: { type: "openai.ThreadMessages" },
        runs: { type: "openai.Runs" },
        ...named(["retrieve", "delete"], HARMLESS),
      },
    },
    "openai.ThreadMessages": {
      members: {
        ...named(["list", "retrieve"], gives({ source: LLM_DATA })),
        create: { call: { sinks: [prompt("role=", "message role")] } },
      },
    },
    "openai.Runs": {
      members: {
        ...named(["create", "create_and_poll", "stream", "create_and_stream"], runs),
        ...named(["retrieve", "poll", "submit_tool_outputs", "submit_tool_outputs_and_poll"], gives({ type: "openai.Run" })),
      },
    },
    "openai.Run": {
      element: { type: "openai.Event" },
      members: { required_action: { type: "openai.Action" }, ...named(["id", "status", "thread_id"], safe), text_deltas: llm },
    },
    "openai.Action": { members: { submit_tool_outputs: { type: "openai.Message" }, type: safe } },
    ...ANSWERS,
    ...AGENTS,
  },
};
