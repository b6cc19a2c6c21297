/** Questions to a model that nothing but its answers ends. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

/** Names under which a model's answer asks for a tool or says that it is not finished. */
const ASKS_FOR_MORE = /tool_?calls?|function_?calls?|tool_?use|stop_?reason|finish_?reason|requires_action/i;
/** Each turn waits for a person or a message. */
const WAITS =
  /\b(?:input|question|prompt)\s{0,40}\(|\.\s{0,40}recv\w{0,40}\s{0,40}\(|queue\w{0,40}\s{0,40}\.\s{0,40}get\s{0,40}\(|readline|get_?updates/i;

export const requireLlmLimits = factRule({
  name: "require-llm-limits",
  description: "Require a limit on how often a program asks a model for one task",
  why: "A model that calls its tools again and again, because a web page told it to or because a tool keeps failing, is asked until somebody reads the bill. One message is enough to keep the bot busy and to use up the provider's quota for everybody.",
  instead:
    "Count the turns and stop after some (`for (let turn = 0; turn < 10; turn++)`, `for _ in range(10)`), or leave the limit of the agent's library on.",
  notAFinding: [
    "Loops and functions that compare a number, a length or a time",
    "Loops whose end a function of the program decides",
    "Loops in which each turn waits for a person or a message",
    "Agents of libraries with their own limit (`maxSteps`, `stopWhen`, `max_iterations`, `recursion_limit`) left as it is",
  ],
  example: {
    javascript: {
      bad: "while (true) {\n  const answer = await ask(messages);\n  if (!answer.tool_calls) break;\n}",
      good: "for (let turn = 0; turn < 10; turn++) {\n  const answer = await ask(messages);\n  if (!answer.tool_calls) break;\n}",
    },
    python: {
      bad: "while True:\n    answer = ask(messages)\n    if not answer.tool_calls:\n        break",
      good: "for _ in range(10):\n    answer = ask(messages)\n    if not answer.tool_calls:\n        break",
    },
  },
  preset: "strict",
  strictBecause: "A limit often stands where the analysis does not see it: in the provider's account, in a proxy, in a helper.",
  cwe: [770, 834, 400],
  owaspLlm2025: ["LLM10"],
  owaspLlm2026: ["LLM06"],
  asi: ["ASI08"],
  practices: ["rate-limits"],
  securitySeverity: 5.3,
  kinds: ["limits"],
  reaches: "nothing ends the questions",
  advice: (hit) => useInstead(hit, "Count the turns, and stop after some."),
  // A loop or a function, other than an option, is asked for what drives it.
  follows: (hit, context) => {
    if (hit.args.length > 0) return true;
    const text = context.text(hit.statement);
    return ASKS_FOR_MORE.test(text) && !WAITS.test(text);
  },
});
