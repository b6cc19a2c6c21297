/** A workspace of texts held in memory, alone or laid over another one: open documents over the disk, text from standard input, tests. */
import type { Workspace } from "./workspace.js";

const EMPTY: Workspace = { read: () => undefined, exists: () => false, list: () => [] };

/** `files` are copied, so that what is analysed stays as it is. */
export function memoryWorkspace(files: Iterable<readonly [path: string, text: string]>, below: Workspace = EMPTY): Workspace {
  const texts = new Map(files);
  let paths: readonly string[] | undefined;
  return {
    read: (path) => texts.get(path) ?? below.read(path),
    exists: (path) => texts.has(path) || below.exists(path),
    list: () => (paths ??= [...new Set([...below.list(), ...texts.keys()])].sort()),
    ...(below.stamp ? { stamp: () => below.stamp!() } : {}),
  };
}
