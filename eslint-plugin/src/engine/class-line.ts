/** Classes of the program: in which order their members and those of their bases are looked for, what `super` means, what a method is bound to. */
import type { Place } from "./finding.js";
import { callClosure } from "./functions.js";
import type { Interpreter } from "./interpreter.js";
import { constant, join, make, textsOf, withPart, type ClassInfo, type Value } from "./values.js";

const LONGEST = 40;

/** The bases of a class in order: each before its own bases, and in the order written (C3, as far as it can be done). */
export function basesInLine(bases: readonly Value[]): readonly ClassInfo[] {
  const classes = bases.flatMap((base) => base.classes[0] ?? []);
  const [only] = classes;
  if (only && classes.length === 1) return only.line.slice(0, LONGEST);
  let open = [...classes.map(({ line }) => line), classes].map((each) => [...each]);
  const line: ClassInfo[] = [];
  while ((open = open.filter((each) => each.length > 0)).length > 0 && line.length < LONGEST) {
    const isFree = (info: ClassInfo): boolean => open.every((each) => each.indexOf(info) <= 0);
    const next = open.map((each) => each[0]!).find(isFree) ?? open[0]![0]!;
    line.push(next);
    open = open.map((each) => each.filter((info) => info !== next));
  }
  return line;
}

/** The classes in which the running method's `super` looks: those after its own in the line of the receiver's class. */
export function superLine(I: Interpreter): readonly ClassInfo[] {
  const { owner } = I.activation.frame;
  if (!owner) return [];
  const receiver = I.receiver();
  const own = receiver.classes[0] ?? (receiver.objects.length === 1 ? I.state.shape(receiver.objects[0]!)?.class : undefined);
  const line = own?.line.includes(owner) ? own.line : owner.line;
  return line.slice(line.indexOf(owner) + 1);
}

/** A method read from its class: `Base.run(self, text)`. */
export function unboundMethod(info: ClassInfo, name: string): Value | undefined {
  const { methods, wrapped, construct } = info;
  const method = methods.get(name) ?? (construct?.func.name === name ? { ...construct, owner: info } : undefined);
  if (!method?.func.receiverFirst) return undefined;
  return wrapped.get(name) ?? make({ closures: [{ ...method, unbound: true }] });
}

/** A method of an instance, with its receiver. What a decorator made of it is a function that takes the receiver first. */
export function methodOf(info: ClassInfo, name: string, self: Value): Value | undefined {
  const wrapped = info.wrapped.get(name);
  if (wrapped)
    return withPart(wrapped, {
      closures: wrapped.closures.map((closure) =>
        closure.unbound ? { ...closure, unbound: undefined, self } : { ...closure, bound: [self, ...(closure.bound ?? [])] },
      ),
    });
  const method = info.methods.get(name);
  return method && make({ closures: [{ ...method, self }] });
}

/** What a class's own method for attributes that are nowhere else gives. */
export function madeUp(I: Interpreter, { line }: ClassInfo, name: string, self: Value, place: Place): Value | undefined {
  const method = line.map((info) => info.methods.get("[.]")).find((found) => found !== undefined);
  return method && callClosure(I, method, [constant(name)], self, place, method);
}

/** What a class's own method for indexing gives. */
export function indexed(I: Interpreter, { line }: ClassInfo, self: Value, key: Value, place: Place): Value | undefined {
  const method = line.map((info) => info.methods.get("[]")).find((found) => found !== undefined);
  return method && callClosure(I, method, [key], self, place, method);
}

/** What the class's own method gives where an instance is iterated; undefined when nothing in the value has one. */
export function iteratedBy(I: Interpreter, value: Value, place: Place): Value | undefined {
  // An iterator of its own is asked one by one.
  return ownResults(I, value, "[*]", place, [], (items, cell) => !items.objects.includes(cell));
}

/** What the class's own method gives where an instance is written as text; undefined when nothing in the value has one. */
export function writtenAs(I: Interpreter, value: Value, place: Place): Value | undefined {
  return ownResults(I, value, '""', place);
}

/** What an operator gives that a class of either side brings itself. */
export function operatedBy(I: Interpreter, operator: string, left: Value, right: Value, place: Place): Value | undefined {
  if (left.objects.length === 0 && right.objects.length === 0) return undefined;
  return ownResults(I, left, operator, place, [right]) ?? ownResults(I, right, `${operator}right`, place, [left]);
}

function ownResults(
  I: Interpreter,
  { objects }: Value,
  operation: string,
  place: Place,
  args: readonly Value[] = [],
  counts: (result: Value, cell: number) => boolean = () => true,
): Value | undefined {
  let all: Value | undefined;
  for (const cell of objects) {
    const info = I.state.shape(cell)?.class;
    const method = info?.line.map(({ methods }) => methods.get(operation)).find((found) => found !== undefined);
    if (!info || !method) continue;
    const result = callClosure(I, method, args, make({ objects: [cell], types: info.types }), place, method);
    if (counts(result, cell)) all = all ? join(all, result) : result;
  }
  return all;
}

/** The methods that a name which is put together may mean: `getattr(self, "on_" + event)`. */
export function methodsNamed(I: Interpreter, object: Value, name: Value): Value | undefined {
  const texts = textsOf(name)?.map((pieces) => ({ first: pieces[0], last: pieces.at(-1) }));
  const fits = (method: string): boolean =>
    texts?.some(
      ({ first, last }) => (typeof first !== "string" || method.startsWith(first)) && (typeof last !== "string" || method.endsWith(last)),
    ) ?? !method.startsWith("__");
  let found: Value | undefined;
  for (const cell of object.objects) {
    const info = I.state.shape(cell)?.class;
    const self = make({ objects: [cell], types: info?.types ?? [] });
    const names = new Set(info?.line.flatMap(({ methods }) => [...methods.keys()]).filter(fits));
    for (const each of [...names].slice(0, MOST_NAMED)) {
      const method = info?.line.map((one) => methodOf(one, each, self)).find((one) => one !== undefined);
      if (method) found = found ? join(found, method) : method;
    }
  }
  return found;
}

const MOST_NAMED = 16;
