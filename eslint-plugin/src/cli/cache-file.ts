/**
 * The cache on disk: where it lies, what is in it, and how it is read and written. Whatever it holds was perhaps written by others: a text
 * that is not exactly of the form below is not used, and a file that is none of ours is left alone.
 */
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listRules, VERSION, type FileReport, type LintOptions } from "../lint.js";
import { pathWithin } from "../workspace/machine-paths.js";
import { normalise } from "../workspace/paths.js";
import { replaceFile, systemWords } from "./replace-file.js";

/** Files that depend on each other and on no others, with what was found in them. */
export interface Component {
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
  /** Of each file that was linted; null where its language is not known. */
  readonly reports: readonly (readonly [file: string, report: FileReport | null])[];
}

export interface CacheFile {
  readonly components: readonly Component[];
  /** Why an existing file was not used, in words; absent when there is nothing to say. */
  readonly problem?: string;
  /** Replaces what was there; what prevented it, in words. */
  save(components: readonly Component[]): string | undefined;
}

/** The beginning of every file of ours, so that a file of somebody else's is never replaced. */
const HEAD = '{"chatbot-security":"cache","format":1,';
/** Longer ones are neither read nor written. */
export const LARGEST_CACHE = 64_000_000;

/** What the results depend on beside the files: our own code, and how it was asked to look at them. */
export function cacheKey({ preset, rules = {}, settings = {}, suppressions }: LintOptions): string {
  return sha256(
    JSON.stringify([VERSION, ownCode(), process.version, preset, Object.entries(rules).sort(byName), settings, suppressions ?? null]),
  );
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

let own: string | undefined;

/** A build of ours of the same version may be another one. */
function ownCode(): string {
  if (own !== undefined) return own;
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = [folder, join(folder, "chunks")].flatMap((each) => {
    try {
      return readdirSync(each)
        .filter((name) => /\.[jt]s$/u.test(name))
        .sort()
        .map((name) => sha256(readFileSync(join(each, name))));
    } catch {
      return [];
    }
  });
  return (own = files.join());
}

/**
 * Where the cache of a root lies when nobody says where: with other tools' caches, or else in the system's folder for such things. Undefined when
 * that folder is somebody else's.
 */
export function defaultLocation(root: string): string | undefined {
  const modules = join(root, "node_modules");
  const file = join(modules, ".cache", "chatbot-security", "cache.json");
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
  return join(folder, `${sha256(root).slice(0, 32)}.json`);
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

export function openCache(file: string, key: string): CacheFile {
  const { text, problem } = readOwn(file);
  // What is not ours stays as it is.
  if (problem?.keep) return { components: [], problem: problem.words, save: () => undefined };
  const found = text === undefined ? undefined : parse(text, key);
  return {
    components: found ?? [],
    ...(problem ? { problem: problem.words } : text !== undefined && found === undefined ? { problem: "it is broken" } : {}),
    save(components) {
      const text = `${HEAD}"key":"${key}","components":${JSON.stringify(components)}}`;
      return text.length > LARGEST_CACHE ? "it would be too large" : replaceFile(file, text, 0o600);
    },
  };
}

interface Text {
  readonly text?: string;
  readonly problem?: { readonly words: string; readonly keep: boolean };
}

function readOwn(file: string): Text {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats) return {};
    if (!stats.isFile()) return { problem: { words: "it is not a regular file", keep: true } };
    if (stats.size === 0) return {};
    if (stats.size > LARGEST_CACHE) return { problem: { words: "it is too large", keep: true } };
    const text = readFileSync(file, "utf8");
    return text.startsWith(HEAD) ? { text } : { problem: { words: "the file is not a cache of this program", keep: true } };
  } catch (error) {
    return { problem: { words: systemWords(error), keep: true } };
  }
}

/** The components in a text: none when they were made for other settings, undefined when the text has not the form it must have. */
function parse(text: string, key: string): readonly Component[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isCache(data)) return undefined;
  if (data.key !== key) return [];
  return data.components.every(isWhole) ? data.components : undefined;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isNumber: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isPath: Check = (value) => typeof value === "string" && value !== "" && normalise(value) === value;
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isTuple =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, i) => check(value[i]));
/** An object with these members and no others. */
const isRecord =
  (members: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const own = new Map(Object.entries(value));
    for (const [name, check] of Object.entries(members)) if (!own.has(name) || !check(own.get(name))) return false;
    for (const [name, each] of own)
      if (!Object.hasOwn(members, name) && !(Object.hasOwn(optional, name) && optional[name]!(each))) return false;
    return true;
  };

const isRule: Check = (value) => listRules().some(({ name }) => name === value);
const isAt = isRecord({ start: isNumber, end: isNumber }, { file: isPath });
const isLine = isRecord({ line: isNumber, column: isNumber });
const isRole = isOneOf("source", "assign", "call", "parameter", "return", "propagate", "sink");
const isStep = isRecord({
  ...{ file: isPath, start: isNumber, end: isNumber, role: isRole, text: isText },
  ...{ startAt: isLine, endAt: isLine, code: isText },
});
const isFlow = isRecord({ steps: isList(isStep) }, { source: isText });
const isSuggestion = isRecord({ title: isText, edits: isList(isRecord({ at: isAt, text: isText })), safe: isFlag });
const isFinding = isRecord(
  {
    ...{ rule: isRule, file: isPath, at: isAt, start: isLine, end: isLine, message: isText },
    ...{ confidence: isOneOf("confirmed", "possible"), severity: isOneOf("error", "warning") },
    ...{ flows: isList(isFlow), suggestions: isList(isSuggestion), fingerprint: isText },
  },
  { cwe: isList(isNumber) },
);
const isSuppressionProblem = isRecord(
  {
    ...{ at: isAt, start: isLine, end: isLine },
    ...{ kind: isOneOf("unused-suppression", "suppression-without-reason"), message: isText },
  },
  { removable: isFlag },
);
const isReport = isRecord(
  {
    ...{ file: isPath, findings: isList(isFinding), suppressed: isList(isFinding) },
    problems: isList(isRecord({ at: isAt, message: isText, start: isLine })),
  },
  { truncated: isText, suppressionProblems: isList(isSuppressionProblem) },
);
const isHash: Check = (value) => typeof value === "string" && /^[\da-f]{64}$/u.test(value);
const isPieces: Check = (value) => {
  try {
    return isList(isNullOr(isText))(JSON.parse(value as string));
  } catch {
    return false;
  }
};
const isComponent = isRecord({
  files: isList(isRecord({ path: isPath, hash: isNullOr(isHash), role: isText })),
  roots: isList(isTuple(isPath, isText)),
  resolved: isList(isTuple(isPath, isText, isNullOr(isPath))),
  matched: isList(isTuple(isPath, isPieces, isList(isPath))),
  named: isList(isText),
  written: isList(isText),
  reports: isList(isTuple(isPath, isNullOr(isReport))),
});
const isCache = isRecord({
  "chatbot-security": isOneOf("cache"),
  format: isOneOf(1),
  key: isHash,
  components: isList(isComponent),
}) as (value: unknown) => value is { readonly key: string; readonly components: readonly Component[] };

/** Nothing in a component is about files that it does not list. */
function isWhole({ files, roots, resolved, matched, reports }: Component): boolean {
  const paths = new Set(files.map(({ path }) => path));
  return (
    paths.size === files.length &&
    [...roots, ...resolved, ...matched].every(([file]) => paths.has(file)) &&
    resolved.every(([, , file]) => file === null || paths.has(file)) &&
    matched.every(([, , some]) => some.every((file) => paths.has(file))) &&
    reports.every(([file, report]) => paths.has(file) && (report === null || (report.file === file && staysIn(report, file, paths))))
  );
}

/** Whether the findings are the file's own and lead through files of the component only. */
export function staysIn({ findings, suppressed }: FileReport, own: string, paths: ReadonlySet<string>): boolean {
  return [...findings, ...suppressed].every(
    ({ file, flows }) => file === own && flows.every(({ steps }) => steps.every((step) => paths.has(step.file))),
  );
}
