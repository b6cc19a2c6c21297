/**
 * The analysis as one script, for the server of a browser and for that of Node: it is most of what either server is, and the package holds it
 * once. Whoever imports one of its modules gets what the script has under the module's name. In a browser the script stands before the text of
 * the worker; in Node it is loaded when somebody imports a module of it.
 */
import { build } from "esbuild";

export const ENGINE = "engine.cjs";

/** What the script leaves behind where there are no modules. */
const GLOBAL = "chatbotSecurityEngine";

/** The module that knows where the script is; esbuild has it in a namespace of its own. */
const LOADER = "the engine";

/** How one of the two servers comes by the script. */
export const IN_BROWSER = `module.exports = ${GLOBAL};`;
export const IN_NODE = `
const engine = (module.exports = require("./${ENGINE}"));
const parser = () => new WebAssembly.Module(require("node:fs").readFileSync(require.resolve("./parser.wasm")));
engine["editor/wasm-module"].provide(parser);`;

export class EngineBundle {
  /** The modules that somebody outside imports, by the names that they have in the script. */
  #imported = new Map();
  #files;

  /** `files`: by the name of each module that stands in the script and nowhere else, the absolute path of its source. */
  constructor(files) {
    this.#files = new Map([...files].map(([name, path]) => [path, name]));
  }

  /** esbuild: what is imported of the script's modules is in the script. */
  imports(loader) {
    const asking = Symbol("asks for what a path means");
    return {
      name: "modules of the engine",
      setup: ({ onResolve, onLoad, resolve }) => {
        onResolve({ filter: /./ }, async ({ path, pluginData, kind, importer, namespace, resolveDir }) => {
          if (pluginData === asking || kind === "entry-point") return undefined;
          if (path === LOADER) return { path, namespace: LOADER };
          if (namespace === LOADER) return { path, external: true };
          const found = await resolve(path, { kind, importer, namespace, resolveDir, pluginData: asking });
          const name = this.#files.get(found.path);
          if (name === undefined) return undefined;
          this.#imported.set(name, found.path);
          return { path: name, namespace: LOADER };
        });
        onLoad({ filter: /./, namespace: LOADER }, ({ path }) => ({
          contents: path === LOADER ? loader : `module.exports = require("${LOADER}")[${JSON.stringify(path)}];`,
        }));
      },
    };
  }

  /** Builds the script; who imports from it has been bundled before. */
  build(options, outfile) {
    const names = [...this.#imported].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = names.map(([name, path]) => `export * as ${JSON.stringify(name)} from ${JSON.stringify(path)};`);
    return build({
      ...options,
      stdin: { contents: lines.join("\n"), resolveDir: options.absWorkingDir },
      outfile,
      format: "iife",
      globalName: GLOBAL,
      footer: { js: `if (typeof module === "object") module.exports = ${GLOBAL};` },
    });
  }
}
