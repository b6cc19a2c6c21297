/** Parameters of tools: where a library tells the model what they may be by their annotations, one without takes anything. */
import type { Param } from "../ir/ir.js";
import type { Place } from "./finding.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";

/** Names of types that say nothing. */
const ANYTHING = /^(?:Any|object)$/;
/** Names of types that say the outermost form alone. */
const OPEN = /^(?:dict|Dict|Mapping)$/;

export function checkDescribed(I: Interpreter, param: Param, at: Place): void {
  const { name, type, rest, keywords } = param;
  const open = type !== undefined && OPEN.test(type.name) && (type.args.length === 0 || ANYTHING.test(type.args[1]?.name ?? ""));
  if (name === "" || name.startsWith("_") || (type && !ANYTHING.test(type.name) && !open)) return;
  const what = rest || keywords ? `\`${name}\` takes whatever the model adds` : `\`${name}\` takes anything`;
  keepFact(I, {
    kind: "schema",
    sink: name,
    at,
    detail: { use: `the tool's parameter ${what}` },
    enclosing: [],
    confidence: type || param.default ? "possible" : "confirmed",
  });
}
