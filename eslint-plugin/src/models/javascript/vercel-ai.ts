/**
 * Vercel's `ai` package, versions 2 to 6, its providers and its React hooks. The model's text, objects and tool inputs are untrusted;
 * `system`, `instructions` and tool descriptions are prompts; `prompt` is the user's part. A tool's `execute` is called with arguments
 * of the model's choosing, after its schema let them through.
 */
import type { Callback, Library, Member, Result, Sink, Summary, TypeModel, When } from "../../engine/summary.js";
import {
  askedFirst,
  LLM,
  LLM_DATA,
  messages,
  modelUrl,
  program,
  prompt,
  prompts,
  RETRIEVED_DATA,
  SPOKEN,
  systemText,
  toolFunction,
} from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named, SAFE_CALL } from "./rows.js";

/** From version 6 on a call can refuse system messages among the messages. */
const UNLESS_REFUSED: When = { arg: "0.allowSystemInMessages", not: [false] };

const SINKS: readonly Sink[] = [
  ...prompts("system prompt", "0.system", "0.system.content"),
  ...prompts("instructions", "0.instructions", "0.instructions.content"),
  ...messages("0.messages").map((sink) => ({ ...sink, when: [...(sink.when ?? []), UNLESS_REFUSED] })),
  ...systemText("0.prompt"),
  prompt("0.model", "model name"),
  ...prompts("tool description", "0.tools.[].description", "0.schemaDescription"),
];

/** Tools written in place; those made by `tool()` have run with their schema. */
const TOOLS: readonly Callback[] = [toolFunction("0.tools.[].execute")];

/** What generating gives; streaming gives the same members as promises. */
const RESULT: TypeModel = {
  members: {
    ...named(["text", "reasoning", "reasoningText"], { source: LLM }),
    textStream: { type: "ai.TextStream" },
    ...named(["partialObjectStream", "elementStream", "partialOutputStream", "experimental_partialOutputStream"], {
      type: "ai.ObjectStream",
    }),
    fullStream: { type: "ai.Parts" },
    ...named(["toolCalls", "toolResults", "staticToolCalls", "dynamicToolCalls"], { type: "ai.ToolCalls" }),
    ...named(["steps", "content", "response", "sources"], { source: LLM_DATA }),
    ...named(["usage", "totalUsage", "finishReason", "warnings"], { safe: true }),
    ...named(
      [
        "toDataStreamResponse",
        "toAIStreamResponse",
        "toUIMessageStreamResponse",
        "toUIMessageStream",
        "toTextStreamResponse",
        "toJsonResponse",
        "pipeDataStreamToResponse",
        "pipeUIMessageStreamToResponse",
        "pipeTextStreamToResponse",
        "mergeIntoDataStream",
        "consumeStream",
      ],
      HARMLESS,
    ),
  },
};

const finished: readonly Callback[] = [
  ...["0.onFinish", "0.onStepFinish"].map((arg): Callback => ({ arg, params: [{ type: "ai.Result" }], runs: "now" })),
  { arg: "0.onChunk", params: [{ fields: { chunk: { type: "ai.Part" } } }], runs: "now" },
];

/** `output` is what the given output form lets through. */
const TEXT_RESULT: Result = {
  type: "ai.Result",
  fields: {
    output: { source: LLM_DATA, schema: "0.output.schema" },
    experimental_output: { source: LLM_DATA, schema: "0.experimental_output.schema" },
  },
};

/** The package checks the object against the schema that the call gives; of an enumeration nothing else is possible. */
const objects: readonly Summary[] = [
  {
    when: [{ arg: "0.output", is: ["enum"] }],
    sinks: SINKS,
    returns: { type: "ai.Result", fields: { object: { safe: true } } },
  },
  {
    when: [{ arg: "0.output", is: ["array"] }],
    sinks: SINKS,
    returns: { type: "ai.Result", fields: { object: { source: LLM_DATA, schema: "0.schema", list: true } } },
  },
  {
    sinks: SINKS,
    callbacks: [{ arg: "0.onFinish", params: [{ fields: { object: { source: LLM_DATA, schema: "0.schema" } } }], runs: "now" }],
    returns: { type: "ai.Result", fields: { object: { source: LLM_DATA, schema: "0.schema" } } },
  },
];

const describes = prompts("tool description", "0.description");

/** The result holds no function any more: it has been seen here, together with its schema. */
const tool: readonly Summary[] = [
  {
    when: [{ arg: "0.needsApproval", is: [true] }],
    sinks: describes,
    callbacks: [askedFirst(toolFunction("0.execute", "0.inputSchema"))],
    returns: { type: "ai.Tool" },
  },
  {
    when: [{ arg: "0.inputSchema", given: true }],
    sinks: describes,
    callbacks: [toolFunction("0.execute", "0.inputSchema"), toolFunction("0.generate", "0.inputSchema")],
    returns: { type: "ai.Tool" },
  },
  { sinks: describes, callbacks: [toolFunction("0.execute", "0.parameters")], returns: { type: "ai.Tool" } },
];

const agent: Member = { new: { sinks: SINKS, callbacks: [...TOOLS, ...finished], returns: { type: "ai.Agent" } } };

/** The client's list of messages in their form for the user interface. */
const uiMessages: Member = { call: { sinks: prompts("messages array", "0.uiMessages", "0.messages") } };

const mcpClient: Member = {
  call: {
    sinks: [{ arg: "0.transport.url", kind: "url", detail: { use: "address of a tool server" } }],
    returns: { type: "ai.McpClient" },
  },
};
const stdio: Member = { new: { sinks: program("0.command", "0.args.[]") } };

const provider: Member = { type: "ai.Provider" };
const asks: Summary = { sinks: [prompt("0", "model name")], returns: {} };

/** Version 2: a stream of the provider's answer, with listeners. */
const providerStream: Member = {
  call: {
    callbacks: ["1.onCompletion", "1.onFinal", "1.onToken"].map((arg) => ({ arg, params: [{ source: LLM }], runs: "now" })),
  },
};

export const library: Library = {
  name: "ai",
  modules: {
    ai: "ai",
    "ai/rsc": "ai",
    "ai/react": "ai.Hooks",
    "ai/mcp-stdio": "ai.Mcp",
    "@ai-sdk/rsc": "ai",
    "@ai-sdk/react": "ai.Hooks",
    "@ai-sdk/vue": "ai.Hooks",
    "@ai-sdk/svelte": "ai.Hooks",
    "@ai-sdk/mcp": "ai.Mcp",
    "@ai-sdk/mcp/mcp-stdio": "ai.Mcp",
    "@ai-sdk/*": "ai.Providers",
    "@openrouter/ai-sdk-provider": "ai.Providers",
    "ollama-ai-provider": "ai.Providers",
  },
  types: {
    ai: {
      members: {
        ...named(["generateText", "streamText"], { call: { sinks: SINKS, callbacks: [...TOOLS, ...finished], returns: TEXT_RESULT } }),
        ...named(["generateObject", "streamObject"], { call: objects }),
        streamUI: {
          call: {
            sinks: SINKS,
            callbacks: [
              toolFunction("0.tools.[].generate"),
              { arg: "0.text", params: [{ fields: { content: { source: LLM }, delta: { source: LLM } } }], runs: "now" },
            ],
          },
        },
        ...named(["tool", "dynamicTool"], { call: tool }),
        ...named(["jsonSchema", "zodSchema", "asSchema"], gives({ type: "ai.Schema" })),
        ...named(["convertToModelMessages", "convertToCoreMessages"], gives({ same: "0" })),
        ...named(["validateUIMessages", "pruneMessages"], gives({ same: "0.messages" })),
        safeValidateUIMessages: gives({ fields: { data: { same: "0.messages" }, success: { safe: true } } }),
        ...named(["embed", "embedMany", "cosineSimilarity", "generateId", "stepCountIs", "hasToolCall"], SAFE_CALL),
        ...named(["Agent", "Experimental_Agent", "ToolLoopAgent"], agent),
        ...named(["createAgentUIStreamResponse", "createAgentUIStream", "pipeAgentUIStreamToResponse"], uiMessages),
        Output: { type: "ai.Outputs" },
        ...named(["transcribe", "experimental_transcribe"], gives({ fields: { text: { source: SPOKEN } } })),
        experimental_createMCPClient: mcpClient,
        ...named(["OpenAIStream", "AnthropicStream", "LangChainStream", "HuggingFaceStream"], providerStream),
        ...named(["UIMessage", "Message"], { type: "ai.UIMessage" }),
        ...named(["wrapLanguageModel"], gives({ same: "0.model" })),
      },
    },
    "ai.Tool": {},
    "ai.Schema": {},
    "ai.Outputs": {
      members: {
        object: gives({ fields: { schema: { same: "0.schema" } } }),
        array: gives({ fields: { schema: { type: "ai.Schema", fields: { item: { same: "0.element" } } } } }),
        choice: gives({ fields: { schema: { type: "ai.Schema", fields: { harmless: { const: true } } } } }),
      },
    },
    "ai.Agent": {
      members: {
        ...named(["generate", "stream"], { call: { sinks: SINKS, callbacks: finished, returns: TEXT_RESULT } }),
        respond: { call: { sinks: prompts("messages array", "0.messages") } },
      },
    },
    "ai.Result": RESULT,
    "ai.TextStream": { source: LLM, element: { source: LLM } },
    "ai.ObjectStream": { source: LLM_DATA, element: { source: LLM_DATA } },
    "ai.Parts": { element: { type: "ai.Part" } },
    "ai.Part": {
      members: {
        ...named(["text", "textDelta", "delta", "toolName"], { source: LLM }),
        ...named(["input", "args", "output", "object", "result"], { source: LLM_DATA }),
        ...named(["type", "id", "toolCallId"], { safe: true }),
      },
    },
    "ai.ToolCalls": listOf("ai.Part"),
    /** Tool servers of others: what they answer was brought in from elsewhere. */
    "ai.McpClient": {
      members: {
        ...named(["tools", "close", "listResources"], HARMLESS),
        ...named(["readResource", "experimental_getPrompt", "getPrompt"], gives({ source: RETRIEVED_DATA })),
      },
    },
    "ai.Mcp": {
      members: {
        ...named(["createMCPClient", "experimental_createMCPClient"], mcpClient),
        ...named(["Experimental_StdioMCPTransport", "StdioMCPTransport"], stdio),
      },
    },
    /** `openai("model")`, `createOpenAI({ baseURL })`. */
    "ai.Providers": {
      members: {
        ...named(
          [
            "createOpenAI",
            "createAzure",
            "createAnthropic",
            "createGoogleGenerativeAI",
            "createVertex",
            "createMistral",
            "createGroq",
            "createXai",
            "createDeepSeek",
            "createCohere",
            "createOpenAICompatible",
            "createOpenRouter",
            "createOllama",
            "createTogetherAI",
            "createFireworks",
            "createPerplexity",
            "createAmazonBedrock",
          ],
          { call: { sinks: modelUrl("0.baseURL"), returns: { type: "ai.Provider" } } },
        ),
        "*": provider,
      },
    },
    "ai.Provider": { call: asks, members: { "*": { call: asks } } },
    "ai.Hooks": {
      members: {
        useChat: gives({ type: "ai.Chat" }),
        Chat: { new: { returns: { type: "ai.Chat" } } },
        useCompletion: gives({ type: "ai.Chat" }),
        ...named(["useObject", "experimental_useObject"], gives({ fields: { object: { source: LLM_DATA, schema: "0.schema" } } })),
      },
    },
    "ai.Chat": {
      members: {
        messages: { type: "ai.UIMessages" },
        completion: { source: LLM },
        complete: { call: { returns: { source: LLM } } },
        ...named(["status", "isLoading", "id"], { safe: true }),
        ...named(["sendMessage", "append", "reload", "regenerate", "stop", "setMessages", "handleSubmit", "handleInputChange"], HARMLESS),
      },
    },
    "ai.UIMessages": listOf("ai.UIMessage"),
    "ai.UIMessage": {
      members: {
        content: { source: LLM },
        parts: { type: "ai.UIParts" },
        ...named(["toolInvocations", "data", "annotations", "metadata"], { source: LLM_DATA }),
        ...named(["id", "role", "createdAt"], { safe: true }),
      },
    },
    "ai.UIParts": listOf("ai.UIPart"),
    "ai.UIPart": {
      members: {
        ...named(["text", "reasoning", "toolName", "title"], { source: LLM }),
        ...named(["input", "output", "toolInvocation", "data", "source"], { source: LLM_DATA }),
        ...named(["type", "state", "toolCallId", "mediaType"], { safe: true }),
      },
    },
  },
};
