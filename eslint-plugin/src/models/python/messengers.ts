/**
 * Smaller clients of messengers: Viber's SDK, pymessenger (Messenger), pywa (WhatsApp), Twilio's REST client. Webhooks that a program answers
 * by itself belong to its web framework; TwiML that Twilio's library builds is escaped.
 */
import type { Given, Library, Member } from "../../engine/summary.js";
import { chat, chatData, chatName, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator, elements, pathUse } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };
const file = (arg: string): Member => ({ call: { sinks: [pathUse(arg, "file sent to the chat")] } });
const written: Member = { call: { sinks: [pathUse("filename=", "file that is written"), pathUse("path=", "folder that is written to")] } };
const HEARD: readonly Given[] = [{ type: "pywa.Client" }, { type: "pywa.Message" }];

/** What a call does is written in markup: more of it may dial, record and send elsewhere. */
const CARRIED_OUT: Member = {
  call: { sinks: [{ arg: "twiml=", kind: "html", detail: { use: "TwiML that a call carries out", cwe: [91] } }], returns: { safe: true } },
};

export const library: Library = {
  name: "messengers",
  modules: {
    viberbot: "viber",
    "viberbot.api.viber_requests": "viber",
    "viberbot.api.messages": "viber",
    "viberbot.api.bot_configuration": "viber",
    "pymessenger.bot": "pymessenger",
    pymessenger: "pymessenger",
    pywa: "pywa",
    "pywa.types": "pywa",
    pywa_async: "pywa",
    "twilio.rest": "twilio",
    "twilio.twiml.messaging_response": "twilio",
    "twilio.twiml.voice_response": "twilio",
  },
  types: {
    viber: {
      members: {
        Api: makes({ type: "viber.Api" }),
        ...named(["ViberMessageRequest", "ViberConversationStartedRequest", "ViberSubscribedRequest"], { type: "viber.Request" }),
        ...named(["TextMessage", "PictureMessage", "BotConfiguration"], makes({ safe: true })),
      },
    },
    "viber.Api": {
      members: {
        parse_request: gives({ type: "viber.Request" }),
        ...named(["send_messages", "verify_signature", "set_webhook"], gives({ safe: true })),
        get_user_details: gives({ source: chatData }),
      },
    },
    "viber.Request": {
      members: {
        message: { type: "viber.Message" },
        ...named(["sender", "user"], { type: "viber.User" }),
        ...named(["message_token", "event_type", "timestamp", "user_id"], id),
      },
    },
    "viber.Message": {
      members: { ...named(["text", "media", "file_name", "tracking_data", "contact"], text), ...named(["size", "location"], id) },
    },
    "viber.User": { members: { name, ...named(["id", "avatar", "country", "language"], id) } },
    pymessenger: { members: { Bot: makes({ type: "pymessenger.Bot" }) } },
    "pymessenger.Bot": {
      members: {
        ...named(["send_image", "send_audio", "send_video", "send_file"], file("1")),
        send_attachment: file("2|attachment_path="),
        ...named(
          ["send_text_message", "send_generic_message", "send_button_message", "send_image_url", "send_action", "send_raw"],
          HARMLESS,
        ),
        get_user_info: gives({ source: chatData }),
      },
    },
    pywa: {
      members: {
        WhatsApp: makes({ type: "pywa.Client" }),
        types: { type: "pywa" },
        filters: id,
        ...named(["Message", "CallbackButton", "CallbackSelection"], { type: "pywa.Message" }),
      },
    },
    "pywa.Client": {
      members: {
        ...named(["on_message", "on_callback_button", "on_callback_selection"], gives({ type: "pywa.OnMessage" })),
        ...named(["send_message", "send_text", "send_image", "mark_message_as_read"], HARMLESS),
      },
    },
    "pywa.OnMessage": decorator(HEARD),
    "pywa.Message": {
      members: {
        ...named(["text", "caption", "data", "title", "description"], text),
        from_user: { type: "pywa.User" },
        ...named(["document", "image", "video", "audio"], { type: "pywa.Media" }),
        ...named(["id", "type", "timestamp"], id),
        ...named(["reply", "reply_text", "react", "mark_as_read"], HARMLESS),
      },
    },
    "pywa.User": { members: { name, ...named(["wa_id"], id) } },
    "pywa.Media": { members: { download: written, filename: text, ...named(["id", "sha256", "mime_type"], id) } },
    twilio: {
      members: {
        Client: makes({ type: "twilio.Client" }),
        ...named(["MessagingResponse", "VoiceResponse"], makes({ type: "twilio.Answer" })),
      },
    },
    "twilio.Answer": { members: named(["message", "say", "append", "redirect", "gather", "to_xml"], gives({ safe: true })) },
    "twilio.Client": { members: { messages: { type: "twilio.Messages" }, calls: { type: "twilio.Calls" } } },
    "twilio.Calls": { call: { returns: { type: "twilio.Calls" } }, members: named(["create", "update"], CARRIED_OUT) },
    "twilio.Messages": {
      ...elements("twilio.Message"),
      call: { returns: { type: "twilio.Messages" } },
      members: {
        ...named(["list", "stream"], gives({ type: "twilio.Messages" })),
        ...named(["create", "fetch"], gives({ type: "twilio.Message" })),
      },
    },
    "twilio.Message": { members: { body: text, ...named(["sid", "from_", "to", "status", "date_sent", "num_media", "price"], id) } },
  },
};
