/**
 * Which files nobody wrote here: vendored, generated and minified ones; and which are tests. Decides by name and text alone.
 */

/** Why a file is not scanned. The last four are worth a warning: somebody may have expected them to be. */
export const SKIP_REASONS = [
  "ignored",
  "vendored",
  "generated",
  "minified",
  "declarations",
  "binary",
  "too large",
  "unreadable",
  "link out of the root",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Folders of other people's code, and of the tools that manage it. */
const VENDORED = new Set([
  ...["node_modules", "bower_components", "jspm_packages", "web_modules", "vendor", "vendors", "vendored", "_vendor", "third_party"],
  ...["third-party", "thirdparty", "site-packages", "dist-packages", "__pypackages__", ".venv", "venv", "virtualenv", ".virtualenv"],
  ...[".tox", ".nox", ".eggs", ".direnv", ".pyenv", ".conda", ".yarn", ".pnpm-store", "Pods", ".git", ".hg", ".svn", ".jj"],
]);

/** Folders that only tools write to. */
const GENERATED = new Set([
  ...[".next", ".nuxt", ".output", ".svelte-kit", ".astro", ".docusaurus", ".expo", ".angular", ".turbo", ".parcel-cache", ".vercel"],
  ...[".netlify", ".serverless", ".wrangler", ".nyc_output", ".cache", "coverage", "htmlcov", "__pycache__", ".mypy_cache"],
  ...[".pytest_cache", ".ruff_cache", ".pytype", ".pyre", ".hypothesis", ".ipynb_checkpoints", "__generated__"],
]);

/** What tells of a Python package, into whose `build` folder its sources are copied when it is built. */
const PYTHON_PACKAGE = ["setup.py", "setup.cfg", "pyproject.toml"];

const TESTS = new Set(["test", "tests", "__tests__", "__mocks__", "__fixtures__", "spec", "specs", "e2e", "cypress", "testing"]);

/** Why nothing below a folder of this name is scanned, if so. `beside`: is there a file of this name in the folder that holds it? */
export function classifyFolder(name: string, beside: (name: string) => boolean = () => false): "vendored" | "generated" | undefined {
  if (VENDORED.has(name)) return "vendored";
  if (GENERATED.has(name) || name.endsWith(".egg-info")) return "generated";
  return name === "build" && PYTHON_PACKAGE.some(beside) ? "generated" : undefined;
}

/** The file that marks a virtual environment of Python, whatever its folder is called. */
export const ENVIRONMENT_MARKER = "pyvenv.cfg";

/** Why a file of this name is not scanned, if so. */
export function classifyName(name: string): "declarations" | "minified" | undefined {
  if (/\.d\.[cm]?ts$|\.pyi$/u.test(name)) return "declarations";
  return /[.-]min\.[cm]?js$/u.test(name) ? "minified" : undefined;
}

/** Why a file with this name and text is not scanned, if so. */
export function classifyText(text: string, name = ""): "generated" | "minified" | undefined {
  // The outputs of a notebook say nothing about its code.
  if (name.toLowerCase().endsWith(".ipynb")) return undefined;
  return isGenerated(text) ? "generated" : isMinified(text) ? "minified" : undefined;
}

/** Of a text that is no program: a longer one is data. */
export const LARGEST_DOCUMENT = 1_000_000;

/** JSON is often written in one line, and still says what was meant. */
export function isMinifiedDocument(path: string, text: string): boolean {
  return !/\.(?:jsonc?|env)$/iu.test(path) && isMinified(text);
}

/** A test by its folder (a workspace path's part below what was asked for) or by its own name. */
export function isTest(path: string): boolean {
  const segments = path.split("/");
  const name = segments.pop()!;
  return (
    segments.some((segment) => TESTS.has(segment)) ||
    /[.-](?:test|spec|e2e)\.[cm]?[jt]sx?$|^test_.*\.py$|_test\.py$|^(?:conftest|tests)\.py$/u.test(name)
  );
}

/** How far into a file its first comment is looked for. */
const HEADER = 2_000;
const LEADING_COMMENTS = /^(?:#!.*\n)?(?:\s+|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|#.*|(["'])use \w+\1;?)*/u;

/** Only what the first comments say counts: "do not edit" alone is what people write to each other. */
function isGenerated(text: string): boolean {
  const head = text.slice(0, HEADER);
  const comments = LEADING_COMMENTS.exec(head)?.[0] ?? "";
  return (
    /@generated\b|\bauto-?generated (?:by|file|code|from)\b/iu.test(comments) ||
    (/\bdo not (?:edit|modify|change)\b/iu.test(comments) && /\b(?:generated|automatically|compiled|built)\b/iu.test(comments)) ||
    /^\/\*{6}\/ \(/mu.test(head)
  );
}

const LONG_LINE = 300;
const OTHER_LINES = 50;

/**
 * Nearly all of a minified text stands in long lines with hardly a space. Neither a long prompt (which has spaces) nor one long line of
 * data among the lines of a program counts.
 */
function isMinified(text: string): boolean {
  if (text.length < HEADER) return false;
  let long = 0;
  let spaces = 0;
  let others = 0;
  for (const line of text.split("\n")) {
    if (line.length > LONG_LINE) {
      long += line.length;
      spaces += line.length - line.replace(/\s/gu, "").length;
    } else if (/\S/u.test(line) && ++others > OTHER_LINES) return false;
  }
  return long > 0.8 * text.length && spaces < 0.1 * long;
}
