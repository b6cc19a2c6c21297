import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * The layers of ARCHITECTURE.md as lint errors: files in `folder` may import only what is listed, besides their own folder and packages.
 * Each entry of `allow` is a regular expression over the import specifier as written.
 */
function layer(files, allow) {
  const regex = `^(?!${[String.raw`\.\/`, ...allow].join("|")})\\.{1,2}\\/`;
  const message = `This layer may import only: ${allow.join(", ") || "nothing"} (see ARCHITECTURE.md).`;
  return { files: [files], rules: { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] } };
}

/** node:fs is for `workspace/disk.ts`, `cache/` and `cli/` alone: nothing else reads files. */
const noFileSystem = {
  files: ["eslint-plugin/src/**/*.ts"],
  ignores: ["eslint-plugin/src/workspace/disk.ts", "eslint-plugin/src/cache/**", "eslint-plugin/src/cli/**"],
  rules: {
    "no-restricted-syntax": [
      "error",
      { selector: "ImportDeclaration[source.value=/^node:fs/]", message: "Only workspace/disk.ts, cache/ and cli/ read files." },
      { selector: "ImportExpression", message: "Nothing is loaded while analysing." },
    ],
  },
};

export default defineConfig([
  globalIgnores([
    "**/dist/",
    "**/node_modules/",
    "test/examples/",
    "test/fixtures/",
    "test/flows/",
    "test/guide/",
    "test/models/",
    "test/projects/",
    "test/lowering/cases/",
    "test/lowering/typing/",
    ".cache/",
  ]),
  tseslint.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024 },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always"],
      "no-console": "off",
      "no-unused-vars": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-this-alias": "off",
    },
  },
  {
    files: ["eslint-plugin/src/**/*.ts", "server/src/**/*.ts"],
    rules: {
      "max-lines": ["warn", { max: 400, skipComments: true, skipBlankLines: true }],
      "max-lines-per-function": ["warn", { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ["eslint-plugin/src/models/**", "eslint-plugin/src/secrets/formats/**"], rules: { "max-lines": "off" } },
  noFileSystem,
  layer("eslint-plugin/src/ir/**", []),
  layer("eslint-plugin/src/documents/**", ["\\.\\.\\/ir\\/", "\\.\\.\\/languages\\/language\\.js"]),
  layer("eslint-plugin/src/secrets/*.ts", []),
  layer("eslint-plugin/src/secrets/formats/**", ["\\.\\.\\/(?:format|checks|placeholder)\\.js"]),
  layer("eslint-plugin/src/engine/**", ["\\.\\.\\/ir\\/"]),
  layer("eslint-plugin/src/languages/*.ts", ["\\.\\.\\/ir\\/", "\\.\\.\\/workspace\\/workspace\\.js"]),
  layer("eslint-plugin/src/languages/*/**", [
    "\\.\\.\\/\\.\\.\\/ir\\/",
    "\\.\\.\\/language\\.js",
    "\\.\\.\\/\\.\\.\\/workspace\\/workspace\\.js",
  ]),
  layer("eslint-plugin/src/eslint-python/**", ["\\.\\.\\/languages\\/python\\/(parser|notebook)\\/"]),
  // The words that models share are of no language; they stand beside those that had them first.
  layer("eslint-plugin/src/models/*/**", [
    "\\.\\.\\/\\.\\.\\/engine\\/(summary|kinds)\\.js",
    "\\.\\.\\/javascript\\/(rows|[a-z]+-vocabulary)\\.js",
  ]),
  layer("eslint-plugin/src/languages/*/*/**", [
    "\\.\\.\\/[a-z-]+\\/",
    "\\.\\.\\/\\.\\.\\/language\\.js",
    "\\.\\.\\/\\.\\.\\/\\.\\.\\/ir\\/",
  ]),
  layer("eslint-plugin/src/report/html/**", ["\\.\\.\\/(ansi|result|text)\\.js", "\\.\\.\\/\\.\\.\\/(practices|engine\\/finding)\\.js"]),
  layer("eslint-plugin/src/report/*.ts", ["\\.\\.\\/engine\\/finding\\.js", "\\.\\.\\/lint\\.js", "\\.\\.\\/(define|practices)\\.js"]),
  layer("eslint-plugin/src/baseline/**", ["\\.\\.\\/engine\\/finding\\.js"]),
  layer("eslint-plugin/src/workspace/**", []),
  layer("eslint-plugin/src/rules/**", [
    "(\\.\\.\\/){1,3}[a-z-]+\\.js",
    "(\\.\\.\\/){1,3}engine\\/(kinds|finding|summary|sensitive-names)\\.js",
    "(\\.\\.\\/){1,3}ir\\/",
    "\\.\\.\\/(documents|advisories)\\/",
    // Edits are made on the tree of the file, which each language's remedies read by their own parser.
    "\\.\\.\\/\\.\\.\\/\\.\\.\\/languages\\/python\\/parser\\/(ast|parse)\\.js",
  ]),
  layer("eslint-plugin/src/advisories/**", []),
  layer("eslint-plugin/src/mcp/**", [
    "\\.\\.\\/(analysis|define|lint)\\.js",
    "\\.\\.\\/(cli|report|workspace)\\/",
    "\\.\\.\\/engine\\/finding\\.js",
  ]),
  layer("eslint-plugin/src/cache/**", ["\\.\\.\\/(analysis|lint|version)\\.js", "\\.\\.\\/engine\\/finding\\.js", "\\.\\.\\/workspace\\/"]),
  layer("eslint-plugin/src/cli/**", [
    "\\.\\.\\/(command|progress|usage)\\.js",
    "\\.\\.\\/\\.\\.\\/workspace\\/",
    "\\.\\.\\/advisories\\/",
    "\\.\\.\\/(analysis|index|lines|lint|settings|version)\\.js",
    "\\.\\.\\/(baseline|cache|report|workspace)\\/",
    "\\.\\.\\/engine\\/finding\\.js",
  ]),
]);
