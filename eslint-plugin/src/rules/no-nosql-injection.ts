/** Untrusted data with structure, or untrusted text in the query's own language, in a query of a database without SQL. */
import { flowRule, type InEachLanguage } from "../define.js";
import { DEFAULT_SOURCES } from "../engine/kinds.js";
import { useInstead } from "../wording.js";
import { gradeForm } from "./genuine.js";
import { offer } from "./suggestions/index.js";

export const noNosqlInjection = flowRule({
  name: "no-nosql-injection",
  description: "Disallow untrusted objects and text in queries of document databases",
  why: 'A body with `{"password": {"$ne": ""}}` where text was expected becomes an operator of the query: the log-in succeeds without a password, or a filter matches everybody\'s documents. Text put into `$where` runs as JavaScript in the database.',
  instead:
    "Make every value what it should be before the query sees it: `String(value)` (in Python `str(value)`), a schema, or `{ $eq: value }`. Write no JavaScript for the database.",
  notAFinding: [
    "Text of chat messages and route parameters in a filter: it is text and can be no operator",
    "Values converted by `String`, `Number` or `new ObjectId`, checked with `typeof`, or parsed with a schema",
    "Values wrapped in `{ $eq: … }`",
    "The document that is inserted (`require-input-validation` speaks about it)",
  ],
  example: {
    javascript: {
      bad: "await users.findOne({ name: req.body.name, password: req.body.password });",
      good: "await users.findOne({ name: String(req.body.name), password: String(req.body.password) });",
    },
    python: {
      bad: 'users.find_one({"name": request.json["name"], "password": request.json["password"]})',
      good: 'users.find_one({"name": str(request.json["name"]), "password": str(request.json["password"])})',
    },
  },
  preset: "recommended",
  strictBecause: "The answer of a service that the bot itself chose is seldom an attack.",
  cwe: [943],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  asi: ["ASI05"],
  mcp: ["MCP05"],
  practices: ["injection"],
  securitySeverity: 8.1,
  kinds: ["nosql"],
  sources: DEFAULT_SOURCES.filter((source) => source !== "retrieved"),
  strictSources: ["retrieved"],
  reaches: "a database query",
  grade: (hit) => (hit.structured ? gradeForm(hit) : hit.confidence),
  advice: (hit, language) =>
    useInstead(hit, hit.structured ? TEXT[language] : "Give it as a parameter, or compare fields with operators of the query, instead."),
  suggest: offer("equal-values"),
});

const TEXT: InEachLanguage = {
  javascript: "Make it text with `String(…)`, or parse it with a schema, first.",
  python: "Make it text with `str(…)`, or parse it with a schema, first.",
};
