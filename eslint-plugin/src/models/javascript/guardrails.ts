/** What stands between people and a model that may act: nothing, or a filter that is switched off. */
import type { Library } from "../../engine/summary.js";
import { acts, filterOff } from "./guardrail-vocabulary.js";

export const library: Library = {
  name: "guardrails",
  types: {},
  also: {
    "openai.ChatCompletions": { create: [acts("0.messages.[].content", "0.tools")] },
    "openai.Responses": { create: [acts("0.input", "0.tools"), acts("0.input.[].content", "0.tools")] },
    "anthropic.Messages": { create: [acts("0.messages.[].content", "0.tools")] },
    ai: {
      generateText: [acts("0.prompt", "0.tools"), acts("0.messages.[].content", "0.tools")],
      streamText: [acts("0.prompt", "0.tools"), acts("0.messages.[].content", "0.tools")],
    },
  },
  options: {
    // Google's models
    threshold: filterOff(["BLOCK_NONE"]),
    // Mistral
    safePrompt: filterOff([false]),
    safe_prompt: filterOff([false]),
  },
};
