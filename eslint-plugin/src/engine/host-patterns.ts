/**
 * Records patterns of whole origins (`^https://…$`) in whose host a dot stands for any character: `www.example.com` is matched by
 * `wwwXexample.com`, which anybody can register. A pattern that ends behind the host can only be there to decide whose host it is.
 */
import type { Expr } from "../ir/ir.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import type { Sink, SinkDetail } from "./summary.js";

const SCHEME = String.raw`\^(?:\((?:\?:)?)?https?(?:\|https?)?\??\)?:\\?/\\?/`;
const ORIGIN = new RegExp(String.raw`^${SCHEME}(.+?)(?:\(?(?:\?:)?:\\d[+*]?\)?\??)?\\?/?\??\$$`);
/** Between two labels of a host, of which the second is neither a quantifier nor an alternative. */
const DOT = /(?:[\w)-])\.(?=[a-z(])/i;

/** A host below a domain that anybody may register one beside, the dot between them open; patterns of addresses are also there to find them in texts. */
const BELOW = /[\w)*+?\\-]\.[\w-]{1,63}[.\\](?:com|org|net|edu|gov|io|co|uk|de|app|dev)(?![\w-])/i;

export function hasLooseHost(pattern: string): boolean {
  return BELOW.test(withoutEscapes(pattern));
}

/** Groups of the host may hold alternatives, so they are looked at as they stand; classes are not. */
export function hasOpenDot(pattern: string): boolean {
  const host = ORIGIN.exec(pattern)?.[1];
  return host !== undefined && DOT.test(withoutEscapes(host));
}

function withoutEscapes(pattern: string): string {
  return pattern.replace(/\[[^[\]]*\]|\\./g, "\\");
}

const OPEN_DOT: SinkDetail = { use: "a dot of the host stands for any character", instead: "`\\.`", cwe: [183] };
/** The same of a pattern that is written as text. */
export const LOOSE_HOST: Omit<Sink, "arg"> = { kind: "bypassable", fact: true, possible: true, detail: OPEN_DOT };

export function checkHostPattern(I: Interpreter, { pattern, at }: Extract<Expr, { op: "regex" }>): void {
  if (!hasOpenDot(pattern)) return;
  keepFact(I, {
    kind: "bypassable",
    sink: "the pattern",
    at: I.place(at),
    detail: OPEN_DOT,
  });
}
