/** The packages that a manifest asks for: npm's `package.json`, Python's requirements, `pyproject.toml` and `Pipfile`. */
import type { Document, Entry } from "./document.js";
import { nameOf } from "./kinds.js";

export interface Dependency {
  readonly ecosystem: "npm" | "PyPI";
  /** As the ecosystem compares names: lower case, and in Python with hyphens alone. */
  readonly name: string;
  /** What stands for the version: a range, an address, or nothing. */
  readonly wanted: string;
  readonly at: Entry["at"];
}

export function dependenciesOf(file: string, document: Document): readonly Dependency[] {
  const name = nameOf(file);
  if (document.kind === "requirements") return document.entries.flatMap((entry) => requirement(String(entry.value), entry.at));
  if (name === "package.json") {
    // `*` is how the root of a workspace asks for its own packages.
    const linked = document.entries.some(({ path }) => path[0] === "workspaces");
    return document.entries.flatMap(npmDependency).filter(({ wanted }) => !(linked && wanted === "*"));
  }
  if (name === "pyproject.toml") {
    // A project names itself to ask for its own extras.
    const own = document.entries.find(({ path }) => path.join(".") === "project.name" || path.join(".") === "tool.poetry.name")?.value;
    return document.entries
      .flatMap((entry) => projectDependency(entry, document.entries))
      .filter((dependency) => typeof own !== "string" || dependency.name !== pythonName(own));
  }
  return name === "pipfile"
    ? document.entries.flatMap((entry) => tableDependency(entry, document.entries, ["packages", "dev-packages"], 1))
    : [];
}

const NPM_FIELDS = new Set(["dependencies", "devDependencies", "optionalDependencies"]);

function npmDependency({ path, value, at }: Entry): readonly Dependency[] {
  const [field, name] = path;
  if (path.length !== 2 || !NPM_FIELDS.has(String(field)) || typeof value !== "string") return [];
  return [{ ecosystem: "npm", name: String(name), wanted: value.trim(), at }];
}

/** PEP 508: a name, extras, a range or an address, a marker. */
const NAMED = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:@\s*(\S+)|\(?([^;)]*)\)?)\s*(?:;.*)?$/u;
const ADDRESS = /^(?:-e\s+|--editable[= ]\s*)?((?:git|hg|svn|bzr)\+\S+|https?:\/\/\S+)/u;

function requirement(line: string, at: Entry["at"]): readonly Dependency[] {
  const address = ADDRESS.exec(line)?.[1];
  if (address !== undefined)
    return [{ ecosystem: "PyPI", name: pythonName(/#egg=([\w.-]+)/u.exec(address)?.[1] ?? address), wanted: address, at }];
  if (line.startsWith("-")) return [];
  const [, name, url, range = ""] = NAMED.exec(line) ?? [];
  return name === undefined ? [] : [{ ecosystem: "PyPI", name: pythonName(name), wanted: url ?? range.trim(), at }];
}

/** PEP 503. */
export function pythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/gu, "-");
}

function projectDependency(entry: Entry, entries: readonly Entry[]): readonly Dependency[] {
  const { path, value, at } = entry;
  const [first, second] = path;
  const isList =
    (first === "project" && (second === "dependencies" || second === "optional-dependencies")) || first === "dependency-groups";
  if (isList && typeof path.at(-1) === "number" && typeof value === "string") return requirement(value, at);
  if (first !== "tool" || second !== "poetry") return [];
  const depth = path[2] === "group" ? 4 : 2;
  return path[depth] === "dependencies" || path[depth] === "dev-dependencies"
    ? tableDependency(entry, entries, ["dependencies", "dev-dependencies"], depth + 1)
    : [];
}

/** `name = "range"`, or a table with `version`, or with `git` and perhaps what of it. */
function tableDependency(
  { path, value, at }: Entry,
  entries: readonly Entry[],
  tables: readonly string[],
  depth: number,
): readonly Dependency[] {
  if (!tables.includes(String(path[depth - 1])) || typeof value !== "string") return [];
  const name = pythonName(String(path[depth]));
  if (name === "python") return [];
  if (path.length === depth + 1) return [{ ecosystem: "PyPI", name, wanted: value, at }];
  const field = path[depth + 1];
  if (field === "version" && path.length === depth + 2) return [{ ecosystem: "PyPI", name, wanted: value, at }];
  if (field !== "git" && field !== "url") return [];
  const fixed = entries.find(({ path: other }) => other[depth] === path[depth] && /^(?:rev|tag|ref)$/u.test(String(other[depth + 1])));
  return [{ ecosystem: "PyPI", name, wanted: `git+${value}${fixed ? `@${String(fixed.value)}` : ""}`, at }];
}
