/** Smaller libraries: remote shells, directories, expression evaluators, further web servers, chat frameworks and model clients. */
import type { Library, Member } from "../../engine/summary.js";
import { chat, chatData, id } from "../javascript/chat-vocabulary.js";
import { sql } from "../javascript/database-vocabulary.js";
import { prompt } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { http, httpData, markupAnswer } from "../javascript/web-vocabulary.js";
import { byAnnotation, decorator } from "./words.js";

const REMOTE: Member = {
  call: { sinks: [{ arg: "0|command=", kind: "command", detail: { use: "shell command on another machine" } }], returns: {} },
};

const BOTTLE_ROUTES = named(["route", "get", "post", "put", "delete"], gives({ type: "bottle.Route" }));

export const library: Library = {
  name: "smaller Python libraries",
  modules: {
    paramiko: "paramiko",
    fabric: "fabric",
    ldap3: "ldap3",
    "ldap3.utils.conv": "ldap3.conv",
    pandasai: "pandasai",
    bottle: "bottle",
    "tornado.web": "tornado.web",
    tornado: "tornado",
    errbot: "errbot",
    "botbuilder.core": "botbuilder",
    peewee: "peewee",
    google: "google",
    "google.genai": "google.client",
  },
  types: {
    paramiko: { members: { SSHClient: makes({ type: "paramiko.Client" }) } },
    "paramiko.Client": {
      members: { exec_command: REMOTE, ...named(["connect", "close", "load_system_host_keys"], HARMLESS) },
    },
    fabric: { members: { Connection: makes({ type: "fabric.Connection" }) } },
    "fabric.Connection": { members: named(["run", "sudo", "local"], REMOTE) },
    ldap3: { members: { Connection: makes({ type: "ldap3.Connection" }), Server: makes({}) } },
    "ldap3.Connection": {
      members: {
        search: {
          call: {
            sinks: [
              { arg: "0|search_base=", kind: "ldap", detail: { use: "distinguished name" } },
              { arg: "1|search_filter=", kind: "ldap", detail: { use: "directory filter" } },
            ],
          },
        },
      },
    },
    "ldap3.conv": { members: { escape_filter_chars: gives({ from: ["0"], cleans: ["ldap"] }) } },
    pandasai: {
      members: { PandasAI: makes({ type: "pandasai.Frame" }), ...named(["SmartDataframe", "Agent"], makes({ type: "pandasai.Frame" })) },
    },
    // A model turns the question into a program, which is run.
    "pandasai.Frame": {
      members: {
        run: { call: { sinks: [{ arg: "1|prompt=", kind: "code", detail: { use: "question that a model turns into a program" } }] } },
        chat: { call: { sinks: [{ arg: "0|query=", kind: "code", detail: { use: "question that a model turns into a program" } }] } },
      },
    },
    bottle: { members: { ...BOTTLE_ROUTES, Bottle: makes({ type: "bottle.App" }), request: { type: "bottle.Request" }, run: HARMLESS } },
    "bottle.App": { members: { ...BOTTLE_ROUTES, run: HARMLESS } },
    "bottle.Route": decorator([], byAnnotation(http), markupAnswer("0")),
    "bottle.Request": {
      members: { ...named(["query", "forms", "params", "headers", "cookies", "body"], { source: http }), json: { source: httpData } },
    },
    tornado: { members: { web: { type: "tornado.web" } } },
    "tornado.web": { members: { RequestHandler: makes({ type: "tornado.Handler" }), Application: makes({}) } },
    "tornado.Handler": {
      members: {
        ...named(["get_argument", "get_query_argument", "get_body_argument", "get_cookie"], gives({ source: http })),
        request: { type: "bottle.Request" },
        write: { call: { sinks: [markupAnswer("0")] } },
      },
      overrides: Object.fromEntries(
        ["get", "post", "put", "delete"].map((name) => [name, { params: [{ source: http }, { source: http }] }]),
      ),
    },
    errbot: {
      members: {
        BotPlugin: makes({ type: "errbot.Plugin" }),
        botcmd: {
          call: [
            {
              when: [{ arg: "0", type: "function" }],
              callbacks: [{ arg: "0", params: [{ type: "errbot.Message" }, { source: chat }], runs: "entry" }],
            },
            { returns: { type: "errbot.Command" } },
          ],
        },
      },
    },
    "errbot.Plugin": { members: { send: HARMLESS } },
    "errbot.Command": decorator([{ type: "errbot.Message" }, { source: chat }]),
    "errbot.Message": { members: { body: { source: chat }, ...named(["frm", "to"], id) } },
    botbuilder: { members: { ActivityHandler: makes({ type: "botbuilder.Handler" }), TurnContext: { type: "botbuilder.Context" } } },
    "botbuilder.Handler": { members: {}, overrides: { on_message_activity: { params: [{ type: "botbuilder.Context" }] } } },
    "botbuilder.Context": { members: { activity: { type: "botbuilder.Activity" }, send_activity: HARMLESS } },
    "botbuilder.Activity": {
      members: { text: { source: chat }, ...named(["value", "channel_data", "attachments"], { source: chatData }), id },
    },
    peewee: {
      members: {
        ...named(["SqliteDatabase", "PostgresqlDatabase", "MySQLDatabase"], makes({ type: "peewee.Database" })),
        SQL: { call: { sinks: [sql("0")] } },
      },
    },
    "peewee.Database": {
      members: {
        execute_sql: {
          call: { sinks: [sql("0|sql=", { placeholder: { style: "?", params: "1" } })], returns: { type: "sqlite3.Cursor" } },
        },
        ...named(["connect", "close", "create_tables"], HARMLESS),
      },
    },
    google: { members: { genai: { type: "google.client" }, generativeai: { type: "google.genai" } } },
    "google.client": { members: { Client: makes({ type: "google.Client" }) } },
    "google.Client": { members: { models: { type: "google.Models" }, chats: { type: "google.Models" } } },
    "google.Models": {
      members: {
        generate_content: {
          call: { sinks: [prompt("config=.system_instruction", "system message")], returns: { type: "openai.Completion" } },
        },
      },
    },
  },
};
