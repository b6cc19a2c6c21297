/** The parser's compiled module where there is Node: from the file that the build puts beside the bundle. */
import { readFileSync } from "node:fs";

export function compile(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(new URL("./parser.wasm", import.meta.url)));
}
