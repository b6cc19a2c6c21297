/** LINE's SDK, versions 2 and 3: webhook events by decorator or parsed, the profile of a person, the content of a file. */
import type { Given, Library, Member } from "../../engine/summary.js";
import { chat, chatData, chatName, id, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator, elements } from "./words.js";

const text: Member = { source: chat };
const HEARD: readonly Given[] = [{ type: "line.Event" }, {}];
const MODULES = ["", ".models", ".exceptions", ".v3", ".v3.webhook", ".v3.webhooks", ".v3.messaging"];

const API: Readonly<Record<string, Member>> = {
  ...named(["get_profile", "get_group_member_profile", "get_room_member_profile"], gives({ type: "line.Profile" })),
  get_group_summary: gives({ type: "line.Group" }),
  get_message_content: gives({ type: "line.Content" }),
  ...named(
    ["reply_message", "push_message", "multicast", "broadcast", "leave_group", "reply_message_with_http_info", "show_loading_animation"],
    HARMLESS,
  ),
};

export const library: Library = {
  name: "line",
  modules: Object.fromEntries(MODULES.map((path) => [`linebot${path}`, "line"])),
  types: {
    line: {
      members: {
        WebhookHandler: makes({ type: "line.Handler" }),
        WebhookParser: makes({ type: "line.Parser" }),
        ...named(["MessageEvent", "PostbackEvent", "FollowEvent", "JoinEvent"], { type: "line.Event" }),
        ...named(
          ["LineBotApi", "MessagingApi", "MessagingApiBlob", "AsyncMessagingApi", "AsyncMessagingApiBlob"],
          makes({ type: "line.Api" }),
        ),
        ...named(["ApiClient", "AsyncApiClient", "Configuration"], makes({ safe: true })),
        PushMessageRequest: makes({ safe: true, fields: { to: { same: "0|to=" } } }),
        ...named(["TextMessage", "TextSendMessage", "ImageSendMessage", "ReplyMessageRequest", "FlexSendMessage"], makes({ safe: true })),
        ...named(["TextMessageContent", "FileMessageContent", "LocationMessageContent"], { type: "line.Message" }),
      },
    },
    "line.Handler": { members: { ...named(["add", "default"], gives({ type: "line.OnEvent" })), handle: HARMLESS } },
    "line.Parser": { members: { parse: gives({ type: "line.Events" }) } },
    "line.Events": { ...elements("line.Event"), members: { events: { type: "line.Events" } } },
    "line.OnEvent": decorator(HEARD),
    "line.Event": {
      anyone: true,
      members: {
        message: { type: "line.Message" },
        postback: { type: "line.Postback" },
        source: { source: identity },
        ...named(["reply_token", "timestamp", "type", "mode", "webhook_event_id"], id),
      },
    },
    "line.Message": {
      members: {
        ...named(["text", "file_name", "title", "address"], text),
        ...named(["id", "type", "file_size", "latitude", "longitude"], id),
      },
    },
    "line.Postback": { members: { data: text, params: { source: chatData } } },
    "line.Api": { members: API },
    /** Bytes of the sender's; in version 2 an object that holds them. */
    "line.Content": { source: chat, members: { content: text, iter_content: gives({ source: chat, list: true }), content_type: id } },
    "line.Profile": {
      members: { ...named(["display_name", "status_message"], { source: chatName }), ...named(["user_id", "picture_url", "language"], id) },
    },
    "line.Group": { members: { group_name: { source: chatName }, ...named(["group_id", "picture_url"], id) } },
  },
};
