/** Which files are text that people write, and in which notation, by their names alone. */
import type { DocumentKind } from "./document.js";

const BY_EXTENSION: Readonly<Record<string, DocumentKind>> = {
  ...kinds("json", "json jsonc json5 webmanifest code-workspace code-snippets importmap jsonld"),
  ...kinds("yaml", "yaml yml"),
  ...kinds("toml", "toml"),
  ...kinds("properties", "ini properties cfg conf config cnf editorconfig npmrc yarnrc pypirc netrc desktop service"),
  ...kinds("env", "env"),
  ...kinds("dockerfile", "dockerfile containerfile"),
  ...kinds("shell", "sh bash zsh ksh fish bashrc zshrc profile bats"),
  ...kinds("markdown", "md markdown mdx mdc rst adoc asciidoc org"),
  ...kinds("html", "html htm xhtml ejs hbs handlebars njk jinja jinja2 j2 twig mustache liquid"),
};

function kinds(kind: DocumentKind, extensions: string): Readonly<Record<string, DocumentKind>> {
  return Object.fromEntries(extensions.split(" ").map((extension) => [extension, kind]));
}

/** Names that tell more than the extension does; in lower case. */
const BY_NAME: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^\.env(?:[.-].+)?$|^\.envrc$|^\.dev\.vars(?:\..+)?$|\.env(?:\.[\w-]+)?$|^[\w-]*env[._-](?:example|sample|template|dist)$/u, "env"],
  [/^(?:dockerfile|containerfile)(?:[.-].+)?$/u, "dockerfile"],
  [/^(?:requirements|constraints|dev-requirements)(?:[._-].+)?\.(?:txt|in)$|^[\w-]+-requirements\.txt$/u, "requirements"],
  [/^pipfile$/u, "toml"],
  [/^\.(?:babelrc|eslintrc|swcrc|prettierrc|mocharc|nycrc|jshintrc|bowerrc|lintstagedrc|stylelintrc)$/u, "json"],
  [/^\.(?:npmrc|yarnrc|pypirc|netrc|pgpass|my\.cnf|editorconfig|gitconfig)$/u, "properties"],
  [/^\.(?:clinerules|cursorrules|windsurfrules|aider\.conf\.yml)$/u, "markdown"],
];

/** Written by tools, and read only by those who look for what is installed. */
const LOCKS =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|bun\.lockb|deno\.lock|poetry\.lock|uv\.lock|pdm\.lock|pipfile\.lock|pixi\.lock|pylock(?:\..+)?\.toml|composer\.lock|cargo\.lock|gemfile\.lock|go\.sum|packages\.lock\.json|flake\.lock|mix\.lock|podfile\.lock)$/u;

/** Pictures, sounds, archives, programs, data: nothing that people write by hand. */
const NO_TEXT = new Set(
  (
    "png jpg jpeg gif webp bmp ico icns tif tiff avif heic psd ai eps svg svgz mp3 mp4 wav ogg oga ogv opus flac aac m4a m4v mov avi mkv webm " +
    "woff woff2 ttf otf eot zip gz tgz bz2 xz zst 7z rar tar jar war whl egg deb rpm dmg iso apk ipa exe dll so dylib a o obj lib bin class " +
    "pyc pyo pyd pyi wasm node pdf doc docx xls xlsx ppt pptx odt ods odp db db3 sqlite sqlite3 mdb parquet feather arrow avro orc npy npz pkl " +
    "pickle joblib pt pth onnx gguf safetensors h5 hdf5 keras tflite model bpe ckpt map log csv tsv jsonl ndjson geojson ipynb snap patch diff " +
    "po pot mo flf ttl rdf vcf ics dat data idx weights vocab bib mod sum css scss sass less styl"
  ).split(" "),
);

/** The notation of a lock file that is read for what is installed; its reader may be none, where the text is read as it is. */
export function lockKind(path: string): DocumentKind | undefined {
  const name = nameOf(path);
  if (!/^(?:package-lock|npm-shrinkwrap)\.json$|^(?:yarn|poetry|uv|pdm|pipfile)\.lock$|^pnpm-lock\.yaml$/u.test(name)) return undefined;
  return name.endsWith(".json") || name === "pipfile.lock" ? "json" : /^(?:poetry|uv|pdm)\./u.test(name) ? "toml" : "plain";
}

/** Undefined when the file is none that people write, or a program in a language of ours. */
export function documentKind(path: string): DocumentKind | undefined {
  const name = nameOf(path);
  if (LOCKS.test(name)) return undefined;
  const named = BY_NAME.find(([pattern]) => pattern.test(name));
  if (named) return named[1];
  const dot = name.lastIndexOf(".");
  const extension = dot < 0 ? "" : name.slice(dot + 1);
  if (NO_TEXT.has(extension)) return undefined;
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : "plain";
}

/** Written for readers, who put their own values in its place, or for a developer's own machine: `.env.example`, `compose.dev.yml`. */
export function isExample(path: string): boolean {
  const name = nameOf(path);
  if (/^(?:docker-)?compose\b.*[._-](?:dev|development|local|tests?|testing|ci|cypress|e2e)\b/u.test(name)) return true;
  return /(?:^|[._-])(?:example|examples|sample|template|tmpl|tpl|dist|default|defaults|dummy|placeholder)(?:[._-]|$)/u.test(name);
}

/** In lower case. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}
