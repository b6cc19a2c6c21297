/** The ecosystem run: every repository gives findings or a failure that is told, and two runs are compared by rule. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BAD_BOT, GOOD_BOT } from "../cli/run.js";
import { temporaryFolder } from "../support/temporary.js";

interface Finding {
  readonly repository: string;
  readonly rule: string;
  readonly confidence: string;
  readonly file: string;
  readonly line: number;
  readonly fingerprint: string;
  readonly message: string;
}
interface Difference {
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  readonly changed: readonly { readonly parts: readonly string[] }[];
}
// Plain Node, which scripts use as it is.
const { asMarkdown, asText, difference, readLines } = (await import(new URL("difference.mjs", import.meta.url).href)) as {
  readonly difference: (before: readonly Finding[], after: readonly Finding[]) => Difference;
  readonly asText: (found: Difference) => string;
  readonly asMarkdown: (found: Difference) => string;
  readonly readLines: (text: string) => readonly Finding[];
};
const { smallestVersion } = (await import(new URL("policy.mjs", import.meta.url).href)) as {
  readonly smallestVersion: (found: Difference) => { readonly step: string; readonly reasons: readonly string[] };
};
const { scanRepository } = (await import(new URL("scan.mjs", import.meta.url).href)) as {
  readonly scanRepository: (
    name: string,
    path: string,
    options: object,
  ) => { readonly findings: readonly Finding[]; readonly failure?: string };
};

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function ecosystem(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, "scripts/ecosystem.mjs"), ...args], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: ROOT },
  });
  return { status, out: stdout };
}

describe("a run", () => {
  it("writes the findings, and says what is new, gone and changed", () => {
    const folder = temporaryFolder({ "repos/bad/bot.js": BAD_BOT, "repos/good/bot.js": GOOD_BOT });
    const [repos, out, markdown] = ["repos", "out.jsonl", "out.md"].map((name) => join(folder, name)) as [string, string, string];
    const first = ecosystem(repos, "--out", out, "--preset", "recommended");
    expect(first).toMatchObject({ status: 0, out: expect.stringMatching(/\b\d+ findings in 2 repositories, 0 failures/u) as string });
    const findings = readLines(readFileSync(out, "utf8"));
    expect(findings).toContainEqual(
      expect.objectContaining({
        repository: "bad",
        rule: "no-command-injection",
        confidence: "confirmed",
        file: "bot.js",
        line: 3,
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
      }),
    );
    const again = ecosystem(repos, "--against", out, "--markdown", markdown, "--preset", "recommended");
    expect(again.out).toContain("No finding is new, gone or changed.");
    expect(again.out).toContain("This is for a patch version");
    writeFileSync(out, readFileSync(out, "utf8").replace(/"fingerprint":"[0-9a-f]/gu, '"fingerprint":"_'));
    expect(ecosystem(repos, "--against", out, "--preset", "recommended", "--allow", "minor").status).toBe(1);
    expect(readFileSync(markdown, "utf8")).toBe("No finding is new, gone or changed.\n");
  });

  it("counts what crashes, hangs or grows, and goes on", () => {
    const folder = temporaryFolder({
      "crash.js": "throw new Error('broken');",
      "hang.js": "for (;;);",
      "grow.js": "const all = []; for (;;) all.push({ all: [...all] });",
      "nothing.js": "",
    });
    const failure = (program: string, seconds = 60): string | undefined =>
      scanRepository("x", folder, { preset: "strict", seconds, megabytes: 40, program: join(folder, program) }).failure;
    expect(failure("crash.js")).toMatch(/^crash, code 1/u);
    expect(failure("hang.js", 1)).toBe("took more than 1 s");
    expect(failure("grow.js")).toMatch(/^out of memory$|^ended by/u);
    expect(failure("nothing.js")).toMatch(/^no report/u);
  });
});

describe("the smallest version that may carry a difference", () => {
  const one = { repository: "r", rule: "no-ssrf", file: "a.js", line: 1, fingerprint: "a", message: "x" };
  const possible = { ...one, confidence: "possible", severity: "warning", preset: "recommended" };
  const confirmed = { ...one, confidence: "confirmed", severity: "error", preset: "recommended" };
  it.each([
    ["patch", [], []],
    ["patch", [confirmed], []],
    ["patch", [confirmed], [{ ...confirmed, line: 9, message: "y" }]],
    ["patch", [confirmed], [possible]],
    ["minor", [], [possible]],
    ["minor", [], [{ ...confirmed, preset: "strict" }]],
    ["major", [], [confirmed]],
    ["major", [possible], [confirmed]],
    ["major", [possible], [{ ...possible, fingerprint: "b" }]],
  ])("%s, from %j to %j", (step, before, after) => {
    expect(smallestVersion(difference(before, after))).toMatchObject({ step, reasons: step === "patch" ? [] : [expect.any(String)] });
  });
});

it("differences are told by rule, as text and as Markdown", () => {
  const one: Finding = { repository: "r", rule: "no-ssrf", confidence: "possible", file: "a.js", line: 1, fingerprint: "a", message: "x" };
  const found = difference(
    [one, { ...one, fingerprint: "b" }, { ...one, fingerprint: "c", rule: "no-xxe" }],
    [
      { ...one, line: 9 },
      { ...one, fingerprint: "b", confidence: "confirmed" },
      { ...one, fingerprint: "d", message: "<b>`y`" },
    ],
  );
  expect(asText(found)).toBe(
    [
      "no-ssrf: 1 new, 0 gone, 1 changed",
      "  + r/a.js:1 (possible) <b>`y`",
      "  ~ r/a.js:1 possible → confirmed",
      "no-xxe: 0 new, 1 gone, 0 changed",
      "  - r/a.js:1 (possible) x",
    ].join("\n"),
  );
  const markdown = asMarkdown(found);
  expect(markdown).toContain("| no-ssrf | 1 | 0 | 1 |");
  expect(markdown).toContain("- **new** r/a.js:1 (possible): \\<b\\>\\`y\\`");
});
