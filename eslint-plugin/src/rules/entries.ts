/** One hit for each entry of the program and kind of source: the first of the surest, which stands for the others. */
import type { Selected } from "../define.js";

export function firstOfEachEntry(selected: readonly Selected[]): readonly Selected[] {
  const entries = new Map<string, Selected[]>();
  for (const each of selected) {
    const { entry, enclosing } = each.hit;
    const key = `${entry ? `${entry.file}:${entry.start}` : enclosing.join(".")}:${each.flows[0]?.source ?? ""}`;
    entries.set(key, [...(entries.get(key) ?? []), each]);
  }
  return [...entries.values()].map((group) => ({
    ...(group.find(({ confidence }) => confidence === "confirmed") ?? group[0]!),
    group: group.map(({ hit }) => hit),
  }));
}
