/** Webhooks that programs handle by themselves, and what sees to it that only the platform is heard. */
import type { Library, Sink } from "../../engine/summary.js";
import { remade, senders, SIGNATURES, VERIFIES, verifies, withoutId } from "../javascript/webhook-vocabulary.js";

const verifying: readonly Sink[] = [VERIFIES];
/** The libraries' own way in for updates that the program has taken from a request. */
const telegram: readonly Sink[] = [{ arg: "0", kind: "sender", tells: "received", detail: { use: "Telegram" } }];
const all = (...names: readonly string[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, verifying]));
/** By the library of one platform. */
const of = (platform: string, ...names: readonly string[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, [verifies(platform)]]));

export const library: Library = {
  name: "webhooks",
  types: {},
  also: {
    botbuilder: { BotFrameworkAdapterSettings: [withoutId("0|app_id=")] },
    uuid: all("compare_digest"),
    "telebot.UpdateClass": { de_json: telegram },
    "ptb.UpdateClass": { de_json: telegram },
    "hmac.Mac": all("verify"),
    hmac: { ...all("compare_digest"), new: [remade("1|msg=")] },
    "line.Handler": of("LINE", "handle"),
    "line.Parser": of("LINE", "parse"),
    "line.SignatureValidator": of("LINE", "validate"),
    "slack.SignatureVerifier": of("Slack", "is_valid", "is_valid_request"),
    "twilio.RequestValidator": of("Twilio", "validate"),
    "viber.Api": of("Viber", "verify_signature"),
    "stripe.Webhook": of("Stripe", "construct_event"),
    "stripe.WebhookSignature": of("Stripe", "verify_header"),
    "svix.Webhook": all("verify"),
    "nacl.VerifyKey": all("verify"),
    "cryptography.PublicKey": all("verify"),
    discord_interactions: of("Discord", "verify_key"),
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
