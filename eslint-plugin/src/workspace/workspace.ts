/**
 * The files an analysis may read: an immutable snapshot, filled before the analysis starts (from disk, from open documents, from a
 * browser's file system). Synchronous; nothing in the engine or the languages reads files in any other way.
 */
export interface Workspace {
  /** Text of the file at this POSIX path within the workspace, or undefined when there is none (or it may not be read). */
  read(path: string): string | undefined;
  exists(path: string): boolean;
  /** Every source file of the workspace, sorted. */
  list(): readonly string[];
  /** Another number whenever a text or the list may be another one; absent where nothing ever changes. */
  stamp?(): number;
  /** What somebody is typing in, where that is known. */
  typing?(): Typing;
}

export interface Typing {
  /** Another number whenever anything but the texts of these files may be another. */
  readonly frame: number;
  /** Source files. */
  readonly files: readonly string[];
}
