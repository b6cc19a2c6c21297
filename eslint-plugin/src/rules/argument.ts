/** Could an argument of a program be taken for an option? Looks at the call's text only. */
import type { Hit, RuleContext } from "../define.js";

const END_OF_OPTIONS = /(["'`])--\1\s*,/;
/** A string or template that starts with text: whatever follows cannot make it an option. */
const STARTS_WITH_TEXT = /^(?:"[^"]|'[^']|`(?!\$\{))/;

export function mayBeOption(hit: Hit, context: RuleContext): boolean {
  const argument = context.text(hit.at);
  if (STARTS_WITH_TEXT.test(argument)) return false;
  const before = context.text({ start: hit.statement.start, end: hit.at.start });
  const list = argument.startsWith("[") ? argument : "";
  return !END_OF_OPTIONS.test(before) && !END_OF_OPTIONS.test(list);
}
