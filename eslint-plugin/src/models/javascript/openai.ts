/**
 * The openai package, versions 3 (Configuration, OpenAIApi) to 6, Azure's client included. What a model writes is untrusted; what tells
 * the model how to behave (system and developer role, instructions, tool descriptions) is a prompt. The user role takes user text.
 */
import type { Library, Member, Result, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, listOf, named } from "./rows.js";

const LLM = { kind: "llm" } as const;
const STRUCTURED = { kind: "llm", structured: true } as const;

function prompt(arg: string, use: string): Sink {
  return { arg, kind: "prompt", detail: { use } };
}

/** A role that the client chose. */
function role(list: string): Sink {
  return { ...prompt(`${list}.[].role`, "message role"), when: [{ arg: list, type: "list" }] };
}

/** Text of a message in one of the roles that a model obeys. */
function roleText(list: string): readonly Sink[] {
  return [`${list}.[].content`, `${list}.[].content.[].text`].map((arg) => ({
    arg,
    kind: "prompt",
    when: [{ arg: `${list}.[].role`, is: ["system", "developer"] }],
    detail: { use: "system message" },
  }));
}

const CHAT: readonly Sink[] = [
  ...roleText("0.messages"),
  prompt("0.messages", "messages array"),
  role("0.messages"),
  prompt("0.model", "model name"),
  prompt("0.tools", "tool list"),
  prompt("0.tools.[].function.description", "tool description"),
];

const RESPONSES: readonly Sink[] = [
  ...roleText("0.input"),
  role("0.input"),
  prompt("0.instructions", "instructions"),
  prompt("0.model", "model name"),
  prompt("0.tools", "tool list"),
  prompt("0.tools.[].description", "tool description"),
];

const ASSISTANT: readonly Sink[] = [
  prompt("0.instructions", "instructions"),
  prompt("0.tools.[].function.description", "tool description"),
];

const RUN: readonly Sink[] = [prompt("1.instructions", "instructions"), prompt("1.additional_instructions", "instructions")];

const COMPLETION: Result = { type: "openai.Completion" };

/** Functions that the runner calls with what the model wrote. */
const runTools: Summary = {
  sinks: CHAT,
  callbacks: [{ arg: "0.tools.[].function.function", params: [{ source: { kind: "tool", structured: true } }], runs: "entry" }],
  returns: { type: "openai.Stream" },
};

const CHAT_COMPLETIONS: TypeModel = {
  members: {
    ...named(["create", "parse"], { call: { sinks: CHAT, returns: COMPLETION } }),
    stream: { call: { sinks: CHAT, returns: { type: "openai.Stream" } } },
    runTools: { call: runTools },
  },
};

const construct: Member = {
  new: { sinks: [{ arg: "0.baseURL", kind: "url", detail: { use: "address of the model" } }], returns: { type: "openai.Client" } },
};

const CLIENT: TypeModel = {
  members: {
    chat: { type: "openai.Chat" },
    responses: { type: "openai.Responses" },
    completions: { type: "openai.Completions" },
    beta: { type: "openai.Beta" },
    audio: { type: "openai.Audio" },
    images: { type: "openai.Images" },
    embeddings: { type: "openai.Plain" },
    moderations: { type: "openai.Plain" },
    models: { type: "openai.Plain" },
    files: { type: "openai.Plain" },
  },
};

const LEGACY: TypeModel = {
  members: {
    createChatCompletion: { call: { sinks: CHAT, returns: { fields: { data: COMPLETION } } } },
    ...named(["createCompletion", "createEdit"], gives({ fields: { data: COMPLETION } })),
    ...named(["createTranscription", "createTranslation"], gives({ fields: { data: { fields: { text: { source: LLM } } } } })),
    ...named(["createImage", "createModeration", "createEmbedding"], HARMLESS),
  },
};

/** A completion, the choices in it, and what a choice says. Iterating a stream gives chunks of the same form. */
const ANSWERS: Readonly<Record<string, TypeModel>> = {
  "openai.Completion": {
    element: { type: "openai.Completion" },
    members: { choices: { type: "openai.Choices" }, ...named(["id", "created", "model", "usage", "object"], { safe: true }) },
  },
  "openai.Choices": listOf("openai.Choice"),
  "openai.Choice": {
    members: {
      message: { type: "openai.Message" },
      delta: { type: "openai.Message" },
      text: { source: LLM },
      ...named(["index", "finish_reason"], { safe: true }),
    },
  },
  "openai.Message": {
    members: {
      ...named(["content", "refusal", "reasoning_content"], { source: LLM }),
      parsed: { source: STRUCTURED },
      tool_calls: { type: "openai.ToolCalls" },
      function_call: { type: "openai.FunctionCall" },
      role: { safe: true },
    },
  },
  "openai.ToolCalls": listOf("openai.ToolCall"),
  "openai.ToolCall": { members: { function: { type: "openai.FunctionCall" }, ...named(["id", "index", "type"], { safe: true }) } },
  "openai.FunctionCall": { members: { ...named(["name", "arguments"], { source: LLM }), parsed_arguments: { source: STRUCTURED } } },
  "openai.Response": {
    element: { type: "openai.Event" },
    members: {
      output_text: { source: LLM },
      output_parsed: { source: STRUCTURED },
      output: { type: "openai.Output" },
      ...named(["id", "status", "model", "usage", "created_at"], { safe: true }),
    },
  },
  "openai.Output": listOf("openai.OutputItem"),
  "openai.OutputItem": {
    members: {
      ...named(["name", "arguments"], { source: LLM }),
      content: { source: STRUCTURED },
      ...named(["id", "call_id", "type", "role", "status"], { safe: true }),
    },
  },
  "openai.Event": {
    members: {
      ...named(["delta", "text", "arguments"], { source: LLM }),
      item: { type: "openai.OutputItem" },
      response: { type: "openai.Response" },
      ...named(["type", "sequence_number", "item_id", "output_index"], { safe: true }),
    },
  },
  "openai.Transcription": { members: { text: { source: LLM } } },
};

const STREAM: TypeModel = {
  element: { type: "openai.Completion" },
  members: {
    ...named(["on", "once"], {
      call: [
        {
          when: [{ arg: "0", is: ["content"] }],
          callbacks: [{ arg: "1", params: [{ source: LLM }, { source: LLM }], runs: "now" }],
          returns: { same: "this" },
        },
        {
          when: [{ arg: "0", is: ["message"] }],
          callbacks: [{ arg: "1", params: [{ type: "openai.Message" }], runs: "now" }],
          returns: { same: "this" },
        },
        { callbacks: [{ arg: "1", params: [{ type: "openai.Event" }], runs: "now" }], returns: { same: "this" } },
      ],
    }),
    finalContent: { call: { returns: { source: LLM } } },
    finalMessage: gives({ type: "openai.Message" }),
    finalChatCompletion: gives(COMPLETION),
    finalResponse: gives({ type: "openai.Response" }),
  },
};

export const library: Library = {
  name: "openai",
  modules: { openai: "openai", "@azure/openai": "openai" },
  types: {
    openai: {
      new: construct.new,
      members: {
        ...named(["default", "OpenAI", "AzureOpenAI"], construct),
        Configuration: { new: {} },
        OpenAIApi: { new: { returns: { type: "openai.LegacyClient" } } },
        toFile: HARMLESS,
      },
    },
    "openai.Client": CLIENT,
    "openai.LegacyClient": LEGACY,
    "openai.Chat": { members: { completions: { type: "openai.ChatCompletions" } } },
    "openai.ChatCompletions": CHAT_COMPLETIONS,
    "openai.Responses": {
      members: {
        ...named(["create", "parse"], { call: { sinks: RESPONSES, returns: { type: "openai.Response" } } }),
        stream: { call: { sinks: RESPONSES, returns: { type: "openai.ResponseStream" } } },
      },
    },
    "openai.Completions": { members: { create: gives(COMPLETION) } },
    "openai.Beta": {
      members: { chat: { type: "openai.Chat" }, assistants: { type: "openai.Assistants" }, threads: { type: "openai.Threads" } },
    },
    "openai.Assistants": { members: { create: { call: { sinks: ASSISTANT } }, update: { call: { sinks: RUN } }, retrieve: HARMLESS } },
    "openai.Threads": { members: { create: HARMLESS, messages: { type: "openai.ThreadMessages" }, runs: { type: "openai.Runs" } } },
    "openai.ThreadMessages": {
      members: {
        list: gives({ fields: { data: { source: STRUCTURED } } }),
        create: { call: { sinks: [{ ...prompt("1.role", "message role") }] } },
      },
    },
    "openai.Runs": {
      members: {
        ...named(["create", "createAndPoll", "createAndStream", "stream"], { call: { sinks: RUN, returns: { type: "openai.Run" } } }),
      },
    },
    "openai.Run": {
      members: {
        required_action: { type: "openai.Action" },
        ...named(["id", "status", "thread_id", "assistant_id"], { safe: true }),
      },
    },
    "openai.Action": { members: { submit_tool_outputs: { type: "openai.Message" } } },
    "openai.Audio": {
      members: { transcriptions: { type: "openai.Speech" }, translations: { type: "openai.Speech" }, speech: { type: "openai.Plain" } },
    },
    "openai.Speech": { members: { create: gives({ type: "openai.Transcription" }) } },
    "openai.Images": { members: { ...named(["generate", "edit", "createVariation"], HARMLESS) } },
    "openai.Plain": { members: { ...named(["create", "list", "retrieve", "content", "del", "delete"], HARMLESS) } },
    "openai.Stream": STREAM,
    "openai.ResponseStream": { extends: ["openai.Stream"], element: { type: "openai.Event" } },
    ...ANSWERS,
  },
};
