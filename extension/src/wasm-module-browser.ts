/** The parser's compiled module in a browser, where somebody has to bring it first. The build puts it in the place of `wasm-module.ts`. */

let provided: WebAssembly.Module | undefined;

export function provide(module: WebAssembly.Module): void {
  provided = module;
}

export function compile(): WebAssembly.Module {
  if (!provided) throw new Error("The parser is not there yet.");
  return provided;
}
