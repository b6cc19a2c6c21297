/**
 * Conversations that a module keeps in memory for as long as it runs: a map or a list at its top level, named after what it holds, which
 * functions add to and nothing takes from. Whatever may shorten it (a method that removes, a slice, a bound, a timer, another module that is
 * given it) ends the suspicion. It looks at the form of the code alone.
 */
import type { Expr, Func } from "../ir/ir.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";

const HOLDS = /histor(?:y|ies)$|conversations?$|sessions?$|messages?$|memor(?:y|ies)$|transcripts?$|chat_?(?:logs?|s)$/i;
const MAKES = /^(?:Map|dict|list|defaultdict|OrderedDict)$/;
const ADDS = /^(?:set|push|append|add|setdefault|unshift|insert|extend)$/;
const TAKES =
  /^(?:delete|clear|pop\w*|shift|splice|slice|trim\w*|truncate\w*|prune\w*|expire\w*|evict\w*|clean\w*|reset\w*|remove\w*|setTimeout|setInterval|filter|ttl|maxlen|length|len|sweep\w*|splice|forget\w*|exit)$/i;

interface Store {
  readonly slot: number;
  readonly name: string;
  readonly made: Expr;
  grows: boolean;
  shrinks: boolean;
}

/** The body of a module has been run. */
export function checkRetention(I: Interpreter, body: Func): void {
  const stores = body.body.flatMap((stmt) => (stmt.do === "expr" ? storeOf(stmt.value, body) : []));
  if (stores.length === 0) return;
  walk(body.body, 0, stores);
  for (const { made, name, grows, shrinks } of stores) {
    if (!grows || shrinks) continue;
    const at = I.place(made.at);
    keepFact(I, {
      kind: "retention",
      sink: name,
      at,
      args: [at],
      detail: { use: "what people wrote is kept for as long as the program runs" },
      enclosing: [],
    });
  }
}

function storeOf(expr: Expr, { names }: Func): Store[] {
  if (expr.op !== "assign" || expr.target.op !== "var" || expr.target.hops > 0) return [];
  const name = names[expr.target.slot] ?? "";
  if (!HOLDS.test(name) || !isEmpty(expr.value, names)) return [];
  return [{ slot: expr.target.slot, name, made: expr.value, grows: false, shrinks: false }];
}

function isEmpty(expr: Expr, names: readonly string[] = []): boolean {
  if (expr.op === "cast") return isEmpty(expr.value, names);
  // What a dictionary has for keys that are not there yet stands under a key that nobody knows.
  if (expr.op === "object") return expr.entries.every(({ key, value }) => key?.op === "unknown" && isEmpty(value));
  if (expr.op === "list") return expr.items.length === 0;
  if (expr.op !== "call") return false;
  const maker = expr.callee.op === "var" ? (names[expr.callee.slot] ?? "") : lastName(expr.callee);
  return MAKES.test(maker) && expr.args.every(({ value }) => ["list", "dict"].includes(lastName(value)));
}

function lastName(expr: Expr): string {
  return expr.op === "global" || expr.op === "member" ? expr.name : expr.op === "import" ? expr.name : "";
}

/** Notes what is done to the stores in code that is so many functions deep. */
function walk(root: object, depth: number, stores: readonly Store[]): void {
  const stack: object[] = [root];
  while (stack.length > 0) {
    const node = stack.pop() as Record<string, unknown>;
    const { op } = node as { op?: Expr["op"] };
    if (op === "function") {
      const { func } = node as unknown as Extract<Expr, { op: "function" }>;
      walk([func.body, func.params], depth + 1, stores);
      continue;
    }
    if (op !== undefined) note(node as unknown as Expr, depth, stores);
    for (const key in node) {
      const child = node[key];
      if (typeof child === "object" && child !== null && key !== "at" && key !== "nameAt") stack.push(child);
    }
  }
}

function note(expr: Expr, depth: number, stores: readonly Store[]): void {
  if (expr.op === "call") {
    const name = lastName(expr.callee);
    // What takes from something may take from any of them: nobody follows which here.
    if (TAKES.test(name)) for (const store of stores) store.shrinks = true;
    if (depth > 0 && expr.callee.op === "member" && ADDS.test(name)) grow(storeUnder(expr.callee.object, depth, stores));
    for (const { value } of expr.args) handOn(value, depth, stores);
  } else if (expr.op === "assign") {
    const { target } = expr;
    if (depth > 0 && target.op === "member") {
      // An entry that is emptied is a way to delete it.
      const store = storeUnder(target.object, depth, stores);
      if (store && isEmpty(expr.value) && target.key && depth > 1) store.shrinks = true;
      grow(store);
    } else if (depth > 0) for (const store of stores) if (target.op === "var" && isStore(target, depth, store)) store.shrinks = true;
    handOn(expr.value, depth, stores);
  } else if (expr.op === "unary" && expr.operator === "delete") for (const store of stores) store.shrinks = true;
  else if (expr.op === "member" && (expr.name === "length" || expr.name === "size")) for (const store of stores) store.shrinks = true;
  else if (expr.op === "object" || expr.op === "list")
    for (const { value } of expr.op === "object" ? expr.entries : expr.items) handOn(value, depth, stores);
}

function grow(store: Store | undefined): void {
  if (store) store.grows = true;
}

/** Who is given the whole may shorten it. */
function handOn(expr: Expr, depth: number, stores: readonly Store[]): void {
  for (const store of stores) if (isStore(expr, depth, store)) store.shrinks = true;
}

function isStore(expr: Expr, depth: number, { slot }: Store): boolean {
  return expr.op === "var" && expr.hops === depth && expr.slot === slot;
}

/** The store that a path begins with: `histories[id].messages`, `histories.get(id)`. */
function storeUnder(expr: Expr, depth: number, stores: readonly Store[]): Store | undefined {
  let at: Expr = expr;
  for (;;) {
    if (at.op === "member") at = at.object;
    else if (at.op === "call" && at.callee.op === "member") at = at.callee.object;
    else if (at.op === "cast") at = at.value;
    else return stores.find((store) => isStore(at, depth, store));
  }
}
