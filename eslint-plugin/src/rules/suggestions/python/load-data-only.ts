/** `yaml.load(text, …)` to `yaml.safe_load(text)`: the loader that builds plain data only. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { at, callAt, code, treeOf } from "./tree.js";

const LOADS = /^((?:\w+\.)?)(?:load|full_load|unsafe_load)(_all)?$/;

export function loadDataOnly(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const call = callAt(treeOf(context.result), hit.statement);
  const [text] = call?.args ?? [];
  // The row says that there is such a function.
  if (!call || !text || hit.detail.instead === undefined || text.type === "Starred") return [];
  const safe = /^(\w+)\.(\w+)$/.exec(hit.detail.instead)?.[2];
  const named = LOADS.exec(code(source, call.func));
  const others = [...call.args.slice(1), ...call.keywords.map((keyword) => keyword.value)];
  if (safe === undefined || !named?.[1] || others.length > 1) return [];
  const written = `${named[1]}${safe}${named[2] ?? ""}(${code(source, text)})`;
  return [{ title: `Use ${hit.detail.instead}`, edits: [{ at: at(call), text: written }], safe: false }];
}
