/** The parser's compiled module. Only whoever loads the bundle knows where the parser's file is, and brings it. */

let provided: (() => WebAssembly.Module) | undefined;

/** Asked once, when the first text is parsed. */
export function provide(module: () => WebAssembly.Module): void {
  provided = module;
}

export function compile(): WebAssembly.Module {
  if (!provided) throw new Error("The parser is not there yet.");
  return provided();
}
