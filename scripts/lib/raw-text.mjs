/** esbuild: `import text from "./file?raw"` is the file's text, as it is for Vite. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export const rawText = {
  name: "texts of files",
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path.slice(0, -4)), namespace: "raw" }));
    build.onLoad({ filter: /.*/, namespace: "raw" }, ({ path }) => ({ contents: readFileSync(path, "utf8"), loader: "text" }));
  },
};
