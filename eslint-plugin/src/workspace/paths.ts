/**
 * Paths of the machine, paths of a workspace and file URLs, in both flavours: POSIX and Windows. A workspace path is relative, has forward
 * slashes and no "." or ".." in it. Computes only; never asks a file system.
 */
import { posix, win32 } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export type Flavour = "posix" | "win32";

/** The flavour of the machine we run on. */
export const NATIVE: Flavour = process.platform === "win32" ? "win32" : "posix";

/** The workspace path of `path` below `root` (both absolute); "" for the root itself, undefined when it lies elsewhere. */
export function pathWithin(root: string, path: string, flavour: Flavour = NATIVE): string | undefined {
  // `win32.relative` compares without case, as Windows does.
  const relative = flavour === "win32" ? win32.relative(root, path).replaceAll("\\", "/") : posix.relative(root, path);
  const outside = relative === ".." || relative.startsWith("../") || (flavour === "win32" && win32.isAbsolute(relative));
  return outside ? undefined : relative;
}

/** The machine's path of a workspace path. */
export function machinePath(root: string, path: string, flavour: Flavour = NATIVE): string {
  return flavour === "win32" ? win32.join(root, path) : posix.join(root, path);
}

/** `path` without "." and ".." in it, or undefined when it is absolute or leads out of the workspace. */
export function normalise(path: string): string | undefined {
  if (path.startsWith("/") || /^[a-z]:/iu.test(path)) return undefined;
  const normal = posix.normalize(path).replace(/^\.\/?$/u, "");
  return normal === ".." || normal.startsWith("../") ? undefined : normal.replace(/\/$/u, "");
}

/** The folder that holds a workspace path; "" is the root's. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** The file URL of an absolute path: "file:///c:/a%20b" for `C:\a b`. */
export function toFileUrl(path: string, flavour: Flavour = NATIVE): string {
  return pathToFileURL(path, { windows: flavour === "win32" }).href;
}

/** The absolute path of a file URL, or undefined when it names no file of this machine. `c%3A` and `c:` are the same drive. */
export function fromFileUrl(url: string, flavour: Flavour = NATIVE): string | undefined {
  try {
    return fileURLToPath(url, { windows: flavour === "win32" });
  } catch {
    return undefined;
  }
}

/** What marks the root of a project. */
export const PROJECT_MARKERS: readonly string[] = [
  ...["package.json", ".git"],
  ...["pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "Pipfile"],
];

/**
 * The project that a folder belongs to: the outermost folder, itself included, that holds a marker, so that the packages of a monorepo are
 * one project. Undefined when there is none up to the workspace's root. `exists` answers for workspace paths.
 */
export function projectRoot(folder: string, exists: (path: string) => boolean): string | undefined {
  let found: string | undefined;
  for (let at = folder; ; at = folderOf(at)) {
    if (PROJECT_MARKERS.some((marker) => exists(at === "" ? marker : `${at}/${marker}`))) found = at;
    if (at === "") return found;
  }
}
