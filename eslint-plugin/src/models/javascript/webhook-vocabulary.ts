/**
 * What webhooks of chat platforms look like in whichever language reads them, and the headers that carry a signature or a secret. Discord
 * is not among the platforms: it registers no address that does not verify.
 */
import type { Sender, Sink } from "../../engine/summary.js";

/** The call sees to it that only the platform is heard. */
export const VERIFIES: Sink = { arg: "return", kind: "sender", tells: "verified" };

/** ... of this platform, whose library it is. */
export const verifies = (platform: string): Sink => ({ ...VERIFIES, detail: { use: platform } });

/** The Bot Framework asks nobody for its service's token where a bot has no id of its own. */
export function withoutId(arg: string, more: Partial<Sink> = {}): Sink {
  return {
    arg: "return",
    kind: "sender",
    fact: true,
    when: [{ arg, is: [""] }],
    detail: {
      use: "activities of whoever sends them are accepted, for the bot has no app id",
      instead: "the app id and password of the bot's registration",
    },
    ...more,
  };
}

/** What is signed are the bytes that came: their order of keys, spaces and escapes are lost when they are read and written again. */
export function remade(arg: string): Sink {
  return {
    arg,
    kind: "sender",
    fact: true,
    possible: true,
    when: [{ arg, remade: true }],
    detail: {
      use: "the signature is computed over a body that was written again, not over the bytes that were signed",
      instead: "the raw body",
    },
  };
}

const use = "the sender is not verified";
const META = "an HMAC of the raw body with the app secret, compared with `X-Hub-Signature-256` in constant time,";

export function senders(instead: Readonly<Record<"line" | "slack" | "telegram" | "twilio" | "stripe", string>>): readonly Sender[] {
  return [
    { name: "Messenger", reads: [["entry"], ["messaging"]], detail: { use, instead: META } },
    { name: "WhatsApp", reads: [["entry"], ["changes"]], detail: { use, instead: META } },
    { name: "LINE", reads: [["replyToken"]], detail: { use, instead: instead.line } },
    { name: "Slack", reads: [["url_verification", "challenge"], ["event"]], detail: { use, instead: instead.slack } },
    { name: "Slack", reads: [["response_url"]], detail: { use, instead: instead.slack } },
    {
      name: "Telegram",
      reads: [
        ["message", "edited_message", "callback_query"],
        ["chat", "update_id", "callback_query"],
      ],
      secretRoute: true,
      detail: { use, instead: instead.telegram },
    },
    { name: "Twilio", reads: [["Body"], ["From", "WaId", "MessageSid"]], detail: { use, instead: instead.twilio } },
    {
      name: "Viber",
      reads: [["message_token"]],
      detail: { use, instead: "an HMAC of the raw body compared with `X-Viber-Content-Signature`" },
    },
    {
      name: "Stripe",
      reads: [
        [
          "checkout.session.completed",
          "payment_intent.succeeded",
          "invoice.paid",
          "invoice.payment_succeeded",
          "customer.subscription.deleted",
        ],
        ["type"],
      ],
      detail: { use, instead: instead.stripe },
    },
    {
      name: "GitHub",
      reads: [["x-github-event", "X-GitHub-Event"]],
      detail: { use, instead: "an HMAC of the raw body compared with `X-Hub-Signature-256`" },
    },
  ];
}

const HEADERS = [
  "x-hub-signature",
  "x-hub-signature-256",
  "x-line-signature",
  "x-slack-signature",
  "x-telegram-bot-api-secret-token",
  "x-twilio-signature",
  "x-viber-content-signature",
  "x-signature-ed25519",
  "stripe-signature",
];

/** As HTTP libraries, people and gateways write them. */
const spellings = (name: string): readonly string[] => [
  name,
  name.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => dash + letter.toUpperCase()),
  name.replace(/-/g, "_"),
  name.toUpperCase(),
  `HTTP_${name.toUpperCase().replace(/-/g, "_")}`,
];

export const SIGNATURES: readonly string[] = [...HEADERS.flatMap(spellings), "X-Signature-Ed25519", "X-LINE-Signature", "X-Line-Signature"];
