/** Bots of VK: vk_api, which reads events from a long poll, and vkbottle, whose handlers are decorated. */
import type { Given, Library, Member, TypeModel } from "../../engine/summary.js";
import { chat, chatData, chatName, id, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator, elements } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };
const data: Member = { source: chatData };
const sender: Member = { source: identity };

/** What the platform says of an event, next to what somebody wrote. */
const EVENT: Readonly<Record<string, Member>> = {
  ...named(["user_id", "from_id", "peer_id", "chat_id", "group_id"], sender),
  ...named(["type", "message_id", "timestamp", "datetime", "to_me", "from_me", "from_user", "from_chat", "from_group", "random_id"], id),
};

const HEARD: readonly Given[] = [{ type: "vkbottle.Message" }];
/** What a pattern of the handler's took from the text goes in by name. */
const FOUND: Given = { source: chat };
const listens: Member = gives({ type: "vkbottle.OnMessage" });
const LABELER: TypeModel = {
  members: {
    ...named(["message", "private_message", "chat_message"], listens),
    raw_event: gives({ type: "vkbottle.OnEvent" }),
    ...named(["vbml_ignore_case", "custom_rules", "auto_rules"], id),
    ...named(["load"], HARMLESS),
  },
};

export const library: Library = {
  name: "vk",
  modules: {
    vk_api: "vk_api",
    "vk_api.longpoll": "vk_api.longpoll",
    "vk_api.bot_longpoll": "vk_api.longpoll",
    vkbottle: "vkbottle",
    "vkbottle.*": "vkbottle",
  },
  types: {
    vk_api: {
      members: {
        ...named(["VkApi", "VkApiGroup"], makes({ type: "vk_api.Session" })),
      },
    },
    "vk_api.Session": { members: { get_api: gives({ type: "vk_api.Methods" }), method: gives({ source: chatData }), auth: HARMLESS } },
    // `vk.messages.send(…)`: each method of the platform by its name.
    "vk_api.Methods": { call: { returns: { source: chatData } }, members: { "*": { type: "vk_api.Methods" } } },
    "vk_api.longpoll": {
      members: {
        VkLongPoll: makes({ type: "vk_api.LongPoll" }),
        VkBotLongPoll: makes({ type: "vk_api.BotLongPoll" }),
        ...named(["VkEventType", "VkBotEventType", "VkChatEventType"], id),
        Event: { type: "vk_api.Event" },
        ...named(["VkBotEvent", "VkBotMessageEvent"], { type: "vk_api.BotEvent" }),
      },
    },
    "vk_api.LongPoll": { members: named(["listen", "check"], gives({ type: "vk_api.Events" })) },
    "vk_api.BotLongPoll": { members: named(["listen", "check"], gives({ type: "vk_api.BotEvents" })) },
    "vk_api.Events": elements("vk_api.Event"),
    "vk_api.BotEvents": elements("vk_api.BotEvent"),
    "vk_api.Event": { members: { ...named(["text", "message", "title"], text), attachments: data, extra_values: data, ...EVENT } },
    "vk_api.BotEvent": {
      members: { ...named(["message", "object", "obj"], { type: "vk_api.Object" }), raw: data, ...EVENT },
    },
    "vk_api.Object": { source: chatData, members: { message: { type: "vk_api.Object" }, ...EVENT } },

    vkbottle: {
      members: {
        ...named(["Bot", "User"], makes({ type: "vkbottle.Bot" })),
        ...named(["BotLabeler", "UserLabeler"], makes({ type: "vkbottle.Labeler" })),
        Message: { type: "vkbottle.Message" },
        MessageMin: { type: "vkbottle.Message" },
        ...named(["GroupEventType", "GroupTypes", "Keyboard", "Text", "API"], { safe: true, new: { returns: { safe: true } } }),
      },
    },
    "vkbottle.Bot": {
      members: {
        ...named(["on", "labeler"], { type: "vkbottle.Labeler" }),
        api: { type: "vk_api.Methods" },
        ...named(["run_forever", "run_polling"], HARMLESS),
      },
    },
    "vkbottle.Labeler": LABELER,
    "vkbottle.OnMessage": decorator(HEARD, FOUND),
    "vkbottle.OnEvent": decorator([{ source: chatData }]),
    "vkbottle.Message": {
      members: {
        ...named(["text", "payload"], text),
        ...named(["attachments", "geo", "reply_message", "fwd_messages", "action"], data),
        ...named(["answer", "reply"], gives({ safe: true })),
        get_user: gives({ type: "vkbottle.User" }),
        get_payload_json: gives({ source: chatData }),
        ...EVENT,
      },
      anyone: true,
    },
    "vkbottle.User": { members: { ...named(["first_name", "last_name"], name), id } },
  },
};
