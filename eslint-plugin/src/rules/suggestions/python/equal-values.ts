/** Wraps untrusted values of a filter that is written in place in `{"$eq": …}`: an operator in them is then a value like any other. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Flow, Suggestion } from "../../../engine/finding.js";
import { storedNames } from "../stored-names.js";
import { quote } from "./pieces.js";
import { at, code, expressionAt, treeOf, type Expr } from "./tree.js";

export function equalValues(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const filter = expressionAt(treeOf(context.result), hit.at);
  if (!hit.structured || filter?.type !== "Dict") return [];
  const values = filter.keys.flatMap((key, i) => {
    const isField = key?.type === "Constant" && typeof key.value === "string" && !key.value.startsWith("$");
    return isField ? [filter.values[i]!] : [];
  });
  const brings = (flow: Flow, value: Expr): boolean =>
    storedNames(flow).has(code(source, value)) ||
    flow.steps.some(({ file, start, end }) => file === hit.at.file && start >= value.range[0] && end <= value.range[1]);
  const untrusted = values.filter((value) => hit.flows.some((flow) => brings(flow, value)));
  // What comes in by another way would stay as it is.
  if (!hit.flows.every((flow) => untrusted.some((value) => brings(flow, value)))) return [];
  const edits = untrusted.map((value) => ({ at: at(value), text: `{${quote(source, "$eq")}: ${code(source, value)}}` }));
  return edits.length > 0 ? [{ title: "Compare with `$eq`", edits, safe: true }] : [];
}
