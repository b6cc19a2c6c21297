/** Which texts besides programs the command line looks at, and what it says of those it leaves out. */
import { describe, expect, it } from "vitest";
import { run } from "./run.js";
import { temporaryFolder } from "../support/temporary.js";

const SECRET = "PASSWORD=hV8kQ2mmPq93xT\n";

function found(root: string, args: readonly string[] = []): readonly string[] {
  const { out, err, code } = run(root, ["--format", "json", ...args]);
  expect(code, err).toBeLessThan(2);
  const { findings } = JSON.parse(out) as { findings: readonly { file: string; line: number; rule: string }[] };
  return findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

describe("other text files", () => {
  it("are scanned, unless git leaves them out", () => {
    const files = { ".git/HEAD": "", "bot/.env": SECRET, ".env": SECRET, "bot/.gitignore": ".env\n", "bot/a.js": "" };
    expect(found(temporaryFolder(files))).toEqual([".env:1 no-hardcoded-secrets"]);
    expect(found(temporaryFolder({ ...files, ".gitignore": ".env\n" }))).toEqual([]);
    expect(found(temporaryFolder({ ...files, ".gitignore": ".env\n" }), [".env"])).toEqual([".env:1 no-hardcoded-secrets"]);
  });

  it("are counted apart, and cause no failure when they are no texts", () => {
    const root = temporaryFolder({ "a.js": "let a;\n", "config.json": '{ "a": }', data: "\0\0", "package-lock.json": "{}", "b.png": "x" });
    expect(run(root, ["--strict-parse"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 file, 1 line and 1 other text file") as string,
    });
  });

  it("are named when they are too large", () => {
    const root = temporaryFolder({ "data.json": `["${"x".repeat(1_000_001)}"]` });
    expect(run(root, []).out).toContain("data.json  not scanned: too large");
  });

  it("are left out by the settings, in vendored folders, and when minified", () => {
    const root = temporaryFolder({
      ...{ "chatbot-security.json": '{ "ignores": ["old/**"] }', "old/.env": SECRET, "node_modules/a/.env": SECRET },
      "a.html": `<script>${'password="hV8kQ2mmPq93xT";'.repeat(200)}</script>`,
    });
    expect(found(root)).toEqual([]);
  });

  it("are read anew where programs come from the cache", () => {
    const root = temporaryFolder({ ".env": SECRET, "a.js": "let a;\n", "node_modules/.keep": "" });
    const once = run(root, ["--cache", "--format", "json"]);
    const again = run(root, ["--cache", "--format", "json", "--verbose"]);
    expect(again.out).toBe(once.out);
    expect(again.err).toContain("1 of 1 files from the cache");
  });

  it("may come from standard input", () => {
    const root = temporaryFolder({ "a.js": "" });
    expect(run(root, ["--stdin", "--stdin-filename", ".env"], { readStdin: () => Buffer.from(SECRET) }).code).toBe(1);
  });
});
