/** Bringing a module into a file: under the name that it has there, else by a new line where imports belong. */
import type { FileResult } from "../../../analysis.js";
import type { Edit } from "../../../engine/finding.js";
import { treeOf, walk } from "./tree.js";

export interface Imported {
  /** What the module, or the member of it, is called in the file. */
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** A member of a module: "shlex.quote" when the module is imported, "quote" when the name itself is. */
export function memberOf(result: FileResult, module: string, member: string): Imported {
  for (const node of treeOf(result).body) {
    if (node.type !== "ImportFrom" || node.module !== module || node.level !== 0) continue;
    const alias = node.names.find(({ name }) => name === member);
    if (alias) return { name: alias.asname ?? alias.name, edits: [] };
  }
  const { name, edits } = moduleOf(result, module);
  return { name: `${name}.${member}`, edits };
}

export function moduleOf(result: FileResult, module: string): Imported {
  const tree = treeOf(result);
  for (const node of tree.body) {
    if (node.type !== "Import") continue;
    const alias = node.names.find(({ name }) => name === module);
    if (alias) return { name: alias.asname ?? alias.name, edits: [] };
  }
  // A function or variable of that name would be hidden, or hide the module.
  const as = isTaken(result, module) ? `${module}_module` : module;
  const start = afterPreamble(result);
  const line = as === module ? `import ${module}\n` : `import ${module} as ${as}\n`;
  const first = start > 0 && result.text[start - 1] !== "\n" ? `\n${line}` : line;
  return { name: as, edits: [{ at: { start, end: start }, text: first }] };
}

function isTaken(result: FileResult, name: string): boolean {
  for (const node of walk(treeOf(result))) {
    if (node.type === "Name" && node.ctx !== "Load" && node.id === name) return true;
    if ((node.type === "FunctionDef" || node.type === "AsyncFunctionDef" || node.type === "ClassDef") && node.name === name) return true;
    if (node.type === "arg" && node.arg === name) return true;
    if (node.type === "alias" && (node.asname ?? node.name) === name) return true;
  }
  return false;
}

/** The line before the first import, after the module's docstring and `from __future__`; without imports, the line before the first statement. */
function afterPreamble(result: FileResult): number {
  const { body } = treeOf(result);
  const first = body.findIndex(
    (node, index) =>
      !(index === 0 && node.type === "Expr" && node.value.type === "Constant" && typeof node.value.value === "string") &&
      !(node.type === "ImportFrom" && node.module === "__future__"),
  );
  const node = body[first < 0 ? body.length : first];
  if (!node) return result.text.length;
  const decorated = "decorator_list" in node ? node.decorator_list[0]?.range[0] : undefined;
  const start = result.text.lastIndexOf("\n", (decorated ?? node.range[0]) - 1) + 1;
  const before = body[first - 1];
  // Behind a semicolon there is no line of its own.
  return before && before.range[1] > start ? before.range[1] : start;
}
