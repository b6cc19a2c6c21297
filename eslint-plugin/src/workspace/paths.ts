/** Workspace paths: relative, with forward slashes and no "." or ".." in them. Computes only; knows nothing of the machine. */

/** `path` without "." and ".." in it, or undefined when it is absolute or leads out of the workspace. */
export function normalise(path: string): string | undefined {
  if (path.startsWith("/") || /^[a-z]:/iu.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The folder that holds a workspace path; "" is the root's. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
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
