/**
 * The programs of a workspace, parsed: what of them changes from one look to the next. Who types changes mostly places (a line is moved, a
 * comment written): then the module stays the one that the engine knows, and its places are taken to the text when somebody is to see them.
 */
import type { Flow, Hit, Place } from "./engine/finding.js";
import type { Module } from "./ir/ir.js";
import { movedTo, type Moved } from "./ir/moved.js";
import { languageOf } from "./languages/index.js";
import type { Language, Parsed } from "./languages/language.js";
import type { SecretHit } from "./analysis.js";
import type { Workspace } from "./workspace/workspace.js";

export interface Source {
  readonly text: string;
  readonly parsed: Parsed;
  readonly language: Language;
  /** As the engine knows it: `parsed`'s, or that of an earlier text from which nothing but places has changed. */
  readonly module: Module;
  secrets: readonly SecretHit[] | undefined;
}

/** If more files than so have changed nobody is typing, and each is parsed when its turn comes. */
const MOST_TYPED = 8;

/** Of the files in which places have moved since the engine has seen them, where they are now. */
export type MovedFiles = ReadonlyMap<string, Moved>;

const NONE: MovedFiles = new Map();

export class Sources {
  private readonly known = new Map<string, Source>();
  private readonly moved = new Map<string, Moved>();

  constructor(private readonly workspace: Workspace) {}

  get(path: string): Source | undefined {
    const known = this.known.get(path);
    if (known) return known;
    const language = languageOf(path);
    const text = language && this.workspace.read(path);
    if (!language || text === undefined) return undefined;
    return this.add(path, parsed(language, path, text));
  }

  /** Compares with the present texts, of these files or of all; gives the files that are others for the engine. */
  look(files: Iterable<string> = this.known.keys()): readonly string[] {
    const others: (readonly [string, Source])[] = [];
    for (const path of files) {
      const source = this.known.get(path);
      if (source && this.workspace.read(path) !== source.text) others.push([path, source]);
    }
    for (const [path] of others) {
      this.known.delete(path);
      this.moved.delete(path);
    }
    return others.flatMap(([path, before]) => (others.length <= MOST_TYPED && this.hasOnlyMoved(path, before) ? [] : path));
  }

  private hasOnlyMoved(path: string, { language, module }: Source): boolean {
    const text = this.workspace.read(path);
    if (text === undefined) return false;
    const source = parsed(language, path, text);
    const moved = movedTo(module, source.module);
    this.add(path, moved ? { ...source, module } : source);
    if (moved) this.moved.set(path, moved);
    return moved !== undefined;
  }

  private add(path: string, source: Source): Source {
    this.known.set(path, source);
    return source;
  }

  /** Of the files that are named there, those in which places have moved. */
  movedIn(hits: readonly Hit[]): MovedFiles {
    if (this.moved.size === 0 || hits.length === 0) return NONE;
    const files = new Set(hits.flatMap(filesOf));
    const moved = [...this.moved].filter(([file]) => files.has(file));
    return moved.length > 0 ? new Map(moved) : NONE;
  }
}

function parsed(language: Language, path: string, text: string): Source {
  const all = language.parse(path, text);
  return { text, language, parsed: all, module: all.module, secrets: undefined };
}

export function sameMoved(a: MovedFiles, b: MovedFiles): boolean {
  return a === b || (a.size === b.size && [...a].every(([file, moved]) => b.get(file) === moved));
}

function filesOf({ at, statement, entry, args, parts, flows, siblings = [] }: Hit): readonly string[] {
  const places = [at, statement, ...args, ...siblings, ...(entry ? [entry] : []), ...(parts ?? []).flatMap(({ hole }) => hole ?? [])];
  return [...places, ...flows.flatMap(({ steps }) => steps)].map(({ file }) => file);
}

/** The hits with their places as they are now; the same list where none has moved. */
export function moveHits(hits: readonly Hit[], moved: MovedFiles): readonly Hit[] {
  if (moved.size === 0) return hits;
  const place = <T extends Place>(at: T): T => moved.get(at.file)?.place(at) ?? at;
  const flow = (each: Flow): Flow => ({ ...each, steps: each.steps.map(place) });
  return hits.map((hit) => ({
    ...hit,
    at: place(hit.at),
    statement: place(hit.statement),
    args: hit.args.map(place),
    flows: hit.flows.map(flow),
    ...(hit.parts && { parts: hit.parts.map((part) => (part.hole ? { ...part, hole: place(part.hole) } : part)) }),
    ...(hit.entry && { entry: place(hit.entry) }),
    ...(hit.siblings && { siblings: hit.siblings.map(place) }),
  }));
}
