/** Bots of IRC and XMPP: irc, Sopel, Slixmpp. */
import type { Library, Member, Passed } from "../../engine/summary.js";
import { chat, chatName, id, standing } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator } from "./words.js";

const text: Member = { source: chat };
const heard: Passed = { params: [{}, { type: "irc.Event" }], anyone: true };
const SOPEL = [
  "command",
  "commands",
  "rule",
  "rules",
  "find",
  "search",
  "nickname_command",
  "nickname_commands",
  "action_command",
  "event",
  "url",
];

export const library: Library = {
  name: "chat protocols",
  modules: {
    "irc.bot": "irc",
    "irc.client": "irc",
    "irc.client_aio": "irc",
    sopel: "sopel",
    "sopel.plugin": "sopel.plugin",
    "sopel.module": "sopel.plugin",
    slixmpp: "slixmpp",
    sleekxmpp: "slixmpp",
  },
  types: {
    irc: {
      members: {
        ...named(["SingleServerIRCBot", "SimpleIRCClient", "AioSimpleIRCClient"], makes({ type: "irc.Bot" })),
        Event: { type: "irc.Event" },
      },
    },
    "irc.Bot": {
      members: { ...named(["start", "connect", "die", "disconnect"], HARMLESS) },
      overrides: Object.fromEntries(
        ["on_pubmsg", "on_privmsg", "on_pubnotice", "on_privnotice", "on_action", "on_ctcp"].map((name) => [name, heard]),
      ),
    },
    "irc.Event": { members: { arguments: text, source: { source: chatName }, ...named(["target", "type", "tags"], id) } },

    sopel: { members: { ...named(["plugin", "module"], { type: "sopel.plugin" }) } },
    "sopel.plugin": {
      members: {
        ...named(SOPEL, gives({ type: "sopel.Heard" })),
        ...named(["require_admin", "require_owner", "require_privilege"], {
          call: [{ when: [{ arg: "0", type: "function" }], protects: ["authorized"] }, { protects: ["authorized"] }],
        }),
      },
    },
    "sopel.Heard": decorator([{ type: "sopel.Bot" }, { type: "sopel.Trigger" }]),
    "sopel.Bot": { members: { ...named(["say", "reply", "action", "notice"], HARMLESS) } },
    "sopel.Trigger": {
      source: chat,
      members: {
        ...named(["group", "groups"], gives({ source: chat })),
        nick: { source: chatName },
        ...named(["admin", "owner"], { source: standing }),
        ...named(["sender", "host", "hostmask", "is_privmsg", "time"], id),
      },
      anyone: true,
    },

    slixmpp: { members: { ...named(["ClientXMPP", "ComponentXMPP"], makes({ type: "slixmpp.Client" })) } },
    "slixmpp.Client": {
      members: {
        add_event_handler: {
          call: {
            callbacks: [{ arg: "1|pointer=", params: [{ type: "slixmpp.Message" }], runs: "entry" }],
          },
        },
        ...named(["send_message", "connect", "process", "send_presence", "get_roster", "register_plugin"], HARMLESS),
      },
    },
    "slixmpp.Message": {
      members: {
        ...named(["body", "subject"], text),
        ...named(["from", "to", "type", "id"], id),
        ...named(["reply", "send"], HARMLESS),
      },
      anyone: true,
    },
  },
};
