/**
 * Costly things that strangers can have happen as often as they like: calls of models, guesses of passwords. Whether anything counts them is
 * asked of the path (`limited`) and, by the names that limiters go by, of the whole program below one manifest.
 */
import type { Module } from "../ir/ir.js";
import { enclosingNames, nodes } from "./functions.js";
import type { Interpreter } from "./interpreter.js";
import type { SourceKind } from "./kinds.js";
import { deepTaints } from "./members.js";
import type { ModelCall } from "./paths.js";
import { isEstablished } from "./proofs.js";
import { keep } from "./sinks.js";
import type { Result } from "./summary.js";
import { make } from "./values.js";

const STRANGERS: ReadonlySet<SourceKind> = new Set(["chat", "http", "webhook"]);

/** A library's call has returned: was a model asked what a stranger wrote? */
export function noteReturn(I: Interpreter, row: Result, call: ModelCall): void {
  if (row.source?.kind === "llm" || (row.type !== undefined && I.registry.isModelOutput(row.type)))
    noteCost(I, call, "a model is asked as often as anybody likes");
}

export function noteCost(I: Interpreter, { node, label, args }: ModelCall, use: string): void {
  if (!I.entry || isEstablished(I.state, "limited") || isEstablished(I.state, "authorized")) return;
  const strangers = (kind: SourceKind): boolean => STRANGERS.has(kind);
  if (!args.some(({ value }) => deepTaints(I, value).some(({ origin }) => strangers(origin.kind)))) return;
  const at = I.place(node.at);
  keep(I, {
    kind: "unlimited",
    sink: label,
    at,
    statement: at,
    args: [],
    detail: { use },
    enclosing: enclosingNames(I),
    confidence: "confirmed",
    fact: true,
    flows: [],
    entry: I.entry,
  });
}

/** Names of limiters, and of what they keep count by. What providers' errors are called says nothing of one's own limits. */
const LIMITER =
  /rate_?limit(?!_?(?:error|exceeded|exception))|limiter|cool_?downs?|throttl|slow_?down|slowapi|quota|bottleneck|per_?(?:minute|hour|day)|daily_?(?:limit|usage)|(?:max|count)_?(?:messages|requests)|(?:message|request)_?count|budget|credits|spam|flood/iu;

const plain = (name: string): boolean => LIMITER.test(name.replace(/-/g, "_"));

/** Does a module speak of a limit on how often, in what it imports and declares? */
export function speaksOfLimits({ functions, imports }: Module): boolean {
  return (
    imports.some(({ module }) => plain(module)) ||
    functions.some(({ name, names, params }) => plain(name) || names.some(plain) || params.some(({ fields }) => fields.some(plain)))
  );
}

/** ... or in what it reads of others? */
export function asksForLimits({ functions }: Module): boolean {
  for (const { body } of functions) for (const { op, name } of nodes([...body])) if (op === "member" && plain(String(name))) return true;
  return false;
}

const LIMITED = make({ types: ["limited program"] });

export function limited(I: Interpreter): void {
  I.state.set(limits(I), LIMITED);
}

export function isLimited(I: Interpreter): boolean {
  return I.state.get(limits(I)) !== undefined;
}

function limits(I: Interpreter): number {
  return I.globalCell(`limits below ${I.link.place(I.file, "root")}`);
}
