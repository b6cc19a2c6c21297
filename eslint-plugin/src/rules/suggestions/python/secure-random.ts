/** `random.choice(…)` to `random.SystemRandom().choice(…)`: the same functions, drawn from the operating system. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";

export function secureRandom(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = hit.flows.find((flow) => flow.source === "random")?.steps[0];
  if (!source || source.file !== context.result.file || !/^random\.\w+\(/.test(context.text(source))) return [];
  const at = { start: source.start + "random".length, end: source.start + "random".length };
  return [{ title: "Draw it from random.SystemRandom()", edits: [{ at, text: ".SystemRandom()" }], safe: true }];
}
