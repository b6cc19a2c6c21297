/** What a project is made of, by the names of its files and what its manifest says. Reads; executes nothing. */
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Project {
  /** Undefined without a `package.json`. */
  readonly packages?: "npm" | "pnpm" | "yarn" | "bun";
  readonly monorepo: boolean;
  readonly python: boolean;
  /** ESLint's flat configuration, by its name. */
  readonly eslintConfig?: string;
  readonly hasEslint: boolean;
  /** ESLint 8 or older, or its old configuration, which our plugin cannot be used with. */
  readonly oldEslint: boolean;
  readonly oxlint: boolean;
  readonly preCommit: boolean;
  readonly github: boolean;
  readonly gitlab: boolean;
  readonly azure: boolean;
  readonly jenkins: boolean;
  /** It is among the project's dependencies already. */
  readonly installed: boolean;
}

const LOCKS = [
  ["pnpm", "pnpm-lock.yaml"],
  ["yarn", "yarn.lock"],
  ["bun", "bun.lock"],
  ["bun", "bun.lockb"],
  ["npm", "package-lock.json"],
] as const;
const PYTHON = ["pyproject.toml", "requirements.txt", "setup.py", "setup.cfg", "Pipfile"];
const OLD_ESLINT = ["", ".js", ".cjs", ".json", ".yaml", ".yml"].map((ending) => `.eslintrc${ending}`);
const ESLINT = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `eslint.config.${ending}`);

export function detect(folder: string): Project {
  const has = (name: string): boolean => existsSync(join(folder, name));
  const manifest = readManifest(join(folder, "package.json"));
  const named = /^(npm|pnpm|yarn|bun)@/u.exec(text(manifest?.["packageManager"]))?.[1] as Project["packages"];
  const locked = LOCKS.find(([, name]) => has(name))?.[0];
  const dependencies = { ...record(manifest?.["dependencies"]), ...record(manifest?.["devDependencies"]) };
  const eslintConfig = ESLINT.find(has);
  return {
    ...(manifest && { packages: named ?? locked ?? "npm" }),
    monorepo:
      manifest?.["workspaces"] !== undefined || has("pnpm-workspace.yaml") || has("nx.json") || has("turbo.json") || has("lerna.json"),
    python: PYTHON.some(has),
    ...(eslintConfig !== undefined && { eslintConfig }),
    hasEslint: "eslint" in dependencies,
    oldEslint:
      /^[\^~=v]?[0-8](?:\.|$)/u.test(text(dependencies["eslint"])) ||
      (eslintConfig === undefined && (OLD_ESLINT.some(has) || manifest?.["eslintConfig"] !== undefined)),
    oxlint: has(".oxlintrc.json") || has("oxlint.config.ts") || "oxlint" in dependencies,
    preCommit: has(".pre-commit-config.yaml"),
    github: isFolder(join(folder, ".github")) || /github\.com[:/]/u.test(remotes(folder)),
    gitlab: has(".gitlab-ci.yml") || /gitlab\.com[:/]/u.test(remotes(folder)),
    azure: has("azure-pipelines.yml"),
    jenkins: has("Jenkinsfile"),
    installed: "eslint-plugin-chatbot-security" in dependencies,
  };
}

function readManifest(file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return record(JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/u, "")));
  } catch {
    // A manifest that is broken is there all the same.
    return existsSync(file) ? {} : undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function remotes(folder: string): string {
  try {
    return readFileSync(join(folder, ".git/config"), "utf8");
  } catch {
    return "";
  }
}
