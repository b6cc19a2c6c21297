/**
 * Which documents are analysed, and under which file name. The language a client names decides, whatever the file is called; a language
 * nobody knows (editors invent their own names) leaves the decision to the file's extension. Never looks at a document's text.
 */

/** Extensions of a language; the first is used when a document's name has none of them. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  javascript: [".js", ".mjs", ".cjs", ".jsx"],
  javascriptreact: [".jsx", ".js", ".mjs", ".cjs"],
  typescript: [".ts", ".mts", ".cts"],
  typescriptreact: [".tsx"],
  vue: [".vue"],
  svelte: [".svelte"],
  astro: [".astro"],
  python: [".py", ".pyw", ".pyi"],
};

/** Names that editors give to languages, beside the protocol's. */
const ALIASES: Readonly<Record<string, string>> = {
  jsx: "javascriptreact",
  "javascript.jsx": "javascriptreact",
  tsx: "typescriptreact",
  "typescript.tsx": "typescriptreact",
  js: "javascript",
  ts: "typescript",
  py: "python",
};

/** Texts that are no programs: what a name of no known notation gets at its end. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  json: ".json",
  jsonc: ".json",
  json5: ".json5",
  yaml: ".yaml",
  dockercompose: ".yaml",
  "github-actions-workflow": ".yaml",
  toml: ".toml",
  ini: ".ini",
  properties: ".properties",
  dotenv: ".env",
  env: ".env",
  dockerfile: ".dockerfile",
  shellscript: ".sh",
  sh: ".sh",
  bash: ".sh",
  markdown: ".md",
  html: ".html",
  "pip-requirements": "/requirements.txt",
  requirements: "/requirements.txt",
  plaintext: "",
  text: "",
};

/** Texts that nobody writes, or that hold what is written elsewhere. */
const NEVER = new Set(["log", "diff"]);

/** In lower case: languages are told apart without it. */
function extension(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > name.lastIndexOf("/") ? name.slice(dot).toLowerCase() : "";
}

/** In which notation a text is that is no program, by its name; "plain" when the name does not tell. */
export type Notation = (path: string) => string | undefined;

function isNotation(known: string | undefined, id: string): boolean {
  return known !== undefined && (known !== "plain" || DOCUMENTS[id] === "");
}

/** The path under which a document is analysed, or undefined when it is in no language of ours. */
export function analysedPath(path: string, languageId: string, notation: Notation = () => undefined): string | undefined {
  const id = languageId.toLowerCase();
  const extensions = EXTENSIONS[ALIASES[id] ?? id];
  const own = extension(path);
  if (extensions) return extensions.includes(own) ? path : path + extensions[0];
  if (NEVER.has(id)) return undefined;
  const ending = DOCUMENTS[id];
  // Of two that disagree the name of the language counts: such a file is neither a program nor of a known notation.
  if (ending !== undefined && isSource(path)) return undefined;
  if (ending !== undefined) return isNotation(notation(path), id) ? path : ending === "" ? undefined : path + ending;
  return isSource(path) ? path : undefined;
}

/** Whether the name is a program's. */
export function isSource(path: string): boolean {
  const own = extension(path);
  return Object.values(EXTENSIONS).some((known) => known.includes(own));
}

/** The glob of files that may hold source text, for clients that watch files. */
export const SOURCE_GLOB = "**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte,astro,py,pyw}";
