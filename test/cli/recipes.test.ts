/**
 * The recipes of `docs/recipes`, each in an empty project with the package as it is published. What needs a service to run is read by the
 * service's own parser or by what stands in for it, and its commands are run. Needs `npm run build`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { detect } from "../../eslint-plugin/src/cli/init/detect.js";
import { planFor } from "../../eslint-plugin/src/cli/init/plan.js";
import { HAS_NODES, nodeOf } from "../support/engines.js";
import { cleanEnvironment, debianPackages, ownPath, packages } from "../support/installation.mjs";
import { pack, projectWith } from "../support/packed.js";
import { temporaryFolder } from "../support/temporary.js";
import { BAD_BOT, GOOD_BOT } from "./run.js";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
/** Readers of what services read: GitHub's own parser, and a runner of GitLab's jobs that has GitLab's schema. */
const READERS = { "@actions/workflow-parser": "0.3.61", "gitlab-ci-local": "4.75.1" };

let packed = "";
let installed = "";

beforeAll(() => {
  packed = mkdtempSync(join(tmpdir(), "chatbot-security-pack-"));
  installed = projectWith(pack("eslint-plugin", packed).tarball, "eslint@10.15.0", "jiti@2.7.0", "lint-staged@16.4.0");
}, 120_000);
afterAll(() => {
  rmSync(packed, { recursive: true, force: true });
  rmSync(installed, { recursive: true, force: true });
});

/** An empty project in which the packed package is installed, with a bot that has a defect. */
function project(content: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder({ "package.json": '{"name": "bot", "version": "1.0.0"}', "bot.cjs": BAD_BOT, ...content });
  symlinkSync(join(installed, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Runs what a recipe says, as a user's shell does. Nothing may come from anywhere but the project. */
function shell(folder: string, command: string, env: Readonly<Record<string, string>> = {}) {
  const own = {
    npm_config_offline: "true",
    GIT_CONFIG_GLOBAL: join(folder, ".gitconfig-of-test"),
    PATH: [dirname(process.execPath), ownPath()].join(":"),
  };
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], {
    cwd: folder,
    encoding: "utf8",
    env: cleanEnvironment({ ...own, ...env }),
  });
  return { status, stdout, stderr };
}

interface Block {
  readonly language: string;
  readonly text: string;
  /** Of its first line. */
  readonly file?: string;
}

function blocks(recipe: string): readonly Block[] {
  const text = readFileSync(path(`eslint-plugin/docs/recipes/${recipe}.md`), "utf8");
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, language, code]) => {
    const file = /^(?:\/\/|#) (\S+\.\w+)\n/u.exec(code!)?.[1];
    return { language: language!, text: code!, ...(file !== undefined && { file }) };
  });
}

/** A repository with everything staged. */
function staged(folder: string): string {
  const git =
    "git init -q . && git config user.email bot@example.org && git config user.name bot && echo node_modules > .git/info/exclude && git add -A";
  expect(shell(folder, git)).toMatchObject({ status: 0 });
  return folder;
}

describe("ESLint", () => {
  const configurations = blocks("eslint").filter(({ file }) => file?.startsWith("eslint.config."));

  it.each(configurations.map((block) => [block.file!, block.text]))("%s reports a defect of JavaScript and one of Python", (file, text) => {
    const bot =
      'import subprocess\nfrom flask import request\n\ndef run():\n    subprocess.run("ping " + request.args["host"], shell=True)\n';
    const folder = project({ [file]: text, "bot.py": bot });
    const { stdout, stderr } = shell(folder, "npx eslint --format json .");
    expect(stderr.replace(/^.*ExperimentalWarning.*$|^\(Use.*$/gmu, "").trim()).toBe("");
    const found = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[];
    for (const name of ["bot.cjs", "bot.py"]) {
      const rules = found.find(({ filePath }) => filePath.endsWith(name))!.messages.map(({ ruleId }) => ruleId);
      expect(rules, name).toContain("chatbot-security/no-command-injection");
    }
  });

  const lintStaged = blocks("eslint").filter(({ language }) => language === "json");
  it.each(
    lintStaged.map(({ text }) => [Object.values((JSON.parse(text) as { "lint-staged": Record<string, string> })["lint-staged"])[0]!, text]),
  )("lint-staged runs %s on what is staged", (_, text) => {
    const manifest = JSON.stringify({ name: "bot", version: "1.0.0", ...(JSON.parse(text) as object) });
    const folder = project({ "package.json": manifest, "eslint.config.mjs": configurations[0]!.text });
    staged(folder);
    const bad = shell(folder, "npx lint-staged --no-stash");
    expect(bad.stdout + bad.stderr).toContain("no-command-injection");
    expect(bad.status).toBe(1);
    writeFileSync(join(folder, "bot.cjs"), GOOD_BOT);
    expect(shell(folder, "git add bot.cjs && npx lint-staged --no-stash")).toMatchObject({ status: 0 });
  });
});

describe("continuous integration", () => {
  const recipes = blocks("ci");
  const named = (file: string): string => recipes.find((block) => block.file === file)!.text;

  it("is what `init` writes and shows", () => {
    const plan = planFor({ ...detect(temporaryFolder()), github: true, gitlab: true, preCommit: true });
    const said = [...plan.files, ...plan.steps].map(({ text }) => text).filter((text) => text.includes("npx"));
    const written = recipes
      .filter(({ language }) => language === "yaml")
      .map(({ text }) => text.replace(/^# .*\n/u, ""))
      .map((text) => (text.startsWith("repos:\n") ? text.slice("repos:\n".length).replace(/^ {2}/gmu, "") : text));
    expect(written.sort()).toEqual(said.sort());
  });

  it("GitHub's parser takes the workflow and the action, and the workflow has no more rights than it needs", async () => {
    const { parseAction, parseWorkflow } = await githubParser();
    const problems = (read: Read, content: string): string[] => {
      const trace = { error: () => undefined, info: () => undefined, verbose: () => undefined };
      return read({ name: "file.yml", content }, trace).context.errors.getErrors().map(String);
    };
    const workflow = named(".github/workflows/chatbot-security.yml");
    expect(problems(parseWorkflow, workflow)).toEqual([]);
    expect(problems(parseWorkflow, workflow.replace("runs-on", "runs-on-what"))).not.toEqual([]);
    const action = readFileSync(path("action.yml"), "utf8");
    expect(problems(parseAction, action)).toEqual([]);
    expect(problems(parseAction, action.replace("using: composite", "using: nothing"))).not.toEqual([]);
    expect((parse(workflow) as { permissions: object }).permissions).toEqual({ contents: "read", "security-events": "write" });
  });

  it.skipIf(!HAS_NODES)("GitLab's schema takes the job", async () => {
    const modules = join(await packages(READERS), "node_modules");
    const list = async (text: string) => {
      const folder = staged(temporaryFolder({ ".gitlab-ci.yml": text }));
      return shell(
        folder,
        `git remote add origin git@gitlab.com:bot/bot.git; "${await nodeOf(24)}" ${modules}/gitlab-ci-local/dist/index.js --list`,
      );
    };
    const right = await list(named(".gitlab-ci.yml"));
    expect(right).toMatchObject({ status: 0, stderr: expect.stringContaining("json schema validated") as string });
    expect(right.stdout).toMatch(/^chatbot-security /mu);
    expect((await list(named(".gitlab-ci.yml").replace("script:", "skript:"))).status).toBe(1);
  });

  it.skipIf(process.platform !== "linux")("pre-commit runs its hook on the files it is for", async () => {
    await debianPackages([{ name: "pre-commit", shown: ["/usr/bin/pre-commit"] }]);
    const folder = project({ ".pre-commit-config.yaml": named(".pre-commit-config.yaml"), "notes.txt": "no bot" });
    staged(folder);
    const home = { PRE_COMMIT_HOME: temporaryFolder(), PATH: [dirname(process.execPath), "/usr/bin", "/bin"].join(":") };
    const bad = shell(folder, "/usr/bin/pre-commit run", home);
    expect(bad).toMatchObject({ status: 1, stdout: expect.stringMatching(/Failed[^]*no-command-injection/u) as string });
    writeFileSync(join(folder, "bot.cjs"), GOOD_BOT);
    expect(shell(folder, "git add bot.cjs && /usr/bin/pre-commit run", home)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Passed") as string,
    });
  });

  it("runs commands that do what is said, with the package and no other", () => {
    const commands = recipes.flatMap(({ text }) =>
      [...text.matchAll(/npx --yes -p eslint-plugin-chatbot-security chatbot-security.*$/gmu)].map(([all]) => all),
    );
    expect(new Set(commands).size).toBe(3);
    const folder = project();
    for (const command of new Set(commands)) {
      // A hook gets the files behind its entry.
      const run = shell(folder, command.endsWith("chatbot-security") ? `${command} bot.cjs` : command);
      expect(run.status, run.stderr).toBe(1);
    }
    expect(JSON.parse(readFileSync(join(folder, "chatbot-security.sarif"), "utf8"))).toMatchObject({
      runs: [{ results: [{ level: "error" }] }],
    });
  });

  it("action.yml gives no input to the shell but as a variable", () => {
    const action = parse(readFileSync(path("action.yml"), "utf8")) as {
      inputs: Record<string, { default: string }>;
      runs: { steps: { run: string; env: Record<string, string> }[] };
    };
    const [step] = action.runs.steps;
    expect(step!.run).not.toContain("${{");
    const folder = project({ "my bot.cjs": GOOD_BOT });
    const env = Object.fromEntries(
      Object.entries(step!.env).map(([name, value]) => [name, action.inputs[/inputs\.([\w-]+)/u.exec(value)![1]!]!.default]),
    );
    const local = step!.run.replace("@$SCAN_VERSION", "");
    expect(shell(folder, local, env).status).toBe(1);
    expect(shell(folder, local, { ...env, SCAN_FAIL_ON: "never" }).status).toBe(0);
    writeFileSync(join(folder, "bot.cjs"), GOOD_BOT);
    expect(shell(folder, local, { ...env, SCAN_PATHS: "$(touch trap) `touch trap`" }).status).toBe(2);
    expect(shell(folder, "test ! -e trap").status).toBe(0);
  });
});

type Read = (
  file: { readonly name: string; readonly content: string },
  trace: object,
) => { readonly context: { readonly errors: { getErrors(): readonly object[] } } };

/** As one file: the package imports JSON in a way that Node no longer knows. */
async function githubParser(): Promise<{ readonly parseWorkflow: Read; readonly parseAction: Read }> {
  const folder = temporaryFolder();
  const outfile = join(folder, "parser.mjs");
  const text =
    'export { parseWorkflow } from "@actions/workflow-parser";\nexport { parseAction } from "@actions/workflow-parser/actions/index";\n';
  const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  await build({
    stdin: { contents: text, resolveDir: await packages(READERS) },
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: banner },
    outfile,
    logLevel: "error",
  });
  return (await import(pathToFileURL(outfile).href)) as { readonly parseWorkflow: Read; readonly parseAction: Read };
}
