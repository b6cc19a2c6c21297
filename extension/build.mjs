/**
 * Bundles the extension into dist/, and with --vsix <file> packs it: the clients as one CommonJS file each, since that is what editors load, and
 * the servers as a module and a worker, with the analysis and the parser's WebAssembly file beside them for both. They are bundled from source,
 * so nothing else has to be built first.
 */
import { ENGINE, EngineBundle, IN_BROWSER, IN_NODE } from "./engine-bundle.mjs";
import { rawText } from "../scripts/lib/raw-text.mjs";
import { resolverBundle } from "../scripts/lib/resolver-bundle.mjs";
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const require = createRequire(import.meta.url);

/** The oldest Node that runs extensions: Visual Studio Code 1.91 brings 20.9. */
const TARGET = "node20";

/**
 * Packages of this workspace are taken from their sources. By esbuild's own means: what a plugin resolves has lost its package's module type, so that
 * the same file would be bundled in one of two ways, whichever import is met first.
 */
const alias = Object.fromEntries(
  ["eslint-plugin", "server"].flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return Object.entries(exports).flatMap(([path, entry]) => {
      const { types } = entry.import ?? entry;
      if (!types) return [];
      return [[path.replace(".", name), join(root, folder, types.replace("dist/types", "src").replace(/\.d\.ts$/, ".ts"))]];
    });
  }),
);

const common = {
  absWorkingDir: here,
  alias,
  bundle: true,
  platform: "node",
  target: TARGET,
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

/** The one file that imports the native parser is replaced by the one that does the same with WebAssembly. */
const wasmParser = {
  name: "wasm-parser",
  setup({ onResolve }) {
    onResolve({ filter: /\/oxc\.js$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === join(root, "eslint-plugin/src/languages/javascript/oxc.js")
        ? { path: join(here, "src/oxc-wasm.ts") }
        : undefined,
    );
  },
};

/** The client and the worker of a browser. Whatever asks for Node there does not resolve. */
const browser = { ...common, platform: "browser", target: "es2022" };

/** CommonJS packages inside a module still ask for `require`. */
const REQUIRE =
  'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);';

/** The folders of the packages whose code is in the bundles. */
function packagesOf(metafiles) {
  const folders = new Set();
  for (const input of metafiles.flatMap((metafile) => Object.keys(metafile.inputs))) {
    const path = resolve(here, input);
    const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path);
    if (match) folders.add(match[1]);
  }
  return [...folders].sort();
}

/** Their licenses ask for their notices to go with the code. */
function notice(folders) {
  const entries = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), "utf8").trim() : `License: ${license}`;
    return [`${name}@${version}`, `${name} ${version}\n\n${text}\n`];
  });
  return [...new Map(entries).values()].join(`\n${"-".repeat(80)}\n\n`);
}

const worker = {
  ...browser,
  entryPoints: ["src/server-worker.ts"],
  format: "iife",
};

/** The plugin's modules that run anywhere are those which the browser's server has, and so is the parser. */
async function engineFiles() {
  const { metafile } = await build({ ...worker, outfile: "unwritten.js", write: false, plugins: [wasmParser, resolverBundle, rawText] });
  const sources = { "": join(root, "eslint-plugin/src/"), "editor/": join(here, "src/") };
  const paths = Object.keys(metafile.inputs).map((input) => resolve(here, input));
  return Object.entries(sources).flatMap(([prefix, folder]) =>
    paths
      .filter((path) => path.startsWith(folder) && path !== resolve(here, worker.entryPoints[0]))
      .map((path) => [prefix + relative(folder, path).replaceAll("\\", "/").replace(/\.ts$/, ""), path]),
  );
}

export async function bundle(outdir = join(here, "dist")) {
  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) if (name.startsWith("shared-")) rmSync(join(outdir, name));
  const client = await build({
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: join(outdir, "extension.cjs"),
    format: "cjs",
    external: ["vscode"],
    plugins: [rawText],
  });
  const engine = new EngineBundle(await engineFiles());
  const server = await build({
    ...common,
    entryPoints: {
      server: join(root, "server/src/main.ts"),
      "eslint-child": join(root, "server/src/eslint/child.ts"),
      "scan-worker": join(root, "server/src/scan-worker.ts"),
      mcp: "src/mcp.ts",
      "mcp-worker": join(root, "eslint-plugin/src/mcp/worker.ts"),
    },
    outdir,
    outExtension: { ".js": ".mjs" },
    chunkNames: "shared-[hash]",
    splitting: true,
    format: "esm",
    banner: { js: REQUIRE },
    plugins: [engine.imports(IN_NODE), wasmParser, resolverBundle, rawText],
  });
  const browserServer = await build({
    ...worker,
    outfile: join(outdir, "server-worker.js"),
    plugins: [engine.imports(IN_BROWSER), wasmParser, resolverBundle, rawText],
  });
  const script = await engine.build({ ...browser, plugins: [wasmParser, resolverBundle, rawText] }, join(outdir, ENGINE));
  const browserClient = await build({
    ...browser,
    entryPoints: ["src/browser.ts"],
    // Editors in a browser refuse ES modules, which in this package only ".cjs" is not.
    outfile: join(outdir, "browser.cjs"),
    format: "cjs",
    external: ["vscode"],
    plugins: [rawText],
  });
  const binding = dirname(require.resolve("@oxc-parser/binding-wasm32-wasip1/package.json"));
  copyFileSync(join(binding, "parser.wasm32-wasip1.wasm"), join(outdir, "parser.wasm"));
  const folders = packagesOf([client.metafile, server.metafile, browserClient.metafile, browserServer.metafile, script.metafile]);
  const parser = join(root, "node_modules/oxc-parser");
  if (folders.includes(parser)) throw new Error("The native parser is in the bundle: only languages/javascript/oxc.ts may import it.");
  // The binding comes without a license file; it is the parser's own code.
  writeFileSync(join(outdir, "NOTICE"), notice([...folders, parser]));
}

/** Folders that are in no package. */
const OWN = ["dist", "node_modules", "src"];

/** The time that a package says it is from: that of the commit, so that one commit gives the same bytes whenever it is packed. */
function sourceTime() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH;
  const { status, stdout } = spawnSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" });
  // The format of the archive knows no time before 1980.
  return status === 0 && stdout !== "" ? stdout.trim() : "347155200";
}

/**
 * The bundle with its manifest, as editors install it. What goes in is what .vscodeignore lets through. Made in a folder of its own: tests that run at
 * one time would change what another is just packing.
 */
export async function pack(file) {
  const draft = mkdtempSync(join(tmpdir(), "vsix-"));
  try {
    cpSync(here, draft, { recursive: true, filter: (path) => !OWN.includes(relative(here, path)) });
    await bundle(join(draft, "dist"));
    const vsce = require.resolve("@vscode/vsce/vsce");
    const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, "package", "--no-dependencies", "-o", file], {
      cwd: draft,
      encoding: "utf8",
      env: { ...process.env, SOURCE_DATE_EPOCH: sourceTime() },
    });
    if (status !== 0) throw new Error(`vsce could not pack the extension:\n${stdout}${stderr}`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { vsix: { type: "string" } } });
  await (values.vsix === undefined ? bundle() : pack(resolve(values.vsix)));
}
