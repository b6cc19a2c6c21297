/**
 * Installs what a real editor in a real browser needs – Debian packages, the Node that code-server asks for, code-server – into a cache
 * that git ignores, and does nothing when it is all there. Throws an `Error` that says what is missing where it cannot.
 *
 * `CHATBOT_SECURITY_E2E_CACHE` names another cache folder, so that several clones share one.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ATTEMPTS = 3;

/** code-server's install scripts insist on this major version of Node. */
const NODE = { dependencies: { node: "24.21.0" }, allowScripts: { node: true } };
const CODE_SERVER = { dependencies: { "code-server": "4.139.1" }, allowScripts: { "code-server": true, argon2: true } };

/** Debian's name of what is needed, and the files one of which shows that it is there. */
const DEBIAN = [
  { name: "chromium", shown: ["/usr/bin/chromium"] },
  { name: "fonts-dejavu-core", shown: ["/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"] },
  // code-server compiles `kerberos` and `argon2` when it is installed.
  { name: "libkrb5-dev", shown: ["/usr/include/gssapi.h", "/usr/include/gssapi/gssapi.h"] },
  { name: "pkg-config", shown: ["/usr/bin/pkg-config"] },
  { name: "build-essential", shown: ["/usr/bin/g++"] },
  { name: "python3", shown: ["/usr/bin/python3"] },
];

const cache = () => process.env.CHATBOT_SECURITY_E2E_CACHE ?? join(root, ".cache", "code-server");

/**
 * Settings of the npm that runs us are about this repository and this Node, and say nothing about the folders installed here: only how to
 * reach the registry stays. The same holds for the folders that npm put into PATH.
 */
function cleanEnvironment(extra = {}) {
  const foreign =
    /^(npm_(?!config_(registry|cafile|proxy|https?_proxy|noproxy|userconfig|globalconfig|cache)$)|INIT_CWD$|NODE$|NODE_OPTIONS$|NODE_ENV$|VITEST)/i;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return { ...own, PATH: ownPath(), ...extra };
}

function ownPath() {
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

async function debianPackages(log) {
  const missing = DEBIAN.filter(({ shown }) => !shown.some((file) => existsSync(file))).map(({ name }) => name);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (process.platform !== "linux" || spawnSync("apt-get", ["--version"]).status !== 0) {
    throw new Error(`The editor test needs Debian or a relative of it; missing: ${missing.join(", ")}.`);
  }
  if (process.getuid() !== 0) throw new Error(`The editor test needs packages that only root can install: ${command}`);
  log(`installing ${missing.join(", ")}`);
  const options = { env: cleanEnvironment({ DEBIAN_FRONTEND: "noninteractive" }) };
  await retried("Installing Debian packages", async () => {
    await run("apt-get", ["update"], options);
    await run("apt-get", command.split(" ").slice(1), options);
  });
}

/** Where the running Node has its headers, they spare compilers a download. */
function headers() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, "include/node/node.h")) ? { npm_config_nodedir: prefix } : {};
}

/** A folder with these packages. It gets its name only when it is complete: half an installation would never be repaired. */
async function installation(name, manifest, log, environment) {
  const folder = join(cache(), name);
  const text = JSON.stringify({ private: true, ...manifest });
  const record = join(folder, "complete.json");
  if (existsSync(record) && readFileSync(record, "utf8") === text) return folder;
  const draft = `${folder}.${process.pid}`;
  log(`installing ${Object.entries(manifest.dependencies).map((entry) => entry.join("@"))} into ${cache()} (takes minutes)`);
  await retried(`Installing ${name}`, async () => {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, "package.json"), text);
    await run("npm", ["install", "--no-audit", "--no-fund"], { cwd: draft, env: environment });
    writeFileSync(join(draft, "complete.json"), text);
  }).catch((error) => {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return folder;
}

/** Paths of the browser, of Node and of code-server's entry file. */
export async function prepareEditor(log = (line) => console.error(`editor test: ${line}`)) {
  await debianPackages(log);
  const nodeFolder = join(await installation("node", NODE, log, cleanEnvironment()), "node_modules/node/bin");
  const path = `${nodeFolder}${delimiter}${ownPath()}`;
  const server = await installation("code-server", CODE_SERVER, log, cleanEnvironment({ ...headers(), PATH: path }));
  return {
    chromium: "/usr/bin/chromium",
    node: join(nodeFolder, "node"),
    codeServer: join(server, "node_modules/code-server/out/node/entry.js"),
    environment: cleanEnvironment({ PATH: path }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepareEditor().catch((error) => {
    console.error(`editor test: ${error.message}`);
    process.exitCode = 1;
  });
}
