/**
 * Sapphire: commands, preconditions and interaction handlers as classes, arguments that are taken one after another by their type.
 * What messages, interactions and people are, `discord.ts` says.
 */
import type { Given, Library, Member, Summary } from "../../engine/summary.js";
import { constructed, givesText, id, named, typed } from "./chat-vocabulary.js";

const message: Given = { type: "discord.Message" };
const interaction: Given = { type: "discord.Interaction" };

/** The first argument names the type that the next word is resolved to. */
const typedArgument: readonly Summary[] = [
  ...Object.entries({ member: "discord.GuildMember", user: "discord.User", role: "discord.Role", message: "discord.Message" }).map(
    ([name, type]): Summary => ({ when: [{ arg: "0", is: [name] }], returns: { type } }),
  ),
  {
    when: [{ arg: "0", is: ["channel", "guildChannel", "textChannel", "guildTextChannel", "guildVoiceChannel"] }],
    returns: { type: "discord.Channel" },
  },
  {
    when: [{ arg: "0", is: ["boolean", "date", "enum", "float", "integer", "number", "partialDMChannel", "emoji"] }],
    returns: { safe: true },
  },
  { returns: { source: { kind: "chat" } } },
];
const taken: Member = { call: typedArgument };
/** The same in a result that may be an error. */
const tried: Member = { call: { returns: { type: "sapphire.Result" } } };

export const library: Library = {
  name: "@sapphire/framework",
  modules: {
    "@sapphire/framework": "sapphire",
    "@sapphire/plugin-subcommands": "sapphire",
    "@sapphire/pieces": "sapphire",
  },
  types: {
    sapphire: {
      members: {
        SapphireClient: { new: { returns: { type: "discord.Client" } } },
        ...constructed("Command Subcommand", "sapphire.Command"),
        ...constructed("Precondition AllFlowsPrecondition", "sapphire.Precondition"),
        InteractionHandler: { new: { returns: { type: "sapphire.InteractionHandler" } } },
        Args: { type: "sapphire.Args" },
        ...typed(
          "ChatInputCommandInteraction ContextMenuCommandInteraction AutocompleteInteraction ChatInputInteraction ContextMenuInteraction",
          "discord.Interaction",
        ),
      },
    },
    "sapphire.Command": {
      overrides: {
        messageRun: { params: [message, { type: "sapphire.Args" }] },
        chatInputRun: { params: [interaction] },
        contextMenuRun: { params: [interaction] },
        autocompleteRun: { params: [interaction] },
      },
    },
    "sapphire.Precondition": {
      overrides: { messageRun: { params: [message] }, chatInputRun: { params: [interaction] }, contextMenuRun: { params: [interaction] } },
    },
    "sapphire.InteractionHandler": { overrides: { run: { params: [interaction] }, parse: { params: [interaction] } } },
    "sapphire.Args": {
      members: {
        ...named("pick rest peek", taken),
        repeat: { call: typedArgument.map((row) => ({ ...row, returns: { ...row.returns, list: true } })) },
        ...named("pickResult restResult peekResult repeatResult", tried),
        ...named("next nextMaybe getOption getOptions", givesText),
        getFlags: { call: { returns: { safe: true } } },
        ...named("finished start", id),
        message: { type: "discord.Message" },
      },
    },
    "sapphire.Result": { members: named("unwrap unwrapOr unwrapOrElse", givesText) },
  },
};
