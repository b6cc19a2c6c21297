/** What decides whether a run succeeds: severity, number, confidence, an earlier commit, ESLint's own suppressions. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary.js";
import { BAD_BOT, GOOD_BOT, run } from "./run.js";

interface Json {
  readonly findings: readonly { readonly file: string; readonly line: number }[];
  readonly known?: readonly { readonly file: string }[];
}

const found = (root: string, ...args: string[]): { code: number; fresh: string[]; known: string[] } => {
  const { code, out, err } = run(root, ["--format", "json", ...args]);
  if (code > 1) throw new Error(err);
  const { findings, known = [] } = JSON.parse(out) as Json;
  return { code, fresh: findings.map(({ file }) => file), known: known.map(({ file }) => file) };
};

/** A repository with everything committed. */
function repository(files: Readonly<Record<string, string>>): { root: string; git: (...args: string[]) => string } {
  const root = temporaryFolder(files);
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "first");
  return { root, git };
}

const HELPER = `const { exec } = require("node:child_process");
exports.ping = (host) => exec("ping " + host);
`;
const CALLER = `const { Telegraf } = require("telegraf");
const { ping } = require("./helper.js");
new Telegraf(process.env.BOT_TOKEN).on("text", (ctx) => ping(HOST));
`;

describe("--since", () => {
  it("reports what is new: new files, edits, and data that reaches old code anew", () => {
    const { root } = repository({
      "old.js": BAD_BOT,
      "helper.js": HELPER,
      "caller.js": CALLER.replace("HOST", '"localhost"'),
      "package.json": "{}",
    });
    expect(found(root, "--since", "HEAD")).toEqual({ code: 0, fresh: [], known: ["old.js"] });
    writeFileSync(join(root, "caller.js"), CALLER.replace("HOST", "ctx.message.text"));
    expect(found(root, "--since", "HEAD")).toEqual({ code: 1, fresh: ["helper.js"], known: ["old.js"] });
    writeFileSync(join(root, "new.js"), BAD_BOT.replace("ping", "host"));
    expect(found(root, "--since", "HEAD").fresh).toEqual(["helper.js", "new.js"]);
    expect(found(root, "--since", "HEAD", "helper.js")).toEqual({ code: 1, fresh: ["helper.js"], known: [] });
  });

  it("reports nothing that was only moved or renamed, and compares with any commit", () => {
    const { root, git } = repository({ "src/old.js": BAD_BOT, "good.js": GOOD_BOT, "package.json": "{}" });
    writeFileSync(join(root, "src/old.js"), `// moved\n\n${BAD_BOT}`);
    renameSync(join(root, "src/old.js"), join(root, "src/renamed.js"));
    expect(found(root, "--since", "HEAD")).toEqual({ code: 0, fresh: [], known: ["src/renamed.js"] });
    writeFileSync(join(root, "good.js"), BAD_BOT.replace("ping", "host"));
    git("add", "--all");
    git("commit", "--quiet", "--message", "second");
    expect(found(root, "--since", "HEAD").fresh).toEqual([]);
    expect(found(root, "--since", "HEAD~1").fresh).toEqual(["good.js"]);
    expect(found(join(root, "src"), "--since", "HEAD~1")).toEqual({ code: 0, fresh: [], known: ["renamed.js"] });
  });

  it("runs nothing that the repository names", () => {
    const { root, git } = repository({ "old.js": BAD_BOT, ".gitattributes": "* filter=evil diff=evil\n", "package.json": "{}" });
    const trap = `touch ${join(root, "trapped")}`;
    for (const [key, value] of [
      ["core.fsmonitor", trap],
      ["diff.external", trap],
      ["diff.evil.textconv", trap],
      ["filter.evil.clean", trap],
      ["filter.evil.smudge", trap],
      ["core.pager", trap],
    ] as const)
      git("config", key, value);
    writeFileSync(join(root, "old.js"), `// edited\n${BAD_BOT}`);
    expect(found(root, "--since", "HEAD")).toEqual({ code: 0, fresh: [], known: ["old.js"] });
    expect(existsSync(join(root, "trapped"))).toBe(false);
  });

  it("refuses what is no revision", () => {
    const { root } = repository({ "old.js": BAD_BOT });
    for (const rev of ["--output=x", "-h", "", "no-such-branch", "HEAD:old.js"])
      expect(run(root, [`--since=${rev}`]), rev).toMatchObject({ code: 2 });
    expect(run(temporaryFolder({ "a.js": BAD_BOT }), ["--since", "HEAD"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no git repository") as string,
    });
    expect(run(root, ["--since", "HEAD", "--update-baseline"]).code).toBe(2);
  });
});

describe("numbers and confidence", () => {
  const two = (): string => temporaryFolder({ "a.js": BAD_BOT, "b.js": BAD_BOT });

  it("a run fails with more findings than are allowed", () => {
    const root = two();
    expect(run(root, []).code).toBe(1);
    expect(run(root, ["--max-findings", "1"]).code).toBe(1);
    expect(run(root, ["--max-findings", "2"]).code).toBe(0);
    for (const value of ["-1", "x", "1.5", ""]) expect(run(root, [`--max-findings=${value}`]).code, value).toBe(2);
  });

  it("what is not sure enough is not reported", () => {
    const root = temporaryFolder({
      "a.js": 'const { exec } = require("node:child_process");\nexports.run = (text) => exec("ls " + text);\n',
    });
    expect(found(root, "--preset", "strict", "--fail-on", "warning").fresh.length).toBeGreaterThan(0);
    expect(found(root, "--preset", "strict", "--fail-on", "warning", "--min-confidence", "confirmed")).toMatchObject({
      code: 0,
      fresh: [],
    });
  });

  it("are what the settings say unless an option says otherwise", () => {
    const root = two();
    writeFileSync(join(root, "chatbot-security.json"), '{ "maxFindings": 2 }');
    expect(run(root, []).code).toBe(0);
    expect(run(root, ["--max-findings", "1"]).code).toBe(1);
    writeFileSync(join(root, "chatbot-security.json"), '{ "failOn": "never", "minConfidence": "confirmed" }');
    expect(run(root, []).code).toBe(0);
    expect(run(root, ["--fail-on", "error"]).code).toBe(1);
  });
});

describe("ESLint's bulk suppressions", () => {
  it("count as ESLint counts them: so many in a file, or all are reported", () => {
    const root = temporaryFolder({ "src/a.js": BAD_BOT });
    const suppress = (count: number): void =>
      writeFileSync(
        join(root, "eslint-suppressions.json"),
        JSON.stringify({ "src/a.js": { "chatbot-security/no-command-injection": { count } } }),
      );
    suppress(1);
    expect(found(root, "--eslint-suppressions", "eslint-suppressions.json")).toEqual({ code: 0, fresh: [], known: ["src/a.js"] });
    writeFileSync(join(root, "src/a.js"), `${BAD_BOT}${BAD_BOT.split("\n")[2]!.replace("ping", "host")}\n`);
    expect(found(root, "--eslint-suppressions", "eslint-suppressions.json").fresh).toHaveLength(2);
    suppress(2);
    expect(found(root, "--eslint-suppressions", "eslint-suppressions.json").fresh).toHaveLength(0);
  });

  it("that are broken are refused", () => {
    const root = temporaryFolder({ "a.js": BAD_BOT, "list.json": "[]", "broken.json": "{" });
    for (const file of ["none.json", "list.json", "broken.json", "."])
      expect(run(root, ["--eslint-suppressions", file]).code, file).toBe(2);
  });
});

it("every format is written to a file", () => {
  const root = temporaryFolder({ "a.js": BAD_BOT });
  mkdirSync(join(root, "out"));
  for (const format of ["stylish", "json", "sarif", "html", "markdown", "github", "gitlab", "junit", "agent"]) {
    const output = join(root, "out", format);
    expect(run(root, ["--format", format, "--output", output]), format).toMatchObject({ code: 1, out: "", err: "" });
    expect(readFileSync(output, "utf8"), format).toContain("no-command-injection");
    rmSync(output);
  }
});
