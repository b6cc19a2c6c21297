/** Questions to a model that a program may ask without an end, and limits of agents that are switched off. */
import type { Library, OptionFact } from "../../engine/summary.js";
import { ASKED_AGAIN, NO_LIMIT, on, TOO_MANY } from "./limits-vocabulary.js";
import { SPOKEN, WRITERS } from "./spoken-vocabulary.js";

/** Beyond any number. */
const INFINITE = 1e999;
const off: OptionFact = { kind: "limits", is: [INFINITE, null, -1], detail: NO_LIMIT };

export const library: Library = {
  name: "limits",
  spoken: SPOKEN,
  writers: WRITERS,
  types: {},
  also: {
    ...on(ASKED_AGAIN, {
      "openai.ChatCompletions": ["create", "parse"],
      "openai.Responses": ["create", "parse"],
      "openai.LegacyClient": ["createChatCompletion"],
      "openai.Runs": ["submitToolOutputs", "submitToolOutputsAndPoll"],
      "anthropic.Messages": ["create", "parse", "stream"],
      "google.Models": ["generateContent", "generateContentStream"],
      "google.Chat": ["sendMessage", "sendMessageStream"],
      "google.OldModel": ["generateContent", "generateContentStream"],
      "google.OldChat": ["sendMessage", "sendMessageStream"],
      "mistral.Chat": ["complete", "stream"],
      "ollama.Client": ["chat"],
      "cohere.Client": ["chat", "chatStream"],
      "langchain.ChatModel": ["invoke", "stream"],
    }),
    ai: {
      ...on(ASKED_AGAIN, { ai: ["generateText", "streamText"] })["ai"],
      stepCountIs: [{ arg: "0", kind: "limits", fact: true, when: [{ arg: "0", is: [INFINITE] }], detail: NO_LIMIT }],
    },
    "langchain.Graph": {
      invoke: [TOO_MANY("1.recursionLimit")],
      stream: [TOO_MANY("1.recursionLimit")],
      withConfig: [TOO_MANY("0.recursionLimit")],
    },
  },
  options: {
    maxSteps: off,
    maxIterations: off,
    maxTurns: off,
    recursionLimit: off,
    maxToolRoundtrips: off,
  },
};
