/** Servers of tools, sockets and pages that answer whatever page or machine speaks to them. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const requireOriginCheck = factRule({
  name: "require-origin-check",
  description: "Require tool servers, sockets and pages to look at who speaks to them",
  why: "A page that is open in the same browser reaches servers on its visitor's machine, and every machine in the network reaches one that listens on all addresses. Whoever gets through calls the tools with the rights of whoever started the server.",
  instead:
    "Listen on 127.0.0.1 where nobody else is meant, compare `Origin` and `Host` with a list, and ask for a login where others are meant.",
  notAFinding: [
    "Programs that read `Origin` or `Authorization`, or speak of a login or of allowed hosts, anywhere below the same manifest",
    "Servers of tools over standard input and output",
    "Listeners that read the event's `origin` or `source`, or hand the event on as a whole",
  ],
  strictBecause: "A proxy in front of a server may check who connects, and what another window can have a page do is often harmless.",
  example: {
    javascript: {
      bad: "new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID });",
      good: 'new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID, enableDnsRebindingProtection: true, allowedHosts: ["127.0.0.1"] });',
    },
    python: {
      bad: 'mcp.run(transport="http", host="0.0.0.0")',
      good: 'mcp.run(transport="http", host="127.0.0.1")',
    },
  },
  preset: "strict",
  cwe: [346, 1385, 306],
  owaspLlm2025: ["LLM06"],
  owaspLlm2026: ["LLM03"],
  asi: ["ASI03", "ASI07"],
  mcp: ["MCP07"],
  practices: ["endpoints", "api-security"],
  securitySeverity: 7.5,
  kinds: ["exposed"],
  reaches: "anybody can speak to it",
  advice: (hit) => useInstead(hit, "Look at who speaks."),
});
