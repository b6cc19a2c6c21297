/** Webhooks that programs handle by themselves, and what sees to it that only the platform is heard. */
import type { Library, Sink } from "../../engine/summary.js";
import { remade, senders, SIGNATURES, VERIFIES } from "../javascript/webhook-vocabulary.js";

const verifying: readonly Sink[] = [VERIFIES];
/** The libraries' own way in for updates that the program has taken from a request. */
const telegram: readonly Sink[] = [{ arg: "0", kind: "sender", tells: "received", detail: { use: "Telegram" } }];
const all = (...names: readonly string[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, verifying]));

export const library: Library = {
  name: "webhooks",
  types: {},
  also: {
    uuid: all("compare_digest"),
    "telebot.UpdateClass": { de_json: telegram },
    "ptb.UpdateClass": { de_json: telegram },
    "hmac.Mac": all("verify"),
    hmac: { ...all("compare_digest"), new: [remade("1|msg=")] },
    "line.Handler": all("handle"),
    "line.Parser": all("parse"),
    "line.SignatureValidator": all("validate"),
    "slack.SignatureVerifier": all("is_valid", "is_valid_request"),
    "twilio.RequestValidator": all("validate"),
    "viber.Api": all("verify_signature"),
    "stripe.Webhook": all("construct_event"),
    "stripe.WebhookSignature": all("verify_header"),
    "svix.Webhook": all("verify"),
    "nacl.VerifyKey": all("verify"),
    "cryptography.PublicKey": all("verify"),
    discord_interactions: all("verify_key"),
  },
  senders: senders({
    line: "`WebhookHandler.handle(body, signature)` of `linebot`",
    slack: "Bolt's `App` with its signing secret, or `SignatureVerifier.is_valid_request`",
    telegram: "`set_webhook` with a `secret_token`, and compare `X-Telegram-Bot-Api-Secret-Token` with it",
    twilio: "`RequestValidator.validate` on the address, the form and `X-Twilio-Signature`",
    stripe: "`stripe.Webhook.construct_event` on the raw body",
  }),
  signatures: SIGNATURES,
};
