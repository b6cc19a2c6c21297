/**
 * `npm start [-- <path> …]`: from a fresh clone to findings. Without arguments it scans the example bots; with arguments they go to the
 * command line as they are. Installs and builds only what is missing or stale.
 */
import { buildWhenStale, install, node, requireNode, root } from "./lib/setup.mjs";
import { join } from "node:path";

const CLI = join(root, "eslint-plugin/bin/chatbot-security.js");
const args = process.argv.slice(2);

requireNode();
install();
buildWhenStale();
if (args.length > 0) {
  // npm runs scripts at the package's root; the caller's paths are relative to where the caller is.
  process.exitCode = node([CLI, "scan", ...args], { cwd: process.env.INIT_CWD ?? process.cwd() });
} else {
  console.log("Scanning the example bots in test/examples: their defects are there to be found.\n");
  const code = node([CLI, "scan", "test/examples", "--no-config"]);
  // Findings are what this shows, not a failure.
  process.exitCode = code === 1 ? 0 : code;
}
