/** `yaml.load(text, Loader=…)` to `yaml.safe_load(text)`: the loader that builds plain data only. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { at, callAt, code, treeOf } from "./tree.js";

const LOADS = /^(\w+\.)(?:load|full_load|unsafe_load)(_all)?$/;

export function loadDataOnly(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const call = callAt(treeOf(context.result), hit.statement);
  const [text, ...more] = call?.args ?? [];
  const [, module, all = ""] = /^yaml\b/.test(hit.sink) && call ? (LOADS.exec(code(source, call.func)) ?? []) : [];
  if (!call || !text || module === undefined || text.type === "Starred" || more.length + call.keywords.length > 1) return [];
  const safe = `safe_load${all}`;
  const edits = [{ at: at(call), text: `${module}${safe}(${code(source, text)})` }];
  return [{ title: `Use \`${module}${safe}\``, edits, safe: false }];
}
