/** What the rules about secrets and personal data have in common. */
import type { Hit, Selected } from "../define.js";

export function hasSecret({ flows }: Hit): boolean {
  return flows.some(({ source }) => source === "secret");
}

function isWithin({ at }: Hit, whole: Hit): boolean {
  return at.start >= whole.at.start && at.end <= whole.at.end;
}

/** One call keeps several things: it is reported once, at a secret if there is one. */
export function firstOfStatement(selected: readonly Selected[]): readonly Selected[] {
  const first = new Map<string, Selected>();
  for (const each of selected) {
    const { statement } = each.hit;
    const key = `${statement.file}:${statement.start}:${statement.end}`;
    const before = first.get(key);
    if (
      !before ||
      (!hasSecret(before.hit) && hasSecret(each.hit)) ||
      (isWithin(each.hit, before.hit) && hasSecret(before.hit) === hasSecret(each.hit))
    )
      first.set(key, each);
  }
  return [...first.values()];
}
