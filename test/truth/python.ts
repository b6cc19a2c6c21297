/** Python files written otherwise: each function gives edits that keep what the file does, or undefined if it cannot. */
import { parse } from "../../eslint-plugin/src/languages/python/parser/parse.js";
import { T, type Tokens } from "../../eslint-plugin/src/languages/python/parser/tokens.js";
import { contains, isBelow, nodesOf, type Fields, type Node, type Seen } from "./trees.js";
import { rewrite, verbatim, type Edit, type Piece } from "./rewrite.js";

export interface Source {
  readonly file: string;
  readonly text: string;
  readonly nodes: readonly Seen[];
  readonly tokens: Tokens;
}

export function read(file: string, text: string): Source {
  const { ast, tokens } = parse(text);
  return { file, text, nodes: nodesOf(ast), tokens };
}

const STATEMENT =
  /^(?:FunctionDef|AsyncFunctionDef|ClassDef|Return|Delete|Assign|TypeAlias|AugAssign|AnnAssign|For|AsyncFor|While|If|With|AsyncWith|Match|Raise|Try|TryStar|Assert|Import|ImportFrom|Global|Nonlocal|Expr|Pass|Break|Continue)$/u;
const FUNCTION = /^(?:Async)?FunctionDef$/u;

export function isStatement({ type }: Node): boolean {
  return STATEMENT.test(type);
}

/** Calls the variables of outermost functions otherwise. Parameters keep their names, which callers may use. */
export function rename({ nodes }: Source, nameFor: (name: string, count: number) => string): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  let count = 0;
  for (const { node: outer } of nodes.filter((seen) => FUNCTION.test(seen.node.type) && !isBelow(seen, FUNCTION))) {
    const inside = nodes.filter(({ node }) => contains(outer, node) && node !== outer);
    if (inside.some(({ node }) => node["id"] === "locals" || node["id"] === "eval" || node["id"] === "exec" || node.type === "ClassDef"))
      continue;
    const taken = new Set(inside.flatMap(({ node }) => otherNames(node)));
    const names = inside
      .filter(({ node }) => node.type === "Name" && node["ctx"] === "Store" && !taken.has(String(node["id"])))
      .map(({ node }) => String(node["id"]));
    const renamed = new Map([...new Set(names)].map((name) => [name, nameFor(name, count++)]));
    for (const { node } of inside) {
      const text = node.type === "Name" ? renamed.get(String(node["id"])) : undefined;
      if (text !== undefined) edits.push({ start: node.range[0], end: node.range[1], text });
    }
  }
  return edits.length > 0 ? edits : undefined;
}

/** Names that stand as texts in the tree. */
function otherNames(node: Fields): readonly string[] {
  const named = [node["arg"], node["name"], node["asname"], node["rest"]].filter((name): name is string => typeof name === "string");
  return node.type === "Global" || node.type === "Nonlocal" ? (node["names"] as readonly string[]) : node.type === "keyword" ? [] : named;
}

const DEAD: readonly ((n: number, indent: string) => string)[] = [
  (n) => `unused_${n} = ${n}`,
  (_, indent) => `if False:\n${indent}    raise ValueError("never")`,
  (n, indent) => `def unused_${n}(a):\n${indent}    return a`,
  () => `pass`,
  (n, indent) => `for each_${n} in []:\n${indent}    str(each_${n})`,
];

/** Puts code that does nothing before the statements of every block that begins on a line of its own. */
export function addDeadCode({ nodes, text }: Source): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { node, parent, key } of nodes) {
    const start = firstOf(node);
    const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    if (!isStatement(node) || !/^(?:body|orelse|finalbody)$/u.test(key) || indent.trim() !== "" || text[start] === "e") continue;
    if (isDocstring(node) || /^ImportFrom$/u.test(node.type) || parent?.node.type === "ClassDef" || isElif(node, text)) continue;
    const n = edits.length;
    edits.push({ start, end: start, text: `${DEAD[n % DEAD.length]!(n, indent)}\n${indent}` });
  }
  return edits;
}

/** Decorators stand before what they decorate. */
function firstOf(node: Fields): number {
  const decorators = node["decorator_list"] as readonly Node[] | undefined;
  return decorators?.length ? decorators[0]!.range[0] - 1 : node.range[0];
}

function isDocstring(node: Fields): boolean {
  return node.type === "Expr" && (node["value"] as Fields).type === "Constant";
}

function isElif(node: Node, text: string): boolean {
  return text.startsWith("elif", node.range[0]);
}

const OPENING: readonly number[] = [T.LParen, T.LBracket, T.LBrace];
const CLOSING: readonly number[] = [T.RParen, T.RBracket, T.RBrace];

/** Puts spaces, and within brackets comments and line ends, between tokens. */
export function respace({ tokens, text }: Source): readonly Edit[] {
  const edits: Edit[] = [];
  let depth = 0;
  let formatted = 0;
  const { kinds, starts, count } = tokens;
  for (let i = 1; i < count - 2; i++) {
    const [kind, start] = [kinds[i]!, starts[i]!];
    const before = kinds[i - 1]!;
    const plain = formatted === 0 && ![T.Newline, T.Indent, T.Dedent, T.End].some((other) => other === kind || other === before);
    if (plain && depth > 0 && i % 3 === 0)
      edits.push({ start, end: start, text: i % 2 === 0 || before !== T.Comma ? "\n  " : "  # note\n" });
    else if (plain && i % 3 === 1) edits.push({ start, end: start, text: "  " });
    if (kind === T.FStart) formatted++;
    else if (kind === T.FEnd) formatted--;
    else if (OPENING.includes(kind)) depth++;
    else if (CLOSING.includes(kind)) depth--;
  }
  return text.includes("\\\n") ? edits.filter((edit) => edit.text === "  ") : edits;
}

/** Makes functions of their own of the larger arguments of calls. */
export function extractFunctions({ file, nodes, text }: Source): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const functions: Piece[] = [];
  let end = 0;
  for (const seen of nodes) {
    const { node, parent, key } = seen;
    if (key !== "args" || parent?.node.type !== "Call" || node.range[0] < end || !/^(?:JoinedStr|BinOp|Call)$/u.test(node.type)) continue;
    const scope = functionAround(seen);
    if (!scope || isBelow(seen, /^(?:Lambda|.*Comp|GeneratorExp|arguments|ClassDef|JoinedStr)$/u) || decorates(seen)) continue;
    const inside = nodes.filter((each) => contains(node, each.node));
    if (inside.some((each) => /^(?:Await|Yield|YieldFrom|NamedExpr|Lambda|.*Comp|GeneratorExp)$/u.test(each.node.type))) continue;
    const local = localNames(nodes, scope);
    const free = [
      ...new Set(
        inside.filter((each) => each.node.type === "Name" && local.has(String(each.node["id"]))).map((each) => String(each.node["id"])),
      ),
    ];
    const name = `extracted_${edits.length}`;
    functions.push({ text: `\n\ndef ${name}(${free.join(", ")}):\n    return (` }, verbatim(file, text, ...node.range), { text: ")\n" });
    edits.push({ start: node.range[0], end: node.range[1], text: `${name}(${free.join(", ")})` });
    end = node.range[1];
  }
  const [first] = edits;
  if (!first) return undefined;
  // Before the first statement that is no import: the functions are there when the file goes on.
  const statement = nodes.find(({ node, parent }) => parent?.node.type === "Module" && !isDocstring(node) && !/^Import/u.test(node.type));
  const start = firstOf(statement!.node);
  return start <= first.start ? [...edits, { start, end: start, text: [...functions, { text: "\n" }] }] : undefined;
}

function functionAround(seen: Seen): Seen | undefined {
  let found: Seen | undefined;
  for (let at = seen.parent; at; at = at.parent) if (FUNCTION.test(at.node.type)) found = at;
  return found;
}

function decorates(seen: Seen): boolean {
  for (let at: Seen | undefined = seen; at; at = at.parent)
    if (at.key === "decorator_list" || at.key === "defaults" || at.key === "kw_defaults") return true;
  return false;
}

function localNames(nodes: readonly Seen[], { node: outer }: Seen): ReadonlySet<string> {
  const names = new Set<string>();
  const global = new Set<string>();
  for (const { node } of nodes) {
    if (!contains(outer, node) || node === outer) continue;
    if (node.type === "Name" && node["ctx"] === "Store") names.add(String(node["id"]));
    else if (node.type === "Global") for (const name of node["names"] as readonly string[]) global.add(name);
    else if (node.type !== "keyword") for (const name of otherNames(node)) names.add(name);
  }
  for (const name of global) names.delete(name);
  return names;
}

/** Puts functions that stand next to each other in another order. */
export function reorderFunctions({ file, text, nodes }: Source): Piece[] | undefined {
  const top = nodes.filter(({ parent }) => parent?.node.type === "Module").map(({ node }) => node);
  const runs: Fields[][] = [];
  let run: Fields[] = [];
  for (const node of [...top, undefined]) {
    if (node && isMovable(node)) run.push(node);
    else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (runs.length === 0) return undefined;
  const pieces: Piece[] = [];
  let at = 0;
  for (const each of runs) {
    each.forEach((node, i) => {
      const other = each[each.length - 1 - i]!;
      pieces.push(verbatim(file, text, at, node.range[0]), verbatim(file, text, ...other.range));
      at = node.range[1];
    });
  }
  return [...pieces, verbatim(file, text, at)];
}

/** Nothing of it is run before it is called. */
function isMovable(node: Fields): boolean {
  if (!FUNCTION.test(node.type) || (node["decorator_list"] as readonly unknown[]).length > 0) return false;
  const { defaults, kw_defaults } = node["args"] as { defaults: readonly unknown[]; kw_defaults: readonly unknown[] };
  return defaults.length === 0 && kw_defaults.every((each) => each === null);
}

/** Moves functions that need nothing of the file but what it imports into a file of their own: first the rest, then the new file. */
export function split({ file, text, nodes }: Source, other: string): readonly [Piece[], Piece[]] | undefined {
  const top = nodes.filter(({ parent }) => parent?.node.type === "Module").map(({ node }) => node);
  const imports = top.filter(({ type }) => /^Import/u.test(type));
  const imported = new Set(
    nodes
      .filter(({ node, parent }) => node.type === "alias" && imports.includes(parent!.node))
      .flatMap(({ node }) => otherNames(node).map((name) => name.split(".")[0]!)),
  );
  const bound = new Set(
    nodes
      .filter((seen) => !functionAround(seen))
      .flatMap(({ node }) =>
        node.type === "Name" && node["ctx"] === "Store"
          ? [String(node["id"])]
          : FUNCTION.test(node.type) || node.type === "ClassDef"
            ? otherNames(node)
            : [],
      ),
  );
  const moved = new Set(
    top.filter((node) => isMovable(node) && top.filter((each) => each["name"] === node["name"]).length === 1 && isUsed(nodes, node)),
  );
  for (let before = -1; before !== moved.size;) {
    before = moved.size;
    const names = new Set([...moved].map((node) => node["name"]));
    for (const node of moved) {
      const uses = nodes.filter((seen) => contains(node, seen.node) && seen.node.type === "Name").map((seen) => String(seen.node["id"]));
      const stays =
        uses.some((name) => bound.has(name) && !names.has(name) && !imported.has(name)) ||
        nodes.some((seen) => contains(node, seen.node) && seen.node.type === "Global");
      if (stays || uses.includes("__file__")) moved.delete(node);
    }
  }
  if (moved.size === 0 || moved.size === top.length) return undefined;
  const names = [...moved].map((node) => String(node["name"]));
  const start = (imports.at(-1) ?? top[0]!).range[imports.length > 0 ? 1 : 0];
  const entry = `\nfrom ${other.replace(/\.py$/u, "").replaceAll("/", ".")} import ${names.join(", ")}\n`;
  const rest = rewrite(file, text, [
    { start, end: start, text: entry },
    ...[...moved].map(({ range }) => ({ start: range[0], end: range[1], text: "" })),
  ]);
  const second = [...imports, ...moved].flatMap((node) => [verbatim(file, text, ...node.range), { text: "\n" }]);
  return [rest, second];
}

function isUsed(nodes: readonly Seen[], node: Fields): boolean {
  return nodes.some((seen) => seen.node.type === "Name" && seen.node["id"] === node["name"] && !contains(node, seen.node));
}

const VALUE_PLACES: Readonly<Record<string, readonly string[]>> = {
  Call: ["args"],
  keyword: ["value"],
  Assign: ["value"],
  BinOp: ["left", "right"],
  FormattedValue: ["value"],
  Return: ["value"],
};

/** The expression with exactly this place, where a call around it is possible. */
export function valueAt({ nodes }: Source, start: number, end: number): boolean {
  return nodes.some(
    ({ node, parent, key }) =>
      node.range[0] === start &&
      node.range[1] === end &&
      /^(?:Attribute|Call|Name|Subscript)$/u.test(node.type) &&
      (VALUE_PLACES[parent?.node.type ?? ""]?.includes(key) ?? false) &&
      !(parent?.node.type === "Assign" && (parent.node["targets"] as readonly Node[]).some(({ type }) => type !== "Name")),
  );
}

/** Writes types where there are none. */
export function annotate({ nodes }: Source): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const seen of nodes) {
    const { node } = seen;
    if (node.type !== "Assign" || !functionAround(seen)) continue;
    const [target, ...more] = node["targets"] as readonly Fields[];
    const global = nodes.some((each) => each.node.type === "Global" && (each.node["names"] as readonly unknown[]).includes(target?.["id"]));
    if (target?.type === "Name" && more.length === 0 && !global)
      edits.push({ start: target.range[1], end: target.range[1], text: ": object" });
  }
  return edits.length > 0 ? edits : undefined;
}
