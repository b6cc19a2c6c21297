/** The guard of a root folder: paths that others give are taken when they, with every link followed, stay inside. */
import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathWithin } from "../workspace/machine-paths.js";
import { UsageError } from "./usage.js";

export interface Inside {
  /** Workspace path; "" for the root itself. */
  readonly path: string;
  readonly folder: boolean;
}

/** The root as the system sees it. */
export function realRoot(folder: string, shown = folder): string {
  try {
    const real = realpathSync.native(folder);
    if (statSync(real).isDirectory()) return real;
  } catch {
    // The sentence below says enough.
  }
  throw new UsageError(`${shown}: no such folder.`);
}

/**
 * `root` is a real path. What lies elsewhere is refused before the disk is asked, so that an answer does not even tell whether it exists.
 */
export function pathInside(root: string, given: string): Inside {
  const shown = JSON.stringify(given.length > 200 ? `${given.slice(0, 200)}…` : given);
  const outside = new UsageError(`${shown} is outside of the root folder. Only files and folders inside it are looked at.`);
  if (given === "" || given.includes("\0")) throw new UsageError(`${shown} is no path.`);
  const absolute = resolve(root, given);
  if (pathWithin(root, absolute) === undefined) throw outside;
  let real: string;
  try {
    real = realpathSync.native(absolute);
  } catch {
    throw new UsageError(`${shown}: no such file or folder.`);
  }
  const path = pathWithin(root, real);
  if (path === undefined) throw new UsageError(`${shown} is a link that leads out of the root folder. It is not followed.`);
  const stats = statSync(real);
  if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(`${shown} is neither a file nor a folder.`);
  return { path, folder: stats.isDirectory() };
}
