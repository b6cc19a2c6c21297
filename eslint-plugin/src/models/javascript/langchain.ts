/**
 * LangChain: models, messages, prompts, parsers and how they are chained. Its many packages are one namespace here, for a name means the
 * same in each. A chain gives what its last link gives, so `pipe` gives its argument. Tools and agents are in langchain-agents.ts,
 * documents and stores in langchain-retrieval.ts.
 */
import type { Given, Library, Member, Result, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { fillsSystemText, LLM, LLM_DATA, modelUrl, prompt, prompts, roleOf, SYSTEM_TEMPLATE, systemText } from "./llm-vocabulary.js";
import { CHAIN, gives, HARMLESS, listOf, named, SAFE_CALL } from "./rows.js";
import { pulled } from "./remote-vocabulary.js";

/** Messages as pairs, objects or (their constructors are sinks of their own) instances. */
export const langchainMessages = (list: string): readonly Sink[] => [
  ...systemText(list),
  { ...prompt(`${list}.[].1`, "system message"), when: [{ arg: `${list}.[].0`, is: ["system", "developer"] }] },
  roleOf(list),
];

const LINKED: Summary = { returns: { same: "0" } };

/** What every link of a chain can do, given what it gives. */
export function runnable(result: Result, stream: Result, handed: Given, sinks: readonly Sink[] = []): TypeModel {
  const pipe: readonly Summary[] = [
    // A function as the last link: what it returns is what the chain gives.
    {
      when: [{ arg: "0", type: "function" }],
      callbacks: [{ arg: "0", params: [handed], runs: "now", returns: "return" }],
      returns: { type: "langchain.Lambda" },
    },
    LINKED,
  ];
  return {
    members: {
      ...named(["invoke", "ainvoke"], { call: { sinks, returns: result } }),
      stream: { call: { sinks, returns: stream } },
      pipe: { call: pipe },
      ...named(["withConfig", "bind", "withRetry", "withFallbacks"], CHAIN),
    },
  };
}

const MESSAGE: Result = { type: "langchain.Message" };
const TEXT: Result = { source: LLM };
const DATA: Result = { source: LLM_DATA };

const CHAT_MODEL: TypeModel = {
  members: {
    ...runnable(MESSAGE, { type: "langchain.MessageStream" }, { type: "langchain.Message" }, langchainMessages("0")).members,
    ...named(["call", "predictMessages"], { call: { sinks: langchainMessages("0"), returns: MESSAGE } }),
    predict: gives(TEXT),
    batch: gives({ ...MESSAGE, list: true }),
    bindTools: CHAIN,
    withStructuredOutput: gives({ type: "langchain.Structured", fields: { schema: { same: "0" } } }),
  },
};

/** Models that complete a text give the text itself. */
const TEXT_MODEL: TypeModel = {
  members: {
    ...runnable(TEXT, { type: "langchain.TextStream" }, { source: LLM }).members,
    ...named(["call", "predict"], gives(TEXT)),
  },
};

const URLS = modelUrl("0.baseUrl", "0.baseURL", "0.configuration.baseURL", "0.azureOpenAIEndpoint", "0.anthropicApiUrl");

const chatModel: Member = { new: { sinks: [...URLS, prompt("0.model", "model name")], returns: { type: "langchain.ChatModel" } } };
const textModel: Member = { new: { sinks: URLS, returns: { type: "langchain.TextModel" } } };
const embeddings: Member = { new: { sinks: URLS, returns: { type: "langchain.Embeddings" } } };

const CHAT_MODELS = [
  "ChatOpenAI",
  "AzureChatOpenAI",
  "ChatAnthropic",
  "ChatGoogleGenerativeAI",
  "ChatGoogle",
  "ChatVertexAI",
  "ChatGooglePaLM",
  "ChatOllama",
  "ChatGroq",
  "ChatMistralAI",
  "ChatCohere",
  "ChatBedrockConverse",
  "BedrockChat",
  "ChatDeepSeek",
  "ChatXAI",
  "ChatTogetherAI",
  "ChatFireworks",
  "ChatPerplexity",
  "ChatLlamaCpp",
  "ChatDeepInfra",
  "ChatAlibabaTongyi",
  "ChatZhipuAI",
  "ChatMoonshot",
  "ChatMinimax",
  "ChatWatsonx",
  "ChatCloudflareWorkersAI",
];
const TEXT_MODELS = [
  "OpenAI",
  "AzureOpenAI",
  "OpenAIChat",
  "Ollama",
  "HuggingFaceInference",
  "Replicate",
  "Cohere",
  "MistralAI",
  "VertexAI",
  "GooglePaLM",
  "Bedrock",
  "LlamaCpp",
  "Fireworks",
  "TogetherAI",
  "CloudflareWorkersAI",
];
const EMBEDDINGS = [
  "OpenAIEmbeddings",
  "AzureOpenAIEmbeddings",
  "GoogleGenerativeAIEmbeddings",
  "OllamaEmbeddings",
  "HuggingFaceInferenceEmbeddings",
  "HuggingFaceTransformersEmbeddings",
  "CohereEmbeddings",
  "MistralAIEmbeddings",
  "VertexAIEmbeddings",
  "BedrockEmbeddings",
];

/** `new HumanMessage("…")`, `new HumanMessage({ content })`: no model wrote it. */
const ownMessage: readonly Summary[] = [
  { when: [{ arg: "0.content", given: true }], returns: { fields: { content: { same: "0.content" } } } },
  { returns: { fields: { content: { same: "0" } } } },
];
const systemMessage: Summary = {
  sinks: [
    { ...prompt("0", "system message"), when: [{ arg: "0", type: "string" }] },
    ...prompts("system message", "0.content", "0.content.[].text", "0.[].text"),
  ],
  returns: { fields: { content: { same: "0" } } },
};

const FILLS = fillsSystemText("0");
/** What a chain that begins with a prompt can do; it keeps the prompt's messages, whatever its links give. */
const prompted = (type: string, result: Result, stream: Result): Readonly<Record<string, TypeModel>> => ({
  [`${type}Prompted`]: {
    extends: [type],
    members: {
      pipe: { call: [...PIPED, LAMBDA_LINK, LINKED] },
      ...named(["invoke", "ainvoke"], { call: { sinks: [FILLS], returns: result } }),
      stream: { call: { sinks: [FILLS], returns: stream } },
    },
  },
});
const LINKS = ["langchain.ChatModel", "langchain.TextModel", "langchain.TextParser", "langchain.JsonParser"];
/** A function as a link: what it returns is what the chain gives. */
const LAMBDA_LINK: Summary = {
  when: [{ arg: "0", type: "function" }],
  callbacks: [{ arg: "0", params: [{ source: LLM_DATA }], runs: "now", returns: "return" }],
  returns: { type: "langchain.Lambda" },
};
const PIPED: readonly Summary[] = [
  ...LINKS.map((type): Summary => ({
    when: [{ arg: "0", instance: type }],
    returns: { type: `${type}Prompted`, fields: { messages: { same: "this.messages" } } },
  })),
  {
    when: [{ arg: "0", instance: "langchain.Structured" }],
    returns: { type: "langchain.StructuredPrompted", fields: { messages: { same: "this.messages" }, schema: { same: "0.schema" } } },
  },
];

const PROMPT: TypeModel = {
  members: {
    pipe: { call: [...PIPED, LINKED] },
    ...named(["format"], gives({ from: ["0"] })),
    ...named(["formatMessages", "formatPromptValue", "invoke"], { call: { sinks: [FILLS], returns: { from: ["0"] } } }),
    partial: CHAIN,
  },
};

const promptTemplate = { type: "langchain.PromptConstructor" } as const;

const TEXT_PARSER: TypeModel = {
  members: {
    ...runnable(TEXT, { type: "langchain.TextStream" }, { source: LLM }).members,
    parse: gives({ from: ["0"] }),
    getFormatInstructions: HARMLESS,
  },
};
const JSON_PARSER: TypeModel = {
  members: {
    ...runnable(DATA, { type: "langchain.DataStream" }, { source: LLM_DATA }).members,
    parse: gives({ from: ["0"], structured: true }),
    getFormatInstructions: HARMLESS,
  },
};
/** After the schema that the parser or the model was made with. */
const CHECKED: Result = { source: LLM_DATA, schema: "this.schema" };
const STRUCTURED: TypeModel = {
  members: {
    ...runnable(CHECKED, { type: "langchain.DataStream" }, { source: LLM_DATA }, langchainMessages("0")).members,
    parse: gives({ from: ["0"], structured: true, schema: "this.schema" }),
    getFormatInstructions: HARMLESS,
  },
};

const parser = (type: string): Member => ({ new: { returns: { type } } });

export const library: Library = {
  name: "langchain",
  modules: { langchain: "langchain", "langchain/*": "langchain", "@langchain/*": "langchain" },
  types: {
    langchain: {
      members: {
        ...named(CHAT_MODELS, chatModel),
        initChatModel: gives({ type: "langchain.ChatModel" }),
        /** Of `langchain/hub`: its prompts are others' to change, unless a commit follows a colon. */
        pull: { call: { sinks: [pulled("0")], returns: {} } },
        ...named(TEXT_MODELS, textModel),
        ...named(EMBEDDINGS, embeddings),

        ...named(["HumanMessage", "AIMessage", "FunctionMessage"], { new: ownMessage }),
        ToolMessage: { new: { returns: {} } },
        ...named(["SystemMessage", "SystemChatMessage"], { new: systemMessage }),
        ChatMessage: {
          new: {
            sinks: [prompt("1", "message role"), { ...prompt("0.role", "message role"), when: [{ arg: "1", given: false }] }],
            returns: {},
          },
        },

        ...named(["ChatPromptTemplate", "PromptTemplate", "FewShotPromptTemplate"], promptTemplate),
        SystemMessagePromptTemplate: { type: "langchain.SystemPromptConstructor" },
        ...named(["HumanMessagePromptTemplate", "AIMessagePromptTemplate"], { type: "langchain.UserPromptConstructor" }),

        ...named(["StringOutputParser", "BytesOutputParser", "HttpResponseOutputParser"], parser("langchain.TextParser")),
        ...named(
          [
            "JsonOutputParser",
            "JsonOutputFunctionsParser",
            "JsonOutputToolsParser",
            "JsonOutputKeyToolsParser",
            "XMLOutputParser",
            "CommaSeparatedListOutputParser",
          ],
          parser("langchain.JsonParser"),
        ),
        StructuredOutputParser: { type: "langchain.StructuredParserConstructor" },

        RunnableSequence: { type: "langchain.SequenceConstructor" },
        ...named(["RunnableMap", "RunnableParallel"], { type: "langchain.MapConstructor" }),
        RunnablePassthrough: { type: "langchain.PassthroughConstructor" },
        RunnableLambda: { type: "langchain.LambdaConstructor" },
        RunnableWithMessageHistory: { new: { returns: { same: "0.runnable" } } },
      },
    },
    "langchain.ChatModel": CHAT_MODEL,
    "langchain.TextModel": TEXT_MODEL,
    "langchain.Embeddings": { members: { ...named(["embedQuery", "embedDocuments"], SAFE_CALL) } },
    "langchain.Message": {
      members: {
        ...named(["content", "text"], { source: LLM }),
        tool_calls: { type: "langchain.ToolCalls" },
        ...named(["additional_kwargs", "contentBlocks", "invalid_tool_calls", "lc_kwargs"], { source: LLM_DATA }),
        ...named(["id", "response_metadata", "usage_metadata", "type"], { safe: true }),
        ...named(["getType", "_getType"], SAFE_CALL),
      },
    },
    "langchain.Messages": listOf("langchain.Message"),
    "langchain.ToolCalls": listOf("langchain.ToolCall"),
    "langchain.ToolCall": { members: { name: { source: LLM }, args: { source: LLM_DATA }, ...named(["id", "type"], { safe: true }) } },
    "langchain.MessageStream": { element: MESSAGE },
    "langchain.TextStream": { element: TEXT },
    "langchain.DataStream": { element: DATA },
    "langchain.Structured": STRUCTURED,

    "langchain.PromptConstructor": {
      new: { returns: { type: "langchain.Prompt" } },
      members: {
        ...named(["fromMessages", "fromPromptMessages"], {
          call: { sinks: langchainMessages("0"), returns: { type: "langchain.Prompt", fields: { messages: { same: "0" } } } },
        }),
        fromTemplate: gives({ type: "langchain.Prompt" }),
      },
    },
    // In a list of messages it is a pair of a role and a text.
    "langchain.SystemPromptConstructor": {
      members: {
        fromTemplate: {
          call: { sinks: prompts("system message", "0"), returns: { fields: { "0": { const: SYSTEM_TEMPLATE }, "1": { same: "0" } } } },
        },
      },
    },
    "langchain.UserPromptConstructor": { members: { fromTemplate: HARMLESS } },
    "langchain.Prompt": PROMPT,
    ...prompted("langchain.ChatModel", MESSAGE, { type: "langchain.MessageStream" }),
    ...prompted("langchain.TextModel", TEXT, { type: "langchain.TextStream" }),
    ...prompted("langchain.TextParser", TEXT, { type: "langchain.TextStream" }),
    ...prompted("langchain.JsonParser", DATA, { type: "langchain.DataStream" }),
    ...prompted("langchain.Structured", CHECKED, { type: "langchain.DataStream" }),

    "langchain.TextParser": TEXT_PARSER,
    "langchain.JsonParser": JSON_PARSER,
    "langchain.StructuredParserConstructor": {
      members: {
        fromZodSchema: gives({ type: "langchain.Structured", fields: { schema: { same: "0" } } }),
        fromNamesAndDescriptions: gives({ type: "langchain.Structured" }),
      },
    },

    /** Which of its links a sequence ends with is not looked at: it may give what any of them gives. */
    "langchain.SequenceConstructor": {
      members: { from: { call: { sinks: [{ ...fillsSystemText("0.0", "0.1.messages"), possible: true }], returns: { same: "0.[]" } } } },
    },
    /** What its parts give, by name, fills the prompt behind it. */
    "langchain.MapConstructor": {
      members: { from: gives({ type: "langchain.Map", fields: { parts: { same: "0" } } }) },
      new: { returns: { type: "langchain.Map", fields: { parts: { same: "0.steps" } } } },
    },
    "langchain.PassthroughConstructor": {
      members: { assign: gives({ type: "langchain.Map", fields: { parts: { same: "0" } } }) },
      new: { returns: { safe: true } },
    },
    "langchain.Map": {
      members: {
        pipe: { call: { sinks: [{ ...fillsSystemText("this.parts", "0.messages"), possible: true }], returns: { same: "0" } } },
      },
    },
    "langchain.LambdaConstructor": {
      new: {
        callbacks: [{ arg: "0.func", params: [{}], runs: "now", returns: "return" }],
        returns: { type: "langchain.Lambda" },
      },
      members: {
        from: {
          call: { callbacks: [{ arg: "0", params: [{}], runs: "now", returns: "return" }], returns: { type: "langchain.Lambda" } },
        },
      },
    },
    /** Stands for what its function returned. */
    "langchain.Lambda": { members: { ...named(["invoke", "stream", "batch"], gives({ same: "this" })), pipe: gives({ same: "0" }) } },
  },
};
