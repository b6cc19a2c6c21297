/**
 * discord.js, versions 11 to 14: events, messages, interactions, collectors, and what changes the server or sends text.
 * What the platform assigns (snowflakes, types, addresses on its own file host) is safe; what a person typed or named is chat text.
 */
import type { Given, Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import {
  chat,
  chatData,
  identity,
  standing,
  chatText,
  constructed,
  givesId,
  givesText,
  id,
  named,
  nameText,
  pings,
  sends,
  typed,
} from "./chat-vocabulary.js";

/** discord.js fetches an attachment that looks like an address and opens any other text as a file. */
const attached = (options: string): readonly Sink[] =>
  [`${options}.files.[]`, `${options}.files.[].attachment`].flatMap((arg) => [
    { arg, kind: "url", when: [{ arg, type: "string" }], detail: { use: "file that discord.js fetches or opens" } },
    { arg, kind: "path", when: [{ arg, matches: "^[^\uFFFC]" }], detail: { use: "file that is opened and sent" } },
  ]);
/** Before version 13 the options came after the text. */
const takesObject = (row: Summary): boolean => row.when?.some((each) => "type" in each && each.arg === "0") ?? false;
const withFiles = (rows: readonly Summary[]): Member => ({
  call: rows.map((row) => ({ ...row, sinks: [...(row.sinks ?? []), ...attached(takesObject(row) ? "0" : "1")] })),
});
/** An answer to an interaction, an edit, a direct message: nobody is pinged who is not in it. */
const sent = sends("discord.Message");
const reply = withFiles([{ ...sent, when: [{ arg: "0", type: "object" }] }, sent]);
/** What goes to a channel pings whom it mentions, everyone included. */
const pinging = withFiles(
  pings({ field: "content", option: "allowedMentions", written: "allowedMentions: { parse: [] }" }, "discord.Message"),
);
const quiet: Member = { call: { returns: { type: "discord.QuietMessage" } } };

const gives = (type: string): Member => ({ call: { returns: { type } } });

/** Collections that are iterated give pairs of id and object. */
const pairOf = (type: string): string => `pair of ${type}`;
const PAIRED = ["discord.Channel", "discord.GuildMember", "discord.Guild"];
const PAIRS: Library["types"] = Object.fromEntries(PAIRED.map((type) => [pairOf(type), { members: { "0": id, "1": { type } } }]));

function collectionOf(type: string): TypeModel {
  return {
    extends: ["discord.Collection"],
    element: { type },
    ...(PAIRED.includes(type) && { iterates: pairOf(type) }),
    members: named("get first last at random resolve", { call: { op: "get", returns: { type } } }),
  };
}

/**
 * What a client or a server has many of. `fetch` gives one for an id, a collection for options or nothing. The manager is its own
 * `cache` here, because in versions before 12 it was the collection itself.
 */
function managerOf(type: string, self: string, more: Readonly<Record<string, Member>> = {}): TypeModel {
  const collection = collectionOf(type);
  const fetch: Member = { call: [{ when: [{ arg: "0", type: "string" }], op: "get", returns: { type } }, { returns: { type: self } }] };
  return { ...collection, members: { ...collection.members, cache: { type: self }, fetch, ...more } };
}

const reactions = collectionOf("discord.Reaction");

/** A setting that everybody sees. */
function changes(use: string, arg = "0"): Member {
  return { call: { sinks: [{ arg, kind: "consequence", detail: { use } }] } };
}

/** Names what is made: `create({ name })`, before version 14 `create(name, options)`. */
function creates(use: string, type: string): Member {
  return {
    call: [
      { when: [{ arg: "0", type: "object" }], sinks: [{ arg: "0.name", kind: "consequence", detail: { use } }], returns: { type } },
      { sinks: [{ arg: "0", kind: "consequence", detail: { use } }], returns: { type } },
    ],
  };
}

/** discord.js fetches what looks like an address here and opens anything else as a file. */
const image: Member = {
  call: { sinks: [{ arg: "0", kind: "url", when: [{ arg: "0", type: "string" }], detail: { use: "image that discord.js fetches" } }] },
};
const emoji: Member = {
  call: [
    {
      when: [{ arg: "0", type: "object" }],
      sinks: [{ arg: "0.attachment", kind: "url", detail: { use: "image that discord.js fetches" } }],
    },
    { sinks: [{ arg: "0", kind: "url", detail: { use: "image that discord.js fetches" } }] },
  ],
};

/** A new sticker's file. */
const emojiFile: Member = {
  call: {
    sinks: [
      { arg: "0.file", kind: "url", when: [{ arg: "0.file", type: "string" }], detail: { use: "file that discord.js fetches or opens" } },
    ],
  },
};

/** What a collector hands to its listeners. */
function collectorOf(type: string, collected: string): TypeModel {
  return {
    members: {
      ...named("on once", {
        call: [
          {
            when: [{ arg: "0", is: ["collect", "dispose", "remove"] }],
            callbacks: [{ arg: "1", params: [{ type }, { type: "discord.User" }], runs: "entry" }],
          },
          { when: [{ arg: "0", is: ["end"] }], callbacks: [{ arg: "1", params: [{ type: collected }], runs: "entry" }] },
        ],
      }),
      collected: { type: collected },
    },
  };
}

function event(names: readonly string[], ...types: readonly string[]): Summary {
  const params: readonly Given[] = types.map((type) => ({ type }));
  return { when: [{ arg: "0", is: names }], callbacks: [{ arg: "1", params, runs: "entry" }] };
}

const LISTENED: readonly Summary[] = [
  event(["messageCreate", "message", "messageDelete"], "discord.Message"),
  event(["messageUpdate"], "discord.Message", "discord.Message"),
  event(["messageDeleteBulk"], "discord.Messages", "discord.Channel"),
  event(["interactionCreate", "interaction"], "discord.Interaction"),
  event(["guildMemberAdd", "guildMemberRemove", "guildMemberAvailable"], "discord.GuildMember"),
  event(["guildMemberUpdate"], "discord.GuildMember", "discord.GuildMember"),
  event(["messageReactionAdd", "messageReactionRemove"], "discord.Reaction", "discord.User"),
  event(["guildCreate", "guildDelete"], "discord.Guild"),
  event(["guildUpdate"], "discord.Guild", "discord.Guild"),
  event(["channelCreate", "channelDelete", "threadCreate", "threadDelete"], "discord.Channel"),
  event(["channelUpdate", "threadUpdate"], "discord.Channel", "discord.Channel"),
  event(["roleCreate", "roleDelete"], "discord.Role"),
  event(["roleUpdate"], "discord.Role", "discord.Role"),
  event(["userUpdate"], "discord.User", "discord.User"),
  event(["voiceStateUpdate", "presenceUpdate"], "discord.MemberState", "discord.MemberState"),
  event(["guildBanAdd", "guildBanRemove"], "discord.Ban"),
  event(["inviteCreate", "inviteDelete"], "discord.Invite"),
  event(["emojiCreate", "emojiDelete"], "discord.Emoji"),
  event(["emojiUpdate"], "discord.Emoji", "discord.Emoji"),
  event(["messageReactionRemoveAll"], "discord.Message", "discord.Reactions"),
  event(["raw"], "discord.Packet"),
  event(["ready", "clientReady"], "discord.Client"),
];

const listens: Member = { call: LISTENED };

/** `Events.MessageCreate` and so on: the names that `listens` knows. */
const events: Readonly<Record<string, Member>> = {
  MessageCreate: { const: "messageCreate" },
  MessageDelete: { const: "messageDelete" },
  MessageUpdate: { const: "messageUpdate" },
  MessageBulkDelete: { const: "messageDeleteBulk" },
  InteractionCreate: { const: "interactionCreate" },
  GuildMemberAdd: { const: "guildMemberAdd" },
  GuildMemberRemove: { const: "guildMemberRemove" },
  GuildMemberUpdate: { const: "guildMemberUpdate" },
  MessageReactionAdd: { const: "messageReactionAdd" },
  MessageReactionRemove: { const: "messageReactionRemove" },
  GuildCreate: { const: "guildCreate" },
  GuildDelete: { const: "guildDelete" },
  GuildUpdate: { const: "guildUpdate" },
  ChannelCreate: { const: "channelCreate" },
  ChannelUpdate: { const: "channelUpdate" },
  ThreadCreate: { const: "threadCreate" },
  GuildRoleCreate: { const: "roleCreate" },
  UserUpdate: { const: "userUpdate" },
  VoiceStateUpdate: { const: "voiceStateUpdate" },
  PresenceUpdate: { const: "presenceUpdate" },
  GuildBanAdd: { const: "guildBanAdd" },
  ClientReady: { const: "clientReady" },
};

/** Text formatters keep the text. */
const formats: Member = { call: { returns: { from: ["*"] } } };

const collects: Readonly<Record<string, Member>> = {
  ...named("createMessageComponentCollector createButtonCollector", { call: { returns: { type: "discord.InteractionCollector" } } }),
  ...named("awaitMessageComponent awaitModalSubmit", { call: { returns: { type: "discord.Interaction" } } }),
};

export const library: Library = {
  name: "discord.js",
  modules: {
    "discord.js": "discord",
    "discord.js-selfbot-v13": "discord",
    "discord.js-light": "discord",
    "@discordjs/builders": "discord",
    "@discordjs/voice": "discord.voice",
  },
  types: {
    ...PAIRS,
    discord: {
      members: {
        default: { type: "discord" },
        ...named("Client AutoShardedClient", {
          new: [
            ...["0.allowedMentions", "0.disableMentions"].map((arg): Summary => ({
              when: [{ arg, given: true }],
              // Whichever file its messages come from.
              sinks: [{ arg: "return", kind: "mention", tells: "quiet" }],
              returns: { type: "discord.QuietClient" },
            })),
            { sinks: [{ arg: "return", kind: "mention", tells: "loud" }], returns: { type: "discord.Client" } },
          ],
        }),
        ...typed("Message PartialMessage OmitPartialGroupDMChannel", "discord.Message"),
        ...typed(
          "Interaction BaseInteraction CommandInteraction ChatInputCommandInteraction AutocompleteInteraction ButtonInteraction ModalSubmitInteraction SelectMenuInteraction StringSelectMenuInteraction UserSelectMenuInteraction RoleSelectMenuInteraction ChannelSelectMenuInteraction MentionableSelectMenuInteraction AnySelectMenuInteraction MessageComponentInteraction ContextMenuCommandInteraction ContextMenuInteraction UserContextMenuCommandInteraction MessageContextMenuCommandInteraction RepliableInteraction",
          "discord.Interaction",
        ),
        ...typed("CommandInteractionOptionResolver", "discord.Options"),
        ...typed("ModalSubmitFields ModalSubmitFieldsResolver", "discord.Fields"),
        ...typed("User PartialUser", "discord.User"),
        ClientUser: { type: "discord.ClientUser" },
        ...typed("GuildMember PartialGuildMember", "discord.GuildMember"),
        Guild: { type: "discord.Guild" },
        ...typed(
          "Channel BaseChannel GuildChannel GuildBasedChannel TextBasedChannel GuildTextBasedChannel SendableChannels TextChannel DMChannel NewsChannel VoiceChannel StageChannel ForumChannel CategoryChannel ThreadChannel AnyThreadChannel",
          "discord.Channel",
        ),
        Role: { type: "discord.Role" },
        ...typed("MessageReaction PartialMessageReaction", "discord.Reaction"),
        ...typed("VoiceState Presence", "discord.MemberState"),
        GuildBan: { type: "discord.Ban" },
        Attachment: { type: "discord.Attachment" },
        ...constructed("MessageCollector", "discord.MessageCollector"),
        ...constructed("InteractionCollector", "discord.InteractionCollector"),
        ...constructed("ReactionCollector", "discord.ReactionCollector"),
        Collection: { new: { op: "map-of", returns: { type: "discord.Collection" } } },
        WebhookClient: { new: { returns: { type: "discord.Webhook" } } },
        Webhook: { type: "discord.Webhook" },
        ...named("AttachmentBuilder MessageAttachment", {
          new: {
            sinks: [
              { arg: "0", kind: "url", when: [{ arg: "0", type: "string" }], detail: { use: "file that discord.js fetches or opens" } },
            ],
          },
        }),
        ...constructed("SlashCommandBuilder ContextMenuCommandBuilder", "discord.CommandBuilder"),
        Events: { type: "discord.Events" },
        ApplicationCommandOptionType: { type: "discord.OptionType" },
        ...named("bold italic underline strikethrough quote blockQuote codeBlock inlineCode spoiler hyperlink escapeMarkdown", formats),
        ...named("userMention roleMention channelMention time", givesId),
        Util: { type: "discord.Util" },
      },
    },
    /** The platform shows a command to those who have its default permissions, and to nobody else. */
    "discord.CommandBuilder": {
      members: {
        ...named("setDefaultMemberPermissions setDefaultPermission", {
          call: [
            // For everybody.
            { when: [{ arg: "0", is: [null, true] }], returns: { same: "this" } },
            {
              returns: { type: "discord.ProtectedBuilder" },
              guards: [{ arg: "this", becomes: "discord.ProtectedBuilder", on: "return" }],
            },
          ],
        }),
        "*": { call: { returns: { same: "this" } } },
      },
    },
    "discord.ProtectedBuilder": { members: { "*": { call: { returns: { same: "this" } } } }, establishes: ["authorized"] },
    "discord.Events": { members: events },
    /** The kinds of slash-command options that frameworks tell apart. */
    "discord.OptionType": { members: { String: { const: 3 }, Integer: { const: 4 }, User: { const: 6 }, Attachment: { const: 11 } } },
    /** A text is the address or the path that FFmpeg opens. */
    "discord.voice": {
      members: {
        createAudioResource: {
          call: {
            sinks: [{ arg: "0", kind: "url", when: [{ arg: "0", type: "string" }], detail: { use: "audio that FFmpeg fetches or opens" } }],
          },
        },
      },
    },
    /** What the gateway sent, before the library made objects of it. */
    "discord.Gateway": {
      members: {
        ...named("on once", {
          call: {
            when: [{ arg: "0", is: ["INTERACTION_CREATE", "MESSAGE_CREATE"] }],
            callbacks: [{ arg: "1", params: [{ type: "discord.Payload" }], runs: "entry" }],
          },
        }),
      },
    },
    "discord.Packet": { members: { ...named("t s op", id), d: { type: "discord.Payload" } } },
    "discord.Payload": {
      source: chatData,
      members: {
        ...named("id token type application_id channel_id guild_id user_id message_id target_id timestamp", id),
        ...typed("member user author", "discord.PayloadUser"),
      },
    },
    "discord.PayloadUser": {
      source: chat,
      members: { ...named("id avatar discriminator permissions roles joined_at", id), user: { type: "discord.PayloadUser" } },
    },
    "discord.Util": {
      members: {
        escapeMarkdown: formats,
        ...named("removeMentions cleanContent", { call: { returns: { from: ["0"], cleans: ["mention"] } } }),
      },
    },
    "discord.Client": {
      members: {
        ...named("on once addListener", listens),
        ws: { type: "discord.Gateway" },
        ...named("fetchInvite", { call: { returns: { type: "discord.Invite" } } }),
        user: { type: "discord.ClientUser" },
        users: { type: "discord.Users" },
        guilds: { type: "discord.Guilds" },
        channels: { type: "discord.Channels" },
        // Where bots keep their commands, by name, as the library's guide has it.
        ...named("commands aliases slashCommands", { type: "discord.Collection" }),
        id,
      },
    },
    /** A client whose messages ping only whom it allows. */
    "discord.QuietClient": {
      extends: ["discord.Client"],
      members: {
        ...named("on once addListener", {
          call: [
            event(["messageCreate", "message"], "discord.QuietMessage"),
            event(["interactionCreate", "interaction"], "discord.QuietInteraction"),
            ...LISTENED,
          ],
        }),
        channels: { type: "discord.QuietChannels" },
      },
    },
    "discord.QuietMessage": { extends: ["discord.Message"], members: { reply: quiet, channel: { type: "discord.QuietChannel" } } },
    "discord.QuietInteraction": { extends: ["discord.Interaction"], members: { channel: { type: "discord.QuietChannel" } } },
    "discord.QuietChannel": { extends: ["discord.Channel"], members: { send: quiet } },
    "discord.QuietChannels": managerOf("discord.QuietChannel", "discord.QuietChannels"),
    /** The bot's own account: its name is the operator's choice. */
    "discord.ClientUser": {
      members: {
        ...named("id username tag displayName globalName discriminator createdAt createdTimestamp", id),
        ...named("setAvatar setBanner", image),
        setUsername: changes("name of the bot"),
        ...named("displayAvatarURL avatarURL toString", givesId),
      },
    },
    "discord.Collection": {
      members: {
        size: id,
        ...named("get first last at random", { call: { op: "get" } }),
        find: { call: { op: "find" } },
        ...named("filter sort sorted each tap clone reverse", {
          call: { op: "each", returns: { same: "this" } },
        }),
        forEach: { call: { op: "each" } },
        map: { call: { op: "map" } },
        flatMap: { call: { op: "flat-map" } },
        reduce: { call: { op: "reduce" } },
        some: { call: { op: "some" } },
        every: { call: { op: "every" } },
        has: { call: { op: "has" } },
        set: { call: { op: "set" } },
        delete: { call: { op: "delete" } },
        ...named("values array toJSON", { call: { op: "values" } }),
        ...named("keys keyArray firstKey lastKey findKey randomKey", givesId),
      },
    },
    "discord.Messages": managerOf("discord.Message", "discord.Messages"),
    "discord.Users": managerOf("discord.User", "discord.Users"),
    "discord.GuildMembers": managerOf("discord.GuildMember", "discord.GuildMembers", {
      search: { call: { returns: { type: "discord.GuildMembers" } } },
    }),
    "discord.Guilds": managerOf("discord.Guild", "discord.Guilds"),
    "discord.Channels": managerOf("discord.Channel", "discord.Channels", { create: creates("name of a new channel", "discord.Channel") }),
    /** Threads of a channel. */
    "discord.Threads": { extends: ["discord.Channels"], members: { fetchActive: gives("discord.ThreadList") } },
    "discord.ThreadList": { members: { threads: { type: "discord.Threads" } } },
    "discord.Bans": managerOf("discord.Ban", "discord.Bans"),
    "discord.Invites": managerOf("discord.Invite", "discord.Invites"),
    "discord.Webhooks": collectionOf("discord.Webhook"),
    "discord.Snapshots": collectionOf("discord.Message"),
    "discord.Roles": managerOf("discord.Role", "discord.Roles", {
      create: creates("name of a new role", "discord.Role"),
      ...typed("highest everyone", "discord.Role"),
    }),
    "discord.Emojis": managerOf("discord.Emoji", "discord.Emojis", { create: emoji }),
    "discord.Stickers": { members: { create: emojiFile } },
    "discord.Invite": {
      members: {
        ...named("code url uses maxUses channelId inviterId memberCount presenceCount", id),
        guild: { type: "discord.Guild" },
        channel: { type: "discord.Channel" },
        inviter: { type: "discord.User" },
      },
    },
    "discord.Attachments": collectionOf("discord.Attachment"),
    /** The platform stores the file on its own host and strips the name in the address; the name itself is the sender's. */
    "discord.Attachment": {
      members: {
        ...named("name filename title description", chatText),
        ...named("url proxyURL proxyUrl id size width height contentType ephemeral duration", id),
      },
    },
    "discord.Message": {
      anyone: true,
      members: {
        content: chatText,
        // "@everyone" and its kin are broken up.
        cleanContent: { source: { kind: "chat", absent: "@" } },
        ...named(
          "id channelId guildId createdTimestamp createdAt editedTimestamp editedAt type pinned tts url webhookId webhookID applicationId nonce system deletable editable",
          id,
        ),
        ...named("embeds stickers poll components", chatText),
        messageSnapshots: { type: "discord.Snapshots" },
        reactions: { type: "discord.Reactions" },
        startThread: creates("name of a new thread", "discord.Channel"),
        attachments: { type: "discord.Attachments" },
        author: { type: "discord.User", source: identity },
        member: { type: "discord.GuildMember", source: identity },
        guild: { type: "discord.Guild" },
        channel: { type: "discord.Channel" },
        thread: { type: "discord.Channel" },
        client: { type: "discord.Client" },
        mentions: { type: "discord.Mentions" },
        reference: { type: "discord.Reference" },
        reply: pinging,
        edit: reply,
        ...named("fetchReference fetch", { call: { returns: { type: "discord.Message" } } }),
        ...collects,
        awaitReactions: gives("discord.Reactions"),
        createReactionCollector: { call: { returns: { type: "discord.ReactionCollector" } } },
      },
    },
    "discord.Reference": { members: named("messageId channelId guildId messageID channelID guildID", id) },
    "discord.Mentions": {
      members: {
        users: { type: "discord.Users" },
        members: { type: "discord.GuildMembers" },
        channels: { type: "discord.Channels" },
        roles: { type: "discord.Roles" },
        repliedUser: { type: "discord.User" },
        ...named("everyone", id),
        has: givesId,
      },
    },
    "discord.User": {
      members: {
        ...named("username displayName globalName tag", nameText),
        ...named("id bot system discriminator avatar createdAt createdTimestamp hexAccentColor defaultAvatarURL", id),
        ...named("avatarURL displayAvatarURL bannerURL toString", givesId),
        send: reply,
        ...named("createDM", { call: { returns: { type: "discord.Channel" } } }),
        fetch: { call: { returns: { type: "discord.User" } } },
        presence: { type: "discord.MemberState" },
      },
    },
    "discord.GuildMember": {
      members: {
        ...named("displayName nickname nick", nameText),
        ...named(
          "id joinedAt joinedTimestamp displayHexColor displayColor bannable kickable manageable permissions premiumSince pending",
          id,
        ),
        ...named("avatarURL displayAvatarURL toString hasPermission", givesId),
        user: { type: "discord.User" },
        guild: { type: "discord.Guild" },
        client: { type: "discord.Client" },
        roles: { type: "discord.Roles" },
        presence: { type: "discord.MemberState" },
        voice: { type: "discord.MemberState" },
        send: reply,
        setNickname: changes("nickname"),
        edit: changes("nickname", "0.nick"),
        fetch: { call: { returns: { type: "discord.GuildMember" } } },
      },
    },
    /** Voice state or presence of a member. */
    "discord.MemberState": {
      members: {
        member: { type: "discord.GuildMember" },
        user: { type: "discord.User" },
        guild: { type: "discord.Guild" },
        channel: { type: "discord.Channel" },
        activities: chatText,
        ...named("id userId channelId sessionId status", id),
      },
    },
    "discord.Guild": {
      members: {
        ...named("name vanityURLCode", nameText),
        description: chatText,
        ...named(
          "id ownerId ownerID memberCount createdAt createdTimestamp premiumTier premiumSubscriptionCount preferredLocale joinedAt",
          id,
        ),
        ...named("iconURL bannerURL splashURL toString", givesId),
        client: { type: "discord.Client" },
        members: { type: "discord.GuildMembers" },
        channels: { type: "discord.Channels" },
        roles: { type: "discord.Roles" },
        emojis: { type: "discord.Emojis" },
        stickers: { type: "discord.Stickers" },
        bans: { type: "discord.Bans" },
        invites: { type: "discord.Invites" },
        fetchWebhooks: gives("discord.Webhooks"),
        owner: { type: "discord.GuildMember" },
        me: { type: "discord.GuildMember" },
        ...typed("systemChannel rulesChannel publicUpdatesChannel afkChannel", "discord.Channel"),
        fetchOwner: { call: { returns: { type: "discord.GuildMember" } } },
        setName: changes("server name"),
        ...named("setIcon setBanner setSplash", image),
        edit: changes("server name", "0.name"),
      },
    },
    "discord.Channel": {
      members: {
        name: nameText,
        topic: chatText,
        ...named("id guildId parentId parentID type position nsfw rateLimitPerUser createdAt createdTimestamp lastMessageId url", id),
        toString: givesId,
        send: pinging,
        guild: { type: "discord.Guild" },
        client: { type: "discord.Client" },
        parent: { type: "discord.Channel" },
        permissionOverwrites: { type: "discord.Overwrites" },
        members: { type: "discord.GuildMembers" },
        messages: { type: "discord.Messages" },
        threads: { type: "discord.Threads" },
        ...named("lastMessage", { type: "discord.Message" }),
        fetchStarterMessage: gives("discord.Message"),
        recipient: { type: "discord.User" },
        availableTags: chatText,
        fetchWebhooks: gives("discord.Webhooks"),
        awaitMessages: { call: { returns: { type: "discord.Messages" } } },
        createMessageCollector: { call: { returns: { type: "discord.MessageCollector" } } },
        ...collects,
        setName: changes("channel name"),
        setTopic: changes("channel topic"),
        edit: changes("channel name", "0.name"),
        createWebhook: { call: { returns: { type: "discord.Webhook" } } },
      },
    },
    /** Who may use a channel. */
    "discord.Overwrites": {},
    "discord.Role": {
      members: {
        name: nameText,
        ...named("id position color hexColor permissions mentionable managed createdAt createdTimestamp", id),
        toString: givesId,
        guild: { type: "discord.Guild" },
        members: { type: "discord.GuildMembers" },
        setName: changes("role name"),
        edit: changes("role name", "0.name"),
      },
    },
    "discord.Reaction": {
      members: {
        emoji: { type: "discord.Emoji" },
        message: { type: "discord.Message" },
        users: { type: "discord.Users" },
        count: id,
        fetch: { call: { returns: { type: "discord.Reaction" } } },
      },
    },
    "discord.Emoji": { members: { name: chatText, ...named("id animated identifier url imageURL", id), toString: givesId } },
    "discord.Ban": { members: { user: { type: "discord.User" }, guild: { type: "discord.Guild" }, reason: chatText } },
    "discord.Webhook": {
      members: {
        send: pinging,
        editMessage: reply,
        name: chatText,
        ...named("id url token", id),
        fetchMessage: gives("discord.Message"),
      },
    },
    "discord.MessageCollector": collectorOf("discord.Message", "discord.Messages"),
    "discord.InteractionCollector": collectorOf("discord.Interaction", "discord.Interactions"),
    "discord.ReactionCollector": collectorOf("discord.Reaction", "discord.Reactions"),
    "discord.Interactions": collectionOf("discord.Interaction"),
    "discord.Reactions": { ...reactions, members: { ...reactions.members, cache: { type: "discord.Reactions" } } },
    "discord.Interaction": {
      anyone: true,
      members: {
        ...named("customId customID values", chatText),
        ...named(
          "id applicationId commandName commandId guildId guildID channelId channelID targetId targetType type componentType createdAt createdTimestamp locale guildLocale appPermissions deferred replied ephemeral version token",
          id,
        ),
        ...named(
          "isCommand isChatInputCommand isButton isAutocomplete isModalSubmit isSelectMenu isStringSelectMenu isAnySelectMenu isContextMenu isContextMenuCommand isUserContextMenuCommand isMessageContextMenuCommand isRepliable inGuild inCachedGuild",
          givesId,
        ),
        user: { type: "discord.User", source: identity },
        member: { type: "discord.GuildMember", source: identity },
        memberPermissions: { source: standing },
        guild: { type: "discord.Guild" },
        channel: { type: "discord.Channel" },
        client: { type: "discord.Client" },
        message: { type: "discord.Message" },
        options: { type: "discord.Options" },
        fields: { type: "discord.Fields" },
        users: { type: "discord.Users" },
        members: { type: "discord.GuildMembers" },
        roles: { type: "discord.Roles" },
        channels: { type: "discord.Channels" },
        targetUser: { type: "discord.User" },
        targetMember: { type: "discord.GuildMember" },
        targetMessage: { type: "discord.Message" },
        webhook: { type: "discord.Webhook" },
        ...named("reply followUp editReply update", reply),
        ...named("fetchReply deferReply deferUpdate", { call: { returns: { type: "discord.Message" } } }),
        awaitModalSubmit: { call: { returns: { type: "discord.Interaction" } } },
      },
    },
    "discord.Options": {
      members: {
        getString: givesText,
        getFocused: {
          call: [
            { when: [{ arg: "0", is: [true] }], returns: { fields: { name: { safe: true }, value: { source: chat } } } },
            { returns: { source: chat } },
          ],
        },
        ...named("getInteger getNumber getBoolean getSubcommand getSubcommandGroup getSubCommand", givesId),
        getUser: { call: { returns: { type: "discord.User" } } },
        getMember: { call: { returns: { type: "discord.GuildMember" } } },
        getMentionable: { call: { returns: { type: "discord.GuildMember" } } },
        getRole: { call: { returns: { type: "discord.Role" } } },
        getChannel: { call: { returns: { type: "discord.Channel", source: { kind: "mentioned" } } } },
        getMessage: { call: { returns: { type: "discord.Message" } } },
        getAttachment: { call: { returns: { type: "discord.Attachment" } } },
        get: { call: { returns: { type: "discord.Option" } } },
        data: { type: "discord.OptionList" },
      },
    },
    "discord.OptionList": {
      element: { type: "discord.Option" },
      members: { get: { call: { op: "get", returns: { type: "discord.Option" } } } },
    },
    "discord.Option": {
      members: {
        value: chatText,
        ...named("name type", id),
        user: { type: "discord.User" },
        member: { type: "discord.GuildMember" },
        role: { type: "discord.Role" },
        channel: { type: "discord.Channel" },
        attachment: { type: "discord.Attachment" },
        options: { type: "discord.OptionList" },
      },
    },
    "discord.FieldList": {
      element: { type: "discord.Field" },
      members: { get: { call: { op: "get", returns: { type: "discord.Field" } } } },
    },
    "discord.Field": { members: { ...named("value values", chatText), customId: id } },
    "discord.Fields": {
      members: {
        ...named("getTextInputValue getStringSelectValues getRadioGroup getCheckboxGroup", givesText),
        getSelectedUsers: gives("discord.Users"),
        getSelectedMembers: gives("discord.GuildMembers"),
        getSelectedChannels: gives("discord.Channels"),
        getSelectedRoles: gives("discord.Roles"),
        fields: { type: "discord.FieldList" },
        getField: { call: { returns: { fields: { value: { source: chat }, customId: { safe: true } } } } },
        getUploadedFiles: { call: { returns: { type: "discord.Attachments" } } },
      },
    },
  },
};
