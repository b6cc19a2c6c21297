/** The string constants of a lowered file, each with the name the program gives it. Reads the IR, nothing else. */
import type { Call, Expr, Func, Module } from "./ir/ir.js";
import type { Literal } from "./secrets/index.js";

interface Context {
  readonly name?: string;
  readonly role: Literal["role"];
  readonly jsx?: boolean;
}

const OTHER: Context = { role: "other" };

/** Every string constant in the order of a walk; `text` tells how it was written. */
export function literalsOf(module: Module, text: string): readonly Literal[] {
  const literals: Literal[] = [];
  // Each function is walked on its own, so that a slot means a name of that function.
  const walk: Walk = { names: [], fields: new Map(), text, literals };
  for (const func of module.functions) {
    const name = walk.fields.get(func);
    const stack = new Stack();
    if (name === undefined) stack.push(func.body, OTHER);
    else stack.push(returned(func), { role: "property", name });
    for (const param of func.params) if (param.default) stack.push(param.default, { role: "default", name: param.name });
    collect(stack, { ...walk, names: func.names });
  }
  return literals;
}

/** Nodes still to be walked, each with what is known of where it stands. Two lists, since a pair for every node would cost more than the walk. */
class Stack {
  private readonly nodes: object[] = [];
  private readonly contexts: Context[] = [];
  /** Of the node that was taken last. */
  context = OTHER;

  push(node: object, context: Context): void {
    this.nodes.push(node);
    this.contexts.push(context);
  }

  pop(): object | undefined {
    this.context = this.contexts.pop() ?? OTHER;
    return this.nodes.pop();
  }
}

interface Walk {
  /** Of the slots of the function walked. */
  readonly names: readonly string[];
  /** The functions that give class fields their values, with the fields' names; a class is walked before them. */
  readonly fields: Map<Func, string>;
  readonly text: string;
  readonly literals: Literal[];
}

/** What a field's function gives. */
function returned(func: Func): readonly Expr[] {
  return func.body.flatMap((stmt) => (stmt.do === "return" && stmt.value ? [stmt.value] : []));
}

function collect(stack: Stack, walk: Walk): void {
  const { text, literals } = walk;
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { context } = stack;
    if (Array.isArray(node)) {
      for (const item of node) if (typeof item === "object" && item !== null) stack.push(item as object, context);
      continue;
    }
    const expr = node as Expr;
    if (expr.op === "const") {
      if (typeof expr.value === "string" && expr.at.end - expr.at.start >= 2) literals.push(literal(expr.value, expr.at, context, text));
      continue;
    }
    if (expr.op === "template" && expr.holes.length === 0) {
      literals.push(literal(expr.text.join(""), expr.at, context, text));
      continue;
    }
    push(stack, walk, node as Record<string, unknown>, expr, context);
  }
}

function literal(value: string, at: Literal["at"], { name, role, jsx }: Context, text: string): Literal {
  return {
    value,
    at,
    role,
    template: text[at.start] === "`",
    ...(name === undefined || name === "" ? {} : { name }),
    ...(jsx ? { jsx } : {}),
  };
}

/** The last name of a reference: `config.apiKey` and `apiKey` are both "apiKey". */
function nameOf(expr: Expr, names: readonly string[] = []): string | undefined {
  if (expr.op === "var") return expr.hops === 0 ? names[expr.slot] : undefined;
  if (expr.op === "member") return expr.key?.op === "const" ? String(expr.key.value) : expr.name;
  if (expr.op === "global" || expr.op === "import") return expr.name;
  if (expr.op === "cast" || expr.op === "await") return nameOf(expr.value, names);
  if (expr.op === "call" && expr.callee.op === "member") return nameOf(expr.callee.object, names);
  return undefined;
}

function push(stack: Stack, { names, fields }: Walk, node: Record<string, unknown>, expr: Expr, context: Context): void {
  switch (expr.op) {
    case "assign": {
      const name = nameOf(expr.target, names);
      stack.push(expr.value, { role: "assigned", ...(name ? { name } : {}) });
      if (expr.target.op === "member") stack.push(expr.target, OTHER);
      return;
    }
    case "object":
      for (const entry of expr.entries) {
        if (entry.key) stack.push(entry.key, OTHER);
        stack.push(entry.value, { role: "property", name: entry.name, ...(context.jsx ? { jsx: true } : {}) });
      }
      return;
    case "logical":
      stack.push(expr.left, context);
      stack.push(expr.right, { ...context, role: "default", name: context.name ?? nameOf(expr.left, names) });
      return;
    case "conditional":
      stack.push(expr.test, OTHER);
      stack.push(expr.then, context);
      stack.push(expr.else, context);
      return;
    case "binary":
      stack.push(expr.left, operandOf(expr, expr.right, names));
      stack.push(expr.right, operandOf(expr, expr.left, names));
      return;
    case "call":
      stack.push(expr.callee, OTHER);
      pushArguments(stack, expr);
      return;
    case "cast":
    case "await":
      stack.push(expr.value, context);
      return;
    case "class":
      for (const member of expr.members) {
        if (member.kind === "field") fields.set(member.value.func, member.name.replace(/^#/, ""));
        stack.push(member.decorators, OTHER);
      }
      return;
    case "function":
      // Functions are walked from the module's own list, and what a class declares is in its members' functions.
      return;
    case "var":
    case "global":
    case "import":
    case "regex":
    case "super":
      return;
    case "member":
      stack.push(expr.object, OTHER);
      if (expr.key) stack.push(expr.key, OTHER);
      return;
    default:
      // Statements, and expressions that only hold others. This walk meets every node: `for … in` makes no list of them.
      for (const key in node) {
        const child = node[key];
        if (typeof child === "object" && child !== null && key !== "at") stack.push(child, OTHER);
      }
  }
}

function operandOf({ operator }: Extract<Expr, { op: "binary" }>, other: Expr, names: readonly string[]): Context {
  return operator === "==" || operator === "!=" ? { role: "compared", name: readAs(other) ?? nameOf(other, names) } : OTHER;
}

/** `form.get("password")`: the name under which a value is read. */
function readAs(expr: Expr): string | undefined {
  if (expr.op !== "call" || expr.callee.op !== "member" || !/^(?:get|getlist|getfirst|pop|param|get_\w+)$/.test(expr.callee.name))
    return undefined;
  const first = expr.args[0]?.value;
  return first?.op === "const" && typeof first.value === "string" ? first.value : undefined;
}

/** What is made of the first argument: the next ones say how (`make_password(text, None, "argon2")`). What is checked may stand anywhere. */
const OF_ITS_FIRST = /^(?:make|hash|generate|encrypt|encode)(?=[A-Z_])/;

const JSX = new Set(["react/jsx-runtime"]);

/** An argument is named by the member it is called on: `client.login("…")` says "login", `header("X-Api-Key", "…")` says its first argument. */
function pushArguments(stack: Stack, expr: Call): void {
  const jsx = expr.callee.op === "import" && JSX.has(expr.callee.module);
  const own = expr.callee.op === "member" ? expr.callee.name : nameOf(expr.callee);
  expr.args.forEach((arg, index) => {
    const before = index > 0 ? expr.args[index - 1]!.value : undefined;
    const named = before?.op === "const" && typeof before.value === "string" ? before.value : undefined;
    const bare = index > 0 && own !== undefined && OF_ITS_FIRST.test(own) ? undefined : own;
    const name = arg.name ?? named ?? bare;
    stack.push(arg.value, { role: "argument", ...(name === undefined ? {} : { name }), ...(jsx ? { jsx: true } : {}) });
  });
}
