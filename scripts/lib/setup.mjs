/**
 * What every script needs before it can do its own work: the right Node, installed packages, a fresh build. Plain Node, since nothing is
 * installed yet when it runs; it analyses nothing itself.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the command line is built from, and the file that is written last when it is built. */
const SOURCES = ["eslint-plugin/src", "eslint-plugin/package.json", "scripts/build.mjs"];
const BUILT = "eslint-plugin/dist/index.cjs";

/** Ends the process with one line when this Node is too old to run us. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const wanted = /\d+(?:\.\d+)*/.exec(engines.node)[0];
  if (older(process.versions.node, wanted)) fail(`chatbot-security needs Node ${wanted} or newer; this is ${process.versions.node}.`);
}

function older(version, wanted) {
  const [have, need] = [version, wanted].map((each) => each.split(".").map(Number));
  const differing = need.findIndex((part, index) => part !== (have[index] ?? 0));
  return differing >= 0 && (have[differing] ?? 0) < need[differing];
}

/** Installs the packages of the lock file unless they are there already. */
export function install() {
  const installed = modified(join(root, "node_modules/.package-lock.json"));
  if (installed >= modified(join(root, "package-lock.json"))) return;
  console.log("Installing packages …");
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  if (npm(["ci", ...quiet]) === 0) return;
  console.log("The lock file does not fit package.json; resolving again …");
  if (npm(["install", ...quiet]) !== 0) fail("npm could not install the packages.");
}

/** Builds what the command line needs unless it is newer than its sources. */
export function buildWhenStale() {
  const newest = Math.max(...SOURCES.map((path) => newestIn(join(root, path))));
  if (modified(join(root, BUILT)) >= newest) return;
  console.log("Building …");
  if (node(["scripts/build.mjs", "--plugin-only", "--no-types"]) !== 0) fail("The build failed.");
}

/** Runs a script with this Node and returns its exit code. */
export function node(args, options = {}) {
  return run(process.execPath, args, options);
}

/** Runs npm as the one that started us, if one did. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return node([script, ...args], options);
  return run("npm", args, { shell: process.platform === "win32", ...options });
}

function run(command, args, options) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (result.error) fail(`${command} cannot be started: ${result.error.message}`);
  return result.status ?? 1;
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Time of the last change in milliseconds; 0 when there is no such file. */
export function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newestIn(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) return modified(path);
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
