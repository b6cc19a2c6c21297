/**
 * What not everybody may have a bot do: moderation and administration of servers and groups, by the objects of the chat libraries. Who does it
 * to themselves (`message.member.roles.add(role)`) harms nobody.
 */
import type { Library, Sink, When } from "../../engine/summary.js";

const MINE: When = { arg: "this", mine: true };

/** `who`: the check to write, for the message. */
function action(use: string, who: string, more: Partial<Sink> = {}): readonly Sink[] {
  return [{ arg: "return", kind: "privileged", fact: true, asks: "authorized", unless: [MINE], detail: { use, instead: who }, ...more }];
}

const has = (flag: string): string => `member.permissions.has(PermissionFlagsBits.${flag})`;
const kick = action("removes a member", has("KickMembers"));
const ban = action("bans a member", has("BanMembers"));
const roles = action("changes a member's roles", has("ManageRoles"));
const channels = action("changes a channel", has("ManageChannels"));
const removeChannel = action("deletes a channel", has("ManageChannels"));

export const library: Library = {
  name: "privileged",
  types: {},
  also: {
    "discord.GuildMember": {
      ban,
      kick,
      timeout: action("mutes a member", has("ModerateMembers")),
      disableCommunicationUntil: action("mutes a member", has("ModerateMembers")),
      setNickname: action("renames a member", has("ManageNicknames")),
      addRole: roles,
      removeRole: roles,
    },
    "discord.GuildMembers": { ban, kick, prune: kick, unban: action("lifts a ban", has("BanMembers")) },
    "discord.Guild": {
      ban,
      unban: action("lifts a ban", has("BanMembers")),
      leave: action("makes the bot leave a server", "the id of the bot's owner"),
      setName: action("changes the server", has("ManageGuild")),
      setIcon: action("changes the server", has("ManageGuild")),
    },
    "discord.Bans": { create: ban, remove: action("lifts a ban", has("BanMembers")) },
    "discord.Roles": { add: roles, remove: roles, set: roles, create: roles, delete: roles },
    "discord.Role": { delete: roles, setPermissions: roles },
    "discord.Channel": {
      bulkDelete: action("deletes messages of others", has("ManageMessages")),
      delete: removeChannel,
      setRateLimitPerUser: channels,
      overwritePermissions: channels,
      createWebhook: action("makes a webhook", has("ManageWebhooks")),
    },
  },
};
