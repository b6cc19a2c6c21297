/** The comparison of times, on a folder so small that only its working is shown. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { BAD_BOT, GOOD_BOT } from "../cli/run.js";
import { temporaryFolder } from "../support/temporary.js";

const SCRIPT = fileURLToPath(new URL("../../scripts/bench.mjs", import.meta.url));

function bench(...args: string[]) {
  const env = { ...process.env, BOTS: "", INIT_CWD: undefined };
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: "utf8", env });
}

it("compares whole processes on the code that all of them can read", { timeout: 120_000 }, () => {
  const bots = temporaryFolder({
    "one/bot.js": BAD_BOT,
    "one/broken.js": "const = ;\n",
    "one/node_modules/x/index.js": GOOD_BOT,
    "two/src/bot.ts": `/* eslint no-undef: error */\n${GOOD_BOT}`,
    "three/README.md": "# Nothing to measure\n",
  });
  const { status, stdout } = bench(bots, "--runs", "2");
  expect(stdout).toContain("6 lines in 2 files of 2 repositories: one, two\n");
  expect(stdout).toContain("cannot read them: one/broken.js\n");
  const figures = String.raw`\d+\.\d\d / \d+\.\d\d / \d+\.\d\d`;
  for (const contestant of ["A  ESLint, no rules", "B  ESLint, our recommended", "C  chatbot-security scan"]) {
    expect(stdout).toMatch(new RegExp(`^${contestant} +${figures} s  +[\\d,]+ lines/s  [\\d,]+ MB$`, "mu"));
  }
  expect(stdout).toMatch(new RegExp(`^B/A  time +${figures}  \\(aim: at most 1.5\\)$`, "mu"));
  expect(stdout).toMatch(new RegExp(`^C/A  time +${figures}  \\(aim: at most 0.7\\)$`, "mu"));
  expect(status).toBe(0);
});

it("says what it needs", () => {
  expect(bench()).toMatchObject({ status: 1, stderr: "Say which folders hold repositories: npm run bench -- <folder> …\n" });
});
