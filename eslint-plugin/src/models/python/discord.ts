/**
 * discord.py, nextcord, disnake and py-cord: bots, commands, events, cogs, views and modals. A command's parameters are converted to what
 * their annotations ask for. The objects they get are in `discord-objects.ts`.
 */
import type { Callback, Given, HandlerShape, Library, Member, Result, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { chat, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { quietTypes, types } from "./discord-objects.js";
import { byAnnotation, elements, EXPLAINS, pathUse } from "./words.js";

const LIBRARIES = ["discord", "nextcord", "disnake"];
const under = (path: string, type: string): Readonly<Record<string, string>> =>
  Object.fromEntries(LIBRARIES.map((library) => [`${library}${path}`, type]));

const INTERACTION: Given = { type: "discord.Interaction" };

/** A decorator for commands; the command keeps the function, and makes commands below itself. */
function onCommand(context: string, askedAs = "discord's commands", made = "discord.Command"): TypeModel {
  return {
    call: {
      callbacks: [
        {
          arg: "0",
          params: [{ type: context }],
          rest: byAnnotation(chat),
          conditions: ["this.platform", "this.asked", "this.asked.[]"],
          behind: "this.parent",
          askedAs,
          runs: "entry",
        },
      ],
      returns: { same: "0", type: made },
    },
  };
}

/** What a command's maker says of who may use it: the platform shows it to nobody else, or the library asks these functions. */
const registers = (type: string, more: Result["fields"] = {}): readonly Summary[] => [
  {
    when: [{ arg: "default_member_permissions=", given: true }],
    returns: { type, fields: { platform: { type: "discord.Protects" } } },
  },
  { returns: { type, fields: { asked: { same: "checks=" }, platform: { same: "this.platform" }, ...more } } },
];
/** A group that is not asked when one of its commands is called. */
const OPEN_GROUP: Summary = {
  when: [{ arg: "invoke_without_command=", is: [true] }],
  returns: { type: "discord.OnOpenGroup", fields: { asked: { same: "checks=" } } },
};
const COMMAND: Member = { call: [OPEN_GROUP, ...registers("discord.OnCommand")] };
/** Below a group, whose own checks come first. */
const BELOW: Member = {
  call: [
    { ...OPEN_GROUP, returns: { type: "discord.OnOpenGroup", fields: { asked: { same: "checks=" }, parent: { same: "this" } } } },
    ...registers("discord.OnCommand", { parent: { same: "this" } }),
  ],
};
const SLASH_COMMAND: Member = { call: registers("discord.OnSlash") };
/** What it answers decides about all commands. */
const decides = (arg: string, name: string, context: string): Summary => ({
  callbacks: [{ arg, params: [{ type: context }], decidesFor: name, runs: "entry" }],
  returns: { same: arg },
});

/** Commands written in a message, ... */
const COMMANDS = ["command", "group", "hybrid_command", "hybrid_group"];
/** ... and those the platform knows. */
const SLASH = ["slash_command", "user_command", "message_command", "application_command", "sub_command", "subcommand", "sub_command_group"];

const [member, guild, channel, role, message] = ["User", "Guild", "Channel", "Role", "Message"].map((each): Given => ({
  type: `discord.${each}`,
})) as [Given, Given, Given, Given, Given];

const on = (...names: readonly string[]): readonly string[] => names.map((each) => `on_${each}`);
const callback = (params: readonly Given[]): Callback => ({ arg: "0", params, runs: "entry" });
const event = (names: readonly string[], ...params: readonly Given[]) => ({ names: on(...names), params });

/** What listeners get, by the name of the event. */
const EVENTS = [
  event(["message", "message_delete"], message),
  event(["message_edit"], message, message),
  event(["member_join", "member_remove"], member),
  event(["member_update", "user_update", "presence_update"], member, member),
  event(["reaction_add", "reaction_remove"], { type: "discord.Reaction" }, member),
  event(["guild_join", "guild_remove"], guild),
  event(["member_ban", "member_unban"], guild, member),
  event(["guild_channel_create", "guild_channel_delete", "thread_create", "thread_delete"], channel),
  event(["guild_channel_update", "thread_update"], channel, channel),
  event(["guild_role_create", "guild_role_delete"], role),
  event(["interaction"], INTERACTION),
  event(["command_error", "application_command_error", "slash_command_error"], { type: "discord.Context" }, { type: "Error" }),
  event(["voice_state_update"], member),
  // Ids of what is not in the cache.
  event(["raw_reaction_add", "raw_reaction_remove", "raw_message_delete", "raw_message_edit"], { type: "discord.Payload" }),
];

/** `@bot.event async def on_message(message)` */
const BY_NAME: readonly Summary[] = [
  ...EVENTS.map(({ names, params }): Summary => ({ when: [{ arg: "0", called: names }], callbacks: [callback(params)] })),
  {},
];

/** `@bot.listen("on_message")`; without the event's name the function's own counts. */
const LISTENS: Member = {
  call: [
    { when: [{ arg: "0|name=", is: ["on_message", "on_message_edit", "on_message_delete"] }], returns: { type: "discord.OnMessage" } },
    { returns: { type: "discord.OnEvent" } },
  ],
};

const waited: readonly Summary[] = [
  { when: [{ arg: "0|event=", is: ["message"] }], returns: { type: "discord.Message" } },
  { when: [{ arg: "0|event=", is: ["reaction_add"] }], returns: { type: "discord.Reaction", list: true } },
  { returns: { type: "discord.Interaction" } },
];

const BOT: TypeModel = {
  members: {
    ...named(COMMANDS, COMMAND),
    ...named(SLASH, SLASH_COMMAND),
    event: { call: BY_NAME },
    listen: LISTENS,
    ...named(["check", "check_once"], { call: decides("0", "discord's commands", "discord.Context") }),
    add_check: { call: decides("0|func=", "discord's commands", "discord.Context") },
    application_command_check: { call: decides("0", "discord's slash commands", "discord.Interaction") },
    tree: { type: "discord.Tree" },
    wait_for: { call: waited },
    ...named(["get_channel", "fetch_channel"], found("discord.Channel")),
    ...named(["get_user", "fetch_user"], found("discord.User")),
    ...named(["get_guild", "fetch_guild"], found("discord.Guild")),
    get_context: gives({ type: "discord.Context" }),
    ...named(["load_extension", "unload_extension", "reload_extension"], {
      call: { sinks: [{ arg: "0|name=", kind: "code", detail: { use: "name of an extension that is loaded" } }] },
    }),
    ...named(["run", "start", "add_cog", "process_commands", "change_presence", "close", "add_view", "remove_command"], HARMLESS),
    is_owner: { call: { returns: { safe: true }, guards: [{ arg: "return", proves: "authorized", on: "true" }] } },
    ...named(["latency", "intents", "command_prefix", "owner_id"], id),
    guilds: { type: "discord.Guilds" },
    user: { type: "discord.ClientUser" },
  },
  overrides: Object.fromEntries(EVENTS.flatMap(({ names, params }) => names.map((name) => [name, { params }]))),
};

/** By an id, which the sender may have named. */
function found(type: string): Member {
  return { call: { op: "get", returns: { type } } };
}

/** Whichever file its messages come from. */
const QUIET: Sink = { arg: "return", kind: "mention", tells: "quiet" };
const LOUD: Sink = { ...QUIET, tells: "loud" };

const makesBot: Member = {
  new: [
    { when: [{ arg: "allowed_mentions=", instance: "discord.AllMentions" }], sinks: [LOUD], returns: { type: "discord.Bot" } },
    { when: [{ arg: "allowed_mentions=", given: true }], sinks: [QUIET], returns: { type: "discord.QuietBot" } },
    { sinks: [LOUD], returns: { type: "discord.Bot" } },
  ],
};

/** FFmpeg opens or fetches what it is told, and gets further arguments as they are written. */
const audio: Member = makes(
  { safe: true },
  {
    sinks: [
      {
        arg: "0|source=",
        kind: "url",
        when: [{ arg: "0|source=", type: "string" }],
        detail: { use: "audio that FFmpeg fetches or opens" },
      },
      ...["before_options=", "options="].map((arg) => ({ arg, kind: "argument" as const, detail: { use: "arguments of FFmpeg" } })),
    ],
  },
);

const CLASSES: Readonly<Record<string, Member>> = {
  ...named(["Client", "Bot", "AutoShardedBot", "AutoShardedClient", "InteractionBot", "AutoShardedInteractionBot"], makesBot),
  ...named(
    [
      "Interaction",
      "ApplicationContext",
      "ApplicationCommandInteraction",
      "CommandInteraction",
      "MessageInteraction",
      "ModalInteraction",
      "GuildCommandInteraction",
      "AppCmdInter",
      "MessageCommandInteraction",
      "UserCommandInteraction",
    ],
    { type: "discord.Interaction" },
  ),
  Message: { type: "discord.Message" },
  Attachment: { type: "discord.Attachment" },
  ...named(["Member", "User"], { type: "discord.User" }),
  ...named(["TextChannel", "Thread", "VoiceChannel", "ForumChannel", "StageChannel", "CategoryChannel", "DMChannel"], {
    type: "discord.Channel",
  }),
  Role: { type: "discord.Role" },
  Guild: { type: "discord.Guild" },
  Reaction: { type: "discord.Reaction" },
  File: makes({ safe: true }, { sinks: [{ ...pathUse("0|fp=", "file sent"), when: [{ arg: "0|fp=", type: "string" }] }] }),
  ...named(["FFmpegPCMAudio", "FFmpegOpusAudio"], audio),
  AllowedMentions: {
    type: "discord.MentionsClass",
    new: [{ when: [{ arg: "everyone=", is: [true] }], returns: { type: "discord.AllMentions" } }, { returns: { safe: true } }],
  },
  ...named(["Webhook", "SyncWebhook"], { type: "discord.WebhookClass" }),
  ...named(["Intents", "Embed", "Color", "Colour", "Activity", "Game", "Object", "PermissionOverwrite"], {
    safe: true,
    new: { returns: { safe: true } },
  }),
};

/** Errors about what somebody has typed, may not do, or has to wait for. */
const TOLD_TO_USERS = [
  ...["UserInputError", "MissingRequiredArgument", "MissingRequiredAttachment", "TooManyArguments", "BadArgument", "BadUnionArgument"],
  ...["BadLiteralArgument", "CommandNotFound", "DisabledCommand", "CommandOnCooldown", "MaxConcurrencyReached", "CheckFailure"],
  ...["MissingPermissions", "BotMissingPermissions", "MissingRole", "MissingAnyRole", "NotOwner", "NoPrivateMessage", "PrivateMessageOnly"],
  ...["MemberNotFound", "UserNotFound", "RoleNotFound", "ChannelNotFound", "NSFWChannelRequired"],
];

/** What loading an extension calls. */
const shapes: readonly HandlerShape[] = [
  {
    exported: ["setup"],
    imports: LIBRARIES.flatMap((name) => [name, `${name}.ext`, `${name}.ext.commands`]),
    params: { bot: { type: "discord.Bot" }, client: { type: "discord.Bot" } },
    needs: ["bot", "client"],
  },
];

export const library: Library = {
  name: "discord",
  shapes,
  modules: {
    ...under("", "discord"),
    ...under(".ext", "discord.ext"),
    ...under(".ext.commands", "discord.commands"),
    ...under(".ext.commands.bot", "discord.commands"),
    ...under(".ui", "discord.ui"),
    ...under(".utils", "discord.utils"),
    "discord.app_commands": "discord.app_commands",
    "discord.commands": "discord",
  },
  types: {
    ...types,
    ...quietTypes,
    discord: {
      members: {
        ...CLASSES,
        ...named([...SLASH, "command"], SLASH_COMMAND),
        ui: { type: "discord.ui" },
        app_commands: { type: "discord.app_commands" },
        utils: { type: "discord.utils" },
      },
    },
    "discord.ext": { members: { commands: { type: "discord.commands" }, tasks: id } },
    "discord.utils": {
      members: {
        escape_mentions: gives({ from: ["0|text="], cleans: ["mention"] }),
        ...named(["escape_markdown", "remove_markdown"], gives({ from: ["0|text="] })),
      },
    },
    "discord.WebhookClass": { members: { ...named(["from_url", "partial"], gives({ type: "discord.Webhook" })) } },
    "discord.commands": {
      members: {
        bot: { type: "discord.commands" },
        ...CLASSES,
        ...named(COMMANDS, COMMAND),
        ...named(SLASH, SLASH_COMMAND),
        Context: { type: "discord.Context" },
        ...named(["Cog", "GroupCog"], { type: "discord.CogClass", new: { returns: { type: "discord.Cog" } } }),
        clean_content: { type: "discord.CleanText" },
        ...named(["has_permissions", "has_guild_permissions", "has_role", "has_any_role", "is_owner"], gives({ type: "discord.Protects" })),
        ...named(["cooldown", "dynamic_cooldown", "max_concurrency"], gives({ type: "discord.Limits" })),
        ...named(TOLD_TO_USERS, EXPLAINS),
        ...named(["check", "check_any"], gives({ type: "discord.Checks", fields: { asked: { same: "0" } } })),
        ...named(["guild_only", "dm_only", "bot_has_permissions", "bot_has_guild_permissions", "before_invoke", "after_invoke"], HARMLESS),
      },
    },
    /** Text in which mentions are written out. */
    "discord.CleanText": { source: { ...chat, cleans: ["mention"] } },
    "discord.MentionsClass": { members: { all: gives({ type: "discord.AllMentions" }), none: gives({ safe: true }) } },
    /** `@everyone` pings. */
    "discord.AllMentions": {},
    "discord.CogClass": { members: { listener: LISTENS } },
    "discord.Cog": {
      members: { listener: LISTENS },
      asksFirst: ["cog_check", "interaction_check", "cog_before_invoke"],
      overrides: {
        ...Object.fromEntries(["cog_check", "cog_before_invoke"].map((name) => [name, { params: [{ type: "discord.Context" }] }])),
        // Whoever adds it hands it the bot, in this module's `setup` or wherever it is made.
        __init__: { params: [{ type: "discord.Bot" }] },
        bot_check: { params: [{ type: "discord.Context" }], decidesFor: "discord's commands" },
        interaction_check: { params: [INTERACTION] },
      },
    },
    "discord.app_commands": {
      members: {
        command: SLASH_COMMAND,
        context_menu: SLASH_COMMAND,
        ...named(["describe", "choices", "guilds", "rename", "guild_only", "allowed_installs", "allowed_contexts"], {
          safe: true,
          call: {},
        }),
        // The platform shows the command to nobody else.
        default_permissions: gives({ type: "discord.Protects" }),
        check: gives({ type: "discord.Checks", fields: { asked: { same: "0" } } }),
        checks: { type: "discord.app_commands.checks" },
        autocomplete: { call: { callbacks: [{ arg: "*", params: [INTERACTION, { source: chat }], runs: "entry" }] } },
        Choice: { type: "discord.Choice", new: { returns: { type: "discord.Choice" } } },
        CommandTree: makes({ type: "discord.Tree" }),
        Group: {
          new: [
            {
              when: [{ arg: "default_permissions=", given: true }],
              returns: { type: "discord.SlashGroup", fields: { platform: { type: "discord.Protects" } } },
            },
            { returns: { type: "discord.SlashGroup" } },
          ],
        },
        ...named(
          ["Command", "ContextMenu"],
          makes(
            { type: "discord.Command" },
            { callbacks: [{ arg: "callback=", params: [INTERACTION], rest: byAnnotation(chat), runs: "entry" }] },
          ),
        ),
      },
    },
    "discord.app_commands.checks": {
      members: {
        ...named(["has_permissions", "has_role", "has_any_role"], gives({ type: "discord.Protects" })),
        ...named(["cooldown", "dynamic_cooldown"], gives({ type: "discord.Limits" })),
        bot_has_permissions: HARMLESS,
      },
    },
    "discord.Protects": { call: { protects: ["authorized"] }, establishes: ["authorized"] },
    "discord.Limits": { call: { protects: ["limited"] }, establishes: ["limited"] },
    /** What a function of the program says about whoever calls the command. */
    "discord.Checks": { call: { asksFirst: ["this.asked"] } },
    "discord.Choice": { members: named(["value", "name"], id) },
    "discord.Payload": {
      members: {
        ...named(["message_id", "channel_id", "guild_id", "user_id", "emoji", "event_type"], id),
        member: { type: "discord.User" },
      },
    },
    "discord.SlashGroup": { extends: ["discord.TreeLike"], asksFirst: ["interaction_check"] },
    "discord.Tree": {
      extends: ["discord.TreeLike"],
      overrides: { interaction_check: { params: [INTERACTION], decidesFor: "discord's slash commands" } },
    },
    "discord.TreeLike": {
      members: {
        ...named(["command", "context_menu"], SLASH_COMMAND),
        error: { call: { callbacks: [callback([INTERACTION, { type: "Error" }])] } },
        ...named(["sync", "add_command", "copy_global_to"], HARMLESS),
      },
    },
    "discord.OpenGroup": { extends: ["discord.Command"], members: named(COMMANDS, COMMAND) },
    "discord.Command": {
      members: {
        ...named(COMMANDS, BELOW),
        ...named(["subcommand", "sub_command", "sub_command_group"], SLASH_COMMAND),
        ...named(["autocomplete", "on_autocomplete"], gives({ type: "discord.OnAutocomplete" })),
        error: { call: { callbacks: [callback([{ type: "discord.Context" }, { type: "Error" }])] } },
        ...named(["before_invoke", "after_invoke", "reset_cooldown"], HARMLESS),
      },
    },
    "discord.OnAutocomplete": { call: { callbacks: [callback([INTERACTION, { source: chat }])] } },
    "discord.OnCommand": onCommand("discord.Context"),
    "discord.OnOpenGroup": onCommand("discord.Context", undefined, "discord.OpenGroup"),
    "discord.OnSlash": onCommand("discord.Interaction", "discord's slash commands"),
    "discord.OnMessage": { call: { callbacks: [callback([message, message])] } },
    "discord.OnEvent": { call: BY_NAME },
    "discord.Bot": BOT,
    "discord.OnQuietCommand": onCommand("discord.QuietContext"),
    "discord.QuietBot": {
      extends: ["discord.Bot"],
      members: {
        ...named(COMMANDS, gives({ type: "discord.OnQuietCommand", fields: { asked: { same: "checks=" } } })),
        event: {
          call: [{ when: [{ arg: "0", called: on("message") }], callbacks: [callback([{ type: "discord.QuietMessage" }])] }, ...BY_NAME],
        },
        get_channel: gives({ type: "discord.QuietChannel" }),
      },
    },
    "discord.ui": {
      members: {
        ...named(["Modal"], makes({ type: "discord.Modal" })),
        View: makes({ type: "discord.View" }),
        ...named(["TextInput", "InputText"], makes({ type: "discord.TextInput" })),
        ...named(["Label"], makes({ same: "component=" })),
        ...named(["button", "select", "string_select", "user_select"], gives({ type: "discord.OnComponent" })),
        ...named(["Button", "Select", "StringSelect"], makes({ type: "discord.Component" })),
      },
    },
    /** The libraries do not agree on the order: discord.py passes the interaction first, the others the component. */
    "discord.OnComponent": {
      call: {
        callbacks: [
          {
            arg: "0",
            params: [INTERACTION, INTERACTION],
            named: { button: { type: "discord.Component" }, select: { type: "discord.Component" }, _: {} },
            runs: "entry",
          },
        ],
      },
    },
    "discord.TextInput": { members: { value: { source: chat } } },
    "discord.TextInputs": elements("discord.TextInput"),
    /** The choices are the bot's own. */
    "discord.Component": {
      members: named(["values", "custom_id", "label", "disabled", "style"], id),
      overrides: { callback: { params: [INTERACTION] } },
    },
    "discord.Modal": {
      members: { ...named(["add_item", "stop", "wait"], HARMLESS), children: { type: "discord.TextInputs" } },
      overrides: { on_submit: { params: [INTERACTION] }, callback: { params: [INTERACTION] } },
    },
    "discord.View": {
      members: { ...named(["add_item", "stop", "wait", "clear_items"], HARMLESS), children: id },
      asksFirst: ["interaction_check"],
      overrides: { interaction_check: { params: [INTERACTION] } },
    },
  },
};
