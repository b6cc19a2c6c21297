/** TwitchIO: bots whose commands and events are methods of a class, or functions with a decorator, as discord.py has them. */
import type { Given, Library, Member, TypeModel } from "../../engine/summary.js";
import { chat, chatName, id, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { byAnnotation } from "./words.js";

const text: Member = { source: chat };
const MESSAGE: Given = { type: "twitchio.Message" };
const CONTEXT: Given = { type: "twitchio.Context" };

const ON_COMMAND: TypeModel = {
  call: { callbacks: [{ arg: "0", params: [CONTEXT], rest: byAnnotation(chat), runs: "entry" }] },
};
const ROLES = ["is_mod", "is_broadcaster", "is_subscriber", "is_vip", "is_turbo"];

export const library: Library = {
  name: "twitchio",
  modules: { twitchio: "twitchio", "twitchio.ext": "twitchio.ext", "twitchio.ext.commands": "twitchio.commands" },
  types: {
    twitchio: {
      members: {
        Client: makes({ type: "twitchio.Bot" }),
        Message: { type: "twitchio.Message" },
        ...named(["Chatter", "User", "PartialChatter"], { type: "twitchio.Chatter" }),
      },
    },
    "twitchio.ext": { members: { commands: { type: "twitchio.commands" } } },
    "twitchio.commands": {
      members: {
        Bot: makes({ type: "twitchio.Bot" }),
        Cog: makes({ type: "twitchio.Cog" }),
        Context: { type: "twitchio.Context" },
        command: gives({ type: "twitchio.OnCommand" }),
        ...named(["cooldown", "Bucket"], id),
      },
    },
    "twitchio.OnCommand": ON_COMMAND,
    "twitchio.Bot": {
      members: {
        command: gives({ type: "twitchio.OnCommand" }),
        event: { call: [{ when: [{ arg: "0", type: "function" }], ...onEvent() }, { returns: { type: "twitchio.OnEvent" } }] },
        ...named(["run", "handle_commands", "join_channels", "add_cog", "load_module"], HARMLESS),
        ...named(["nick", "connected_channels", "user_id"], id),
      },
      overrides: { event_message: { params: [MESSAGE] }, event_command_error: { params: [CONTEXT, { type: "Error" }] } },
    },
    "twitchio.Cog": { overrides: { event_message: { params: [MESSAGE] } } },
    "twitchio.OnEvent": { call: onEvent() },
    "twitchio.Message": {
      members: {
        ...named(["content", "raw_data"], text),
        author: { type: "twitchio.Chatter", source: identity },
        channel: { type: "twitchio.Channel" },
        ...named(["id", "timestamp", "echo", "first"], id),
      },
      anyone: true,
    },
    "twitchio.Context": {
      members: {
        message: { type: "twitchio.Message" },
        author: { type: "twitchio.Chatter", source: identity },
        channel: { type: "twitchio.Channel" },
        ...named(["send", "reply"], HARMLESS),
        args: text,
        ...named(["prefix", "command"], id),
      },
      anyone: true,
    },
    // Display names may hold whatever letters there are, but neither spaces nor "@".
    "twitchio.Chatter": {
      members: { display_name: { source: chatName }, ...named(["name", "id", "color", ...ROLES], id), send: HARMLESS },
    },
    "twitchio.Channel": { members: { send: HARMLESS, name: id } },
  },
};

/** `@bot.event async def event_message(message)`: the function's own name says which. */
function onEvent() {
  return { callbacks: [{ arg: "0", params: [MESSAGE], runs: "entry" }] } as const;
}
