/**
 * The tools that ours is compared with: their packages (of test/bench/peers, installed into .cache by the benchmark alone), and how each is
 * started as its own documentation says. Bandit comes from the system, where it is installed.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { modified, npm, root } from "../../scripts/lib/setup.mjs";

const LISTED = join(root, "test/bench/peers");
const FILES = ["package.json", "package-lock.json"];

/** The folder with the peers' node_modules; installs what is missing. Throws when npm cannot. */
export function installPeers() {
  const folder = join(root, ".cache/peers");
  const installed = modified(join(folder, "node_modules/.package-lock.json"));
  if (FILES.every((file) => installed >= modified(join(LISTED, file)))) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(LISTED, file), join(folder, file));
  const status = npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  if (status !== 0) throw new Error("npm could not install the tools to compare with.");
  return folder;
}

/** Plugins of ESLint, each with the configuration that its documentation recommends. */
export const PLUGINS = {
  security: { name: "eslint-plugin-security", packages: ["eslint-plugin-security"] },
  sonarjs: { name: "eslint-plugin-sonarjs", packages: ["eslint-plugin-sonarjs"] },
  interlace: {
    name: "Interlace's plugins",
    packages: ["secure-coding", "node-security", "browser-security", "mongodb-security", "jwt"].map((each) => `eslint-plugin-${each}`),
  },
};

/** Lines of a configuration file for ESLint: what it imports, and the configurations to put into its array. */
export function pluginConfig(folder, packages) {
  const require = createRequire(join(folder, "package.json"));
  const url = (name) => JSON.stringify(pathToFileURL(require.resolve(name)).href);
  return {
    imports: packages.map((name, i) => `import * as peer${i} from ${url(name)};`).join("\n"),
    configs: packages.map((_, i) => `(peer${i}.default ?? peer${i}).configs.recommended,`).join("\n  "),
  };
}

/** Arguments for Node that search a folder for secrets with secretlint's recommended rules. */
export function secretlint(folder, home) {
  const require = createRequire(join(folder, "package.json"));
  const rules = require.resolve("@secretlint/secretlint-rule-preset-recommend");
  const config = join(home, "secretlint.json");
  writeFileSync(config, JSON.stringify({ rules: [{ id: rules }] }));
  return [join(folder, "node_modules/secretlint/bin/secretlint.js"), "--secretlintrc", config, "**/*"];
}

/** The version of Bandit on this machine, or undefined. */
export function banditVersion() {
  const { stdout, status } = spawnSync("bandit", ["--version"], { encoding: "utf8" });
  return status === 0 ? /\d+(?:\.\d+)+/u.exec(stdout)?.[0] : undefined;
}
