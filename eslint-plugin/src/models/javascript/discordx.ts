/**
 * discordx: classes whose decorated methods are commands and listeners. An option's decorator says which type it has; a string is the
 * person's words unless the choices are fixed. What interactions and messages are, `discord.ts` says.
 */
import type { Callback, Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatText, constructed, named } from "./chat-vocabulary.js";

const decorator = (type: string): Member => ({ call: { returns: { type } } });
const calls = (...types: readonly string[]): TypeModel => {
  const called: Callback = { arg: "0", params: types.map((type) => ({ type })), runs: "entry" };
  return { call: { callbacks: [called] } };
};
const listens = (events: readonly string[], type: string): Summary => ({ when: [{ arg: "0.event", is: events }], returns: { type } });

export const library: Library = {
  name: "discordx",
  modules: { discordx: "discordx" },
  types: {
    discordx: {
      members: {
        ...constructed("Client", "discord.Client"),
        Slash: decorator("discordx.Slash"),
        SlashOption: {
          call: [
            { when: [{ arg: "0.type", is: [3, "STRING"] }], returns: { type: "discordx.TextOption" } },
            { when: [{ arg: "1.type", is: ["STRING"] }], returns: { type: "discordx.TextOption" } },
            { when: [{ arg: "0.type", is: [11, "ATTACHMENT"] }], returns: { type: "discordx.FileOption" } },
            {},
          ],
        },
        SlashChoice: decorator("discordx.Choice"),
        ...named("ButtonComponent SelectMenuComponent ModalComponent ContextMenu", decorator("discordx.Component")),
        Reaction: decorator("discordx.Reaction"),
        SimpleCommand: decorator("discordx.Simple"),
        SimpleCommandOption: {
          call: [{ when: [{ arg: "0.type", is: [1, 2, 3, 4, 5, 6] }] }, { returns: { type: "discordx.TextOption" } }],
        },
        SimpleCommandOptionType: { type: "discordx.SimpleType" },
        SimpleCommandMessage: { type: "discordx.SimpleMessage" },
        ...named("On Once", {
          call: [
            listens(["messageCreate", "messageDelete", "messageUpdate"], "discordx.OnMessage"),
            listens(["interactionCreate"], "discordx.OnInteraction"),
            listens(["guildMemberAdd", "guildMemberRemove", "guildMemberUpdate"], "discordx.OnMember"),
          ],
        }),
      },
    },
    "discordx.TextOption": { gives: { source: chat } },
    "discordx.FileOption": { gives: { type: "discord.Attachment" } },
    "discordx.Choice": { gives: {} },
    /** The options come first, by their decorators; the interaction has its type in the signature. */
    "discordx.Slash": calls(),
    "discordx.Simple": calls(),
    "discordx.Component": calls("discord.Interaction"),
    "discordx.Reaction": calls("discord.Reaction", "discord.User"),
    "discordx.OnMessage": calls("discord.Messages", "discord.Client"),
    "discordx.OnInteraction": calls("discord.Interactions", "discord.Client"),
    "discordx.OnMember": calls("discord.GuildMembers", "discord.Client"),
    "discordx.SimpleType": { members: { String: { const: 0 }, Number: { const: 1 } } },
    "discordx.SimpleMessage": { members: { argString: chatText, message: { type: "discord.Message" } } },
  },
};
