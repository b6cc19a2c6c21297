/** Chainlit: messages and files of a chat in the browser, answers to questions, actions, what is kept for a session. */
import type { Given, Library, Member } from "../../engine/summary.js";
import { chat, chatData, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { http } from "../javascript/web-vocabulary.js";
import { decorator, elements, pathUse } from "./words.js";

const text: Member = { source: chat };
const calls = (...params: readonly Given[]): Member => ({ call: { callbacks: [{ arg: "0", params, runs: "entry" }] } });
const MESSAGE = { type: "chainlit.Message" } as const;

export const library: Library = {
  name: "chainlit",
  modules: { chainlit: "chainlit", "chainlit.types": "chainlit" },
  types: {
    chainlit: {
      members: {
        on_message: calls(MESSAGE),
        on_settings_update: calls({ source: chatData }),
        on_window_message: calls({ source: chat }),
        on_audio_chunk: calls({ source: chatData }),
        on_chat_resume: calls({ source: { kind: "stored", structured: true } }),
        header_auth_callback: calls({ source: http }),
        password_auth_callback: calls({ source: http }, { source: http }),
        ...named(["on_chat_start", "on_chat_end", "on_stop", "set_chat_profiles", "set_starters"], calls()),
        action_callback: gives({ type: "chainlit.OnAction" }),
        Message: makes(MESSAGE),
        Action: makes({ type: "chainlit.Action" }),
        AskUserMessage: makes({ type: "chainlit.Ask" }),
        AskActionMessage: makes({ type: "chainlit.AskAction" }),
        AskFileMessage: makes({ type: "chainlit.AskFile" }),
        ...named(["Text", "Image", "Pdf", "File", "Audio", "Video"], {
          new: { sinks: [pathUse("path=", "file sent to the chat")], returns: { safe: true } },
        }),
        user_session: { type: "chainlit.Session" },
        ...named(["step", "make_async", "run_sync", "sleep", "User", "Starter", "ChatProfile"], HARMLESS),
      },
    },
    "chainlit.Message": {
      members: {
        content: text,
        elements: { type: "chainlit.Elements" },
        command: id,
        ...named(["send", "update", "stream_token", "remove"], gives({ same: "this" })),
        ...named(["id", "author", "created_at"], id),
      },
    },
    "chainlit.Elements": elements("chainlit.Element"),
    // The path is the server's choice.
    "chainlit.Element": { members: { ...named(["name", "content"], text), ...named(["path", "mime", "size", "type", "id"], id) } },
    "chainlit.Ask": { members: { send: gives({ source: chatData }) } },
    "chainlit.AskAction": { members: { send: gives({ source: { ...chatData, agrees: "yes" } }) } },
    "chainlit.AskFile": { members: { send: gives({ type: "chainlit.Elements" }) } },
    "chainlit.OnAction": decorator([{ type: "chainlit.Action" }]),
    "chainlit.Action": {
      members: { ...named(["value", "payload"], { source: chatData }), ...named(["name", "label", "id"], id), remove: HARMLESS },
    },
    /** Kept for one session under names of the bot's own. */
    "chainlit.Session": { members: { get: { call: { op: "get" } }, set: { call: { op: "set" } } } },
  },
};
