/**
 * The openai package, versions 3 (Configuration, OpenAIApi) to 6, Azure's client included. What a model writes is untrusted; what tells
 * the model how to behave (system and developer role, instructions, tool descriptions) is a prompt. The user role takes user text.
 */
import type { Callback, Given, Library, Member, Result, Sink, Summary, TypeModel } from "../../engine/summary.js";
import {
  client,
  LLM,
  LLM_DATA,
  messages,
  modelUrl,
  prompt,
  prompts,
  RETRIEVED_DATA,
  roleOf,
  SPOKEN,
  systemText,
  toolFunction,
} from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named } from "./rows.js";

const CHAT: readonly Sink[] = [
  ...messages("0.messages"),
  prompt("0.model", "model name"),
  prompt("0.tools", "tool list"),
  ...prompts("tool description", "0.tools.[].function.description", "0.functions.[].description"),
];

const RESPONSES: readonly Sink[] = [
  ...systemText("0.input"),
  roleOf("0.input"),
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

/** A thread and its run at once. */
const THREAD_RUN: readonly Sink[] = [...ASSISTANT, prompt("0.thread.messages", "messages array"), roleOf("0.thread.messages")];

const COMPLETION: Result = { type: "openai.Completion" };

/** Functions that the runner calls with what the model wrote. */
const runTools: Summary = {
  sinks: CHAT,
  callbacks: [toolFunction("0.tools.[].function.function")],
  returns: { type: "openai.Stream" },
};

/** The answer's JSON after the schema that the format holds (`zodResponseFormat`). */
const parsedCompletion: Result = {
  type: "openai.Completion",
  fields: {
    choices: {
      list: true,
      type: "openai.Choice",
      fields: {
        message: { type: "openai.Message", fields: { parsed: { source: LLM_DATA, schema: "0.response_format.schema" } } },
      },
    },
  },
};

const CHAT_COMPLETIONS: TypeModel = {
  members: {
    create: { call: { sinks: CHAT, returns: COMPLETION } },
    parse: { call: { sinks: CHAT, returns: parsedCompletion } },
    stream: { call: { sinks: CHAT, returns: { type: "openai.Stream" } } },
    ...named(["runTools", "runFunctions"], { call: runTools }),
    ...named(["retrieve", "list"], gives(COMPLETION)),
  },
};

const construct = client("openai.Client", "0.baseURL", "0.endpoint");

/** What a promise of an answer has beside the answer: the answer together with the response it came in. */
const withResponse: Member = { call: { returns: { fields: { data: { same: "this" } } } } };

const CLIENT: TypeModel = {
  members: {
    chat: { type: "openai.Chat" },
    responses: { type: "openai.Responses" },
    completions: { type: "openai.Completions" },
    beta: { type: "openai.Beta" },
    audio: { type: "openai.Audio" },
    images: { type: "openai.Images" },
    vectorStores: { type: "openai.VectorStores" },
    conversations: { type: "openai.Conversations" },
    realtime: { type: "openai.Realtime" },
    ...named(["embeddings", "moderations", "models", "files", "batches", "uploads", "videos"], { type: "openai.Plain" }),
    withOptions: { call: { sinks: modelUrl("0.baseURL"), returns: { same: "this" } } },
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
    members: {
      choices: { type: "openai.Choices" },
      ...named(["id", "created", "model", "usage", "object"], { safe: true }),
      withResponse,
      // Version 3 gave the stream itself.
      on: { call: { callbacks: [{ arg: "1", params: [{ source: LLM }], runs: "now" }], returns: { same: "this" } } },
      toReadableStream: HARMLESS,
    },
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
      audio: { source: LLM_DATA },
      tool_calls: { type: "openai.ToolCalls" },
      function_call: { type: "openai.FunctionCall" },
      role: { safe: true },
    },
  },
  "openai.ParsedMessage": { extends: ["openai.Message"], members: { parsed: { source: LLM_DATA } } },
  "openai.ToolCalls": listOf("openai.ToolCall"),
  "openai.ToolCall": { members: { function: { type: "openai.FunctionCall" }, ...named(["id", "index", "type"], { safe: true }) } },
  "openai.FunctionCall": { members: { ...named(["name", "arguments"], { source: LLM }), parsed_arguments: { source: LLM_DATA } } },
  "openai.Response": {
    element: { type: "openai.Event" },
    members: {
      output_text: { source: LLM },
      output: { type: "openai.Output" },
      ...named(["id", "status", "model", "usage", "created_at"], { safe: true }),
      withResponse,
    },
  },
  "openai.Output": listOf("openai.OutputItem"),
  "openai.OutputItem": {
    members: {
      ...named(["name", "arguments"], { source: LLM }),
      content: { source: LLM_DATA },
      ...named(["id", "call_id", "type", "role", "status"], { safe: true }),
    },
  },
  "openai.Event": {
    members: {
      ...named(["delta", "text", "arguments", "snapshot", "value"], { source: LLM }),
      // Streams of assistants, and parsed content.
      ...named(["data", "parsed", "content"], { source: LLM_DATA }),
      transcript: { source: SPOKEN },
      item: { type: "openai.OutputItem" },
      response: { type: "openai.Response" },
      ...named(["type", "sequence_number", "item_id", "output_index"], { safe: true }),
    },
  },
  /** What was said: a person's words, not the model's. Without JSON the transcription is the text itself. */
  "openai.Transcription": {
    source: SPOKEN,
    members: { ...named(["text", "segments", "words"], { source: SPOKEN }), ...named(["duration", "language"], { safe: true }) },
  },
};

/** `stream.on(event, listener)`, by what the listener gets. */
const on = (events: readonly string[] | undefined, ...params: readonly Given[]): Summary => ({
  ...(events ? { when: [{ arg: "0", is: events }] } : {}),
  callbacks: [{ arg: "1", params, runs: "now" }],
  returns: { same: "this" },
});

const STREAM: TypeModel = {
  element: { type: "openai.Completion" },
  members: {
    ...named(["on", "once"], {
      call: [
        on(["content", "finalContent"], { source: LLM }, { source: LLM }),
        on(["message", "finalMessage"], { type: "openai.ParsedMessage" }),
        on(["chunk", "chatCompletion", "finalChatCompletion"], { type: "openai.Completion" }, { type: "openai.Completion" }),
        on(["functionToolCall", "finalFunctionToolCall", "functionCall"], { type: "openai.FunctionCall" }),
        on(["toolCallDelta", "toolCallDone", "messageDone", "messageDelta"], { source: LLM_DATA }, { source: LLM_DATA }),
        on(undefined, { type: "openai.Event" }, { source: LLM_DATA }),
      ],
    }),
    finalContent: { call: { returns: { source: LLM } } },
    finalMessage: gives({ type: "openai.ParsedMessage" }),
    ...named(["finalFunctionToolCall", "finalFunctionCall"], gives({ type: "openai.FunctionCall" })),
    ...named(["allChatCompletions"], gives({ ...COMPLETION, list: true })),
    finalChatCompletion: gives(COMPLETION),
    finalResponse: gives({ type: "openai.ParsedResponse" }),
    finalRun: gives({ type: "openai.Run" }),
    finalMessages: gives({ source: LLM_DATA }),
    ...named(["done", "abort", "toReadableStream"], HARMLESS),
  },
};

/** The session of a spoken conversation, its items and its answers. */
const REALTIME: readonly Sink[] = [
  ...prompts("instructions", "0.session.instructions", "0.response.instructions"),
  ...["0.item.content", "0.item.content.[].text"].map((arg): Sink => ({
    ...prompt(arg, "system message"),
    when: [{ arg: "0.item.role", is: ["system"] }],
  })),
];

const REALTIME_SOCKET: TypeModel = {
  members: {
    on: { call: on(undefined, { type: "openai.Event" }) },
    send: { call: { sinks: REALTIME } },
    close: HARMLESS,
  },
};

/** `zodResponseFormat(schema, name)`: the format keeps its schema for `parse`. */
const format: Member = gives({ fields: { schema: { same: "0" } } });
const schemaTool: Member = {
  call: { sinks: [prompt("0.description", "tool description")], callbacks: [schemaFunction("0.function")] },
};
function schemaFunction(arg: string): Callback {
  return toolFunction(arg, "0.parameters");
}

/** Names of what a completion is made of, as annotations use them. */
const NAMED: Readonly<Record<string, Member>> = {
  ...named(["ChatCompletion", "ChatCompletionChunk"], { type: "openai.Completion" }),
  ChatCompletionMessage: { type: "openai.Message" },
  ...named(["ChatCompletionMessageToolCall", "ChatCompletionMessageFunctionToolCall"], { type: "openai.ToolCall" }),
};

export const library: Library = {
  name: "openai",
  modules: {
    openai: "openai",
    "openai/helpers/*": "openai.helpers",
    "openai/resources": "openai.resources",
    "openai/resources/*": "openai.resources",
    "openai/realtime/*": "openai",
    "openai/beta/realtime/*": "openai",
  },
  types: {
    openai: {
      new: construct.new,
      members: {
        ...named(["default", "OpenAI", "AzureOpenAI"], construct),
        ...NAMED,
        Configuration: { new: {} },
        OpenAIApi: { new: { returns: { type: "openai.LegacyClient" } } },
        toFile: HARMLESS,
        ...named(["OpenAIRealtimeWS", "OpenAIRealtimeWebSocket"], { type: "openai.RealtimeConstructor" }),
      },
    },
    "openai.RealtimeConstructor": {
      new: { returns: { type: "openai.RealtimeSocket" } },
      members: { ...named(["create", "azure"], gives({ type: "openai.RealtimeSocket" })) },
    },
    "openai.RealtimeSocket": REALTIME_SOCKET,
    "openai.resources": { members: NAMED },
    "openai.helpers": {
      members: {
        ...named(["zodResponseFormat", "zodTextFormat", "standardResponseFormat", "standardTextFormat"], format),
        ...named(["zodFunction", "zodResponsesFunction", "standardFunction", "standardResponsesFunction"], schemaTool),
      },
    },
    "openai.Client": CLIENT,
    "openai.LegacyClient": LEGACY,
    "openai.Chat": { members: { completions: { type: "openai.ChatCompletions" } } },
    "openai.ChatCompletions": CHAT_COMPLETIONS,
    "openai.Responses": {
      members: {
        create: { call: { sinks: RESPONSES, returns: { type: "openai.Response" } } },
        parse: {
          call: {
            sinks: RESPONSES,
            returns: { type: "openai.Response", fields: { output_parsed: { source: LLM_DATA, schema: "0.text.format.schema" } } },
          },
        },
        retrieve: gives({ type: "openai.Response" }),
        ...named(["delete", "cancel"], HARMLESS),
        stream: { call: { sinks: RESPONSES, returns: { type: "openai.ResponseStream" } } },
      },
    },
    "openai.Completions": { members: { create: gives(COMPLETION) } },
    "openai.Beta": {
      members: {
        chat: { type: "openai.Chat" },
        assistants: { type: "openai.Assistants" },
        threads: { type: "openai.Threads" },
        vectorStores: { type: "openai.VectorStores" },
        realtime: { type: "openai.Realtime" },
      },
    },
    "openai.VectorStores": {
      members: { search: gives({ type: "openai.Found" }), ...named(["create", "retrieve", "list", "delete"], HARMLESS) },
    },
    "openai.Found": { element: { source: RETRIEVED_DATA }, members: { data: { source: RETRIEVED_DATA } } },
    "openai.Conversations": {
      members: {
        create: { call: { sinks: messages("0.items") } },
        items: { type: "openai.ConversationItems" },
        ...named(["retrieve", "update", "delete"], HARMLESS),
      },
    },
    "openai.ConversationItems": { members: { create: { call: { sinks: messages("1.items") } } } },
    "openai.Realtime": {
      members: {
        ...named(["sessions", "clientSecrets"], { type: "openai.RealtimeSessions" }),
      },
    },
    "openai.RealtimeSessions": {
      members: { create: { call: { sinks: prompts("instructions", "0.instructions", "0.session.instructions") } } },
    },
    "openai.Assistants": { members: { create: { call: { sinks: ASSISTANT } }, update: { call: { sinks: RUN } }, retrieve: HARMLESS } },
    "openai.Threads": {
      members: {
        create: { call: { sinks: [prompt("0.messages", "messages array"), roleOf("0.messages")] } },
        ...named(["retrieve", "update", "delete", "del"], HARMLESS),
        ...named(["createAndRun", "createAndRunPoll"], { call: { sinks: THREAD_RUN, returns: { type: "openai.Run" } } }),
        createAndRunStream: { call: { sinks: THREAD_RUN, returns: { type: "openai.AssistantStream" } } },
        messages: { type: "openai.ThreadMessages" },
        runs: { type: "openai.Runs" },
      },
    },
    "openai.ThreadMessages": {
      members: {
        list: gives({ type: "openai.ThreadPage" }),
        retrieve: gives({ source: LLM_DATA }),
        create: { call: { sinks: [{ ...prompt("1.role", "message role") }] } },
      },
    },
    "openai.ThreadPage": { element: { source: LLM_DATA }, members: { data: { source: LLM_DATA } } },
    "openai.Runs": {
      members: {
        ...named(["create", "createAndPoll"], { call: { sinks: RUN, returns: { type: "openai.Run" } } }),
        ...named(["createAndStream", "stream"], { call: { sinks: RUN, returns: { type: "openai.AssistantStream" } } }),
        ...named(["retrieve", "poll", "cancel", "submitToolOutputs", "submitToolOutputsAndPoll"], gives({ type: "openai.Run" })),
        submitToolOutputsStream: gives({ type: "openai.AssistantStream" }),
      },
    },
    "openai.Run": {
      element: { type: "openai.Event" },
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
    "openai.ParsedResponse": { extends: ["openai.Response"], members: { output_parsed: { source: LLM_DATA } } },
    "openai.ResponseStream": { extends: ["openai.Stream"], element: { type: "openai.Event" } },
    "openai.AssistantStream": { extends: ["openai.Stream"], element: { type: "openai.Event" } },
    ...ANSWERS,
  },
};
