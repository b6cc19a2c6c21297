/** The lists of weaknesses that rules belong to, as SARIF's taxonomies: each with those entries alone that some rule names. */
import type { ToolComponent } from "sarif";
import { ASI, LLM_2025, LLM_2026, MCP } from "../practices.js";
import type { RuleInfo } from "./result.js";

interface Taxonomy {
  readonly name: string;
  readonly organization: string;
  readonly url: string;
  /** Of entries; CWE's are left to CWE. */
  readonly titles: Readonly<Record<string, string>>;
  idsOf(rule: RuleInfo): readonly string[];
}

const OWASP = "OWASP Foundation";

export const TAXONOMIES: readonly Taxonomy[] = [
  {
    name: "CWE",
    organization: "MITRE",
    url: "https://cwe.mitre.org/",
    titles: {},
    idsOf: ({ cwe }) => cwe.map((number) => `CWE-${number}`),
  },
  {
    name: "OWASP Top 10 for LLM Applications 2025",
    organization: OWASP,
    url: "https://genai.owasp.org/llm-top-10/",
    titles: LLM_2025,
    idsOf: ({ owaspLlm2025 }) => owaspLlm2025,
  },
  {
    name: "OWASP Top 10 for LLM Applications 2026",
    organization: OWASP,
    url: "https://genai.owasp.org/llm-top-10/",
    titles: LLM_2026,
    idsOf: ({ owaspLlm2026 }) => owaspLlm2026,
  },
  {
    name: "OWASP Top 10 for Agentic Applications 2026",
    organization: OWASP,
    url: "https://genai.owasp.org/",
    titles: ASI,
    idsOf: ({ asi = [] }) => asi,
  },
  {
    name: "OWASP MCP Top 10",
    organization: OWASP,
    url: "https://owasp.org/www-project-mcp-top-10/",
    titles: MCP,
    idsOf: ({ mcp = [] }) => mcp,
  },
];

export function taxonomyOf({ name, organization, url, titles, idsOf }: Taxonomy, rules: readonly RuleInfo[]): ToolComponent {
  const ids = [...new Set(rules.flatMap((rule) => idsOf(rule)))].sort();
  return {
    name,
    organization,
    informationUri: url,
    shortDescription: { text: name },
    isComprehensive: false,
    taxa: ids.map((id) => ({ id, ...(titles[id] !== undefined && { shortDescription: { text: titles[id] } }) })),
  };
}
