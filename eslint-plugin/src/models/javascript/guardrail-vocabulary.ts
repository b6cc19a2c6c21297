/** Words for what stands between people and a model that may act. Data only: it names no library and no rule. */
import type { OptionFact, Sink, SinkDetail } from "../../engine/summary.js";

/** What people write, to a model that has tools. */
export const acts = (content: string, tools: string): Sink => ({
  arg: content,
  kind: "guardrail",
  possible: true,
  when: [{ arg: tools, given: true }],
  detail: { use: "model with tools" },
});

const OFF: SinkDetail = { use: "the model's own filter is switched off", instead: "the provider's default" };

export function filterOff(is: OptionFact["is"], more: Partial<OptionFact> = {}): OptionFact {
  return { kind: "guardrail", is, detail: OFF, ...more };
}
