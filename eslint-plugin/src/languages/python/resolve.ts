/**
 * Which file of the workspace a Python module name means: relative names (".db", "..lib.x"), names seen from the importing file's folder, from
 * the folders above it, and from `src/` layouts. A folder without `__init__.py` is a package, too (PEP 420). And which program a file belongs to:
 * that of the nearest folder that says what it needs. Runs on the workspace alone.
 */
import type { ResolvedModules } from "../language.js";
import type { Workspace } from "../../workspace/workspace.js";

/** A stub describes, the source does: the source is what runs. */
const FORMS = [".py", ".pyw", "/__init__.py"];

/** A folder with one of these is installed or started by itself, unless it is a package, which others import. */
const MARKERS = ["pyproject.toml", "setup.py", "setup.cfg", "Pipfile", "requirements.txt", "manage.py"];

export function pythonModules(workspace: Workspace): ResolvedModules {
  const files = new Set(workspace.list());
  const find = (path: string): string | undefined => FORMS.map((form) => path + form).find((file) => files.has(file));
  const roots = new Map<string, string>();
  const rootOf = (folder: string): string => {
    let root = roots.get(folder);
    if (root === undefined) {
      const stands =
        folder === "" || (find(`${folder}/__init__`) === undefined && MARKERS.some((name) => workspace.exists(`${folder}/${name}`)));
      roots.set(folder, (root = stands ? folder : rootOf(folderOf(folder))));
    }
    return root;
  };
  return {
    get basis() {
      const folders = [...new Set([...files].map(folderOf))].sort();
      return [...new Set(folders.map(rootOf))].join("\0");
    },
    member: (specifier, name) => (specifier.endsWith(".") ? specifier + name : `${specifier}.${name}`),
    resolve(from, specifier) {
      const dots = /^\.*/u.exec(specifier)![0].length;
      const path = specifier.slice(dots).replaceAll(".", "/");
      let folder = folderOf(from);
      if (dots > 0) {
        for (let level = 1; level < dots; level++) folder = folderOf(folder);
        return path === "" ? find(folder) : find(within(folder, path));
      }
      for (;;) {
        const found = find(within(folder, path)) ?? find(within(folder, `src/${path}`));
        if (found !== undefined && found !== from) return found;
        if (folder === "") return undefined;
        folder = folderOf(folder);
      }
    },
    match(from, pieces) {
      const pattern = pathPattern(pieces);
      const all = pattern ? [...files].filter((file) => file !== from && pattern.test(file)).sort() : [];
      // The plugins of another program have the same names.
      const own = all.filter((file) => rootOf(folderOf(file)) === rootOf(folderOf(from)));
      return own.length > 0 ? own : all;
    },
    root: (from) => rootOf(folderOf(from)),
  };
}

/** The files that a module name with unknown parts may mean, wherever its package is: "plugins.*". */
function pathPattern(pieces: readonly (string | undefined)[]): RegExp | undefined {
  const [first] = pieces;
  // A name of which the package is not known says nothing.
  if (first === undefined || !/^[\w.]*\w\./u.test(first) || pieces.length > MOST_PIECES) return undefined;
  const source = pieces.map((piece) => piece?.replace(/[^\w.]/gu, "").replaceAll(".", "/") ?? "[^/]*").join("");
  return new RegExp(`^(?:.*/)?${source}(?:\\.pyw?|/__init__\\.py)$`, "u");
}

const MOST_PIECES = 10;

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function within(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}
