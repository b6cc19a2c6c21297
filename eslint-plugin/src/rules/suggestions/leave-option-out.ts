/** Takes an option out of an object or a call, with the comma that goes with it. */
import type { Hit, RuleContext } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";
import type { At } from "../../ir/ir.js";

export function leaveOptionOut(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { sink, args, detail, at } = hit;
  const value = args[0];
  const edit = detail.leaveOut && value && at.file === context.result.file ? withComma(context.result.text, sink, value) : undefined;
  return edit ? [{ title: `Leave \`${sink}\` out`, edits: [{ at: edit, text: "" }], safe: false }] : [];
}

/** Names of options are short. */
const LONGEST = 120;

/** Nothing where the option is no part of a list: what is assigned to is a statement of its own. */
function withComma(source: string, name: string, value: At): At | undefined {
  const before = source.slice(Math.max(0, value.start - LONGEST), value.start);
  const written = new RegExp(`([,({])(\\s*)["']?${name}["']?\\s*[:=]\\s*$`).exec(before);
  if (!written) return undefined;
  const start = value.start - written[0].length;
  if (written[1] === ",") return { start, end: value.end };
  const after = /^\s*,[^\S\n]*|^[^\S\n]*/.exec(source.slice(value.end, value.end + LONGEST))![0];
  return { start: start + 1 + (after.includes(",") ? written[2]!.length : 0), end: value.end + after.length };
}
