/** The tree of a file that edits are made for, and what stands where in it. */
import type { FileResult } from "../../../analysis.js";
import type { At } from "../../../ir/ir.js";
import type { Call, Expr, Module, Node } from "../../../languages/python/parser/ast.js";
import { parse } from "../../../languages/python/parser/parse.js";

export type { Call, Expr, Module, Node };

const trees = new WeakMap<FileResult, Module>();

/** Parsed once for all edits of a file. */
export function treeOf(result: FileResult): Module {
  let tree = trees.get(result);
  if (!tree) trees.set(result, (tree = parse(result.text).ast));
  return tree;
}

export function at({ range: [start, end] }: Node): At {
  return { start, end };
}

export function code(source: string, node: Node): string {
  return source.slice(node.range[0], node.range[1]);
}

/** The nodes around a place, outermost first, with those that are exactly there: a statement that is an expression, and this. */
export function nodesAround(root: Node, place: At): readonly Node[] {
  const found: Node[] = [];
  for (let node: Node | undefined = root; node; node = children(node).find((child) => holds(child, place))) found.push(node);
  return found;
}

/** The expression at a place; undefined when no whole expression stands there. */
export function expressionAt(root: Node, place: At): Expr | undefined {
  const last = nodesAround(root, place).at(-1);
  return last && isExactly(last, place) ? (last as Expr) : undefined;
}

export function callAt(root: Node, place: At): Call | undefined {
  const found = expressionAt(root, place);
  const call = found?.type === "Await" ? found.value : found;
  return call?.type === "Call" ? call : undefined;
}

/** Every node, in the order of the text. */
export function* walk(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...children(node).reverse());
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}

function children(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value: unknown) => value)
    .filter(isNode)
    .sort((a, b) => a.range[0] - b.range[0]);
}

function holds({ range: [start, end] }: Node, place: At): boolean {
  return start <= place.start && place.end <= end;
}

function isExactly({ range: [start, end] }: Node, place: At): boolean {
  return start === place.start && end === place.end;
}
