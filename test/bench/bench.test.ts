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

it("compares whole processes on the code that all of them can read", { timeout: 300_000 }, () => {
  const bots = temporaryFolder({
    "one/bot.js": BAD_BOT,
    "one/broken.js": "const = ;\n",
    "one/node_modules/x/index.js": GOOD_BOT,
    "two/src/bot.ts": `/* eslint no-undef: error */\n${GOOD_BOT}`,
    "three/README.md": "# Nothing to measure\n",
  });
  const { status, stdout } = bench(bots, "--runs", "1", "--ours");
  expect(stdout).toContain("6 lines of JavaScript or TypeScript in 2 files of one, two\n");
  expect(stdout).toContain("cannot read them: one/broken.js\n");
  const ratios = String.raw`\d+\.\d\d / \d+\.\d\d / \d+\.\d\d`;
  for (const [contestant, aim] of [
    ["ESLint, no rules", ""],
    ["ours in ESLint, recommended", "≤ 1.4"],
    ["ours in ESLint, strict", "≤ 1.6"],
    ["ours, scan", ""],
    ["ours, scan in one thread", "≤ 0.5"],
  ] as const) {
    expect(stdout).toMatch(new RegExp(`^${contestant} +${ratios} +${ratios} +[\\d,]+ +[\\d,]+ +${aim} *$`, "mu"));
  }
  expect(stdout).toMatch(/^ESLint, no rules +1\.00 \/ 1\.00 \/ 1\.00 /mu);
  expect(status).toBe(0);
});

it("says what it needs", () => {
  expect(bench()).toMatchObject({ status: 1, stderr: "Say which folders hold repositories: npm run bench -- <folder> …\n" });
});
