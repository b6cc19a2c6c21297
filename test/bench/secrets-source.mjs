/** The matcher of secrets as it stands in the source, bundled for a benchmark; nothing of it needs to be built before. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");
const EXPORTS = `
export { assignmentsIn, findSecrets } from "./eslint-plugin/src/secrets/index.js";
export { genericSecret } from "./eslint-plugin/src/secrets/generic.js";
export { sortOfName } from "./eslint-plugin/src/secrets/names.js";
export { entropy } from "./eslint-plugin/src/secrets/placeholder.js";
export { BUCKETS, featuresOf } from "./eslint-plugin/src/secrets/features.js";
export { probability } from "./eslint-plugin/src/secrets/classifier.js";
export { isPlaceholder } from "./eslint-plugin/src/secrets/placeholder.js";
export { matchFormats } from "./eslint-plugin/src/secrets/match.js";
export { FORMATS } from "./eslint-plugin/src/secrets/formats/index.js";
export { literalsOf } from "./eslint-plugin/src/literals.js";
export { languageOf } from "./eslint-plugin/src/languages/index.js";
export { randomFrom, sample } from "./test/support/sample.js";
export { FAKE_IDS, fakeLine, fakeSecret } from "./test/support/fake-secrets.js";
`;

let loaded = 0;

/** A copy of its own with each call. */
export async function loadSecrets(more = "") {
  const folder = join(root, ".cache");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `secrets-${process.pid}-${loaded++}.mjs`);
  const stdin = { contents: EXPORTS + more, resolveDir: root, loader: "ts" };
  const packages = "external";
  await build({ absWorkingDir: root, bundle: true, platform: "node", format: "esm", target: "node20.19", packages, stdin, outfile });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
