/** Webhooks that programs handle by themselves, and what sees to it that only the platform is heard. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { HARMLESS, makes, named } from "./rows.js";
import { remade, senders, SIGNATURES, VERIFIES, verifies, withoutId } from "./webhook-vocabulary.js";

const verifying: readonly Sink[] = [VERIFIES];
/** The libraries' own way in for updates that the program has taken from a request. */
const telegram: readonly Sink[] = [{ arg: "0", kind: "sender", tells: "received", detail: { use: "Telegram" } }];
/** ... and their handlers for web frameworks, which compare the secret if they are told it. */
const withoutSecret: Sink = {
  arg: "return",
  kind: "sender",
  fact: true,
  possible: true,
  when: [
    { arg: "2.secretToken", given: false },
    { arg: "4", given: false },
  ],
  detail: { use: "Telegram's secret is not asked for", instead: "`secretToken`, given to `setWebhook` as well" },
};
const all = (...names: readonly string[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, verifying]));
/** By the library of one platform. */
const of = (platform: string, ...names: readonly string[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, [verifies(platform)]]));
const made = (type: string): Member => makes({ type });

export const library: Library = {
  name: "webhooks",
  modules: {
    "messenger-node": "messenger-node",
    "express-x-hub": "x-hub",
    "x-hub-signature": "x-hub",
    "express-hub-signature": "x-hub",
  },
  types: {
    "messenger-node": { members: { Webhook: made("messenger-node.Webhook") } },
    "messenger-node.Webhook": {},
    "x-hub": {
      call: {},
      members: { default: { type: "x-hub" }, ...named(["middleware"], HARMLESS), ...named(["XHubSignature"], made("x-hub.Signature")) },
    },
    "x-hub.Signature": { members: { verify: { call: { returns: { safe: true } } } } },
    line: { members: { middleware: HARMLESS } },
    "discord-interactions": { members: { verifyKeyMiddleware: HARMLESS } },
    twilio: { members: { webhook: HARMLESS } },
  },
  also: {
    line: of("LINE", "middleware", "validateSignature"),
    "discord-interactions": of("Discord", "verifyKeyMiddleware", "verifyKey"),
    "telegraf.Telegraf": { handleUpdate: telegram },
    "grammy.Bot": { handleUpdate: telegram },
    "telegram-bot.Bot": { processUpdate: telegram },
    botbuilder: {
      BotFrameworkAdapter: [withoutId("0.appId"), withoutId("0", { possible: true, when: [{ arg: "0", given: false }] })],
    },
    grammy: { webhookCallback: [withoutSecret] },
    twilio: {
      webhook: [{ ...verifies("Twilio"), unless: ["0", "1", "2"].map((arg) => ({ arg: `${arg}.validate`, is: [false] })) }],
      ...of("Twilio", "validateRequest", "validateRequestWithBody", "validateExpressRequest"),
    },
    slack: of(
      "Slack",
      ...["createMessageAdapter", "createEventAdapter", "verifySlackRequest", "verifyRequestSignature", "isValidSlackRequest"],
      ...["AwsLambdaReceiver", "ExpressReceiver", "HTTPReceiver"],
    ),
    "slack.HttpFunctions": of("Slack", "parseAndVerifyHTTPRequest"),
    "messenger-node": all("Webhook"),
    "x-hub": all("", "middleware", "XHubSignature"),
    "stripe.Webhooks": of("Stripe", "constructEvent", "constructEventAsync"),
    "svix.Webhook": all("verify"),
    "octokit.Webhooks": of("GitHub", "verify", "verifyAndReceive"),
    "octokit.methods": of("GitHub", "verify"),
    "tweetnacl.detached": all("verify"),
    crypto: all("timingSafeEqual", "verify"),
    "crypto.Mac": { ...all("verify"), update: [remade("0")] },
    "crypto.Subtle": all("verify"),
  },
  senders: senders({
    line: "`line.middleware({ channelSecret })` of `@line/bot-sdk`",
    slack: "Bolt's `App` with its signing secret, or `verifySlackRequest` on the raw body",
    telegram: "`setWebhook` with a `secret_token`, and compare `X-Telegram-Bot-Api-Secret-Token` with it",
    twilio: "the middleware `twilio.webhook()`",
    stripe: "`stripe.webhooks.constructEvent` on the raw body",
  }),
  signatures: SIGNATURES,
};
