/** Models behind pipelines and modules of a program: Haystack, DSPy, vLLM, Replicate. What they give is what a model wrote. */
import type { Library, Member } from "../../engine/summary.js";
import { LLM, LLM_DATA, messages, modelUrl, prompt } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { elements } from "./words.js";

const llm: Member = { source: LLM };
const safe: Member = { safe: true };
const address = modelUrl("api_base_url=");

export const library: Library = {
  name: "model-pipelines",
  modules: { haystack: "haystack", "haystack.*": "haystack", dspy: "dspy", vllm: "vllm", replicate: "replicate" },
  types: {
    haystack: {
      members: {
        ...named(
          ["OpenAIGenerator", "AzureOpenAIGenerator", "HuggingFaceAPIGenerator"],
          makes({ type: "haystack.Generator" }, { sinks: [prompt("system_prompt=", "system prompt"), ...address] }),
        ),
        ...named(["OpenAIChatGenerator", "AzureOpenAIChatGenerator"], makes({ type: "haystack.Generator" }, { sinks: address })),
        Agent: makes({ type: "haystack.Generator" }, { sinks: [prompt("system_prompt=", "system prompt")] }),
        ChatMessage: { type: "haystack.MessageClass" },
        // Templates are Jinja's, kept in a sandbox of it.
        ...named(["PromptBuilder", "ChatPromptBuilder"], makes({ safe: true }, { sinks: [prompt("0|template=", "prompt template")] })),
        Pipeline: makes({ type: "haystack.Pipeline" }),
      },
    },
    "haystack.MessageClass": {
      members: {
        from_system: { call: { sinks: [prompt("0|text=", "system message")], returns: {} } },
        ...named(["from_user", "from_assistant", "from_tool"], gives({ from: ["0|text="] })),
      },
    },
    "haystack.Generator": { members: named(["run", "run_async"], gives({ type: "haystack.Answer" })) },
    "haystack.Answer": {
      members: {
        replies: { type: "haystack.Replies" },
        messages: { type: "haystack.Replies" },
        last_message: { type: "haystack.Reply" },
        meta: safe,
      },
    },
    "haystack.Replies": elements("haystack.Reply"),
    /** A text, or a message. */
    "haystack.Reply": {
      source: LLM,
      members: { text: llm, tool_calls: { source: LLM_DATA }, ...named(["meta", "role"], safe) },
    },
    // What each component gives stands under its name.
    "haystack.Pipeline": {
      members: {
        ...named(["run", "run_async"], gives({ source: LLM_DATA })),
        ...named(["add_component", "connect", "warm_up", "draw"], HARMLESS),
      },
    },

    dspy: {
      members: {
        ...named(["Predict", "ChainOfThought", "ReAct", "ProgramOfThought"], makes({ type: "dspy.Module" })),
        LM: makes({ type: "dspy.Model" }, { sinks: modelUrl("api_base=") }),
        configure: HARMLESS,
      },
    },
    "dspy.Module": { call: { returns: { source: LLM_DATA } }, members: named(["forward", "acall"], gives({ source: LLM_DATA })) },
    "dspy.Model": { call: { returns: { source: LLM_DATA } } },

    vllm: { members: { LLM: makes({ type: "vllm.Model" }), SamplingParams: makes({ safe: true }) } },
    "vllm.Model": {
      members: {
        generate: gives({ source: LLM_DATA }),
        chat: { call: { sinks: messages("0|messages="), returns: { source: LLM_DATA } } },
      },
    },

    replicate: {
      members: {
        Client: makes({ type: "replicate.Client" }),
        ...named(["run", "async_run", "stream"], {
          call: { sinks: [prompt("input=.system_prompt", "system prompt")], returns: { source: LLM_DATA } },
        }),
      },
    },
    "replicate.Client": {
      members: named(["run", "async_run", "stream"], {
        call: { sinks: [prompt("input=.system_prompt", "system prompt")], returns: { source: LLM_DATA } },
      }),
    },
  },
};
