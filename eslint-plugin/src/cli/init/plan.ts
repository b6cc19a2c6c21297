/**
 * What `init` would do for a project: files to write, additions to files that exist, where their form is plain, and what is left to its
 * owner, in words.
 */
import type { Project } from "./detect.js";
import { addToEslintConfig } from "./eslint-config.js";
import type { Insertion } from "./insertions.js";
import { addKey, addToList } from "./yaml-list.js";

export interface Plan {
  readonly files: readonly { readonly path: string; readonly text: string; readonly why: string }[];
  /** To files that exist. */
  readonly additions: readonly { readonly path: string; readonly insertions: readonly Insertion[]; readonly why: string }[];
  /** Files that have it already. */
  readonly done: readonly string[];
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

export const PRE_COMMIT = `- repo: local
  hooks:
    - id: chatbot-security
      name: chatbot-security
      entry: ${COMMAND}
      language: system
      types_or: [javascript, jsx, ts, tsx, python]
`;

function eslintConfig(names: readonly string[]): string {
  const configs = names.map((name) => `chatbotSecurity.configs.${name}`);
  const lines = [
    `import chatbotSecurity from "${PACKAGE}";`,
    'import { defineConfig } from "eslint/config";',
    "",
    `export default defineConfig([${configs.join(", ")}]);`,
  ];
  return `${lines.join("\n")}\n`;
}

/** `read`: the text of a file of the project, undefined when there is none. */
export function planFor(project: Project, read: (path: string) => string | undefined = () => undefined): Plan {
  const { packages, python, github, gitlab, eslintConfig: config } = project;
  const plan = new Draft(read);
  plan.file("chatbot-security.json", settings(packages), "settings of the command line and the editor");
  if (packages && !project.installed) plan.step("Install the package", `${INSTALL[packages]}\n`);
  const configs = ["recommended", ...(python ? ["python"] : [])];
  if (project.oldEslint) plan.step("ESLint 9.7 or later runs our rules, and this project has an older one; until then", `${COMMAND} .\n`);
  else if (config !== undefined) {
    const title = `Add to ${config}: the first line at the top, the others in the list`;
    plan.addition(config, "the rules", (text) => addToEslintConfig(config, text, configs), { title, text: linesFor(config, configs) });
  } else if (project.hasEslint) plan.file("eslint.config.mjs", eslintConfig(configs), "ESLint, which has no configuration yet");
  if (github) plan.file(".github/workflows/chatbot-security.yml", GITHUB, "a scan of each push and pull request");
  if (gitlab) {
    const step = { title: "Add to .gitlab-ci.yml", text: GITLAB };
    if (read(".gitlab-ci.yml") === undefined) plan.file(".gitlab-ci.yml", GITLAB, "a scan of each push");
    else plan.addition(".gitlab-ci.yml", "a job", (text) => (hasTestStage(text) ? one(addKey(text, GITLAB)) : undefined), step);
  }
  if (project.azure) {
    const step = { title: "Add to the steps of azure-pipelines.yml", text: AZURE };
    plan.addition("azure-pipelines.yml", "its last steps", (text) => one(addToList(text, "steps", AZURE)), step);
  }
  if (project.jenkins && !plan.has("Jenkinsfile")) plan.step("Add to the stages of the Jenkinsfile", JENKINS);
  if (project.preCommit) {
    const step = { title: "Add to the repos of .pre-commit-config.yaml", text: PRE_COMMIT };
    plan.addition(".pre-commit-config.yaml", "a hook", (text) => one(addToList(text, "repos", PRE_COMMIT)), step);
  }
  return plan;
}

class Draft implements Plan {
  readonly files: { path: string; text: string; why: string }[] = [];
  readonly additions: { path: string; insertions: readonly Insertion[]; why: string }[] = [];
  readonly done: string[] = [];
  readonly steps: { title: string; text: string }[] = [];

  constructor(private readonly read: (path: string) => string | undefined) {}

  file(path: string, text: string, why: string): void {
    this.files.push({ path, text, why });
  }

  step(title: string, text: string): void {
    this.steps.push({ title, text });
  }

  /** Where it cannot be added the user is told what to add. */
  addition(path: string, why: string, add: (text: string) => readonly Insertion[] | undefined, step: Plan["steps"][number]): void {
    if (this.has(path)) return;
    const text = this.read(path);
    const insertions = text === undefined ? undefined : add(text);
    if (insertions) this.additions.push({ path, insertions, why });
    else this.steps.push(step);
  }

  /** Whether our name stands in a file; then it is set up, by us or by somebody. */
  has(path: string): boolean {
    const has = this.read(path)?.includes(PACKAGE) ?? false;
    if (has) this.done.push(path);
    return has;
  }
}

function one(insertion: Insertion | undefined): readonly Insertion[] | undefined {
  return insertion && [insertion];
}

/** A job runs in the stage "test" unless it says so; a pipeline that lists its stages may have no such. */
function hasTestStage(text: string): boolean {
  return !/^stages:/mu.test(text) || /^stages: *\[[^\]]*\btest\b|^ *- +["']?test["']?\s*$/mu.test(text);
}

function linesFor(config: string, configs: readonly string[]): string {
  const load = config.endsWith(".cjs") ? `const chatbotSecurity = require("${PACKAGE}");` : `import chatbotSecurity from "${PACKAGE}";`;
  return `${load}\n${configs.map((name) => `  chatbotSecurity.configs.${name},\n`).join("")}`;
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
