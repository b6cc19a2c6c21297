/**
 * Clients that drive WhatsApp Web in a browser and hand over its own objects: venom-bot, WPPConnect, open-wa.
 * Ids (`from`, `author`, `chatId`) are the platform's; bodies, captions, file names and names of people are the sender's.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { chatText, givesText, id, named, typed } from "./chat-vocabulary.js";

const gives = (type: string): Member => ({ call: { returns: { type } } });
const listens = (type: string): Member => ({ call: { callbacks: [{ arg: "0", params: [{ type }], runs: "entry" }] } });
const changes = (arg: string, use: string): Member => ({ call: { sinks: [{ arg, kind: "consequence", detail: { use } } satisfies Sink] } });

export const library: Library = {
  name: "venom-bot",
  modules: { "venom-bot": "whatsapp-client", "@wppconnect-team/wppconnect": "whatsapp-client", "@open-wa/wa-automate": "whatsapp-client" },
  types: {
    "whatsapp-client": {
      members: {
        default: { type: "whatsapp-client" },
        create: gives("whatsapp-client.Client"),
        ...typed("Whatsapp Client", "whatsapp-client.Client"),
        Message: { type: "whatsapp-client.Message" },
      },
    },
    "whatsapp-client.Client": {
      members: {
        ...named(
          "onMessage onAnyMessage onMessageEdit onMessageDelete onMessageDeleted onButton onUnreadMessage onNotificationMessage onBroadcast",
          listens("whatsapp-client.Message"),
        ),
        onAddedToGroup: listens("whatsapp-client.Chat"),
        ...named("getAllUnreadMessages getAllMessagesInChat loadAndGetAllMessagesInChat getMessages", gives("whatsapp-client.Messages")),
        getMessageById: gives("whatsapp-client.Message"),
        getContact: gives("whatsapp-client.Contact"),
        getChatById: gives("whatsapp-client.Chat"),
        getStatus: givesText,
        /** The file is a path or an address; a data address has nothing of either. */
        ...named("sendFile sendImage sendVoice sendPtt sendVideoAsGif sendGif", {
          call: [
            { when: [{ arg: "1", matches: "^data:" }] },
            { sinks: [{ arg: "1", kind: "path", when: [{ arg: "1", type: "string" }], detail: { use: "file sent to the chat" } }] },
          ],
        }),
        ...named("sendFileFromUrl sendStickerfromUrl sendGiphy", {
          call: { sinks: [{ arg: "1", kind: "url", detail: { use: "file that the bot fetches" } }] },
        }),
        ...named("setGroupTitle setGroupSubject", changes("1", "group subject")),
        setGroupDescription: changes("1", "group description"),
        setProfileStatus: changes("0", "status of the bot"),
      },
    },
    "whatsapp-client.Message": {
      members: {
        ...named(
          "body caption content text filename mimetype notifyName title description selectedButtonId selectedRowId listResponse vcardFormattedName pollName pollOptions",
          chatText,
        ),
        ...named(
          "id mId from to author t timestamp type chatId fromMe isGroupMsg isMedia isMMS isForwarded mentionedJidList ack size duration self broadcast isNotification mediaKey filehash lat lng",
          id,
        ),
        sender: { type: "whatsapp-client.Contact" },
        chat: { type: "whatsapp-client.Chat" },
        ...named("quotedMsg quotedMsgObj", { type: "whatsapp-client.Message" }),
      },
    },
    "whatsapp-client.Messages": { element: { type: "whatsapp-client.Message" } },
    "whatsapp-client.Contact": {
      members: {
        ...named("pushname name shortName formattedName verifiedName", chatText),
        ...named("id isBusiness isMe isMyContact isUser isWAContact type", id),
      },
    },
    "whatsapp-client.Chat": {
      members: {
        ...named("name formattedTitle description", chatText),
        ...named("id isGroup isReadOnly t unreadCount", id),
        ...named("groupMetadata", { type: "whatsapp-client.Group" }),
        contact: { type: "whatsapp-client.Contact" },
      },
    },
    "whatsapp-client.Group": { members: { ...named("id owner creation participants", id), ...named("desc subject", chatText) } },
  },
};
