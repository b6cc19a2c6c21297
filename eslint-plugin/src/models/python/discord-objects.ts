/**
 * What discord.py and the libraries that come from it (nextcord, disnake, py-cord) hand to bots: messages, people, channels, interactions.
 * What the platform assigns is safe; what a person typed or named is chat text. Which functions get them is in `discord.ts`.
 */
import type { Member, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatData, chatName, id, identity, standing } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, named } from "../javascript/rows.js";
import { bytesOf, elements, pathUse } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };
const message: Member = { type: "discord.Message" };
const user: Member = { type: "discord.User" };
/** Whoever it is that asks. */
const caller: Member = { type: "discord.User", source: identity };
const guild: Member = { type: "discord.Guild" };
const channel: Member = { type: "discord.Channel" };
const client: Member = { type: "discord.Bot" };

/** What goes to a channel pings whom it mentions, everyone included, unless the call or the bot says otherwise. */
const PINGS: Summary = {
  sinks: [
    {
      arg: "0|content=",
      kind: "mention",
      detail: { use: "message that pings", instead: "`allowed_mentions=discord.AllowedMentions.none()`" },
    },
  ],
  returns: { type: "discord.Message" },
};
const SENDS: Member = {
  call: [
    { when: [{ arg: "allowed_mentions=", instance: "discord.AllMentions" }], ...PINGS },
    { when: [{ arg: "allowed_mentions=", given: true }], returns: { type: "discord.Message" } },
    PINGS,
  ],
};
/** An answer to an interaction, an edit, a direct message: nobody is pinged who is not in it. */
const ANSWERS: Member = gives({ type: "discord.Message" });

export const types: Readonly<Record<string, TypeModel>> = {
  "discord.User": {
    members: {
      ...named(
        ["id", "bot", "mention", "avatar", "display_avatar", "discriminator", "roles", "top_role", "guild_permissions", "color"],
        id,
      ),
      ...named(["joined_at", "created_at", "status", "voice", "colour", "system"], id),
      ...named(["name", "display_name", "nick", "global_name"], name),
      ...named(["activity", "activities"], text),
      send: ANSWERS,
      ...named(["add_roles", "remove_roles", "kick", "ban", "edit", "timeout", "move_to", "create_dm", "unban"], HARMLESS),
      guild,
      dm_channel: channel,
    },
  },
  /** The bot itself, which is called as its owner likes. */
  "discord.ClientUser": {
    members: {
      ...named(["id", "bot", "mention", "avatar", "display_avatar", "discriminator", "created_at", "verified"], id),
      ...named(["name", "display_name", "global_name"], id),
      edit: HARMLESS,
    },
  },
  "discord.Users": elements("discord.User"),
  "discord.Message": {
    anyone: true,
    members: {
      ...named(["content", "system_content"], text),
      clean_content: { source: { ...chat, cleans: ["mention"] } },
      ...named(["id", "created_at", "type", "role_mentions", "channel_mentions", "flags", "webhook_id", "jump_url", "raw_mentions"], id),
      author: caller,
      mentions: { type: "discord.Users" },
      channel,
      guild,
      attachments: { type: "discord.Attachments" },
      embeds: { type: "discord.Embeds" },
      reference: { type: "discord.Reference" },
      reply: SENDS,
      edit: ANSWERS,
      ...named(["delete", "add_reaction", "pin", "remove_reaction", "clear_reactions", "publish"], HARMLESS),
      create_thread: gives({ type: "discord.Channel" }),
    },
  },
  "discord.Messages": elements("discord.Message"),
  "discord.Embeds": elements("discord.Embed"),
  "discord.Embed": { source: chatData },
  "discord.Reference": { members: { resolved: message, ...named(["message_id", "channel_id"], id), cached_message: message } },
  "discord.Attachments": elements("discord.Attachment"),
  "discord.Attachment": {
    members: {
      ...named(["filename", "description", "title"], text),
      // The platform's own address.
      ...named(["url", "proxy_url", "id", "size", "content_type", "width", "height"], id),
      read: gives({ source: bytesOf(chat) }),
      save: { call: { sinks: [{ ...pathUse("0|fp=", "file that is written"), when: [{ arg: "0|fp=", type: "string" }] }] } },
      to_file: HARMLESS,
    },
  },
  "discord.Channel": {
    members: {
      ...named(["id", "mention", "type", "position", "category", "nsfw"], id),
      ...named(["name", "topic"], name),
      send: SENDS,
      ...named(["fetch_message", "get_partial_message"], gives({ type: "discord.Message" })),
      ...named(["history", "pins"], gives({ type: "discord.Messages" })),
      guild,
      members: { type: "discord.Users" },
      ...named(["typing", "purge", "delete", "edit", "set_permissions", "trigger_typing", "connect"], HARMLESS),
      create_webhook: gives({ type: "discord.Webhook" }),
    },
  },
  "discord.Webhook": { members: { send: SENDS, ...named(["edit_message", "delete"], ANSWERS), ...named(["id", "url", "token"], id) } },
  "discord.Guilds": { element: { type: "discord.Guild" } },
  "discord.Guild": {
    members: {
      ...named(["name", "description"], name),
      ...named(["id", "member_count", "owner_id", "roles", "default_role", "icon", "emojis"], id),
      ...named(["owner", "me"], user),
      members: { type: "discord.Users" },
      ...named(["get_member", "fetch_member", "get_member_named"], gives({ type: "discord.User" })),
      ...named(["get_channel", "fetch_channel", "create_text_channel", "create_voice_channel"], gives({ type: "discord.Channel" })),
      ...named(["get_role", "create_role", "ban", "kick", "edit", "unban", "leave"], gives({ safe: true })),
      system_channel: channel,
    },
  },
  "discord.Role": {
    members: { ...named(["id", "mention", "position", "permissions", "color"], id), name, members: { type: "discord.Users" } },
  },
  "discord.Reaction": { members: { message, ...named(["emoji", "count", "me"], id), users: gives({ type: "discord.Users" }) } },
  /** A command's context, whose answer is a message in the channel. */
  "discord.Context": {
    anyone: true,
    members: {
      message,
      me: user,
      ...named(["author", "user"], caller),
      channel,
      guild,
      ...named(["bot", "client"], client),
      ...named(["args", "kwargs"], text),
      permissions: { source: standing },
      ...named(["id", "command", "prefix", "invoked_with", "clean_prefix", "voice_client", "cog", "invoked_subcommand"], id),
      ...named(["send", "reply"], SENDS),
      ...named(["defer", "typing", "trigger_typing", "send_help", "invoke"], HARMLESS),
      interaction: { type: "discord.Interaction" },
    },
  },
  /** An interaction, or the context of a slash command in py-cord. */
  "discord.Interaction": {
    anyone: true,
    members: {
      message,
      ...named(["author", "user"], caller),
      channel,
      guild,
      ...named(["bot", "client"], client),
      ...named(["data", "namespace", "options", "selected_options"], { source: chatData }),
      // Of disnake's modals, by custom id.
      ...named(["text_values", "resolved_values"], { source: chatData }),
      ...named(["id", "guild_id", "channel_id", "command", "created_at", "token", "locale", "custom_id", "values"], id),
      permissions: { source: standing },
      ...named(["response", "followup"], { type: "discord.Response" }),
      ...named(
        ["send", "respond", "edit_original_response", "edit_original_message", "send_followup", "edit", "original_response"],
        ANSWERS,
      ),
      ...named(["defer", "send_modal", "delete_original_response", "typing"], HARMLESS),
      target: message,
    },
  },
  "discord.Response": {
    members: { ...named(["send_message", "send", "edit_message"], ANSWERS), ...named(["defer", "send_modal", "is_done"], HARMLESS) },
  },
};

const QUIET: Member = gives({ type: "discord.Message" });

/** Of a bot whose messages ping only whom it allows. */
export const quietTypes: Readonly<Record<string, TypeModel>> = {
  "discord.QuietContext": {
    extends: ["discord.Context"],
    members: { ...named(["send", "reply"], QUIET), channel: { type: "discord.QuietChannel" }, message: { type: "discord.QuietMessage" } },
  },
  "discord.QuietMessage": { extends: ["discord.Message"], members: { reply: QUIET, channel: { type: "discord.QuietChannel" } } },
  "discord.QuietChannel": { extends: ["discord.Channel"], members: { send: QUIET } },
};
