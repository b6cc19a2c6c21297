/** Transfer functions of text, regular expressions and JSON. They know neither a language nor a library. */
import type { Constant } from "../ir/ir.js";
import { pairKey } from "./calls.js";
import { writtenAs } from "./class-line.js";
import {
  ANY_SCHEME,
  FILTER_CHARACTERS,
  NO_PARENTS,
  DASH_FIRST,
  NO_SLASH_FIRST,
  PARENT_STEPS,
  PATTERN_CHARACTERS,
  PINGS_ALL,
  QUOTED,
  ROOT_FIRST,
  TWO_SLASHES_FIRST,
  cleanedByAbsence,
  uniteAbsent,
} from "./danger.js";
import { endingFacts } from "./deciding-parts.js";
import { fixesHost } from "./fixed-hosts.js";
import { fixesScheme, saysScheme } from "./fixed-schemes.js";
import { isOwnPath } from "./own-paths.js";
import { onlyDefinition } from "./definitions.js";
import { literalTaint } from "./fixed.js";
import { format, printf } from "./formats.js";
import { isOperators, pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { deepTaints, listOf, objectOf } from "./members.js";
import { arg, element, here, isFunction, receiverOf, reform, run, self, through, type Operator } from "./operation.js";
import { regexOf, type ModelCall } from "./paths.js";
import { absentInGroup, absentWhenMatched, absentWhenNotFound, absentWhenReplaced, groupNames } from "./regex.js";
import { noteSerialized } from "./serialized.js";
import { text, type TextInput } from "./texts.js";
import { innate, numbered, uniteTaints, untrusted, type Taint } from "./taint.js";
import {
  cleaned,
  constant,
  isStrange,
  join,
  lookedAt,
  make,
  mapTaints,
  SAFE,
  tainted,
  UNDEFINED,
  UNKNOWN,
  withPart,
  type AccessPath,
  type Fact,
  type Value,
  textsOf,
} from "./values.js";

/** Case and trimming keep how a text is put together, so that a query built with holes is still understood. */
function folded(fold: (text: string) => string): Operator {
  return (_, call) => {
    const value = self(call);
    if (value.consts?.length)
      return make({ consts: value.consts.map((item: Constant): Constant => (typeof item === "string" ? fold(item) : item)) });
    return isText(value.facts ? withPart(value, { facts: undefined }) : value);
  };
}

/** What has methods of texts is no document with operators. */
function isText(value: Value): Value {
  return value.taints.some((taint) => taint.structured) ? cleaned(value, bits(["nosql"])) : value;
}

export function withoutCharacters(value: Value, absent: string): Value {
  if (!absent) return value;
  return mapTaints(lookedAt(value, cleanedByAbsence(absent)), (taint) => {
    const all = uniteAbsent(taint.absent, absent);
    return taint.without(all).clean(cleanedByAbsence(all));
  });
}

/** What is put in is there again, whatever was proven absent before, but for what stays harmless all the same (`kept`). */
function withCharacters(value: Value, inserted: string, kept = 0): Value {
  return mapTaints(value, (taint) => {
    const absent = [...taint.absent].filter((char) => !inserted.includes(char)).join("");
    if (absent === taint.absent) return taint;
    return taint.spoiled(cleanedByAbsence(taint.absent) & ~cleanedByAbsence(absent) & ~kept).without(absent);
  });
}

/** Each special character of a pattern gets a backslash: `.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")`. */
function escapesPattern({ pattern, flags }: { readonly pattern: string; readonly flags: string }, inserted: string): boolean {
  if (!flags.includes("g") || !/^\\\$(?:&|1)$/.test(inserted)) return false;
  const matched = absentWhenNotFound(pattern, flags);
  return [...PATTERN_CHARACTERS].every((char) => matched.includes(char));
}

/** Each special character of a directory filter is written as its code: `\\2a`. */
function escapesFilter({ pattern, flags }: { readonly pattern: string; readonly flags: string }, inserted: readonly string[]): boolean {
  if (!flags.includes("g") || !inserted.every((text) => /^\\[\da-f]{1,2}$/i.test(text))) return false;
  const matched = absentWhenNotFound(pattern, flags);
  return [...FILTER_CHARACTERS].every((char) => matched.includes(char));
}

/** Each single quote ends the literal that the shell reads, stands for itself, and begins it again: `'\''`, `'"'"'`. */
const QUOTE_IN_SHELL = /^'(?:\\'|"'")'$/;

/** Where every two dots are taken out, what is left of a row of dots is one. */
const TWO_DOTS = /^(?:\\.\\.[+*]?|\\.\{2,?\}|\[\.\]\{2,?\})$/;

function takesDots(replaces: string | undefined, pattern: boolean): boolean {
  return replaces !== undefined && (pattern ? TWO_DOTS.test(replaces) : replaces === "..");
}

/** Whole tags with nothing found in them: `<br>`, `<b>$1</b>`. */
const WHOLE_TAGS = /^(?:[^<>]|<\/?[a-z][^<>$\uFFFC]{0,200}>)*$/i;
/** Signs with which an encoding begins: what is replaced may be one that had made the text harmless. */
const ENCODED = /[&%\\]|#\d|[lg]t;/;

/** The program's own tags put around words, or between them, make nothing a tag that a sender wrote. */
function ownTags(texts: readonly string[] | undefined, replaces: string | undefined): number {
  const own = replaces !== undefined && !ENCODED.test(replaces.replace(/\\[^&%\\]/g, "")) && texts?.every((text) => WHOLE_TAGS.test(text));
  return own ? bits(["html"]) : 0;
}

/** What may be put in a match's place, a number in it as "0"; undefined when it is not known. */
function insertions({ consts, texts }: Value): readonly string[] | undefined {
  // What a function gives for a key of its table that is not there never comes: only what the pattern finds is looked up.
  if (consts?.length) return consts.map((each) => String(each ?? ""));
  if (!texts?.length) return undefined;
  const known = texts.every((pieces) =>
    pieces.every((piece) => typeof piece === "string" || (untrusted(piece.value.taints).length === 0 && !piece.value.unknown)),
  );
  return known ? texts.map((pieces) => pieces.map((piece) => (typeof piece === "string" ? piece : "0")).join("")) : undefined;
}

/** Replaces matches of a pattern, or the first (`every`: each) occurrence of a text. */
function replaced(every: boolean): Operator {
  return (I, call) => {
    const [search, replacement] = [arg(call, 0), arg(call, 1)];
    const regex = regexOf(I, search);
    const sought = search.consts?.length === 1 ? String(search.consts[0]) : undefined;
    const called = isFunction(I, replacement);
    const whole = reform(self(call));
    const extra = called ? run(I, call, replacement, [whole, ...groupsIn(whole, regex)]) : replacement;
    const texts = insertions(extra);
    const inserted = texts?.join("");
    let value = whole;
    if (inserted) value = withCharacters(value, inserted, ownTags(texts, regex?.pattern ?? sought));
    if (regex && inserted && escapesPattern(regex, inserted)) value = cleaned(value, bits(["regex"]));
    if (regex && texts && escapesFilter(regex, texts)) value = cleaned(value, bits(["ldap"]));
    const replaces = regex?.flags.includes("g") ? regex.pattern : every ? sought : undefined;
    if (replaces?.includes(PINGS_ALL)) value = cleaned(value, bits(["mention"]));
    if (takesDots(replaces, regex !== undefined) && inserted?.includes(".") === false)
      value = withoutCharacters(value, uniteAbsent(PARENT_STEPS, NO_PARENTS));
    if (replaces === "'" && texts?.every((text) => QUOTE_IN_SHELL.test(text))) value = cleaned(value, bits(["command"]));
    if (regex) value = withoutCharacters(value, absentWhenReplaced(regex.pattern, regex.flags, inserted));
    else if (every && sought?.length === 1 && inserted !== undefined && !inserted.includes(sought))
      value = withoutCharacters(value, sought);
    const added = called && regex ? extra.taints.map((taint) => (taint.innate ? taint : taint.doubted())) : extra.taints;
    return through(I, isText(withPart(value, { taints: uniteTaints(value.taints, added) })), call);
  };
}

/**
 * A list of the whole match and its groups, these also by name. "captures" has the groups alone, "named" those with names, and so has "groups"
 * where a language has no method of that name.
 */
function match(I: Interpreter, call: ModelCall): Value {
  const receiver = regexOf(I, self(call));
  const regex = receiver ?? regexOf(I, arg(call, 0));
  const base = reform(receiver ? arg(call, 0) : self(call));
  const facts = call.args[0] && testFacts(I, call);
  return withPart(matchOf(I, call.node, base, regex), { facts });
}

/** What a pattern finds in this text; without a pattern whatever may be found there. */
export function matchOf(I: Interpreter, node: object, base: Value, regex: ReturnType<typeof regexOf>): Value {
  const names = namesOf(regex);
  const captures = groupsIn(base, regex);
  const first = regex ? groupIn(base, regex, 0) : base;
  const whole = regex && fixesHost(regex.pattern, regex.flags, true) ? cleaned(first, OF_KNOWN_HOST) : first;
  const groups = [whole, ...captures];
  const list = listOf(I, node, [], groups.reduce(join));
  const cell = list.objects[0]!;
  const heap = I.state.heap(cell)!;
  const byName = names.flatMap((name, i): [string, Value][] => (name === undefined ? [] : [[name, captures[i]!]]));
  const named = objectOf(I, pairKey(node, match), new Map(byName), base);
  const alone = regex ? listOf(I, pairKey(node, groupNames), captures) : listOf(I, pairKey(node, groupNames), [], base);
  const numbered = regex ? groups.map((value, i): [string, Value] => [String(i), value]) : [];
  const fields = new Map([...heap.fields, ...numbered, ...byName, ["named", named], ["captures", alone]] as [string, Value][]);
  if (!I.registry.member("Array", "groups")) fields.set("groups", named);
  I.state.set(cell, { ...heap, fields });
  return withPart(list, { unknown: undefined });
}

type Pattern = NonNullable<ReturnType<typeof regexOf>>;

function namesOf(regex: Pattern | undefined): readonly (string | undefined)[] {
  return regex ? groupNames(regex.pattern, regex.flags).slice(0, MOST_GROUPS) : [];
}

/** What the groups of a pattern found in a text; nobody knows how many a pattern has that is not known. */
function groupsIn(base: Value, regex: Pattern | undefined): readonly Value[] {
  return namesOf(regex).map((_, i) => groupIn(base, regex!, i + 1));
}

function groupIn(base: Value, { pattern, flags }: Pattern, group: number): Value {
  return withoutCharacters(base, absentInGroup(pattern, flags, group));
}

const MOST_GROUPS = 20;
/** An address whose host is known leads nowhere else, and is no option. */
const OF_KNOWN_HOST = bits(["url", "redirect", "argument"]);

/** A regular expression test proves which characters are absent. */
function testFacts(I: Interpreter, call: ModelCall): Value["facts"] {
  const receiver = regexOf(I, self(call));
  const regex = receiver ?? regexOf(I, arg(call, 0));
  const subject = receiver ? call.args[0]?.expr : receiverOf(call);
  const path = subject && pathOf(I, subject);
  if (!path || !regex) return undefined;
  const matched = absentWhenMatched(regex.pattern, regex.flags);
  const unmatched = absentWhenNotFound(regex.pattern, regex.flags);
  const fact = (absent: string): Fact[] => (absent ? [{ path, cleans: cleanedByAbsence(absent), absent }] : []);
  const ofHost: readonly Fact[] = fixesHost(regex.pattern, regex.flags, false) ? [{ path, cleans: OF_KNOWN_HOST }] : [];
  const ofPath: readonly Fact[] = isOwnPath(regex.pattern, regex.flags) ? [{ path, cleans: bits(["redirect"]) }] : [];
  const ofScheme: readonly Fact[] = fixesScheme(regex.pattern, regex.flags) ? [{ path, cleans: 0, absent: ANY_SCHEME }] : [];
  const whenTrue = [...fact(matched), ...ofHost, ...ofPath, ...ofScheme];
  return whenTrue.length || unmatched ? { whenTrue, whenFalse: fact(unmatched) } : undefined;
}

/** A text that starts with a known directory or origin stays there, once it is normalised. */
export function startsWith(I: Interpreter, call: ModelCall): Value {
  const subject = receiverOf(call);
  const path = subject && pathOf(I, subject);
  const prefix = arg(call, 0);
  if (!isOperators(prefix)) return SAFE;
  const { sameFile = [], relative } = self(call).facts ?? {};
  const first = prefix.consts?.length === 1 ? prefix.consts[0] : undefined;
  const contained = (paths: readonly AccessPath[]): readonly Fact[] => paths.map((each) => ({ path: each, cleans: bits(["path"]) }));
  if (relative && typeof first === "string" && first.startsWith(".."))
    return withPart(SAFE, { facts: { whenTrue: [], whenFalse: contained(path ? [path, ...sameFile] : sameFile) } });
  const facts = (whenTrue: readonly Fact[], whenFalse: readonly Fact[] = []): Value =>
    whenTrue.length || whenFalse.length ? withPart(SAFE, { facts: { whenTrue, whenFalse } }) : SAFE;
  const quote = QUOTED[String(first)];
  if (path && quote) return facts([{ path, cleans: 0, absent: quote.first }]);
  const normal = self(call).taints.every((taint) => taint.innate || taint.absent.includes(PARENT_STEPS));
  // In a normalised path steps to a parent are at the beginning, if anywhere.
  if (path && normal && typeof first === "string" && /^\.\.[\\/]?$/.test(first))
    return facts([], [{ path, cleans: 0, absent: NO_PARENTS }]);
  if (first === "/" && normal && isWholeDisk(I)) return facts(contained(path ? [path, ...sameFile] : sameFile));
  if (path && first === "/") return facts([{ path, cleans: 0, absent: NO_SLASH_FIRST }], [{ path, cleans: 0, absent: ROOT_FIRST }]);
  if (path && first === "-") return facts([], [{ path, cleans: 0, absent: DASH_FIRST }]);
  if (path && first === "//") return facts([], [{ path, cleans: 0, absent: TWO_SLASHES_FIRST }]);
  const whole = prefix.consts?.every((item) => typeof item === "string" && /^[a-z][a-z\d+.-]*:\/\/[^/?#]+\//i.test(item)) ?? false;
  if (whole) return facts(path ? [{ path, cleans: OF_KNOWN_HOST, absent: ANY_SCHEME }] : []);
  // What begins with a protocol is no option.
  if (path && typeof first === "string" && /^[a-z][a-z\d+.-]*:\/\//i.test(first))
    return facts([{ path, cleans: bits(["argument"]), ...(saysScheme(first) && { absent: ANY_SCHEME }) }]);
  if (path && typeof first === "string" && saysScheme(first)) return facts([{ path, cleans: 0, absent: ANY_SCHEME }]);
  const separated =
    Boolean(prefix.texts) ||
    prefix.unknown !== undefined ||
    prefix.taints.length > 0 ||
    (prefix.consts?.some((item) => typeof item === "string" && /.[\\/]|[\\/]./.test(item)) ?? prefix !== UNDEFINED);
  return separated && normal ? facts(contained(path ? [path, ...sameFile] : sameFile)) : SAFE;
}

/** `if (folder === path.sep) return file.startsWith(path.sep)`: a folder that was found to be the root has everything below it. */
function isWholeDisk(I: Interpreter): boolean {
  const { func, base } = I.activation.frame;
  for (let slot = 0; slot < func.slots; slot++) {
    const { consts, texts } = I.state.value(base + slot) ?? {};
    if (consts?.length !== 1 || consts[0] !== "/" || texts) continue;
    const definition = onlyDefinition(func, slot);
    if (definition === undefined || definition.op === "call") return true;
  }
  return false;
}

/** The end of a text says something of one that is a literal only. */
function endsWith(I: Interpreter, call: ModelCall): Value {
  const subject = receiverOf(call);
  const path = subject && pathOf(I, subject);
  const { consts } = arg(call, 0);
  const quote = path && consts?.length === 1 ? QUOTED[String(consts[0])] : undefined;
  const ending = subject && consts?.length === 1 ? endingFacts(I, subject, consts[0]) : [];
  if (ending.length) return withPart(SAFE, { facts: { whenTrue: ending, whenFalse: [] } });
  return path && quote ? withPart(SAFE, { facts: { whenTrue: [{ path, cleans: 0, absent: quote.last }], whenFalse: [] } }) : SAFE;
}

function joinText(I: Interpreter, call: ModelCall): Value {
  const list = self(call);
  const separator = call.args.length ? arg(call, 0) : constant(",");
  const heap = list.objects.length === 1 ? I.state.heap(list.objects[0]!) : undefined;
  const place = here(I, call);
  if (heap?.kind === "list" && heap.length !== undefined && heap.length <= 40 && !list.taints.length && separator.consts?.length === 1) {
    const pieces: TextInput[] = [];
    const literal = receiverOf(call);
    for (let i = 0; i < heap.length; i++) {
      if (i) pieces.push(String(separator.consts[0]));
      const expr = literal?.op === "list" ? literal.items[i]?.value : undefined;
      pieces.push({ value: heap.fields.get(String(i)) ?? UNKNOWN, place: expr ? I.place(expr.at) : place });
    }
    return text(pieces);
  }
  const item = element(I, call);
  // Joined constants ("?, ?, ?", column names of a table) are no untrusted text and no unknown one.
  const taints = uniteTaints(item.taints, separator.taints);
  if (taints.length === 0) return item.unknown || list.unknown ? withPart(SAFE, { unknown: item.unknown ?? list.unknown }) : SAFE;
  return through(I, withPart(withSeparators(tainted(taints), separator), { unknown: item.unknown }), call);
}

/** Between the parts of a path its slashes are there again, and steps to a parent with them. */
function withSeparators(joined: Value, { consts }: Value): Value {
  return consts?.some((separator) => String(separator).includes("/")) ? withCharacters(joined, ONE_NAME) : joined;
}

const MOST_WORDS = 20;

/** The words that the program's own text begins with, whatever follows. */
function firstWords(call: ModelCall): readonly Value[] {
  const texts = textsOf(self(call));
  const separator = call.args.length ? arg(call, 0).consts?.[0] : null;
  // How often it is cut is another argument.
  if (texts?.length !== 1 || separator === undefined || call.args.length > 1) return [];
  const [first] = texts[0]!;
  if (typeof first !== "string") return [];
  const words = separator === null ? first.trimStart().split(/\s+/) : first.split(String(separator));
  return words.slice(0, Math.min(words.length - 1, MOST_WORDS)).map(constant);
}

/** What stands between the slashes of a path is one name, as what `basename` gives. Where it is cut a few times only, the rest still holds some. */
function between(part: Value, { args }: ModelCall): Value {
  const [only, ...others] = args;
  const slash = others.length === 0 && only?.value.consts?.length === 1 && only.value.consts[0] === "/";
  return slash ? withoutCharacters(part, ONE_NAME) : part;
}

const ONE_NAME = `/\\${PARENT_STEPS}${NO_PARENTS}`;

/** The receiver followed by the arguments. */
export function appendText(I: Interpreter, call: ModelCall): Value {
  return text([
    { value: self(call), place: here(I, call) },
    ...call.args.map((each) => ({ value: each.value, place: I.place(each.expr.at) })),
  ]);
}

function asText(I: Interpreter, value: Value, call: ModelCall): Value {
  if (value.texts || value.consts) return value;
  const own = writtenAs(I, value, here(I, call));
  if (own) return own;
  if (value.objects.length) return tainted(deepTaints(I, value));
  return mapTaints(withPart(value, { facts: undefined, types: [] }), (taint) => taint.shaped(false));
}

/** A character at a random place is a random one; a literal in another form is still one. */
function withInnate(I: Interpreter, value: Value, call: ModelCall): Value {
  const before = self(call);
  const random = before.objects.length ? [] : innate(arg(call, 0).taints).filter(({ origin }) => origin.kind === "random");
  const literal = random.length ? undefined : literalTaint(I, before, receiverOf(call));
  const more = literal ? [literal] : random;
  return more.length ? withPart(value, { taints: uniteTaints(value.taints, more) }) : value;
}

/** A text made of a template and values; whoever may have chosen one of them may have chosen part of it. */
function filledBy(fill: Operator): Operator {
  return (I, call) => {
    const value = through(I, fill(I, call), call);
    const strange = value.taints.length ? undefined : call.args.find((each) => isStrange(each.value));
    return strange ? withPart(value, { unknown: strange.value.unknown }) : value;
  };
}

/** The first piece of an address that begins with the program's own origin begins with it, too. */
function ownBeginning(I: Interpreter, call: ModelCall): readonly Value[] {
  const { texts } = self(call);
  const begins = texts?.every(
    ([first]) => typeof first === "object" && untrusted(first.value.taints).length === 0 && !isStrange(first.value),
  );
  return begins ? [through(I, withPart(self(call), { consts: undefined, facts: undefined }), call)] : [];
}

export const textOperators = {
  text: (I, call) => through(I, withInnate(I, isText(reform(self(call))), call), call),
  trim: folded((text) => text.trim()),
  lower: folded((text) => text.toLowerCase()),
  upper: folded((text) => text.toUpperCase()),
  join: joinText,
  split: (I, call) => listOf(I, call.node, ownBeginning(I, call), between(through(I, isText(reform(self(call))), call), call)),
  words: (I, call) => listOf(I, call.node, firstWords(call), between(through(I, isText(reform(self(call))), call), call)),
  replace: replaced(false),
  "replace-all": replaced(true),
  format: filledBy(format),
  printf: filledBy(printf),
  match,
  test: (I, call) => {
    const facts = testFacts(I, call);
    return facts ? withPart(SAFE, { facts }) : SAFE;
  },
  "starts-with": startsWith,
  "ends-with": endsWith,
  "to-string": (I, call) => asText(I, self(call), call),
  "text-of": (I, call) => asText(I, arg(call, 0), call),
  "to-number": (_, call) => tainted(numbered(arg(call, 0).taints)),
  parse: (I, call) => {
    const value = arg(call, 0);
    return through(I, withPart(tainted(value.taints.map((taint: Taint) => taint.shaped(true))), { unknown: value.unknown }), call);
  },
  stringify: (I, call) => {
    noteSerialized(I, call.node, arg(call, 0), call.args[0]?.expr);
    const taints = deepTaints(I, arg(call, 0)).map((taint) => taint.shaped(false));
    // Line breaks and control characters are written as escapes.
    return taints.length ? through(I, cleaned(tainted(taints), bits(["log"])), call) : SAFE;
  },
} satisfies Record<string, Operator>;
