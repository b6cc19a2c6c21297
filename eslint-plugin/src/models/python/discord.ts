/** discord.py and the libraries that come from it: nextcord, disnake, py-cord. Red's cogs, too. */
import type { Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatName, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named, PASSES } from "../javascript/rows.js";
import { byAnnotation, decorator, pathUse } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };

/** A message pings whom it names, unless the call or the bot says otherwise. */
const SENDS: readonly Summary[] = [
  { when: [{ arg: "allowed_mentions=", given: true }], returns: { type: "discord.Message" } },
  {
    sinks: [
      {
        arg: "0|content=",
        kind: "mention",
        detail: { use: "message that pings", instead: "`allowed_mentions=discord.AllowedMentions.none()`" },
      },
    ],
    returns: { type: "discord.Message" },
  },
];

const USER: TypeModel = {
  members: {
    ...named(["id", "bot", "mention", "avatar", "display_avatar", "discriminator", "roles", "top_role", "guild_permissions", "color"], id),
    ...named(["name", "display_name", "nick", "global_name"], name),
    ...named(["send", "create_dm"], { call: SENDS }),
    ...named(["add_roles", "remove_roles", "kick", "ban", "edit", "timeout"], HARMLESS),
    guild: { type: "discord.Guild" },
  },
};

const MESSAGE: TypeModel = {
  members: {
    ...named(["content", "clean_content", "system_content", "jump_url"], text),
    ...named(["id", "created_at", "type", "mentions", "role_mentions", "channel_mentions", "flags", "webhook_id"], id),
    author: { type: "discord.User" },
    channel: { type: "discord.Channel" },
    guild: { type: "discord.Guild" },
    attachments: { type: "discord.Attachments" },
    embeds: text,
    reference: { type: "discord.Reference" },
    ...named(["reply", "edit"], { call: SENDS }),
    ...named(["delete", "add_reaction", "pin", "remove_reaction"], HARMLESS),
  },
};

const CHANNEL: TypeModel = {
  members: {
    ...named(["id", "mention", "type", "position"], id),
    ...named(["name", "topic"], name),
    send: { call: SENDS },
    fetch_message: gives({ type: "discord.Message" }),
    history: gives({ type: "discord.Messages" }),
    guild: { type: "discord.Guild" },
    ...named(["typing", "purge", "delete", "edit"], HARMLESS),
  },
};

const CONTEXT: TypeModel = {
  members: {
    message: { type: "discord.Message" },
    ...named(["author", "user", "me"], { type: "discord.User" }),
    channel: { type: "discord.Channel" },
    guild: { type: "discord.Guild" },
    ...named(["bot", "client"], { type: "discord.Bot" }),
    ...named(["args", "kwargs", "data", "namespace", "values"], text),
    ...named(["id", "guild_id", "channel_id", "command", "prefix", "invoked_with"], id),
    response: { type: "discord.Response" },
    followup: { type: "discord.Response" },
    ...named(["send", "reply", "respond", "edit_original_response", "edit_original_message", "send_followup"], { call: SENDS }),
    ...named(["defer", "typing", "trigger_typing"], HARMLESS),
  },
};

const ATTACHMENT: TypeModel = {
  members: {
    ...named(["filename", "description"], text),
    // The platform's own address.
    ...named(["url", "proxy_url", "id", "size", "content_type", "width", "height"], id),
    read: gives({ source: chat }),
    save: { call: { sinks: [pathUse("0|fp=", "file that is written")] } },
    to_file: HARMLESS,
  },
};

const COMMANDS = [
  ...["command", "hybrid_command", "slash_command", "user_command", "message_command", "group", "hybrid_group", "application_command"],
  ...["sub_command", "subcommand"],
];

const BOT: TypeModel = {
  members: {
    ...named(COMMANDS, gives({ type: "discord.OnCommand" })),
    event: { call: { callbacks: [{ arg: "0", params: [{ type: "discord.Message" }], runs: "entry" }] } },
    listen: gives({ type: "discord.OnEvent" }),
    tree: { type: "discord.Tree" },
    wait_for: gives({ type: "discord.Message" }),
    ...named(["get_channel", "fetch_channel"], gives({ type: "discord.Channel" })),
    ...named(["get_user", "fetch_user"], gives({ type: "discord.User" })),
    ...named(["get_guild", "fetch_guild"], gives({ type: "discord.Guild" })),
    ...named(["load_extension", "unload_extension", "reload_extension"], {
      call: { sinks: [{ arg: "0", kind: "code", detail: { use: "name of an extension that is loaded" } }] },
    }),
    ...named(["run", "start", "add_cog", "process_commands", "change_presence", "close"], HARMLESS),
    user: { type: "discord.User" },
  },
  overrides: {
    on_message: { params: [{ type: "discord.Message" }] },
    on_message_edit: { params: [{ type: "discord.Message" }, { type: "discord.Message" }] },
  },
};

const CLASSES: Readonly<Record<string, Member>> = {
  ...named(["Client", "Bot", "AutoShardedBot", "InteractionBot"], makes({ type: "discord.Bot" })),
  ...named(["Interaction", "ApplicationContext", "ApplicationCommandInteraction", "MessageInteraction", "ModalInteraction"], {
    type: "discord.Context",
  }),
  CommandInteraction: { type: "discord.Context" },
  Message: { type: "discord.Message" },
  Attachment: { type: "discord.Attachment" },
  ...named(["Member", "User"], { type: "discord.User" }),
  ...named(["TextChannel", "Thread", "VoiceChannel"], { type: "discord.Channel" }),
  Role: { type: "discord.Role" },
  Guild: { type: "discord.Guild" },
  File: { new: { sinks: [{ ...pathUse("0|fp=", "file sent") }] } },
  ...named(["Intents", "Embed", "Color", "Colour", "Activity", "Game", "AllowedMentions"], {
    safe: true,
    new: { returns: {} },
    call: { returns: {} },
  }),
};

export const library: Library = {
  name: "discord",
  modules: {
    ...Object.fromEntries(["discord", "nextcord", "disnake"].map((each) => [each, "discord"])),
    ...Object.fromEntries(["discord", "nextcord", "disnake"].map((each) => [`${each}.ext`, "discord.ext"])),
    ...Object.fromEntries(["discord", "nextcord", "disnake"].map((each) => [`${each}.ext.commands`, "discord.commands"])),
    ...Object.fromEntries(["discord", "nextcord", "disnake"].map((each) => [`${each}.ui`, "discord.ui"])),
    "discord.app_commands": "discord.app_commands",
    "discord.commands": "discord.commands",
    "redbot.core": "redbot",
  },
  types: {
    discord: {
      members: {
        ...CLASSES,
        ...named(COMMANDS, gives({ type: "discord.OnCommand" })),
        ext: { type: "discord.ext" },
        ui: { type: "discord.ui" },
        app_commands: { type: "discord.app_commands" },
        utils: { type: "discord.utils" },
      },
    },
    redbot: { members: { commands: { type: "discord.commands" }, checks: { safe: true } } },
    "discord.ext": { members: { commands: { type: "discord.commands" }, tasks: { safe: true } } },
    "discord.utils": { members: { escape_mentions: gives({ from: ["0"], cleans: ["mention"] }), escape_markdown: PASSES } },
    "discord.commands": {
      members: {
        ...CLASSES,
        ...named(COMMANDS, gives({ type: "discord.OnCommand" })),
        Context: { type: "discord.Context" },
        Cog: { type: "discord.CogClass" },
        GroupCog: { type: "discord.CogClass" },
      },
    },
    "discord.CogClass": {
      new: { returns: { type: "discord.Cog" } },
      members: { listener: gives({ type: "discord.OnEvent" }) },
    },
    "discord.Cog": { members: {} },
    "discord.app_commands": {
      members: {
        ...named(["command"], gives({ type: "discord.OnCommand" })),
        ...named(["describe", "choices", "guilds", "rename", "checks", "guild_only", "autocomplete"], HARMLESS),
        Choice: { type: "discord.Choice" },
        CommandTree: makes({ type: "discord.Tree" }),
        Group: makes({ type: "discord.Tree" }),
      },
    },
    "discord.Choice": { members: { value: id, name: id } },
    "discord.Tree": { members: { command: gives({ type: "discord.OnCommand" }), ...named(["sync", "add_command"], HARMLESS) } },
    "discord.OnCommand": decorator([{ type: "discord.Context" }], byAnnotation(chat)),
    "discord.OnEvent": decorator([{ type: "discord.Message" }]),
    "discord.Bot": BOT,
    "discord.Context": CONTEXT,
    "discord.Message": MESSAGE,
    "discord.Messages": { element: { type: "discord.Message" } },
    "discord.Reference": { members: { resolved: { type: "discord.Message" }, ...named(["message_id", "cached_message"], id) } },
    "discord.Response": {
      members: { ...named(["send_message", "send", "edit_message"], { call: SENDS }), ...named(["defer", "send_modal"], HARMLESS) },
    },
    "discord.User": USER,
    "discord.Channel": CHANNEL,
    "discord.Guild": {
      members: {
        ...named(["name", "description"], name),
        ...named(["id", "member_count", "owner_id", "roles", "default_role"], id),
        ...named(["get_member", "fetch_member"], gives({ type: "discord.User" })),
        get_channel: gives({ type: "discord.Channel" }),
      },
    },
    "discord.Role": { members: { ...named(["id", "mention", "position", "permissions"], id), name } },
    "discord.Attachments": { element: { type: "discord.Attachment" } },
    "discord.Attachment": ATTACHMENT,
    "discord.ui": {
      members: {
        Modal: makes({ type: "discord.Modal" }),
        View: makes({ type: "discord.View" }),
        ...named(["TextInput", "InputText"], {
          new: { returns: { type: "discord.TextInput" } },
          call: { returns: { type: "discord.TextInput" } },
        }),
        ...named(["button", "select", "string_select"], gives({ type: "discord.OnComponent" })),
        ...named(["Button", "Select"], makes({ type: "discord.Select" })),
      },
    },
    "discord.OnComponent": decorator([{ type: "discord.Context" }, { type: "discord.Select" }]),
    "discord.TextInput": { members: { value: text } },
    "discord.Select": { members: { values: id, custom_id: id } },
    "discord.Modal": {
      members: { add_item: HARMLESS, stop: HARMLESS },
      overrides: { on_submit: { params: [{ type: "discord.Context" }] }, callback: { params: [{ type: "discord.Context" }] } },
    },
    "discord.View": { members: { add_item: HARMLESS, stop: HARMLESS } },
  },
};
