/** Records what is wrong with a piece of code whatever flows there. */
import type { Hit } from "./finding.js";
import { enclosingNames } from "./functions.js";
import type { Interpreter } from "./interpreter.js";

/** What is not said: the statement is the place, no arguments, no detail, confirmed, in the functions that run, by their entry point. */
export function keepFact(I: Interpreter, fact: Pick<Hit, "kind" | "sink" | "at"> & Partial<Omit<Hit, "fact" | "flows">>): void {
  I.keep({
    statement: fact.at,
    args: [],
    detail: {},
    enclosing: enclosingNames(I),
    confidence: "confirmed",
    ...(I.entry ? { entry: I.entry } : {}),
    ...fact,
    fact: true,
    flows: [],
  });
}
