/**
 * Writes what a package of ours contains of others', bundled or installed with it: a CycloneDX bill of materials and the texts of the licences.
 * From the lock file and what is installed; asks nobody. The same lock file gives the same bytes.
 *
 * node scripts/sbom.mjs <workspace> <folder>
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./lib/setup.mjs";

const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The packages that a workspace needs at run time or bundles, with what those need; of the optional ones those that are installed. */
export function packagesOf(workspace, lock) {
  const { packages } = lock;
  const found = new Map();
  const visit = (from, name, isOptional) => {
    const path = resolvePath(packages, from, name);
    if (path === undefined) {
      if (!isOptional) throw new Error(`${name}, which ${from} needs, is not in the lock file.`);
      return;
    }
    const entry = packages[path];
    if (entry.link) return follow(entry.resolved);
    if (found.has(path) || (isOptional && !existsSync(join(root, path)))) return;
    found.set(path, { path, name, version: entry.version, license: entry.license, integrity: entry.integrity });
    follow(path);
  };
  const follow = (path) => {
    const { dependencies = {}, optionalDependencies = {}, devDependencies = {} } = packages[path];
    for (const name of Object.keys(dependencies)) visit(path, name, false);
    for (const name of Object.keys(optionalDependencies)) visit(path, name, true);
    // Ours have what they bundle among their development dependencies; types are nothing but types.
    if (path === workspace)
      for (const name of Object.keys(devDependencies))
        if (!/^@types\/|\/types$|\/utils$|^@eslint\/core$/.test(name)) visit(path, name, false);
  };
  follow(workspace);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** As Node looks for it. */
function resolvePath(packages, from, name) {
  for (let at = from; ; at = at.includes("/") ? at.slice(0, at.lastIndexOf("/")) : "") {
    const path = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (at === "") return undefined;
  }
}

export function billOfMaterials(workspace, lock) {
  const { name, version } = JSON.parse(readFileSync(join(root, workspace, "package.json"), "utf8"));
  const purl = (each) => `pkg:npm/${each.name.replace("@", "%40")}@${each.version}`;
  const own = { name, version };
  const components = packagesOf(workspace, lock).map((each) => ({
    type: "library",
    "bom-ref": each.path,
    name: each.name,
    version: each.version,
    purl: purl(each),
    ...(each.integrity && {
      hashes: [{ alg: "SHA-512", content: Buffer.from(each.integrity.replace(/^sha512-/, ""), "base64").toString("hex") }],
    }),
    ...(each.license && { licenses: [/[ ()]/.test(each.license) ? { expression: each.license } : { license: { id: each.license } }] }),
  }));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": name, name, version, purl: purl(own), licenses: [{ license: { id: "MIT" } }] },
    },
    components,
  };
}

export function licences(workspace, lock) {
  return packagesOf(workspace, lock)
    .map(({ path, name, version, license }) => {
      const folder = join(root, path);
      const file = existsSync(folder)
        ? readdirSync(folder)
            .sort()
            .find((each) => LICENCE.test(each))
        : undefined;
      const text = file ? readFileSync(join(folder, file), "utf8").trim() : "(The package has no text of it.)";
      return `${name} ${version} (${license ?? "unknown"})\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

export function writeSbom(workspace, folder) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${workspace}.cdx.json`), `${JSON.stringify(billOfMaterials(workspace, lock), null, 2)}\n`);
  writeFileSync(join(folder, `${workspace}.licences.txt`), licences(workspace, lock));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeSbom(process.argv[2], process.argv[3]);
