/**
 * The objects of the Telegram Bot API, which every Telegram library hands on unchanged, and what a reply in HTML parse mode is.
 * The types are part of the library in `telegraf.ts`; the other Telegram models use them by name. It names no library itself.
 */
import type { Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { chatText, id, identity, named } from "./chat-vocabulary.js";

/** Text at `text` is HTML when the options at `options` say so. */
export function htmlReply(text: string, options: string): Sink {
  return {
    arg: text,
    kind: "html",
    when: [{ arg: `${options}.parse_mode`, is: ["HTML"] }],
    detail: { use: "reply in HTML parse mode" },
  };
}

/** A call that sends text. */
export function sendsText(text: string, options: string): Summary {
  return { sinks: [htmlReply(text, options)], returns: { type: "telegram.Message" } };
}

/** A call that sends media with a caption in its options. */
export function sendsCaption(options: string): Summary {
  return { sinks: [htmlReply(`${options}.caption`, options)], returns: { type: "telegram.Message" } };
}

/** A chat setting that every member sees. */
export function changesChat(arg: string, use: string): Member {
  return { call: { sinks: [{ arg, kind: "consequence", detail: { use } }] } };
}

/** Whoever it is that asks, and the chat they ask in. */
const caller: Member = { type: "telegram.User", source: identity };
const where: Member = { type: "telegram.Chat", source: identity };
const somebody: Member = { type: "telegram.User" };
const somewhere: Member = { type: "telegram.Chat" };

/** Every kind of message has this type: fields of other kinds are simply absent. */
const message: Readonly<Record<string, Member>> = {
  ...named(
    "text caption author_signature forward_sender_name new_chat_title contact venue poll game sticker web_app_data entities caption_entities quote forward_origin",
    chatText,
  ),
  ...named(
    "message_id message_thread_id date edit_date media_group_id forward_from_message_id forward_date location dice photo migrate_to_chat_id has_media_spoiler",
    id,
  ),
  ...named("document audio video voice video_note animation", { type: "telegram.File" }),
  ...named("from left_chat_member", caller),
  ...named("forward_from via_bot", somebody),
  ...named("chat sender_chat", where),
  forward_from_chat: somewhere,
  ...named("reply_to_message pinned_message external_reply", { type: "telegram.Quoted" }),
  ...named("new_chat_members new_chat_member", { type: "telegram.Users", source: identity }),
  successful_payment: { type: "telegram.Payment" },
};

export const types: Readonly<Record<string, TypeModel>> = {
  "telegram.Message": { anyone: true, members: message },
  /** The message of somebody else. */
  "telegram.Quoted": { extends: ["telegram.Message"], members: { from: somebody } },
  "telegram.User": {
    members: { ...named("username first_name last_name", chatText), ...named("id is_bot language_code is_premium", id) },
  },
  "telegram.Users": { extends: ["telegram.User"], element: { type: "telegram.User" } },
  "telegram.Chat": {
    members: { ...named("title username first_name last_name description bio", chatText), ...named("id type is_forum", id) },
  },
  "telegram.File": {
    members: {
      ...named("file_name mime_type title performer", chatText),
      ...named("file_id file_unique_id file_size duration width height", id),
    },
  },
  /** The payload is the one the bot put into the invoice. */
  "telegram.Payment": { members: named("currency total_amount invoice_payload telegram_payment_charge_id provider_payment_charge_id", id) },
  "telegram.CallbackQuery": {
    anyone: true,
    members: {
      data: chatText,
      ...named("id inline_message_id chat_instance game_short_name", id),
      from: caller,
      message: { type: "telegram.Message" },
    },
  },
  "telegram.InlineQuery": {
    anyone: true,
    members: { ...named("query offset", chatText), ...named("id chat_type", id), from: caller },
  },
  "telegram.ChosenInlineResult": {
    members: { ...named("query result_id", chatText), inline_message_id: id, from: { type: "telegram.User" } },
  },
  "telegram.ChatMemberUpdate": {
    members: {
      ...named("from user", somebody),
      chat: somewhere,
      ...named("new_chat_member old_chat_member", { type: "telegram.ChatMemberUpdate" }),
      bio: chatText,
      ...named("date status user_chat_id", id),
    },
  },
  "telegram.Updates": { element: { type: "telegram.Update" } },
  "telegram.Update": {
    members: {
      update_id: id,
      ...named("message edited_message channel_post edited_channel_post business_message", { type: "telegram.Message" }),
      callback_query: { type: "telegram.CallbackQuery" },
      inline_query: { type: "telegram.InlineQuery" },
      chosen_inline_result: { type: "telegram.ChosenInlineResult" },
      ...named("my_chat_member chat_member chat_join_request message_reaction", { type: "telegram.ChatMemberUpdate" }),
      ...named("poll poll_answer pre_checkout_query shipping_query", chatText),
    },
  },
  "telegram.Next": { call: { passes: true } },
  /** What contexts of Telegraf and grammY have in common. */
  "telegram.Context": {
    anyone: true,
    members: {
      /** grammY: the sender as a member of the chat. */
      getAuthor: { call: { returns: { source: { kind: "standing" } } } },
      update: { type: "telegram.Update" },
      ...named("message msg editedMessage channelPost editedChannelPost", { type: "telegram.Message" }),
      callbackQuery: { type: "telegram.CallbackQuery" },
      inlineQuery: { type: "telegram.InlineQuery" },
      chosenInlineResult: { type: "telegram.ChosenInlineResult" },
      ...named("myChatMember chatMember chatJoinRequest messageReaction", { type: "telegram.ChatMemberUpdate" }),
      ...named("match poll pollAnswer preCheckoutQuery shippingQuery", chatText),
      from: caller,
      ...named("chat senderChat", where),
      ...named("me botInfo updateType inlineMessageId msgId", id),
      ...named("reply editMessageText", { call: sendsText("0", "1") }),
      ...named("replyWithPhoto replyWithVideo replyWithAudio replyWithDocument replyWithAnimation replyWithVoice", {
        call: sendsCaption("1"),
      }),
      editMessageCaption: { call: sendsText("0", "1") },
      setChatTitle: changesChat("0", "chat title"),
      setChatDescription: changesChat("0", "chat description"),
    },
  },
  /** The methods of the Bot API itself: `bot.telegram`, `bot.api`. */
  "telegram.Api": {
    members: {
      sendMessage: { call: sendsText("1", "2") },
      ...named("sendPhoto sendVideo sendAudio sendDocument sendAnimation sendVoice", { call: sendsCaption("2") }),
      setChatTitle: changesChat("1", "chat title"),
      setChatDescription: changesChat("1", "chat description"),
      setChatAdministratorCustomTitle: changesChat("2", "title of an administrator"),
      ...named("getChat", { call: { returns: { type: "telegram.Chat" } } }),
      getChatMember: { call: { returns: { type: "telegram.ChatMemberUpdate" } } },
      ...named("getFileLink getMe getChatMembersCount getChatMemberCount", { call: { returns: { safe: true } } }),
      getFile: { call: { returns: { fields: { file_path: { safe: true }, file_id: { safe: true }, file_size: { safe: true } } } } },
    },
  },
};
