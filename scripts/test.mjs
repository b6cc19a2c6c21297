/**
 * `npm test [-- <vitest arguments>]`: from a fresh clone to one verdict. Installs and builds, then checks types, documentation and style,
 * then runs every test, the editor's included. Goes on after a failed check, so that one run tells everything that is wrong.
 *
 * With arguments only the tests run: they name what to run, or how.
 */
import { join } from "node:path";
import { install, node, requireNode, root } from "./lib/setup.mjs";

const bin = (path) => join(root, "node_modules", path);
const CHECKS = {
  build: ["scripts/build.mjs"],
  types: [bin("typescript/bin/tsc"), "-b"],
  documentation: ["scripts/docs.mjs", "--check"],
  lint: [bin("eslint/bin/eslint.js"), "."],
  formatting: [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."],
};

const args = process.argv.slice(2);

requireNode();
install();
const checks = Object.entries(CHECKS).filter(([name]) => args.length === 0 || name === "build");
const failed = checks.filter(([, command]) => node(command) !== 0).map(([name]) => name);
if (failed.length > 0) console.error(`\nFailed checks: ${failed.join(", ")}`);
// The last line counts the checks too.
const counts = { CHECKS_PASSED: String(checks.length - failed.length), CHECKS_FAILED: String(failed.length) };
const tests = node([bin("vitest/vitest.mjs"), "run", ...args], { env: { ...process.env, ...counts } });
if (failed.length > 0 || tests !== 0) process.exitCode = 1;
