/**
 * LangChain: models, messages, prompts, parsers and how they are chained. Its many packages are one namespace here, for a name means the same
 * in each. A chain gives what a model wrote, whatever its links. Tools and agents are in langchain-agents.ts, documents and stores in
 * langchain-retrieval.ts.
 */
import type { Library, Member, Result, Sink, Summary } from "../../engine/summary.js";
import { fillsSystemText, LLM, LLM_DATA, modelUrl, prompt, roleOf, SYSTEM_TEMPLATE, systemText } from "../javascript/llm-vocabulary.js";
import { pulled } from "../javascript/remote-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";

/** Messages as pairs or dictionaries; their constructors are sinks of their own. */
export const langchainMessages = (list: string): readonly Sink[] => [
  ...systemText(list),
  { ...prompt(`${list}.[].1`, "system message"), when: [{ arg: `${list}.[].0`, is: ["system", "developer"] }] },
  roleOf(list),
];

export const ANSWER: Result = { type: "langchain.Answer" };
const llm: Member = { source: LLM };
const safe: Member = { safe: true };

const RUNS: Member = { call: { sinks: langchainMessages("0"), returns: ANSWER } };
const model: Member = makes(
  { type: "langchain.Runnable" },
  { sinks: [...modelUrl("base_url=", "openai_api_base=", "azure_endpoint="), prompt("model=", "model name")] },
);

const CHAT_MODELS = [
  ...[
    "ChatOpenAI",
    "AzureChatOpenAI",
    "ChatAnthropic",
    "ChatGoogleGenerativeAI",
    "ChatVertexAI",
    "ChatOllama",
    "ChatGroq",
    "ChatMistralAI",
  ],
  ...["ChatCohere", "ChatBedrock", "ChatBedrockConverse", "ChatDeepSeek", "ChatXAI", "ChatTogether", "ChatFireworks", "ChatHuggingFace"],
];
const TEXT_MODELS = [
  "OpenAI",
  "AzureOpenAI",
  "OpenAIChat",
  "Ollama",
  "OllamaLLM",
  "HuggingFaceHub",
  "HuggingFacePipeline",
  "HuggingFaceEndpoint",
  "LlamaCpp",
  "GPT4All",
  "Bedrock",
];

const OWN_MESSAGE: Summary = { returns: { fields: { content: { same: "0|content=" } } } };

const FILLS = fillsSystemText("0|input=");

/** A template in Jinja's language is a program. */
const jinja = (arg: string): Sink => ({
  arg,
  kind: "code",
  when: [{ arg: "template_format=", is: ["jinja2"] }],
  detail: { use: "template" },
});
const template: Member = {
  new: { sinks: [jinja("template=")], returns: { type: "langchain.Prompt" } },
  type: "langchain.PromptClass",
};

export const library: Library = {
  name: "langchain",
  modules: { langchain: "langchain", "langchain.*": "langchain", "langchain_*": "langchain", "langchain_core.*": "langchain" },
  types: {
    /** Its prompts are others' to change, unless a commit follows a colon. */
    "langchain.Hub": { members: { pull: { call: { sinks: [pulled("0|owner_repo_commit=")], returns: {} } } } },
    langchain: {
      members: {
        ...named([...CHAT_MODELS, ...TEXT_MODELS], model),
        ...named(["init_chat_model"], gives({ type: "langchain.Runnable" })),
        hub: { type: "langchain.Hub" },
        ...named(["HumanMessage", "AIMessage", "FunctionMessage", "ToolMessage"], { new: OWN_MESSAGE, type: "langchain.Answer" }),
        SystemMessage: { new: { sinks: [prompt("0|content=", "system message")], ...OWN_MESSAGE } },
        ChatMessage: makes({}, { sinks: [prompt("role=", "message role")] }),
        ...named(["ChatPromptTemplate", "PromptTemplate", "FewShotPromptTemplate"], template),
        SystemMessagePromptTemplate: { type: "langchain.SystemPromptClass" },
        ...named(["HumanMessagePromptTemplate", "AIMessagePromptTemplate"], { type: "langchain.UserPromptClass" }),
        MessagesPlaceholder: makes({ safe: true }),
        ...named(
          ["StrOutputParser", "JsonOutputParser", "PydanticOutputParser", "CommaSeparatedListOutputParser", "StructuredOutputParser"],
          {
            new: { returns: { type: "langchain.Parser" } },
            type: "langchain.ParserClass",
          },
        ),
        ...named(["RunnablePassthrough", "RunnableParallel", "RunnableLambda", "RunnableSequence"], {
          new: { callbacks: [{ arg: "0|func=", params: [{}], runs: "now" }], returns: { type: "langchain.Runnable" } },
        }),
        RunnableWithMessageHistory: makes({ type: "langchain.Runnable" }),
        Document: makes({ fields: { page_content: { same: "page_content=" } } }),
        ...named(
          ["OpenAIEmbeddings", "HuggingFaceEmbeddings", "OllamaEmbeddings", "GoogleGenerativeAIEmbeddings"],
          makes({ type: "langchain.Embeddings" }),
        ),
        ...named(
          ["ConversationBufferMemory", "ConversationBufferWindowMemory", "ChatMessageHistory", "InMemoryChatMessageHistory"],
          makes({ type: "langchain.Memory" }),
        ),
      },
    },
    "langchain.Runnable": {
      call: { returns: ANSWER },
      members: {
        // Of the right side, with the left as its argument.
        "|": {
          call: [
            {
              when: [{ arg: "0", instance: "langchain.Prompt" }],
              returns: { type: "langchain.Prompted", fields: { messages: { same: "0.messages" } } },
            },
            { when: [{ arg: "0", instance: "langchain.Prompted" }], returns: { same: "0" } },
            { returns: { same: "this" } },
          ],
        },
        ...named(["invoke", "ainvoke", "stream", "astream", "batch", "abatch", "predict_messages"], RUNS),
        ...named(["run", "arun", "predict", "apredict", "generate", "agenerate", "apply", "acall", "astream_events"], gives(ANSWER)),
        ...named(["bind_tools", "bind", "with_config", "with_retry", "with_fallbacks", "pipe"], CHAIN),
        with_structured_output: gives({ type: "langchain.Structured", fields: { schema: { same: "0|schema=" } } }),
        ...named(["get_num_tokens", "model_name", "temperature"], SAFE_CALL),
      },
    },
    /** What the model writes has the form of a class, or of a schema. */
    "langchain.Structured": {
      extends: ["langchain.Runnable"],
      members: {
        "|": {
          call: [
            {
              when: [{ arg: "0", instance: "langchain.Prompt" }],
              returns: {
                type: "langchain.PromptedStructured",
                fields: { messages: { same: "0.messages" }, schema: { same: "this.schema" } },
              },
            },
            { returns: { same: "this" } },
          ],
        },
        ...named(["invoke", "ainvoke"], {
          call: { sinks: langchainMessages("0"), returns: { source: LLM_DATA, schema: "this.schema" } },
        }),
      },
    },
    "langchain.PromptedStructured": {
      extends: ["langchain.Structured"],
      members: named(["invoke", "ainvoke"], { call: { sinks: [FILLS], returns: { source: LLM_DATA, schema: "this.schema" } } }),
    },
    /** A message, its text, or a dictionary of a chain's results. */
    "langchain.Answer": {
      source: LLM_DATA,
      element: { type: "langchain.Answer" },
      members: {
        ...named(["content", "output", "text", "result", "answer", "output_text", "response"], llm),
        ...named(["tool_calls", "additional_kwargs", "intermediate_steps", "structured_response"], { source: LLM_DATA }),
        ...named(["source_documents", "context"], { type: "langchain.Documents" }),
        messages: { type: "langchain.Answer" },
        ...named(["id", "response_metadata", "usage_metadata", "type"], safe),
      },
    },
    "langchain.PromptClass": {
      members: {
        from_messages: {
          call: {
            sinks: langchainMessages("0|messages="),
            returns: { type: "langchain.Prompt", fields: { messages: { same: "0|messages=" } } },
          },
        },
        from_template: { call: { sinks: [jinja("0|template=")], returns: { type: "langchain.Prompt" } } },
      },
    },
    // In a list of messages it is a pair of a role and a text.
    "langchain.SystemPromptClass": {
      members: {
        from_template: {
          call: {
            sinks: [prompt("0|template=", "system message")],
            returns: { fields: { "0": { const: SYSTEM_TEMPLATE }, "1": { same: "0|template=" } } },
          },
        },
      },
    },
    "langchain.UserPromptClass": { members: { from_template: HARMLESS } },
    "langchain.Prompt": {
      members: {
        // What fills it, by name: `{"context": retriever} | prompt`. Which of its places the links behind it fill, nobody can tell.
        "|": {
          call: [
            {
              when: [{ arg: "0", literal: true }],
              sinks: [{ ...fillsSystemText("0"), possible: true }],
              returns: { type: "langchain.FedPrompt" },
            },
            { sinks: [{ ...fillsSystemText("0"), possible: true }], returns: { same: "this" } },
          ],
        },
        ...named(["format", "format_messages", "format_prompt"], gives({ from: ["*"] })),
        ...named(["invoke", "ainvoke"], { call: { sinks: [FILLS], returns: { from: ["*"] } } }),
        partial: CHAIN,
      },
    },
    "langchain.FedPrompt": { members: { "|": CHAIN, ...named(["invoke", "ainvoke"], gives({ from: ["*"] })) } },
    /** A chain that begins with a prompt. */
    "langchain.Prompted": {
      extends: ["langchain.Runnable"],
      members: {
        ...named(["invoke", "ainvoke", "stream", "astream"], { call: { sinks: [FILLS], returns: ANSWER } }),
        ...named(["batch", "abatch"], { call: { sinks: [{ ...FILLS, filledBy: "0.[]" }], returns: ANSWER } }),
      },
    },
    "langchain.ParserClass": { members: { from_response_schemas: gives({ type: "langchain.Parser" }) } },
    "langchain.Parser": {
      extends: ["langchain.Runnable"],
      members: { parse: gives({ from: ["0"] }), get_format_instructions: gives({ safe: true }) },
    },
    "langchain.Embeddings": { members: named(["embed_query", "embed_documents", "aembed_query"], SAFE_CALL) },
    "langchain.Memory": {
      members: {
        ...named(["save_context", "clear", "add_user_message", "add_ai_message", "add_message"], HARMLESS),
        ...named(["load_memory_variables"], gives({ source: { kind: "stored", structured: true } })),
        ...named(["messages", "chat_memory"], { source: { kind: "stored", structured: true } }),
      },
    },
  },
};
