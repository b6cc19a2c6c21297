/** Which names a function, class or module binds, before any of it is lowered. It looks into blocks and expressions, not into other scopes. */
import type { Alias, Expr, Import, ImportFrom, Node, Pattern, Stmt } from "./parser/ast.js";

export interface Bound {
  readonly module: string;
  readonly name: string;
}

export class Bindings {
  readonly names = new Set<string>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  /** Names that one import binds and nothing else: they stand for what is imported. */
  private readonly imports = new Map<string, Bound>();
  /** Of names that several imports bind, one below the other, and nothing else: what they bind from which offset on. */
  private readonly successive = new Map<string, readonly ImportedFrom[]>();
  /** How often each name is bound. */
  private readonly times = new Map<string, number>();
  /** Names of classes that are bound once. */
  readonly classes = new Set<string>();

  bind(name: string): void {
    this.times.set(name, (this.times.get(name) ?? 0) + 1);
    if (this.names.has(name)) {
      this.imports.delete(name);
      this.classes.delete(name);
    }
    this.names.add(name);
  }

  importAs(name: string, bound: Bound): void {
    const known = this.imports.get(name);
    const again = known && known.module === bound.module && known.name === bound.name;
    const first = !this.names.has(name);
    if (again) this.times.set(name, (this.times.get(name) ?? 0) + 1);
    else this.bind(name);
    if (first) this.imports.set(name, bound);
  }

  /** These imports stand one below the other, in no block. */
  importInTurn(found: ReadonlyMap<string, readonly ImportedFrom[]>): void {
    for (const [name, imports] of found)
      if (!this.imports.has(name) && this.times.get(name) === imports.length) this.successive.set(name, imports);
  }

  /**
   * What a name that imports alone bind stands for at an offset. A function between two imports is taken to mean the one above it, as whoever
   * wrote it did: such a file is most often several examples, or a notebook.
   */
  importOf(name: string, offset: number): Bound | undefined {
    const known = this.imports.get(name);
    if (known) return known;
    const turns = this.successive.get(name);
    return (turns?.findLast(({ start }) => start <= offset) ?? turns?.[0])?.bound;
  }

  isImport(name: string): boolean {
    return this.imports.has(name) || this.successive.has(name);
  }
}

interface ImportedFrom {
  readonly start: number;
  readonly bound: Bound;
}

/** The module's name as written, with the dots of a relative import. */
export function moduleName(module: string | null, level: number): string {
  return ".".repeat(level) + (module ?? "");
}

/** What one name of an `import` statement binds. */
export function boundByImport({ name, asname }: Alias): { readonly as: string; readonly bound: Bound } {
  // `import a.b` binds a.
  const top = name.split(".", 1)[0] ?? name;
  return asname === null ? { as: top, bound: { module: top, name: "*" } } : { as: asname, bound: { module: name, name: "*" } };
}

/** The names of a file's top level. */
export function bindingsOfModule(body: readonly Stmt[]): Bindings {
  const found = bindingsOf(body);
  const imports = new Map<string, ImportedFrom[]>();
  for (const node of body) {
    if (node.type !== "Import" && node.type !== "ImportFrom") continue;
    for (const { as, bound } of boundBy(node)) {
      const known = imports.get(as) ?? [];
      known.push({ start: node.range[0], bound });
      imports.set(as, known);
    }
  }
  found.importInTurn(imports);
  return found;
}

function boundBy(node: Import | ImportFrom): { readonly as: string; readonly bound: Bound }[] {
  if (node.type === "Import") return node.names.map(boundByImport).filter(({ as }) => as !== "");
  const module = moduleName(node.module, node.level);
  return node.names
    .filter(({ name }) => name !== "*" && name !== "")
    .map(({ name, asname }) => ({ as: asname ?? name, bound: { module, name } }));
}

export function bindingsOf(body: readonly Stmt[]): Bindings {
  const found = new Bindings();
  collectAll(body, found);
  for (const name of found.globals) found.names.delete(name);
  for (const name of found.nonlocals) found.names.delete(name);
  return found;
}

function collectAll(nodes: readonly (Node | null)[], found: Bindings): void {
  const open = [...nodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null) continue;
    const next = collect(node, found);
    for (let i = next.length - 1; i >= 0; i--) open.push(next[i] ?? null);
  }
}

const NOTHING: readonly (Node | null)[] = [];

/** Records what a node binds; gives the nodes to look into. */
function collect(node: Node, found: Bindings): readonly (Node | null)[] {
  switch (node.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      found.bind(node.name);
      return node.decorator_list;
    case "ClassDef": {
      const first = !found.names.has(node.name);
      found.bind(node.name);
      if (first) found.classes.add(node.name);
      return node.decorator_list;
    }
    case "Global":
      for (const name of node.names) found.globals.add(name);
      return NOTHING;
    case "Nonlocal":
      for (const name of node.names) found.nonlocals.add(name);
      return NOTHING;
    case "Import":
    case "ImportFrom":
      for (const { as, bound } of boundBy(node)) found.importAs(as, bound);
      return NOTHING;
    case "Name":
      if (node.ctx !== "Load" && node.id !== "") found.bind(node.id);
      return NOTHING;
    case "ExceptHandler":
      if (node.name) found.bind(node.name);
      return node.body;
    case "MatchAs":
      if (node.name) found.bind(node.name);
      return [node.pattern];
    case "MatchStar":
      if (node.name) found.bind(node.name);
      return NOTHING;
    case "MatchMapping":
      if (node.rest) found.bind(node.rest);
      return node.patterns;
    case "Lambda":
      return NOTHING;
    default:
      return children(node);
  }
}

function children(node: Exclude<Node, Pattern> | Pattern): readonly (Node | null)[] {
  switch (node.type) {
    case "Constant":
    case "Pass":
    case "Break":
    case "Continue":
      return NOTHING;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp":
      return walrusesOf(node);
    case "TypeAlias":
      return [node.name];
    case "arguments":
      return NOTHING;
    default: {
      const found: (Node | null)[] = [];
      for (const value of Object.values(node) as unknown[]) {
        if (isNode(value)) found.push(value);
        else if (Array.isArray(value)) for (const item of value) if (isNode(item)) found.push(item);
      }
      return found;
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}

/** The targets of `:=` in a comprehension belong to the function around it. */
function walrusesOf(root: Expr): readonly Node[] {
  const found: Node[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "NamedExpr") found.push(node.target);
    if (node.type === "Lambda") continue;
    for (const value of Object.values(node) as unknown[]) {
      if (isNode(value)) open.push(value);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) open.push(item);
    }
  }
  return found;
}
