/**
 * Paths of the machine and file URLs, in both flavours: POSIX and Windows, and the workspace paths between them. Computes only; never asks a
 * file system.
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
