/**
 * Records checks of addresses that know of one scheme with program text, `javascript:`, and of no other: `data:` and `vbscript:` get past.
 * A function that speaks of `http` as well lets through what it knows, and one that speaks of `mailto:` or `#` chooses what a crawler
 * follows: neither is a check of what is harmless.
 */
import type { Expr, Func } from "../ir/ir.js";
import { nodes } from "./definitions.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";

const SCRIPT = /^javascript:?$/i;
/** Both must be spoken of. */
const OTHERS = [/\bdata\b/i, /\bvbscript\b/i];
const OTHER_USES = /^\^?\(?(?:\?:)?https?\b(?:[:?|)s]|$|:\/\/$)|mailto|\btel:|^#|^about:(?!blank$)|^(?:file|ftp|blob)\b/i;

/** What the check asks of. */
type Asking = Extract<Expr, { op: "call" | "binary" }>;

export function checkScheme(I: Interpreter, { value, at }: Extract<Expr, { op: "const" }>): void {
  const func = I.stack.at(-1);
  if (typeof value !== "string" || !SCRIPT.test(value) || !func) return;
  const place = find(I, func, at.start);
  if (!place || saysMore(func)) return;
  keepFact(I, {
    kind: "bypassable",
    sink: place.op === "call" && place.callee.op === "member" ? place.callee.name : "==",
    at: I.place(place.at),
    confidence: "possible",
    detail: { use: "`data:` and `vbscript:` get past", instead: "a list of the schemes that may be: `http:`, `https:`", cwe: [184] },
  });
}

function find({ registry: { texts } }: Interpreter, { body }: Func, start: number): Asking | undefined {
  for (const node of nodes([...body])) {
    const asking = node as unknown as Asking;
    if (asking.op === "call" && begins(texts.begins, asking, start)) return asking;
    if (asking.op === "binary" && isOfScheme(texts.scheme, asking, start)) return asking;
  }
  return undefined;
}

function begins(methods: ReadonlySet<string>, { callee, args: [first] }: Extract<Expr, { op: "call" }>, start: number): boolean {
  return callee.op === "member" && methods.has(callee.name) && first?.value.op === "const" && first.value.at.start === start;
}

function isOfScheme(members: ReadonlySet<string>, { operator, left, right }: Extract<Expr, { op: "binary" }>, start: number): boolean {
  return (
    (operator === "==" || operator === "!=") &&
    [left, right].some((side) => side.op === "const" && side.at.start === start) &&
    [left, right].some((side) => side.op === "member" && members.has(side.name))
  );
}

/** Whether the function speaks of both of the others, or of what shows that it is about something else. */
function saysMore({ body }: Func): boolean {
  const said: string[] = [];
  for (const node of nodes([...body])) {
    if (node["op"] === "const" && typeof node["value"] === "string") said.push(node["value"]);
    if (node["op"] === "regex") said.push(String(node["pattern"]));
  }
  return OTHERS.every((other) => said.some((text) => other.test(text))) || said.some((text) => OTHER_USES.test(text));
}
