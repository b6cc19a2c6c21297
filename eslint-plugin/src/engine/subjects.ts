/** What the data of a flow is about, by the path it is read from and the names it is given on the way. */
import type { Flow } from "./finding.js";
import type { Subject } from "./kinds.js";
import type { Registry } from "./registry.js";

const NOTHING: readonly Subject[] = [];
const NAMES = /`[^`]*`/g;

export function subjectsOf(registry: Registry, { label, steps }: Pick<Flow, "label" | "steps">): readonly Subject[] {
  let found = NOTHING;
  const names = steps.flatMap(({ role, text }) => (role === "sink" ? [] : (text.match(NAMES) ?? [])));
  for (const [subject, { path, way }] of registry.subjects)
    if (path?.test(label) || (way && names.some((name) => way.test(name)))) found = [...found, subject];
  return found;
}
