/**
 * What a framework passes to a function that it calls by the parameters' annotations: a number where a number is asked for, untrusted text
 * where text is, an instance with such fields where a class of the program describes the data.
 */
import type { Expr, Module, Param, TypeRef } from "../ir/ir.js";
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { allocate, listOf, sourceTaint } from "./members.js";
import { pairKey } from "./calls.js";
import { nodes } from "./definitions.js";
import { reform } from "./operation.js";
import { resolve, type ModelCall } from "./paths.js";
import { absentWhenMatched } from "./regex.js";
import { rows } from "./registry.js";
import type { ArgPath, Given, Source } from "./summary.js";
import { withoutCharacters } from "./text-operations.js";
import { instanceTypes } from "./types.js";
import { asNumber, cleaned, join, make, SAFE, tainted, UNKNOWN, withPart, type ClassInfo, type Frame, type Value } from "./values.js";

const DEEPEST = 4;

/** Types that number something. */
const NUMBERS: ReadonlySet<string> = new Set(["number", "bigint", "UUID"]);
/** Types of which no text of the sender's is left. */
const HARMLESS: ReadonlySet<string> = new Set(["boolean", "null", "datetime", "date", "time", "timedelta", "Decimal"]);
/** Types that hold whatever the sender sends. */
const OPEN: ReadonlySet<string> = new Set(["dict", "Dict", "Mapping", "Any", "object", ""]);

export function converted(
  I: Interpreter,
  source: Source,
  type: TypeRef | undefined,
  frame: Frame,
  place: Place,
  label: string,
  key: object,
  depth = 0,
): Value {
  const text = (): Value => tainted([sourceTaint(I, place, { ...source, structured: undefined } as Source, label)]);
  const data = (): Value => tainted([sourceTaint(I, place, source, label)]);
  if (!type || type.name === "string" || depth > DEEPEST) return type?.name === "string" || !source.structured ? text() : data();
  if (NUMBERS.has(type.name)) return asNumber(text());
  if (HARMLESS.has(type.name)) return SAFE;
  const inner = (part: TypeRef): Value => converted(I, source, part, frame, place, label, pairKey(key, part), depth + 1);
  if (type.name === "union") return type.args.length ? type.args.map(inner).reduce(join) : SAFE;
  if (type.name === "Array" || type.name === "tuple" || type.name === "set")
    return listOf(I, key, [], type.args[0] ? inner(type.args[0]) : data());
  const [own] = instanceTypes(I, type);
  if (own === "String") return text();
  if (own !== undefined) {
    const given = I.registry.inherited(own, (model) => model.source);
    return make({ types: [own], taints: given ? [sourceTaint(I, place, given, label)] : [] });
  }
  const described = classOf(I, type, frame);
  if (described) return instance(I, described, source, place, label, key, depth);
  // What is sent as bytes is the content of a file, and no name of one.
  if (type.name === "bytes") return cleaned(data(), bits(["path"]));
  return OPEN.has(type.name) ? data() : UNKNOWN;
}

/**
 * Flask, Django and Bottle write the converter before or behind the name in angle brackets, Starlette behind it in braces; elsewhere a pattern
 * of digits stands there: `(?P<year>[0-9]{4})`, `{id:\d+}`.
 */
const NUMBER_IN_ROUTE =
  /<(?:int|float|uuid)(?:\([^)]*\))?:(\w+)>|[<{](\w+):(?:int|float|number|uuid|(?:\\d|\[0-9\])(?:[+*]|\{[\d,]+\}))[>}]|\(\?P<(\w+)>(?:\\d|\[0-9\])(?:[+*?]|\{[\d,]+\})?\)/gu;

/** ... and `<slug:name>` for letters, digits and dashes; elsewhere a pattern of one set of characters does: `(?P<name>[-\w]+)`. */
const WORD_IN_ROUTE = /<slug:(\w+)>|[<{](\w+):slug[>}]|\(\?P<(\w+)>(\[[^[\]]{1,60}\]|\\w)[+*?]?\)/gu;
const SLUG = String.raw`[-\w]`;

/** A converter of the program's own lets through what it was written for: `<uuid_or_name:id>`. */
const OWN_IN_ROUTE = /<(?!(?:string|str|default|path|any|rest|re|regex|slug|int|float|uuid)[:(])[a-z_]\w{0,40}:(\w{1,60})>/gu;

/** By the names of a route's parameters, what its converters let through: numbers and ids (""), or characters like this pattern's. */
export type Converters = ReadonlyMap<string, string>;

/** What a converter has let through of a value. */
export function throughRoute(converters: Converters, name: string, value: Value): Value {
  const pattern = converters.get(name);
  if (pattern === undefined) return value;
  return pattern === "" ? asNumber(value) : withoutCharacters(reform(value), absentWhenMatched(`^${pattern}*$`, ""));
}

export function namesByRoute(I: Interpreter, call: ModelCall, route: ArgPath | undefined): Converters {
  const texts = route === undefined ? [] : resolve(I, call, route).flatMap(({ value }) => value.consts ?? []);
  return namesIn(texts);
}

const numbered = new WeakMap<Module, Converters>();

/** The same of all routes that a module writes: those of a class stand where it is registered. */
export function namesByModule(module: Module): Converters {
  let names = numbered.get(module);
  if (!names) {
    const texts = [...nodes(module.functions.flatMap(({ body }) => body))].flatMap(({ op, value }) =>
      op === "const" && typeof value === "string" ? value : [],
    );
    numbered.set(module, (names = namesIn(texts)));
  }
  return names;
}

function namesIn(texts: readonly unknown[]): Converters {
  const all = texts.map(String);
  const words = all.flatMap((text) => [...text.matchAll(WORD_IN_ROUTE)]);
  const numbers = all.flatMap((text) => [...text.matchAll(NUMBER_IN_ROUTE)]);
  return new Map([
    ...words.map(([, before, behind, group, set = SLUG]): [string, string] => [before ?? behind ?? group!, set]),
    ...all.flatMap((text) => [...text.matchAll(OWN_IN_ROUTE)]).map(([, name]): [string, string] => [name!, ""]),
    ...numbers.map(([, before, behind, group]): [string, string] => [before ?? behind ?? group!, ""]),
  ]);
}

/** The class of the program that an annotation names. */
function classOf(I: Interpreter, { ref }: TypeRef, frame: Frame): ClassInfo | undefined {
  return ref && named(I, ref, frame)?.classes[0];
}

/** What a name stands for beside a function's parameters: its place is within the function, whose frame is not there yet. */
function named(I: Interpreter, ref: Expr, frame: Frame): Value | undefined {
  if (ref.op === "import") return I.evaluate(ref);
  if (ref.op !== "var") return undefined;
  let owner: Frame | undefined = frame;
  for (let hops = 1; hops < ref.hops && owner; hops++) owner = owner.outer;
  return owner && I.read(owner.base + ref.slot);
}

/** An instance of a class of the program that a library fills with such data; undefined where the class says nothing of its fields. */
export function filledInstance(
  I: Interpreter,
  info: ClassInfo,
  source: Source,
  place: Place,
  label: string,
  key: object,
): Value | undefined {
  const made = instance(I, info, source, place, label, key, 0);
  return made.objects.length > 0 ? made : undefined;
}

/** Data that a class describes: its annotated fields, and those of its bases. */
function instance(I: Interpreter, info: ClassInfo, source: Source, place: Place, label: string, key: object, depth: number): Value {
  const fields = new Map<string, Value>();
  const types = new Set<string>();
  for (const each of info.line) {
    for (const type of each.bases.flatMap((base) => base.types)) types.add(type);
    for (const member of each.node.members) {
      if (member.kind !== "field" || member.static || fields.has(member.name) || !member.type) continue;
      const name = `${label}.${member.name}`;
      const value = converted(I, source, member.type, each.frame, place, name, pairKey(key, member), depth + 1);
      const first = member.value.func.body.at(-1);
      const initial = first?.do === "return" ? first.value : undefined;
      fields.set(member.name, matched(I, { default: initial, decorators: member.decorators }, each.frame, value));
    }
  }
  // An enumeration, or a class that does not say what is in it.
  if (fields.size === 0) return info.types.length ? SAFE : UNKNOWN;
  const made = allocate(I, key, { kind: "instance", fields, element: undefined, length: undefined, class: info });
  return withPart(made, { types: info.types });
}

/** `Depends(get_db)` as a default says what is passed. */
export function defaultGives(I: Interpreter, { default: value }: Param): Given | undefined {
  if (value?.op !== "call" || (value.callee.op !== "import" && value.callee.op !== "member")) return undefined;
  if (value.callee.op === "member" && value.callee.object.op !== "import") return undefined;
  for (const { member } of I.evaluate(value.callee).models) {
    for (const { returns } of [...rows(member.new), ...rows(member.call)]) {
      const gives = returns?.type === undefined ? undefined : I.registry.inherited(returns.type, (model) => model.gives);
      if (gives) return gives;
    }
  }
  return undefined;
}

/** The value of a parameter or field after the framework has compared it with the patterns that stand beside it: `Query(pattern="^[a-z]+$")`. */
export function matched(
  I: Interpreter,
  { default: value, decorators = [] }: Pick<Param, "default" | "decorators">,
  frame: Frame,
  passed: Value,
): Value {
  return [value, ...decorators].reduce((result, expr) => {
    const pattern = expr && demanded(I, expr, frame);
    return pattern === undefined ? result : withoutCharacters(reform(result), absentWhenMatched(pattern, ""));
  }, passed);
}

/** The text of the pattern among a call's arguments, where a model names it: written there, or under a name. */
function demanded(I: Interpreter, expr: Expr, frame: Frame): string | undefined {
  if (expr.op !== "call" || (expr.callee.op !== "import" && expr.callee.op !== "member")) return undefined;
  if (expr.callee.op === "member" && expr.callee.object.op !== "import") return undefined;
  for (const { member } of I.evaluate(expr.callee).models) {
    for (const { returns } of [...rows(member.new), ...rows(member.call)]) {
      const names = returns?.fields?.pattern?.same?.split("|") ?? [];
      const given = expr.args.find(({ name }) => name !== undefined && names.includes(`${name}=`))?.value;
      const texts = given && (given.op === "const" ? [given.value] : named(I, given, frame)?.consts);
      if (texts?.length === 1 && typeof texts[0] === "string") return texts[0];
    }
  }
  return undefined;
}
