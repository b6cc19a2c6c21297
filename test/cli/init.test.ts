/** `chatbot-security init`: what it finds, shows, writes and takes back, and that it touches nothing of others. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { detect } from "../../eslint-plugin/src/cli/init/detect.js";
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
