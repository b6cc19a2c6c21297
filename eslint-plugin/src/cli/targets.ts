/** The paths that were given: where they are, and the folder that all of them are seen from. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathWithin } from "../workspace/machine-paths.js";
import { UsageError } from "./usage.js";

export interface Targets {
  /** The workspace's root: the current folder when everything is in it, else the folder that holds everything. */
  readonly root: string;
  /** Workspace paths; "" is the root itself. */
  readonly paths: readonly string[];
  /** The innermost folder that holds everything: from here on upwards settings are looked for. */
  readonly folder: string;
}

export function resolveTargets(paths: readonly string[], cwd: string): Targets {
  const found = paths.map((path) => realPath(path, cwd));
  const folder = found.map((path) => (isFolder(path) ? path : dirname(path))).reduce(common);
  const here = realpathSync(cwd);
  const root = pathWithin(here, folder) === undefined ? folder : here;
  return { root, folder, paths: [...new Set(found.map((path) => pathWithin(root, path)!))] };
}

function realPath(path: string, cwd: string): string {
  if (path === "") throw new UsageError("A path is empty.");
  try {
    return realpathSync(resolve(cwd, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new UsageError(`${path}: no such file or folder.`);
    throw new UsageError(`${path}: cannot be opened (${code ?? "unknown error"}).`);
  }
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

function common(a: string, b: string): string {
  let at = a;
  while (pathWithin(at, b) === undefined && dirname(at) !== at) at = dirname(at);
  return at;
}

/** The nearest file of this name in a folder or above it, as far as its repository goes, or, outside of one, the root. */
export function findAbove(name: string, folder: string, root: string): string | undefined {
  let found: string | undefined;
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, name);
    if (found === undefined && existsSync(file)) found = file;
    if (existsSync(join(at, ".git"))) return found;
    if (dirname(at) === at) break;
  }
  return found !== undefined && pathWithin(root, found) !== undefined ? found : undefined;
}
