/**
 * Chat platforms and social networks. Facts only: prefixes, lengths and alphabets that the providers document or that every issued token
 * shows. An address that lets whoever knows it post into a channel is a credential, too.
 */
import { hasDiscordId } from "../checks.js";
import { ALNUM, ANYHEX, BASE64, containing, DASHED, type Format, HEX, LOWER, named, NONE, prefixed, URLSAFE, UUID } from "../format.js";
import { entropy } from "../placeholder.js";

/** The first three characters of the base64 of any decimal number: 90 of them. */
const DISCORD_STARTS = ["MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT"].flatMap((two) =>
  [..."AEIMQUYcgk"].map((third) => two + third),
);

const SLACK: readonly Format[] = [
  prefixed("slack-bot-token", "Slack bot token", "xoxb-", `\\d{8,14}-(?<random>[A-Za-z0-9-]{10,120})`, { edge: DASHED }),
  prefixed("slack-user-token", "Slack user token", "xox", `[pe](?:-\\d{9,14}){2,3}-(?<random>[A-Za-z0-9-]{24,64})`, {
    edge: DASHED,
    keywords: ["xoxp-", "xoxe-"],
  }),
  prefixed("slack-app-token", "Slack app-level token", "xapp-", `\\d-[A-Z0-9]{1,30}-\\d{1,30}-(?<random>[a-z0-9]{4,100})`, {
    edge: DASHED,
    anyCase: true,
    env: "SLACK_APP_TOKEN",
  }),
  prefixed("slack-config-token", "Slack configuration token", "xoxe", `(?:\\.xox[bp])?-\\d-(?<random>[A-Za-z0-9-]{60,200})`, {
    edge: DASHED,
    anyCase: true,
  }),
  prefixed("slack-session-token", "Slack session token", "xox", `[acdrs]-(?<random>[A-Za-z0-9%+/=-]{40,400})`, {
    edge: DASHED,
    keywords: ["xoxa-", "xoxc-", "xoxd-", "xoxr-", "xoxs-"],
  }),
  prefixed("slack-legacy-token", "Slack legacy token", "xox", `[os](?:-\\d{1,30}){3}-(?<random>${ANYHEX}{6,120})`, {
    edge: DASHED,
    keywords: ["xoxo-", "xoxs-"],
  }),
  prefixed("slack-workspace-token", "Slack workspace token", "xox", `[ar]-(?:\\d-)?(?<random>(?=[A-Za-z]*\\d)${ALNUM}{8,48})`, {
    edge: DASHED,
    keywords: ["xoxa-", "xoxr-"],
  }),
  containing(
    "slack-webhook",
    "Slack webhook address",
    ["https://hooks.slack.com/", "http://hooks.slack.com/", "hooks.slack.com/"],
    "",
    `(?:services|workflows|triggers)/(?<random>[A-Za-z0-9+/]{43,80})`,
    { edge: BASE64, env: "SLACK_WEBHOOK_URL" },
  ),
  named("slack-signing-secret", "Slack signing secret", "slack", `${HEX}{32}`),
];

const DISCORD: readonly Format[] = [
  containing("discord-bot-token", "Discord bot token", DISCORD_STARTS, "", `\\w{20,25}\\.${URLSAFE}{6}\\.(?<random>${URLSAFE}{27,45})`, {
    check: hasDiscordId,
    edge: DASHED,
    env: "DISCORD_TOKEN",
  }),
  containing(
    "discord-webhook",
    "Discord webhook address",
    ["discord.com", "discordapp.com", "ptb.discord.com", "canary.discord.com"].map((host) => `https://${host}/api/webhooks/`),
    "",
    `\\d{17,20}/(?<random>${URLSAFE}{60,80})`,
    { shown: "https://discord".length, env: "DISCORD_WEBHOOK_URL" },
  ),
  containing(
    "discord-webhook-token",
    "Discord webhook token",
    ["WebhookClient("],
    "",
    `\\s{0,9}["'\`]\\d{17,20}["'\`]\\s{0,9},\\s{0,9}["'\`](?<token>${URLSAFE}{68})`,
    { edge: DASHED, env: "DISCORD_WEBHOOK_TOKEN" },
  ),
  named("discord-client-secret", "Discord client secret", "discord", `(?:${ANYHEX}{64}|[\\w=-]{32})`),
];

const META: readonly Format[] = [
  prefixed("meta-access-token", "Meta (Messenger, WhatsApp) access token", "EAA", `(?<random>[A-Za-z0-9]{80,300})`, {
    check: (token) => entropy(token) > 4.5,
    env: "META_ACCESS_TOKEN",
  }),
  containing("meta-app-token", "Meta app access token", ["|", "%7C"], "\\d{15,16}", "(?<random>[\\w-]{27,40})", {
    edge: DASHED,
    near: { with: /facebook|graph\.|instagram|whatsapp|messenger|\bFB_/i },
    env: "META_APP_TOKEN",
  }),
  named("meta-app-secret", "Meta app secret", "facebook|instagram|whatsapp|messenger", `${ANYHEX}{32}`),
  prefixed("instagram-access-token", "Instagram access token", "IG", `(?:QV|AA)[A-Za-z]?(?<random>${URLSAFE}{100,250})`, {
    keywords: ["IGQV", "IGAA"],
    edge: DASHED,
    check: (token) => entropy(token) > 4.5,
  }),
];

const TWITTER: readonly Format[] = [
  named("twitter-bearer-token", "X (Twitter) bearer token", "twitter", "A{20,22}[A-Za-z0-9%]{80,100}", { sure: true }),
  named("twitter-access-token", "X (Twitter) access token", "twitter", `\\d{15,25}-${ALNUM}{20,40}`),
  named("twitter-access-secret", "X (Twitter) access token secret", "twitter", `${ALNUM}{45}`),
  named("twitter-api-secret", "X (Twitter) API secret", "twitter", `${ALNUM}{50}`),
  named("twitter-api-key", "X (Twitter) API key", "twitter", `${ALNUM}{25}`),
];

const OTHERS: readonly Format[] = [
  containing(
    "telegram-bot-token",
    "Telegram bot token",
    [":A"],
    "(?:(?<!\\w)|(?<=\\bbot))\\d{5,16}",
    `(?<random>${URLSAFE}{34})(?!${URLSAFE})`,
    {
      edge: NONE,
      check: (token) => /^\d{8,10}:AA/.test(token) || entropy(token.slice(-34)) > 4,
    },
  ),
  named("telegram-api-hash", "Telegram API hash", "telegram|tg_api", `${HEX}{32}`),
  containing("line-channel-token", "LINE channel access token", ["w1cDnyilFU="], "(?<random>[A-Za-z0-9+/]{120,180})", "", {
    edge: BASE64,
    env: "LINE_CHANNEL_ACCESS_TOKEN",
  }),
  named("line-channel-secret", "LINE channel secret", "line", `${HEX}{32}`, { word: true }),
  named("viber-auth-token", "Viber bot token", "viber", `${HEX}{16}-${HEX}{16}-${HEX}{16}`, { sure: true }),
  containing(
    "teams-webhook",
    "Microsoft Teams webhook address",
    [".webhook.office.com/webhookb2/"],
    "https://[\\w-]{1,60}",
    `[\\w-]{36}@[\\w-]{36}/IncomingWebhook/(?<random>${LOWER}{32})/[\\w-]{30,100}(?:/[\\w-]{10,100})?`,
    { shown: "https://".length, env: "TEAMS_WEBHOOK_URL" },
  ),
  containing(
    "power-automate-webhook",
    "Power Automate webhook address",
    [".logic.azure.com", ".environment.api.powerplatform.com"],
    "https://[\\w.-]{4,70}",
    "(?::443)?/[\\w/.-]{10,200}\\?[\\w%&=./-]{10,200}?&sig=(?<random>[\\w%-]{40,60})",
    { shown: "https://".length, env: "TEAMS_WEBHOOK_URL" },
  ),
  prefixed(
    "google-chat-webhook",
    "Google Chat webhook address",
    "https://chat.googleapis.com/v1/spaces/",
    `[\\w-]+/messages\\?key=[\\w-]{39}&token=(?<random>[\\w%-]{20,80})`,
    { env: "GOOGLE_CHAT_WEBHOOK_URL" },
  ),
  prefixed(
    "feishu-webhook",
    "Lark or Feishu webhook address",
    "https://open.",
    `(?:feishu|larksuite)\\.(?:cn|com)/open-apis/bot/v2/hook/(?<random>${UUID})`,
    {
      keywords: ["https://open.feishu.cn", "https://open.larksuite.com"],
      env: "FEISHU_WEBHOOK_URL",
    },
  ),
  prefixed("dingtalk-webhook", "DingTalk webhook address", "https://oapi.dingtalk.com/robot/send?access_token=", `(?<random>${HEX}{64})`, {
    env: "DINGTALK_WEBHOOK_URL",
  }),
  prefixed("wecom-webhook", "WeCom webhook address", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=", `(?<random>${UUID})`, {
    env: "WECOM_WEBHOOK_URL",
  }),
  named("wechat-app-secret", "WeChat app secret", "wechat|weixin", `${HEX}{32}`),
  prefixed("matrix-access-token", "Matrix access token", "syt_", `[A-Za-z0-9+/=]{1,80}_(?<random>[A-Za-z]{20})_${ALNUM}{6}`),
  named("matrix-legacy-token", "Matrix access token", "matrix", `MDA[A-Za-z0-9]{200,320}`, { env: "MATRIX_ACCESS_TOKEN" }),
  prefixed("twitch-oauth-token", "Twitch chat token", "oauth:", `(?<random>[a-z0-9]{30})`),
  named("twitch-client-secret", "Twitch client secret", "twitch", `${ALNUM}{30}`),
  named("mattermost-token", "Mattermost access token", "mattermost", `${ALNUM}{26}`),
  named("rocketchat-token", "Rocket.Chat access token", "rocketchat|rocket_chat", `${URLSAFE}{43}`),
  named("gitter-token", "Gitter access token", "gitter", `[\\w-]{40}`),
  named("zulip-api-key", "Zulip API key", "zulip", `${ALNUM}{32}`),
  named("webex-bot-token", "Webex bot token", "webex", `${ALNUM}{64}_${ALNUM}{4}_${UUID}`),
  named("sendbird-token", "Sendbird API token", "sendbird", `(?:${ANYHEX}{40}|${UUID})`),
  named("intercom-token", "Intercom access token", "intercom", `[\\w=-]{60}`),
  named("zendesk-secret", "Zendesk secret", "zendesk", `${ALNUM}{40}`),
  prefixed("vk-access-token", "VK access token", "vk1.a.", `(?<random>${URLSAFE}{80,250})`, { edge: DASHED }),
  named("reddit-client-secret", "Reddit client secret", "reddit", `${URLSAFE}{27}(?:${URLSAFE}{3})?`),
  named(
    "linkedin-client-secret",
    "LinkedIn client secret",
    "linkedin|linked_in|linked-in",
    `(?:WPL_AP1\\.${ALNUM}{16}\\.[A-Za-z0-9+/]{6}==|${ALNUM}{16})`,
  ),
];

export const CHAT: readonly Format[] = [...SLACK, ...DISCORD, ...META, ...TWITTER, ...OTHERS];
