/**
 * What is found of a part that decides, said of the text that it was taken from in the same function: `new URL(text).hostname`, with or without
 * variables between.
 */
import type { Expr } from "../ir/ir.js";
import { ANY_SCHEME } from "./danger.js";
import { assignedSlots, onlyDefinition } from "./definitions.js";
import { pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { rows } from "./registry.js";
import type { TypeModel } from "./summary.js";
import { originalPath, tidied } from "./tidied.js";
import { make, type AccessPath, type Fact } from "./values.js";

type Call = Extract<Expr, { op: "call" }>;
type Member = Extract<Expr, { op: "member" }>;

/** The texts that the value of this expression decides on, and for which kinds. */
export function decidedTexts(I: Interpreter, expr: Expr): readonly Fact[] {
  const part = definitionOf(I, expr);
  if (part.op !== "member" || part.key || !I.registry.deciding.has(part.name)) return [];
  const parse = definitionOf(I, part.object);
  const said = parse.op === "call" && parse.args[0] ? saidBy(I, parse, part.name) : undefined;
  const direct = part === expr && parse === part.object;
  const texts = said && parse.op === "call" ? textsIn(I, parse.args[0]!.value, direct).map((path): Fact => ({ path, ...said })) : [];
  return part === expr ? texts : [...texts, ...whole(I, part)];
}

/** The object, whose part a variable holds. */
function whole(I: Interpreter, part: Member): readonly Fact[] {
  const path = pathOf(I, part.object);
  if (!path) return [];
  for (const type of I.memberOwner(part)?.types ?? []) {
    const decided = I.registry.inherited(type, (model) => model.decidedBy);
    const said = judgement(I, decided, part.name);
    if (said) return [{ path, ...said, deep: true, ...(decided?.becomes && { is: make({ types: [decided.becomes] }) }) }];
  }
  return [];
}

/** What it says of the whole that the part of this name is one of the program's own. */
export function judgement(I: Interpreter, decided: TypeModel["decidedBy"], name: string): Pick<Fact, "cleans" | "absent"> | undefined {
  if (!decided) return undefined;
  if (decided.members.includes(name)) return { cleans: bits(decided.kinds) };
  return I.registry.texts.scheme.has(name) ? { cleans: 0, absent: ANY_SCHEME } : undefined;
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

/** What a part of this name says, if the call parses a text. Functions and classes are named, which has no effects. */
function saidBy(I: Interpreter, { callee, style }: Call, name: string): ReturnType<typeof judgement> {
  const isName = (at: Expr): boolean =>
    at.op === "global" || at.op === "import" || at.op === "var" || (at.op === "member" && !at.key && isName(at.object));
  if (!isName(callee)) return undefined;
  const { models, types } = I.evaluate(callee);
  const called = [
    ...models.map(({ member }) => (style === "new" ? (member.new ?? member.call) : member.call)),
    ...types.map((type) => I.registry.inherited(type, (model) => (style === "new" ? (model.new ?? model.call) : model.call))),
  ];
  const results = called.flatMap((row) => rows(row)).flatMap(({ returns }) => returns?.type ?? []);
  for (const type of results) {
    const said = judgement(
      I,
      I.registry.inherited(type, (model) => model.decidedBy),
      name,
    );
    if (said) return said;
  }
  return undefined;
}

/** The variables and members that a parsed text is, or is joined of; behind another variable only those that are what they were when it was set. */
function textsIn(I: Interpreter, expr: Expr, direct: boolean): readonly AccessPath[] {
  const stays = (text: Expr): boolean => direct || isSetOnce(I, text);
  const path = stays(expr) ? pathOf(I, expr) : undefined;
  const original = path && originalPath(I, path);
  if (path) return original ? [path, original] : [path];
  return expr.op === "call" ? expr.args.flatMap(({ value }) => (stays(value) ? (pathOf(I, value) ?? []) : [])) : [];
}

function isSetOnce(I: Interpreter, text: Expr): boolean {
  let root = text;
  while (root.op === "member" && !root.key) root = root.object;
  if (root.op !== "var" || root.hops > 0) return false;
  const { func } = I.activation.frame;
  if (!assignedSlots(func).has(root.slot) || onlyDefinition(func, root.slot) !== undefined) return true;
  const { again, of } = tidied(I, func);
  return again.has(root.slot) || of.has(root.slot);
}
