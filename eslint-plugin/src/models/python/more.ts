/** Smaller libraries: remote shells, directories, expression evaluators, further web servers. */
import type { Library, Member } from "../../engine/summary.js";
import { sql } from "../javascript/database-vocabulary.js";
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
    peewee: "peewee",
  },
  types: {
    paramiko: { members: { SSHClient: makes({ type: "paramiko.Client" }), AutoAddPolicy: makes({}) } },
    "paramiko.Client": {
      members: { exec_command: REMOTE, ...named(["connect", "close", "set_missing_host_key_policy", "load_system_host_keys"], HARMLESS) },
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
  },
};
