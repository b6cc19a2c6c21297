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
    "google.Models": Object.fromEntries(
      ["generateContent", "generateContentStream"].map((name) => [name, [acts("0.contents", "0.config.tools")]]),
    ),
    "mistral.Chat": { complete: [acts("0.messages.[].content", "0.tools")], stream: [acts("0.messages.[].content", "0.tools")] },
    "ollama.Client": { chat: [acts("0.messages.[].content", "0.tools")] },
    "cohere.Client": { chat: [acts("0.messages.[].content", "0.tools")], chatStream: [acts("0.messages.[].content", "0.tools")] },
    ai: {
      generateText: [acts("0.prompt", "0.tools"), acts("0.messages.[].content", "0.tools")],
      streamText: [acts("0.prompt", "0.tools"), acts("0.messages.[].content", "0.tools")],
    },
  },
  options: {
    // Google's models
    threshold: [filterOff(["BLOCK_NONE"]), filterOff(["OFF"], { with: ["category"] })],
    // Mistral
    safePrompt: filterOff([false]),
    safe_prompt: filterOff([false]),
  },
};
