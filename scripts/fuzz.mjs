/**
 * `npm run fuzz -- --minutes N [--seed S] [--corpus <folder>] [--target <part of a name>]`: random and damaged input for everything that
 * reads text or messages, for so long. A corpus (test262, the test suites of TypeScript or CPython) is read where it is.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fail, install, node, requireNode, root } from "./lib/setup.mjs";

requireNode();
install();
const { values } = parseArgs({
  options: { minutes: { type: "string" }, seed: { type: "string" }, corpus: { type: "string" }, target: { type: "string" } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) fail("Say for how long: npm run fuzz -- --minutes 10");
const seed = values.seed ?? String(Date.now() % 1e9);
console.log(`Seed ${seed}: the same seed gives the same inputs.`);
const env = {
  ...process.env,
  FUZZ_MINUTES: String(minutes),
  FUZZ_SEED: seed,
  ...(values.corpus && { FUZZ_CORPUS: resolve(process.env.INIT_CWD ?? process.cwd(), values.corpus) }),
  ...(values.target && { FUZZ_TARGET: values.target }),
};
process.exitCode = node([join(root, "node_modules/vitest/vitest.mjs"), "run", "test/fuzz"], { cwd: root, env });
