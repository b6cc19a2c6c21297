/**
 * The processes that are compared, each as a user would start it on a folder. All read the same files; nothing is printed, nothing is
 * cached (but in the one run that is there to show what that gains), and comments in the code change nothing.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/lib/setup.mjs";
import { banditVersion, pluginConfig, PLUGINS, secretlint } from "./peers.mjs";

const require = createRequire(import.meta.url);
const CLI = join(root, "eslint-plugin/bin/chatbot-security.js");
const SCAN = [CLI, "scan", ".", "--no-config", "--include-tests", "--fail-on", "never"];
/** As where no earlier run has left anything. */
const FIRST = '{ settings: { "chatbot-security": { cache: false } } }';
const OURS = { imports: `import plugin from ${url(join(root, "eslint-plugin/dist/index.js"))};` };

/**
 * The tools for JavaScript and TypeScript; the first is what the others are measured by. `home` takes the configurations; `peers` is the
 * folder of the other tools, if they take part. `aim`: what the ratio to the first shall be at most.
 */
export function contestants(home, peers) {
  const ours = {
    none: { name: "ESLint, no rules", args: eslint(home, "none") },
    recommended: {
      name: "ours in ESLint, recommended",
      args: eslint(home, "recommended", { ...OURS, configs: `plugin.configs.recommended, ${FIRST},` }),
      aim: 1.4,
    },
    strict: {
      name: "ours in ESLint, strict",
      args: eslint(home, "strict", { ...OURS, configs: `plugin.configs.strict, ${FIRST},` }),
      aim: 1.6,
    },
    again: {
      name: "ours in ESLint, recommended, every run but the first",
      args: eslint(home, "again", { ...OURS, configs: "plugin.configs.recommended," }),
    },
    scan: { name: "ours, scan", args: SCAN },
    scanAlone: { name: "ours, scan in one thread", args: [...SCAN, "--jobs", "1"], aim: 0.5 },
  };
  if (peers === undefined) return ours;
  const plugins = Object.entries(PLUGINS).map(([key, { name, packages }]) => [
    key,
    { name, args: eslint(home, key, pluginConfig(peers, packages)) },
  ]);
  return { ...ours, ...Object.fromEntries(plugins), secretlint: { name: "secretlint", args: secretlint(peers, home) } };
}

/** The tools for Python, measured by Bandit; undefined where that is not installed. */
export function pythonContestants() {
  const version = banditVersion();
  if (version === undefined) return undefined;
  return {
    bandit: { name: `Bandit ${version}`, command: ["bandit", "-r", "-q", "."] },
    scan: { name: "ours, scan", args: SCAN },
    scanAlone: { name: "ours, scan in one thread", args: [...SCAN, "--jobs", "1"], aim: 0.125 },
  };
}

function eslint(home, name, plugins) {
  const config = writeConfig(home, name, plugins);
  // Not --quiet: that runs no rule which only warns.
  return [join(root, "node_modules/eslint/bin/eslint.js"), "--config", config, "--no-inline-config", "."];
}

function writeConfig(home, name, { imports = "", configs = "" } = {}) {
  const file = join(home, `${name}.config.mjs`);
  writeFileSync(
    file,
    `import * as parser from ${url(require.resolve("@typescript-eslint/parser"))};
${imports}
export default [
  ${configs}
  {
    files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: "off" },
  },
];
`,
  );
  return file;
}

function url(path) {
  return JSON.stringify(pathToFileURL(path).href);
}
