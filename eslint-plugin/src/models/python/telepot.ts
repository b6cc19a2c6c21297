/** telepot: one function, or one method of a class, for each kind of update, all of them plain dictionaries. */
import type { Given, Library, Member, Summary } from "../../engine/summary.js";
import { chatData, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { htmlWhen } from "./telegram-objects.js";
import { pathUse } from "./words.js";

const UPDATE: Given = { type: "telepot.Update" };
const KINDS = ["chat", "edited_chat", "channel_post", "callback_query", "inline_query", "chosen_inline_result"];

/** `message_loop(handle)`, or a function for each kind: `{"chat": f, "callback_query": g}`. */
const looped = (arg: string): Summary => ({
  callbacks: [arg, ...KINDS.map((kind) => `${arg}.${kind}`)].map((each) => ({ arg: each, params: [UPDATE], runs: "entry" })),
  returns: { type: "telepot.Loop" },
});
const HANDLERS = Object.fromEntries(
  ["on_chat_message", "on_edited_chat_message", "on_callback_query", "on_inline_query", "on_chosen_inline_result"].map((name) => [
    name,
    { params: [UPDATE] },
  ]),
);
const sends = (text: string, mode: string): Member => ({ call: { sinks: [htmlWhen(text, mode)], returns: { safe: true } } });
const file = (arg: string): Member => ({
  call: { sinks: [{ ...pathUse(arg, "file sent to the chat"), when: [{ arg, type: "string" }] }, htmlWhen("caption=", "parse_mode=")] },
});

export const library: Library = {
  name: "telepot",
  modules: {
    telepot: "telepot",
    "telepot.aio": "telepot",
    "telepot.loop": "telepot",
    "telepot.aio.loop": "telepot",
    "telepot.helper": "telepot.helper",
    "telepot.aio.helper": "telepot.helper",
    "telepot.delegate": "telepot.helper",
    "telepot.namedtuple": "telepot.objects",
  },
  types: {
    telepot: {
      members: {
        ...named(["Bot", "SpeakerBot", "DelegatorBot"], makes({ type: "telepot.Bot" })),
        MessageLoop: makes({ type: "telepot.Loop" }, looped("1|handle=")),
        // Content type, chat type, and ids.
        glance: gives({ safe: true }),
        ...named(["flavor", "message_identifier", "origin_identifier"], gives({ safe: true })),
        helper: { type: "telepot.helper" },
        aio: { type: "telepot" },
      },
    },
    "telepot.Loop": { members: named(["run_as_thread", "run_forever"], HARMLESS) },
    "telepot.Bot": {
      members: {
        ...named(["message_loop", "notifyOnMessage"], { call: looped("0|callback=") }),
        sendMessage: sends("1|text=", "2|parse_mode="),
        editMessageText: sends("1|text=", "2|parse_mode="),
        ...named(["sendPhoto", "sendAudio", "sendDocument", "sendVideo", "sendVoice"], file("1")),
        download_file: { call: { sinks: [pathUse("1|dest=", "file that is written")] } },
        ...named(["getMe", "sendChatAction", "answerCallbackQuery", "deleteMessage", "setWebhook"], gives({ safe: true })),
        getUpdates: gives({ source: chatData }),
      },
      overrides: HANDLERS,
    },
    "telepot.helper": {
      members: {
        ...named(
          ["ChatHandler", "UserHandler", "Monitor", "CallbackQueryOriginHandler", "InlineUserHandler"],
          makes({ type: "telepot.Handler" }),
        ),
        ...named(["per_chat_id", "per_from_id", "create_open", "pave_event_space", "include_callback_query_chat_id"], HARMLESS),
      },
    },
    "telepot.Handler": { members: { sender: { type: "telepot.Sender" }, bot: { type: "telepot.Bot" } }, overrides: HANDLERS },
    "telepot.Sender": {
      members: { sendMessage: sends("0|text=", "1|parse_mode="), ...named(["sendPhoto", "sendDocument", "sendAudio"], file("0")) },
    },
    "telepot.objects": {
      members: named(["InlineKeyboardMarkup", "InlineKeyboardButton", "ReplyKeyboardMarkup", "KeyboardButton"], makes({ safe: true })),
    },
    "telepot.Update": {
      source: chatData,
      members: named(["message_id", "date", "update_id", "file_id", "file_size", "chat_instance"], id),
      anyone: true,
    },
  },
};
