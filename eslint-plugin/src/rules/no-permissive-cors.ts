/** Answers that any other site may read in the name of whoever is logged in. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";

/** Cookies go along only where a program says so; without them, a site reads what everybody may read. */
const WITH_CREDENTIALS = /Access-Control-Allow-Credentials/i;

export const noPermissiveCors = flowRule({
  name: "no-permissive-cors",
  description: "Disallow answers that any other site may read",
  why: "A page that a logged-in person happens to open asks the bot's interface in their name, with their cookies, and reads the conversations, keys and settings that come back.",
  instead: "Name the sites that may read answers, and compare the asking one with that list before it is put into the header.",
  notAFinding: [
    "Lists of sites, and an `Origin` that is looked up in one",
    "`*` without credentials, and `cors()` without options: what everybody may read (reported as possible in `strict`)",
  ],
  example: {
    javascript: {
      bad: "app.use(cors({ origin: true, credentials: true }));",
      good: 'app.use(cors({ origin: ["https://chat.example.com"], credentials: true }));',
    },
    python: {
      bad: 'CORS(app, origins="*", supports_credentials=True)',
      good: 'CORS(app, origins=["https://chat.example.com"], supports_credentials=True)',
    },
  },
  preset: "recommended",
  strictBecause: "`*` without credentials gives away what everybody may read, which is right for public interfaces.",
  cwe: [942],
  owaspLlm2025: [],
  owaspLlm2026: [],
  mcp: ["MCP07"],
  practices: ["api-security", "endpoints"],
  securitySeverity: 6.5,
  kinds: ["origin"],
  sources: ["http"],
  reaches: "the header that lets another site read the answer",
  advice: (hit) => useInstead(hit, "Compare it with a list of sites first."),
  // Options say by themselves whether credentials go along.
  grade: (hit, context) => (hit.fact || WITH_CREDENTIALS.test(context.result.text) ? hit.confidence : "possible"),
});
