/** Untrusted text that chooses the host of an outgoing request. */
import { flowRule, type InEachLanguage } from "../define.js";
import { useInstead } from "../wording.js";
import { gradeAddress } from "./genuine.js";

export const noSsrf = flowRule({
  name: "no-ssrf",
  description: "Disallow untrusted text that chooses where the bot's requests go",
  why: "A link such as `http://169.254.169.254/` makes the bot fetch addresses that only it can reach, the cloud's metadata service or an internal admin page, and hand the answer to the sender.",
  instead:
    "Parse the address with `new URL` (in Python `urllib.parse.urlsplit`), compare its `hostname` with a fixed list, and keep the host a constant where only path or query vary.",
  notAFinding: [
    "Untrusted text in the path or the query of a fixed host",
    "A host compared with a fixed list after `new URL(text).hostname`",
    "`db.fetch(key)`, `client.channels.fetch(id)` and other methods that share the name only",
    "Markup for a browser on the server, such as puppeteer's `setContent`, whose untrusted parts are escaped",
    "Links that the platform's own server made, such as an attachment's address from its API",
  ],
  example: {
    javascript: {
      bad: "const page = await fetch(message.content);",
      good: "const url = new URL(message.content);\nif (!ALLOWED_HOSTS.has(url.host)) return;\nconst page = await fetch(url);",
    },
    python: {
      bad: "page = requests.get(message.content)",
      good: "if urlsplit(message.content).hostname not in ALLOWED_HOSTS:\n    return\npage = requests.get(message.content)",
    },
  },
  preset: "recommended",
  cwe: [918],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  asi: ["ASI02"],
  practices: ["injection", "endpoints"],
  securitySeverity: 8.6,
  kinds: ["url", "page"],
  // The next page's address in an API's answer is data of a service that the bot already trusts with its requests.
  sources: ["chat", "webhook", "http", "llm", "tool"],
  reaches: "the host of a request",
  grade: gradeAddress,
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
});

const ADVICE: InEachLanguage = {
  javascript: "Compare `new URL(…).hostname` with a fixed list of hosts first.",
  python: "Compare `urlsplit(…).hostname` with a fixed list of hosts first.",
};
