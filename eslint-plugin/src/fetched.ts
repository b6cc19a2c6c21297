/** Which names of packages and addresses of code mean another thing tomorrow. Knows no file and no rule. */

/** Why it moves: it says so ("moves"), or it names no version ("unversioned"); undefined when it is fixed. */
export type Moving = "moves" | "unversioned" | undefined;

const OWN_TOOLS = /^(?:tsx|ts-node|tsc|node|nodemon|next|vite|jest|run)$/;
const TAGS = /@(?:latest|next|canary|beta|alpha|nightly|main|dev)$/;
const FIXED_SOURCE = /[@#][0-9a-f]{7,40}$/;

/** A package as package runners name it. */
export function movingPackage(name: string): Moving {
  if (/^(?:git\+|git:|github:|https?:)/.test(name)) return FIXED_SOURCE.test(name) ? undefined : "moves";
  if (TAGS.test(name)) return "moves";
  return /^(?:@[\w.-]+\/)?[A-Za-z][\w.-]*(?:\[[\w,-]+\])?$/.test(name) && !OWN_TOOLS.test(name) ? "unversioned" : undefined;
}

/** What a command that fetches and runs a package (or an image) is given. */
export function fetchedBy<T extends { readonly value: unknown }>(command: string, args: readonly T[]): T | undefined {
  const program = command.replace(/^.*[\\/]/, "").replace(/\.(?:cmd|exe)$/i, "");
  const texts = args.map(({ value }) => String(value));
  const first = (skip: (text: string) => boolean): T | undefined => args[texts.findIndex((text) => !skip(text))];
  if (program === "cmd" && texts[0]?.toLowerCase() === "/c") return fetchedBy(texts[1] ?? "", args.slice(2));
  const named = texts.findIndex((text) => /^(?:--from|--package|-p|--spec)$/.test(text));
  if (["npx", "bunx", "pnpx", "uvx"].includes(program)) return named >= 0 ? args[named + 1] : first((text) => text.startsWith("-"));
  if (program === "pnpm" && texts[0] === "dlx") return args.slice(1).find(({ value }) => !String(value).startsWith("-"));
  return program === "pipx" && texts[0] === "run" ? (named >= 0 ? args[named + 1] : args[1]) : undefined;
}

const REGISTRIES =
  /^(?:https?:)?\/\/(?:cdn\.jsdelivr\.net|(?:www\.)?unpkg\.com|esm\.sh|esm\.run|cdn\.skypack\.dev|cdn\.esm\.sh|deno\.land|jspm\.dev|ga\.jspm\.io)\//;
const BRANCHES =
  /^https?:\/\/(?:raw\.(?:githubusercontent|github)\.com|cdn\.jsdelivr\.net\/gh|rawgit\.com|raw\.githack\.com|gist\.githubusercontent\.com)\//;
const VERSION = /@v?\d|[/@-]v?\d+\.\d+|\/\d+\.\d|[/@][0-9a-f]{12,40}(?:[/?#]|$)/;

/** An address from which code is loaded. */
export function movingAddress(url: string): Moving {
  if (/^http:\/\/(?!localhost|127\.|0\.0\.0\.0|\[::1\]|[\w-]+(?:[:/]|$)|10\.|192\.168\.)/.test(url)) return "moves";
  if (/@(?:latest|next|main|master|beta)(?:[/?#]|$)/.test(url) && (REGISTRIES.test(url) || BRANCHES.test(url))) return "moves";
  if (BRANCHES.test(url)) return VERSION.test(url) ? undefined : "moves";
  return REGISTRIES.test(url) && !VERSION.test(url) ? "moves" : undefined;
}

/** A content network's address of a script that names its version, so that its text never changes. */
export function isPublicScript(url: string): boolean {
  return (
    REGISTRIES.test(url) ||
    /^(?:https?:)?\/\/(?:cdnjs\.cloudflare\.com|code\.jquery\.com|(?:stackpath|maxcdn|netdna)\.bootstrapcdn\.com|ajax\.googleapis\.com\/ajax)\//.test(
      url,
    )
  );
}
