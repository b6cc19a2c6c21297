/**
 * esbuild: bundles enhanced-resolve, and what it needs, the way their manifests' "browser" fields say: without Node's own modules. Those
 * would be loaded by `require`, which ES modules do not have; and the resolver runs on our file system anyway.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

const packages = ["enhanced-resolve", "tapable"].map((name) => {
  const manifest = require.resolve(`${name}/package.json`);
  return { folder: dirname(manifest), replaced: require(manifest).browser };
});

export const resolverBundle = {
  name: "packages that are bundled in another form",
  setup(build) {
    // Its main file is of a form that an ES module cannot hold; it brings an ES module, too.
    build.onResolve({ filter: /^jsonc-parser$/ }, () => ({ path: require.resolve("jsonc-parser/lib/esm/main.js") }));
    // What the MCP kit checks its messages with brings its own messages in fifty languages, which nobody sees.
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer, resolveDir }) =>
      /[\\/]node_modules[\\/]zod[\\/]/.test(importer) ? { path: join(resolveDir, "../locales/en.js") } : undefined,
    );
    // It checks what users answer to a server's questions; ours asks none.
    build.onResolve({ filter: /^ajv-formats$/ }, ({ importer }) =>
      /[\\/]@modelcontextprotocol[\\/]/.test(importer) ? { path: "ajv-formats", namespace: "nothing" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "export default () => undefined;" }));
    const names = new Set(packages.flatMap(({ replaced }) => Object.keys(replaced)));
    build.onResolve({ filter: new RegExp(`^(?:${[...names].join("|")})$`) }, ({ importer, path }) => {
      const owner = packages.find(({ folder }) => importer.startsWith(folder));
      const replacement = owner?.replaced[path];
      return replacement ? { path: join(owner.folder, replacement) } : undefined;
    });
  },
};
