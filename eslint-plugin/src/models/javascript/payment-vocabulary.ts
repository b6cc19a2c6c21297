/** Words for payments. Data only: it names no library and no rule. */
import type { Sink } from "../../engine/summary.js";

/** Money moves as the model says, and nobody was asked. */
export function pays(...args: readonly string[]): readonly Sink[] {
  return args.map((arg) => ({
    arg,
    kind: "agency",
    asks: "confirmed",
    detail: { use: "payment that nobody confirms", instead: "a confirmation by a person before the payment" },
  }));
}

export const FIELDS = ["amount", "charge", "payment_intent", "destination", "customer", "source", "currency"];
