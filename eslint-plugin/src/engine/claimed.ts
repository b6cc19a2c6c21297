/**
 * Requests that are refused by where they say that they come from, and by nothing else: `if (!ALLOWED.includes(request.headers.origin)) return
 * response.sendStatus(403)`. Browsers are honest there; whoever writes a request by hand writes what is asked for.
 */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import { nodes, onlyDefinition } from "./definitions.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import { isEstablished } from "./proofs.js";

const CLAIMS = /^(?:http_)?(?:origin|referr?er)$/iu;
/** What is asked of requests that change something alone is asked for those whom a browser sends along with somebody's login. */
const METHOD = /^method$/iu;
const REFUSALS: ReadonlySet<unknown> = new Set([401, 403, "401", "403"]);

/** A branch that ends the function, and has no other. */
export function judgeClaimed(I: Interpreter, { test, then }: Extract<Stmt, { do: "if" }>): void {
  if (!I.entry || isEstablished(I.state, "authorized") || !refuses(then)) return;
  const { func } = I.activation.frame;
  if (!speaksOf(func, test, CLAIMS) || speaksOf(func, test, METHOD)) return;
  keepFact(I, { kind: "claimed", sink: "Origin", at: I.place(test.at), confidence: "possible" });
}

function refuses(then: readonly Stmt[]): boolean {
  for (const { op, value } of parts([...then])) if (op === "const" && REFUSALS.has(value)) return true;
  return false;
}

/** By a member, a text, or how a variable was made. */
function speaksOf(func: Func, test: Expr, names: RegExp, depth = 0): boolean {
  for (const { op, name, value, slot, hops } of parts([test])) {
    if (op === "member" && typeof name === "string" && names.test(name)) return true;
    if (op === "const" && typeof value === "string" && names.test(value)) return true;
    const made = op === "var" && hops === 0 && depth === 0 ? onlyDefinition(func, Number(slot)) : undefined;
    if (made && speaksOf(func, made, names, depth + 1)) return true;
  }
  return false;
}

function parts(of: readonly (Expr | Stmt)[]): Iterable<Readonly<Record<string, unknown>>> {
  return nodes([...of]) as Iterable<Readonly<Record<string, unknown>>>;
}
