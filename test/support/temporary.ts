/** Folders that a test may fill as it likes; they are gone after it. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A new folder with these files in it, by path. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "chatbot-security-")));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs something as a user who may not read everything: root can read files of any mode. */
export function asOrdinaryUser<T>(action: () => T): T {
  if (process.getuid?.() !== 0) return action();
  const NOBODY = 65534;
  process.seteuid!(NOBODY);
  try {
    return action();
  } finally {
    process.seteuid!(0);
  }
}
