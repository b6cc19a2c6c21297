/** What the trees of both languages have in common: nodes with a type and a range, below each other. */

export interface Node {
  readonly type: string;
  readonly range: readonly [number, number];
}

/** Any field of a node: the transformations look at many kinds of nodes, and each only at what it knows to be there. */
export type Fields = Node & Readonly<Record<string, unknown>>;

export interface Seen {
  readonly node: Fields;
  readonly parent: Seen | undefined;
  /** The field of the parent in which the node stands. */
  readonly key: string;
}

function isNode(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}

/** Every node with what is around it, in the order of the text. */
export function nodesOf(root: Node): readonly Seen[] {
  const all: Seen[] = [];
  const open: Seen[] = [{ node: root as Fields, parent: undefined, key: "" }];
  for (let seen = open.pop(); seen; seen = open.pop()) {
    all.push(seen);
    const below: Seen[] = [];
    for (const [key, value] of Object.entries(seen.node)) {
      if (key === "parent" || key === "tokens" || key === "comments") continue;
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(each)) below.push({ node: each, parent: seen, key });
    }
    below.sort((a, b) => b.node.range[0] - a.node.range[0]);
    open.push(...below);
  }
  return all;
}

export function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

export function within(range: readonly [number, number], offset: number): boolean {
  return range[0] <= offset && offset < range[1];
}

/** Whether any of the nodes around, up to `top`, is one of these. */
export function isBelow(seen: Seen, types: RegExp): boolean {
  for (let at = seen.parent; at; at = at.parent) if (types.test(at.node.type)) return true;
  return false;
}
