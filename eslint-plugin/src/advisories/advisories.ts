/**
 * A database of known vulnerabilities in OSV's format (https://ossf.github.io/osv-schema/), for npm and PyPI, and which of them a version
 * has. What is not of that format is left out; nothing is read from disk or network here.
 */
import semver from "semver";
import { comparePython, parsePython } from "./pep440.js";

export type Ecosystem = "npm" | "PyPI";

export interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** The first version without it after the one that was asked about. */
  readonly fixed?: string;
}

interface Known {
  readonly advisory: Omit<Advisory, "fixed">;
  readonly ranges: readonly (readonly Event[])[];
  readonly versions: ReadonlySet<string>;
}

interface Event {
  readonly kind: "introduced" | "fixed" | "last_affected";
  readonly version: string;
}

export class Advisories {
  private readonly known = new Map<string, Known[]>();
  /** Of npm and PyPI. */
  size = 0;

  /** Takes in one record, or a list of them; says whether there was one. */
  add(data: unknown): boolean {
    if (Array.isArray(data)) return data.map((each) => this.add(each)).includes(true);
    if (!isObject(data)) return false;
    if (Array.isArray(data["vulns"])) return this.add(data["vulns"]);
    const { id, affected, withdrawn } = data;
    if (typeof id !== "string" || !Array.isArray(affected)) return false;
    if (withdrawn === undefined) this.addRecord(id, data, affected);
    return true;
  }

  private addRecord(id: string, data: Readonly<Record<string, unknown>>, affected: readonly unknown[]): void {
    const summary = [data["summary"], data["details"]].find((text) => typeof text === "string" && text !== "") ?? "";
    const advisory = { id, aliases: texts(data["aliases"]), summary: String(summary).split("\n")[0]!.slice(0, 200) };
    for (const each of affected) {
      const [of, ranges] = isObject(each) ? [each["package"], each["ranges"]] : [];
      if (!isObject(each) || !isObject(of) || typeof of["name"] !== "string") continue;
      const ecosystem = of["ecosystem"];
      if (ecosystem !== "npm" && ecosystem !== "PyPI") continue;
      const key = keyOf(ecosystem, of["name"]);
      const entry = { advisory, ranges: Array.isArray(ranges) ? ranges.flatMap(eventsOf) : [], versions: new Set(texts(each["versions"])) };
      this.known.set(key, [...(this.known.get(key) ?? []), entry]);
      this.size++;
    }
  }

  /** What is known of this version of a package. */
  of(ecosystem: Ecosystem, name: string, version: string): readonly Advisory[] {
    const order = orderOf(ecosystem, version);
    if (!order) return [];
    return (this.known.get(keyOf(ecosystem, name)) ?? []).flatMap(({ advisory, ranges, versions }) => {
      const hits = ranges.map((events) => within(events, order)).filter((hit) => hit !== undefined);
      if (hits.length === 0 && !versions.has(version)) return [];
      const fixed = hits.find((hit) => hit.fixed !== undefined)?.fixed;
      return [{ ...advisory, ...(fixed === undefined ? {} : { fixed }) }];
    });
  }
}

/** How the version stands to another one: negative when it comes first; undefined when the other one is no version. */
type Order = (other: string) => number | undefined;

function orderOf(ecosystem: Ecosystem, version: string): Order | undefined {
  if (ecosystem === "npm") {
    const own = semver.parse(version);
    return own ? (other) => (other === "0" ? 1 : semver.valid(other) ? own.compare(other) : undefined) : undefined;
  }
  const own = parsePython(version);
  return (
    own &&
    ((other) => {
      const parsed = parsePython(other);
      return other === "0" ? 1 : parsed && comparePython(own, parsed);
    })
  );
}

/** The last event at or before the version decides. */
function within(events: readonly Event[], order: Order): { readonly fixed?: string } | undefined {
  let inside = false;
  for (const { kind, version } of events) {
    const position = order(version);
    if (position === undefined) continue;
    if (kind === "introduced") {
      if (position >= 0) inside = true;
    } else if (kind === "fixed" ? position >= 0 : position > 0) inside = false;
    else if (inside) return kind === "fixed" ? { fixed: version } : {};
  }
  return inside ? {} : undefined;
}

/** In the order of versions as the database has them: each range's events follow each other. */
function eventsOf(range: unknown): readonly (readonly Event[])[] {
  if (!isObject(range) || range["type"] === "GIT" || !Array.isArray(range["events"])) return [];
  const events = range["events"].flatMap((event): Event[] => {
    if (!isObject(event)) return [];
    return (["introduced", "fixed", "last_affected"] as const).flatMap((kind) => {
      const version = event[kind];
      return typeof version === "string" ? [{ kind, version }] : [];
    });
  });
  return [events];
}

function keyOf(ecosystem: Ecosystem, name: string): string {
  return `${ecosystem}:${ecosystem === "npm" ? name : name.toLowerCase().replace(/[-_.]+/g, "-")}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}
