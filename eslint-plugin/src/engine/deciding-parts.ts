/**
 * What is found of a part that decides, said of the text that it was taken from in the same function: `new URL(text).hostname`, with or without
 * variables between.
 */
import type { Expr } from "../ir/ir.js";
import { assignedSlots, onlyDefinition } from "./definitions.js";
import { pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { rows } from "./registry.js";
import { make, type AccessPath, type Fact } from "./values.js";

type Call = Extract<Expr, { op: "call" }>;
type Member = Extract<Expr, { op: "member" }>;

/** The texts that the value of this expression decides on, and for which kinds. */
export function decidedTexts(I: Interpreter, expr: Expr): readonly Fact[] {
  const part = definitionOf(I, expr);
  if (part.op !== "member" || part.key || !I.registry.deciding.has(part.name)) return [];
  const parse = definitionOf(I, part.object);
  const cleans = parse.op === "call" && parse.args[0] ? kindsOf(I, parse, part.name) : 0;
  const direct = part === expr && parse === part.object;
  const texts = cleans && parse.op === "call" ? textsIn(I, parse.args[0]!.value, direct).map((path): Fact => ({ path, cleans })) : [];
  return part === expr ? texts : [...texts, ...whole(I, part)];
}

/** The object, whose part a variable holds. */
function whole(I: Interpreter, part: Member): readonly Fact[] {
  const path = pathOf(I, part.object);
  if (!path) return [];
  const decided = (I.memberOwner(part)?.types ?? [])
    .map((type) => I.registry.inherited(type, (model) => model.decidedBy))
    .find((each) => each?.members.includes(part.name));
  if (!decided) return [];
  return [{ path, cleans: bits(decided.kinds), deep: true, ...(decided.becomes && { is: make({ types: [decided.becomes] }) }) }];
}

/** A host that ends like this is one of the program's own: ".example.com". */
const OWN_HOSTS = /^\.[\w-]+(?:\.[\w-]+)+$/;

/** What the end of a part that decides says, of its own path and of the texts it was taken from. */
export function endingFacts(I: Interpreter, expr: Expr, end: unknown): readonly Fact[] {
  if (typeof end !== "string" || !OWN_HOSTS.test(end)) return [];
  const texts = decidedTexts(I, expr);
  const path = expr.op === "member" && !expr.key && I.registry.deciding.has(expr.name) ? pathOf(I, expr) : undefined;
  return path ? [...texts, { path, cleans: bits(["url", "redirect"]) }] : texts;
}

/** What a variable of the running function is set to in its one definition; anything else as it is. */
function definitionOf(I: Interpreter, expr: Expr): Expr {
  let at = expr;
  for (let depth = 0; depth < 6; depth++) {
    if (at.op === "cast" || at.op === "await") at = at.value;
    else if (at.op === "call" && at.callee.op === "member" && at.args.length === 0 && at.callee.object.op === "member")
      at = at.callee.object;
    else if (at.op === "var" && at.hops === 0) {
      const definition = onlyDefinition(I.activation.frame.func, at.slot);
      if (!definition) return at;
      at = definition;
    } else return at;
  }
  return at;
}

/** For which kinds a part of this name decides, if the call parses a text. Functions and classes are named, which has no effects. */
function kindsOf(I: Interpreter, { callee, style }: Call, name: string): number {
  const isName = (at: Expr): boolean =>
    at.op === "global" || at.op === "import" || at.op === "var" || (at.op === "member" && !at.key && isName(at.object));
  if (!isName(callee)) return 0;
  const { models, types } = I.evaluate(callee);
  const called = [
    ...models.map(({ member }) => (style === "new" ? (member.new ?? member.call) : member.call)),
    ...types.map((type) => I.registry.inherited(type, (model) => (style === "new" ? (model.new ?? model.call) : model.call))),
  ];
  const results = called.flatMap((row) => rows(row)).flatMap(({ returns }) => returns?.type ?? []);
  const decided = results
    .map((type) => I.registry.inherited(type, (model) => model.decidedBy))
    .find((each) => each?.members.includes(name));
  return decided ? bits(decided.kinds) : 0;
}

/** The variables and members that a parsed text is, or is joined of; behind another variable only those that are what they were when it was set. */
function textsIn(I: Interpreter, expr: Expr, direct: boolean): readonly AccessPath[] {
  const stays = (text: Expr): boolean => direct || isSetOnce(I, text);
  const path = stays(expr) ? pathOf(I, expr) : undefined;
  if (path) return [path];
  return expr.op === "call" ? expr.args.flatMap(({ value }) => (stays(value) ? (pathOf(I, value) ?? []) : [])) : [];
}

function isSetOnce(I: Interpreter, text: Expr): boolean {
  let root = text;
  while (root.op === "member" && !root.key) root = root.object;
  if (root.op !== "var" || root.hops > 0) return false;
  const { func } = I.activation.frame;
  return !assignedSlots(func).has(root.slot) || onlyDefinition(func, root.slot) !== undefined;
}
