/**
 * whatsapp-web.js: events, messages, contacts, chats and media.
 * Ids (`from`, `author`, `id`) are the platform's; bodies, names, file names and media types are the sender's.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { chat, chatText, constructed, givesText, id, identity, named, standing, typed } from "./chat-vocabulary.js";

const gives = (type: string): Member => ({ call: { returns: { type } } });
const changes = (arg: string, use: string): Member => ({ call: { sinks: [{ arg, kind: "consequence", detail: { use } } satisfies Sink] } });

/** The names of the events that bring what others have sent. */
const EVENTS = {
  MESSAGE_RECEIVED: "message",
  MESSAGE_CREATE: "message_create",
  MESSAGE_ACK: "message_ack",
  MESSAGE_EDIT: "message_edit",
  MESSAGE_REACTION: "message_reaction",
  MESSAGE_REVOKED_ME: "message_revoke_me",
  MESSAGE_REVOKED_EVERYONE: "message_revoke_everyone",
  MEDIA_UPLOADED: "media_uploaded",
  GROUP_JOIN: "group_join",
  GROUP_LEAVE: "group_leave",
  GROUP_UPDATE: "group_update",
};

export const library: Library = {
  name: "whatsapp-web.js",
  modules: { "whatsapp-web.js": "whatsapp" },
  types: {
    whatsapp: {
      members: {
        default: { type: "whatsapp" },
        ...constructed("Client", "whatsapp.Client"),
        ...typed("Message", "whatsapp.Message"),
        ...typed("Contact", "whatsapp.Contact"),
        ...typed("Chat GroupChat PrivateChat", "whatsapp.Chat"),
        MessageMedia: { type: "whatsapp.MediaClass", new: {} },
        Events: { type: "whatsapp.Events" },
      },
    },
    "whatsapp.Events": { members: Object.fromEntries(Object.entries(EVENTS).map(([name, event]) => [name, { const: event }])) },
    "whatsapp.Client": {
      members: {
        ...named("on once", {
          call: [
            {
              when: [{ arg: "0", is: ["message", "message_create", "message_ack", "message_revoke_me", "media_uploaded"] }],
              callbacks: [{ arg: "1", params: [{ type: "whatsapp.Message" }], runs: "entry" }],
            },
            {
              when: [{ arg: "0", is: ["message_edit"] }],
              callbacks: [{ arg: "1", params: [{ type: "whatsapp.Message" }, { source: chat }, { source: chat }], runs: "entry" }],
            },
            {
              when: [{ arg: "0", is: ["message_reaction"] }],
              callbacks: [{ arg: "1", params: [{ fields: { reaction: { source: chat } } }], runs: "entry" }],
            },
            {
              when: [{ arg: "0", is: ["message_revoke_everyone"] }],
              callbacks: [{ arg: "1", params: [{ type: "whatsapp.Message" }, { type: "whatsapp.Message" }], runs: "entry" }],
            },
            {
              when: [{ arg: "0", is: ["group_join", "group_leave", "group_update"] }],
              callbacks: [{ arg: "1", params: [{ type: "whatsapp.Message" }], runs: "entry" }],
            },
          ],
        }),
        sendMessage: gives("whatsapp.Message"),
        getChatById: gives("whatsapp.Chat"),
        getMessageById: gives("whatsapp.Message"),
        searchMessages: gives("whatsapp.Messages"),
        getChats: gives("whatsapp.Chats"),
        getContacts: gives("whatsapp.Contacts"),
        getContactById: gives("whatsapp.Contact"),
        setStatus: changes("0", "status of the bot"),
        setDisplayName: changes("0", "name of the bot"),
        createGroup: changes("0", "name of a new group"),
      },
    },
    "whatsapp.Message": {
      anyone: true,
      members: {
        ...named(
          "body title description vCards links selectedButtonId selectedRowId location pollName pollOptions groupMentions",
          chatText,
        ),
        ...named(
          "id to timestamp type hasMedia hasQuotedMsg isStatus isForwarded isGif deviceType mentionedIds ack duration broadcast chatId",
          id,
        ),
        ...named("from author", { source: identity }),
        fromMe: { source: standing },
        _data: { source: chat },
        ...named("getQuotedMessage getQuotedMsg", gives("whatsapp.Message")),
        reply: gives("whatsapp.Message"),
        downloadMedia: gives("whatsapp.Media"),
        getContact: gives("whatsapp.Contact"),
        getChat: gives("whatsapp.Chat"),
        getMentions: gives("whatsapp.Contacts"),
      },
    },
    "whatsapp.Media": { members: { ...named("filename data mimetype", chatText), filesize: id } },
    "whatsapp.MediaClass": {
      members: {
        fromFilePath: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file sent to the chat" } }] } },
        fromUrl: { call: { sinks: [{ arg: "0", kind: "url", detail: { use: "media that the bot fetches" } }] } },
      },
    },
    "whatsapp.Contact": {
      members: {
        ...named("pushname name shortName verifiedName", chatText),
        ...named("id number isBusiness isMe isGroup isUser isMyContact isBlocked", id),
        getAbout: givesText,
      },
    },
    "whatsapp.Contacts": { element: { type: "whatsapp.Contact" } },
    "whatsapp.Chat": {
      members: {
        ...named("name description", chatText),
        ...named("id isGroup isReadOnly timestamp unreadCount archived participants owner", id),
        sendMessage: gives("whatsapp.Message"),
        fetchMessages: gives("whatsapp.Messages"),
        lastMessage: { type: "whatsapp.Message" },
        setSubject: changes("0", "group subject"),
        setDescription: changes("0", "group description"),
      },
    },
    "whatsapp.Chats": { element: { type: "whatsapp.Chat" } },
    "whatsapp.Messages": { element: { type: "whatsapp.Message" } },
  },
};
