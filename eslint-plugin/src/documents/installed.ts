/** The packages that are installed in one version: of lock files, and of manifests that name nothing but that version. */
import { dependenciesOf, pythonName } from "./dependencies.js";
import type { Document, Entry } from "./document.js";
import { nameOf } from "./kinds.js";

export interface Installed {
  readonly ecosystem: "npm" | "PyPI";
  readonly name: string;
  readonly version: string;
  readonly at: Entry["at"];
}

export function installedIn(file: string, document: Document, text: string): readonly Installed[] {
  const name = nameOf(file);
  if (name === "package-lock.json" || name === "npm-shrinkwrap.json") return document.entries.flatMap(npmLock);
  if (name === "pnpm-lock.yaml") return pnpmLock(text);
  if (name === "yarn.lock") return yarnLock(text);
  if (/^(?:poetry|uv|pdm)\.lock$/u.test(name)) return tomlLock(document.entries);
  if (name === "pipfile.lock") return document.entries.flatMap(pipfileLock);
  return dependenciesOf(file, document).flatMap(({ wanted, ...dependency }) => {
    const exact = dependency.ecosystem === "npm" ? /^[=v]?(\d+\.\d+\.\d+\S*)$/u.exec(wanted) : /^={2,3}\s*([^\s,*]+)$/u.exec(wanted);
    return exact ? [{ ...dependency, version: exact[1]! }] : [];
  });
}

/** `packages["node_modules/a/node_modules/b"].version`; in the first version `dependencies.a.dependencies.b.version`. */
function npmLock({ path, value, at }: Entry): readonly Installed[] {
  if (path.at(-1) !== "version" || typeof value !== "string") return [];
  const key = String(path.at(-2));
  const isNew = path.length === 3 && path[0] === "packages" && key.includes("node_modules/");
  const isOld = path[0] === "dependencies" && path.at(-3) === "dependencies";
  return isNew || isOld ? [{ ecosystem: "npm", name: key.replace(/^.*node_modules\//u, ""), version: value, at }] : [];
}

/** `/a@1.2.3:` or `a@1.2.3(b@2.0.0):`, and in older files `/a/1.2.3:`. */
function pnpmLock(text: string): readonly Installed[] {
  const found = [...text.matchAll(/^ {2}'?\/?((?:@[\w.-]+\/)?[\w.-]+)[@/](\d[^\s():'_]*)[^\n]*:[ \t]*\r?$/gmu)];
  return unique(found.map((match) => placed("npm", match)));
}

/** `a@^1.0.0, a@~1.2.0:` above its `version "1.2.3"`, or `version: 1.2.3`. */
function yarnLock(text: string): readonly Installed[] {
  const found = [...text.matchAll(/^"?((?:@[\w.-]+\/)?[\w.-]+)@[^\n]{0,2000}:\r?\n[ \t]+version:?[ \t]+"?([^\s"]+)/gmu)];
  return found.map((match) => placed("npm", match));
}

function placed(ecosystem: Installed["ecosystem"], { 0: whole, 1: name = "", 2: version = "", index }: RegExpMatchArray): Installed {
  const start = (index ?? 0) + whole.lastIndexOf(version);
  return { ecosystem, name, version, at: { start, end: start + version.length } };
}

function unique(all: readonly Installed[]): readonly Installed[] {
  const seen = new Set<string>();
  return all.filter(({ name, version }) => !seen.has(`${name}@${version}`) && seen.add(`${name}@${version}`));
}

/** `[[package]]` with `name` and `version`. */
function tomlLock(entries: readonly Entry[]): readonly Installed[] {
  const names = new Map(
    entries.flatMap(({ path, value }) => (path[0] === "package" && path[2] === "name" ? [[path[1], String(value)]] : [])),
  );
  return entries.flatMap(({ path, value, at }) => {
    const name = path[0] === "package" && path.length === 3 && path[2] === "version" ? names.get(path[1]) : undefined;
    return name === undefined ? [] : [{ ecosystem: "PyPI" as const, name: pythonName(name), version: String(value), at }];
  });
}

function pipfileLock({ path, value, at }: Entry): readonly Installed[] {
  const isVersion = path.length === 3 && (path[0] === "default" || path[0] === "develop") && path[2] === "version";
  const version = isVersion && typeof value === "string" ? value.replace(/^==/u, "") : undefined;
  return version === undefined ? [] : [{ ecosystem: "PyPI", name: pythonName(String(path[1])), version, at }];
}
