/**
 * Which files of a run need no analysis since nothing that their results depend on has changed. Files are kept in components: what leads to
 * each other, and what shares a variable that one of them gives something to. A component is used again when its files have the same texts,
 * its specifiers and computed paths mean the same files, and no file that is analysed in this run leads into it.
 */
import type { Analysis, Links, Part, Parts } from "../analysis.js";
import type { FileReport } from "../lint.js";
import type { SourceFile } from "../workspace/walk.js";
import type { Workspace } from "../workspace/workspace.js";
import { sha256, staysIn, type Component } from "./cache-file.js";

/** What the linter made of a file, or threw. */
export type Outcome = { readonly report: FileReport | undefined } | { readonly error: unknown };

export interface CachedRun {
  readonly workspace: Workspace;
  readonly files: readonly SourceFile[];
  readonly parts: Parts;
  /** What earlier runs found. */
  readonly known: readonly Component[];
  /** A linter over an analysis. */
  readonly linter: (analysis: Analysis) => (file: SourceFile) => Outcome;
}

export interface CachedOutcomes {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** What the next run may use. */
  readonly components: readonly Component[];
  /** How many files were linted without an analysis. */
  readonly reused: number;
}

/** Every file's outcome: the same as without what is known. */
export function lintCached(run: CachedRun): CachedOutcomes {
  const files = new Files(run);
  const valid = new Set<Component>();
  const owner = new Map<string, Component>();
  for (const component of run.known) {
    if (component.files.some(({ path }) => owner.has(path)) || !files.fits(component)) continue;
    valid.add(component);
    for (const { path } of component.files) owner.set(path, component);
  }
  for (;;) {
    const fresh = new Set(files.all.filter((path) => !owner.has(path)));
    const part = run.parts.part(fresh);
    const lint = run.linter(part);
    const outcomes = new Map(run.files.filter(({ path }) => fresh.has(path)).map((file) => [file.path, lint(file)] as const));
    const links = fresh.size > 0 ? part.links() : [];
    const met = metBy(links, valid, owner);
    if (met.length === 0) return finished(files, valid, { fresh, part, links, outcomes });
    // What is analysed now leads there, so that must be analysed with it.
    for (const component of met) {
      valid.delete(component);
      for (const { path } of component.files) owner.delete(path);
    }
  }
}

interface Fresh {
  readonly fresh: ReadonlySet<string>;
  readonly part: Part;
  readonly links: readonly Links[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

function finished(files: Files, valid: ReadonlySet<Component>, fresh: Fresh): CachedOutcomes {
  const outcomes = new Map(fresh.outcomes);
  let reused = 0;
  for (const { reports } of valid) {
    for (const [file, report] of reports) outcomes.set(file, { report: report ?? undefined });
    reused += reports.length;
  }
  return { outcomes, reused, components: [...valid, ...componentsOf(files, fresh)] };
}

/** The files of a run, as components need them. */
class Files {
  /** Those that are run or linted. */
  readonly all: readonly string[];
  private readonly listed: ReadonlySet<string>;
  private readonly linted: ReadonlyMap<string, SourceFile>;
  private readonly hashes = new Map<string, string | null>();

  constructor(private readonly run: CachedRun) {
    const listed = run.workspace.list();
    this.listed = new Set(listed);
    this.linted = new Map(run.files.map((file) => [file.path, file]));
    this.all = [...new Set([...listed.filter((path) => run.parts.isRoot(path)), ...this.linted.keys()])].sort();
  }

  text(path: string): string | undefined {
    return this.run.workspace.read(path);
  }

  root(path: string): string {
    return this.run.parts.root(path);
  }

  hash(path: string): string | null {
    let hash = this.hashes.get(path);
    if (hash === undefined) {
      const text = this.text(path);
      this.hashes.set(path, (hash = text === undefined ? null : sha256(text)));
    }
    return hash;
  }

  /** How the run makes use of the file. */
  role(path: string): string {
    const linted = this.linted.get(path);
    const use = linted ? (linted.secretsOnly ? "secrets" : "linted") : "unlinted";
    const place = this.run.parts.isRoot(path) ? "root" : this.listed.has(path) ? "listed" : "unlisted";
    return `${place} ${use}`;
  }

  /** Whether a component would be made of the same files in the same way, as far as it knows. */
  fits({ files, roots, resolved, matched, reports }: Component): boolean {
    const { parts } = this.run;
    const linted = files.flatMap(({ path }) => (this.linted.has(path) ? [path] : []));
    return (
      sameList(
        linted,
        reports.map(([file]) => file),
      ) &&
      files.every(({ path, hash, role }) => this.role(path) === role && this.hash(path) === hash) &&
      roots.every(([file, root]) => parts.root(file) === root) &&
      resolved.every(([from, specifier, file]) => (parts.resolve(from, specifier) ?? null) === file) &&
      matched.every(([from, pieces, some]) => sameList(parts.match(from, piecesOf(pieces)), some))
    );
  }
}

function piecesOf(json: string): readonly (string | undefined)[] {
  return (JSON.parse(json) as (string | null)[]).map((piece) => piece ?? undefined);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The components into which something leads that is analysed now, or with which it shares a variable. */
function metBy(links: readonly Links[], valid: ReadonlySet<Component>, owner: ReadonlyMap<string, Component>): readonly Component[] {
  const met = new Set(links.flatMap(leadsTo).map((file) => owner.get(file)));
  const named = new Set(links.flatMap((link) => [...link.named]));
  const written = new Set(links.flatMap((link) => [...link.written]));
  return [...valid].filter(
    (component) =>
      met.has(component) || component.named.some((name) => written.has(name)) || component.written.some((name) => named.has(name)),
  );
}

/** The file itself and all those it leads to. */
function leadsTo({ file, resolved, matched, touched }: Links): readonly string[] {
  const found = [...resolved.values()].filter((each) => each !== undefined);
  return [file, ...found, ...[...matched.values()].flat(), ...touched];
}

/** What was analysed, put together by what leads where. */
function componentsOf(files: Files, { fresh, part, links, outcomes }: Fresh): readonly Component[] {
  const groups = new Groups();
  for (const file of fresh) groups.of(file);
  const written = new Set(links.flatMap((link) => [...link.written]));
  const byName = new Map<string, string>();
  for (const link of links) {
    for (const other of leadsTo(link)) groups.unite(link.file, other);
    for (const name of link.named) {
      if (!written.has(name)) continue;
      groups.unite(byName.get(name) ?? link.file, link.file);
      byName.set(name, link.file);
    }
  }
  const linksOf = new Map(links.map((link) => [link.file, link]));
  return groups.all().flatMap((paths) => componentOf(files, paths.sort(), { linksOf, part, outcomes }) ?? []);
}

interface Made {
  readonly linksOf: ReadonlyMap<string, Links>;
  readonly part: Part;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Undefined when the component is better made anew each time. */
function componentOf(files: Files, paths: readonly string[], { linksOf, part, outcomes }: Made): Component | undefined {
  const reports: (readonly [string, FileReport | null])[] = [];
  const inside = new Set(paths);
  for (const path of paths) {
    const outcome = outcomes.get(path);
    if (!outcome) continue;
    if ("error" in outcome || (outcome.report && (hasFailed(outcome.report) || !staysIn(outcome.report, path, inside)))) return undefined;
    reports.push([path, outcome.report ?? null]);
  }
  const links = paths.flatMap((path) => linksOf.get(path) ?? []);
  const names = (of: (link: Links) => ReadonlySet<string>): string[] =>
    [...new Set(links.flatMap((link) => [...of(link)]))].filter(isName).sort();
  const component: Component = {
    files: paths.map((path) => ({ path, hash: files.hash(path), role: files.role(path) })),
    roots: links.map(({ file }) => [file, files.root(file)] as const),
    resolved: links.flatMap(({ file, resolved }) => [...resolved].map(([specifier, found]) => [file, specifier, found ?? null] as const)),
    matched: links.flatMap(({ file, matched }) => [...matched].map(([pieces, found]) => [file, pieces, found] as const)),
    named: names(({ named }) => named),
    written: names(({ written }) => written),
    reports,
  };
  return holdsSecret(component, files, part) ? undefined : component;
}

/** What belongs to a cell has the cell's number in its name, which is another one in another run: whoever shares it shares the cell, too. */
function isName(name: string): boolean {
  return !/^(?:pair|events) of \d+$/u.test(name);
}

/** A defect of ours, or a stack that ended: the next time it may not happen. */
function hasFailed({ problems, truncated }: FileReport): boolean {
  return problems.some(({ message }) => FAILED.test(message)) || /nested too deeply/u.test(truncated ?? "");
}

const FAILED = /^cannot be analysed: |^rule [\w-]+ failed: /u;

/** Reports are masked; specifiers and names are as they stand in the files. */
function holdsSecret(component: Component, files: Files, part: Part): boolean {
  const secrets = component.files.flatMap(({ path }) => secretsIn(files, part, path));
  if (secrets.length === 0) return false;
  const text = JSON.stringify(component);
  return secrets.some((secret) => text.includes(JSON.stringify(secret).slice(1, -1)));
}

/** The texts of a file's secrets, and the parts of them that may be the secret proper. */
function secretsIn(files: Files, part: Part, path: string): readonly string[] {
  const all = files.text(path) ?? "";
  return part.secrets(path).flatMap(({ at, whole }) => {
    const text = all.slice(at.start, at.end).replace(/^(["'`])(.*)\1$/su, "$2");
    return whole ? [text] : [text, ...(text.match(/[\w+/=.-]{8,}/gu) ?? [])];
  });
}

/** Sets that grow together. */
class Groups {
  private readonly parents = new Map<string, string>();

  of(file: string): string {
    let at = file;
    for (let up = this.parents.get(at); up !== at; up = this.parents.get(at)) {
      if (up === undefined) {
        this.parents.set(at, at);
        return at;
      }
      // Halving the way keeps it short.
      const above = this.parents.get(up)!;
      this.parents.set(at, above);
      at = above;
    }
    return at;
  }

  unite(a: string, b: string): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.parents.set(x, y);
  }

  all(): string[][] {
    const groups = new Map<string, string[]>();
    for (const file of this.parents.keys()) {
      const group = groups.get(this.of(file));
      if (group) group.push(file);
      else groups.set(this.of(file), [file]);
    }
    return [...groups.values()];
  }
}
