/**
 * How fast the Python parser is, in megabytes of source for each second of the processor: `node test/bench/python-parser.mjs [folder]`. Without
 * a folder, the standard library of `python3`. Each round parses all of it; the first ones warm up.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROUNDS = 6;
const root = join(import.meta.dirname, "../..");

function library() {
  const { stdout } = spawnSync("python3", ["-c", "import sysconfig; print(sysconfig.get_paths()['stdlib'])"], { encoding: "utf8" });
  if (!stdout) throw new Error("There is no python3: say which folder to parse.");
  return stdout.trim();
}

async function load(folder) {
  const outfile = join(folder, "parse.mjs");
  const entryPoints = ["eslint-plugin/src/languages/python/parser/parse.ts"];
  await build({ absWorkingDir: root, bundle: true, platform: "node", format: "esm", target: "node20.19", entryPoints, outfile });
  return import(pathToFileURL(outfile).href);
}

const folder = process.argv[2] ?? library();
const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".py") && !/(^|[\\/])(site-packages|test)[\\/]/.test(path))
  .map((path) => readFileSync(join(folder, path), "utf8"));
const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
const home = mkdtempSync(join(tmpdir(), "python-parser-"));
try {
  const { parse } = await load(home);
  console.log(`${texts.length} files, ${size.toFixed(1)} MB`);
  for (let round = 1; round <= ROUNDS; round++) {
    const began = process.cpuUsage();
    for (const text of texts) parse(text);
    const { user, system } = process.cpuUsage(began);
    console.log(
      `round ${round}: ${(size / (user / 1e6)).toFixed(1)} MB/s (user), ${(size / ((user + system) / 1e6)).toFixed(1)} MB/s (user and system)`,
    );
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
