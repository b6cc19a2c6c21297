/** Untrusted text in markup that a person's browser or chat client shows. */
import { flowRule } from "../define.js";
import { escapeMarkup } from "./suggestions/escape-markup.js";
import { setTextContent } from "./suggestions/set-text-content.js";
import { useInstead } from "../wording.js";

export const noHtmlInjection = flowRule({
  name: "no-html-injection",
  description: "Disallow untrusted text in markup without escaping",
  why: "Text such as `<img src=x onerror=…>` runs as a script in the browser of everyone who opens the chat or the dashboard. In a chat reply with HTML parse mode it forges links and formatting in the bot's name.",
  instead:
    "Write text as text (`textContent`, `res.json`, a template that escapes), or clean the markup with a sanitizer such as DOMPurify just before it is shown.",
  notAFinding: [
    "`textContent`, JSX children and templates that escape their holes",
    "`res.json(…)`, `res.send(object)` and replies without a parse mode",
    "Markup cleaned by a sanitizer (`DOMPurify.sanitize`, `sanitize-html`, an escaping function whose body replaces `<`)",
  ],
  example: { bad: "res.send(`<p>${req.query.name}</p>`);", good: "res.send(`<p>${escapeHtml(req.query.name)}</p>`);" },
  preset: "recommended",
  cwe: [79, 80, 116],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  securitySeverity: 6.1,
  kinds: ["html"],
  reaches: "markup",
  advice: (hit) => useInstead(hit, "Escape it, or clean it with a sanitizer, first."),
  suggest(hit, context) {
    const written = setTextContent(hit, context);
    return written.length > 0 ? written : escapeMarkup(hit, context);
  },
});
