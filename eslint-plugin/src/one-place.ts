/**
 * One place, one report: of the hits at a place only the surest stays, and among equally sure ones the most specific kind; those that say
 * what the data is stay beside those that say what it does. It looks at
 * which rules exist, never at which are switched on, so switching one off makes no other speak up.
 */
import type { FileResult } from "./analysis.js";
import type { Hit } from "./engine/finding.js";
import { KEEPING_KINDS, type SinkKind, type SourceKind } from "./engine/kinds.js";

/** Most specific first. */
const ORDER: readonly SinkKind[] = [
  "sql",
  "nosql",
  "command",
  "sandbox",
  "code",
  "argument",
  "agency",
  "deserialize",
  "remote-code",
  "xml",
  "path",
  "url",
  "page",
  "html",
  "prompt",
  "regex",
  "ldap",
  "xpath",
  "redirect",
  "property",
  "mention",
  "render",
  "log",
  "trust",
  "consequence",
  "size",
  "crypto-key",
  "weak-crypto",
  "guessable",
  "tls",
  "token",
  "origin",
  "disclosure",
  "comparison",
  "debug",
  "csrf",
  "forged",
  "fixation",
  "silent-failure",
  "crash",
  "oauth",
  "sender",
  "transport",
  "permissions",
  "temporary",
  "slow-pattern",
  "bypassable",
  "claimed",
  "protection",
  "retention",
  "limits",
  "schema",
  "record",
  "model-input",
  "storage",
  "publication",
  "retrieval",
  "guardrail",
];

/** Who may have something done, how often and with which trace are other questions than what it is done with. */
const QUESTIONS: ReadonlySet<SinkKind> = new Set<SinkKind>(["privileged", "decision", "unlimited", "unlogged", "exposed"]);

/** Where a stranger chooses what is done, that anybody can have it done goes without saying. */
const SAYS_ENOUGH: ReadonlySet<SinkKind> = new Set<SinkKind>(["command", "argument", "code", "path", "sql"]);

const RANK = new Map(ORDER.map((kind, index) => [kind, index]));
const cache = new WeakMap<FileResult, FileResult>();

/** The kinds that some rule reports, each with the sources that are followed to it when nobody asks for others; none: that is not a matter of sources. */
export type Spoken = ReadonlyMap<SinkKind, ReadonlySet<SourceKind> | undefined>;

/** The result with one hit for each place; hits of kinds that no rule reports are dropped. */
export function onePlaceOneHit(result: FileResult, spoken: Spoken): FileResult {
  let selected = cache.get(result);
  if (selected === undefined) {
    const hits = result.hits.filter((hit) => spoken.has(hit.kind));
    // What is established somewhere is evidence, and takes no place.
    const asked = hits.filter(({ kind }) => QUESTIONS.has(kind));
    const winners = selectHits(asked.length ? hits.filter(({ kind }) => !QUESTIONS.has(kind)) : hits, spoken);
    const enough = (hit: Hit): boolean => winners.some((each) => SAYS_ENOUGH.has(each.kind) && overlap(each, hit));
    const others = asked.filter((hit) => hit.kind !== "privileged" || hit.established || !enough(hit));
    selected = { ...result, hits: [...winners, ...others] };
    cache.set(result, selected);
  }
  return selected;
}

/** What data does and what it is are two things, and so are their remedies: a line of a log may be forged, and tell of somebody. */
const KEEPING: ReadonlySet<SinkKind> = new Set<SinkKind>([...KEEPING_KINDS, "disclosure"]);

/** What data does, what it is, what a cookie is sent with, and what others do to a file meanwhile: reports of one do not stand for those of another. */
function matterOf(kind: SinkKind): string {
  return KEEPING.has(kind) ? "kept" : kind === "cookie" || kind === "fixation" || kind === "temporary" ? kind : "done";
}

/** The winners, by place. */
function selectHits(hits: readonly Hit[], spoken: Spoken): readonly Hit[] {
  const statements = new Map<string, Hit[]>();
  for (const hit of [...hits].sort((a, b) => bySpecificity(a, b, spoken))) {
    const key = `${hit.statement.start}:${hit.statement.end}`;
    const winners = statements.get(key) ?? [];
    if (!winners.some((winner) => matterOf(winner.kind) === matterOf(hit.kind) && overlap(winner, hit))) winners.push(hit);
    statements.set(key, winners);
  }
  return [...statements.values()].flat().sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

function bySpecificity(a: Hit, b: Hit, spoken: Spoken): number {
  const [left, right] = [isUnfollowed(a, spoken), isUnfollowed(b, spoken)];
  if (left !== right) return left ? 1 : -1;
  if (a.confidence !== b.confidence) return a.confidence === "confirmed" ? -1 : 1;
  return (RANK.get(a.kind) ?? ORDER.length) - (RANK.get(b.kind) ?? ORDER.length);
}

/** Data that is followed to such a place only where somebody asks for it (the program's environment): such a hit must not hide one that anybody sees. */
function isUnfollowed({ kind, flows }: Hit, spoken: Spoken): boolean {
  const sources = spoken.get(kind);
  return sources !== undefined && flows.length > 0 && flows.every(({ source }) => source !== undefined && !sources.has(source));
}

function overlap(a: Hit, b: Hit): boolean {
  return (a.at.start < b.at.end && b.at.start < a.at.end) || (a.at.start === b.at.start && a.at.end === b.at.end);
}
