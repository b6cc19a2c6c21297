/**
 * The built-in transfer functions that model rows name. They serve every language; which method of which library does which is the
 * models' business.
 */
import { noteOperation } from "./built.js";
import { collectionOperators } from "./collection-operations.js";
import { functionOperators } from "./function-operations.js";
import type { Interpreter } from "./interpreter.js";
import { stateOperators } from "./kept-state.js";
import { arg, self, type Operator } from "./operation.js";
import type { CallArgument, ModelCall } from "./paths.js";
import { pathOperators } from "./path-operations.js";
import { comparisonProves } from "./proofs.js";
import { validated } from "./schemas.js";
import { cut } from "./sensitive.js";
import { setOperators } from "./set-operations.js";
import type { Operation } from "./summary.js";
import { textOperators } from "./text-operations.js";
import { SAFE, withPart, type Value } from "./values.js";

const OPERATORS: Readonly<Record<Operation, Operator>> = {
  ...textOperators,
  ...collectionOperators,
  ...functionOperators,
  ...pathOperators,
  ...stateOperators,
  ...setOperators,
  equals: (I, call) => {
    const [left, right] = call.args;
    if (!left || !right) return SAFE;
    const facts = comparisonProves(
      I,
      { op: "binary", operator: "==", left: left.expr, right: right.expr, at: call.node.at },
      left.value,
      right.value,
    );
    return facts ? withPart(SAFE, { facts }) : SAFE;
  },
  validate: (I, call) => validated(I, call, self(call), arg(call, 0)),
};

export function operate(I: Interpreter, op: Operation, call: ModelCall): Value {
  const cutCall = CUTTING.has(op) ? { ...call, self: call.self && cut(call.self), args: call.args.map(cutArgument) } : call;
  const result = OPERATORS[op](I, cutCall);
  noteOperation(I, op, call, result);
  return result;
}

/** What gives a part of a text, or another in its place. */
const CUTTING: ReadonlySet<Operation> = new Set(["slice", "replace", "replace-all", "match", "split", "words"]);

function cutArgument(arg: CallArgument): CallArgument {
  const value = cut(arg.value);
  return value === arg.value ? arg : { ...arg, value };
}
