/**
 * Hugging Face: pipelines and models of transformers, the inference client, and what is loaded from a repository that may change: with
 * `trust_remote_code` a model's repository brings a program.
 */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { LLM, LLM_DATA, messages, modelUrl, prompt } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";

/** A pinned revision is the program that was looked at. */
const REMOTE: Sink = {
  arg: "return",
  kind: "deserialize",
  fact: true,
  when: [
    { arg: "trust_remote_code=", is: [true] },
    { arg: "revision=", given: false },
  ],
  detail: {
    use: "program from a model's repository",
    instead: "a pinned `revision=` that was reviewed, or a model that needs no code of its own",
  },
};
/** What a name stands for on the hub may be replaced by whoever has the account; a folder of the program's own has no such name. */
const unpinned = (arg: string): readonly Sink[] =>
  [{ arg: "revision=", given: false } as const, { arg: "revision=", is: ["main", "master"] } as const].map((moving) => ({
    arg: "return",
    kind: "remote-code",
    fact: true,
    possible: true,
    when: [{ arg, matches: "^[\\w-]+/[\\w.-]+$" }, moving],
    detail: { use: "what the name stands for may be another model tomorrow", instead: "`revision=` with the hash of a commit" },
  }));
/** Which repository it is. */
const chosen = (arg: string): Sink => ({ arg, kind: "deserialize", detail: { use: "model that is loaded" } });
const loads = (type: string, arg = "0|pretrained_model_name_or_path="): Summary => ({
  sinks: [REMOTE, chosen(arg), ...unpinned(arg)],
  returns: { type },
});

const MODELS = [
  "AutoModel",
  "AutoModelForCausalLM",
  "AutoModelForSeq2SeqLM",
  "AutoModelForSequenceClassification",
  "GPT2LMHeadModel",
  "T5ForConditionalGeneration",
  "LlamaForCausalLM",
];
const TOKENIZERS = ["AutoTokenizer", "GPT2Tokenizer", "T5Tokenizer", "AutoProcessor", "LlamaTokenizer"];

const generates: Member = gives({ source: LLM_DATA });

export const library: Library = {
  name: "huggingface",
  modules: { transformers: "huggingface", huggingface_hub: "huggingface", sentence_transformers: "huggingface", datasets: "huggingface" },
  types: {
    huggingface: {
      members: {
        pipeline: { call: loads("huggingface.Pipeline", "model=") },
        ...named(MODELS, { type: "huggingface.ModelClass" }),
        ...named(TOKENIZERS, { type: "huggingface.TokenizerClass" }),
        ...named(["AutoConfig", "BitsAndBytesConfig", "GenerationConfig"], { type: "huggingface.Plain", new: { returns: { safe: true } } }),
        SentenceTransformer: { new: loads("huggingface.Plain", "0|model_name_or_path=") },
        load_dataset: { call: { sinks: [REMOTE, ...unpinned("0|path=")], returns: { source: { kind: "retrieved", structured: true } } } },
        ...named(
          ["InferenceClient", "AsyncInferenceClient"],
          makes({ type: "huggingface.Client" }, { sinks: [...modelUrl("base_url="), prompt("0|model=", "model name")] }),
        ),
        login: gives({ safe: true }),
        ...named(["hf_hub_download", "snapshot_download"], { call: { sinks: unpinned("0|repo_id="), returns: { safe: true } } }),
      },
    },
    "huggingface.Plain": { members: { "*": SAFE_CALL } },
    "huggingface.ModelClass": { members: { from_pretrained: { call: loads("huggingface.Model") } } },
    "huggingface.TokenizerClass": { members: { from_pretrained: { call: loads("huggingface.Tokenizer") } } },
    "huggingface.Pipeline": { call: { returns: { source: LLM_DATA } }, members: { tokenizer: { type: "huggingface.Tokenizer" } } },
    "huggingface.Model": {
      members: { generate: generates, ...named(["to", "eval", "half"], gives({ same: "this" })), device: { safe: true } },
    },
    "huggingface.Tokenizer": {
      call: { returns: { from: ["0"] } },
      members: {
        ...named(["decode", "batch_decode"], gives({ source: LLM })),
        apply_chat_template: {
          call: {
            sinks: [...messages("0"), { arg: "chat_template=", kind: "code", detail: { use: "template" } }],
            returns: { from: ["0"] },
          },
        },
        ...named(["encode", "tokenize"], gives({ from: ["0"] })),
        ...named(["eos_token_id", "pad_token", "eos_token", "save_pretrained"], { safe: true, call: {} }),
      },
    },
    "huggingface.Client": {
      members: {
        text_generation: gives({ source: LLM }),
        chat_completion: { call: { sinks: messages("0|messages="), returns: { type: "openai.Completion" } } },
        chat: { type: "openai.Chat" },
        ...named(["summarization", "translation", "question_answering", "conversational"], generates),
        ...named(["feature_extraction", "text_to_image", "text_classification"], HARMLESS),
      },
    },
  },
};
