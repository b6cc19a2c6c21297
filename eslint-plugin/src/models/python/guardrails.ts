/** What stands between people and a model that may act: nothing, or a filter that is switched off. */
import type { Library } from "../../engine/summary.js";
import { acts, filterOff } from "../javascript/guardrail-vocabulary.js";

const off = { ...filterOff([]).detail };
const filters = (arg: string) =>
  ({ arg, kind: "guardrail", fact: true, when: [{ arg: `${arg}.[]`, is: ["BLOCK_NONE"] }], detail: off }) as const;

export const library: Library = {
  name: "guardrails",
  types: {},
  also: {
    "openai.ChatCompletions": { create: [acts("messages=.[].content", "tools=")] },
    "openai.Responses": { create: [acts("input=", "tools="), acts("input=.[].content", "tools=")] },
    "anthropic.Messages": { create: [acts("messages=.[].content", "tools=")] },
    "mistral.Chat": { complete: [acts("messages=.[].content", "tools=")] },
    ollama: { chat: [acts("messages=.[].content", "tools=")] },
    "ollama.Client": { chat: [acts("messages=.[].content", "tools=")] },
    "cohere.Client": { chat: [acts("messages=.[].content", "tools=")] },
    "google-ai.Models": { generate_content: [acts("contents=", "config=.tools")] },
    litellm: { completion: [acts("messages=.[].content", "tools=")] },
    "google-ai": { GenerativeModel: [filters("safety_settings=")] },
  },
  options: {
    threshold: [filterOff(["BLOCK_NONE"]), filterOff(["OFF"], { with: ["category"] })],
    safe_prompt: filterOff([false]),
    // Mistral's first version
    safe_mode: filterOff([false]),
  },
};
