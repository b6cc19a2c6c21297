/**
 * What conditions prove. A truth value carries facts about access paths (a variable and a chain of member names); entering a branch
 * applies them. Facts survive being stored in a variable and being returned by a function.
 */
import type { Binary, Expr } from "../ir/ir.js";
import { noteHoles } from "./built.js";
import { cleanedByAbsence, SHARED_PARENTS, uniteAbsent } from "./danger.js";
import { keyFacts, recordFacts } from "./asked-records.js";
import type { Interpreter } from "./interpreter.js";
import { elementOf, getElement, getMember, keysOf } from "./members.js";
import { ALL_CLEAN, bits, BOUNDED } from "./kinds.js";
import { decidedTexts, judgement } from "./deciding-parts.js";
import { modeCompared, modeFlagged } from "./developing.js";
import { passGate, putGate } from "./gates.js";
import { orderFacts } from "./orders.js";
import { applyToOtherForms } from "./other-forms.js";
import { isPending } from "./pending.js";
import { bothFacts, comparisonProves, establish, isProof, truthProves } from "./proofs.js";
import { isRead, readBy } from "./repeated-reads.js";
import { untrusted, type Taint } from "./taint.js";
import { LEADING, originalFact } from "./tidied.js";
import {
  cleaned,
  constant,
  join,
  lookedAt,
  make,
  mapTaints,
  SAFE,
  tainted,
  withPart,
  type AccessPath,
  type Fact,
  type Facts,
  type Value,
} from "./values.js";

/** The access path of an expression, seen through casts and text-preserving wrappers. */
export function pathOf(I: Interpreter, expr: Expr): AccessPath | undefined {
  const fields: string[] = [];
  let at: Expr = expr;
  let named: Expr | undefined;
  let read: string | undefined;
  let reads = 0;
  for (let depth = 0; depth < 8; depth++) {
    if (at.op === "cast" || at.op === "await") at = at.value;
    else if (at.op === "var")
      return { cell: I.cell(at.slot, at.hops), fields: fields.reverse(), expr: named ?? at, frame: I.activation.frame };
    else if (at.op === "import" && named)
      return { cell: cellNamed(I, `${at.module} ${at.name}`), fields: fields.reverse(), expr: named, frame: I.activation.frame };
    else if (at.op === "assign" && at.target.op === "var") at = at.target;
    else if (at.op === "member" && fieldOf(at) !== undefined) {
      named ??= at;
      fields.push(fieldOf(at)!);
      at = at.object;
    } else if (at.op === "call" && at.callee.op === "member" && at.args.length === 0 && preservesText(I, at.callee.name))
      at = at.callee.object;
    else if (at.op === "call" && at.callee.op === "global" && at.args.length === 1 && isConversion(I, at.callee.name))
      at = at.args[0]!.value;
    else if (at.op === "unary" && at.operator === "number") at = at.value;
    else if (at.op === "call" && at.callee.op === "member" && reads < 2 && (read = readBy(I, at)) !== undefined) {
      named ??= at;
      fields.push(read);
      reads++;
      at = at.callee.object;
    } else return undefined;
  }
  return undefined;
}

/** How a path names a member: an item by its constant key, which is no attribute of that name (`form["name"]`). */
function fieldOf({ name, key }: Extract<Expr, { op: "member" }>): string | undefined {
  if (!key) return name;
  return key.op === "const" && typeof key.value === "string" ? ITEM + key.value : undefined;
}
const ITEM = "[";

/** `text.trim() === "x"` says what `text === "x"` says; `message.kind() === "x"` says nothing of the message as a whole. */
function preservesText(I: Interpreter, name: string): boolean {
  const call = I.registry.member("String", name)?.call;
  return (
    call !== undefined && "op" in call && (call.op === "trim" || call.op === "lower" || call.op === "upper" || call.op === "to-string")
  );
}

/** `str(path).startswith(folder)` says what `path.startswith(folder)` says. */
function isConversion(I: Interpreter, name: string): boolean {
  const type = I.registry.global(name)?.type;
  const call = type === undefined ? undefined : I.registry.type(type)?.call;
  return call !== undefined && "op" in call && (call.op === "text-of" || call.op === "to-string");
}

export function refinementCell(I: Interpreter, path: AccessPath): number {
  const key = `${path.cell}.${path.fields.join(".")}`;
  const known = I.refinements.get(key);
  if (known !== undefined) return known;
  const cell = cellNamed(I, key);
  const list = I.refined.get(path.cell);
  if (list) list.push(cell);
  else I.refined.set(path.cell, [cell]);
  return cell;
}

/** A cell for what has none: a part that was refined, and what is imported (its own value is nowhere but in its module). */
function cellNamed(I: Interpreter, key: string): number {
  let cell = I.refinements.get(key);
  if (cell === undefined) I.refinements.set(key, (cell = I.nextRefinement--));
  return cell;
}

/** What a branch proved about this member, or about what this call reads, if anything. */
export function refinementOf(I: Interpreter, expr: Extract<Expr, { op: "member" | "call" }>): Value | undefined {
  if (I.refined.size === 0 || (expr.op === "member" ? fieldOf(expr) : readBy(I, expr)) === undefined) return undefined;
  const path = pathOf(I, expr);
  if (!path || !I.refined.has(path.cell)) return undefined;
  const cell = I.refinements.get(`${path.cell}.${path.fields.join(".")}`);
  return cell === undefined ? undefined : I.state.value(cell);
}

function narrowTaint(taint: Taint, fact: Fact): Taint {
  let result = taint.clean(fact.cleans);
  if (fact.absent) {
    const absent = uniteAbsent(taint.absent, fact.absent);
    result = result.without(absent).clean(cleanedByAbsence(absent));
  }
  return result;
}

function narrowed(value: Value, fact: Fact): Value {
  if (fact.is) return withPart(fact.is, { facts: undefined });
  if ((fact.cleans & ALL_CLEAN) === ALL_CLEAN) return cleaned(value, fact.cleans);
  return mapTaints(lookedAt(value, fact.cleans), (taint) => narrowTaint(taint, fact));
}

function apply(I: Interpreter, fact: Fact, read: (path: AccessPath) => Value | undefined): void {
  const value = read(fact.path);
  if (!value) {
    // What a call reads cannot be read where it does not stand, but what is harmless is so whatever it is.
    if ((fact.cleans & ALL_CLEAN) === ALL_CLEAN && fact.path.fields.some(isRead))
      I.state.set(refinementCell(I, fact.path), fact.is ?? SAFE);
    return;
  }
  if (fact.deep) narrowElements(I, value, fact);
  const after = narrowed(value, fact);
  if (after === value) return;
  if (fact.path.fields.length === 0) I.state.set(fact.path.cell, after);
  else I.state.set(refinementCell(I, fact.path), after);
}

/** What holds of every element or part. */
function narrowElements(I: Interpreter, list: Value, fact: Fact): void {
  for (const cell of list.objects) {
    const heap = I.state.heap(cell);
    if (heap?.kind !== "list" && heap?.kind !== "object") continue;
    const fields = new Map([...heap.fields].map(([name, value]) => [name, narrowed(value, fact)] as const));
    I.state.set(cell, { ...heap, fields, element: heap.element && narrowed(heap.element, fact) });
  }
}

/** Applies what holds when the condition `expr`, of the given value, is true (or false). */
export function assume(I: Interpreter, expr: Expr, value: Value, holds: boolean): void {
  const facts = factsOf(I, expr, value);
  if (facts) for (const fact of holds ? facts.whenTrue : facts.whenFalse) applyFact(I, fact);
}

export function applyFact(I: Interpreter, fact: Fact): void {
  if (isProof(fact)) return establish(I.state, fact);
  if (fact.gate) return putGate(I, fact.path, fact.gate);
  passGate(I, fact);
  apply(I, fact, (path) => noteLook(I, fact.cleans, valueAt(I, path)));
  applyToOtherForms(I, fact);
  const original = originalFact(I, fact);
  if (original) applyFact(I, original);
  const whole = factOfWhole(I, fact);
  if (!whole) return;
  apply(I, whole, (path) => valueAt(I, path));
  // The text it was parsed from, if that is still the same.
  const source = whole.path.fields.length === 0 ? parsedText(I, whole.path.cell) : undefined;
  if (source) apply(I, { ...whole, path: source.path }, () => source.now);
}

/** The text that what a variable holds was parsed from, if that is still the same. */
function parsedText(I: Interpreter, cell: number): { path: AccessPath; now: Value } | undefined {
  const source = I.parsedFrom.get(cell);
  const now = source && I.state.value(source.path.cell);
  const isSame = now?.taints.every(({ origin }) => source?.text.taints.some((taint) => taint.origin === origin));
  return source && now && isSame ? { path: source.path, now } : undefined;
}

/** Somebody looks at a text that was put together: what becomes of it is not as unknown as it seems. */
function noteLook(I: Interpreter, cleans: number, value: Value | undefined): Value | undefined {
  if (value?.texts && cleans !== 0) noteHoles(I, value);
  return value;
}

/** What a part that decides says of the whole. */
export function factOfWhole(I: Interpreter, { path, cleans }: Fact): Fact | undefined {
  const { expr, fields } = path;
  const name = fields.at(-1);
  if (name === undefined || expr.op !== "member" || cleans === 0) return undefined;
  const owner: AccessPath = { ...path, fields: fields.slice(0, -1), expr: expr.object };
  for (const type of valueAt(I, owner)?.types ?? []) {
    const decided = I.registry.inherited(type, (model) => model.decidedBy);
    const said = judgement(I, decided, name);
    if (said?.absent) return { path: owner, ...said, deep: true };
    const kinds = (said?.cleans ?? 0) & cleans;
    if (kinds) return { path: owner, cleans: kinds, deep: true, ...(decided?.becomes && { is: make({ types: [decided.becomes] }) }) };
  }
  return undefined;
}

/** The value at a path. Its expression names the data in reports, but means the path in one activation only. */
function valueAt(I: Interpreter, { cell, fields, expr, frame }: AccessPath): Value | undefined {
  if (fields.length === 0 || frame !== I.activation.frame) {
    // It would have to be called where it does not stand.
    if (fields.some(isRead)) return undefined;
    const start = I.state.value(cell);
    const place = I.place(expr.at);
    const read = (value: Value, name: string): Value =>
      name.startsWith(ITEM) ? getElement(I, value, constant(name.slice(ITEM.length)), place) : getMember(I, value, name, place);
    return start && fields.reduce(read, start);
  }
  return I.evaluate(expr);
}

/** The value of an expression is one of these. */
export function assumeEqual(I: Interpreter, expr: Expr, value: Value): void {
  if (value.consts?.length) for (const fact of decidedTexts(I, expr)) applyFact(I, fact);
  const path = pathOf(I, expr);
  if (!path) return;
  if (value.consts?.length) applyFact(I, { path, cleans: ALL_CLEAN, is: value });
  // More constants than a value keeps: which they are is forgotten, not that they are no stranger's.
  else if (untrusted(value.taints).length === 0 && !value.unknown) applyFact(I, { path, cleans: ALL_CLEAN | BOUNDED });
}

/** What is known when an expression is true or false. `value`, and the operands of a comparison, are already evaluated. */
export function factsOf(I: Interpreter, expr: Expr, value: Value, left?: Value, right?: Value): Facts | undefined {
  // A promise is true whatever it will come to.
  if (isPending(I, expr, value)) return undefined;
  if (expr.op === "binary" && !value.facts)
    return left && right ? bothFacts(comparison(I, expr, left, right), compared(I, expr, left, right)) : undefined;
  const proven = bothFacts(truthProves(I, expr, value), modeFlagged(I, expr, value));
  return bothFacts(value.facts ?? bothFacts(indexed(I, expr, value), hostless(I, expr, value)), proven);
}

function compared(I: Interpreter, expr: Binary, left: Value, right: Value): Facts | undefined {
  return bothFacts(comparisonProves(I, expr, left, right), modeCompared(expr, left, right));
}

/** `if (!urlparse(text).netloc)`: an address without a host leads to the program's own. */
function hostless(I: Interpreter, expr: Expr, value: Value): Facts | undefined {
  if (value.taints.length === 0) return undefined;
  const texts = decidedTexts(I, expr);
  if (texts.length) return { whenTrue: [], whenFalse: texts };
  // A variable that is set in several places holds the address last parsed.
  if (expr.op !== "member" || expr.key || !I.registry.deciding.has(expr.name)) return undefined;
  const [part, owner] = [pathOf(I, expr), pathOf(I, expr.object)];
  const whole = part && factOfWhole(I, { path: part, cleans: LEADING });
  const source = owner && whole && owner.fields.length === 0 ? parsedText(I, owner.cell) : undefined;
  return source && { whenTrue: [], whenFalse: [whole!, { ...whole!, path: source.path }] };
}

function indexed(I: Interpreter, expr: Expr, value: Value): Facts | undefined {
  if (expr.op === "cast" || expr.op === "await") return value.facts ?? indexed(I, expr.value, value);
  // `if (TABLE[key])`: the key is one of the table's.
  if (expr.op === "member" && expr.key) {
    const path = pathOf(I, expr.key);
    const table = I.memberOwner(expr);
    if (path && table && untrusted(table.taints).length === 0) return { whenTrue: [oneOf(path, keysOf(I, table))], whenFalse: [] };
  }
  const records = [...recordFacts(I, expr), ...keyFacts(I, expr)];
  const empty = emptied(I, expr, value);
  return records.length ? { whenFalse: [], ...empty, whenTrue: records } : empty;
}

/** What counts as false is empty, nothing or zero: no stranger's words are in it. */
function emptied(I: Interpreter, expr: Expr, value: Value): Facts | undefined {
  if ((expr.op !== "var" && expr.op !== "assign") || untrusted(value.taints).length === 0) return undefined;
  const path = pathOf(I, expr);
  return path && { whenTrue: [], whenFalse: [{ path, cleans: ALL_CLEAN }] };
}

function comparison(I: Interpreter, expr: Binary, left: Value, right: Value): Facts | undefined {
  if (expr.operator === "in" || expr.operator === "instanceof") {
    // What errors of the program's own classes say was written for whoever reads it; so it is with a library's for wrong values.
    if (expr.operator === "instanceof" && (right.classes.length > 0 || right.models.some(({ member }) => member.explains))) {
      const error = pathOf(I, expr.left);
      return error ? { whenTrue: [{ path: error, cleans: bits(["disclosure"]) }], whenFalse: [] } : undefined;
    }
    // What was sent as JSON is an instance of nothing but lists and objects: it is no object that says of itself how long it is.
    const sent = expr.operator === "instanceof" ? pathOf(I, expr.left) : undefined;
    if (sent) return { whenTrue: [{ path: sent, cleans: BOUNDED }], whenFalse: [] };
    const path = expr.operator === "in" && untrusted(right.taints).length === 0 ? pathOf(I, expr.left) : undefined;
    return path ? { whenTrue: [{ path, cleans: ALL_CLEAN | BOUNDED }], whenFalse: [] } : undefined;
  }
  const index = indexFacts(expr.operator, left, right) ?? orderFacts(I, expr, left, right);
  if (index) return index;
  if (expr.operator !== "==" && expr.operator !== "!=") return undefined;
  const facts =
    sameFacts(left, right) ??
    sameFacts(right, left) ??
    truthFacts(left, right) ??
    truthFacts(right, left) ??
    typeofFacts(I, expr.left, right) ??
    typeofFacts(I, expr.right, left) ??
    equalityFacts(I, expr, left, right);
  if (!facts) return undefined;
  return expr.operator === "==" ? facts : { whenTrue: facts.whenFalse, whenFalse: facts.whenTrue };
}

/** `list.indexOf(x) === -1`, `>= 0` and so on: whether the index is one says what being found says. */
function indexFacts(operator: Binary["operator"], left: Value, right: Value): Facts | undefined {
  const found = left.facts?.whenFound;
  const missing = left.facts?.whenMissing ?? [];
  const limit = right.consts?.length === 1 ? right.consts[0] : undefined;
  const first = limit === 0 ? left.facts?.whenFirst : undefined;
  if (first && (operator === "==" || operator === "!="))
    return operator === "==" ? first : { whenTrue: first.whenFalse, whenFalse: first.whenTrue };
  if (!found || (limit !== -1 && limit !== 0)) return undefined;
  const whenHeld = (operator === "!=" && limit === -1) || (operator === ">" && limit === -1) || (operator === ">=" && limit === 0);
  const whenNot = (operator === "==" && limit === -1) || (operator === "<" && limit === 0) || (operator === "<=" && limit === -1);
  return whenHeld ? { whenTrue: found, whenFalse: missing } : whenNot ? { whenTrue: missing, whenFalse: found } : undefined;
}

/** What is said of a value that equals another. */
function sameFacts({ facts }: Value, { taints }: Value): Facts | undefined {
  return facts?.whenEqual && taints.length === 0 ? { whenTrue: facts.whenEqual, whenFalse: [] } : undefined;
}

/** `check(x) === true` says what the check says; a match or an entry that is not null is one. */
function truthFacts(left: Value, right: Value): Facts | undefined {
  if (!left.facts || right.consts?.length !== 1) return undefined;
  const wanted = right.consts[0] ?? false;
  if (typeof wanted !== "boolean") return undefined;
  return wanted ? left.facts : { whenTrue: left.facts.whenFalse, whenFalse: left.facts.whenTrue };
}

/** What is none of these is no name of a shared parent, if that is among them. */
function deniedFacts(path: AccessPath, denied: Value): readonly Fact[] {
  return denied.consts?.some((item) => SHARED_PARENTS.has(item)) ? [{ path, cleans: bits(["property"]) }] : [];
}

/** Nothing in it is a stranger's: what the operator configures is trusted as the program is. */
export function isOperators({ taints }: Value): boolean {
  return taints.every((taint) => taint.origin.kind === "environment" || taint.origin.kind === "argv" || taint.innate);
}

function equalityFacts(I: Interpreter, expr: Binary, left: Value, right: Value): Facts | undefined {
  const facts: Fact[] = [];
  const denied: Fact[] = [];
  const say = (side: Expr, value: Value, other: Value): void => {
    // Equal to something that is not untrusted: the value is that thing; equal to what is harmless for some uses: harmless for these.
    if (!isOperators(other)) {
      const harmless = untrusted(other.taints).reduce((all, taint) => all & taint.cleaned, ALL_CLEAN);
      const whole = decidedTexts(I, side).filter(({ absent }) => !absent);
      facts.push(...whole.map((fact) => ({ ...fact, cleans: fact.cleans & harmless })));
      return;
    }
    facts.push(...(value.facts?.sameFile?.map((path) => ({ path, cleans: bits(["path"]) })) ?? []));
    facts.push(...decidedTexts(I, side));
    const path = pathOf(I, side);
    if (!path) return;
    facts.push({ path, cleans: ALL_CLEAN | BOUNDED, ...(other.consts?.length ? { is: other } : {}) });
    denied.push(...deniedFacts(path, other));
  };
  if (left.taints.length || (right.consts?.length && !left.consts)) say(expr.left, left, right);
  if (right.taints.length || (left.consts?.length && !right.consts)) say(expr.right, right, left);
  return facts.length ? { whenTrue: facts, whenFalse: denied } : undefined;
}

function typeofFacts(I: Interpreter, side: Expr, other: Value): Facts | undefined {
  if (side.op !== "unary" || side.operator !== "typeof" || other.consts?.length !== 1) return undefined;
  const path = pathOf(I, side.value);
  if (!path) return undefined;
  const type = other.consts[0];
  const cleans =
    type === "number" || type === "boolean" || type === "bigint"
      ? ALL_CLEAN
      : type === "string"
        ? bits(["nosql", "consequence", "property"])
        : 0;
  return cleans ? { whenTrue: [{ path, cleans }], whenFalse: [] } : undefined;
}

/** What a successful look-up by this key says of the key: it is one of the collection's own. */
export function lookupFacts(I: Interpreter, key: Expr, table: Value): Facts | undefined {
  const path = pathOf(I, key);
  const facts = [...decidedTexts(I, key), ...(path ? [oneOf(path, keysOf(I, table))] : [])];
  return facts.length ? { whenTrue: facts, whenFalse: [] } : undefined;
}

function oneOf(path: AccessPath, { consts, unknown }: Value): Fact {
  return { path, cleans: ALL_CLEAN | BOUNDED, ...(consts && !unknown && { among: consts }) };
}

/** Facts that both say. */
export function commonFacts(a: readonly Fact[], b: readonly Fact[]): readonly Fact[] {
  return a.flatMap((fact) => {
    const other = b.find(({ path }) => path.cell === fact.path.cell && path.fields.join() === fact.path.fields.join());
    if (!other) return [];
    const absent = [...(fact.absent ?? "")].filter((char) => other.absent?.includes(char)).join("");
    const is = fact.is && other.is ? join(fact.is, other.is) : undefined;
    return [{ path: fact.path, cleans: fact.cleans & other.cleans, absent, ...(is ? { is } : {}) }];
  });
}

/** Facts of a membership test: the value is one of a list's or set's own elements. */
export function membershipFacts(I: Interpreter, collection: Value, item: Expr): Facts | undefined {
  if (collection.texts || untrusted(collection.taints).some(({ origin }) => origin.kind !== "stored")) return undefined;
  const path = pathOf(I, item);
  const decided = decidedTexts(I, item);
  if (!path && decided.length === 0) return undefined;
  const found = elementOf(I, collection, I.place(item.at));
  const element = withPart(found, { taints: untrusted(found.taints) });
  // One of what was stored before: no longer what the sender wrote now, but not known to be harmless.
  if (path && element.taints.length && element.taints.every(({ origin }) => origin.kind === "stored"))
    return { whenTrue: [{ path, cleans: ALL_CLEAN, is: tainted(element.taints) }], whenFalse: [] };
  if (untrusted(element.taints).length) return undefined;
  const own: readonly Fact[] = path ? [oneOf(path, element)] : [];
  return { whenTrue: [...decided, ...own], whenFalse: path ? deniedFacts(path, element) : [] };
}
