/**
 * Which files need no analysis since nothing that their results depend on has changed. Files are kept in components: what leads to each other,
 * and what shares a variable that one of them gives something to. A component is used again when its files have the same texts, its specifiers
 * and computed paths mean the same files, and no file that is analysed anew leads into it.
 */
import type { Links, Part, Parts } from "../analysis.js";
import type { Workspace } from "../workspace/workspace.js";
import { sha256, stayIn, type Component, type Kept } from "./cache-file.js";

/** The files of a run, as components need them. */
export class Files {
  private readonly hashes = new Map<string, string | null>();

  constructor(
    private readonly workspace: Workspace,
    private readonly parts: Parts,
    /** How the run makes use of a file. */
    readonly role: (path: string) => string,
  ) {}

  text(path: string): string | undefined {
    return this.workspace.read(path);
  }

  root(path: string): string {
    return this.parts.root(path);
  }

  hash(path: string): string | null {
    let hash = this.hashes.get(path);
    if (hash === undefined) {
      const text = this.text(path);
      this.hashes.set(path, (hash = text === undefined ? null : sha256(text)));
    }
    return hash;
  }

  /** Whether a component would be made of the same files in the same way, as far as it knows. */
  fits({ files, roots, resolved, matched }: Component<unknown>): boolean {
    const { parts } = this;
    return (
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

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The components that are valid in a run, by file. */
export class Valid<R> {
  private readonly owners = new Map<string, Component<R>>();
  private readonly all = new Set<Component<R>>();
  private readonly reports = new Map<string, R>();

  constructor(known: readonly Component<R>[], fits: (component: Component<R>) => boolean) {
    for (const component of known) {
      if (component.files.some(({ path }) => this.owners.has(path)) || !fits(component)) continue;
      this.all.add(component);
      for (const { path } of component.files) this.owners.set(path, component);
      for (const [path, report] of component.reports) this.reports.set(path, report);
    }
  }

  get components(): readonly Component<R>[] {
    return [...this.all];
  }

  owner(path: string): Component<R> | undefined {
    return this.owners.get(path);
  }

  report(path: string): R | undefined {
    return this.owners.has(path) ? this.reports.get(path) : undefined;
  }

  /** Gives up the components into which something leads that is analysed now, or with which it shares a variable; false when there are none. */
  giveUp(links: readonly Links[]): boolean {
    const met = this.metBy(links);
    for (const component of met) this.remove(component);
    return met.length > 0;
  }

  remove(component: Component<R>): void {
    this.all.delete(component);
    for (const { path } of component.files) this.owners.delete(path);
  }

  private metBy(links: readonly Links[]): readonly Component<R>[] {
    const met = new Set(links.flatMap(leadsTo).map((file) => this.owners.get(file)));
    const named = new Set(links.flatMap((link) => [...link.named]));
    const written = new Set(links.flatMap((link) => [...link.written]));
    return this.components.filter(
      (component) =>
        met.has(component) || component.named.some((name) => written.has(name)) || component.written.some((name) => named.has(name)),
    );
  }
}

/** The file itself and all those it leads to. */
function leadsTo({ file, resolved, matched, touched }: Links): readonly string[] {
  const found = [...resolved.values()].filter((each) => each !== undefined);
  return [file, ...found, ...[...matched.values()].flat(), ...touched];
}

/** What was analysed in a run. */
export interface Analysed<R> {
  readonly files: Iterable<string>;
  readonly part: Part;
  readonly links: readonly Links[];
  /** By file; undefined where it is better found anew each time. */
  readonly reports: ReadonlyMap<string, R | undefined>;
}

/** What was analysed, put together by what leads where. */
export function componentsOf<R>(files: Files, analysed: Analysed<R>, kept: Pick<Kept<R>, "findings">): readonly Component<R>[] {
  const { links } = analysed;
  const groups = new Groups();
  for (const file of analysed.files) groups.of(file);
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
  return groups.all().flatMap((paths) => componentOf(files, paths.sort(), { ...analysed, linksOf }, kept) ?? []);
}

/** Undefined when the component is better made anew each time. */
function componentOf<R>(
  files: Files,
  paths: readonly string[],
  { linksOf, part, reports: found }: Analysed<R> & { readonly linksOf: ReadonlyMap<string, Links> },
  { findings }: Pick<Kept<R>, "findings">,
): Component<R> | undefined {
  const reports: (readonly [string, R])[] = [];
  const inside = new Set(paths);
  for (const path of paths) {
    if (!found.has(path)) continue;
    const report = found.get(path);
    if (report === undefined || !stayIn(findings(report), path, inside)) return undefined;
    reports.push([path, report]);
  }
  const links = paths.flatMap((path) => linksOf.get(path) ?? []);
  const names = (of: (link: Links) => ReadonlySet<string>): string[] =>
    [...new Set(links.flatMap((link) => [...of(link)]))].filter(isName).sort();
  const component: Component<R> = {
    files: paths.map((path) => ({ path, hash: files.hash(path), role: files.role(path) })),
    roots: links.map(({ file }) => [file, files.root(file)] as const),
    resolved: links.flatMap(({ file, resolved }) => [...resolved].map(([specifier, to]) => [file, specifier, to ?? null] as const)),
    matched: links.flatMap(({ file, matched }) => [...matched].map(([pieces, to]) => [file, pieces, to] as const)),
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

/** Reports are masked; specifiers and names are as they stand in the files. */
function holdsSecret(component: Component<unknown>, files: Files, part: Part): boolean {
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
