/**
 * What `init` would do for a project: files to write, all of them new, and what is left to its owner, in words. An existing file is
 * somebody's own: what belongs into it is shown, never written.
 */
import type { Project } from "./detect.js";

export interface Plan {
  readonly files: readonly { readonly path: string; readonly text: string; readonly why: string }[];
  /** What the user does, each with the text to copy. */
  readonly steps: readonly { readonly title: string; readonly text: string }[];
}

/** Always with the package's name: the command's own name may be anybody's package. */
export const COMMAND = "npx --yes -p eslint-plugin-chatbot-security chatbot-security";
const PACKAGE = "eslint-plugin-chatbot-security";

const INSTALL = {
  npm: `npm install --save-dev ${PACKAGE}`,
  pnpm: `pnpm add --save-dev ${PACKAGE}`,
  yarn: `yarn add --dev ${PACKAGE}`,
  bun: `bun add --dev ${PACKAGE}`,
} as const;

/** The schema, for the editor's help, is there where the package is. */
function settings(packages: Project["packages"]): string {
  const schema = packages && { $schema: `./node_modules/${PACKAGE}/schema/chatbot-security.schema.json` };
  return `${JSON.stringify({ ...schema, preset: "recommended" }, null, 2)}\n`;
}

const GITHUB = `name: chatbot-security
on:
  push:
    branches: [main, master]
  pull_request:
permissions:
  contents: read
  security-events: write
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: ${COMMAND} --format sarif --output chatbot-security.sarif .
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with:
          sarif_file: chatbot-security.sarif
`;

export const GITLAB = `chatbot-security:
  image: node:22
  script:
    - ${COMMAND} .
`;

const AZURE = `- task: NodeTool@0
  inputs:
    versionSpec: "22.x"
- script: ${COMMAND} .
  displayName: chatbot-security
`;

const JENKINS = `stage('chatbot-security') {
  steps {
    sh '${COMMAND} .'
  }
}
`;

export const PRE_COMMIT = `  - repo: local
    hooks:
      - id: chatbot-security
        name: chatbot-security
        entry: ${COMMAND}
        language: system
        types_or: [javascript, jsx, ts, tsx, python]
`;

function eslintConfig(python: boolean): string {
  const configs = ["chatbotSecurity.configs.recommended", ...(python ? ["chatbotSecurity.configs.python"] : [])];
  const lines = [
    `import chatbotSecurity from "${PACKAGE}";`,
    'import { defineConfig } from "eslint/config";',
    "",
    `export default defineConfig([${configs.join(", ")}]);`,
  ];
  return `${lines.join("\n")}\n`;
}

export function planFor(project: Project): Plan {
  const steps: { title: string; text: string }[] = [];
  const { packages, python, github, gitlab } = project;
  const files = [{ path: "chatbot-security.json", text: settings(packages), why: "settings of the command line and the editor" }];
  if (packages && !project.installed) steps.push({ title: "Install the package", text: `${INSTALL[packages]}\n` });
  if (project.eslintConfig !== undefined) {
    const common = project.eslintConfig.endsWith(".cjs");
    const load = common ? `const chatbotSecurity = require("${PACKAGE}");` : `import chatbotSecurity from "${PACKAGE}";`;
    const configs = `  chatbotSecurity.configs.recommended,\n${python ? "  chatbotSecurity.configs.python,\n" : ""}`;
    steps.push({ title: `Add to ${project.eslintConfig}: the first line at the top, the others in the list`, text: `${load}\n${configs}` });
  } else if (project.hasEslint) {
    files.push({ path: "eslint.config.mjs", text: eslintConfig(python), why: "ESLint, which has no configuration yet" });
  }
  if (github) files.push({ path: ".github/workflows/chatbot-security.yml", text: GITHUB, why: "a scan of each push and pull request" });
  if (gitlab) steps.push({ title: "Add to .gitlab-ci.yml", text: GITLAB });
  if (project.azure) steps.push({ title: "Add to the steps of azure-pipelines.yml", text: AZURE });
  if (project.jenkins) steps.push({ title: "Add to the stages of the Jenkinsfile", text: JENKINS });
  if (project.preCommit) steps.push({ title: "Add to the repos of .pre-commit-config.yaml", text: PRE_COMMIT });
  return { files, steps };
}

/** What the project was taken for. */
export function describe(project: Project): string {
  const { packages, monorepo, python, eslintConfig: config, oxlint, preCommit, github, gitlab, azure, jenkins } = project;
  const parts = [
    ...(packages ? [`${packages} packages`] : []),
    ...(monorepo ? ["a monorepo"] : []),
    ...(python ? ["Python"] : []),
    ...(config === undefined ? [] : [`ESLint (${config})`]),
    ...Object.entries({
      oxlint,
      "pre-commit": preCommit,
      GitHub: github,
      GitLab: gitlab,
      "Azure Pipelines": azure,
      Jenkins: jenkins,
    }).flatMap(([name, is]) => (is ? [name] : [])),
  ];
  return parts.length > 0 ? parts.join(", ") : "nothing that needs a set-up of its own";
}
