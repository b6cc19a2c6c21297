/**
 * Cogs of Red: the commands are discord.py's, but its bot pings neither everyone nor roles unless told to. What cogs keep in its
 * configuration is read back as stored text.
 */
import type { Library, Member } from "../../engine/summary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

const formats: Member = gives({ from: ["0|text="] });
const commands: Member = gives({ type: "discord.OnQuietCommand" });

export const library: Library = {
  name: "redbot",
  modules: {
    "redbot.core": "redbot",
    "redbot.core.commands": "redbot.commands",
    "redbot.core.bot": "redbot",
    "redbot.core.config": "redbot",
    "redbot.core.utils.chat_formatting": "redbot.formatting",
    "redbot.core.data_manager": "redbot.data",
  },
  types: {
    redbot: {
      members: {
        commands: { type: "redbot.commands" },
        Config: { type: "redbot.ConfigClass" },
        checks: { safe: true },
        data_manager: { type: "redbot.data" },
        Red: makes({ type: "discord.QuietBot" }),
      },
    },
    "redbot.commands": {
      extends: ["discord.commands"],
      members: { ...named(["command", "group", "hybrid_command", "hybrid_group"], commands), Context: { type: "redbot.Context" } },
    },
    "redbot.Context": {
      extends: ["discord.QuietContext"],
      members: named(["maybe_send_embed", "send_interactive", "tick", "react_quietly", "send_help"], HARMLESS),
    },
    "redbot.ConfigClass": { members: named(["get_conf", "get_core_conf"], gives({ type: "redbot.Config" })) },
    "redbot.Config": {
      members: {
        ...named(["register_global", "register_guild", "register_user", "register_member", "register_channel", "init_custom"], HARMLESS),
        ...named(["all_guilds", "all_users", "all_members"], gives({ source: { ...stored, structured: true } })),
        ...named(
          ["guild", "user", "member", "channel", "role", "guild_from_id", "user_from_id", "custom"],
          gives({ type: "redbot.Group" }),
        ),
        "*": { type: "redbot.Group" },
      },
    },
    "redbot.Group": {
      call: { returns: { source: stored } },
      members: {
        ...named(["set", "clear", "set_raw", "clear_raw"], HARMLESS),
        ...named(["all", "get_raw"], gives({ source: { ...stored, structured: true } })),
        "*": { type: "redbot.Group" },
      },
    },
    "redbot.formatting": {
      members: {
        escape: {
          call: [
            { when: [{ arg: "mass_mentions=", is: [true] }], returns: { from: ["0|text="], cleans: ["mention"] } },
            { returns: { from: ["0|text="] } },
          ],
        },
        ...named(["box", "inline", "bold", "italics", "error", "warning", "info", "quote", "spoiler", "header"], formats),
        pagify: gives({ from: ["0|text="], list: true }),
        ...named(["humanize_number", "humanize_timedelta"], gives({ safe: true })),
        humanize_list: gives({ from: ["0|items="] }),
      },
    },
    "redbot.data": { members: named(["cog_data_path", "bundled_data_path"], gives({ type: "Path" })) },
  },
};
