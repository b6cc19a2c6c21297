/** Questions to a model that a program may ask without an end, and limits of agents that are switched off. */
import type { Library, OptionFact } from "../../engine/summary.js";
import { ASKED_AGAIN, NO_LIMIT, on, TOO_MANY } from "../javascript/limits-vocabulary.js";
import { SPOKEN, WRITERS } from "../javascript/spoken-vocabulary.js";

/** Without a word about it, requests waits for ever: that is the rule there, and no more than a bad habit. */
const waits: OptionFact = {
  kind: "limits",
  is: [null],
  possible: true,
  of: ["requests", "requests.Session", "aiohttp", "aiohttp.Session"],
  detail: {
    use: "the answer is waited for as long as the other side likes, and what comes next with it",
    instead: "`timeout=` with some seconds",
    cwe: [1088],
  },
};
const off: OptionFact = { kind: "limits", is: [null, -1], detail: NO_LIMIT };

export const library: Library = {
  name: "limits",
  spoken: SPOKEN,
  writers: WRITERS,
  types: {},
  also: {
    ...on(ASKED_AGAIN, {
      "openai.ChatCompletions": ["create", "acreate", "parse"],
      "openai.Responses": ["create", "parse"],
      "openai.Runs": ["submit_tool_outputs", "submit_tool_outputs_and_poll"],
      "anthropic.Messages": ["create", "parse", "stream"],
      "google-ai.Models": ["generate_content", "generate_content_stream"],
      "google-ai.Model": ["generate_content", "generate_content_async", "send_message", "send_message_async", "send_message_stream"],
      "mistral.Chat": ["complete", "complete_async"],
      "ollama.Client": ["chat"],
      ollama: ["chat"],
      "cohere.Client": ["chat", "chat_stream"],
      litellm: ["completion", "acompletion"],
      "langchain.Runnable": ["invoke", "ainvoke"],
    }),
    "langchain.Graph": Object.fromEntries(
      ["invoke", "ainvoke", "stream", "astream"].map((name) => [name, [TOO_MANY("1|config=.recursion_limit")]]),
    ),
  },
  options: { max_iterations: off, max_turns: off, max_steps: off, max_iter: off, recursion_limit: off, timeout: waits },
};
