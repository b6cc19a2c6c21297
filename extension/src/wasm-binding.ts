/**
 * The parser's WebAssembly binding, loaded synchronously. The module gets memory, random numbers and nothing else: no files, no
 * environment, no output, so parsing hostile text can reach nothing. Used instead of the native binding where one file has to run on every
 * platform.
 */
import { instantiateNapiModuleSync } from "@emnapi/core";
import { asyncWork, tsfn } from "@emnapi/core/plugins";
import { createContext } from "@emnapi/runtime";

export type Binding = typeof import("@oxc-parser/binding-wasm32-wasip1");

/** Pages of 64 KiB, as the binding's own loader asks for them. */
const MEMORY = { initial: 4000, maximum: 65536 };

/** Nothing waits for the process to end and no code is made from text: an instance that is dropped is collected. */
const SYNCHRONOUS = { MessageChannel: undefined, makeDynamicFunction: undefined };

/** So many bytes are given at once. */
const MOST_RANDOM = 65_536;

const SUCCESS = 0;
const BAD_FILE = 8;

/** The five calls to the system that the module imports. */
function system(memory: WebAssembly.Memory): WebAssembly.ModuleImports {
  return {
    random_get(pointer: number, length: number) {
      const bytes = new Uint8Array(memory.buffer, pointer, length);
      for (let at = 0; at < length; at += MOST_RANDOM) crypto.getRandomValues(bytes.subarray(at, at + MOST_RANDOM));
      return SUCCESS;
    },
    environ_sizes_get(count: number, size: number) {
      const view = new DataView(memory.buffer);
      view.setUint32(count, 0, true);
      view.setUint32(size, 0, true);
      return SUCCESS;
    },
    environ_get: () => SUCCESS,
    fd_write: () => BAD_FILE,
    proc_exit(code: number) {
      throw new Error(`The parser stopped with code ${code}.`);
    },
  };
}

function call(exported: WebAssembly.ExportValue | undefined): void {
  if (typeof exported === "function") exported();
}

/** A new instance of the compiled module, with memory of its own. */
export function instantiate(module: WebAssembly.Module): Binding {
  const memory = new WebAssembly.Memory(MEMORY);
  const { napiModule } = instantiateNapiModuleSync(module, {
    context: createContext({ features: SYNCHRONOUS }),
    asyncWorkPoolSize: 0,
    plugins: [asyncWork, tsfn],
    wasi: {
      initialize: (instance) => call((instance as WebAssembly.Instance).exports["_initialize"]),
      start: () => SUCCESS,
      getImportObject: () => ({ wasi_snapshot_preview1: system(memory) }),
    },
    overwriteImports: (imports) => ({
      ...imports,
      env: { ...imports["env"], ...imports["napi"], ...imports["emnapi"], memory },
    }),
    beforeInit({ instance }) {
      for (const [name, exported] of Object.entries(instance.exports)) {
        if (name.startsWith("__napi_register__")) call(exported);
      }
    },
  });
  return napiModule.exports as Binding;
}
