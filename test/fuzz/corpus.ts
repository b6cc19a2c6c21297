/** Texts to begin with: our own programs, and whatever folder is named by FUZZ_CORPUS. Nothing of it is written anywhere. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OWN = ["flows", "fixtures", "models", "examples", "projects", "python/cases", "lowering/cases"];
/** Of a folder that was brought along; the first in the order of names. */
const MOST_FILES = 4_000;
const LONGEST = 100_000;

function filesBelow(folder: string, found: string[] = []): string[] {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (found.length >= MOST_FILES) return found;
    if (entry.isDirectory() && !/^(?:\.git|node_modules|__pycache__)$/u.test(entry.name)) filesBelow(path, found);
    else if (entry.isFile() && statSync(path).size <= LONGEST) found.push(path);
  }
  return found;
}

let byExtension: Map<string, string[]> | undefined;

function known(): Map<string, string[]> {
  if (byExtension) return byExtension;
  const found = (byExtension = new Map<string, string[]>());
  const folders = [...OWN.map((name) => fileURLToPath(new URL(`../${name}`, import.meta.url))), process.env["FUZZ_CORPUS"] ?? ""];
  for (const path of folders.filter(Boolean).flatMap((folder) => filesBelow(folder))) {
    const extension = extname(path).slice(1);
    const list = found.get(extension) ?? [];
    found.set(extension, list);
    list.push(readFileSync(path, "utf8"));
  }
  return found;
}

export function corpus(...extensions: readonly string[]): readonly string[] {
  const texts = extensions.flatMap((extension) => known().get(extension) ?? []);
  return texts.length > 0 ? texts : [""];
}
