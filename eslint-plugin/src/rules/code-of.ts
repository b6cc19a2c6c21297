/** Code as a rule reads it: without its comments. */
import type { RuleContext } from "../define.js";
import type { At } from "../ir/ir.js";

export function codeOf({ text, comments }: RuleContext["result"], { start, end }: At = { start: 0, end: text.length }): string {
  let code = "";
  let at = start;
  for (const comment of comments) {
    if (comment.at.start < at || comment.at.end > end) continue;
    code += text.slice(at, comment.at.start);
    at = comment.at.end;
  }
  return code + text.slice(at, end);
}
