/** Actions that not everybody may have done, on a path that has established nothing about who asks. One report for each entry. */
import type { Hit, Report, Rule } from "../define.js";

export const requireAuthorization: Rule = {
  name: "require-authorization",
  description: "Require a check of who asks before a privileged action",
  why: "A command that bans, deletes or reconfigures does so for whoever types it: platforms let every member of a server, and every stranger in a chat with the bot, send any command.",
  instead: "Check the caller's permission, role or id before the action, in the handler or in what calls every handler.",
  notAFinding: [
    "A check of the caller's permissions, roles or id on every path to the action, also in a helper, a middleware, a decorator or the dispatcher",
    "Commands whose default permissions the platform enforces (`setDefaultMemberPermissions`)",
    "Commands that say beside their handler who may use them (`ownerOnly: true`, `permissions: [...]`)",
    "What somebody does to themselves: a role for the caller's own member",
  ],
  example: {
    javascript: {
      bad: "await message.mentions.members.first().ban();",
      good: "if (!message.member.permissions.has(PermissionFlagsBits.BanMembers)) return;\nawait message.mentions.members.first().ban();",
    },
  },
  preset: "recommended",
  kind: "structure",
  cwe: [862, 863, 639, 285],
  owaspLlm2025: ["LLM06"],
  owaspLlm2026: ["LLM03"],
  asi: ["ASI03"],
  mcp: ["MCP02", "MCP07"],
  practices: ["authentication", "data-access"],
  securitySeverity: 8.1,
  schema: { type: "object", properties: {}, additionalProperties: false },
  defaultOptions: {},
  hasSuggestions: false,
  kinds: ["privileged"],
  check({ result }) {
    const lacking = result.hits.filter((hit) => hit.kind === "privileged" && !hit.established);
    const first = new Map<string, Hit>();
    for (const hit of lacking) {
      const key = hit.entry ? `${hit.entry.file}:${hit.entry.start}` : hit.enclosing.join(".");
      if (!first.has(key)) first.set(key, hit);
    }
    return [...first.values()].map((hit): Report => ({
      at: hit.at,
      message: `This ${hit.detail.use ?? "is a privileged action"} for anybody who asks: no check of the caller stands on the way. Check \`${hit.detail.instead ?? "who asks"}\` first.`,
      confidence: hit.confidence,
      flows: [],
      suggestions: [],
      statement: hit.statement,
      enclosing: hit.enclosing,
    }));
  },
};
