/**
 * What a program speaks of, by the names in it: a hit that says that something is missing does not stand where another module of the program
 * (below one manifest), or the same one anywhere, has a name for it.
 */
import type { Module } from "../ir/ir.js";
import { nodes } from "./functions.js";
import type { Interpreter } from "./interpreter.js";
import type { SinkKind } from "./kinds.js";
import { make } from "./values.js";

/** By the kind of hit, the names of what would make it wrong. */
const NAMES = new Map<SinkKind, RegExp>([
  [
    // Of limiters, and of what they keep count by. What providers' errors are called says nothing of one's own limits.
    "unlimited",
    new RegExp(
      [
        "rate_?limit(?!_?(?:error|exceeded|exception))|limiter|cool_?downs?|throttl|slow_?down|slowapi|bottleneck|flood|spam",
        "quota|per_?(?:minute|hour|day)|daily_?(?:limit|usage)|(?:max|count)_?(?:messages|requests)|(?:message|request)_?count|budget|credits",
      ].join("|"),
      "iu",
    ),
  ],
  // Of what ends a conversation that is kept.
  ["retention", /expir|ttl$|^(?:l_?)?trim|set_?ex$|^p?set_?ex$|max_?len|prune|purge|cleanup|clear|delete|^del$|unlink|forget|flush/iu],
  [
    // Of checks of who connects.
    "exposed",
    /authori[sz]|authenticat|requires?_?auth|^auth$|auth_?(?:provider|middleware|token|header|key)|bearer|api_?keys?$|origins?$|verify_?client|allowed_?hosts|host_?(?:header)?_?valid|(?:create|localhost)mcp|transport_?security|jwt|session_?token|access_?token/iu,
  ],
]);
export const SPOKEN_KINDS: readonly SinkKind[] = [...NAMES.keys()];

const plain = (name: string, kind: SinkKind): boolean => NAMES.get(kind)!.test(name.replace(/-/g, "_"));
const declared = new WeakMap<Module, readonly SinkKind[]>();

/** What a module speaks of in what it imports and declares is told to the whole program. */
export function tellSpoken(I: Interpreter, module: Module): void {
  let kinds = declared.get(module);
  if (!kinds) declared.set(module, (kinds = SPOKEN_KINDS.filter((kind) => declares(module, kind))));
  for (const kind of kinds) I.state.set(cell(I, kind), SPOKEN);
}

function declares({ functions, imports }: Module, kind: SinkKind): boolean {
  return (
    imports.some(({ module }) => plain(module, kind)) ||
    functions.some(
      ({ name, names, params }) =>
        plain(name, kind) ||
        names.some((each) => plain(each, kind)) ||
        params.some(({ fields }) => fields.some((each) => plain(each, kind))),
    )
  );
}

/** Does the program speak of what hits of a kind miss, in what its modules declare or in what this one reads? */
export function isSpokenOf(I: Interpreter, kind: SinkKind, { functions }: Module): boolean {
  if (I.state.get(cell(I, kind)) !== undefined) return true;
  for (const { body } of functions)
    for (const { op, name } of nodes([...body])) if (op === "member" && typeof name === "string" && plain(name, kind)) return true;
  return false;
}

const SPOKEN = make({ types: ["spoken of"] });

function cell(I: Interpreter, kind: SinkKind): number {
  return I.globalCell(`${kind} is spoken of below ${I.link.place(I.file, "root")}`);
}
