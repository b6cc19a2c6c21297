/** `chatbot-security init`: what it finds, shows, writes and takes back, and that it touches nothing of others. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { detect } from "../../eslint-plugin/src/cli/init/detect.js";
import { addToEslintConfig } from "../../eslint-plugin/src/cli/init/eslint-config.js";
import { insert, takeOut } from "../../eslint-plugin/src/cli/init/insertions.js";
import { GITLAB, planFor, PRE_COMMIT } from "../../eslint-plugin/src/cli/init/plan.js";
import { readProjectSettings } from "../../eslint-plugin/src/settings.js";
import { temporaryFolder } from "../support/temporary.js";
import { run } from "./run.js";

const init = (folder: string, ...args: string[]) => run(folder, ["init", ...args]);
const names = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

describe("init", () => {
  it.each([
    ["package-lock.json", "npm"],
    ["pnpm-lock.yaml", "pnpm"],
    ["yarn.lock", "yarn"],
    ["bun.lock", "bun"],
  ])("tells by %s that %s installs", (lock, manager) => {
    expect(detect(temporaryFolder({ "package.json": "{}", [lock]: "" })).packages).toBe(manager);
    expect(detect(temporaryFolder({ "package.json": `{"packageManager": "${manager}@1.2.3"}`, "yarn.lock": "" })).packages).toBe(manager);
  });

  it("finds what there is", () => {
    const folder = temporaryFolder({
      "package.json": JSON.stringify({ workspaces: ["packages/*"], devDependencies: { eslint: "^9.0.0", oxlint: "^1.0.0" } }),
      "pyproject.toml": "",
      "eslint.config.ts": "",
      ".pre-commit-config.yaml": "repos: []\n",
      ".gitlab-ci.yml": "",
      "azure-pipelines.yml": "",
      Jenkinsfile: "",
      ".git/config": '[remote "origin"]\n  url = git@github.com:someone/bot.git\n',
    });
    const { out } = init(folder);
    expect(out).toMatch(
      /^Found: npm packages, a monorepo, Python, ESLint \(eslint\.config\.ts\), oxlint, pre-commit, GitHub, GitLab, Azure Pipelines, Jenkins\.\n/u,
    );
    for (const step of [
      "Install the package",
      "eslint.config.ts",
      ".gitlab-ci.yml",
      "azure-pipelines.yml",
      "Jenkinsfile",
      "repos of .pre-commit",
    ]) {
      expect(out).toContain(step);
    }
    expect(detect(temporaryFolder({ "package.json": "{" })).packages).toBe("npm");
    expect(init(temporaryFolder()).out).toMatch(/^Found: nothing that needs/u);
  });

  it("writes nothing unless it is told to", () => {
    const folder = temporaryFolder({ "package.json": '{"devDependencies": {"eslint": "^9"}}', ".github/CODEOWNERS": "" });
    const before = names(folder);
    const { out, code } = init(folder);
    expect(code).toBe(0);
    expect(out).toContain("Would write: chatbot-security.json");
    expect(out).toContain("Nothing was written: --yes writes.");
    expect(init(folder, "--dry-run").out).toBe(out);
    expect(names(folder)).toEqual(before);
  });

  it("writes, and takes back what nobody has changed since", () => {
    const folder = temporaryFolder({ "package.json": '{"devDependencies": {"eslint": "^9"}}', ".github/CODEOWNERS": "" });
    const before = names(folder);
    init(folder, "--yes");
    const workflow = join(folder, ".github/workflows/chatbot-security.yml");
    expect(readProjectSettings(readFileSync(join(folder, "chatbot-security.json"), "utf8"))).not.toHaveProperty("problem");
    expect(readFileSync(join(folder, "eslint.config.mjs"), "utf8")).toContain("configs.recommended");
    expect(parse(readFileSync(workflow, "utf8"))).toMatchObject({ jobs: { scan: { "runs-on": "ubuntu-latest" } } });
    // A second time nothing is written again, and the record still knows of the first.
    expect(init(folder, "--yes").out).toContain("chatbot-security.json: left as it is: it exists.");
    writeFileSync(workflow, "name: mine\n");
    const { out } = init(folder, "--undo");
    expect(out).toContain("Removed: chatbot-security.json");
    expect(out).toContain(".github/workflows/chatbot-security.yml: left as it is: it was changed since.");
    expect(names(folder)).toEqual([...before, ".github/workflows", ".github/workflows/chatbot-security.yml"].sort());
    expect(init(folder, "--undo").out).toMatch(/^There is nothing to take back/u);
  });

  it("leaves no empty folder behind", () => {
    const folder = temporaryFolder({ ".git/config": "url = https://github.com/a/b" });
    const before = names(folder);
    init(folder, "--yes");
    expect(existsSync(join(folder, ".github/workflows/chatbot-security.yml"))).toBe(true);
    init(folder, "--undo");
    expect(names(folder)).toEqual(before);
  });

  it("writes and removes nothing through a link, nor outside of the folder", () => {
    const outside = temporaryFolder({ "mine.txt": "mine" });
    const folder = temporaryFolder({ ".git/config": "url = https://github.com/a/b" });
    mkdirSync(join(folder, ".github"));
    symlinkSync(outside, join(folder, ".github/workflows"));
    symlinkSync(join(outside, "none"), join(folder, "chatbot-security.json"));
    expect(init(folder, "--yes").out).toMatch(/chatbot-security\.json: left as it is: it exists\.\n.*workflows is no folder/u);
    expect(names(outside)).toEqual(["mine.txt"]);
    const sha256 = "3ec8b7c4a7f1c9f6a3f0a2f0c4a0f9c8a1b2c3d4e5f60718293a4b5c6d7e8f90";
    writeFileSync(
      join(folder, ".chatbot-security-init.json"),
      JSON.stringify({
        written: [
          { path: "../x", sha256 },
          { path: ".github/workflows/mine.txt", sha256 },
        ],
      }),
    );
    expect(init(folder, "--undo").out).toMatch(/mine\.txt: left as it is/u);
    expect(names(outside)).toEqual(["mine.txt"]);
  });

  it("says what is wrong with its arguments", () => {
    expect(init(temporaryFolder(), "--yes", "--undo")).toMatchObject({
      code: 2,
      err: expect.stringContaining("exclude each other") as string,
    });
    expect(init(temporaryFolder(), "--what").code).toBe(2);
    expect(init(temporaryFolder(), "--help")).toMatchObject({ code: 0, out: expect.stringContaining("--undo") as string });
  });
});

describe("what exists", () => {
  const FILES = {
    "package.json": '{"type": "module", "devDependencies": {"eslint": "^9"}}',
    "pyproject.toml": "",
    "eslint.config.js": "import js from '@eslint/js'\n\nexport default [\n  js.configs.recommended,\n]\n",
    ".gitlab-ci.yml": "# ours\nstages: [test]\nbuild:\n  script:\n    - make # all\n",
    ".pre-commit-config.yaml":
      "repos:\n  - repo: local\n    hooks:\n      - id: mine\n        name: mine\n        entry: make\n        language: system\n\nfail_fast: true",
    "azure-pipelines.yml": "pool:\r\n  vmImage: ubuntu-latest\r\nsteps:\r\n- script: make\r\n",
    Jenkinsfile: "pipeline { }\n",
  };
  const all = (folder: string): Record<string, string> =>
    Object.fromEntries(names(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

  it("is added to where its form is plain, shown before, and taken back byte by byte", () => {
    const folder = temporaryFolder(FILES);
    const shown = init(folder).out;
    expect(shown).toContain("Would add to eslint.config.js: the rules");
    expect(shown).toContain("    import chatbotSecurity from 'eslint-plugin-chatbot-security'\n");
    expect(all(folder)).toEqual(FILES);
    init(folder, "--yes");
    const after = all(folder);
    expect(after["eslint.config.js"]).toBe(
      "import js from '@eslint/js'\nimport chatbotSecurity from 'eslint-plugin-chatbot-security'\n\nexport default [\n  js.configs.recommended,\n  chatbotSecurity.configs.recommended,\n  chatbotSecurity.configs.python,\n]\n",
    );
    expect(parse(after[".gitlab-ci.yml"]!)).toMatchObject({ build: { script: ["make"] }, "chatbot-security": { image: "node:22" } });
    expect(parse(after[".pre-commit-config.yaml"]!)).toMatchObject({
      repos: [{ hooks: [{ id: "mine" }] }, { hooks: [{ id: "chatbot-security" }] }],
      fail_fast: true,
    });
    const azure = parse(after["azure-pipelines.yml"]!) as { steps: { displayName?: string }[] };
    expect(azure.steps.at(-1)!.displayName).toBe("chatbot-security");
    expect(after["azure-pipelines.yml"]).not.toMatch(/[^\r]\n- task/u);
    expect(after["Jenkinsfile"]).toBe(FILES.Jenkinsfile);
    // A second time nothing is added again, and the record still knows of the first.
    expect(init(folder, "--yes").out).toContain("eslint.config.js: left as it is: it has chatbot-security already.");
    expect(all(folder)).toEqual(after);
    init(folder, "--undo");
    expect(all(folder)).toEqual(FILES);
  });

  it("gives back what others have changed since, without what was added", () => {
    const folder = temporaryFolder(FILES);
    init(folder, "--yes");
    const config = join(folder, "eslint.config.js");
    writeFileSync(config, readFileSync(config, "utf8").replace("js.configs.recommended,", "js.configs.all,"));
    const gitlab = join(folder, ".gitlab-ci.yml");
    writeFileSync(gitlab, readFileSync(gitlab, "utf8").replace("node:22", "node:24"));
    expect(init(folder, "--undo").out).toContain(".gitlab-ci.yml: left as it is: what was added was changed since.");
    expect(readFileSync(config, "utf8")).toBe(FILES["eslint.config.js"].replace("recommended", "all"));
    expect(readFileSync(gitlab, "utf8")).toContain("node:24");
  });

  it.each([
    [".gitlab-ci.yml", "stages:\n  - build\nbuild:\n  script: [make]\n"],
    [".gitlab-ci.yml", "{ build: { script: make } }\n"],
    [".gitlab-ci.yml", "spec:\n  inputs: {}\n---\nbuild:\n  script: [make]\n"],
    [".gitlab-ci.yml", "build:\r\n  script: make\n"],
    [".pre-commit-config.yaml", "repos: []\n"],
    ["azure-pipelines.yml", "jobs:\n- job: a\n  steps:\n  - script: make\n"],
    ["eslint.config.mjs", "export default (await import('./other.mjs')).default;\n"],
    ["eslint.config.mjs", "\uFEFFexport default [];\n"],
  ])("is left to its owner in %s where nobody can say where it belongs: %j", (name, text) => {
    const folder = temporaryFolder({ [name]: text });
    expect(init(folder, "--yes").out).toMatch(/Left to you:\n/u);
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  it("is written to through no link", () => {
    const outside = temporaryFolder({ "config.mjs": "export default [];\n" });
    const folder = temporaryFolder();
    symlinkSync(join(outside, "config.mjs"), join(folder, "eslint.config.mjs"));
    expect(init(folder, "--yes").out).toContain("Add to eslint.config.mjs");
    expect(readFileSync(join(outside, "config.mjs"), "utf8")).toBe("export default [];\n");
  });

  it("of an older ESLint is told what to do", () => {
    const old: readonly Record<string, string>[] = [
      { "package.json": '{"devDependencies": {"eslint": "^8.57.0"}}' },
      { "package.json": "{}", ".eslintrc.json": "{}" },
    ];
    for (const files of old) expect(init(temporaryFolder(files)).out).toContain("ESLint 9.7 or later runs our rules");
    expect(detect(temporaryFolder({ "package.json": '{"devDependencies": {"eslint": "^10.1.0"}}' })).oldEslint).toBe(false);
  });
});

/** Configurations as people write them. */
const CONFIGS: Readonly<Record<string, string>> = {
  "list.mjs": 'import js from "@eslint/js";\n\nexport default [js.configs.recommended];\n',
  "lines.mjs": "// @ts-check\n\n/** @type {import('eslint').Linter.Config[]} */\nexport default [\n  { rules: {} } // the last\n];\n",
  "comma.mjs": "export default [\n\t{ rules: {} }, // , [\n\t/* end */\n];\n",
  "empty.mjs": "export default [];\n",
  "named.mjs": 'import { defineConfig as define } from "eslint/config";\nconst config = define([{ rules: {} }]);\nexport default config;\n',
  "several.mjs": 'import { defineConfig } from "eslint/config";\nexport default defineConfig({ rules: {} }, [{ rules: {} }]);\n',
  "typescript.mjs": 'import tseslint from "typescript-eslint";\n\nexport default tseslint.config(\n  tseslint.configs.base,\n);\n',
  "typed.mts": 'import type { Linter } from "eslint";\nexport default [{ rules: {} }] satisfies Linter.Config[];\n',
  "windows.mjs": 'import js from "@eslint/js";\r\nexport default [\r\n  js.configs.recommended\r\n];\r\n',
  "common.cjs": '"use strict";\nconst { defineConfig } = require("eslint/config");\nmodule.exports = defineConfig([{ rules: {} }]);\n',
  "bare.cjs": '"use strict";\n\nmodule.exports = [{ rules: {} }];\n',
};

describe("an ESLint configuration", () => {
  it("is added to whatever its form and style, and still is one", () => {
    const folder = temporaryFolder({ "node_modules/.keep": "" });
    const from = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
    for (const name of ["eslint", "typescript-eslint"]) symlinkSync(from(`node_modules/${name}`), join(folder, "node_modules", name));
    mkdirSync(join(folder, "node_modules/eslint-plugin-chatbot-security"));
    writeFileSync(
      join(folder, "node_modules/eslint-plugin-chatbot-security/index.js"),
      'module.exports = { configs: { recommended: { name: "ours" }, python: { name: "ours" } } };\n',
    );
    for (const [name, text] of Object.entries(CONFIGS)) {
      const insertions = addToEslintConfig(name, text, ["recommended", "python"]);
      expect(insertions, name).toHaveLength(2);
      const after = insert(text, insertions!);
      expect(
        takeOut(
          after,
          insertions!.map((each) => each.text),
        ),
        name,
      ).toBe(text);
      expect(after.split("\r\n").length > 1, name).toBe(text.includes("\r\n"));
      if (text.includes("\r\n")) expect(after, name).not.toMatch(/[^\r]\n/u);
      // Types and a package that is not here are nothing to what is tested.
      const plain = after
        .replace('import js from "@eslint/js";', "const js = { configs: { recommended: {} } };")
        .replace(/import type.*|satisfies.*\]/gu, "");
      writeFileSync(join(folder, name.replace(".mts", ".mjs")), plain);
    }
    const script = `for (const name of process.argv.slice(2)) {
  const list = (await import("./" + name)).default.flat(9);
  console.log(name, list.filter((each) => each.name === "ours").length, list.at(-1).name);
}
`;
    writeFileSync(join(folder, "check.mjs"), script);
    const files = Object.keys(CONFIGS).map((name) => name.replace(".mts", ".mjs"));
    const out = execFileSync(process.execPath, ["check.mjs", ...files], { cwd: folder, encoding: "utf8" });
    expect(out).toBe(files.map((name) => `${name} 2 ours\n`).join(""));
  });

  it.each([
    "export default antfu([]);\n",
    "export default defineConfig([]);\n",
    "const list = [];\nlist.push({});\nexport default make(list);\n",
    "export default [,];\n",
    "const chatbotSecurity = 1;\nexport default [];\n",
    "module.exports = [];\nmodule.exports = [];\n",
    "export default [;\n",
    "",
  ])("is left alone when its list is not plain to see: %j", (text) => {
    expect(addToEslintConfig("eslint.config.mjs", text, ["recommended"])).toBeUndefined();
  });
});

describe("what is to be copied", () => {
  it("is YAML, and names the package wherever it runs the command", () => {
    expect(parse(GITLAB)).toHaveProperty("chatbot-security.script");
    expect(parse(`repos:\n${PRE_COMMIT}`)).toMatchObject({
      repos: [{ repo: "local", hooks: [{ id: "chatbot-security", language: "system" }] }],
    });
    const all = planFor({ ...detect(temporaryFolder()), github: true, gitlab: true, azure: true, jenkins: true, preCommit: true });
    const commands = [...all.files, ...all.steps].flatMap(({ text }) => text.split("\n").filter((line) => /\bnpx\b/u.test(line)));
    expect(commands).toHaveLength(5);
    for (const line of commands) expect(line).toContain("npx --yes -p eslint-plugin-chatbot-security chatbot-security");
  });
});
