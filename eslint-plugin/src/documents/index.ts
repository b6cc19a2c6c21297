/** Text files that are no programs: which they are, and what they say. The one list a new notation is added to. */
import type { Document, DocumentKind, Reader } from "./document.js";
import { readJson } from "./json.js";
import { documentKind } from "./kinds.js";
import { readEnvironment, readProperties, readRequirements } from "./lines.js";
import { readHtml, readMarkdown } from "./markup.js";
import { readPlain } from "./plain.js";
import { readDockerfile, readShell } from "./scripts.js";
import { readToml } from "./toml.js";
import { readYaml } from "./yaml.js";

export type { Document, DocumentKind, Entry } from "./document.js";
export { documentKind, isExample } from "./kinds.js";

const READERS: Readonly<Record<DocumentKind, Reader>> = {
  json: readJson,
  yaml: readYaml,
  toml: readToml,
  properties: readProperties,
  env: readEnvironment,
  dockerfile: readDockerfile,
  shell: readShell,
  requirements: readRequirements,
  markdown: readMarkdown,
  html: readHtml,
  plain: readPlain,
};

/** What a text says, or undefined when its name is that of no document. */
export function readDocument(path: string, text: string): Document | undefined {
  const kind = documentKind(path);
  return kind && { kind, ...READERS[kind](text) };
}
