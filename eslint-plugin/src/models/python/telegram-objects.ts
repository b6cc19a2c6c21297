/**
 * The objects of the Telegram Bot API as Python libraries hand them on, and what a reply in HTML parse mode is. Each library has a family of
 * types of its own, because what can be done with a message differs; what is in it does not. It names no library itself.
 */
import type { Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatData, chatName, identity } from "../javascript/chat-vocabulary.js";
import { gives, named } from "../javascript/rows.js";
import { elements, pathUse } from "./words.js";

export const text: Member = { source: chat };
export const name: Member = { source: chatName };
export const safe: Member = { safe: true };

const html = (arg: string): Sink => ({ arg, kind: "html", detail: { use: "reply in HTML parse mode" } });

/** Text at `arg` is HTML when the argument at `mode` says so. */
export function htmlWhen(arg: string, mode: string): Sink {
  return { ...html(arg), when: [{ arg: mode, is: ["HTML", "html", "Html"] }] };
}

/** The platform's own marks: nobody writes them but where they are read, since the bot has been told so once for all. */
const TAGS = "<(?:b|i|u|s|a|em|strong|code|pre|blockquote|tg-spoiler)(?:\\s|>)";

/** A call that sends text, and gives the message sent. */
export function sendsText(arg: string, mode: string, type: string): Summary {
  const marked: Sink = {
    ...html(arg),
    when: [
      { arg, matches: TAGS },
      { arg: mode, given: false },
    ],
  };
  return { sinks: [htmlWhen(arg, mode), marked], returns: { type } };
}

/** A call whose text is HTML whatever else it says. */
export function sendsHtml(arg: string, type: string): Summary {
  return { sinks: [html(arg)], returns: { type } };
}

/** The library opens the file of this name. */
export const fileSent = (arg: string): Sink => ({ ...pathUse(arg, "file sent to the chat"), when: [{ arg, type: "string" }] });

/** A setting that every member sees. */
export function changesChat(arg: string, use: string): Member {
  return { call: { sinks: [{ arg, kind: "consequence", detail: { use } }] } };
}

/** Of the platform: what no library has its own word for. */
export const COMMON: Readonly<Record<string, TypeModel>> = {
  "telegram.User": {
    members: {
      ...named(["id", "is_bot", "language_code", "is_premium", "username", "phone_number", "usernames", "phone", "bot", "verified"], safe),
      ...named(["first_name", "last_name", "full_name", "name", "mention"], name),
      // The library has escaped the name.
      ...named(["mention_html", "mention_markdown", "mention_markdown_v2", "get_mention"], gives({ safe: true })),
      ...named(["link", "url"], safe),
    },
  },
  "telegram.Users": elements("telegram.User"),
  "telegram.Chat": {
    members: {
      ...named(["id", "type", "is_forum"], safe),
      ...named(["title", "first_name", "last_name", "full_name"], name),
      ...named(["description", "bio"], text),
    },
  },
  "telegram.ChatMember": { members: { user: { type: "telegram.User" }, ...named(["status", "is_member"], safe), custom_title: text } },
  "telegram.Document": {
    members: {
      ...named(["file_name", "title", "performer", "mime_type"], text),
      ...named(["file_id", "file_unique_id", "file_size", "duration", "width", "height"], safe),
    },
  },
  "telegram.Contact": {
    members: { ...named(["phone_number", "vcard"], text), ...named(["first_name", "last_name"], name), user_id: safe },
  },
};

/** The library has escaped what the sender wrote. */
const escaped: Member = { source: { ...chat, cleans: ["html"] } };
const users: Member = { type: "telegram.Users" };
const contact: Member = { type: "telegram.Contact" };
const asData: Member = gives({ source: chatData });

const user: Member = { type: "telegram.User" };
/** Whoever it is that asks, and the chat they ask in. */
const caller: Member = { type: "telegram.User", source: identity };
const where: Member = { type: "telegram.Chat", source: identity };
const whereId: Member = { source: identity };
const chatOf: Member = { type: "telegram.Chat" };

/** A library's own members of the objects. */
export interface Own {
  readonly message?: Readonly<Record<string, Member>>;
  readonly query?: Readonly<Record<string, Member>>;
  readonly document?: Readonly<Record<string, Member>>;
}

/** The family of types of the library `of`. */
export function telegramTypes(of: string, { message = {}, query = {}, document = {} }: Own): Readonly<Record<string, TypeModel>> {
  return {
    [`${of}.Message`]: {
      anyone: true,
      members: {
        ...named(
          ["text", "caption", "raw_text", "any_text", "author_signature", "forward_sender_name", "new_chat_title", "web_app_data"],
          text,
        ),
        ...named(["entities", "caption_entities", "venue", "poll", "quote", "text_markdown", "text_markdown_v2", "md_text"], text),
        ...named(["html_text", "text_html", "text_html_urled", "caption_html", "html_caption"], escaped),
        ...named(["message_id", "id", "date", "edit_date", "content_type", "media_group_id", "message_thread_id"], safe),
        ...named(["location", "dice", "successful_payment", "link", "forward_date", "forward_from_message_id"], safe),
        chat_id: whereId,
        ...named(["from_user", "left_chat_member"], caller),
        ...named(["forward_from", "via_bot"], user),
        new_chat_members: users,
        ...named(["chat", "sender_chat"], where),
        forward_from_chat: chatOf,
        ...named(["document", "audio", "video", "voice", "video_note", "animation", "sticker", "effective_attachment"], {
          type: `${of}.Document`,
        }),
        photo: { type: `${of}.Documents` },
        contact,
        ...named(["reply_to_message", "pinned_message"], { type: `${of}.Quoted` }),
        ...message,
      },
    },
    /** The message of somebody else. */
    [`${of}.Quoted`]: { extends: [`${of}.Message`], members: { from_user: user } },
    [`${of}.Document`]: { extends: ["telegram.Document"], members: document },
    [`${of}.Documents`]: elements(`${of}.Document`),
    [`${of}.Query`]: {
      anyone: true,
      members: {
        ...named(["data", "query", "offset", "result_id", "invoice_payload", "option_ids"], text),
        ...named(["id", "inline_message_id", "chat_instance", "game_short_name", "chat_type", "date"], safe),
        ...named(["from_user", "user"], caller),
        chat: where,
        message: { type: `${of}.Message` },
        ...query,
      },
    },
  };
}

/** Of the library `of`: what a webhook or a handler of all updates gets. */
export function updateType(of: string): Readonly<Record<string, TypeModel>> {
  return {
    [`${of}.Update`]: {
      anyone: true,
      members: {
        ...named(["message", "effective_message", "edited_message", "channel_post", "edited_channel_post", "business_message"], {
          type: `${of}.Message`,
        }),
        ...named(
          [
            "callback_query",
            "inline_query",
            "chosen_inline_result",
            "pre_checkout_query",
            "shipping_query",
            "chat_join_request",
            "my_chat_member",
            "chat_member",
            "message_reaction",
          ],
          {
            type: `${of}.Query`,
          },
        ),
        effective_user: caller,
        effective_chat: where,
        ...named(["poll", "poll_answer"], text),
        update_id: safe,
        ...named(["to_dict", "to_json", "model_dump", "model_dump_json"], asData),
      },
    },
  };
}
