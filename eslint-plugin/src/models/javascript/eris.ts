/**
 * Eris and its successor Oceanic: Discord's objects with plain fields. Neither lets a message ping everyone unless its client is told to,
 * so that text in a message is no danger here.
 */
import type { Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatData, chatText, constructed, givesId, givesText, id, named, typed } from "./chat-vocabulary.js";

const gives = (type: string): Member => ({ call: { returns: { type } } });
const event = (names: readonly string[], ...types: readonly string[]): Summary => ({
  when: [{ arg: "0", is: names }],
  callbacks: [{ arg: "1", params: types.map((type) => ({ type })), runs: "entry" }],
});

/** Eris' own collections are maps; a list in a message is an array. */
const each: Readonly<Record<string, Member>> = {
  map: { call: { op: "map" } },
  filter: { call: { op: "each", returns: { same: "this" } } },
  forEach: { call: { op: "each" } },
  ...named("size length", id),
};
function many(type: string): TypeModel {
  return {
    element: { type },
    members: {
      ...named("get find random at first last", { call: { op: "get", returns: { type } } }),
      ...each,
    },
  };
}

export const library: Library = {
  name: "eris",
  modules: { eris: "eris", "oceanic.js": "eris", "@projectdysnomia/dysnomia": "eris" },
  types: {
    eris: {
      call: { returns: { type: "eris.Client" } },
      new: { returns: { type: "eris.Client" } },
      members: {
        ...constructed("Client CommandClient", "eris.Client"),
        Message: { type: "eris.Message" },
        ...typed(
          "CommandInteraction ComponentInteraction AutocompleteInteraction ModalSubmitInteraction AnyInteraction",
          "eris.Interaction",
        ),
        Member: { type: "eris.Member" },
        User: { type: "eris.User" },
        Guild: { type: "eris.Guild" },
      },
    },
    "eris.Client": {
      members: {
        ...named("on once", {
          call: [
            event(["messageCreate", "messageDelete", "messageUpdate"], "eris.Message", "eris.Message"),
            event(["interactionCreate"], "eris.Interaction"),
            event(["guildMemberAdd"], "eris.MemberOrGuild", "eris.Member"),
            event(["guildCreate", "guildDelete"], "eris.Guild"),
            event(["messageReactionAdd"], "eris.Message", "eris.Emoji"),
          ],
        }),
        registerCommand: {
          call: {
            callbacks: [{ arg: "1", params: [{ type: "eris.Message" }, { source: chat, list: true }], runs: "entry" }],
            returns: { type: "eris.Command" },
          },
        },
        getMessage: gives("eris.Message"),
        getMessages: gives("eris.Messages"),
        ...named("getRESTUser", gives("eris.User")),
        guilds: { type: "eris.Guilds" },
        users: { type: "eris.Users" },
      },
    },
    "eris.Command": {
      members: {
        registerSubcommand: {
          call: { callbacks: [{ arg: "1", params: [{ type: "eris.Message" }, { source: chat, list: true }], runs: "entry" }] },
        },
      },
    },
    "eris.Message": {
      members: {
        ...named("content cleanContent embeds poll", chatText),
        ...named("id timestamp createdAt editedTimestamp guildID channelID type webhookID mentionEveryone roleMentions jumpLink", id),
        author: { type: "eris.User" },
        member: { type: "eris.Member" },
        channel: { type: "eris.Channel" },
        guild: { type: "eris.Guild" },
        attachments: { type: "eris.Attachments" },
        mentions: { type: "eris.Users" },
        referencedMessage: { type: "eris.Message" },
      },
    },
    "eris.Messages": { element: { type: "eris.Message" }, members: each },
    "eris.Users": many("eris.User"),
    "eris.Members": many("eris.Member"),
    "eris.Guilds": many("eris.Guild"),
    "eris.Attachments": many("eris.Attachment"),
    "eris.User": {
      members: {
        ...named("username globalName tag", chatText),
        ...named("id bot mention discriminator createdAt avatarURL avatar", id),
      },
    },
    "eris.Member": {
      extends: ["eris.User"],
      members: {
        ...named("nick displayName", chatText),
        ...named("roles joinedAt permissions", id),
        user: { type: "eris.User" },
        guild: { type: "eris.Guild" },
      },
    },
    /** Eris hands the server over first, Oceanic the member. */
    "eris.MemberOrGuild": { extends: ["eris.Guild", "eris.Member"] },
    "eris.Guild": {
      members: {
        ...named("name description", chatText),
        ...named("id ownerID memberCount iconURL", id),
        members: { type: "eris.Members" },
      },
    },
    "eris.Channel": {
      members: {
        ...named("name topic", chatText),
        ...named("id type mention parentID guildID nsfw", id),
        guild: { type: "eris.Guild" },
        getMessages: gives("eris.Messages"),
        getMessage: gives("eris.Message"),
      },
    },
    "eris.Attachment": { members: { filename: chatText, ...named("id url proxy_url proxyURL size width height", id) } },
    "eris.Emoji": { members: { name: chatText, id } },
    "eris.Interaction": {
      members: {
        data: { type: "eris.Data" },
        ...named("id type token applicationID channelID guildID", id),
        user: { type: "eris.User" },
        member: { type: "eris.Member" },
        guild: { type: "eris.Guild" },
        channel: { type: "eris.Channel" },
        message: { type: "eris.Message" },
      },
    },
    "eris.Data": {
      source: chatData,
      members: {
        ...named("id name type component_type componentType guildID targetID target_id", id),
        options: { type: "eris.Options" },
        components: { type: "eris.Components" },
        values: { type: "eris.Values" },
      },
    },
    /** A list in Eris, a wrapper with a getter for each type in Oceanic. */
    "eris.Options": {
      element: { type: "eris.Option" },
      members: {
        ...named("find", { call: { op: "get", returns: { type: "eris.Option" } } }),
        getString: givesText,
        getFocused: { call: { returns: { type: "eris.Option" } } },
        ...named("getInteger getNumber getBoolean getSubCommand", givesId),
        getUser: gives("eris.User"),
        getMember: gives("eris.Member"),
        getAttachment: gives("eris.Attachment"),
      },
    },
    "eris.Option": { source: chatData, members: { ...named("name type focused", id), value: chatText, options: { type: "eris.Options" } } },
    "eris.Components": { source: chatData, members: { getTextInput: givesText } },
    "eris.Values": { source: chat, members: { getStrings: givesText } },
  },
};
