/** Untrusted text in markup that a person's browser or chat client shows. */
import { flowRule, type DocumentContext, type InEachLanguage, type Report, type Rule } from "../define.js";
import { rawHoles, type RawHole } from "../raw-templates.js";
import { useInstead } from "../wording.js";
import { offer } from "./suggestions/index.js";

const flows = flowRule({
  name: "no-html-injection",
  description: "Disallow untrusted text in markup without escaping",
  why: "Text such as `<img src=x onerror=…>` runs as a script in the browser of everyone who opens the chat or the dashboard. In a chat reply with HTML parse mode it forges links and formatting in the bot's name.",
  instead:
    "Write text as text (`textContent`, `res.json`, `jsonify`, a template that escapes), escape it (`html.escape`), or clean the markup with a sanitizer such as DOMPurify or nh3 just before it is shown.",
  notAFinding: [
    "What a platform asks to have back once it has shown the secret (`hub.challenge`)",
    "`textContent`, JSX children and templates that escape their holes",
    "`res.json(…)`, `res.send(object)` and replies without a parse mode",
    "Markup cleaned by a sanitizer (`DOMPurify.sanitize`, `sanitize-html`, an escaping function whose body replaces `<`)",
    "Text through `html.escape`, `markupsafe.escape`, `bleach.clean`, and replies with `parse_mode` whose holes are escaped",
  ],
  example: {
    javascript: { bad: "res.send(`<p>${req.query.name}</p>`);", good: "res.send(`<p>${escapeHtml(req.query.name)}</p>`);" },
    python: { bad: "return f\"<p>{request.args['name']}</p>\"", good: "return f\"<p>{html.escape(request.args['name'])}</p>\"" },
  },
  preset: "recommended",
  strictBecause:
    "What a template marks as `safe`, what a database holds and what the own server answers is often markup that the program itself has made.",
  cwe: [79, 80, 116],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  asi: ["ASI05"],
  practices: ["injection"],
  securitySeverity: 6.1,
  kinds: ["html"],
  // What the program has kept, or its own server answers, may be what somebody wrote; often it is markup that it has made.
  strictSources: ["stored"],
  reaches: "markup",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
  suggest: offer("set-text-content", "escape-markup"),
});

/** What the program puts there nobody knows who reads the template alone. */
export const noHtmlInjection: Rule = {
  ...flows,
  checkDocument(context) {
    if (context.result.document.kind !== "html" || context.options["possible"] !== "all") return [];
    return rawHoles(context.result.text).map((hole) => unescaped(context, hole));
  },
};

function unescaped({ result: { text } }: DocumentContext, { at, value }: RawHole): Report {
  const message = value
    ? `The template puts \`${value}\` into the page as it is. Leave \`|safe\` out, or clean the markup with a sanitizer first.`
    : "The template puts values into the page without escaping them from here on. Leave `autoescape` on.";
  const start = text.lastIndexOf("\n", at.start - 1) + 1;
  return { at, message, confidence: "possible", flows: [], suggestions: [], statement: { start, end: at.end }, enclosing: [] };
}

const ADVICE: InEachLanguage = {
  javascript: "Escape it, or clean it with a sanitizer, first.",
  python: "Escape it with `html.escape`, or clean it with a sanitizer, first.",
};
