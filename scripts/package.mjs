/**
 * Writes what is published into dist/: the extension as chatbot-security.vsix, the npm tarballs of the plugin and the server, and what they contain of
 * others' (CycloneDX, licences). Expects
 * `npm run build` to have run; builds nothing but the extension's bundle, uploads nothing, and fails when the .vsix is too large.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack } from "../extension/build.mjs";
import { writeSbom } from "./sbom.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");
const LARGEST_VSIX = 2_000_000;

function run(command, args, folder) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  if (status === 0) return;
  throw new Error(`"${command} ${args.join(" ")}" failed in ${folder}\n${error?.message ?? stdout + stderr}`);
}

/** npm takes a license only from the package's own folder; the one text there is lies at the root. */
function tarball(workspace) {
  const license = join(root, workspace, "LICENSE");
  const borrowed = !existsSync(license);
  if (borrowed) copyFileSync(join(root, "LICENSE"), license);
  try {
    run("npm", ["pack", "--pack-destination", dist], join(root, workspace));
  } finally {
    if (borrowed) rmSync(license);
  }
}

function report() {
  for (const name of readdirSync(dist).filter((entry) => /\.(vsix|tgz)$/.test(entry))) {
    const { size } = statSync(join(dist, name));
    console.log(`${name}  ${(size / 1e6).toFixed(2)} MB`);
    if (name.endsWith(".vsix") && size > LARGEST_VSIX) {
      console.error(`${name} is larger than ${LARGEST_VSIX / 1e6} MB.`);
      process.exitCode = 1;
    }
  }
}

mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist)) if (/\.(vsix|tgz)$/.test(name)) rmSync(join(dist, name));
await pack(join(dist, "chatbot-security.vsix"));
tarball("eslint-plugin");
tarball("server");
for (const workspace of ["eslint-plugin", "server"]) writeSbom(workspace, dist);
report();
