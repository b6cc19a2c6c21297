/** Guilded, Revolt, QQ (icqq and oicq), VK's node-vk-bot-api, and the Discord libraries Seyfert and Discordeno. */
import type { Callback, Given, Library, Member, Summary } from "../../engine/summary.js";
import { chat, chatData, chatText, constructed, id, identity, named, nameText, typed } from "./chat-vocabulary.js";

const heard = (arg: string, ...params: readonly Given[]): Callback => ({ arg, params, runs: "entry" });
const event = (names: readonly string[], ...params: readonly Given[]): Summary => ({
  when: [{ arg: "0", is: names }],
  callbacks: [heard("1", ...params)],
});
const sender = (type: string): Member => ({ type, source: identity });
const does: Member = { call: {} };

export const library: Library = {
  name: "community-chats",
  modules: {
    "guilded.js": "guilded",
    "revolt.js": "revolt",
    icqq: "icqq",
    oicq: "icqq",
    "node-vk-bot-api": "vk-bot",
    seyfert: "seyfert",
    "@discordeno/bot": "discordeno",
    discordeno: "discordeno",
  },
  types: {
    guilded: { members: { ...constructed("Client", "guilded.Client"), Message: { type: "guilded.Message" } } },
    "guilded.Client": {
      members: {
        on: { call: [event(["messageCreated", "messageUpdated"], { type: "guilded.Message" }), {}] },
        login: does,
      },
    },
    "guilded.Message": {
      members: {
        content: chatText,
        author: sender("guilded.User"),
        ...named("authorId createdById", { source: identity }),
        ...named("reply send delete", does),
        ...named("id channelId serverId createdAt", id),
      },
      anyone: true,
    },
    "guilded.User": { members: { ...named("name nickname", nameText), id } },

    revolt: { members: { ...constructed("Client", "revolt.Client"), Message: { type: "revolt.Message" } } },
    "revolt.Client": { members: { on: { call: [event(["message", "messageCreate"], { type: "revolt.Message" }), {}] }, loginBot: does } },
    "revolt.Message": {
      members: {
        content: chatText,
        author: sender("revolt.User"),
        channel: { type: "revolt.Channel" },
        attachments: { source: chatData },
        ...named("reply delete", does),
        ...named("id authorId channelId createdAt", id),
      },
      anyone: true,
    },
    "revolt.User": { members: { ...named("username displayName", nameText), id } },
    "revolt.Channel": { members: { sendMessage: does, name: nameText, id } },

    icqq: {
      members: {
        createClient: { call: { returns: { type: "icqq.Client" } } },
        segment: { type: "icqq.Segment" },
        ...typed("GroupMessageEvent PrivateMessageEvent DiscussMessageEvent", "icqq.Event"),
      },
    },
    "icqq.Client": {
      members: {
        ...named("on once", {
          call: [{ when: [{ arg: "0", matches: "^(?:message|notice)" }], callbacks: [heard("1", { type: "icqq.Event" })] }, {}],
        }),
        ...named("login sendGroupMsg sendPrivateMsg", does),
      },
    },
    "icqq.Event": {
      members: {
        raw_message: chatText,
        message: { source: chatData },
        sender: { source: chatData },
        ...named("nickname group_name", nameText),
        ...named("user_id group_id", { source: identity }),
        ...named("reply recall toString", does),
        ...named("message_id time seq atme", id),
      },
      anyone: true,
    },
    "icqq.Segment": {
      members: {
        ...named("image record video", {
          call: { sinks: [{ arg: "0", kind: "path", when: [{ arg: "0", type: "string" }], detail: { use: "file sent to the chat" } }] },
        }),
        ...named("at face text", does),
      },
    },

    "vk-bot": { new: { returns: { type: "vk-bot.Bot" } } },
    "vk-bot.Bot": {
      members: {
        command: { call: { callbacks: [heard("1+", { type: "vk-bot.Context" })] } },
        event: { call: { callbacks: [heard("1+", { type: "vk-bot.Context" })] } },
        on: { call: { callbacks: [heard("*", { type: "vk-bot.Context" })] } },
        ...named("startPolling use sendMessage webhookCallback", does),
      },
    },
    "vk-bot.Context": { members: { message: { type: "vk-bot.Message" }, reply: does, match: { source: chat }, session: {} }, anyone: true },
    "vk-bot.Message": {
      source: chatData,
      members: { ...named("from_id user_id peer_id", { source: identity }), ...named("id date type", id) },
    },

    seyfert: {
      members: {
        ...named("Command SubCommand", { type: "seyfert.Command", new: { returns: { type: "seyfert.Command" } } }),
        ...typed("CommandContext ComponentContext ModalContext MenuCommandContext", "seyfert.Context"),
        createEvent: { call: { callbacks: [heard("0.run", { type: "seyfert.Message" })] } },
        Client: { new: { returns: { safe: true } } },
      },
    },
    "seyfert.Command": { overrides: { run: { params: [{ type: "seyfert.Context" }] } } },
    "seyfert.Context": {
      members: {
        options: { source: chatData },
        ...named("write editOrReply deferReply", does),
        ...named("author member", sender("seyfert.User")),
        ...named("customId", chatText),
        ...named("guildId channelId client", id),
      },
      anyone: true,
    },
    "seyfert.Message": {
      members: { content: chatText, author: sender("seyfert.User"), ...named("reply react", does), ...named("id guildId channelId", id) },
      anyone: true,
    },
    "seyfert.User": { members: { ...named("username globalName", nameText), ...named("id bot tag", id) } },

    discordeno: {
      members: {
        createBot: {
          call: {
            callbacks: [
              heard("0.events.messageCreate", { type: "discordeno.Message" }),
              heard("0.events.interactionCreate", { type: "discordeno.Interaction" }),
            ],
            returns: { type: "discordeno.Bot" },
          },
        },
        ...typed("Message", "discordeno.Message"),
        ...typed("Interaction", "discordeno.Interaction"),
      },
    },
    "discordeno.Bot": { members: { helpers: { type: "discordeno.Helpers" }, start: does, id } },
    "discordeno.Helpers": { members: named("sendMessage sendInteractionResponse banMember", does) },
    "discordeno.Message": {
      members: {
        content: chatText,
        author: sender("seyfert.User"),
        authorId: { source: identity },
        attachments: { source: chatData },
        ...named("id channelId guildId timestamp", id),
      },
      anyone: true,
    },
    "discordeno.Interaction": {
      members: {
        data: { source: chatData },
        ...named("user member", sender("seyfert.User")),
        ...named("respond edit defer", does),
        ...named("id token guildId channelId type", id),
      },
      anyone: true,
    },
  },
};
