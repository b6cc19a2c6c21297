/** Whatever is wrong: one clear message, the right code, no stack trace, no hang. */
import { execFileSync } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asOrdinaryUser, temporaryFolder } from "../support/temporary.js";
import { BAD_BOT, GOOD_BOT, run, type Run } from "./run.js";

const STACK = /^\s+at .*:\d+/mu;

function wrong(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const { code, out, err } = run(temporaryFolder(files), args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  return err.trimEnd();
}

/** A scan that has to go on: the bot's defect is found whatever stands beside it. */
function goesOn({ code, out, err }: Run): string {
  expect(code).toBe(1);
  expect(out).toContain("no-command-injection");
  expect(out + err).not.toMatch(STACK);
  return out;
}

describe("a wrong command line", () => {
  it.each([
    [["nowhere"], "chatbot-security: nowhere: no such file or folder."],
    [["scna", "."], "chatbot-security: scna: no such file or folder."],
    [[""], "chatbot-security: A path is empty."],
    [["--formt", "json"], "chatbot-security: unknown option '--formt' (Did you mean --format?)"],
    [
      ["--format", "xml"],
      "chatbot-security: option '--format <format>' argument 'xml' is invalid. Allowed choices are stylish, json, sarif, html, markdown, github, gitlab, junit, agent.",
    ],
    [["--format"], "chatbot-security: option '--format <format>' argument missing"],
    [["--preset", "all"], "chatbot-security: option '--preset <name>' argument 'all' is invalid. Allowed choices are recommended, strict."],
    [
      ["--fail-on", "info"],
      "chatbot-security: option '--fail-on <severity>' argument 'info' is invalid. Allowed choices are error, warning, never.",
    ],
    [
      ["--rule", "no-ssrf:warn"],
      "chatbot-security: option '--rule <name:off>' argument 'no-ssrf:warn' is invalid. It is written \"name:off\".",
    ],
    [["--config", "none.json"], "chatbot-security: none.json: no such file."],
    [["--output", "no/such/folder/report.json"], "chatbot-security: --output no/such/folder/report.json: cannot be written (ENOENT)."],
    [["--stdin", "."], "chatbot-security: --stdin takes no paths."],
    [["--stdin", "--stdin-filename", "a.png"], "chatbot-security: --stdin-filename a.png: the name tells no language; "],
  ])("%j", (args, message) => {
    expect(wrong(args)).toContain(message);
  });

  it("names an unknown rule and the known ones", () => {
    expect(wrong(["--rule", "no-sql:off"])).toMatch(/There is no rule "no-sql"\. Rules are no-.*no-sql-injection/u);
  });

  it("of which help and version are not", () => {
    const root = temporaryFolder();
    expect(run(root, ["--help"])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Exit codes:") as string });
    expect(run(root, ["--version"])).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) as string });
  });
});

describe("broken settings", () => {
  it.each([
    ["{ preset: 1 }", "chatbot-security.json: is not JSON: line 1, column 3 does not fit."],
    ["", "chatbot-security.json: is not JSON: it is empty."],
    ['{\n  "preset": "strict"', "chatbot-security.json: is not JSON: "],
    ["[]", "chatbot-security.json: must be object."],
    ['{ "preset": "all" }', 'chatbot-security.json: preset: must be "recommended" or "strict".'],
    ['{ "rulez": {} }', "chatbot-security.json: rulez: there is no setting of this name."],
    ['{ "rules": { "no-sql": "off" } }', "chatbot-security.json: rules.no-sql: there is no rule of this name."],
    ['{ "rules": { "no-ssrf": "on" } }', 'chatbot-security.json: rules.no-ssrf: must be "off".'],
    ['{ "rules": { "no-ssrf": { "x": 1 } } }', "chatbot-security.json: rules.no-ssrf.x: there is no setting of this name."],
    ['{ "ignores": ["a", 1] }', "chatbot-security.json: ignores.1: must be string."],
    ['{ "budget": 1 }', "chatbot-security.json: budget: must be >= 1000."],
    ['{ "models": [{ "name": "x" }] }', "chatbot-security.json: models.0: must have required property 'types'."],
    ['{ "__proto__": {} }', "chatbot-security.json: __proto__: there is no setting of this name."],
  ])("%s", (text, message) => {
    expect(wrong([], { "chatbot-security.json": text })).toContain(message);
  });

  it("that are binary, or quoted nowhere", () => {
    expect(wrong([], { "chatbot-security.json": Buffer.from([0x7b, 0]) })).toBe("chatbot-security: chatbot-security.json: is binary.");
    expect(wrong([], { "chatbot-security.json": '{ "token": hunter2hunter2 }' })).not.toContain("hunter2");
  });
});

describe("files that cannot be analysed", () => {
  it("that do not parse are a warning with place, and a failure only when asked", () => {
    const root = temporaryFolder({ "broken.js": "const a = 1;\nconst = ;\n" });
    const { code, out } = run(root, []);
    expect(code).toBe(0);
    expect(out).toMatch(/^warning {2}broken\.js:2:\d+ {2}\S/u);
    expect(out).toContain("1 file with code that does not parse");
    expect(run(root, ["--strict-parse"]).code).toBe(1);
    goesOn(run(temporaryFolder({ "broken.js": "const = ;", "bot.js": BAD_BOT }), []));
  });

  it("that are unreadable", () => {
    const root = temporaryFolder({ "locked.js": GOOD_BOT, "bot.js": BAD_BOT });
    chmodSync(join(root, "locked.js"), 0);
    const out = goesOn(asOrdinaryUser(() => run(root, [])));
    expect(out).toContain("warning  locked.js  not scanned: unreadable (EACCES: permission denied)\n");
  });

  it("that are binary, even when named", () => {
    const root = temporaryFolder({ "binary.js": Buffer.from([1, 0, 2]), "bot.js": BAD_BOT });
    expect(goesOn(run(root, []))).toContain("warning  binary.js  not scanned: binary\n");
    expect(run(root, ["binary.js"])).toMatchObject({ code: 0, out: expect.stringContaining("binary.js  not scanned: binary") as string });
  });

  it("that are in no language", () => {
    const root = temporaryFolder({ "data.csv": "# Bot" });
    expect(run(root, ["data.csv"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("warning  data.csv  not scanned: its language is not known\n") as string,
    });
  });

  it("that are links out of the root", () => {
    const root = temporaryFolder({ "bot.js": BAD_BOT });
    symlinkSync(join(temporaryFolder({ "a.js": BAD_BOT }), "a.js"), join(root, "link.js"));
    expect(goesOn(run(root, []))).toContain("warning  link.js  not scanned: link out of the root\n");
  });

  it.skipIf(process.platform === "win32")("that are pipes, which nobody writes to", () => {
    const root = temporaryFolder({ "bot.js": BAD_BOT });
    execFileSync("mkfifo", [join(root, "pipe.js")]);
    expect(goesOn(run(root, ["pipe.js", "bot.js"]))).toContain("warning  pipe.js  not scanned: unreadable (not a regular file)\n");
  });

  it("that have a line of ten megabytes, or of four", () => {
    const root = temporaryFolder({ "ten.js": `x="${"a".repeat(10_000_000)}"`, "bot.js": BAD_BOT });
    expect(goesOn(run(root, []))).toContain("warning  ten.js  not scanned: too large (10.0 MB, at most 5.0 MB are analysed)\n");
    const four = temporaryFolder({ "four.js": `x="${"a".repeat(4_000_000)}";`, "bot.js": BAD_BOT });
    goesOn(run(four, ["four.js", "bot.js"]));
  });

  it.each([
    ["arrays", "[".repeat(10_000) + "]".repeat(10_000)],
    ["parentheses", "(".repeat(10_000) + "1" + ")".repeat(10_000)],
    ["blocks", "{".repeat(10_000) + "}".repeat(10_000)],
    ["functions", "(() => ".repeat(10_000) + "1" + ")".repeat(10_000)],
    ["operators", "1 + ".repeat(10_000) + "1"],
    ["members", "a" + ".b()".repeat(10_000)],
    ["templates", "`${".repeat(10_000) + "1" + "}`".repeat(10_000)],
    ["conditions", "if (a) ".repeat(10_000) + ";"],
    ["brackets that are never closed", "[({".repeat(10_000)],
  ])("that nest 10,000 %s", (_, text) => {
    goesOn(run(temporaryFolder({ "deep.js": text, "deep.ts": text, "bot.js": BAD_BOT }), []));
  });

  it("that import each other", () => {
    goesOn(
      run(
        temporaryFolder({
          "a.js": 'import { b } from "./b.js";\nexport const a = () => b();',
          "b.js": 'import { a } from "./a.js";\nexport const b = () => a();\nexport * from "./b.js";',
          "bot.js": BAD_BOT,
        }),
        [],
      ),
    );
  });
});

describe("an error of our own", () => {
  const failing = {
    createLinter: () => ({
      lint: () => {
        throw new TypeError("x is undefined");
      },
    }),
  };

  it("is said in a sentence, with where to report it, and ends with 3", () => {
    const { code, err } = run(temporaryFolder({ "bot.js": GOOD_BOT }), [], failing);
    expect(code).toBe(3);
    expect(err).toMatch(/^chatbot-security: bot\.js: internal error: x is undefined\nPlease report this at https:\S+\n$/u);
  });

  it("shows its stack to who asks for it", () => {
    const { err } = run(temporaryFolder({ "bot.js": GOOD_BOT }), [], { ...failing, env: { CHATBOT_SECURITY_DEBUG: "1" } });
    expect(err).toMatch(STACK);
  });

  it("in a rule loses no other file, and is not taken for a file that does not parse", () => {
    const root = temporaryFolder({ "bot.js": GOOD_BOT });
    const problems = [{ at: { start: 0, end: 0 }, message: "rule no-ssrf failed: x is undefined", start: { line: 1, column: 1 } }];
    const createLinter = () => ({ lint: (file: string) => ({ file, findings: [], suppressed: [], problems }) });
    const { code, out, err } = run(root, ["--strict-parse"], { createLinter });
    expect(code).toBe(3);
    expect(err).toContain("chatbot-security: bot.js: internal error: rule no-ssrf failed: x is undefined\n");
    expect(out).toMatch(/^No findings in 1 file/u);
  });

  it("outside of any file is no different", () => {
    const readStdin = () => {
      throw new Error("input is gone");
    };
    const { code, err } = run(temporaryFolder(), ["--stdin"], { readStdin });
    expect(code).toBe(3);
    expect(err).toContain("chatbot-security: internal error: input is gone\n");
    expect(err).not.toMatch(STACK);
  });
});
