/**
 * Telethon: events of a client, the messages in them, what the client sends, and the files it opens, fetches and writes. An event of a new
 * message hands on everything of its message; one type stands for events of all kinds.
 */
import type { Given, Library, Member, Result, Sink, Summary, When } from "../../engine/summary.js";
import { chat, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { name, safe, text } from "./telegram-objects.js";
import { elements, pathUse } from "./words.js";

const MESSAGE = "telethon.Message";

/** The parse mode is set by the call, or for the client as a whole, which is not looked at. */
const html = (arg: string): Sink => ({
  arg,
  kind: "html",
  when: [{ arg: "parse_mode=", is: ["html", "htm", "HTML"] }],
  detail: { use: "reply in HTML parse mode" },
});
const sends = (arg: string): Summary => ({ sinks: [html(arg)], returns: { type: MESSAGE } });

/** A text is a path or an address. */
const file = (arg: string): Sink => ({ ...pathUse(arg, "file sent to the chat"), when: [{ arg, type: "string" }] });
const written = (arg: string): Member => ({
  call: { sinks: [{ ...pathUse(arg, "file that is written"), when: [{ arg, type: "string" }] }], returns: { safe: true } },
});
const ON_EVENT: Result = {
  type: "telethon.OnEvent",
  fields: { pattern: { same: "0.pattern" }, asked: { same: "0.asked" }, person: { same: "0.person" } },
};
const KEPT: Result["fields"] = { pattern: { same: "pattern=" }, asked: { same: "func=" } };
/** Whom the event is heard of: the account itself, or people by name. */
const WHO: readonly When[][] = [[{ arg: "from_users=", given: true }], [{ arg: "outgoing=", is: [true] }]];
/** An event, and what the pattern of its filter found. */
const heard = (by: string): readonly Given[] => [
  { type: "telethon.Event", fields: { pattern_match: { source: chat, captured: { by, pattern: "start" } } } },
];

export const library: Library = {
  name: "telethon",
  modules: {
    telethon: "telethon",
    "telethon.sync": "telethon",
    "telethon.events": "telethon.events",
    "telethon.tl.custom": "telethon.custom",
  },
  types: {
    telethon: {
      members: {
        TelegramClient: makes({ type: "telethon.Client" }),
        events: { type: "telethon.events" },
        Button: { type: "telethon.Button" },
      },
    },
    "telethon.custom": { members: { Message: { type: MESSAGE } } },
    "telethon.Button": { members: { "*": gives({ safe: true }) } },
    "telethon.events": {
      members: {
        ...named(["NewMessage", "MessageEdited", "CallbackQuery", "InlineQuery", "ChatAction", "Album"], {
          new: [
            ...WHO.map((when): Summary => ({ when, returns: { fields: { ...KEPT, person: { type: "telethon.OfSomebody" } } } })),
            { returns: { fields: KEPT } },
          ],
        }),
        register: gives(ON_EVENT),
        StopPropagation: safe,
      },
    },
    "telethon.OfSomebody": { establishes: ["authorized"] },
    "telethon.OnEvent": {
      call: { callbacks: [{ arg: "0", params: heard("this.pattern"), conditions: ["this.asked", "this.person"], runs: "entry" }] },
    },
    "telethon.Client": {
      members: {
        on: gives(ON_EVENT),
        add_event_handler: {
          call: { callbacks: [{ arg: "0|callback=", params: heard("1.pattern"), conditions: ["1.asked", "1.person"], runs: "entry" }] },
        },
        send_message: { call: sends("1|message=") },
        edit_message: { call: sends("2|text=") },
        send_file: { call: { sinks: [file("1|file="), html("caption=")], returns: { type: MESSAGE } } },
        ...named(["download_media", "download_file"], written("1|file=")),
        ...named(["get_messages", "iter_messages"], gives({ type: "telethon.Messages" })),
        ...named(["get_entity", "get_me"], gives({ type: "telethon.Entity" })),
        ...named(["iter_participants", "get_participants"], gives({ type: "telethon.Entities" })),
        conversation: gives({ type: "telethon.Conversation" }),
        start: gives({ same: "this" }),
        ...named(["run_until_disconnected", "disconnect", "delete_messages", "forward_messages", "action", "connect", "loop"], HARMLESS),
      },
    },
    "telethon.Event": { extends: [MESSAGE], members: { message: { type: MESSAGE } } },
    [MESSAGE]: {
      anyone: true,
      members: {
        ...named(["text", "raw_text", "message", "pattern_match", "data", "query", "entities"], text),
        ...named(["id", "date", "is_private", "is_group", "is_channel", "is_reply", "reply_to_msg_id", "out", "media"], safe),
        ...named(["chat_id", "sender_id"], { source: identity }),
        ...named(["sender", "chat"], { type: "telethon.Entity", source: identity }),
        ...named(["get_sender", "get_chat"], gives({ type: "telethon.Entity", source: identity })),
        get_reply_message: gives({ type: "telethon.Quoted" }),
        file: { type: "telethon.File" },
        client: { type: "telethon.Client" },
        ...named(["respond", "reply"], { call: sends("0|message=") }),
        edit: { call: sends("0|text=") },
        download_media: written("0|file="),
        ...named(["answer", "delete", "forward_to", "get_buttons", "click", "builder"], HARMLESS),
      },
    },
    /** The message of somebody else. */
    "telethon.Quoted": {
      extends: [MESSAGE],
      members: { sender_id: safe, ...named(["sender"], { type: "telethon.Entity" }), get_sender: gives({ type: "telethon.Entity" }) },
    },
    "telethon.Messages": elements(MESSAGE),
    "telethon.File": {
      members: {
        ...named(["name", "title", "performer"], text),
        ...named(["id", "ext", "mime_type", "size", "width", "height", "duration"], safe),
      },
    },
    "telethon.Entity": { extends: ["telegram.User"], members: { title: name, about: text } },
    "telethon.Entities": elements("telethon.Entity"),
    "telethon.Conversation": {
      members: {
        ...named(["get_response", "get_reply", "get_edit"], gives({ type: MESSAGE })),
        wait_event: gives({ type: "telethon.Event" }),
        send_message: { call: sends("0|message=") },
        send_file: { call: { sinks: [file("0|file="), html("caption=")], returns: { type: MESSAGE } } },
      },
    },
  },
};
