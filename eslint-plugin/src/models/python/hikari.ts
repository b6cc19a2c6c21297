/** hikari with lightbulb (version 2), and interactions.py: Discord libraries that are not built like discord.py. */
import type { Callback, Given, Library, Member } from "../../engine/summary.js";
import { chat, chatName, id, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { byAnnotation, decorator } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };

/** Who mentions is the caller's to say; without it everybody may be pinged. */
const pings = (text: string, option: string): Member => ({
  call: [
    { when: [{ arg: `${option}=`, given: true }], returns: { type: "hikari.Message" } },
    {
      sinks: [{ arg: text, kind: "mention", detail: { use: "message that pings", instead: `\`${option}=…\``, leaveOut: true } }],
      returns: { type: "hikari.Message" },
    },
  ],
});
/** hikari pings nobody unless told to. */
const quiet: Member = gives({ type: "hikari.Message" });

const EVENTS = ["MessageCreateEvent", "GuildMessageCreateEvent", "DMMessageCreateEvent", "GuildMessageUpdateEvent", "MessageUpdateEvent"];
const INTERACTIONS = ["InteractionCreateEvent", "ComponentInteraction", "CommandInteraction", "ModalInteraction"];
const listened: Callback = { arg: "0", params: [{ type: "hikari.Event" }], runs: "entry" };

const CONTEXT: Given = { type: "lightbulb.Context" };
const onContext: Member = { call: { callbacks: [{ arg: "0", params: [CONTEXT], runs: "entry" }], returns: { same: "0" } } };

/** interactions.py converts an option to what the command's annotation says. */
const ON_SLASH = decorator([{ type: "interactions.Context" }], byAnnotation(chat));
const COMMANDS = ["slash_command", "subcommand", "prefixed_command", "context_menu", "message_context_menu", "user_context_menu"];
const FORMS = ["component_callback", "modal_callback", "global_autocomplete"];
const CONTEXTS = [
  "SlashContext",
  "InteractionContext",
  "ComponentContext",
  "ModalContext",
  "ContextMenuContext",
  "AutocompleteContext",
  "PrefixedContext",
];

export const library: Library = {
  name: "hikari",
  modules: {
    hikari: "hikari",
    lightbulb: "lightbulb",
    "lightbulb.commands": "lightbulb",
    interactions: "interactions",
    "interactions.ext.prefixed_commands": "interactions",
    "interactions.api.events": "interactions.events",
  },
  types: {
    hikari: {
      members: {
        ...named(["GatewayBot", "RESTBot"], makes({ type: "hikari.Bot" })),
        ...named(EVENTS, { type: "hikari.Event" }),
        ...named(INTERACTIONS, { type: "hikari.Interaction" }),
        Message: { type: "hikari.Message" },
        ...named(["Intents", "Permissions", "OptionType", "Embed", "StartedEvent"], { safe: true, new: { returns: { safe: true } } }),
      },
    },
    "hikari.Bot": {
      members: {
        listen: gives({ type: "hikari.OnEvent" }),
        subscribe: { call: { callbacks: [{ ...listened, arg: "1|callback=" }] } },
        rest: { type: "hikari.Rest" },
        ...named(["run", "dispatch", "get_me"], HARMLESS),
      },
    },
    "hikari.OnEvent": { call: { callbacks: [listened] } },
    "hikari.Rest": {
      members: {
        create_message: quiet,
        ...named(["fetch_message"], quiet),
        fetch_messages: gives({ type: "hikari.Message", list: true }),
      },
    },
    "hikari.Event": {
      members: {
        content: text,
        message: { type: "hikari.Message" },
        interaction: { type: "hikari.Interaction" },
        ...named(["author", "member"], { type: "hikari.User", source: identity }),
        ...named(["author_id", "guild_id", "channel_id", "message_id", "is_human", "is_bot"], { source: identity }),
      },
      anyone: true,
    },
    "hikari.Message": {
      members: {
        content: text,
        author: { type: "hikari.User", source: identity },
        attachments: { type: "hikari.Attachments" },
        ...named(["respond", "edit", "delete", "add_reaction"], HARMLESS),
        ...named(["id", "channel_id", "guild_id", "timestamp", "type"], id),
      },
      anyone: true,
    },
    "hikari.Attachments": { extends: ["Array"], element: { type: "hikari.Attachment" } },
    "hikari.Attachment": { members: { filename: text, ...named(["url", "size", "id", "media_type"], id) } },
    "hikari.User": {
      members: { ...named(["username", "display_name", "global_name", "nickname"], name), ...named(["id", "mention", "is_bot"], id) },
    },
    "hikari.Interaction": {
      members: {
        ...named(["custom_id", "values"], text),
        components: { source: { ...chat, structured: true } },
        ...named(["user", "member"], { type: "hikari.User", source: identity }),
        ...named(["create_initial_response", "edit_initial_response"], HARMLESS),
        ...named(["id", "guild_id", "channel_id", "type", "locale"], id),
      },
      anyone: true,
    },

    lightbulb: {
      members: {
        BotApp: makes({ type: "lightbulb.App" }),
        Plugin: makes({ type: "lightbulb.Plugin" }),
        ...named(["Context", "SlashContext", "PrefixContext"], { type: "lightbulb.Context" }),
        ...named(["option", "command", "implements", "add_checks"], HARMLESS),
        ...named(["SlashCommand", "PrefixCommand", "SlashCommandGroup", "PrefixSubCommand", "SlashSubCommand"], id),
      },
    },
    "lightbulb.App": { extends: ["hikari.Bot"], members: { command: onContext, ...named(["load_extensions", "add_plugin"], HARMLESS) } },
    "lightbulb.Plugin": { members: { command: onContext, listener: gives({ type: "hikari.OnEvent" }), bot: { type: "lightbulb.App" } } },
    "lightbulb.Context": {
      members: {
        options: { type: "lightbulb.Options" },
        ...named(["author", "user", "member"], { type: "hikari.User", source: identity }),
        respond: quiet,
        ...named(["guild_id", "channel_id", "prefix"], id),
        ...named(["bot", "app"], { type: "lightbulb.App" }),
      },
      anyone: true,
    },
    // What an option holds is told by a decorator above; a name of a number among them costs a doubt.
    "lightbulb.Options": { source: chat, members: { "*": text } },

    interactions: {
      members: {
        ...named(["Client", "AutoShardedClient"], makes({ type: "interactions.Client" })),
        Extension: makes({ type: "interactions.Extension" }),
        ...named([...COMMANDS, ...FORMS], gives({ type: "interactions.OnSlash" })),
        listen: gives({ type: "interactions.OnEvent" }),
        ...named(["slash_option", "check", "auto_defer", "cooldown"], HARMLESS),
        ...named(CONTEXTS, { type: "interactions.Context" }),
        Message: { type: "interactions.Message" },
        ...named(["OptionType", "Intents", "Permissions", "Embed", "Button", "ActionRow"], {
          safe: true,
          new: { returns: { safe: true } },
        }),
        AllowedMentions: { type: "interactions.Mentions" },
      },
    },
    "interactions.Mentions": { members: named(["none", "all"], gives({ safe: true })) },
    "interactions.events": { members: { MessageCreate: { type: "interactions.Created" } } },
    "interactions.Client": { members: named(["start", "load_extension", "load_extensions", "sync_interactions"], HARMLESS) },
    "interactions.Extension": { members: { bot: { type: "interactions.Client" } } },
    "interactions.OnSlash": ON_SLASH,
    "interactions.OnEvent": decorator([{ type: "interactions.Created" }]),
    "interactions.Created": { members: { message: { type: "interactions.Message" } }, anyone: true },
    "interactions.Context": {
      members: {
        ...named(["send", "respond"], pings("0|content=", "allowed_mentions")),
        ...named(["author", "user", "member"], { type: "hikari.User", source: identity }),
        ...named(["custom_id", "values", "input_text", "args"], text),
        responses: { source: { ...chat, structured: true } },
        message: { type: "interactions.Message" },
        ...named(["defer", "edit", "send_modal"], HARMLESS),
        ...named(["author_id", "guild_id", "channel_id", "id", "token"], id),
      },
      anyone: true,
    },
    "interactions.Message": {
      members: {
        content: text,
        author: { type: "hikari.User", source: identity },
        reply: pings("0|content=", "allowed_mentions"),
        ...named(["id", "channel", "guild", "created_at"], id),
      },
      anyone: true,
    },
  },
};
