/**
 * Frameworks above discord.js 11 to 13 whose commands are classes: discord-akairo and discord.js-commando. Arguments come as one object,
 * by name; which type an argument has stands in the command's options, so that only its parts tell a person from text.
 */
import type { Given, Library } from "../../engine/summary.js";
import { chat, chatText, constructed, id, named, sends } from "./chat-vocabulary.js";

const message: Given = { type: "discord-command.Message" };
const args: Given = { type: "discord-command.Args" };
const commands: Library["types"][string] = {
  overrides: { exec: { params: [message, args] }, execSlash: { params: [{ type: "discord.Interaction" }] } },
};

export const library: Library = {
  name: "discord-akairo",
  modules: { "discord-akairo": "akairo", "discord.js-commando": "commando" },
  types: {
    akairo: {
      members: { ...constructed("AkairoClient", "discord.Client"), Command: { new: { returns: { type: "akairo.Command" } } } },
    },
    "akairo.Command": commands,
    commando: {
      members: {
        ...constructed("CommandoClient Client", "discord.Client"),
        Command: { new: { returns: { type: "commando.Command" } } },
        ...constructed("CommandoMessage CommandMessage", "discord-command.Message"),
      },
    },
    "commando.Command": { overrides: { run: { params: [message, args] }, hasPermission: { params: [message] } } },
    "discord-command.Message": {
      extends: ["discord.Message"],
      members: {
        ...named("argString patternMatches", chatText),
        util: { type: "akairo.Util" },
        ...named("say direct code", { call: sends("discord.Message") }),
      },
    },
    "akairo.Util": { members: { ...named("send reply sendNew", { call: sends("discord.Message") }), parsed: chatText } },
    "discord-command.Args": { source: chat, members: { "*": { type: "discord-command.Argument" } } },
    "discord-command.Argument": {
      source: chat,
      members: {
        ...named("id createdTimestamp createdAt joinedAt size memberCount bot", id),
        user: { type: "discord.User" },
        guild: { type: "discord.Guild" },
      },
    },
  },
};
