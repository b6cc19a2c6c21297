/**
 * Divides the files of a run into groups of which each can be analysed on its own, and groups into shares of about one size. A group is a package,
 * or a Python project – what programs share by name they share within it – with those that import from it. Imports are told by the text; what the analysis finds
 * to lead elsewhere all the same is put together afterwards (`divided.ts`).
 */
import { createHash } from "node:crypto";
import type { Parts } from "../analysis.js";

export interface Group {
  readonly files: readonly string[];
  /** Characters of its texts. */
  readonly size: number;
  /** It loads modules by paths that are put together, and goes upwards somewhere: nobody can tell by the text what it leads to. */
  readonly searching: boolean;
}

/** JavaScript's imports, and calls that load what a text names: the specifier. */
const QUOTED = /\b(?:from|import|import_module|require|export|load_extension)\b[\s(]*["'`]([^"'`\n]+)/gmu;
/** Python's: the module, then the names from it, or the modules. A name may be a module's, too. */
const PYTHON = /(?:^|[;:])[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b[ \t]*(?:\(([^)]*)\)|([^\n;#]*))|import[ \t]+([^\n;#]+))/gmu;

/** `paths`: those that are run or linted, sorted. */
export function groupsOf(
  paths: readonly string[],
  parts: Pick<Parts, "resolve" | "root">,
  read: (path: string) => string,
): readonly Group[] {
  const groupOf = new Map<string, string>();
  const parent = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const path of paths) groupOf.set(path, parts.root(path));
  for (const path of paths) {
    const own = groupOf.get(path)!;
    for (const specifier of specifiersIn(read(path))) {
      const other = groupOf.get(parts.resolve(path, specifier) ?? "");
      if (other === undefined || other === own || top(own) === top(other)) continue;
      const [first, second] = [top(own), top(other)].sort();
      parent.set(second!, first!);
    }
  }
  const files = new Map<string, string[]>();
  for (const path of paths) {
    const name = top(groupOf.get(path)!);
    const group = files.get(name);
    if (group) group.push(path);
    else files.set(name, [path]);
  }
  return [...files.values()].map((group) => ({
    files: group,
    size: group.reduce((sum, path) => sum + read(path).length, 0),
    searching: group.some((path) => isSearching(read(path))),
  }));
}

/** In Python a path that is put together goes nowhere upwards, but may fit what stands beside the own program. */
function isSearching(text: string): boolean {
  if (/\b(?:import_module|load_extension|__import__)\s*\(\s*(?!["'][^"'\n]*["']\s*[,)])/u.test(text)) return true;
  return text.includes("..") && /\b(?:require|import|import_module|__import__)\s*\(\s*(?!["'][^"'\n]*["']\s*\))/u.test(text);
}

function specifiersIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, quoted] of text.matchAll(QUOTED)) found.add(quoted!);
  for (const [, from, inBrackets, inLine, modules = ""] of text.matchAll(PYTHON)) {
    for (const each of namesIn(modules)) found.add(each);
    if (from === undefined) continue;
    found.add(from);
    for (const name of namesIn(inBrackets ?? inLine ?? "")) found.add(from.endsWith(".") ? from + name : `${from}.${name}`);
  }
  return found;
}

/** The names of a list such as `a, b as c`. */
function namesIn(list: string): readonly string[] {
  return list
    .replace(/#.*$/gmu, "")
    .split(",")
    .flatMap((each) => /^\s*([\w.]+)/u.exec(each)?.[1] ?? []);
}

/** `count` shares, some perhaps empty: the largest first, each to the share that is smallest so far. The same files give the same shares. */
export function sharesOf(groups: readonly Group[], count: number): readonly (readonly Group[])[] {
  const shares = Array.from({ length: count }, () => ({ size: 0, groups: [] as Group[] }));
  const bySize = [...groups].sort((a, b) => b.size - a.size || (a.files[0]! < b.files[0]! ? -1 : 1));
  for (const group of bySize) {
    const smallest = shares.reduce((least, share) => (share.size < least.size ? share : least));
    smallest.groups.push(group);
    smallest.size += group.size;
  }
  return shares.map((share) => share.groups);
}

/** Whether a file on which no other depends is in a shard: told by its name alone, since a shard's machine may have files that others have not. */
export function inShare(path: string, { index, count }: { readonly index: number; readonly count: number }): boolean {
  return createHash("sha256").update(path).digest().readUInt32BE() % count === index - 1;
}
