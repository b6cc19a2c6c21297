/** Walks over Python trees, for tests. */
import type { Node } from "../../eslint-plugin/src/languages/python/parser/ast.js";

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}

/** Calls `visit` with every node. */
export function walk(root: Node, visit: (node: Node) => void): void {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node);
    for (const value of Object.values(node) as unknown[]) {
      if (isNode(value)) open.push(value);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) open.push(item);
    }
  }
}

/** Where the calls of a tree begin and end, as one number each that no two calls share. */
export function calls(root: Node): readonly Node["range"][] {
  const found: Node["range"][] = [];
  walk(root, (node) => {
    if (node.type === "Call") found.push(node.range);
  });
  return found;
}

/** What makes a tree one that nobody must be given: places outside the text, or children outside their parent. */
export function defects(root: Node, length: number): string[] {
  const found: string[] = [];
  walk(root, (node) => {
    const [start, end] = node.range;
    if (!(start >= 0 && start <= end && end <= length)) found.push(`${node.type} at [${start},${end}] of ${length}`);
  });
  return found;
}

/** Numbers from 0 to 1, the same in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
