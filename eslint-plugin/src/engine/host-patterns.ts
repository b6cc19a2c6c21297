/**
 * Records patterns of whole origins (`^https://…$`) in whose host a dot stands for any character: `www.example.com` is matched by
 * `wwwXexample.com`, which anybody can register. A pattern that ends behind the host can only be there to decide whose host it is.
 */
import type { Expr } from "../ir/ir.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";

const SCHEME = String.raw`\^(?:\((?:\?:)?)?https?(?:\|https?)?\??\)?:\\?/\\?/`;
const ORIGIN = new RegExp(String.raw`^${SCHEME}(.+?)(?:\(?(?:\?:)?:\\d[+*]?\)?\??)?\\?/?\??\$$`);
/** Between two labels of a host, of which the second is neither a quantifier nor an alternative. */
const DOT = /(?:[\w)-])\.(?=[a-z(])/i;

/** Groups of the host may hold alternatives, so they are looked at as they stand; classes are not. */
export function hasOpenDot(pattern: string): boolean {
  const host = ORIGIN.exec(pattern)?.[1];
  return host !== undefined && DOT.test(host.replace(/\[[^[\]]*\]|\\./g, "\\"));
}

export function checkHostPattern(I: Interpreter, { pattern, at }: Extract<Expr, { op: "regex" }>): void {
  if (!hasOpenDot(pattern)) return;
  keepFact(I, {
    kind: "bypassable",
    sink: "the pattern",
    at: I.place(at),
    detail: { use: "a dot of the host stands for any character", instead: "`\\.`", cwe: [183] },
  });
}
