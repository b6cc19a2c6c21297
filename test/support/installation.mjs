/** Packages of npm and Debian that only tests need, those of npm installed once into a folder that git ignores. Throws an `Error` that says what is missing. */
import { createHash } from "node:crypto";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ATTEMPTS = 3;

/**
 * Settings of the npm that runs us are about this repository and this Node, and say nothing about the folders installed here: only how to
 * reach the registry stays. The same holds for the folders that npm put into PATH.
 */
export function cleanEnvironment(extra = {}) {
  const foreign =
    /^(npm_(?!config_(registry|cafile|proxy|https?_proxy|noproxy|userconfig|globalconfig|cache)$)|INIT_CWD$|NODE$|NODE_OPTIONS$|NODE_ENV$|VITEST)/i;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return { ...own, PATH: ownPath(), ...extra };
}

export function ownPath() {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !/[\\/](node_modules|node-gyp-bin)([\\/]|$)/.test(folder))
    .join(delimiter);
}

/** Runs a command to its end; its output is shown only when it fails. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    const keep = (chunk) => (output = (output + chunk).slice(-4000));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => reject(new Error(`${command} cannot be started: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`"${command} ${args.join(" ")}" ended with ${code}:\n${output.trim()}`));
    });
  });
}

/** Registries fail now and then. */
async function retried(what, attempt) {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count === ATTEMPTS) throw new Error(`${what} failed ${ATTEMPTS} times. ${error.message}`, { cause: error });
      await delay(5000 * count);
    }
  }
}

/**
 * A folder with these packages, made when it is not there. It gets its name only when it is complete: half an installation would never be
 * repaired. Test files that ask for one folder at a time make it twice, and the second is thrown away.
 */
export async function installation(folder, manifest, { log = () => undefined, environment = cleanEnvironment() } = {}) {
  const text = JSON.stringify({ private: true, ...manifest });
  const isComplete = () => {
    const record = join(folder, "complete.json");
    return existsSync(record) && readFileSync(record, "utf8") === text;
  };
  if (isComplete()) return folder;
  const draft = `${folder}.${process.pid}`;
  log(`installing ${Object.entries(manifest.dependencies).map((entry) => entry.join("@"))} into ${folder} (takes minutes)`);
  await retried(`Installing ${folder}`, async () => {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, "package.json"), text);
    await run("npm", ["install", "--no-audit", "--no-fund"], { cwd: draft, env: environment });
    writeFileSync(join(draft, "complete.json"), text);
  }).catch((error) => {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  });
  if (isComplete()) rmSync(draft, { recursive: true, force: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  }
  return folder;
}

/** Installs what is missing: `wanted` are Debian's names, each with the files one of which shows that it is there. */
export async function debianPackages(wanted, log = () => undefined) {
  const missing = wanted.filter(({ shown }) => !shown.some((file) => existsSync(file))).map(({ name }) => name);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (process.platform !== "linux" || spawnSync("apt-get", ["--version"]).status !== 0) {
    throw new Error(`This test needs Debian or a relative of it; missing: ${missing.join(", ")}.`);
  }
  if (process.getuid() !== 0) throw new Error(`This test needs packages that only root can install: ${command}`);
  log(`installing ${missing.join(", ")}`);
  const options = { env: cleanEnvironment({ DEBIAN_FRONTEND: "noninteractive" }) };
  await retried("Installing Debian packages", async () => {
    await run("apt-get", ["update"], options);
    await run("apt-get", command.split(" ").slice(1), options);
  });
}

/**
 * Packages that tests need beside those of the repository, in a folder that all test files and later runs share. Each list of packages has
 * a folder of its own.
 */
export function packages(dependencies) {
  const hash = createHash("sha256").update(JSON.stringify(dependencies)).digest("hex").slice(0, 12);
  const log = (line) => console.error(`test: ${line}`);
  return installation(join(root, ".cache/packages", hash), { dependencies }, { log });
}
