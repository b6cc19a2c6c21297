/** Actions that not everybody may have done, on a path that has established nothing about who asks. One report for each command. */
import type { Hit, Report, Rule, RuleContext } from "../define.js";
import type { At } from "../ir/ir.js";
import type { Flow } from "../engine/finding.js";
import type { Confidence } from "../engine/kinds.js";

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
  schema: {
    type: "object",
    properties: {
      possible: {
        type: "string",
        enum: ["none", "all"],
        default: "none",
        description: "Whether to report what may be right, depending on what the program is for.",
      },
    },
    additionalProperties: false,
  },
  defaultOptions: { possible: "none" },
  strictOptions: { possible: "all" },
  hasSuggestions: false,
  kinds: ["privileged", "claimed"],
  check({ result, options, locate }) {
    const claimed = options["possible"] === "all" ? result.hits.filter(({ kind }) => kind === "claimed").map(byClaim) : [];
    const lacking = result.hits.flatMap(lack);
    return firstOfEachCommand(lacking, result)
      .filter(({ confidence }) => confidence === "confirmed" || options["possible"] === "all")
      .map(({ hit, confidence, flows }): Report => ({
        at: flows.length > 0 ? placeOf(hit, result) : hit.at,
        message: `This ${hit.detail.use ?? "is a privileged action"} for anybody who asks: no check of the caller stands on the way. Check ${asCode(hit.detail.instead ?? "who asks")} first${othersLook(hit, locate)}.`,
        confidence,
        flows,
        suggestions: [],
        statement: hit.statement,
        enclosing: hit.enclosing,
      }))
      .concat(claimed);
  },
};

/** Trust in what a request says, in an address, in an origin. */
const CLAIMED = [807, 290, 346];

/** Where requests come from they say themselves. */
function byClaim({ at, confidence, statement, enclosing }: Hit): Report {
  const message =
    "Requests are let through by where they say that they come from, which whoever is no browser writes as they like. Ask for a login or a key.";
  return { at, message, confidence, flows: [], suggestions: [], cwe: CLAIMED, statement, enclosing };
}

/** A route is open as a whole, wherever the action stands in it: the check belongs at its beginning, and the path leads to the action. */
function placeOf(hit: Hit, { file, text }: RuleContext["result"]): At {
  const { entry } = hit;
  // A function that browsers call by itself is no route: there the call stands that leads to the action.
  if (!hit.flows.some(({ source }) => isRequest(source)) || entry?.file !== file || entry.marked) return hit.at;
  const line = text.indexOf("\n", entry.start);
  return { start: entry.start, end: line < 0 ? entry.end : Math.min(entry.end, line) };
}

interface Lack {
  readonly hit: Hit;
  readonly confidence: Confidence;
  readonly flows: readonly Flow[];
}

/** What begins with one of these is a command of its own, even if it does the same as the one before. */
const ANOTHER = /\b(?:case|elif|else\s{1,9}if)\b/;

/** One report for each command: of a function that handles many, each branch is one. */
function firstOfEachCommand(lacking: readonly Lack[], result: RuleContext["result"]): readonly Lack[] {
  const commands = new Map<string, Lack[]>();
  for (const each of [...lacking].sort((a, b) => a.hit.at.start - b.hit.at.start)) {
    const { hit } = each;
    const key = hit.entry ? `${hit.entry.file}:${hit.entry.start}` : hit.enclosing.join(".");
    const before = commands.get(key) ?? [];
    commands.set(key, before);
    const same = before.findIndex((other) => !areApart(result, other, each));
    if (same < 0) before.push(each);
    else if (before[same]!.confidence === "possible" && each.confidence === "confirmed") before[same] = each;
  }
  return [...commands.values()].flat();
}

/** A route is open as a whole. */
function areApart({ text, language }: RuleContext["result"], a: Lack, b: Lack): boolean {
  if (a.flows.some(({ source }) => isRequest(source)) || b.flows.some(({ source }) => isRequest(source))) return false;
  const between = text.slice(a.hit.at.end, Math.max(a.hit.at.end, b.hit.at.start));
  const another = ANOTHER.test(between);
  if (another || a.hit.detail.use === b.hit.detail.use) return another;
  return language === "python" ? isDedented(text, a.hit.statement.start, between) : isClosed(between);
}

/** Does the block of a statement end in what follows? */
function isClosed(between: string): boolean {
  let depth = 0;
  for (const char of between) {
    if (char === "{") depth++;
    else if (char === "}" && --depth < 0) return true;
  }
  return false;
}

function isDedented(text: string, start: number, between: string): boolean {
  const own = start - Math.max(text.lastIndexOf("\n", start), text.lastIndexOf("\r", start)) - 1;
  const [, ...lines] = between.split(/\r\n|\r|\n/);
  return lines.some((line) => /^\s*[^\s#]/.test(line) && line.length - line.trimStart().length < own);
}

/** An action as it stands; or one on what a client's request names. Buttons are made by the bot: few people can press what it did not make. */
function lack(hit: Hit): readonly Lack[] {
  if (hit.kind !== "privileged" || hit.established) return [];
  const forgotten = hit.siblings ? "confirmed" : undefined;
  if (hit.fact) return [{ hit, confidence: forgotten ?? hit.confidence, flows: [] }];
  if (hit.detail.personal && !hit.flows.some(({ about }) => about?.includes("personal"))) return [];
  const asked = hit.flows.filter((each) => isRequest(each.source) && isOthers(each));
  if (asked.length) return [{ hit, confidence: forgotten ?? (isOpen(hit) ? hit.confidence : "possible"), flows: asked }];
  const chosen = hit.flows.filter(({ source }) => SAID.has(source));
  return chosen.length ? [{ hit, confidence: forgotten ?? "possible", flows: chosen }] : [];
}

/** What stands in front of it is in sight, and keeps nobody out. */
function isOpen({ served, entry }: Hit): boolean {
  return entry?.marked === true || served === true;
}

/** What people are found by before they are known, how a list is shown, and what a platform says itself, is nobody's record. */
function isOthers({ about = [] }: Flow): boolean {
  return !about.some((subject) => subject === "credential" || subject === "listing" || subject === "platform");
}

/** Where the program's other ways to do the same look who asks. */
function othersLook({ at, siblings = [] }: Hit, locate: RuleContext["locate"]): string {
  const places = siblings.slice(0, 3).flatMap((place) => {
    const line = locate(place)?.line;
    return line === undefined ? [] : place.file === at.file ? `line ${line}` : `${place.file}:${line}`;
  });
  return places.length > 0 ? `, as is done where others do so (${places.join(", ")})` : "";
}

const ASKED: ReadonlySet<Flow["source"]> = new Set(["http", "requested", "requested-number"]);
const SAID: ReadonlySet<Flow["source"]> = new Set(["chat", "mentioned", "mentioned-number", "tool", "llm"]);

function isRequest(source: Flow["source"]): boolean {
  return ASKED.has(source);
}

function asCode(check: string): string {
  return /^[\w@(.]\S*$/.test(check) && /[.(]/.test(check) ? `\`${check}\`` : check;
}
