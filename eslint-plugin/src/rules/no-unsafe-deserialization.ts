/** Untrusted bytes or text given to a deserializer that can build any object or run code. */
import { flowRule, type InEachLanguage } from "../define.js";
import { useInstead } from "../wording.js";
import { offer } from "./suggestions/index.js";

export const noUnsafeDeserialization = flowRule({
  name: "no-unsafe-deserialization",
  description: "Disallow deserializers that run code or build any object",
  why: "The format can hold functions, or names of classes to build: whoever writes the text decides what runs while it is read, before the program looks at the result.",
  instead:
    "Read data with `JSON.parse` (in Python `json.loads`, `yaml.safe_load`), or with a loader whose schema holds plain data only, and check its shape afterwards.",
  notAFinding: [
    "`JSON.parse`, `yaml.load` of js-yaml 4, `yaml.safeLoad`, `YAML.parse`",
    "Text that the program itself serialised and that nobody else can write",
    "`json.loads`, `yaml.safe_load`, `yaml.load(text, Loader=yaml.SafeLoader)`",
  ],
  example: {
    javascript: {
      bad: "const session = serialize.unserialize(req.cookies.session);",
      good: "const session = Session.parse(JSON.parse(req.cookies.session));",
    },
    python: {
      bad: 'session = pickle.loads(base64.b64decode(request.cookies["session"]))',
      good: 'session = Session.model_validate_json(request.cookies["session"])',
    },
  },
  preset: "recommended",
  cwe: [502, 829, 494],
  owaspLlm2025: ["LLM03"],
  owaspLlm2026: ["LLM04"],
  asi: ["ASI04", "ASI05"],
  mcp: ["MCP04"],
  practices: ["supply-chain", "injection"],
  securitySeverity: 9.8,
  kinds: ["deserialize"],
  reaches: "a deserializer that can run code",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
  suggest: offer("load-data-only"),
});

const ADVICE: InEachLanguage = {
  javascript: "Use `JSON.parse` and check the shape instead.",
  python: "Use `json.loads` and check the shape instead.",
};
