/** What not everybody may have a bot do: moderation and administration of servers and groups, by the objects of the chat libraries. */
import type { Library, Sink, When } from "../../engine/summary.js";

const MINE: When = { arg: "this", mine: true };

/** `who`: the check to write, for the message. */
function action(use: string, who: string, more: Partial<Sink> = {}): readonly Sink[] {
  return [{ arg: "return", kind: "privileged", fact: true, asks: "authorized", unless: [MINE], detail: { use, instead: who }, ...more }];
}

const has = (flag: string): string => `@commands.has_permissions(${flag}=True)`;
const ban = action("bans a member", has("ban_members"));
const kick = action("removes a member", has("kick_members"));
const roles = action("changes a member's roles", has("manage_roles"));

export const library: Library = {
  name: "privileged",
  types: {},
  also: {
    "discord.User": {
      ban,
      kick,
      unban: ban,
      timeout: action("mutes a member", has("moderate_members")),
      add_roles: roles,
      remove_roles: roles,
    },
    "discord.Guild": { ban, kick, unban: ban, create_role: roles, leave: action("makes the bot leave a server", "@commands.is_owner()") },
    "discord.Channel": {
      purge: action("deletes messages of others", has("manage_messages")),
      delete: action("deletes a channel", has("manage_channels")),
      set_permissions: action("changes who may use a channel", has("manage_channels")),
    },
  },
};
