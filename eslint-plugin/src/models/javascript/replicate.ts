/**
 * replicate: any model behind one call. What comes back is text in parts, data, or files at addresses of the provider's own, which no
 * model chose.
 */
import type { Library, Result, Sink } from "../../engine/summary.js";
import { client, LLM, prompt, prompts } from "./llm-vocabulary.js";
import { gives, HARMLESS, named } from "./rows.js";

const OUTPUT: Result = { source: { kind: "llm", structured: true }, cleans: ["url"] };
const inputs = (options: string): readonly Sink[] => prompts("system prompt", `${options}.input.system_prompt`, `${options}.input.system`);
const PREDICTION: Result = { fields: { output: OUTPUT, id: { safe: true }, status: { safe: true }, urls: { safe: true } } };

const construct = client("replicate.Client", "0.baseUrl");

export const library: Library = {
  name: "replicate",
  modules: { replicate: "replicate" },
  types: {
    replicate: { new: construct.new!, members: { default: construct } },
    "replicate.Client": {
      members: {
        run: { call: { sinks: [prompt("0", "model name"), ...inputs("1")], returns: OUTPUT } },
        stream: { call: { sinks: [prompt("0", "model name"), ...inputs("1")], returns: { type: "replicate.Stream" } } },
        predictions: { type: "replicate.Predictions" },
        wait: gives(PREDICTION),
        ...named(["models", "deployments", "trainings"], { type: "replicate.Plain" }),
      },
    },
    "replicate.Predictions": {
      members: { create: { call: { sinks: inputs("0"), returns: PREDICTION } }, ...named(["get", "cancel"], gives(PREDICTION)) },
    },
    "replicate.Stream": { element: { type: "replicate.Event" } },
    "replicate.Event": {
      members: { data: { source: LLM }, toString: { call: { returns: { source: LLM } } }, ...named(["event", "id"], { safe: true }) },
    },
    "replicate.Plain": { members: { ...named(["get", "list", "create"], HARMLESS) } },
  },
};
