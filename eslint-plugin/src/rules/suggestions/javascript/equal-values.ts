/** Wraps untrusted values of a filter that is written in place in `{ $eq: … }`: an operator in them is then a value like any other. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Edit, Suggestion } from "../../../engine/finding.js";
import { storedNames } from "../stored-names.js";
import { closing, split, tokens } from "./tokens.js";

export function equalValues(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const { start, end } = hit.at;
  if (!hit.structured || source[start] !== "{" || closing(source, start) !== end - 1) return [];
  const entries = split(source, { start: start + 1, end: end - 1 }, ",");
  if (!entries) return [];
  const edits: Edit[] = [];
  const flows = hit.flows.map(storedNames);
  const names = new Set(flows.flatMap((own) => [...own]));
  const rest = flows.filter((own) => !entries.some((entry) => own.has(valueOf(source, entry)?.text ?? "")));
  // What comes in by another way, such as a spread, would stay as it is.
  if (rest.length > 0) return [];
  for (const entry of entries) {
    const value = valueOf(source, entry);
    if (!value || !names.has(value.text)) continue;
    const text = value.shorthand ? `${value.text}: { $eq: ${value.text} }` : `{ $eq: ${value.text} }`;
    edits.push({ at: { start: value.start, end: entry.end }, text });
  }
  return edits.length > 0 ? [{ title: "Compare with `$eq`", edits, safe: true }] : [];
}

/** The value of `name: value` or of a shorthand `name`, where the name is no operator. */
function valueOf(
  source: string,
  entry: { readonly start: number; readonly end: number },
): { readonly text: string; readonly start: number; readonly shorthand: boolean } | undefined {
  const [name, colon] = tokens(source, entry);
  if (!name || (name.kind !== "word" && name.kind !== "string") || /^["']?\$/.test(source.slice(name.start, name.end))) return undefined;
  if (name.end === entry.end && name.kind === "word")
    return { text: source.slice(name.start, name.end), start: name.start, shorthand: true };
  if (!colon || source[colon.start] !== ":") return undefined;
  const rest = source.slice(colon.end, entry.end);
  return { text: rest.trim(), start: colon.end + rest.length - rest.trimStart().length, shorthand: false };
}
