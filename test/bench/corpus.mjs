/**
 * The code that is measured on: a copy of the files of one language of real repositories, without what the command line would leave out and
 * without what the parser of the comparison cannot read. Their manifests come with them: without these every file would be a program of its
 * own to ESLint, which nobody's is. Executes none of it.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "@typescript-eslint/parser";
import { diskWorkspace } from "eslint-plugin-chatbot-security/workspace";

export const JAVASCRIPT = {
  name: "JavaScript or TypeScript",
  extensions: [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"],
  manifests: ["package.json", "tsconfig.json", "jsconfig.json"],
  reads: parses,
};
export const PYTHON = { name: "Python", extensions: [".py"], manifests: [], reads: () => true };

/**
 * Copies repositories into `target`, one after the other, until there are enough lines. `folders` hold a repository in each of their
 * folders.
 */
export function copyCorpus(folders, target, enough, language) {
  const corpus = { repositories: [], files: 0, lines: 0, unparsable: [] };
  const names = folders.flatMap((folder) => repositories(folder).map((name) => join(folder, name)));
  for (const repository of names) {
    if (corpus.lines >= enough) break;
    const before = corpus.files;
    copyRepository(repository, target, corpus, language);
    if (corpus.files > before) corpus.repositories.push(basename(repository));
  }
  return corpus;
}

function repositories(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function copyRepository(repository, target, corpus, { extensions, manifests, reads }) {
  const workspace = diskWorkspace(repository, { extensions, includeTests: true });
  const folders = new Set();
  for (const { path } of workspace.files) {
    const text = workspace.read(path);
    const copy = join(basename(repository), path);
    if (!reads(path, text)) {
      corpus.unparsable.push(copy);
      continue;
    }
    write(join(target, copy), text);
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
    corpus.files++;
    corpus.lines += text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  }
  for (const folder of folders)
    for (const name of manifests) {
      const path = join(folder, name);
      const text = workspace.read(path);
      if (text !== undefined) write(join(target, basename(repository), path), text);
    }
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function parses(path, text) {
  try {
    parse(text, { filePath: path, ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(path) }, sourceType: "module" });
    return true;
  } catch {
    return false;
  }
}
