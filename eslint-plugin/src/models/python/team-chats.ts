/** Zulip, Mattermost (mmpy_bot), Webex (webexteamssdk, webex_bot) and the first clients of Slack. */
import type { Given, Library, Member } from "../../engine/summary.js";
import { chat, chatData, chatName, id, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator, elements, pathUse } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };
const heard: readonly Given[] = [{ source: chatData }];

export const library: Library = {
  name: "team-chats",
  modules: {
    zulip: "zulip",
    mmpy_bot: "mmpy",
    "mmpy_bot.*": "mmpy",
    webexteamssdk: "webex",
    webexpythonsdk: "webex",
    "webex_bot.models.command": "webex.bot",
    slackclient: "slackclient",
  },
  types: {
    zulip: { members: { Client: makes({ type: "zulip.Client" }) } },
    "zulip.Client": {
      members: {
        ...named(["call_on_each_message", "call_on_each_event"], {
          call: { callbacks: [{ arg: "0|callback=", params: heard, runs: "entry" }] },
        }),
        ...named(["get_messages", "get_events"], gives({ source: chatData })),
        ...named(["send_message", "update_message", "add_reaction", "register"], HARMLESS),
      },
    },

    mmpy: {
      members: {
        Plugin: makes({ type: "mmpy.Plugin" }),
        Message: { type: "mmpy.Message" },
        ...named(["listen_to", "listen_webhook"], gives({ type: "mmpy.OnMessage" })),
        ...named(["Bot", "Settings"], makes({ safe: true })),
      },
    },
    "mmpy.OnMessage": decorator([{ type: "mmpy.Message" }], { source: chat }),
    "mmpy.Plugin": { members: { driver: { type: "mmpy.Driver" } } },
    "mmpy.Driver": {
      members: {
        reply_to: { call: { sinks: [{ ...pathUse("file_paths=.[]", "file sent to the chat") }] } },
        ...named(["create_post", "direct_message", "react_to"], HARMLESS),
      },
    },
    "mmpy.Message": {
      members: {
        ...named(["text", "channel_name"], text),
        sender_name: name,
        body: { source: chatData },
        user_id: { source: identity },
        ...named(["id", "channel_id", "team_id", "create_at", "is_direct_message", "mentions"], id),
      },
      anyone: true,
    },

    webex: { members: named(["WebexTeamsAPI", "WebexAPI"], makes({ type: "webex.Api" })) },
    "webex.Api": {
      members: { messages: { type: "webex.Messages" }, people: { type: "webex.People" }, attachment_actions: { type: "webex.Actions" } },
    },
    "webex.Messages": {
      members: {
        get: gives({ type: "webex.Message" }),
        list: gives({ type: "webex.MessageList" }),
        create: { call: { sinks: [pathUse("files=.[]", "file sent to the chat")], returns: { type: "webex.Message" } } },
        delete: HARMLESS,
      },
    },
    "webex.MessageList": elements("webex.Message"),
    "webex.Message": {
      members: {
        ...named(["text", "markdown", "html"], text),
        ...named(["personId", "personEmail"], { source: identity }),
        ...named(["id", "roomId", "roomType", "created", "files"], id),
      },
    },
    "webex.People": { members: { ...named(["get", "me"], gives({ type: "webex.Person" })) } },
    "webex.Person": { members: { ...named(["displayName", "firstName", "lastName", "nickName"], name), ...named(["id", "emails"], id) } },
    "webex.Actions": { members: { get: gives({ source: chatData }) } },
    "webex.bot": { members: { Command: makes({ type: "webex.Command" }) } },
    "webex.Command": {
      overrides: { execute: { params: [{ source: chat }, { source: chatData }, { source: chatData }] } },
    },

    slackclient: { members: { SlackClient: makes({ type: "slackclient.Client" }) } },
    "slackclient.Client": {
      members: {
        rtm_read: gives({ source: chatData }),
        api_call: gives({ source: chatData }),
        ...named(["rtm_connect", "rtm_send_message"], HARMLESS),
      },
    },
  },
};
