/** @huggingface/inference, and transformers.js, which runs models in the process. */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { LLM, LLM_DATA, messages, modelUrl, prompt, SPOKEN, systemText } from "./llm-vocabulary.js";
import { gives, named, SAFE_CALL } from "./rows.js";

const CALL: readonly Sink[] = [...modelUrl("0.endpointUrl"), prompt("0.model", "model name")];
const chat: Member = { call: { sinks: [...CALL, ...messages("0.messages")], returns: { type: "openai.Completion" } } };
const text = (field: string): Member => ({ call: { sinks: CALL, returns: { fields: { [field]: { source: LLM } } } } });

const construct: Member = { new: { sinks: modelUrl("1.endpointUrl"), returns: { type: "huggingface.Client" } } };

/** What a pipeline gives depends on its task; those not named here give labels, scores, vectors or images. */
const pipeline: readonly Summary[] = [
  {
    when: [
      {
        arg: "0",
        is: [
          "text-generation",
          "text2text-generation",
          "summarization",
          "translation",
          "image-to-text",
          "question-answering",
          "document-question-answering",
        ],
      },
    ],
    sinks: [prompt("1", "model name")],
    returns: { type: "huggingface.TextPipeline" },
  },
  { when: [{ arg: "0", is: ["automatic-speech-recognition"] }], returns: { type: "huggingface.SpeechPipeline" } },
  { returns: { type: "huggingface.Pipeline" } },
];

export const library: Library = {
  name: "huggingface",
  modules: {
    "@huggingface/inference": "huggingface",
    "@xenova/transformers": "huggingface.transformers",
    "@huggingface/transformers": "huggingface.transformers",
  },
  types: {
    huggingface: { members: { ...named(["HfInference", "InferenceClient", "HfInferenceEndpoint"], construct) } },
    "huggingface.Client": {
      members: {
        ...named(["chatCompletion", "chatCompletionStream"], chat),
        ...named(["textGeneration", "imageToText"], text("generated_text")),
        textGenerationStream: { call: { sinks: CALL, returns: { type: "huggingface.Stream" } } },
        summarization: text("summary_text"),
        translation: text("translation_text"),
        ...named(["questionAnswering", "visualQuestionAnswering", "documentQuestionAnswering", "tableQuestionAnswering"], text("answer")),
        automaticSpeechRecognition: gives({ fields: { text: { source: SPOKEN } } }),
        endpoint: { call: { sinks: modelUrl("0"), returns: { same: "this" } } },
        ...named(
          [
            "featureExtraction",
            "sentenceSimilarity",
            "textClassification",
            "zeroShotClassification",
            "imageClassification",
            "textToImage",
            "textToSpeech",
          ],
          SAFE_CALL,
        ),
      },
    },
    "huggingface.Stream": { element: { source: LLM_DATA } },
    "huggingface.transformers": { members: { pipeline: { call: pipeline } } },
    "huggingface.TextPipeline": { call: { sinks: [...systemText("0")], returns: { source: LLM_DATA } } },
    "huggingface.SpeechPipeline": { call: { returns: { fields: { text: { source: SPOKEN } } } } },
    "huggingface.Pipeline": { call: { returns: { safe: true } } },
  },
};
