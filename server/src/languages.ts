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

/** Languages of text that is no program: here the name decides against the extension. */
const NEVER = new Set(["plaintext", "markdown", "json", "jsonc", "html", "log", "diff"]);

/** In lower case: languages are told apart without it. */
function extension(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > name.lastIndexOf("/") ? name.slice(dot).toLowerCase() : "";
}

/** The path under which a document is analysed, or undefined when it is in no language of ours. */
export function analysedPath(path: string, languageId: string): string | undefined {
  const id = languageId.toLowerCase();
  const extensions = EXTENSIONS[ALIASES[id] ?? id];
  const own = extension(path);
  if (extensions) return extensions.includes(own) ? path : path + extensions[0];
  if (NEVER.has(id)) return undefined;
  return Object.values(EXTENSIONS).some((known) => known.includes(own)) ? path : undefined;
}

/** The glob of files that may hold source text, for clients that watch files. */
export const SOURCE_GLOB = "**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte,astro,py,pyw}";
