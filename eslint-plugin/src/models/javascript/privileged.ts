/**
 * What not everybody may have a bot do: moderation and administration of servers and groups, by the objects of the chat libraries. Who does it
 * to themselves (`message.member.roles.add(role)`) harms nobody.
 */
import type { Library, Sink, When } from "../../engine/summary.js";
import { postedAs, postedTo } from "./platform-vocabulary.js";
import { EVERY_RECORD } from "./statement-vocabulary.js";
import { OWN_STORE, SUBJECTS } from "./subject-vocabulary.js";

const MINE: readonly When[] = [{ arg: "this", mine: true }];
/** Whoever posts spam may be thrown out for it. */
const SENDER = { unless: ["this", "0"].map((arg): When => ({ arg, mine: true })) };

/** `who`: the check to write, for the message. */
function action(use: string, who: string, more: Partial<Sink> = {}): readonly Sink[] {
  return [{ arg: "return", kind: "privileged", fact: true, asks: "authorized", unless: MINE, detail: { use, instead: who }, ...more }];
}

const has = (flag: string): string => `member.permissions.has(PermissionFlagsBits.${flag})`;
const kick = action("removes a member", has("KickMembers"), SENDER);
const ban = action("bans a member", has("BanMembers"), SENDER);
// Games and levels give roles, too.
const roles = action("changes a member's roles", has("ManageRoles"), { possible: true });
const channels = action("changes a channel", has("ManageChannels"));
// Whoever closes a ticket deletes its channel.
const removeChannel = action("deletes a channel", has("ManageChannels"), { possible: true });

/**
 * Something is changed or deleted by an id that the client names. Whether it is the client's own, or nobody's in particular, stands nowhere, so
 * most of these are possible.
 */
function byId(use: string, arg: string, more: Partial<Sink> = { possible: true }): readonly Sink[] {
  return [{ arg, kind: "privileged", asks: "authorized", detail: { use, instead: WHOSE }, ...more }];
}
const WHOSE = "who is logged in, and whose record it is";
const CHANGES = "changes whatever record the client names";
const changed = byId(CHANGES, "0");
/** What is deleted is gone for whoever it belongs to. */
const deleted = byId("deletes whatever record the client names", "0", {});
const changedWhere = byId("changes whatever record the client names", "0.where");
const deletedWhere = byId("deletes whatever record the client names", "0.where", {});
const deletedFile = byId("deletes whatever file the client names", "0", {});
const written = "writes to whomever the client names";
const writtenTo = byId(written, "0", {});
/** Something that was found by what the sender names. */
const found = (use: string, instead: string, arg: string, more: Sink["detail"] = {}): readonly Sink[] => [
  { arg, kind: "privileged", asks: "authorized", found: true, possible: true, detail: { use, instead, ...more } },
];
const shown = found("shows whatever record the client names", "who is logged in, and whose record it is", "*", { personal: true });
const saved = found("changes or deletes whatever record the client names", "who is logged in, and whose record it is", "this");
const spoken = found("writes to whatever channel the sender names", has("ManageMessages"), "this");
/** What somebody says goes to everybody, one after another: as sure as there is nothing that it relays. */
const spread = (who: string, said: string): readonly Sink[] =>
  [said, `${said}.content`, `${said}.text`].map((arg): Sink => ({
    arg,
    kind: "privileged",
    asks: "authorized",
    possible: true,
    when: [{ arg: who, each: true }],
    detail: { use: "writes to everybody", instead: "the id of the bot's owner" },
  }));
const each = (names: string, sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.split(" ").map((name) => [name, sinks]));
const stops = action("stops the bot", "the id of the bot's owner", { possible: true, unless: [] });
/** A deployment is begun by whoever knows a secret address. */
const HOOK: readonly When[] = [
  { arg: "0", named: "(?:DEPLOY|BUILD|RELEASE)(?:MENT)?_?(?:WEB)?HOOK|[dD]eploy(?:ment)?_?(?:[wW]eb)?[hH]ook|[bB]uild_?[hH]ook" },
];
const HOOK_ADDRESS: readonly When[] = [
  { arg: "0", matches: "^https?://api\\.(?:render|vercel|netlify)\\.com/(?:deploy|v1/integrations/deploy|build_hooks)/" },
];
const deploys = [HOOK, HOOK_ADDRESS].flatMap((when) => action("deploys the bot anew", "the id of the bot's owner", { unless: [], when }));
const restarts = action("updates, restarts or stops the bot", "the id of the bot's owner", {
  unless: [],
  when: [
    {
      arg: "0",
      matches: "\\b(?:git\\s+(?:pull|reset)|pm2\\s+(?:restart|reload|stop|delete)|systemctl\\s+(?:restart|stop)|shutdown|reboot)\\b",
    },
  ],
});
const statement: readonly Sink[] = [
  ...byId("deletes whatever record the client names", "1+", {
    when: [{ arg: "0", matches: "^\\s*(?:DELETE|delete)\\s[\\s\\S]*\\b(?:WHERE|where)\\b" }],
  }),
  ...byId("changes whatever record the client names", "1+", {
    possible: true,
    when: [{ arg: "0", matches: "^\\s*(?:UPDATE|update)\\s[\\s\\S]*\\b(?:WHERE|where)\\b" }],
  }),
];

/** What is kept for a whole server or chat, by the names that people give it. */
const SETTINGS = "prefix welcomeChannel logChannel";
const settings = SETTINGS.split(" ").flatMap((name) =>
  [`1.${name}`, `1.$set.${name}`].flatMap((arg) =>
    action("changes the settings of a server", has("ManageGuild"), { possible: true, unless: [], when: [{ arg, given: true }] }),
  ),
);
const emptied = action("deletes all records", "the id of the bot's owner", {
  possible: true,
  unless: [],
  when: [{ arg: "0", empty: true }],
});
const everything = action("deletes all records", "the id of the bot's owner", { possible: true, unless: [], when: [EVERY_RECORD] });
const shows = action("changes what the bot shows of itself", "the id of the bot's owner", { possible: true, unless: [] });
const aChannel = action("changes a channel", has("ManageChannels"), { possible: true });
const aRole = action("changes a role", has("ManageRoles"), { possible: true });
const aMember = action("changes a member", has("ModerateMembers"), { possible: true });
const workspace = (use: string): readonly Sink[] =>
  action(use, "`is_admin` of `client.users.info({ user })`", { possible: true, unless: [{ arg: "0.user", mine: true }] });

const member = "(await ctx.getChatMember(ctx.from.id)).status";
const twitchMod = "`tags.mod` and `tags.badges.broadcaster`";
const groupAdmin = "the admins of `groupMetadata(jid)`";
/** Contexts go without the chat's id. */
const telegram = (who: string): Readonly<Record<string, readonly Sink[]>> => {
  const unless: readonly When[] = [{ arg: who, mine: true }];
  const telegramBan = action("removes a member", member, { unless });
  const telegramRights = action("changes what members may do", member, { unless });
  const telegramLeave = action("makes the bot leave a chat", "the id of the bot's owner", { unless: [] });
  return {
    ...Object.fromEntries(["banChatMember", "kickChatMember", "unbanChatMember"].map((name) => [name, telegramBan])),
    ...Object.fromEntries(
      ["restrictChatMember", "promoteChatMember", "setChatPermissions", "setChatAdministratorCustomTitle"].map((name) => [
        name,
        telegramRights,
      ]),
    ),
    leaveChat: telegramLeave,
  };
};
/** The first argument is the group, not a person. */
const inGroup = { unless: [] } as const;

export const library: Library = {
  name: "privileged",
  types: {},
  subjects: SUBJECTS,
  /** Beside a handler, for whatever loads it. */
  protections: [
    {
      named:
        "^(?:(?:owner|dev(?:eloper)?|admin|mod(?:erator)?|staff|creator)s?_?only|only_?(?:owner|dev(?:eloper)?|admin|mod|staff)s?|is_?(?:owner|admin|dev)s?|owner|admin|staff)$",
      proves: "authorized",
    },
    {
      named: "^(?:(?:user|member|author|required?|needed|default_?member|role)_?)?perm(?:ission)?s?(?:_?(?:level|required?|needed))?$",
      not: [0, "everyone", "user", "User", "SendMessages", "SEND_MESSAGES"],
      proves: "authorized",
    },
    { named: "^default_?member_?permissions$", enforced: true, proves: "authorized" },
    { named: "^requires?$", like: "^[A-Z]+_[A-Z_]+$", proves: "authorized" },
    {
      named: "^(?:required_?roles?|allowed_?(?:roles?|users?)|whitelist|perm_?level|access_?level)$",
      not: [0, "User"],
      proves: "authorized",
    },
    { named: "^(?:cool_?downs?|rate_?limit|throttle)$", not: [0], proves: "limited" },
  ],
  also: {
    Map: {
      delete: byId("deletes whatever record the client names", "0", { possible: true, when: OWN_STORE }),
      set: byId(CHANGES, "0", { possible: true, when: OWN_STORE, detail: { use: CHANGES, instead: WHOSE, personal: true } }),
    },
    "telegram.Api": { ...telegram("1"), sendMessage: [...writtenTo, ...spread("0", "1")] },
    "line.Client": {
      pushMessage: [...byId(written, "0", { when: [{ arg: "0", type: "string" }] }), ...byId(written, "0.to", {}), ...byId(written, "0")],
      multicast: writtenTo,
    },
    "slack.WebClient.conversations": {
      kick: workspace("removes a member from a channel"),
      ...each("archive rename", workspace("changes a channel")),
    },
    "whatsapp.Chat": {
      removeParticipants: action("removes members of a group", groupAdmin, inGroup),
      ...each("promoteParticipants demoteParticipants", action("changes what members may do", groupAdmin, inGroup)),
      ...each("setSubject setDescription setMessagesAdminsOnly setInfoAdminsOnly", action("changes a group", groupAdmin, inGroup)),
      leave: action("makes the bot leave a group", "the id of the bot's owner", inGroup),
    },
    "slack.WebClient.chat": { postMessage: [...byId(written, "0.channel", {}), ...spread("0.channel", "0")] },
    "whatsapp.Client": {
      sendMessage: [...writtenTo, ...spread("0", "1")],
      ...each(
        "logout destroy setStatus setDisplayName setProfilePicture",
        action("changes the bot's own account", "the id of the bot's owner", inGroup),
      ),
    },
    "tmi.Client": {
      ...each("ban timeout unban", action("removes or mutes a viewer", twitchMod, { unless: [{ arg: "1", mine: true }] })),
      ...each(
        "clear slow slowoff followersonly followersonlyoff subscribers subscribersoff emoteonly emoteonlyoff r9kbeta r9kbetaoff",
        action("changes a channel", twitchMod, inGroup),
      ),
      deletemessage: action("deletes messages of others", twitchMod, { unless: [{ arg: "1", mine: true }] }),
      ...each("mod unmod vip unvip", action("changes what viewers may do", "`tags.badges.broadcaster`", inGroup)),
      ...each(
        "raid unraid host unhost commercial part",
        action("changes a channel", "`tags.badges.broadcaster`", { ...inGroup, possible: true }),
      ),
    },

    axios: { post: [...postedTo("0", "1"), ...deploys], get: deploys },
    child_process: each("exec execSync", restarts),
    request: {
      post: [...postedAs("0.url", "0.body"), ...postedTo("0.url", "0.json"), ...postedTo("0.uri", "0.json"), ...postedTo("0", "1.json")],
      "": [...postedTo("0.url", "0.json"), ...postedTo("0.uri", "0.json"), ...postedAs("0.url", "0.body")],
    },
    "express.Response": each("send json jsonp render", shown),
    "fastify.Reply": each("send", shown),
    "hono.Context": each("json text html", shown),
    "fetch.ResponseConstructor": each("json", shown),
    "next.NextResponse": each("json", shown),
    "mongodb.Found": each("save remove deleteOne updateOne", saved),
    process: { exit: stops },
    "discord.Client": { destroy: stops },
    "telegram.Context": telegram("0"),
    "baileys.Socket": {
      sendMessage: [...writtenTo, ...spread("0", "1")],
      groupParticipantsUpdate: action("removes or promotes members of a group", groupAdmin, inGroup),
      ...Object.fromEntries(
        ["groupSettingUpdate", "groupUpdateSubject", "groupUpdateDescription"].map((name) => [
          name,
          action("changes a group", groupAdmin, inGroup),
        ]),
      ),
      groupLeave: action("makes the bot leave a group", "the id of the bot's owner", inGroup),
      ...Object.fromEntries(
        ["updateProfileName", "updateProfileStatus", "updateBlockStatus", "logout"].map((name) => [
          name,
          action("changes the bot's own account", "the id of the bot's owner", inGroup),
        ]),
      ),
    },
    "mongodb.Collection": {
      ...each("deleteOne findOneAndDelete remove", deleted),
      deleteMany: [...deleted, ...emptied],
      ...each("updateOne updateMany replaceOne findOneAndUpdate findOneAndReplace update", changed),
    },
    "mongoose.Model": {
      ...each("deleteOne findOneAndDelete findOneAndRemove findByIdAndDelete findByIdAndRemove", deleted),
      deleteMany: [...deleted, ...emptied],
      ...each("updateOne updateMany replaceOne findOneAndUpdate findByIdAndUpdate", [...changed, ...settings]),
    },
    "prisma.Delegate": { ...each("delete deleteMany", deletedWhere), ...each("update updateMany", changedWhere) },
    "sequelize.ModelClass": {
      destroy: deletedWhere,
      update: byId("changes whatever record the client names", "1.where"),
    },
    "drizzle.Change": { where: byId("changes or deletes whatever record the client names", "0") },
    "pg.Client": { query: [...statement, ...everything] },
    "pg.Pool": { query: [...statement, ...everything] },
    "mysql.Connection": each("query execute", [...statement, ...everything]),
    "mysql.Pool": each("query execute", [...statement, ...everything]),
    "sqlite.Database": { run: [...statement, ...everything], exec: everything },
    fs: Object.fromEntries("unlink unlinkSync rm rmSync rmdir rmdirSync".split(" ").map((name) => [name, deletedFile])),
    "fs.promises": { unlink: deletedFile, rm: deletedFile },
    "fs-extra": { remove: deletedFile, removeSync: deletedFile },
    "botbuilder.Adapter": {
      continueConversation: byId("writes into whatever conversation the client names", "0", {}),
      continueConversationAsync: byId("writes into whatever conversation the client names", "1", {}),
    },
    "discord.GuildMember": {
      ban,
      kick,
      timeout: action("mutes a member", has("ModerateMembers")),
      disableCommunicationUntil: action("mutes a member", has("ModerateMembers")),
      setNickname: action("renames a member", has("ManageNicknames")),
      ...each("addRole removeRole", roles),
      send: spread("this", "0"),
      edit: aMember,
    },
    "discord.User": { send: spread("this", "0") },
    "discord.GuildMembers": { ban, kick, prune: kick, unban: action("lifts a ban", has("BanMembers")) },
    "discord.Guild": {
      ban,
      unban: action("lifts a ban", has("BanMembers")),
      leave: action("makes the bot leave a server", "the id of the bot's owner"),
      setName: action("changes the server", has("ManageGuild")),
      setIcon: action("changes the server", has("ManageGuild")),
    },
    "discord.Bans": { create: ban, remove: action("lifts a ban", has("BanMembers")) },
    "discord.Roles": { add: roles, remove: roles, set: roles, delete: roles },
    "discord.Role": {
      ...each("delete setPermissions", roles),
      ...each("edit setName setColor setPosition setHoist setMentionable", aRole),
    },
    "discord.MemberState": each("setMute setDeaf disconnect kick setChannel", aMember),
    "discord.ClientUser": each("setActivity setPresence setStatus setUsername setAvatar setBanner", shows),
    "discord.Overwrites": each("create edit set delete upsert", aChannel),
    "discord.Channel": {
      bulkDelete: action("deletes messages of others", has("ManageMessages")),
      delete: removeChannel,
      setRateLimitPerUser: channels,
      overwritePermissions: channels,
      ...each("edit setName setTopic setParent setNSFW setUserLimit lockPermissions setLocked setArchived", aChannel),
      send: [...spoken, ...spread("this", "0")],
      // Bots that speak in somebody's name make one on the way.
      createWebhook: action("makes a webhook", has("ManageWebhooks"), { possible: true }),
    },
  },
};
