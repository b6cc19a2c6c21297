import { readFile } from "node:fs/promises";
import { join } from "node:path";
export function readNote({ name }) {
  return readFile(join("notes", name), "utf8"); // error[no-path-traversal]
}
