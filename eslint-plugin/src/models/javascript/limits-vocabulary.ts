/** Words for questions without an end. Data only: it names no library and no rule. */
import type { Library, Sink, SinkDetail } from "../../engine/summary.js";

/** A question whose answer may ask for the next one: a defect in a loop that counts nothing. */
export const ASKED_AGAIN: Sink = {
  arg: "return",
  kind: "limits",
  fact: true,
  endless: true,
  detail: { use: "nothing but the model's answer ends what asks it again" },
};

export const NO_LIMIT: SinkDetail = { use: "the agent's limit is switched off", instead: "a number of steps that your longest task needs" };

/** More steps than any task has. */
export const TOO_MANY = (arg: string): Sink => ({
  arg,
  kind: "limits",
  fact: true,
  when: [{ arg, type: "number" }],
  unless: [{ arg, below: 500 }],
  detail: NO_LIMIT,
});

/** The same sink on members of many types. */
export function on(sink: Sink, members: Readonly<Record<string, readonly string[]>>): NonNullable<Library["also"]> {
  return Object.fromEntries(
    Object.entries(members).map(([type, names]) => [type, Object.fromEntries(names.map((name) => [name, [sink]]))]),
  );
}
