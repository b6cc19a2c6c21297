/**
 * `node scripts/executable.mjs [folder]`: the command line as one file that needs no Node (Node's single executable application), and a Python wheel that
 * carries it, for the system this runs on. Linux only. `postject` comes from npm by name and version, since only this script needs it.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { rawText } from "./lib/raw-text.mjs";
import { resolverBundle } from "./lib/resolver-bundle.mjs";
import { fail, root } from "./lib/setup.mjs";
import { zip } from "./lib/zip.mjs";

const POSTJECT = "postject@1.0.0-alpha.6";
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

const ENTRY = `
import { main } from "./eslint-plugin/src/cli/main.ts";
process.stdout.on("error", (error) => { if (error.code !== "EPIPE") throw error; });
if (process.argv[2] === "mcp") {
  console.error("chatbot-security: this file has no server for agents: npx -p eslint-plugin-chatbot-security chatbot-security mcp");
  process.exitCode = 2;
} else Promise.resolve(main(process.argv.slice(2))).then((code) => { process.exitCode = code; });
`;

/** The native parser lies in the executable, and a library is loaded from a file: for a moment it is one, in a folder that nobody else may write to. */
const BINDING = `
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
const { getRawAsset } = require("node:sea");
const library = { exports: {} };
const folder = mkdtempSync(join(tmpdir(), "chatbot-security-"));
try {
  const file = join(folder, "parser.node");
  writeFileSync(file, new Uint8Array(getRawAsset("parser.node")), { mode: 0o700 });
  process.dlopen(library, file);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
export const {
  Severity, ParseResult, ExportExportNameKind, ExportImportNameKind, ExportLocalNameKind, ImportNameKind,
  parse, parseSync, rawTransferSupported, getBufferOffset, parseRaw, parseRawSync,
} = library.exports;
`;

const embeddedParser = {
  name: "embedded-parser",
  setup({ onLoad }) {
    onLoad({ filter: /oxc-parser[\\/]src-js[\\/]bindings\.js$/ }, () => ({ contents: BINDING, loader: "js" }));
  },
};

async function bundle(outfile) {
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: "js" },
    absWorkingDir: root,
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    define: { "import.meta.url": "ownUrl" },
    banner: { js: 'const ownUrl = require("node:url").pathToFileURL(process.execPath).href;' },
    plugins: [resolverBundle, rawText, embeddedParser],
    legalComments: "none",
    logLevel: "error",
  });
}

function binding() {
  const require = createRequire(join(root, "node_modules/oxc-parser/package.json"));
  return require.resolve("@oxc-parser/binding-linux-x64-gnu");
}

async function executable(file) {
  const work = mkdtempSync(join(tmpdir(), "chatbot-security-build-"));
  try {
    await bundle(join(work, "main.cjs"));
    const config = { main: "main.cjs", output: "sea.blob", disableExperimentalSEAWarning: true, assets: { "parser.node": binding() } };
    writeFileSync(join(work, "sea.json"), JSON.stringify(config));
    execFileSync(process.execPath, ["--experimental-sea-config", "sea.json"], { cwd: work, stdio: "ignore" });
    copyFileSync(process.execPath, file);
    chmodSync(file, 0o755);
    execFileSync("npx", ["--yes", "-p", POSTJECT, "postject", file, "NODE_SEA_BLOB", join(work, "sea.blob"), "--sentinel-fuse", FUSE], {
      cwd: work,
      stdio: "ignore",
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** https://packaging.python.org/en/latest/specifications/binary-distribution-format/ */
async function wheel(folder, version, program) {
  const name = `chatbot_security-${version}`;
  // The oldest library of C that Node's own builds run on.
  const tag = "py3-none-manylinux_2_28_x86_64";
  const info = `${name}.dist-info`;
  const files = [
    { path: `${name}.data/scripts/chatbot-security`, content: program, mode: 0o755 },
    {
      path: `${info}/METADATA`,
      content: Buffer.from(
        `Metadata-Version: 2.1\nName: chatbot-security\nVersion: ${version}\nSummary: Finds security defects in chatbot and LLM-app code\nLicense: MIT\nRequires-Python: >=3.8\n`,
      ),
    },
    {
      path: `${info}/WHEEL`,
      content: Buffer.from(`Wheel-Version: 1.0\nGenerator: chatbot-security\nRoot-Is-Purelib: false\nTag: ${tag}\n`),
    },
    { path: `${info}/LICENSE`, content: readFileSync(join(root, "LICENSE")) },
  ];
  const record = files.map(
    ({ path, content }) => `${path},sha256=${createHash("sha256").update(content).digest("base64url")},${content.length}\n`,
  );
  files.push({ path: `${info}/RECORD`, content: Buffer.from(`${record.join("")}${info}/RECORD,,\n`) });
  const file = join(folder, `${name}-${tag}.whl`);
  writeFileSync(file, await zip(files));
  return file;
}

if (process.platform !== "linux" || process.arch !== "x64") fail("The executable is built on Linux (x64) only.");
const folder = resolve(process.argv[2] ?? join(root, "dist"));
mkdirSync(folder, { recursive: true });
const program = join(folder, "chatbot-security");
await executable(program);
const { version } = JSON.parse(readFileSync(join(root, "eslint-plugin/package.json"), "utf8"));
console.log(`${program}\n${await wheel(folder, version, readFileSync(program))}`);
