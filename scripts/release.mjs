/**
 * `node scripts/release.mjs`: everything of a release but the publishing. Looks whether the versions agree, the change log knows of them and the tree is
 * clean, packs, and prints what the one who publishes runs. Uploads nothing and makes no tag.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, node, root } from "./lib/setup.mjs";

const WORKSPACES = ["eslint-plugin", "server", "extension"];
const read = (path) => readFileSync(join(root, path), "utf8");
const manifests = WORKSPACES.map((workspace) => JSON.parse(read(`${workspace}/package.json`)));
const [{ version }] = manifests;

const problems = [
  ...manifests.filter((each) => each.version !== version).map(({ name }) => `${name} has another version than ${version}`),
  ...(manifests[1].dependencies["eslint-plugin-chatbot-security"] === version ? [] : ["the server needs another version of the plugin"]),
  ...(read("CHANGELOG.md").includes(version) ? [] : [`CHANGELOG.md says nothing of ${version}`]),
  ...manifests
    .filter(({ scripts = {} }) => Object.keys(scripts).some((name) => /install|prepare/.test(name)))
    .map(({ name }) => `${name} runs a script when it is installed`),
  ...(execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }) === ""
    ? []
    : ["there are changes that are not committed"]),
];
if (problems.length > 0) fail(`Not ready for ${version}:\n${problems.map((each) => `  ${each}`).join("\n")}`);
for (const script of ["scripts/build.mjs", "scripts/package.mjs"]) if (node([script]) !== 0) fail(`${script} failed.`);
console.log(`
Nothing was published. On the service that signs where a package comes from (provenance), with dist/ of this commit:
  git tag v${version} && git push origin v${version}
  npm publish dist/eslint-plugin-chatbot-security-${version}.tgz
  npm publish dist/chatbot-security-language-server-${version}.tgz
  vsce publish --packagePath dist/chatbot-security.vsix`);
