/** Matrix: matrix-nio's callbacks for events, and simplematrixbotlib's listeners. */
import type { Callback, Given, Library, Member } from "../../engine/summary.js";
import { chat, chatData, chatName, id, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator, pathUse } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };
const ROOM: Given = { type: "nio.Room" };
const EVENT: Given = { type: "nio.Event" };
const heard: Callback = { arg: "0|callback=", params: [ROOM, EVENT], runs: "entry" };

const sent: Member = {
  call: {
    sinks: ["2.formatted_body", "content=.formatted_body"].map((arg) => ({ arg, kind: "html", detail: { use: "message in HTML" } })),
    returns: { safe: true },
  },
};
const listens: Member = { call: { callbacks: [{ arg: "0", params: [ROOM, EVENT], runs: "entry" }] } };

export const library: Library = {
  name: "matrix-nio",
  modules: { nio: "nio", simplematrixbotlib: "matrixbot" },
  types: {
    nio: {
      members: {
        ...named(["AsyncClient", "HttpClient"], makes({ type: "nio.Client" })),
        ...named(["MatrixRoom", "MatrixInvitedRoom"], { type: "nio.Room" }),
        ...named(["RoomMessageText", "RoomMessageNotice", "RoomMessageEmote", "RoomMessageMedia", "RoomMessageFile", "RoomMessageImage"], {
          type: "nio.Event",
        }),
        ...named(["RoomMessage", "Event", "MegolmEvent", "ReactionEvent"], { type: "nio.Event" }),
        ...named(["AsyncClientConfig", "ClientConfig"], makes({ safe: true })),
      },
    },
    "nio.Client": {
      members: {
        add_event_callback: { call: { callbacks: [heard] } },
        room_send: sent,
        download: { call: { sinks: [pathUse("save_to=", "file that is written")], returns: { source: chat } } },
        ...named(["login", "join", "sync_forever", "sync", "upload", "close", "room_leave", "room_redact"], HARMLESS),
        ...named(["user_id", "device_id", "access_token"], id),
      },
    },
    "nio.Room": {
      members: {
        ...named(["name", "topic", "display_name", "machine_name"], name),
        user_name: gives({ source: chatName }),
        ...named(["room_id", "encrypted", "member_count", "own_user_id"], id),
      },
    },
    "nio.Event": {
      members: {
        ...named(["body", "formatted_body", "key"], text),
        source: { source: chatData },
        sender: { source: identity },
        ...named(["event_id", "server_timestamp", "decrypted", "url", "format"], id),
      },
      anyone: true,
    },
    matrixbot: {
      members: {
        ...named(["Creds", "Config"], makes({ safe: true })),
        Bot: makes({ type: "matrixbot.Bot" }),
        MessageMatch: makes({ type: "matrixbot.Match" }),
      },
    },
    "matrixbot.Bot": { members: { listener: { type: "matrixbot.Listener" }, api: { type: "matrixbot.Api" }, run: HARMLESS } },
    "matrixbot.Listener": {
      members: {
        on_message_event: listens,
        on_custom_event: gives({ type: "matrixbot.OnEvent" }),
        ...named(["on_startup"], HARMLESS),
      },
    },
    "matrixbot.OnEvent": decorator([ROOM, EVENT]),
    "matrixbot.Api": {
      members: {
        ...named(["send_text_message", "send_markdown_message"], HARMLESS),
        ...named(["send_image_message", "send_video_message"], {
          call: { sinks: [pathUse("1|image_filepath=", "file sent to the chat")] },
        }),
        async_client: { type: "nio.Client" },
      },
    },
    "matrixbot.Match": {
      members: {
        args: gives({ source: chat, list: true }),
        ...named(["command", "is_not_from_this_bot", "prefix", "contains"], gives({ safe: true })),
      },
    },
  },
};
