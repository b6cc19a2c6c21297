/** Adds the option that keeps mentions from pinging to the message, which becomes an object if it was a text. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { closing } from "./tokens.js";

export function allowNoMentions(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { option } = hit.detail;
  const [argument] = hit.args;
  const source = context.result.text;
  if (!option || !argument || hit.at.file !== context.result.file) return [];
  const title = "Send it with mentions off";
  if (source[argument.start] === "{" && closing(source, argument.start) === argument.end - 1) {
    const inside = hit.at.start > argument.start && hit.at.end < argument.end;
    const at = { start: hit.at.end, end: hit.at.end };
    return inside ? [{ title, edits: [{ at, text: `, ${option.text}` }], safe: false }] : [];
  }
  const whole = hit.args.length === 1 && hit.at.start === argument.start && hit.at.end === argument.end;
  if (!whole || option.beside === undefined || source.startsWith("...", argument.start)) return [];
  const text = source.slice(argument.start, argument.end);
  const field = text === option.beside ? text : `${option.beside}: ${text}`;
  return [{ title, edits: [{ at: argument, text: `{ ${field}, ${option.text} }` }], safe: false }];
}
