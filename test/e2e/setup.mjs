/**
 * Installs what a real editor in a real browser needs – Debian packages, the Node that code-server asks for, code-server – into a cache
 * that git ignores, and does nothing when it is all there. Throws an `Error` that says what is missing where it cannot.
 *
 * `CHATBOT_SECURITY_E2E_CACHE` names another cache folder, so that several clones share one.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cleanEnvironment, debianPackages, installation, ownPath } from "../support/installation.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

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

/** Where the running Node has its headers, they spare compilers a download. */
function headers() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, "include/node/node.h")) ? { npm_config_nodedir: prefix } : {};
}

/** code-server gives its own second process ten seconds to answer, and ends by itself where a busy machine needs longer. */
function makePatient(server) {
  const file = join(server, "node_modules/code-server/out/node/wrapper.js");
  const text = readFileSync(file, "utf8");
  if (!text.includes("timeoutInterval = 10000;")) return;
  // By its name in one step: other tests may be starting it just now.
  writeFileSync(`${file}.${process.pid}`, text.replace("timeoutInterval = 10000;", "timeoutInterval = 600000;"));
  renameSync(`${file}.${process.pid}`, file);
}

/** Paths of the browser, of Node and of code-server's entry file. */
export async function prepareEditor(log = (line) => console.error(`editor test: ${line}`)) {
  await debianPackages(DEBIAN, log);
  const nodeFolder = join(await installation(join(cache(), "node"), NODE, { log }), "node_modules/node/bin");
  const path = `${nodeFolder}${delimiter}${ownPath()}`;
  const server = await installation(join(cache(), "code-server"), CODE_SERVER, {
    log,
    environment: cleanEnvironment({ ...headers(), PATH: path }),
  });
  makePatient(server);
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
