/**
 * The processes that are compared, each as a user would start it on a folder. All read the same files; nothing is printed, nothing is
 * cached, and comments in the code change nothing.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const require = createRequire(import.meta.url);

/** `home` takes the configurations of ESLint. */
export function contestants(home) {
  const eslint = (name, configs) => [
    join(root, "node_modules/eslint/bin/eslint.js"),
    ...["--config", writeConfig(home, name, configs), "--no-inline-config", "--quiet", "."],
  ];
  const cli = join(root, "eslint-plugin/bin/chatbot-security.js");
  return {
    A: { name: "ESLint, no rules", args: eslint("none", "") },
    B: { name: "ESLint, our recommended", args: eslint("recommended", "plugin.configs.recommended,") },
    C: { name: "chatbot-security scan", args: [cli, "scan", ".", "--no-config", "--include-tests", "--fail-on", "never"] },
  };
}

function writeConfig(home, name, configs) {
  const file = join(home, `${name}.config.mjs`);
  const url = (path) => JSON.stringify(pathToFileURL(path).href);
  const plugin = configs === "" ? "" : `import plugin from ${url(join(root, "eslint-plugin/dist/index.js"))};`;
  writeFileSync(
    file,
    `import * as parser from ${url(require.resolve("@typescript-eslint/parser"))};
${plugin}
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
