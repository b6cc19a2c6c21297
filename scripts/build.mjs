/**
 * Builds everything that is run or published: the plugin (ES modules and CommonJS) with its types, the language server, the extension.
 *
 * --plugin-only  leaves the server and the extension out
 * --no-types     bundles only; nothing is type-checked
 *
 * The bundles come first, so that a type error leaves something to try it with; the exit code tells of it all the same.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { format, resolveConfig } from "prettier";
import { rawText } from "./lib/raw-text.mjs";
import { resolverBundle } from "./lib/resolver-bundle.mjs";
import { requireNode, root } from "./lib/setup.mjs";

const { values } = parseArgs({ options: { "plugin-only": { type: "boolean" }, "no-types": { type: "boolean" } } });

const common = {
  plugins: [resolverBundle, rawText],
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  legalComments: "none",
  logLevel: "warning",
};

/** Packages that are installed with ours. Everything else that is imported at run time is bundled. */
function dependencies(folder) {
  return Object.keys(JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")).dependencies).flatMap((name) => [
    name,
    `${name}/*`,
  ]);
}

/** Of everything that a build is made of: what caches hold is of one build. */
function buildHash(folder) {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const name of readdirSync(join(root, folder), { recursive: true }).sort()) {
    const file = join(root, folder, name);
    if (statSync(file).isFile()) hash.update(`\0${name.replaceAll("\\", "/")}\0`).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function buildPlugin() {
  const src = "eslint-plugin/src";
  const define = { BUILD_HASH: JSON.stringify(buildHash(src)) };
  clean("eslint-plugin/dist");
  const external = [...dependencies("eslint-plugin"), "eslint"];
  await build({
    ...common,
    entryPoints: {
      index: `${src}/index.ts`,
      baseline: `${src}/baseline/index.ts`,
      formatters: `${src}/formatters.ts`,
      lint: `${src}/lint.ts`,
      report: `${src}/report/index.ts`,
      workspace: `${src}/workspace/index.ts`,
      portable: `${src}/workspace/portable.ts`,
      settings: `${src}/settings.ts`,
      version: `${src}/version.ts`,
      cli: `${src}/cli/main.ts`,
      "jobs-worker": `${src}/cli/jobs-worker.ts`,
      mcp: `${src}/mcp/main.ts`,
      "mcp-worker": `${src}/mcp/worker.ts`,
    },
    outdir: "eslint-plugin/dist",
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    splitting: true,
    external,
    define,
  });
  await build({
    ...common,
    entryPoints: [`${src}/index.ts`],
    outfile: "eslint-plugin/dist/index.cjs",
    format: "cjs",
    // CommonJS users write `require("eslint-plugin-chatbot-security")` and mean the plugin itself.
    footer: { js: "module.exports = module.exports.default;" },
    external,
    define,
  });
}

/** The schemas of `chatbot-security.json` and of baselines, from what was just built. */
async function writeSchemas() {
  const built = (name) => import(pathToFileURL(join(root, `eslint-plugin/dist/${name}.js`)).href);
  await writeSchema("chatbot-security", (await built("settings")).projectSchema());
  await writeSchema("chatbot-security-baseline", (await built("baseline")).baselineSchema());
}

async function writeSchema(name, schema) {
  const file = join(root, `eslint-plugin/schema/${name}.schema.json`);
  const text = await format(JSON.stringify(schema), { ...(await resolveConfig(file)), parser: "json" });
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function buildServer() {
  clean("server/dist");
  await build({
    ...common,
    entryPoints: {
      main: "server/src/main.ts",
      protocol: "server/src/protocol.ts",
      browser: "server/src/browser.ts",
      "eslint-child": "server/src/eslint/child.ts",
      "scan-worker": "server/src/scan-worker.ts",
    },
    outdir: "server/dist",
    format: "esm",
    splitting: true,
    external: dependencies("server"),
  });
}

async function buildExtension() {
  const { bundle } = await import(pathToFileURL(join(root, "extension/build.mjs")).href);
  await bundle();
}

/** Removes bundles and keeps types, which `tsc -b` knows to be up to date. */
function clean(folder) {
  const path = join(root, folder);
  mkdirSync(path, { recursive: true });
  for (const name of readdirSync(path)) {
    if (name !== "types" && name !== "tsconfig.tsbuildinfo") rmSync(join(path, name), { recursive: true });
  }
}

/** The same declarations for those who `require` the plugin, where the module is the plugin. */
const COMMONJS_TYPES = `declare const plugin: import("./index.js", { with: { "resolution-mode": "import" } }).ChatbotSecurityPlugin;
export = plugin;
`;

function buildTypes(folders) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-b", ...folders], { cwd: root, stdio: "inherit" });
  mkdirSync(join(root, "eslint-plugin/dist/types"), { recursive: true });
  writeFileSync(join(root, "eslint-plugin/dist/types/index.d.cts"), COMMONJS_TYPES);
  return status === 0;
}

async function main() {
  await buildPlugin();
  await writeSchemas();
  if (!values["plugin-only"]) {
    await buildServer();
    await buildExtension();
  }
  if (values["no-types"]) return;
  if (!buildTypes(values["plugin-only"] ? ["eslint-plugin"] : ["eslint-plugin", "server", "extension"])) process.exitCode = 1;
}

requireNode();
main().catch((error) => {
  // What esbuild found wrong it has already printed.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
