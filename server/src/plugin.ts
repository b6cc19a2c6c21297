/** The plugin as the server uses it where there is a disk. */
import { notation, sourceExtensions } from "eslint-plugin-chatbot-security/lint";
import { diskWorkspace, fromFileUrl, isIgnored, walkDisk } from "eslint-plugin-chatbot-security/workspace";
import { portable } from "./portable.js";
import type { Disk, Tools } from "./tools.js";

function directoryOf(uri: string): string {
  const directory = fromFileUrl(uri);
  if (directory === undefined) throw new Error(`${uri} is on no disk`);
  return directory;
}

const disk: Disk = {
  pathOf: (uri) => fromFileUrl(uri),
  /** The folder is walked when somebody asks which files there are; files are read one by one. */
  openFolder: (uri, before, ignores) =>
    diskWorkspace(directoryOf(uri), { extensions: sourceExtensions, targets: [], whole: true, before, ignores }),
  survey: (uri, options) =>
    walkDisk(directoryOf(uri), { ...options, extensions: sourceExtensions, documents: (path) => notation(path) !== undefined }),
  isIgnored: (uri, path) => isIgnored(directoryOf(uri), path),
};

export const plugin: Tools = { ...portable, disk };
