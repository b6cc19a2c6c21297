/** Transfer functions of functions, promises and event emitters. They know neither a language nor a library. */
import { dispatch } from "./calls.js";
import type { Interpreter } from "./interpreter.js";
import { rejection } from "./errors.js";
import { spreadItems } from "./lists.js";
import { elementOf, listOf, setMember } from "./members.js";
import { arg, here, isFunction, run, self, type Operator } from "./operation.js";
import type { ModelCall } from "./paths.js";
import type { Member } from "./summary.js";
import { join, make, SAFE, textsOf, UNKNOWN, withPart, type Value } from "./values.js";

/** The result of what a promise's value is handed to. */
function then(I: Interpreter, call: ModelCall): Value {
  const value = self(call);
  const [fulfilled, rejected] = [arg(call, 0), arg(call, 1)];
  const handled = isFunction(I, fulfilled) ? run(I, call, fulfilled, [value]) : value;
  return isFunction(I, rejected)
    ? join(
        handled,
        I.branchOff(() => run(I, call, rejected, [rejection(I, rejected, here(I, call))])),
      )
    : handled;
}

/** A promise made by hand: what its executor passes to `resolve`, as far as it does so before it ends. */
function promise(I: Interpreter, call: ModelCall): Value {
  const settled = listOf(I, call.node, [], undefined);
  const resolve = make({ models: [{ member: RESOLVE, label: "resolve", self: settled }] });
  run(I, call, arg(call, 0), [resolve, UNKNOWN]);
  const value = elementOf(I, settled, here(I, call));
  return value === SAFE ? UNKNOWN : value;
}
const RESOLVE: Member = { call: { op: "push" } };

/** A function with a receiver and its first arguments fixed. */
function bound(_: Interpreter, call: ModelCall): Value {
  const target = self(call);
  const values = call.args.slice(1).flatMap((each) => (each.name === undefined ? [each.value] : []));
  const named = new Map(call.args.flatMap(({ name, value }) => (name === undefined || name === "**" ? [] : [[name, value] as const])));
  const receiver = arg(call, 0);
  return withPart(target, {
    closures: target.closures.map((closure) => ({
      ...closure,
      self: closure.self ?? receiver,
      ...(values.length ? { bound: [...(closure.bound ?? []), ...values] } : {}),
      ...(named.size ? { named } : {}),
    })),
    models: target.models.map((model) => {
      const own = call.args.slice(1).flatMap(({ name, value, spread }) => (spread ? [] : [{ name, value }]));
      return own.length ? { ...model, bound: [...(model.bound ?? []), ...own] } : model;
    }),
  });
}

/** Where an emitter keeps its listeners; emitters without a known object share one place for each type. */
function listeners(I: Interpreter, emitter: Value): Value {
  const cells = emitter.objects.length
    ? emitter.objects.map((cell) => I.owned.companion(cell, "events"))
    : emitter.types.map((type) => I.globalCell(`events of ${type}`));
  for (const cell of cells)
    if (!I.state.get(cell)) I.state.set(cell, { kind: "map", fields: new Map(), element: undefined, length: undefined, class: undefined });
  return make({ objects: cells });
}

function eventName(call: ModelCall): string | undefined {
  const name = arg(call, 0).consts;
  return name?.length === 1 ? String(name[0]) : undefined;
}

function listen(I: Interpreter, call: ModelCall): Value {
  const handler = arg(call, 1);
  const store = listeners(I, self(call));
  const name = eventName(call);
  if (isFunction(I, handler)) {
    for (const cell of store.objects) {
      const before = name === undefined ? undefined : I.state.heap(cell)?.fields.get(name);
      setMember(I, make({ objects: [cell] }), name, before ? join(before, handler) : handler);
    }
  }
  return self(call);
}

/** Calls the listeners of the event, in a branch of its own since there may be none. */
function emit(I: Interpreter, call: ModelCall): Value {
  const name = eventName(call);
  const values = call.args.slice(1).map((each) => each.value);
  for (const cell of listeners(I, self(call)).objects) {
    const heap = I.state.heap(cell)!;
    const handlers = name === undefined ? [...heap.fields.values()] : [heap.fields.get(name)];
    for (const handler of [...handlers, heap.element])
      if (handler && isFunction(I, handler)) I.branchOff(() => run(I, call, handler, values, self(call)));
  }
  return SAFE;
}

/** Modules loaded by a path that is put together: `require(`./commands/${name}`)`. */
function loadComputed(I: Interpreter, call: ModelCall): Value {
  const texts = textsOf(arg(call, 0)) ?? [];
  for (const text of texts) {
    const pieces = text.map((piece) => (typeof piece === "string" ? piece : undefined));
    const found = I.link.loadAny(I.file, pieces);
    if (found) return found;
  }
  return UNKNOWN;
}

function applied(I: Interpreter, call: ModelCall): Value {
  const list = arg(call, 1);
  return run(I, call, self(call), spreadItems(I, list) ?? [elementOf(I, list, here(I, call))], arg(call, 0));
}

/** Arguments with a name keep it; those of a function of the models also where they are written, so that they can be checked there. */
function called(I: Interpreter, call: ModelCall): Value {
  const target = self(call);
  const isOurs = target.closures.length > 0;
  const args = call.args.slice(1).map(({ value, expr, name }) => ({
    value,
    expr: isOurs ? call.node : expr,
    spread: false,
    ...(name ? { name } : {}),
  }));
  return isFunction(I, target) ? dispatch(I, call.node, target, arg(call, 0), args, "call") : UNKNOWN;
}

export const functionOperators = {
  call: called,
  apply: applied,
  bind: bound,
  then,
  catch: (I, call) =>
    join(
      self(call),
      I.branchOff(() => run(I, call, arg(call, 0), [rejection(I, arg(call, 0), here(I, call))])),
    ),
  // Settling a list of promises: each element is its own value, the list stays what it was.
  all: (_, call) => arg(call, 0),
  promise,
  promisify: (_, call) => arg(call, 0),
  require: loadComputed,
  emit,
  listen,
} satisfies Record<string, Operator>;
