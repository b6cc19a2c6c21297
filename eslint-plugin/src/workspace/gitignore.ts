/**
 * Which paths of a repository its `.gitignore` files leave out, nested ones included. The last pattern that matches decides, as in git;
 * below an ignored folder nothing comes back, so a walk that does not enter ignored folders is right. Reads no files.
 */
import ignore, { type Ignore } from "ignore";

export class GitIgnore {
  private constructor(
    private readonly rules: Ignore,
    /** The folder's path within the repository; "" is its root. */
    private readonly folder: string,
  ) {}

  /** The root of a repository, or of a folder that is in none. */
  static root(): GitIgnore {
    // Git on Linux tells case apart, and the same files have to be found on every machine.
    return new GitIgnore(ignore({ ignorecase: false }), "");
  }

  /** The folder of this name inside this one. */
  enter(name: string): GitIgnore {
    return new GitIgnore(this.rules, this.path(name));
  }

  /** With the patterns of this folder's own `.gitignore`. */
  with(text: string): GitIgnore {
    const patterns = text.split(/\r?\n/u).map((line) => within(this.folder, line));
    return new GitIgnore(ignore({ ignorecase: false }).add(this.rules).add(patterns), this.folder);
  }

  /** Does it leave out the file or folder of this name in this folder? */
  ignores(name: string, isFolder: boolean): boolean {
    return this.rules.ignores(this.path(name) + (isFolder ? "/" : ""));
  }

  private path(name: string): string {
    return this.folder === "" ? name : `${this.folder}/${name}`;
  }
}

/** A pattern of a folder's file as the repository's root would write it: one without a slash inside holds at any depth. */
function within(folder: string, line: string): string {
  if (folder === "" || line.trim() === "" || line.startsWith("#")) return line;
  const negated = line.startsWith("!");
  const pattern = negated ? line.slice(1) : line;
  const anchored = /\/(?!\s*$)/u.test(pattern);
  const place = `/${escape(folder)}/${anchored ? "" : "**/"}${pattern.replace(/^\//u, "")}`;
  return negated ? `!${place}` : place;
}

/** A folder's name as a pattern that means only itself: `[id]` is a usual one. */
function escape(folder: string): string {
  return folder.replace(/[\\*?[\]!# ]/gu, "\\$&");
}
