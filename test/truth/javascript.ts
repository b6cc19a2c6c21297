/** JavaScript and TypeScript files written otherwise: each function gives edits that keep what the file does, or undefined if it cannot. */
import { parseForESLint } from "@typescript-eslint/parser";
import { contains, isBelow, nodesOf, type Fields, type Node, type Seen } from "./trees.js";
import { rewrite, verbatim, type Edit, type Piece } from "./rewrite.js";

interface Identifier extends Node {
  readonly name: string;
}
interface Variable {
  readonly name: string;
  readonly identifiers: readonly Identifier[];
  readonly defs: readonly { readonly type: string; readonly node: Fields; readonly parent?: Fields }[];
  readonly references: readonly Reference[];
  readonly scope: Scope;
}
interface Reference {
  readonly identifier: Identifier;
  readonly resolved: Variable | null;
  isWrite(): boolean;
}
interface Scope {
  readonly type: string;
  readonly dynamic: boolean;
  readonly block: Fields;
  readonly variables: readonly Variable[];
  readonly references: readonly Reference[];
}
interface Token extends Node {
  readonly value: string;
}

export interface Source {
  readonly file: string;
  readonly text: string;
  readonly nodes: readonly Seen[];
  readonly tokens: readonly Token[];
  readonly comments: readonly Node[];
  readonly scopes: readonly Scope[];
  readonly module: boolean;
}

/** Undefined for a file that the parser refuses: it has no exact variants. */
export function read(file: string, text: string): Source | undefined {
  const module = !file.endsWith(".cjs") && /^\s*(?:import\b(?!\s*\()|export\b)/mu.test(text);
  const jsx = /\.[jt]sx$|\.jsx?$/u.test(file);
  try {
    const { ast, scopeManager } = parseForESLint(text, {
      filePath: file,
      range: true,
      loc: true,
      sourceType: module ? "module" : "commonjs",
      ecmaFeatures: { jsx },
    });
    const { tokens = [], comments = [] } = ast;
    const scopes = scopeManager.scopes as unknown as readonly Scope[];
    return { file, text, nodes: nodesOf(ast), tokens: tokens as unknown as Token[], comments, scopes, module };
  } catch {
    return undefined;
  }
}

const STATEMENT = /(?:Statement|Declaration|PropertyDefinition|MethodDefinition)$/u;

export function isStatement({ type }: Node): boolean {
  return STATEMENT.test(type) && type !== "BlockStatement";
}

/** Calls every variable of a function or a block otherwise. Parameters keep their names, by which frameworks hand things in. */
export function rename(source: Source, nameFor: (name: string, count: number) => string): readonly Edit[] | undefined {
  if (source.scopes.some(({ dynamic, type }) => dynamic && type !== "global")) return undefined;
  const parents = parentsByStart(source);
  const edits = new Map<number, Edit>();
  let count = 0;
  for (const scope of source.scopes) {
    if (["global", "module", "class", "type", "conditional-type", "tsModule", "tsEnum"].includes(scope.type)) continue;
    for (const variable of scope.variables) {
      // The function around a CommonJS module.
      if (scope.block.type === "Program" || !isPlain(variable)) continue;
      const uses = [...variable.identifiers, ...variable.references.map(({ identifier }) => identifier)];
      if (uses.some(({ type }) => type !== "Identifier")) continue;
      const text = nameFor(variable.name, count++);
      for (const { range, name } of uses) {
        const shorthand = parents.get(range[0])?.node.type === "Property" ? `${name}: ` : "";
        edits.set(range[0], { start: range[0], end: range[0] + name.length, text: shorthand + text });
      }
    }
  }
  return edits.size > 0 ? [...edits.values()] : undefined;
}

function isPlain({ defs, name }: Variable): boolean {
  const LOCAL = ["Variable", "CatchClause", "FunctionName"];
  return name !== "arguments" && name !== "this" && defs.length > 0 && defs.every(({ type }) => LOCAL.includes(type));
}

/** Around the identifiers: the shorthand property, or the parent. */
function parentsByStart({ nodes }: Source): ReadonlyMap<number, Seen> {
  const found = new Map<number, Seen>();
  for (const { node, parent } of nodes) {
    if (node.type !== "Identifier" || !parent) continue;
    // `{ x }` and `{ x = 1 }`
    const property = parent.node.type === "AssignmentPattern" && contains(parent.node, node) ? (parent.parent ?? parent) : parent;
    const isShorthand =
      property.node.type === "Property" && property.node["shorthand"] === true && property.node.range[0] === node.range[0];
    if (isShorthand) found.set(node.range[0], property);
    else if (parent.node.type !== "Property" && !found.has(node.range[0])) found.set(node.range[0], parent);
  }
  return found;
}

const DEAD: readonly ((n: number) => string)[] = [
  (n) => `const unused${n} = ${n}; `,
  () => `if (false) { throw new Error("never"); } `,
  (n) => `function unused${n}(a) { return a + ${n}; } `,
  () => `void 0; `,
  (n) => `for (const each${n} of []) { String(each${n}); } `,
  (n) => `{ let unused${n} = "a"; unused${n} += "b"; } `,
];

/** Puts code that does nothing before the statements of every block. */
export function addDeadCode({ nodes }: Source): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { node, parent, key } of nodes) {
    if (key !== "body" || !parent || !/^(?:Program|BlockStatement)$/u.test(parent.node.type)) continue;
    if (/^(?:Import|Export|TS)/u.test(node.type) || node["directive"] !== undefined) continue;
    const n = edits.length;
    edits.push({ start: node.range[0], end: node.range[0], text: DEAD[n % DEAD.length]!(n) });
  }
  return edits;
}

const SPACE_BEFORE = [" ", "/* note */ ", "  ", "\n   ", "\n\t/* note */\n"];
/** Where people write comments. */
const NOTED = new Set(["(", "[", ",", "{"]);
/** After these a line may end without ending a statement. */
const GOES_ON = new Set(["(", "[", ",", "=", "+", "&&", "||", "=>", "?", ":", "{", ";"]);

/** Puts spaces, comments and line ends between tokens. */
export function respace({ nodes, tokens }: Source): readonly Edit[] | undefined {
  if (nodes.some(({ node }) => node.type.startsWith("JSX"))) return undefined;
  const edits: Edit[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (!before || (before.range[1] === token.range[0] && /^[?!.]/u.test(token.value))) return;
    const space = SPACE_BEFORE[i % SPACE_BEFORE.length]!;
    if (space.includes("\n") && !GOES_ON.has(before.value)) return;
    if (space.includes("note") && !NOTED.has(before.value)) return;
    edits.push({ start: token.range[0], end: token.range[0], text: space });
  });
  return edits;
}

/** Makes functions of their own of the larger arguments of calls. */
export function extractFunctions(source: Source): readonly Edit[] | undefined {
  const { file, nodes, scopes, text } = source;
  const references = scopes.flatMap((scope) => scope.references);
  const edits: Edit[] = [];
  const functions: Piece[] = [];
  let end = 0;
  for (const seen of nodes) {
    const { node, parent, key } = seen;
    if (
      key !== "arguments" ||
      node.range[0] < end ||
      !/^(?:TemplateLiteral|BinaryExpression|CallExpression|LogicalExpression)$/u.test(node.type)
    )
      continue;
    if (parent?.node.type !== "CallExpression" || isBelow(seen, /^(?:TS|JSX|Decorator|PropertyDefinition)/u)) continue;
    const own = references.filter(({ identifier }) => contains(node, identifier));
    if (own.some((reference) => reference.isWrite() || reference.identifier.type !== "Identifier") || !standsAlone(nodes, node)) continue;
    const free = [...new Set(own.filter(({ resolved }) => isLocal(resolved, node)).map(({ identifier }) => identifier.name))];
    const name = `extracted${edits.length}`;
    functions.push({ text: `\nfunction ${name}(${free.join(", ")}) {\n  return ` }, verbatim(file, text, ...node.range), {
      text: ";\n}\n",
    });
    edits.push({ start: node.range[0], end: node.range[1], text: `${name}(${free.join(", ")})` });
    end = node.range[1];
  }
  return edits.length > 0 ? [...edits, { start: text.length, end: text.length, text: functions }] : undefined;
}

/** Means the same in a function of its own. */
function standsAlone(nodes: readonly Seen[], outer: Node): boolean {
  const BOUND =
    /^(?:ThisExpression|Super|AwaitExpression|YieldExpression|MetaProperty|TS|JSX|.*Function|FunctionExpression|ArrowFunctionExpression)/u;
  return !nodes.some(({ node }) => contains(outer, node) && (BOUND.test(node.type) || node["name"] === "arguments"));
}

function isLocal(variable: Variable | null, outside: Node): boolean {
  if (!variable || variable.defs.length === 0) return false;
  if (variable.scope.block.type === "Program") return false;
  return !variable.identifiers.every((identifier) => contains(outside, identifier));
}

/** Puts functions that stand next to each other in another order. */
export function reorderFunctions({ file, text, nodes }: Source): Piece[] | undefined {
  const top = topLevel(nodes);
  const runs: Fields[][] = [];
  let run: Fields[] = [];
  for (const node of [...top, undefined]) {
    if (node?.type === "FunctionDeclaration") run.push(node);
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

function topLevel(nodes: readonly Seen[]): readonly Fields[] {
  return nodes.filter(({ parent, key }) => parent?.node.type === "Program" && key === "body").map(({ node }) => node);
}

/** Moves functions that need nothing of the file but what it imports into a file of their own: first the rest, then the new file. */
export function split(source: Source, other: string): readonly [Piece[], Piece[]] | undefined {
  const { file, text, nodes, scopes, module } = source;
  const top = topLevel(nodes);
  const imports = top.filter(isImport);
  const own = scopes.find(({ type, block }) => block.type === "Program" && type !== "global");
  if (!own) return undefined;
  const declared = new Map<Fields, Variable>();
  for (const variable of own.variables) {
    const [def] = variable.defs;
    const called = variable.references.some(({ identifier }) => def && !contains(def.node, identifier));
    const isFixed = variable.defs.length === 1 && variable.references.every((reference) => !reference.isWrite());
    if (def?.type === "FunctionName" && isFixed && called && top.includes(def.node)) declared.set(def.node, variable);
  }
  const imported = (variable: Variable): boolean =>
    variable.defs.length === 1 && imports.some((node) => variable.identifiers.every((identifier) => contains(node, identifier)));
  const references = scopes.flatMap((scope) => scope.references);
  for (let before = -1; before !== declared.size;) {
    before = declared.size;
    for (const node of declared.keys()) {
      const stays = references.some(
        ({ identifier, resolved }) =>
          contains(node, identifier) &&
          (resolved?.scope === own
            ? !imported(resolved) && !resolved.defs.some((def) => declared.has(def.node))
            : resolved === null && /^(?:exports|module|require|__dirname|__filename|arguments)$/u.test(identifier.name)),
      );
      if (stays || nodes.some((seen) => contains(node, seen.node) && /^TSTypeReference$|^ThisExpression$/u.test(seen.node.type)))
        declared.delete(node);
    }
  }
  if (declared.size === 0 || declared.size === top.length) return undefined;
  const moved = [...declared.keys()].sort((a, b) => a.range[0] - b.range[0]);
  const names = moved.map((node) => (node["id"] as unknown as Identifier).name).join(", ");
  const specifier = `./${other.replace(/^.*\//u, "").replace(/\.tsx?$/u, "")}`;
  const entry = module ? `import { ${names} } from "${specifier}";\n` : `const { ${names} } = require("${specifier}");\n`;
  const start = imports[0]?.range[0] ?? top.find((node) => node["directive"] === undefined)!.range[0];
  const rest = rewrite(file, text, [
    { start, end: start, text: entry },
    ...moved.map(({ range }) => ({ start: range[0], end: range[1], text: "" })),
  ]);
  const newline = { text: "\n" };
  const second = [
    ...imports.flatMap((node) => [verbatim(file, text, ...node.range), newline]),
    ...moved.flatMap((node) => [verbatim(file, text, ...node.range), newline]),
    { text: module ? `export { ${names} };\n` : `module.exports = { ${names} };\n` },
  ];
  return [rest, second];
}

function isImport(node: Fields): boolean {
  if (node.type === "ImportDeclaration") return true;
  if (node.type !== "VariableDeclaration") return false;
  return (node["declarations"] as readonly Fields[]).every((each) => {
    const init = each["init"] as Fields | null;
    const callee = init?.["callee"] as Fields | undefined;
    return init?.type === "CallExpression" && callee?.["name"] === "require";
  });
}

/** Expressions that may be put into a call without any harm to the syntax. */
const VALUE_PLACES: Readonly<Record<string, readonly string[]>> = {
  CallExpression: ["arguments"],
  NewExpression: ["arguments"],
  VariableDeclarator: ["init"],
  AssignmentExpression: ["right"],
  BinaryExpression: ["left", "right"],
  TemplateLiteral: ["expressions"],
  ReturnStatement: ["argument"],
};

/** The expression with exactly this place, where a call around it is possible. */
export function valueAt({ nodes }: Source, start: number, end: number): boolean {
  const found = nodes.filter(({ node }) => node.range[0] === start && node.range[1] === end);
  return found.some(
    ({ node, parent, key }) =>
      /^(?:MemberExpression|CallExpression|Identifier)$/u.test(node.type) &&
      (VALUE_PLACES[parent?.node.type ?? ""]?.includes(key) ?? false) &&
      !(parent?.node.type === "VariableDeclarator" && (parent.node["id"] as Fields).type !== "Identifier"),
  );
}

/** Writes types where there are none. */
export function annotate({ nodes }: Source): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const { node, parent, key } of nodes) {
    const [start, end] = node.range;
    if (
      key === "id" &&
      parent?.node.type === "VariableDeclarator" &&
      node.type === "Identifier" &&
      parent.node["init"] &&
      !node["typeAnnotation"] &&
      !isLoop(parent)
    )
      edits.push({ start: end, end, text: ": any" });
    else if (
      key === "arguments" &&
      parent?.node.type === "CallExpression" &&
      /^(?:Identifier|MemberExpression|TemplateLiteral)$/u.test(node.type)
    )
      edits.push({ start, end: start, text: "(" }, { start: end, end, text: " as any)" });
  }
  return edits.length > 0 ? edits : undefined;
}

function isLoop({ parent }: Seen): boolean {
  return /^For(?:In|Of)Statement$/u.test(parent?.parent?.node.type ?? "");
}

/** Takes out types that say nothing of where data come from; undefined when others are left. */
export function eraseTypes({ text, nodes }: Source): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  let end = 0;
  const cut = (from: number, to: number): void => {
    edits.push({ start: from, end: to, text: "" });
    end = to;
  };
  for (const { node, parent, key } of nodes) {
    const [start, stop] = node.range;
    if (start < end) continue;
    if (node.type === "TSTypeAnnotation") {
      if (
        parent?.node.type === "PropertyDefinition" ||
        key === "returnType" ||
        (parent?.node.type === "Identifier" && parent.parent?.node.type === "VariableDeclarator" && parent.key === "id")
      )
        cut(start, stop);
      else return undefined;
    } else if (/^TS(?:InterfaceDeclaration|TypeAliasDeclaration)$/u.test(node.type)) {
      if (parent?.node.type !== "Program") return undefined;
      cut(start, stop);
    } else if (node.type === "TSTypeParameterInstantiation" || node.type === "TSTypeParameterDeclaration") cut(start, stop);
    else if (/^TS(?:As|Satisfies|NonNull)/u.test(node.type)) {
      const [, inner] = (node["expression"] as Fields).range;
      // The parentheses around the expression stay.
      const close = text.slice(inner, stop).search(/\b(?:as|satisfies)\b|!/u);
      cut(inner + close, stop);
      end = start;
    } else if (
      node.type.startsWith("TS") ||
      node["importKind"] === "type" ||
      node["accessibility"] ||
      (node["optional"] === true && !/Expression$/u.test(node.type))
    )
      return undefined;
  }
  return edits.length > 0 ? edits : undefined;
}
