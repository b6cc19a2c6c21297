/** What the data of a flow is about, by the path it is read from and the names it is given on the way. */
import type { Flow } from "./finding.js";
import type { Subject } from "./kinds.js";
import type { Registry } from "./registry.js";

const NOTHING: readonly Subject[] = [];
const NAMES = /`[^`]*`/g;

/** `read`: by which names the data is read where it is used; of whom a record is, that says nothing. */
export function subjectsOf(registry: Registry, { label, steps }: Pick<Flow, "label" | "steps">, read: string): readonly Subject[] {
  let found = NOTHING;
  const names = steps.flatMap(({ role, text }) => (role === "sink" ? [] : (text.match(NAMES) ?? [])));
  for (const [subject, { path, way }] of registry.subjects) {
    const isRead = subject !== "personal" && read !== "" && path?.test(read);
    if (isRead || path?.test(label) || (way && names.some((name) => way.test(name)))) found = [...found, subject];
  }
  return found;
}
