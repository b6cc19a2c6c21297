/** What not everybody may have a bot do: moderation and administration of servers and groups, by the objects of the chat libraries. */
import type { Library, Sink, When } from "../../engine/summary.js";
import { EVERY_RECORD } from "../javascript/statement-vocabulary.js";
import { OWN_STORE, SUBJECTS } from "../javascript/subject-vocabulary.js";

const MINE: readonly When[] = [{ arg: "this", mine: true }];
/** Whoever posts spam may be thrown out for it. */
const SENDER = { unless: ["this", "0"].map((arg): When => ({ arg, mine: true })) };

/** `who`: the check to write, for the message. */
function action(use: string, who: string, more: Partial<Sink> = {}): readonly Sink[] {
  return [{ arg: "return", kind: "privileged", fact: true, asks: "authorized", unless: MINE, detail: { use, instead: who }, ...more }];
}

const has = (flag: string): string => `@commands.has_permissions(${flag}=True)`;
const ban = action("bans a member", has("ban_members"), SENDER);
const kick = action("removes a member", has("kick_members"), SENDER);
// Games and levels give roles, too.
const roles = action("changes a member's roles", has("manage_roles"), { possible: true });

/** What is changed of a member: each is another thing, which others may be allowed to do. */
const CHANGES_OF_MEMBERS = [
  ["nick", "changes a member's name", "manage_nicknames"],
  ["mute", "mutes a member in voice channels", "mute_members"],
  ["deafen", "deafens a member in voice channels", "deafen_members"],
  ["voice_channel", "moves a member", "move_members"],
  ["timed_out_until", "mutes a member", "moderate_members"],
  ["timeout", "mutes a member", "moderate_members"],
  ["roles", "changes a member's roles", "manage_roles"],
] as const;

const status = 'get_chat_member(chat_id, user_id).status in ("administrator", "creator")';
/** The first argument is the chat. */
/** By the objects that a message brings: whom it concerns stands first. */
const inChat = { unless: [{ arg: "0|user_id=", mine: true }] } as const;
const others = { unless: [{ arg: "1|user_id=", mine: true }] } as const;
const removed = action("removes a member", status, others);
const rights = action("changes what members may do", status, others);
const left = action("makes the bot leave a chat", "the id of the bot's owner", { unless: [] });
const each = (names: readonly string[], sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, sinks]));
const ofChat = {
  ...each(["ban", "unban", "kick", "ban_member", "unban_member"], action("removes a member", status, inChat)),
  ...each(
    ["restrict", "promote", "set_permissions", "restrict_member", "promote_member"],
    action("changes what members may do", status, inChat),
  ),
  leave: left,
};
/** By the names of the platform. */
const telegram = {
  ...Object.fromEntries(["ban_chat_member", "kick_chat_member", "unban_chat_member"].map((name) => [name, removed])),
  ...Object.fromEntries(["restrict_chat_member", "promote_chat_member", "set_chat_permissions"].map((name) => [name, rights])),
  leave_chat: left,
};
const DELETES = "deletes whatever record the client names";
const CHANGES = "changes whatever record the client names";
/** Something is done by an id that the client names; whether it is the client's own stands nowhere. */
function byId(use: string, arg: string, more: Partial<Sink> = {}): readonly Sink[] {
  return [{ arg, kind: "privileged", asks: "authorized", detail: { use, instead: "who is logged in, and whose record it is" }, ...more }];
}
/** What is deleted is gone for whoever it belongs to; of what is changed, most is nobody's in particular. */
const statement: readonly Sink[] = [
  ...byId(DELETES, "1", {
    when: [{ arg: "0", matches: "^\\s*(?:DELETE|delete)\\s[\\s\\S]*\\b(?:WHERE|where)\\b" }],
  }),
  ...byId(CHANGES, "1", {
    possible: true,
    when: [{ arg: "0", matches: "^\\s*(?:UPDATE|update)\\s[\\s\\S]*\\b(?:WHERE|where)\\b" }],
  }),
];
const deletedFile = byId("deletes whatever file the client names", "0|path=");
const everything = action("deletes all records", "the id of the bot's owner", { possible: true, unless: [], when: [EVERY_RECORD] });
/** What somebody says goes to everybody, one after another: as sure as there is nothing that it relays. */
const spread = (who: string, said: string): readonly Sink[] => [
  {
    arg: said,
    kind: "privileged",
    asks: "authorized",
    possible: true,
    when: [{ arg: who, each: true }],
    detail: { use: "writes to everybody", instead: "the id of the bot's owner" },
  },
];
const stops = action("stops the bot", "@commands.is_owner()", { possible: true, unless: [] });
/** Whoever asks for it. */
const again = "updates, restarts or stops the bot";
const OWNER = "the id of the bot's owner";
const COMMANDS =
  "\\b(?:git\\s+(?:pull|reset)|pm2\\s+(?:restart|reload|stop|delete)|systemctl\\s+(?:restart|stop|reboot|poweroff)|shutdown|reboot)\\b";
const restarts = action(again, OWNER, { unless: [], when: [{ arg: "0", matches: COMMANDS }] });
const pulls = [
  ...restarts,
  ...action(again, OWNER, {
    unless: [],
    when: [
      { arg: "0.0", is: ["git"] },
      { arg: "0.1", is: ["pull", "reset"] },
    ],
  }),
];
const anew = action(again, OWNER, { unless: [] });
/** Something that was found by what the client names. */
const found = (use: string, arg: string, more: Sink["detail"] = {}): readonly Sink[] => [
  {
    arg,
    kind: "privileged",
    asks: "authorized",
    found: true,
    possible: true,
    detail: { use, instead: "who is logged in, and whose record it is", ...more },
  },
];
/** What was found is gone for whoever it belongs to. */
const foundGone = (arg: string): readonly Sink[] => byId(DELETES, arg, { found: true });
/** A statement that was put together before. */
const executed: readonly Sink[] = [
  ...byId(DELETES, "0|statement=", { when: [{ arg: "0|statement=", instance: "sqlalchemy.Deletion" }] }),
  ...byId(CHANGES, "0|statement=", { possible: true, when: [{ arg: "0|statement=", instance: "sqlalchemy.Update" }] }),
];
const shown = found("shows whatever record the client names", "0|data=", { personal: true });
/** Whoever it is meant for did not ask. */
const writtenTo = (arg: string): readonly Sink[] => byId("writes to whomever the client names", arg);
/** What a conversation has come to is kept for a person in a chat. */
const conversation = byId("changes the conversation of whomever the sender names", "0|user_id=", { possible: true });
const workspace = (use: string): readonly Sink[] =>
  action(use, '`client.users_info(user=…)["user"]["is_admin"]`', { possible: true, unless: [{ arg: "user=", mine: true }] });
const DRIVERS = ["sqlite3", "psycopg", "mysql"];

export const library: Library = {
  name: "privileged",
  types: {},
  subjects: SUBJECTS,
  also: {
    // A dictionary.
    Object: { pop: byId(DELETES, "0", { possible: true, when: OWN_STORE }) },
    ...Object.fromEntries(
      ["ptb.Bot", "aiogram.Bot", "pyrogram.Client"].map((type) => [
        type,
        { ...telegram, send_message: [...writtenTo("0|chat_id="), ...spread("0|chat_id=", "1|text=")] },
      ]),
    ),
    "django.Found": { save: found(CHANGES, "this"), delete: foundGone("this") },
    "django.Rows": { update: found(CHANGES, "this"), delete: foundGone("this") },
    "mapper.Row": { save: found(CHANGES, "this"), ...each(["delete", "delete_instance"], foundGone("this")) },
    "sqlalchemy.Session": {
      delete: foundGone("0|instance="),
      ...each(["execute", "exec", "scalar", "scalars"], executed),
    },
    "sqlalchemy.Found": { delete: foundGone("this"), update: found(CHANGES, "this") },
    "mongo.Collection": {
      ...each(["delete_one", "delete_many", "find_one_and_delete"], byId(DELETES, "0|filter=")),
      ...each(
        ["update_one", "update_many", "replace_one", "find_one_and_update", "find_one_and_replace"],
        byId(CHANGES, "0|filter=", { possible: true }),
      ),
    },
    "django.http": { JsonResponse: shown },
    rest_framework: { Response: shown },
    os: {
      ...each(["remove", "unlink", "rmdir"], deletedFile),
      ...each(["system", "popen"], restarts),
      ...each(["execl", "execv", "execle", "execve", "execlp", "execvp"], anew),
    },
    subprocess: each(["run", "call", "check_call", "check_output", "Popen"], pulls),
    sys: { exit: stops },
    shutil: { rmtree: deletedFile },
    "telegram.Chat": ofChat,
    "telebot.Bot": {
      ...telegram,
      send_message: [...writtenTo("0|chat_id="), ...spread("0|chat_id=", "1|text=")],
      ...each(["set_state", "delete_state", "reset_data", "add_data", "retrieve_data"], conversation),
    },
    "slack.Client": {
      ...each(["conversations_kick", "admin_users_remove"], workspace("removes a member from a channel")),
      ...each(["conversations_archive", "conversations_rename"], workspace("changes a channel")),
      chat_postMessage: writtenTo("channel="),
    },
    "line.Api": {
      push_message: [
        ...byId("writes to whomever the client names", "0|to=", { when: [{ arg: "0|to=", type: "string" }] }),
        ...writtenTo("0.to"),
      ],
      multicast: writtenTo("0|to="),
    },
    "telethon.Client": {
      kick_participant: removed,
      edit_permissions: rights,
      edit_admin: rights,
    },
    "discord.Bot": {
      ...each(["close", "logout"], stops),
      ...each(
        ["load_extension", "unload_extension", "reload_extension"],
        action("changes which parts of the bot run", "@commands.is_owner()", { unless: [] }),
      ),
      change_presence: action("changes what the bot shows of itself", "@commands.is_owner()", { possible: true, unless: [] }),
    },
    ...Object.fromEntries(
      DRIVERS.flatMap((name) => [`${name}.Connection`, `${name}.Cursor`]).map((type) => [type, { execute: [...statement, ...everything] }]),
    ),
    "discord.User": {
      ban,
      kick,
      unban: ban,
      timeout: action("mutes a member", has("moderate_members")),
      send: spread("this", "0|content="),
      edit: CHANGES_OF_MEMBERS.flatMap(([option, use, flag]) =>
        action(use, has(flag), { possible: true, when: [{ arg: `${option}=`, given: true }] }),
      ),
      move_to: action("moves a member", has("move_members"), { possible: true }),
      add_roles: roles,
      remove_roles: roles,
    },
    "discord.Guild": {
      ban,
      kick,
      unban: ban,
      create_role: roles,
      edit: action("changes the server", has("manage_guild")),
      prune_members: kick,
      leave: action("makes the bot leave a server", "@commands.is_owner()"),
    },
    "discord.Channel": {
      send: [...found("writes to whatever channel the sender names", "this"), ...spread("this", "0|content=")],
      purge: action("deletes messages of others", has("manage_messages")),
      delete: action("deletes a channel", has("manage_channels"), { possible: true }),
      edit: [
        ...action("changes how often members may write", has("manage_channels"), { when: [{ arg: "slowmode_delay=", given: true }] }),
        ...action("changes a channel", has("manage_channels"), { possible: true, when: [{ arg: "slowmode_delay=", given: false }] }),
      ],
      set_permissions: action("changes who may use a channel", has("manage_channels")),
    },
    "discord.Role": { ...each(["edit", "delete"], action("changes a role", has("manage_roles"), { possible: true })) },
  },
};
