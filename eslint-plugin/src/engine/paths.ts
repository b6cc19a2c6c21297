/** Argument paths of model rows (see `summary.ts`): parsed once, resolved against a call. */
import type { Expr } from "../ir/ir.js";
import { isPolynomial } from "./backtracking.js";
import { SENT_WHOLE } from "./danger.js";
import { asksMember } from "./definitions.js";
import { readsOrHandsOn } from "./code.js";
import { isOneOfMany } from "./one-of-many.js";
import { isLookedAt } from "./looked-at.js";
import { isRemade } from "./remade.js";
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { elementOf, getMember } from "./members.js";
import { hasRoutes } from "./routes-beside.js";
import { makingNames, namesIn } from "./spoken-names.js";
import { SCRATCH } from "./store.js";
import { serializedIn } from "./serialized.js";
import type { ArgPath, When } from "./summary.js";
import { hasMark, untrusted, type Taint } from "./taint.js";
import { join, textsOf, withPart, type Text, type Value } from "./values.js";

export interface CallArgument {
  readonly value: Value;
  readonly expr: Expr;
  readonly name?: string | undefined;
  readonly spread: boolean;
}

/** A call as model rows see it. */
export interface ModelCall {
  readonly style: "call" | "new" | "tag" | "decorator";
  readonly args: readonly CallArgument[];
  readonly self: Value | undefined;
  readonly node: Expr;
  readonly label: string;
  readonly rowSet: object | undefined;
}

interface Parsed {
  readonly base: "this" | "return" | "all" | number;
  /** From this argument on. */
  readonly from: boolean;
  readonly keyword: string | undefined;
  readonly fields: readonly string[];
}

const parsed = new Map<ArgPath, Parsed>();

function parse(path: ArgPath): Parsed {
  let found = parsed.get(path);
  if (!found) {
    const [head = "", ...fields] = path.split(".");
    const [position = "", keyword] = head.includes("|") ? head.split("|") : head.endsWith("=") ? ["", head] : [head, undefined];
    const base =
      position === "this"
        ? "this"
        : position === "return"
          ? "return"
          : position === "*"
            ? "all"
            : position === ""
              ? -1
              : Number.parseInt(position, 10);
    found = { base, from: position.endsWith("+"), keyword: keyword?.replace(/=$/, ""), fields };
    parsed.set(path, found);
  }
  return found;
}

/** A value at a path, its place, and the elements taken at each "[]" (so that two paths can speak of the same element). */
export interface Found {
  readonly value: Value;
  readonly place: Place;
  readonly expr: Expr | undefined;
  readonly elements: readonly string[];
}

export function resolve(I: Interpreter, call: ModelCall, path: ArgPath, result?: Value): Found[] {
  const { base, from, keyword, fields } = parse(path);
  const here = I.place(call.node.at);
  let found: Found[];
  if (base === "this")
    found = call.self
      ? [
          {
            value: call.self,
            place: here,
            expr: call.node.op === "call" && call.node.callee.op === "member" ? call.node.callee.object : undefined,
            elements: [],
          },
        ]
      : [];
  else if (base === "return") found = result ? [{ value: result, place: here, expr: undefined, elements: [] }] : [];
  else {
    const named = keyword === undefined ? undefined : namedAt(I, call.args, keyword);
    const positional = call.args.filter((arg) => arg.name === undefined);
    const chosen =
      base === "all"
        ? call.args
        : named
          ? [named]
          : from
            ? positional.filter((arg, index) => index >= base || arg.spread)
            : base >= 0
              ? positionalAt(I, positional, base)
              : [];
    found = chosen.map((arg) => ({
      value: arg.spread && keyword !== "**" ? elementOf(I, arg.value, I.place(arg.expr.at)) : arg.value,
      place: I.place(arg.expr.at),
      expr: arg.expr,
      elements: [],
    }));
  }
  for (const field of fields) found = found.flatMap((one) => part(I, one, field));
  return found;
}

/** The argument of a name; `**options` supplies what it is known to hold. */
function namedAt(I: Interpreter, args: readonly CallArgument[], name: string): CallArgument | undefined {
  return args.find((arg) => arg.name === name) ?? args.flatMap((arg) => heldBy(I, arg)).find((arg) => arg.name === name);
}

/** The named arguments that `**options` is known to hold. */
export function heldBy(I: Interpreter, { name, value, expr }: CallArgument): readonly CallArgument[] {
  if (name !== "**") return [];
  const held = new Map<string, Value>();
  for (const cell of value.objects)
    for (const [key, field] of I.state.heap(cell)?.fields ?? []) held.set(key, held.has(key) ? join(held.get(key)!, field) : field);
  return [...held].map(([key, field]) => ({ value: field, expr, name: key, spread: false }));
}

/** The argument at a position; a spread before it may supply it: the item that its list is known to have there, or any. */
function positionalAt(I: Interpreter, args: readonly CallArgument[], index: number): readonly CallArgument[] {
  const spread = args.findIndex((arg) => arg.spread);
  if (spread >= 0 && spread <= index) {
    const list = args[spread]!;
    const items = list.value.objects.map((cell) => I.state.heap(cell)?.fields.get(String(index - spread)));
    const known = items.length > 0 && items.every((item) => item !== undefined);
    return [known ? { ...list, value: items.reduce(join), spread: false } : list];
  }
  const arg = args[index];
  return arg ? [arg] : [];
}

/** What stands in a value under a name, or ("[]") its elements, or ("{}") what a text was made of. */
export function part(I: Interpreter, from: Found, field: string): Found[] {
  if (field === "{}") {
    const made = serializedIn(I, from.expr);
    return made ? [{ ...from, ...made }] : [];
  }
  if (field !== "[]") {
    if (isPutTogether(from.value)) return [];
    const entry = entryOf(from.expr, field);
    if (from.value.objects.length > 0 && !from.value.taints.length && !from.value.types.length && !entry && !hasField(I, from.value, field))
      return [];
    if (!from.value.objects.length && !from.value.taints.length && !from.value.types.length) return [];
    return [
      {
        value: getMember(I, from.value, field, from.place),
        place: entry ? I.place(entry.at) : from.place,
        expr: entry,
        elements: from.elements,
      },
    ];
  }
  const items: Found[] = [];
  for (const cell of from.value.objects) {
    const heap = I.state.heap(cell);
    if (!heap) continue;
    for (const [name, value] of heap.fields) {
      const expr = from.expr?.op === "list" ? from.expr.items[Number(name)]?.value : entryOf(from.expr, name);
      items.push({ value, place: expr ? I.place(expr.at) : from.place, expr, elements: [...from.elements, name] });
    }
    for (const [index, value] of heap.element ? apart(heap.element).entries() : [])
      items.push({ value, place: from.place, expr: undefined, elements: [...from.elements, `*${index}`] });
  }
  if (from.value.taints.length || from.value.types.length)
    items.push({
      value: elementOf(I, withPart(from.value, { objects: [] }), from.place),
      place: from.place,
      expr: undefined,
      elements: [...from.elements, "?"],
    });
  return items;
}

/** What an element may be, one object at a time: the role of one message says nothing about the text of another. */
function apart(value: Value): readonly Value[] {
  if (value.objects.length < 2 || value.taints.length) return [value];
  return value.objects.map((cell) => withPart(value, { objects: [cell] }));
}

/** A text with words of the program's own in it: it has no fields. */
function isPutTogether({ texts, objects }: Value): boolean {
  return objects.length === 0 && !!texts?.length && texts.every((text) => text.some((piece) => typeof piece === "string"));
}

function hasField(I: Interpreter, value: Value, field: string): boolean {
  return value.objects.some((cell) => {
    const heap = I.state.heap(cell);
    return heap !== undefined && (heap.fields.has(field) || heap.element !== undefined || heap.class !== undefined);
  });
}

/** The expression of a field in an object literal. */
function entryOf(expr: Expr | undefined, field: string): Expr | undefined {
  if (expr?.op === "cast") return entryOf(expr.value, field);
  if (expr?.op !== "object") return undefined;
  return expr.entries.find((entry) => entry.name === field && entry.kind === "value")?.value;
}

/** Do the conditions hold? Those on an element hold for the element that `subject` was taken from. */
export function holds(I: Interpreter, call: ModelCall, conditions: readonly When[] | undefined, subject?: Found): boolean {
  return !conditions || conditions.every((condition) => holdsOne(I, call, condition, subject));
}

function holdsOne(I: Interpreter, call: ModelCall, when: When, subject: Found | undefined): boolean {
  if ("style" in when) return call.style === when.style;
  let found = resolve(I, call, when.arg);
  if (subject && subject.elements.length)
    found = found.filter((one) => one.elements.every((element, i) => subject.elements[i] === element));
  if ("given" in when) return when.given === found.some(({ value }) => !(value.consts?.length === 1 && value.consts[0] === undefined));
  if ("not" in when) {
    if (found.length === 0) return true;
    return found.every(({ value }) => value.consts !== undefined && value.consts.every((item) => !when.not.includes(item)));
  }
  if ("empty" in when) return found.every(({ expr }) => expr?.op === "object" && expr.entries.length === 0);
  if (found.length === 0) return false;
  if ("called" in when) return found.some(({ value }) => value.closures.some(({ func }) => when.called.includes(func.name)));
  if ("is" in when) return found.some(({ value }) => value.consts?.some((item) => when.is.includes(item)) ?? false);
  if ("below" in when)
    return found.some(({ value }) => value.consts?.some((item) => typeof item === "number" && item < when.below) ?? false);
  if ("above" in when)
    return found.some(({ value }) => value.consts?.some((item) => typeof item === "number" && item > when.above) ?? false);
  if ("named" in when) {
    const pattern = new RegExp(when.named);
    return found.some((one) => namesOf(I, one, namesIn).some((name) => pattern.test(name)));
  }
  if ("madeOf" in when) {
    const pattern = new RegExp(when.madeOf);
    return found.some((one) => namesOf(I, one, makingNames).some((name) => pattern.test(name)));
  }
  if ("matches" in when) {
    const pattern = new RegExp(when.matches);
    return found.some(({ value }) => textsOf(value)?.some((text) => pattern.test(withHoles(text).slice(0, LONGEST_TESTED))) ?? false);
  }
  if ("reads" in when)
    return found.some(({ value }) => value.closures.length === 0 || value.closures.some(({ func }) => readsOrHandsOn(func, when.reads)));
  if ("asked" in when) return found.some(({ expr }) => isAsked(I, expr, when.asked));
  if ("literal" in when) return found.some(({ expr }) => expr?.op === "object");
  if ("slow" in when)
    return found.some(({ value }) => {
      const regex = regexOf(I, value);
      return regex !== undefined && isPolynomial(regex.pattern, regex.flags);
    });
  if ("folder" in when) {
    const folders: readonly unknown[] = when.folder.map((place) => I.link.place(I.file, place));
    return found.some(({ value }) => value.consts?.some((item) => folders.includes(item)) ?? false);
  }
  if ("remade" in when) return found.some(({ expr }) => isRemade(I, expr));
  if ("sent" in when)
    return found.some(({ value }) => untrusted(value.taints).some(({ origin, doubtful }) => origin.kind === "http" && !doubtful));
  if ("whole" in when) return found.some(({ value }) => isWhole(value));
  if ("mine" in when) return found.some(({ value }) => hasMark(value.taints));
  if ("lasting" in when) return found.some(({ value }) => value.objects.some((cell) => cell < SCRATCH));
  if ("each" in when) return found.some(({ expr }) => isOneOfMany(I, expr));
  if ("lookedAt" in when) return found.some(({ expr }) => isLookedAt(I, call.node, expr, when.lookedAt));
  if ("routes" in when) return hasRoutes(I, when.routes);
  if ("own" in when) return found.every(({ value }) => isOwn(value));
  if ("instance" in when) return found.some(({ value }) => value.types.some((type) => I.registry.lineage(type).includes(when.instance)));
  return found.some(({ value }) => isOfType(I, value, when.type));
}

function isAsked(I: Interpreter, expr: Expr | undefined, names: readonly string[]): boolean {
  return expr?.op === "var" && expr.hops === 0 && asksMember(I.activation.frame.func, expr, names);
}

/** The pattern of a regular expression that is known. */
export function regexOf(I: Interpreter, value: Value): { pattern: string; flags: string } | undefined {
  if (value.objects.length !== 1) return undefined;
  const heap = I.state.heap(value.objects[0]!);
  const pattern = heap?.fields.get("source")?.consts;
  const flags = heap?.fields.get("flags")?.consts;
  return pattern?.length === 1 && value.types.includes("RegExp")
    ? { pattern: String(pattern[0]), flags: String(flags?.[0] ?? "") }
    : undefined;
}

/** Nothing was read of it, and it was made into nothing. What a model wrote is text, where it may be more, too. */
function isWhole({ taints, texts }: Value): boolean {
  const sent = untrusted(taints);
  const whole = ({ structured, absent, origin }: Taint): boolean =>
    structured && !origin.part && !absent.includes(SENT_WHOLE) && origin.kind !== "llm";
  return !texts && sent.length > 0 && sent.every(whole);
}

function isOwn({ unknown, taints, types, objects, closures, models }: Value): boolean {
  const written = untrusted(taints).every(({ origin }) => origin.kind === "literal");
  return !unknown && written && types.length + objects.length + closures.length + models.length === 0;
}

/** The names that a value comes from: those in its expression, and where untrusted data in it was read. */
function namesOf(I: Interpreter, { value, expr }: Found, names: typeof namesIn): readonly string[] {
  return [...value.taints.map(({ origin }) => origin.label), ...names(I, expr)];
}

/** Patterns look at how a text begins; a long text must not make one slow. */
const LONGEST_TESTED = 1000;

/** A text as one string, a replacement character in each hole. */
export function withHoles(text: Text): string {
  return text.map((piece) => (typeof piece === "string" ? piece : "\uFFFC")).join("");
}

function isOfType(I: Interpreter, value: Value, type: "string" | "number" | "object" | "list" | "function" | "regex"): boolean {
  const heap = value.objects.length ? I.state.heap(value.objects[0]!) : undefined;
  switch (type) {
    case "function":
      // An object that a library describes may have a method where it has a field, too.
      return value.closures.length > 0 || (value.models.length > 0 && !heap);
    case "list":
      return heap?.kind === "list";
    case "regex":
      return value.types.includes("RegExp");
    case "object":
      return (
        (heap !== undefined && heap.kind !== "list" && !value.types.includes("RegExp")) ||
        (!heap && value.types.length > 0 && !value.closures.length)
      );
    case "number":
      return value.consts?.some((item) => typeof item === "number") ?? false;
    case "string":
      return (
        Boolean(value.texts) ||
        (value.consts?.some((item) => typeof item === "string") ?? false) ||
        (!heap && value.closures.length === 0 && value.models.length === 0 && !value.consts?.length && value.types.length === 0)
      );
  }
}
