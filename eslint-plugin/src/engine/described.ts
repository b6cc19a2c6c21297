/** Parameters of tools: where a library tells the model what they may be by their annotations, one without takes anything. */
import type { Param } from "../ir/ir.js";
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { keep } from "./sinks.js";

/** Names of types that say nothing. */
const ANYTHING = /^(?:Any|object)$/;
/** Names of types that say the outermost form alone. */
const OPEN = /^(?:dict|Dict|Mapping)$/;

export function checkDescribed(I: Interpreter, param: Param, at: Place): void {
  const { name, type, rest, keywords } = param;
  const open = type !== undefined && OPEN.test(type.name) && (type.args.length === 0 || ANYTHING.test(type.args[1]?.name ?? ""));
  if (name === "" || name.startsWith("_") || (type && !ANYTHING.test(type.name) && !open)) return;
  const what = rest || keywords ? `\`${name}\` takes whatever the model adds` : `\`${name}\` takes anything`;
  keep(I, {
    kind: "schema",
    sink: name,
    at,
    statement: at,
    args: [],
    detail: { use: `the tool's parameter ${what}` },
    enclosing: [],
    confidence: type || param.default ? "possible" : "confirmed",
    fact: true,
    flows: [],
  });
}
