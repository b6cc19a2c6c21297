/** The plugin as it is published: packed by `npm pack` and installed by npm, nothing of it from this repository. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cleanEnvironment } from "./installation.mjs";

export interface Packed {
  /** Its path. */
  readonly tarball: string;
  /** Paths of what is in it. */
  readonly files: readonly string[];
}

/** Packs a workspace of this repository into a folder. */
export function pack(workspace: string, folder: string): Packed {
  const stdout = npm(fileURLToPath(new URL(`../../${workspace}`, import.meta.url)), ["pack", "--json", "--pack-destination", folder]);
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  return { tarball: join(folder, packed!.filename), files: packed!.files.map(({ path }) => path) };
}

/** An empty project of which these are the development dependencies; whoever asks for it removes it. */
export function projectWith(...wanted: readonly string[]): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "chatbot-security-packed-")));
  writeFileSync(join(folder, "package.json"), '{ "name": "bot", "version": "1.0.0" }');
  npm(folder, ["install", "--save-dev", "--prefer-offline", "--no-audit", "--no-fund", ...wanted]);
  return folder;
}

function npm(cwd: string, args: readonly string[]): string {
  const shell = process.platform === "win32";
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd, encoding: "utf8", shell, env: cleanEnvironment() });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed: ${stderr}`);
  return stdout;
}
