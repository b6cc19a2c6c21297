/** Calls that make collections of a known form: `list()`, `dict(a=x)`, `defaultdict(list)`, `namedtuple("Point", "x y")`. */
import type { ClassMember, Entry, Expr, Param, Stmt } from "../../ir/ir.js";
import { Bindings } from "./bindings.js";
import { isCallOf, lowerExpression, place, unknown } from "./expressions.js";
import { functionOf } from "./functions.js";
import type * as py from "./parser/ast.js";
import { local, type Scope, statement } from "./scope.js";

export function lowerCollection(scope: Scope, node: py.Call): Expr | undefined {
  if (node.func.type !== "Name" && node.func.type !== "Attribute") return undefined;
  const name = node.func.type === "Name" ? node.func.id : node.func.attr;
  if (name === "list" || name === "set" || name === "dict")
    return isCallOf(scope, node, name) ? lowerBuiltin(scope, node, name) : undefined;
  if (name !== "defaultdict" && name !== "namedtuple") return undefined;
  const callee = lowerExpression(scope, node.func);
  const from = callee.op === "import" ? callee.module : callee.op === "member" && callee.object.op === "import" ? callee.object.module : "";
  if (from !== "collections") return undefined;
  return name === "defaultdict" ? lowerDefaultDict(scope, node) : lowerNamedTuple(scope, node);
}

function lowerBuiltin(scope: Scope, node: py.Call, name: string): Expr | undefined {
  if (node.args.length > 0) return undefined;
  const at = place(node);
  if (name !== "dict") return name === "list" && node.keywords.length === 0 ? { op: "list", items: [], at } : undefined;
  return { op: "object", entries: named(scope, node), at };
}

function named(scope: Scope, node: py.Call): Entry[] {
  return node.keywords.map(({ arg, value }): Entry => {
    const lowered = lowerExpression(scope, value);
    return arg === null
      ? { name: "...", kind: "spread", value: lowered, at: lowered.at }
      : { name: arg, kind: "value", value: lowered, at: lowered.at };
  });
}

/** Any key has what the factory makes. */
function lowerDefaultDict(scope: Scope, node: py.Call): Expr | undefined {
  const [factory, ...others] = node.args;
  if (!factory || factory.type === "Starred") return undefined;
  const at = place(node);
  const call: py.Call = { type: "Call", range: factory.range, func: factory, args: [], keywords: [] };
  const value = lowerExpression(scope, call);
  const spread = others.map((it): Entry => ({ name: "...", kind: "spread", value: lowerExpression(scope, it), at: place(it) }));
  return { op: "object", entries: [{ name: "", key: unknown([], at), kind: "value", value, at }, ...spread, ...named(scope, node)], at };
}

const MOST_FIELDS = 60;

function fieldsOf(node: py.Expr | undefined): readonly string[] | undefined {
  const texts = node?.type === "List" || node?.type === "Tuple" ? node.elts : node ? [node] : [];
  const words = texts.map((it) => (it.type === "Constant" && typeof it.value === "string" ? it.value : undefined));
  if (words.length === 0 || words.includes(undefined)) return undefined;
  return words
    .flatMap((word) => (word as string).split(/[\s,]+/u))
    .filter(Boolean)
    .slice(0, MOST_FIELDS);
}

/** A class whose constructor stores each field by name and by index. */
function lowerNamedTuple(scope: Scope, node: py.Call): Expr | undefined {
  const [title, list] = node.args;
  const fields = fieldsOf(list);
  if (!fields || title?.type !== "Constant") return undefined;
  const at = place(node);
  const bindings = new Bindings();
  for (const field of fields) bindings.bind(field);
  const value = functionOf(scope, { name: "__init__", at, bindings, async: false, generator: false }, (inner, func) => {
    const receiver = (inner.frame.receiver = inner.frame.slot("self"));
    const body: Stmt[] = [];
    func.params = fields.map((name, index): Param => {
      const slot = inner.declare(name);
      for (const key of [name, String(index)]) {
        const target = { op: "member", object: local(receiver, at), name: key, optional: false, nameAt: at, at } as const;
        body.push(statement({ op: "assign", target, value: local(slot, at), declares: false, at }));
      }
      return { slot, name, fields: [], rest: false, at };
    });
    return body;
  });
  const constructor: ClassMember = { kind: "constructor", name: "__init__", static: false, value, decorators: [] };
  return { op: "class", name: String(title.value), sharing: true, implements: [], members: [constructor], at };
}
