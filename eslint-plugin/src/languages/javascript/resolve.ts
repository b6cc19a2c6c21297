/**
 * Which file of the workspace a module specifier means: relative paths, `package.json` "imports", "exports" and "main", the packages of a
 * monorepo by name, path aliases and project references of `tsconfig.json`. What lies in `node_modules` is no part of a program.
 * Runs on the workspace alone; a file that is broken or missing decides nothing.
 */
// The package's own entry would bring a file system with it.
// @ts-expect-error The inner file has no types of its own.
import ResolverFactory from "enhanced-resolve/lib/ResolverFactory.js";
import type { ResolvedModules } from "../language.js";
import type { Workspace } from "../../workspace/workspace.js";
import { VIEW } from "../../ir/ir.js";
import { findView, viewsThere } from "./find-view.js";
import { joined } from "./joined-path.js";

const SOURCES = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".vue", ".svelte", ".astro"];
/** TypeScript names the file that it will write. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  ".js": [".js", ".ts", ".tsx", ".jsx"],
  ".jsx": [".jsx", ".tsx"],
  ".mjs": [".mjs", ".mts"],
  ".cjs": [".cjs", ".cts"],
};
/** Folders that builds write to, beside which the sources stand. */
const BUILT = /^(?:dist|build|lib|out|esm|cjs)\//u;
const TSCONFIGS = ["tsconfig.json", "jsconfig.json"];
/** The keys of a configuration by which it, or another that it names, gives names a meaning; an escape may hide one. */
const NAMES_PATHS = /"(?:paths|baseUrl|rootDirs|extends|references)"|\\u/u;

interface Library {
  resolveSync(context: object, folder: string, request: string): string | false;
}

interface Factory {
  createResolver(options: Readonly<Record<string, unknown>>): Library;
}

export function javascriptModules(workspace: Workspace): ResolvedModules {
  return new Resolver(workspace);
}

class Resolver implements ResolvedModules {
  private readonly files: ReadonlySet<string>;
  private readonly folders = new Set<string>([""]);
  /** Folder of each package of the workspace, by the package's name. */
  private readonly packages = new Map<string, string>();
  private readonly libraries = new Map<string, Library>();
  private readonly configs = new Map<string, string | undefined>();
  /** Of each configuration: does it say what names mean? */
  private readonly paths = new Map<string, boolean>();
  private readonly manifests = new Map<string, Readonly<Record<string, unknown>> | undefined>();
  private readonly answers = new Map<string, string | undefined>();
  private readonly sorted: readonly string[];

  constructor(private readonly workspace: Workspace) {
    this.sorted = workspace.list();
    this.files = new Set(this.sorted);
    for (const file of this.sorted)
      for (let folder = folderOf(file); !this.folders.has(folder); folder = folderOf(folder)) this.folders.add(folder);
    for (const folder of this.folders) {
      const name = this.manifest(folder)?.["name"];
      if (typeof name === "string" && name !== "" && !this.packages.has(name)) this.packages.set(name, folder);
    }
  }

  /** What decides over specifiers beside the list of files: as text, to see whether it changed. */
  get basis(): string {
    const texts = [...this.folders].sort().flatMap((folder) =>
      ["package.json", ...TSCONFIGS].flatMap((name) => {
        const path = within(folder, name);
        const text = this.workspace.read(path);
        return text === undefined ? [] : [path, text];
      }),
    );
    return [...texts, viewsThere(this.workspace)].join("\0");
  }

  resolve(from: string, specifier: string): string | undefined {
    const folder = folderOf(from);
    const key = `${folder}\0${specifier}`;
    if (this.answers.has(key)) return this.answers.get(key);
    const answer = specifier.startsWith(VIEW)
      ? findView(this.workspace, folder, specifier.slice(VIEW.length))
      : this.find(folder, specifier.replace(/[?#].*$/u, "") || specifier);
    this.answers.set(key, answer);
    return answer;
  }

  match(from: string, pieces: readonly (string | undefined)[]): readonly string[] {
    const pattern = pathPattern(folderOf(from), pieces);
    return pattern ? this.sorted.filter((file) => file !== from && pattern.test(file)) : [];
  }

  root(from: string): string {
    for (let at = folderOf(from); ; at = folderOf(at)) if (at === "" || this.manifest(at)) return at;
  }

  private find(folder: string, specifier: string): string | undefined {
    if (/^\.{1,2}(?:\/|$)/u.test(specifier)) {
      const path = joined(folder, specifier);
      // Whatever stands outside, the root of the workspace does not stand for it.
      if (path === undefined) return undefined;
      const plain = this.plainFile(path, /(?:^|\/)\.{0,2}$/u.test(specifier));
      if (plain !== undefined || !(this.manifest(path) || path.includes("node_modules") || this.isConfigured(folder))) return plain;
    } else if (!this.mayBeOurs(folder, specifier)) return undefined;
    const found = this.ask(folder, specifier);
    return found ?? this.unbuilt(specifier);
  }

  /** What a relative path means wherever no configuration has a say. */
  private plainFile(path: string | undefined, folder = false): string | undefined {
    if (path === undefined) return undefined;
    if (!folder && this.files.has(path)) return path;
    const dot = folder ? -1 : path.lastIndexOf(".");
    const written = dot > path.lastIndexOf("/") ? WRITTEN[path.slice(dot)] : undefined;
    for (const extension of written ?? []) if (this.files.has(path.slice(0, dot) + extension)) return path.slice(0, dot) + extension;
    if (!folder) for (const extension of SOURCES) if (this.files.has(path + extension)) return path + extension;
    if (this.manifest(path)) return undefined;
    for (const extension of SOURCES) if (this.files.has(within(path, `index${extension}`))) return within(path, `index${extension}`);
    return undefined;
  }

  /** Most specifiers name packages that are no part of the workspace. */
  private mayBeOurs(folder: string, specifier: string): boolean {
    if (/^(?:node|bun|npm|jsr|https?|data):/u.test(specifier)) return false;
    if (specifier.startsWith("#") || specifier.startsWith("/") || this.packages.has(packageName(specifier))) return true;
    return this.isConfigured(folder);
  }

  private isConfigured(folder: string): boolean {
    return this.aliases(folder) !== undefined || this.hasPaths(this.config(folder));
  }

  /** Whether a configuration of TypeScript, or one that it names, may say what a package's name means. */
  private hasPaths(config: string | undefined): boolean {
    if (config === undefined) return false;
    let has = this.paths.get(config);
    if (has === undefined) this.paths.set(config, (has = NAMES_PATHS.test(this.workspace.read(config) ?? "")));
    return has;
  }

  private ask(folder: string, specifier: string): string | undefined {
    try {
      const found = this.library(folder).resolveSync({}, `/${folder}`, specifier);
      const path = found === false ? undefined : found.replace(/^\//u, "").replace(/[?#].*$/u, "");
      return path !== undefined && this.files.has(path) ? path : undefined;
    } catch {
      return undefined;
    }
  }

  /** A package of the workspace whose entry has not been built: its source stands under the same name. */
  private unbuilt(specifier: string): string | undefined {
    const name = packageName(specifier);
    const folder = this.packages.get(name);
    if (folder === undefined) return undefined;
    const manifest = this.manifest(folder)!;
    const below = specifier.slice(name.length + 1);
    const entry =
      below || ["source", "module", "main"].map((field) => manifest[field]).find((value) => typeof value === "string") || "index.js";
    const path = (entry as string).replace(/^\.\//u, "");
    const places = [path, path.replace(BUILT, "src/"), `src/${path}`, ...(below ? [] : ["src/index", "index"])];
    for (const place of places) {
      const file = this.plainFile(joined(folder, place)) ?? this.plainFile(joined(folder, place.replace(/\.[cm]?jsx?$/u, "")));
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** One resolver for each `tsconfig.json`. */
  private library(folder: string): Library {
    const config = this.config(folder);
    const aliases = this.aliases(folder);
    const key = `${config ?? ""}\0${aliases?.folder ?? ""}`;
    let library = this.libraries.get(key);
    if (!library) {
      library = (ResolverFactory as Factory).createResolver({
        fileSystem: this.fileSystem(),
        useSyncFileSystemCalls: true,
        extensions: SOURCES,
        extensionAlias: Object.fromEntries(Object.entries(WRITTEN).map(([extension, list]) => [extension, [...list]])),
        conditionNames: ["source", "development", "import", "require", "node", "default"],
        mainFields: ["source", "module", "main"],
        ...(config === undefined ? {} : { tsconfig: { configFile: `/${config}`, references: "auto" as const } }),
        ...(aliases ? { alias: aliases.names } : {}),
      });
      this.libraries.set(key, library);
    }
    return library;
  }

  /** The nearest configuration of TypeScript above a folder. */
  private config(folder: string): string | undefined {
    if (this.configs.has(folder)) return this.configs.get(folder);
    const own = TSCONFIGS.map((name) => within(folder, name)).find((path) => this.workspace.exists(path));
    const found = own ?? (folder === "" ? undefined : this.config(folderOf(folder)));
    this.configs.set(folder, found);
    return found;
  }

  /** `_moduleAliases` of the nearest manifest (the package `module-alias`). They name what runs: most often what a build writes. */
  private aliases(folder: string): { readonly folder: string; readonly names: Record<string, string[]> } | undefined {
    for (let at = folder; ; at = folderOf(at)) {
      const manifest = this.manifest(at);
      const given = manifest?.["_moduleAliases"];
      if (typeof given === "object" && given !== null) {
        const names = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === "string");
        const places = (path: string): string[] => [path, path.replace(/^\.\//u, "").replace(BUILT, "src/")];
        const absolute = (path: string): string[] => places(path).map((place) => `/${joined(at, place) ?? ""}`);
        return { folder: at, names: Object.fromEntries(names.map(([name, path]) => [name, absolute(path)])) };
      }
      if (manifest || at === "") return undefined;
    }
  }

  private manifest(folder: string): Readonly<Record<string, unknown>> | undefined {
    if (this.manifests.has(folder)) return this.manifests.get(folder);
    let manifest: Readonly<Record<string, unknown>> | undefined;
    try {
      const path = within(folder, "package.json");
      const text = this.workspace.exists(path) ? this.workspace.read(path) : undefined;
      const data: unknown = text === undefined ? undefined : JSON.parse(text);
      if (typeof data === "object" && data !== null && !Array.isArray(data)) manifest = data as Record<string, unknown>;
    } catch {
      // A manifest that cannot be read says nothing.
    }
    this.manifests.set(folder, manifest);
    return manifest;
  }

  /** The workspace as a file system whose root it is, with the packages of the workspace linked from `/node_modules`. */
  private fileSystem(): object {
    const locate = (path: string): { readonly path: string; readonly link: boolean } => {
      const inside = path.replace(/^\//u, "").replace(/\/$/u, "");
      const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/u.exec(inside);
      const folder = match ? this.packages.get(match[1]!) : undefined;
      if (folder === undefined) return { path: inside, link: false };
      return { path: match![2] === undefined ? folder : within(folder, match![2]), link: match![2] === undefined };
    };
    const statSync = (path: string): object => {
      const { path: place } = locate(path);
      const isFile = this.files.has(place) || (/\.json$/u.test(place) && this.workspace.exists(place));
      const isFolder = !isFile && (this.folders.has(place) || place === "node_modules" || /^node_modules\/@[^/]+$/u.test(place));
      return isFile || isFolder ? { isFile: () => isFile, isDirectory: () => isFolder } : missing();
    };
    const readFileSync = (path: string): string => this.workspace.read(locate(path).path) ?? missing();
    const readlinkSync = (path: string): string => {
      const place = locate(path);
      if (place.link) return `/${place.path}`;
      throw NO_LINK;
    };
    return { statSync, lstatSync: statSync, readFileSync, readlinkSync };
  }
}

/** Most of what the resolver asks for is not there, and to note where an error was made takes longer than the rest of the answer. */
const MISSING = Object.assign(new Error("ENOENT"), { code: "ENOENT" });
const NO_LINK = Object.assign(new Error("EINVAL"), { code: "EINVAL" });

function missing(): never {
  throw MISSING;
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function within(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}

function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** What is unknown stands for a name, or part of one, in one folder. */
function pathPattern(folder: string, pieces: readonly (string | undefined)[]): RegExp | undefined {
  const written = pieces.map((piece) => piece ?? "*").join("");
  const path = written.replace(/^file:\/\//u, "").replace(/\*+/gu, "*");
  if (!path.includes("*") || !/^(?:\.{0,2}\/)/u.test(path) || path.length > 500) return undefined;
  // Every further unknown piece multiplies the time that matching takes.
  if (path.split("*").length > 4) return undefined;
  const place = joined(path.startsWith("/") ? "" : folder, path);
  if (place === undefined || place === "*") return undefined;
  const source = place
    .split("*")
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join("[^/]*");
  return new RegExp(String.raw`^${source}(?:\.[cm]?[jt]sx?|/index\.[cm]?[jt]sx?)?$`, "u");
}
