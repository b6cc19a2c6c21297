/** Calls: of the program's functions and classes, of what models describe, and of what nobody knows. */
import type { Call, Expr, Func, Param } from "../ir/ir.js";
import { noteHoles } from "./built.js";
import { superLine } from "./class-line.js";
import { checkDescribed } from "./described.js";
import { checkCalledByName, checkCalledLater } from "./chosen.js";
import { construct, constructorOf, instantiate, madeAbove, someInstance } from "./classes.js";
import { converted, filledInstance, defaultGives, matched, namesByRoute, throughRoute, type Converters } from "./conversion.js";
import { asked } from "./asked-records.js";
import type { Place } from "./finding.js";
import { caughtError, rejection } from "./errors.js";
import { passOnChecks } from "./failures.js";
import { fixedFrom } from "./fixed.js";
import { checkUnmodelled } from "./further-sinks.js";
import { capturesBy, matchIn } from "./captures.js";
import { enter } from "./functions.js";
import { noteExamined } from "./examined.js";
import { applyFact, pathOf, refinementOf } from "./guards.js";
import { toCallerFacts } from "./narrowings.js";
import type { Entry } from "./entry.js";
import type { Interpreter } from "./interpreter.js";
import { ALL_CLEAN, bits } from "./kinds.js";
import { inOrder, prepared } from "./keywords.js";
import { noteReturn } from "./limits.js";
import { iterated, spreadItems } from "./lists.js";
import {
  allocate,
  deepTaints,
  getElement,
  getMember,
  listOf,
  moduleMember,
  objectOf,
  setMember,
  sourceTaint,
  valueOfMember,
  written,
} from "./members.js";
import { operate } from "./operations.js";
import { render } from "./views.js";
import { checkNamedArguments } from "./options.js";
import { holds, resolve, type CallArgument, type ModelCall } from "./paths.js";
import { rearranged } from "./rearranged.js";
import { forgetReads } from "./repeated-reads.js";
import { rows } from "./registry.js";
import { validated } from "./schemas.js";
import { comesFromAnyone, askedAbout, callProves, lookupProves, proofBit, proofFacts, unknownProves } from "./proofs.js";
import { chain, serve } from "./mounts.js";
import { askFirst, toolNames } from "./consent.js";
import { askForAll } from "./global-guards.js";
import { marked, protect, protectLike } from "./protections.js";
import { checkSinks } from "./sinks.js";
import { noteLoadedCall } from "./asked-fields.js";
import { LOADED } from "./store.js";
import type { ArgPath, Callback, Given, Member, Passed, Result, Sink, Summary, TypeName } from "./summary.js";
import type { Taint } from "./taint.js";
import { hasMark, isNumber, numbered, uniteTaints } from "./taint.js";
import {
  cleaned,
  constant,
  isStrange,
  join,
  make,
  mapTaints,
  NEVER,
  SAFE,
  tainted,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_CALL,
  UNKNOWN_STRANGER,
  withPart,
  type AccessPath,
  type Closure,
  type Fact,
  type Frame,
  type Value,
} from "./values.js";
import { noteLater } from "./crashes.js";

export function call(I: Interpreter, expr: Call): Value {
  const { callee } = expr;
  const refined = refinementOf(I, expr);
  if (refined) return refined;
  let self: Value = UNDEFINED;
  let target: Value;
  if (callee.op === "member" && callee.object.op !== "super") {
    self = I.evaluate(callee.object);
    if (callee.key) {
      const key = I.evaluate(callee.key);
      checkCalledByName(I, expr, callee, self, key);
      target = getElement(I, self, key, I.place(callee.at), callee);
    } else target = moduleMember(I, callee) ?? getMember(I, self, callee.name, I.place(callee.nameAt), callee);
  } else {
    target = I.evaluate(callee);
    checkCalledLater(I, expr, callee, target);
  }
  const args: CallArgument[] = expr.args.map(({ value, name, spread }) => ({ value: I.evaluate(value), expr: value, name, spread }));
  // A tag decides what becomes of the holes.
  if (expr.style === "tag" && args[0]) noteHoles(I, args[0].value);
  checkNamedArguments(I, args, target, self);
  if (callee.op === "member" && callee.name !== "") checkUnmodelled(I, expr, callee.name, target, self, args);
  if (callee.op === "super") return superCall(I, expr, args);
  forgetReads(I, expr);
  if (callee.op === "member" && target.closures.length === 0) {
    const make = (): Value | undefined => madeAbove(I, callee.name, () => flat(I, args), expr);
    const made = I.staying.has(expr) ? I.atHome(make) : make();
    if (made) return made;
  }
  return dispatch(I, expr, target, self, args, expr.style);
}

/** Calls a value with evaluated arguments; `node` is the place and identity of the call. */
export function dispatch(
  I: Interpreter,
  node: Expr,
  target: Value,
  self: Value,
  args: readonly CallArgument[],
  style: Call["style"],
): Value {
  const run = (): Value => dispatchHere(I, node, target, self, args, style);
  return I.staying.has(node) ? I.atHome(run) : run();
}

function dispatchHere(I: Interpreter, node: Expr, target: Value, self: Value, args: readonly CallArgument[], style: Call["style"]): Value {
  let result: Value | undefined;
  const add = (value: Value): void => {
    result = result ? join(result, value) : value;
  };
  const place = I.place(node.at);
  if (target.closures.length) {
    for (const each of target.closures.slice(0, 12)) {
      const { closure, args: own, receiver } = prepared(I, each, args, self, node);
      const values = style === "tag" && args[0] ? tagArguments(I, args[0]) : flat(I, own, closure.func);
      const run = (): Value => callFunction(I, closure, values, own, receiver, place, node);
      add(style === "new" ? made(I, closure, values, own, place, node) : asked(I, node, self, each, run));
    }
  }
  for (const cell of style === "call" ? target.objects : []) {
    const heap = I.state.shape(cell);
    const method = heap?.class?.line.map((info) => info.methods.get("()")).find((found) => found !== undefined);
    if (!method) continue;
    const own = inOrder(I, args, method.func, 0, node);
    add(callFunction(I, method, flat(I, own, method.func), own, make({ objects: [cell], types: heap!.class!.types }), place, node));
  }
  if (style === "new" || style === "call")
    for (const info of target.classes) {
      const func = constructorOf(info);
      add(instantiate(I, info, flat(I, inOrder(I, args, func, 0, node), func), place, node));
    }
  for (const model of target.models) {
    const summaries = style === "new" ? rows(model.member.new) : rows(model.member.call);
    const list = summaries.length ? summaries : rows(style === "new" ? model.member.call : style === "call" ? model.member.new : undefined);
    const given = model.bound ? [...model.bound.map((each) => ({ ...each, expr: node, spread: false })), ...args] : args;
    if (list.length)
      add(applyModel(I, list, { style, args: given, self: model.self ?? self, node, label: model.label, rowSet: model.member }));
  }
  for (const type of target.types) {
    if (type.startsWith(LOADED)) {
      const ofPromise = promiseMethod(I, type);
      if (ofPromise) {
        const promise = make({ types: [type.slice(0, type.lastIndexOf(LOADED))], unknown: "call" });
        add(applyModel(I, rows(ofPromise), { style, args, self: promise, node, label: type, rowSet: ofPromise }));
      } else add(loaded(I, type, style, flat(I, args)));
      continue;
    }
    const summary = I.registry.inherited(type, (model) => (style === "new" ? (model.new ?? model.call) : model.call));
    if (summary) add(applyModel(I, rows(summary), { style, args, self: target, node, label: type, rowSet: summary }));
  }
  if (style === "decorator" && args[0]) marked(I, node, target, args[0].value);
  if (style === "decorator")
    return result && (result.types.length || result.closures.length || result.classes.length) ? result : (args[0]?.value ?? UNKNOWN);
  if (result) return result;
  const unknown = unknownCall(I, target, self, args);
  if (node.op === "call" && node.callee.op === "member" && args.some(({ value }) => comesFromAnyone(I, value)))
    noteLoadedCall(I, node.callee.name);
  // What is declared nowhere is somebody else's.
  if (unknown === UNKNOWN_CALL && node.op === "call" && node.callee.op === "global") return UNKNOWN_STRANGER;
  return node.op === "call" && !target.closures.length ? unknownProves(I, node.callee, unknown) : unknown;
}

/** A call of what was loaded by a computed path: the modules it may be are told of it, and run it themselves. */
function loaded(I: Interpreter, type: TypeName, style: Call["style"], args: readonly Value[]): Value {
  const path = style === "new" ? `${type}${LOADED}new` : `${type}${LOADED}()`;
  noteLoadedCall(I, type.split(LOADED).at(-1));
  I.link.dispatch(type, args);
  return make({ types: [path], unknown: "call" });
}

/** What is done with the promise of a result is no call of the module's. */
function promiseMethod(I: Interpreter, type: TypeName): Member["call"] {
  const [before, name = ""] = type.split(LOADED).slice(-2);
  return before === "()" ? I.registry.member("Promise", name)?.call : undefined;
}

/** A call of something unknown: perhaps what goes in comes out. */
function unknownCall(I: Interpreter, target: Value, self: Value, args: readonly CallArgument[]): Value {
  let taints = target.taints.map((taint) => taint.doubted());
  for (const value of [self, ...args.map((arg) => arg.value)])
    taints = [
      ...uniteTaints(
        taints,
        deepTaints(I, value, 2).map((taint) => taint.doubted()),
      ),
    ];
  // What numbers and constants give by their own methods is the program's own, too.
  if (taints.every(isNumber) && isBare(self) && args.every(({ value }) => isBare(value))) return tainted(self.taints);
  const result = askedAbout(taints.length ? withPart(tainted(taints), { unknown: "call" }) : UNKNOWN_CALL, hasMark(taints));
  // `export default defineCommand({ … })`: what a module wraps at its top level is most likely still what it defines.
  const only = args.length === 1 && I.stack.length === 0 && args[0]!.expr.op === "object" ? args[0]!.value : undefined;
  return only ? withPart(result, { objects: only.objects }) : result;
}

/** A number, a constant: known, and nothing but a value. */
function isBare(value: Value): boolean {
  return value !== UNDEFINED && !value.unknown && value.types.length === 0 && value.objects.length === 0 && value.closures.length === 0;
}

function flat(I: Interpreter, args: readonly CallArgument[], func?: Func): Value[] {
  return args.flatMap((arg, index) => {
    if (!arg.spread) return [arg.value];
    const items = spreadItems(I, arg.value);
    if (items) return [...items];
    // Of a spread that nobody can count any element may be each of those that are left.
    const left = index === args.length - 1 && func ? Math.max(func.params.length - index, 1) : 1;
    return new Array<Value>(left).fill(iterated(I, arg.value, I.place(arg.expr.at)));
  });
}

/** What a function of the program gets as a tag: the literals in a list, then the values. */
function tagArguments(I: Interpreter, { expr, value }: CallArgument): readonly Value[] {
  if (expr.op !== "template") return [value];
  const literals = listOf(I, expr, expr.text.map(constant));
  return [literals, ...expr.holes.map((hole) => I.evaluate(hole))];
}

/** A plain function used as a constructor: its receiver is a new object, unless it returns one. */
function made(I: Interpreter, closure: Closure, values: readonly Value[], args: readonly CallArgument[], place: Place, node: Expr): Value {
  const instance = allocate(I, pairKey(node, closure.func), {
    kind: "object",
    fields: new Map(),
    element: undefined,
    length: undefined,
    class: undefined,
  });
  const returned = callFunction(I, closure, values, args, instance, place, node);
  return returned.objects.length || returned.closures.length ? join(instance, returned) : instance;
}

function callFunction(
  I: Interpreter,
  closure: Closure,
  values: readonly Value[],
  args: readonly CallArgument[],
  self: Value,
  place: Place,
  node: Expr,
): Value {
  const plain = !args.some((arg) => arg.spread);
  const outcome = enter(I, closure, values, self, place, node, { node, args: plain ? args.map((arg) => arg.expr) : undefined });
  passOnChecks(I, outcome.checks, node, closure.func);
  if (outcome.narrowings.length && !closure.bound && plain) {
    const { facts, always } = toCallerFacts(
      I,
      outcome.narrowings,
      args.map((arg) => arg.expr),
    );
    for (const fact of always) applyFact(I, fact);
    if (facts) {
      const outer = outcome.value.facts;
      return withPart(outcome.value, {
        facts: { whenTrue: [...facts.whenTrue, ...(outer?.whenTrue ?? [])], whenFalse: [...facts.whenFalse, ...(outer?.whenFalse ?? [])] },
      });
    }
  }
  return outcome.value;
}

function superCall(I: Interpreter, expr: Call, args: readonly CallArgument[]): Value {
  const line = superLine(I);
  const func = line.find((info) => info.construct)?.construct?.func;
  const values = flat(I, line.length ? inOrder(I, args, func, 0, expr) : args);
  construct(I, line, values, I.receiver(), I.place(expr.at), expr);
  for (const base of I.activation.frame.owner?.bases ?? []) if (base.classes.length === 0) dispatch(I, expr, base, UNDEFINED, args, "new");
  return UNDEFINED;
}

/** Applies the first row whose conditions hold. */
function applyModel(I: Interpreter, summaries: readonly Summary[], call: ModelCall): Value {
  const summary = summaries.find((row) => holds(I, call, row.when));
  if (!summary) return unknownCall(I, UNKNOWN, call.self ?? UNDEFINED, call.args);
  I.registry.used?.add(summary);
  if (call.rowSet) I.registry.used?.add(call.rowSet);
  if (summary.sinks) checkSinks(I, summary.sinks, call);
  checkSinks(I, I.registry.also(call.label), call);
  const operation = summary.op ? rearranged(I, summary, call) : undefined;
  let result: Value | undefined = operation && operate(I, summary.op!, operation);
  if (operation && result)
    result = lookupProves(I, summary.op!, operation.self ?? UNDEFINED, operation.args[0]?.value ?? UNDEFINED, result);
  // What the row does not name is there all the same: `if (!parsed.success) return` is no dead end.
  if (summary.into !== undefined && result) result = objectOf(I, pairKey(call.node, summary), new Map([[summary.into, result]]), UNKNOWN);
  if (summary.returns) result = callProves(I, summary.returns, call.self, call.args, resultOf(I, summary.returns, call, result));
  result ??= SAFE;
  if (summary.passes) I.passOn();
  for (const path of summary.examines?.args ?? [])
    for (const { value } of resolve(I, call, path)) noteExamined(I, value.taints, summary.examines!.kinds);
  if (summary.protects ?? summary.asksFirst) protect(I, summary, call);
  if (summary.chain) chain(I, summary.chain, call);
  if (summary.asksForAll) askForAll(I, summary.asksForAll);
  if (summary.asksAbout) askFirst(I, summary.asksAbout, call);
  if (summary.renders) render(I, summary.renders, call);
  if (summary.serves) serve(I, summary.serves, call);
  if (summary.returns) noteReturn(I, summary.returns, call);
  for (const callback of summary.callbacks ?? []) result = runCallback(I, callback, call, result);
  for (const flow of summary.flows ?? []) moveTaint(I, flow.from, flow.to, call, result);
  if (summary.guards) {
    const whenTrue: Fact[] = [];
    const whenFalse: Fact[] = [];
    for (const guard of summary.guards) {
      const facts = guard.proves
        ? proofFacts(guard.proves)
        : guardedPaths(I, call, guard.arg).map((path): Fact => ({
            path,
            cleans: bits(guard.cleans ?? []),
            ...(guard.becomes && { is: make({ types: [guard.becomes] }) }),
          }));
      for (const fact of facts) {
        if (guard.on === "return") applyFact(I, fact);
        else if (guard.of !== undefined) decide(I, result, guard.of, guard.on === "true" ? [fact] : [], guard.on === "true" ? [] : [fact]);
        else (guard.on === "true" ? whenTrue : whenFalse).push(fact);
      }
    }
    if (whenTrue.length || whenFalse.length) result = withPart(result, { facts: { whenTrue, whenFalse } });
  }
  return summary.exits ? NEVER : result;
}

/** What a guard speaks of: what stands at the call, or a part of it that is not written there (`validationResult(req)` and `req.body`). */
function guardedPaths(I: Interpreter, call: ModelCall, arg: ArgPath): readonly AccessPath[] {
  const [head, ...fields] = arg.split(".");
  const member = (object: Expr, name: string): Expr => ({ op: "member", object, name, optional: true, nameAt: object.at, at: object.at });
  const written = resolve(I, call, arg).map((found) => found.expr);
  const exprs = written.some(Boolean) ? written : resolve(I, call, head!).map(({ expr }) => expr && fields.reduce(member, expr));
  return exprs.map((expr) => expr && pathOf(I, expr)).filter((path) => path !== undefined);
}

/** The truth of a field of the result says it: `schema.validate(data).error`. */
function decide(I: Interpreter, result: Value, field: string, whenTrue: readonly Fact[], whenFalse: readonly Fact[]): void {
  const place: Place = { file: I.file, start: 0, end: 0 };
  setMember(I, result, field, withPart(getMember(I, result, field, place), { facts: { whenTrue, whenFalse } }));
}

function moveTaint(I: Interpreter, from: readonly string[], to: string, call: ModelCall, result: Value): void {
  let taints: readonly Taint[] = [];
  for (const path of from) for (const found of resolve(I, call, path, result)) taints = uniteTaints(taints, deepTaints(I, found.value));
  if (taints.length === 0) return;
  for (const found of resolve(I, call, to, result)) {
    for (const cell of found.value.objects) {
      const heap = I.state.shape(cell);
      if (heap)
        I.state.set(cell, { ...heap, element: heap.element ? join(heap.element, tainted(taints)) : tainted(taints), length: undefined });
    }
    const path = found.expr && pathOf(I, found.expr);
    if (path && path.fields.length === 0 && found.value.objects.length === 0)
      I.write(path.cell, withPart(found.value, { taints: uniteTaints(found.value.taints, taints) }));
  }
}

/** The key by which a call reads: `os.getenv("TOKEN")`. */
function constantKey({ args }: ModelCall): string | undefined {
  const key = args[0]?.value.consts;
  return key?.length === 1 && typeof key[0] === "string" && /^[\w$.-]{1,60}$/.test(key[0]) ? key[0] : undefined;
}

/** What a row says a call returns. */
function resultOf(I: Interpreter, row: Result, call: ModelCall, operated?: Value, key: object = row): Value {
  if (row.same !== undefined) {
    const found = resolve(I, call, row.same);
    const value = found.reduce<Value | undefined>((all, one) => (all ? join(all, one.value) : one.value), undefined) ?? UNKNOWN;
    if (row.schema !== undefined) return resolve(I, call, row.schema).reduce((data, each) => validated(I, call, each.value, data), value);
    const same = row.cleans && row.cleans !== "all" ? cleaned(value, bits(row.cleans)) : value;
    return row.type ? withPart(same, { types: [row.type] }) : same;
  }
  if (row.const !== undefined) return constant(row.const);
  if (row.place) return constant(I.link.place(I.file, row.place));
  const place = I.place(call.node.at);
  let value: Value = operated ?? make({});
  if (row.safe) value = SAFE;
  if (row.type) {
    const source = I.registry.inherited(row.type, (model) => model.source);
    const own = I.registry.member(row.type, "") ?? undefined;
    value = withPart(value, { types: [row.type], unknown: own ? value.unknown : undefined });
    if (source && !row.source) value = withPart(value, { taints: [sourceTaint(I, place, source, written(call.node, I))] });
  }
  let taints = value.taints;
  for (const path of row.from ?? []) {
    for (const found of resolve(I, call, path)) {
      // Whatever is cleaned is looked at.
      if (row.cleans) noteHoles(I, found.value);
      if (row.asUnknown && isStrange(found.value)) value = withPart(value, { unknown: found.value.unknown });
      taints = uniteTaints(
        taints,
        (row.safe ? numbered(deepTaints(I, found.value)) : deepTaints(I, found.value)).map((taint) =>
          taint.through(place, "propagate", `through \`${call.label}\``),
        ),
      );
    }
  }
  if (row.source) taints = uniteTaints(taints, [sourceTaint(I, place, row.source, written(call.node, I), constantKey(call))]);
  if (row.fixed) taints = uniteTaints(taints, fixedFrom(I, call, row.fixed));
  if (taints !== value.taints) value = withPart(value, { taints, texts: undefined, consts: undefined });
  if (row.structured) value = mapTaints(value, (taint) => taint.shaped(true));
  const restored = bits(row.restores ?? []);
  if (restored) value = mapTaints(value, (taint) => taint.spoiled(restored).without(""));
  if (row.cleans) value = row.cleans === "all" ? cleaned(value, ALL_CLEAN) : cleaned(value, bits(row.cleans));
  if (row.schema !== undefined) for (const found of resolve(I, call, row.schema)) value = checked(I, row, call, found.value, value, key);
  if (row.fields) {
    const fields = new Map(Object.entries(row.fields).map(([name, field]) => [name, resultOf(I, field, call, undefined, field)]));
    // A type says what else there is; without one, other fields are there all the same.
    const before = operated?.objects.length === 1 ? I.state.heap(operated.objects[0]!) : undefined;
    const element = before ? before.element : row.type ? undefined : UNKNOWN;
    const object = objectOf(I, pairKey(call.node, key), new Map([...(before?.fields ?? []), ...fields]), element);
    value = withPart(value, { objects: object.objects });
  }
  if (row.list) value = listOf(I, pairKey(pairKey(call.node, row), row), [], withPart(value, { unknown: undefined }));
  return value;
}

/** Data after a schema let it through; a class of the program as the schema says by its annotations what is in it. */
function checked(I: Interpreter, { source }: Result, call: ModelCall, schema: Value, data: Value, key: object): Value {
  const [info] = schema.classes;
  const made = info && source && filledInstance(I, info, source, I.place(call.node.at), written(call.node, I), pairKey(call.node, key));
  return made ?? validated(I, call, schema, data);
}

/** One key object for a call and a row. */
export function pairKey(node: object, row: object): object {
  let byRow = pairs.get(node);
  if (!byRow) pairs.set(node, (byRow = new WeakMap()));
  let key = byRow.get(row);
  if (!key) byRow.set(row, (key = {}));
  return key;
}

/** The same in every piece of work, so that what is made by them is. */
const pairs = new WeakMap<object, WeakMap<object, object>>();

/** A value that a framework passes to a function. */
export function given(
  I: Interpreter,
  row: Given | undefined,
  place: Place,
  label: string,
  call: ModelCall | undefined,
  key: object,
): Value {
  if (!row) return UNKNOWN;
  if (row.instance !== undefined) {
    const made = call
      ? resolve(I, call, row.instance).flatMap(({ value: { classes } }) => classes.map((info) => someInstance(I, info)))
      : [];
    return made.length > 0 ? made.reduce(join) : UNKNOWN;
  }
  let value: Value = row.type ? valueOfMember(I, { type: row.type }, label, undefined, place, label) : SAFE;
  if (row.source) value = withPart(value, { taints: [sourceTaint(I, place, row.source, label)] });
  else if (row.type === "Error") value = caughtError(I, place, label);
  if (row.captured && call)
    value = matchIn(I, value, { ...capturesBy(I, row, call, pairKey(key, row)), list: false }, pairKey(key, row.captured));
  if (row.from !== undefined && call)
    for (const found of resolve(I, call, row.from)) value = value === SAFE ? found.value : join(value, found.value);
  if (row.fields) {
    // What a type has as a source is read where the program reads it; what the pattern says of it is added there.
    const isRead = ([, field]: readonly [string, Given]): boolean => Boolean(row.type && field.captured && call);
    const entries = Object.entries(row.fields);
    const captured = new Map(entries.filter(isRead).map(([name, field]) => [name, capturesBy(I, field, call!, pairKey(key, field))]));
    const fields = new Map(
      entries.filter((entry) => !isRead(entry)).map(([name, field]) => [name, given(I, field, place, name, call, pairKey(key, field))]),
    );
    // A type says what else there is; without one, other fields are there all the same.
    const element = row.type ? undefined : UNKNOWN;
    const object = allocate(I, pairKey(key, row), {
      kind: "object",
      fields,
      element,
      length: undefined,
      class: undefined,
      ...(captured.size ? { captured } : {}),
    });
    value = withPart(value, { objects: object.objects });
  }
  if (row.schema !== undefined && call) for (const found of resolve(I, call, row.schema)) value = validated(I, call, found.value, value);
  if (row.list) value = listOf(I, pairKey(pairKey(key, row), row), [], value);
  if (row.absentProves) return withPart(value, { facts: { whenTrue: [], whenFalse: proofFacts(row.absentProves) } });
  if (!row.type && !row.source && row.from === undefined && !row.fields) return UNKNOWN;
  return value;
}

/** Functions that are assigned to what calls them. */
export function handOver(I: Interpreter, rows: readonly Callback[] | undefined, call: ModelCall): void {
  for (const row of rows ?? []) {
    I.registry.used?.add(row);
    runCallback(I, row, call, SAFE);
  }
}

function runCallback(I: Interpreter, row: Callback, call: ModelCall, result: Value): Value {
  const functions = resolve(I, call, row.arg).flatMap((found) => callables(I, found.value));
  for (const value of functions) {
    noteLater(I, row, value);
    if (row.runs === "entry") {
      for (const closure of value.closures)
        if (row.arity === undefined || closure.func.params.length === row.arity) queueEntry(I, closure, row, call);
      if (value.models.length > 0 && value.closures.length === 0) handLibraryFunction(I, value, row, call);
      continue;
    }
    const args: CallArgument[] = row.params.map((param, i) => ({
      value:
        param.type === "Error"
          ? rejection(I, value, I.place(call.node.at), i)
          : given(I, param, I.place(call.node.at), `argument ${i + 1}`, call, call.node),
      expr: call.node,
      spread: false,
    }));
    if (row.handsNamed) args.push(...call.args.filter(({ name }) => name !== undefined));
    const returned = dispatch(I, call.node, value, row.this ? make({ types: [row.this] }) : UNDEFINED, args, "call");
    if (row.keepsIn !== undefined) for (const kept of resolve(I, call, row.keepsIn)) keepMembers(I, kept.value, returned);
    if (row.returns === "return") result = join(result, returned);
    else if (row.returns === "element") result = listOf(I, pairKey(call.node, row), [], returned);
    else if (row.returns) {
      const sinks = sinksOf(row.returns).map((sink) => ({ ...sink, arg: "0" }));
      checkSinks(I, sinks, { ...call, args: [{ value: returned, expr: call.node, spread: false }] });
    }
  }
  return result;
}

/** What a function returns becomes part of what the next one is given: the state of a graph. */
function keepMembers(I: Interpreter, kept: Value, { objects }: Value): void {
  for (const cell of objects)
    for (const [name, value] of I.state.heap(cell)?.fields ?? []) {
      const before = kept.objects.flatMap((each) => I.state.heap(each)?.fields.get(name) ?? []);
      setMember(I, kept, name, before.reduce(join, value));
    }
}

/** Those that a return value goes to. */
export function sinksOf(returns: Sink | readonly Sink[]): readonly Sink[] {
  return "kind" in returns ? [returns] : returns;
}

/** A library's own function is given to a model as a tool: `Tool(func=repl.run)`. */
function handLibraryFunction(I: Interpreter, { models }: Value, row: Callback, call: ModelCall): void {
  const params = row.params.length > 0 ? row.params : row.rest ? [row.rest] : [];
  if (!params.some(({ source }) => source?.kind === "tool")) return;
  const place = I.place(call.node.at);
  const args = params.map((param) => ({ value: given(I, param, place, "…", call, call.node), expr: call.node, spread: false }));
  dispatch(I, call.node, make({ models }), UNDEFINED, args, "call");
}

/** What a framework passes for a parameter, by the parameter's own decorators. */
function decorated(I: Interpreter, param: Param): Given | undefined {
  for (const decorator of param.decorators ?? []) {
    for (const type of I.evaluate(decorator).types) {
      const row = I.registry.inherited(type, (model) => model.gives);
      if (row) return row;
    }
  }
  return undefined;
}

/** Functions in a value, and in lists of them (arrays of handlers). */
function callables(I: Interpreter, value: Value): Value[] {
  const heap = value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
  if (heap?.kind === "list")
    return [...heap.fields.values(), ...(heap.element ? [heap.element] : [])].filter((item) => item.closures.length || item.models.length);
  return value.closures.length || value.models.length ? [value] : [];
}

/** What a framework passes for one parameter of a function that it calls. */
export function passedFor(
  I: Interpreter,
  row: Passed,
  { frame }: Closure,
  param: Param,
  position: number,
  call: ModelCall | undefined,
  key: object,
): Value {
  const place = { file: frame.file, start: param.at.start, end: param.at.end };
  const byName = row.named && Object.hasOwn(row.named, param.name) ? row.named[param.name] : undefined;
  const passed = byName ?? row.params[position] ?? beside(I, frame, () => decorated(I, param) ?? defaultGives(I, param)) ?? row.rest;
  if (passed?.described) checkDescribed(I, param, place);
  if (passed?.converted && passed.source) {
    const { source } = passed;
    return beside(I, frame, () => matched(I, param, frame, converted(I, source, param.type, frame, place, param.name, key)));
  }
  return given(I, passed, place, param.name || "…", call, key);
}

/** Reads what stands beside a parameter where its function is written, whichever module asks. */
function beside<T>(I: Interpreter, frame: Frame, read: () => T): T {
  const { activation } = I;
  if (activation.frame.base === frame.base) return read();
  I.activation = { ...activation, frame };
  const result = read();
  I.activation = activation;
  return result;
}

/** What one registration hands on, another of the same function does not. */
function handsOn({ from, captured, fields }: Given): boolean {
  return from !== undefined || captured !== undefined || (fields !== undefined && Object.values(fields).some(handsOn));
}

/** The framework will call this function; it is run after the module's own code. */
function queueEntry(I: Interpreter, closure: Closure, row: Callback, call: ModelCall): void {
  const clean = namesByRoute(I, call, row.rest?.route);
  const conditions = row.conditions?.flatMap((path) => resolve(I, call, path).map(({ value }) => value)) ?? [];
  if (row.behind !== undefined)
    for (const { value } of resolve(I, call, row.behind)) for (const first of value.closures) protectLike(I, closure, first);
  I.enqueue({
    closure,
    bind: passing(row, closure, call, clean),
    self: row.this ? make({ types: [row.this] }) : closure.self,
    row: row.params.some(handsOn) ? pairKey(call.node, row) : row,
    ...(typeof row.returns === "object" ? { result: sinksOf(row.returns), resultLabel: closure.func.name || call.label } : {}),
    ...(I.registry.answers(call.label) ? { answers: true } : {}),
    ...(hasSecretRoute(I, call) ? { secretRoute: true } : {}),
    proofs: (row.proves ?? []).reduce(
      (set, proof) => set | proofBit(proof),
      (row.anyone ? proofBit("anyone") : 0) | (row.byModel ? proofBit("by model") : 0),
    ),
    ...(row.passes ? { passes: row.passes } : {}),
    ...(row.askedAs ? { askedAs: row.askedAs } : {}),
    ...(row.toolName !== undefined ? { toolNames: toolNames(I, row.toolName, call, closure.func.name) } : {}),
    ...(row.decidesFor ? { decidesFor: row.decidesFor } : {}),
    ...(conditions.length ? { conditions } : {}),
  });
}

/** On its own, so that who registers an entry is not kept with it. */
function passing(row: Callback, closure: Closure, call: ModelCall, clean: Converters): Entry["bind"] {
  const given = (I: Interpreter, param: Param, i: number): Value =>
    row.rest?.route !== undefined && keeps(closure, param)
      ? UNDEFINED
      : passedFor(I, row, closure, param, i, call, pairKey(call.node, param));
  return (I, { params }) => {
    const passOn = clean.size > 0 && params.some(({ keywords }) => keywords);
    return params.map((param, i) => {
      const value = given(I, param, i);
      if (clean.has(param.name)) return throughRoute(clean, param.name, value);
      return passOn ? collected(I, param, clean, value) : value;
    });
  };
}

/** `lambda page=page: …` keeps what the variable held when the function was made. */
function keeps({ frame }: Closure, { name, default: initial }: Param): boolean {
  if (initial?.op !== "var") return false;
  // They are counted from inside the function.
  let owner = frame;
  for (let hops = 1; hops < initial.hops && owner.outer; hops++) owner = owner.outer;
  return owner.func.names[initial.slot] === name;
}

/** What a wrapper of any handler takes: the parameters of the route come by their names. */
function collected(I: Interpreter, param: Param, clean: Converters, given: Value): Value {
  if (param.rest) return listOf(I, param, []);
  return param.keywords
    ? objectOf(I, param, new Map([...clean.keys()].map((name) => [name, throughRoute(clean, name, given)])), given)
    : given;
}

function hasSecretRoute(I: Interpreter, call: ModelCall): boolean {
  const routes = [call.args[0]?.value, ...resolve(I, call, "this.route").map(({ value }) => value)];
  return routes.some((value) => value && !value.consts?.length && value.closures.length + value.models.length + value.objects.length === 0);
}
