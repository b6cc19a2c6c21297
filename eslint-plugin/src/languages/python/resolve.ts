/**
 * Which file of the workspace a Python module name means: relative names (".db", "..lib.x"), names seen from the importing file's folder, from
 * the folders above it, and from `src/` layouts. A folder without `__init__.py` is a package, too (PEP 420). Runs on the workspace alone.
 */
import type { ResolvedModules } from "../language.js";
import type { Workspace } from "../../workspace/workspace.js";

/** A stub describes, the source does: the source is what runs. */
const FORMS = [".py", ".pyw", "/__init__.py"];

export function pythonModules(workspace: Workspace): ResolvedModules {
  const files = new Set(workspace.list());
  const find = (path: string): string | undefined => FORMS.map((form) => path + form).find((file) => files.has(file));
  return {
    basis: "",
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
    match: () => [],
    root: () => "",
  };
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function within(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}
