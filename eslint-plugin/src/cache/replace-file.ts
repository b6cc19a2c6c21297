/** Writes a file whole: a reader sees the old one or the new one, never a part. */
import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What prevented it, in words. */
export function replaceFile(file: string, text: string, mode: number): string | undefined {
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return "it is a folder";
    writeFileSync(draft, text, { flag: "wx", mode });
    renameSync(draft, file);
    return undefined;
  } catch (error) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Nothing was written where nothing can be removed.
    }
    return systemWords(error);
  }
}

export function systemWords(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown error";
}
