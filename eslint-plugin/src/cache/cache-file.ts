/**
 * The cache on disk: where it lies, what is in it, and how it is read and written. Whatever it holds was perhaps written by others: a text
 * that is not exactly of the form below is not used, and a file that is none of ours is left alone.
 */
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Finding } from "../engine/finding.js";
import { BUILD, VERSION } from "../version.js";
import { pathWithin } from "../workspace/machine-paths.js";
import { isHash, isList, isNullOr, isOneOf, isPath, isRecord, isText, isTuple, type Check } from "./forms.js";
import { replaceFile, systemWords } from "./replace-file.js";

/** Files that depend on each other and on no others, with what was found in them: an `R` for each file. */
export interface Component<R> {
  /** By path. `hash`: of the text, null when there is none to read. `role`: how the run made use of the file. */
  readonly files: readonly { readonly path: string; readonly hash: string | null; readonly role: string }[];
  /** Where each file's program starts. */
  readonly roots: readonly (readonly [file: string, root: string])[];
  /** What specifiers meant, null where it was no file of the program. */
  readonly resolved: readonly (readonly [from: string, specifier: string, file: string | null])[];
  /** What computed paths meant; the pieces as JSON. */
  readonly matched: readonly (readonly [from: string, pieces: string, files: readonly string[]])[];
  /** What the files share by name, and what of it they give something to. */
  readonly named: readonly string[];
  readonly written: readonly string[];
  /** Of each file that was linted. */
  readonly reports: readonly (readonly [file: string, report: R])[];
}

/** What a door keeps of a file. */
export interface Kept<R> {
  /** The door's name for it; one word. */
  readonly kind: string;
  /** Whether something read from a file is of this form. */
  readonly is: (value: unknown) => boolean;
  readonly findings: (report: R) => readonly Finding[];
}

export interface CacheFile<R> {
  readonly components: readonly Component<R>[];
  /** Why an existing file was not used, in words; absent when there is nothing to say. */
  readonly problem?: string;
  /** Replaces what was there; what prevented it, in words. */
  save(components: readonly Component<R>[]): string | undefined;
}

/** The beginning of every file of ours, so that a file of somebody else's is never replaced. */
function headOf({ kind }: Kept<never>): string {
  return `{"chatbot-security":"${kind}","format":1,`;
}

/** Longer ones are neither read nor written. */
export const LARGEST_CACHE = 64_000_000;

/** What the results depend on beside the files: our own code, and how it was asked to look at them. */
export function cacheKey(asked: unknown): string {
  return sha256(JSON.stringify([VERSION, BUILD, process.version, asked]));
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Where the cache of a root lies when nobody says where: with other tools' caches, or else in the system's folder for such things. Undefined when
 * that folder is somebody else's.
 */
export function defaultLocation(root: string, name = "cache"): string | undefined {
  const modules = join(root, "node_modules");
  const file = join(modules, ".cache", "chatbot-security", `${name}.json`);
  // A link may lead to any folder of the machine, and the project is not ours.
  if (existing(modules)?.isDirectory() && isBelow(root, dirname(file))) return file;
  const user = process.getuid?.();
  const folder = join(tmpdir(), `chatbot-security-${user ?? "cache"}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // It is there already, or reading and writing will say what is wrong.
  }
  const stats = existing(folder);
  if (!stats?.isDirectory() || (user !== undefined && (stats.uid !== user || (Number(stats.mode) & 0o022) !== 0))) return undefined;
  return join(folder, `${sha256(name === "cache" ? root : `${root}\n${name}`).slice(0, 32)}.json`);
}

function existing(path: string): ReturnType<typeof lstatSync> | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** Whether a folder, as far as it exists, lies below the root when every link is followed. */
function isBelow(root: string, folder: string): boolean {
  let at = folder;
  while (!existing(at) && dirname(at) !== at) at = dirname(at);
  try {
    return pathWithin(realpathSync(root), realpathSync(at)) !== undefined;
  } catch {
    return false;
  }
}

export function openCache<R>(file: string, key: string, kept: Kept<R>): CacheFile<R> {
  const head = headOf(kept);
  const { text, problem } = readOwn(file, head);
  // What is not ours stays as it is.
  if (problem?.keep) return { components: [], problem: problem.words, save: () => undefined };
  const found = text === undefined ? undefined : parse(text, key, kept);
  return {
    components: found ?? [],
    ...(problem ? { problem: problem.words } : text !== undefined && found === undefined ? { problem: "it is broken" } : {}),
    save(components) {
      const text = `${head}"key":"${key}","components":${JSON.stringify(components)}}`;
      return text.length > LARGEST_CACHE ? "it would be too large" : replaceFile(file, text, 0o600);
    },
  };
}

interface Text {
  readonly text?: string;
  readonly problem?: { readonly words: string; readonly keep: boolean };
}

function readOwn(file: string, head: string): Text {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats) return {};
    if (!stats.isFile()) return { problem: { words: "it is not a regular file", keep: true } };
    if (stats.size === 0) return {};
    if (stats.size > LARGEST_CACHE) return { problem: { words: "it is too large", keep: true } };
    const text = readFileSync(file, "utf8");
    return text.startsWith(head) ? { text } : { problem: { words: "the file is not a cache of this program", keep: true } };
  } catch (error) {
    return { problem: { words: systemWords(error), keep: true } };
  }
}

/** The components in a text: none when they were made for other settings, undefined when the text has not the form it must have. */
function parse<R>(text: string, key: string, kept: Kept<R>): readonly Component<R>[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isCache(kept)(data)) return undefined;
  const { key: made, components } = data as { readonly key: string; readonly components: readonly Component<R>[] };
  if (made !== key) return [];
  return components.every((each) => isWhole(each, kept)) ? components : undefined;
}

const isPieces: Check = (value) => {
  try {
    return isList(isNullOr(isText))(JSON.parse(value as string));
  } catch {
    return false;
  }
};
const isComponent = (isReport: Check): Check =>
  isRecord({
    files: isList(isRecord({ path: isPath, hash: isNullOr(isHash), role: isText })),
    roots: isList(isTuple(isPath, isText)),
    resolved: isList(isTuple(isPath, isText, isNullOr(isPath))),
    matched: isList(isTuple(isPath, isPieces, isList(isPath))),
    named: isList(isText),
    written: isList(isText),
    reports: isList(isTuple(isPath, isReport)),
  });
const isCache = ({ kind, is }: Pick<Kept<never>, "kind" | "is">): Check =>
  isRecord({ "chatbot-security": isOneOf(kind), format: isOneOf(1), key: isHash, components: isList(isComponent(is)) });

/** Nothing in a component is about files that it does not list. */
function isWhole<R>({ files, roots, resolved, matched, reports }: Component<R>, { findings }: Kept<R>): boolean {
  const paths = new Set(files.map(({ path }) => path));
  return (
    paths.size === files.length &&
    [...roots, ...resolved, ...matched].every(([file]) => paths.has(file)) &&
    resolved.every(([, , file]) => file === null || paths.has(file)) &&
    matched.every(([, , some]) => some.every((file) => paths.has(file))) &&
    reports.every(([file, report]) => paths.has(file) && stayIn(findings(report), file, paths))
  );
}

/** Whether findings are the file's own and lead through these files only. */
export function stayIn(findings: readonly Finding[], own: string, paths: ReadonlySet<string>): boolean {
  return findings.every(({ file, flows }) => file === own && flows.every(({ steps }) => steps.every((step) => paths.has(step.file))));
}
