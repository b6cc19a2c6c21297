/** Stripe: what moves money. */
import type { Library, Member } from "../../engine/summary.js";
import { FIELDS, pays } from "../javascript/payment-vocabulary.js";
import { gives, makes, named } from "../javascript/rows.js";

const moves: Member = {
  call: { sinks: pays("0", ...FIELDS.flatMap((field) => [`${field}=`, `0.${field}`, `params=.${field}`])), returns: {} },
};
const payments: Member = { type: "stripe.Payments" };

export const library: Library = {
  name: "payments",
  types: {
    stripe: {
      members: {
        ...named(["Refund", "Charge", "PaymentIntent", "Transfer", "Payout", "Subscription", "Invoice"], payments),
        StripeClient: makes({ type: "stripe.Client" }),
      },
    },
    "stripe.Client": {
      members: {
        v1: { type: "stripe.Client" },
        ...named(["refunds", "charges", "payment_intents", "transfers", "payouts", "subscriptions", "invoices"], payments),
      },
    },
    "stripe.Payments": {
      members: { ...named(["create", "confirm", "capture", "cancel", "pay"], moves), ...named(["retrieve", "list"], gives({})) },
    },
  },
};
