/**
 * State that a framework keeps for a function between two runs of it (`const [text, setText] = useState("")`): each run is given what any run
 * has set. It is one thing for the whole program, for each call that asks for it.
 */
import type { Interpreter } from "./interpreter.js";
import { elementOf, listOf } from "./members.js";
import { arg, here, isFunction, run, self, type Operator } from "./operation.js";
import type { ModelCall } from "./paths.js";
import type { Member } from "./summary.js";
import { join, make, UNDEFINED, type Value } from "./values.js";

const SETTER: Member = { call: { op: "set-state" } };

/** The value and the function that sets it; a function as the first value is asked for it. */
function state(I: Interpreter, call: ModelCall): Value {
  const kept = keptBy(I, call);
  const first = settled(I, call, []);
  const last = I.state.heap(kept.objects[0]!)?.element;
  const setter = make({ models: [{ member: SETTER, label: "set", self: kept }] });
  return listOf(I, call.node, [last ? join(first, last) : first, setter]);
}

/** What is set, or what the function makes of what was set before. */
function setState(I: Interpreter, call: ModelCall): Value {
  const before = self(call);
  const value = settled(I, call, [elementOf(I, before, here(I, call))]);
  for (const cell of before.objects) {
    const heap = I.state.heap(cell);
    if (heap) I.state.set(cell, { ...heap, element: heap.element ? join(heap.element, value) : value });
    I.restates();
  }
  return UNDEFINED;
}

function settled(I: Interpreter, call: ModelCall, values: readonly Value[]): Value {
  const given = arg(call, 0);
  return isFunction(I, given) ? run(I, call, given, values) : given;
}

function keptBy(I: Interpreter, call: ModelCall): Value {
  const [site] = I.atHome(() => listOf(I, call.node, [])).objects;
  const cell = I.owned.companion(site!, "state");
  if (!I.state.get(cell)) I.state.set(cell, { kind: "list", fields: new Map(), element: undefined, length: undefined, class: undefined });
  return make({ objects: [cell] });
}

export const stateOperators = {
  state,
  "set-state": setState,
} satisfies Record<string, Operator>;
