/**
 * Passwords that stand in the program, where clients take them: of databases, mail servers, directories, web services. Whether one is the real one
 * cannot be seen: "postgres" may be what a developer's own machine has.
 */
import type { Library, Sink } from "../../engine/summary.js";

const password = (...args: readonly string[]): readonly Sink[] =>
  args.map((arg) => ({
    arg,
    kind: "crypto-key",
    possible: true,
    // An address or a user without a password.
    unless: [{ arg, is: ["", "anonymous", "guest"] }],
    detail: { use: "a password", instead: "the environment, or a secret manager", cwe: [798, 259] },
  }));
const each = (names: readonly string[], sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, sinks]));

const connection = password("0.password");
const verbs = each(["get", "head", "delete", "request"], password("1.auth.password"));
const sending = each(["post", "put", "patch"], password("2.auth.password"));

export const library: Library = {
  name: "credentials",
  types: {},
  also: {
    pg: each(["Client", "Pool"], connection),
    "pg.PoolClass": { "": connection },
    mysql: each(["createConnection", "createPool"], connection),
    mssql: each(["connect", "ConnectionPool"], connection),
    redis: each(["createClient"], connection),
    ioredis: { "": connection },
    knex: { "": password("0.connection.password") },
    sequelize: { "": password("0.password"), Sequelize: password("0.password") },
    nodemailer: each(["createTransport"], password("0.auth.pass")),
    "ldap.Client": each(["bind"], password("1")),
    "ssh2.Client": each(["connect"], connection),
    "ftp.Client": each(["connect"], connection),
    "basic-ftp.Client": each(["access"], connection),
    axios: { "": password("0.auth.password", "1.auth.password"), ...verbs, ...sending },
    http: each(["get", "request"], password("0.auth", "1.auth")),
    "http.clear": each(["get", "request"], password("0.auth", "1.auth")),
  },
};
