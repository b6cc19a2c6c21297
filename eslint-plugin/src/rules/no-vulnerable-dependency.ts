/** Packages in versions that a database of known vulnerabilities lists. The database is the user's to bring; without one it is silent. */
import type { Advisory } from "../advisories/advisories.js";
import type { DocumentContext, Report, Rule } from "../define.js";
import { installedIn, type Installed } from "../documents/installed.js";

export const noVulnerableDependency: Rule = {
  name: "no-vulnerable-dependency",
  description: "Disallow packages in versions with known vulnerabilities",
  why: "Attackers look for known holes first, and with the version in a lock file everybody can look up what works against the bot.",
  instead: "Install the version the advisory names, and have CI look for new advisories once a week.",
  notAFinding: [
    "Anything, unless `--advisories` gives a database in OSV's format: a file, a folder, a zip archive, or an address to get one from",
    "Ranges in manifests, which may mean a version without the hole; lock files say which one it is",
    "Withdrawn advisories, and those of other ecosystems than npm and PyPI",
  ],
  example: { javascript: { bad: '{ "dependencies": { "ws": "8.16.0" } }', good: '{ "dependencies": { "ws": "8.18.0" } }' } },
  preset: "strict",
  strictBecause: "It needs a database that only the user can choose, and whether the vulnerable part is used is for people to judge.",
  kind: "literal",
  cwe: [1395],
  owaspLlm2025: ["LLM03"],
  owaspLlm2026: ["LLM04"],
  asi: ["ASI04"],
  mcp: ["MCP04"],
  practices: ["dependencies", "updates", "supply-chain", "scanning"],
  securitySeverity: 7.5,
  schema: { type: "object", properties: {}, additionalProperties: false },
  defaultOptions: {},
  hasSuggestions: false,
  check: () => [],
  checkDocument(context) {
    const { advisories, result } = context;
    if (!advisories) return [];
    return installedIn(result.file, result.document, result.text).flatMap((installed) => {
      const known = advisories.of(installed.ecosystem, installed.name, installed.version);
      return known.length === 0 ? [] : [report(context, installed, known)];
    });
  },
};

function report({ result: { text } }: DocumentContext, { name, version, at }: Installed, known: readonly Advisory[]): Report {
  const [first] = known as readonly [Advisory];
  const alias = first.aliases.find((id) => id.startsWith("CVE-"));
  const more = known.length > 1 ? ` and ${known.length - 1} more ${known.length === 2 ? "advisory" : "advisories"}` : "";
  const what = first.summary === "" ? "" : `: ${first.summary.replace(/\.$/, "")}`;
  const fixed = known.flatMap((each) => each.fixed ?? []);
  const advice =
    fixed.length === 0
      ? "No version without it is known: look for a replacement."
      : `Install ${[...new Set(fixed)].slice(0, 3).join(" or ")}, or a later version.`;
  return {
    at,
    message: `\`${name}\` ${version} has ${first.id}${alias ? ` (${alias})` : ""}${more}${what}. ${advice}`,
    confidence: "confirmed",
    flows: [],
    suggestions: [],
    statement: { start: text.lastIndexOf("\n", at.start - 1) + 1, end: at.end },
    enclosing: [],
  };
}
