/** Stripe: what moves money. */
import type { Library, Member } from "../../engine/summary.js";
import { FIELDS, pays } from "./payment-vocabulary.js";
import { gives, named, SAFE_CALL } from "./rows.js";

const moves: Member = { call: { sinks: pays("0", ...FIELDS.map((field) => `0.${field}`)), returns: {} } };
export const library: Library = {
  name: "payments",
  types: {
    "stripe.Client": {
      members: {
        ...named(["refunds", "charges", "paymentIntents", "transfers", "payouts", "subscriptions", "invoices"], {
          type: "stripe.Payments",
        }),
        ...named(["customers", "products", "prices", "checkout", "balance", "billingPortal"], { type: "stripe.Plain" }),
      },
    },
    "stripe.Payments": {
      members: { ...named(["create", "confirm", "capture", "cancel", "pay"], moves), ...named(["retrieve", "list"], gives({})) },
    },
    "stripe.Plain": { members: { "*": SAFE_CALL } },
  },
};
