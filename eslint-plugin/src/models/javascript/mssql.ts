/**
 * SQL Server and Oracle drivers: mssql and tedious, whose requests take values by name before they run; oracledb.
 */
import type { Callback, Library, Member, SinkDetail, Summary } from "../../engine/summary.js";
import { constructed, id, named, typed } from "./chat-vocabulary.js";
import { bound, boundValues, rows, sql, tag } from "./database-vocabulary.js";
import { CHAIN, gives, HARMLESS } from "./rows.js";

const byName: SinkDetail = { instead: "`request.input(name, value)` and `@name`" };
const byParameter: SinkDetail = { instead: "`request.addParameter(name, type, value)` and `@name`" };

const result = { type: "mssql.Result" } as const;
const answered: Callback = { arg: "1+", params: [{ type: "Error" }, result], runs: "now" };

/** A tag binds its holes; a text runs as it stands. */
const query: Member = {
  call: [
    { ...tag, returns: result },
    { sinks: [sql("0", byName)], callbacks: [answered], returns: result },
  ],
};
const connected: Member = {
  call: { callbacks: [{ arg: "*", params: [], runs: "now" }], returns: { type: "mssql.Pool" } },
};
const oracle: Summary = {
  sinks: [sql("0", bound(":n", "1")), ...boundValues("1")],
  callbacks: [{ arg: "1+", params: [{ type: "Error" }, { type: "oracledb.Result" }], runs: "now" }],
  returns: { type: "oracledb.Result" },
};
const oracleConnection: Member = {
  call: {
    callbacks: [{ arg: "*", params: [{ type: "Error" }, { type: "oracledb.Connection" }], runs: "now" }],
    returns: { type: "oracledb.Connection" },
  },
};
const oraclePool: Member = {
  call: {
    callbacks: [{ arg: "1", params: [{ type: "Error" }, { type: "oracledb.Pool" }], runs: "now" }],
    returns: { type: "oracledb.Pool" },
  },
};

export const library: Library = {
  name: "mssql",
  modules: { mssql: "mssql", "mssql/msnodesqlv8": "mssql", tedious: "tedious", oracledb: "oracledb" },
  types: {
    mssql: {
      members: {
        default: { type: "mssql" },
        connect: connected,
        ...named("query batch", query),
        ...constructed("ConnectionPool", "mssql.Pool"),
        ...constructed("Request", "mssql.Request"),
        ...constructed("Transaction", "mssql.Transaction"),
        ...constructed("PreparedStatement", "mssql.Statement"),
        ...typed("IResult IProcedureResult", "mssql.Result"),
      },
    },
    "mssql.Pool": {
      members: {
        ...named("query batch", query),
        request: gives({ type: "mssql.Request" }),
        transaction: gives({ type: "mssql.Transaction" }),
        connect: connected,
      },
    },
    "mssql.Transaction": { members: { request: gives({ type: "mssql.Request" }), ...named("begin commit rollback", HARMLESS) } },
    "mssql.Request": {
      members: {
        ...named("query batch", query),
        /** `input(name, value)` or `input(name, type, value)`. */
        ...named("input replaceInput", { call: { sinks: [...boundValues("1+")], returns: { same: "this" } } }),
        output: CHAIN,
        execute: { call: { callbacks: [answered], returns: result } },
      },
    },
    "mssql.Statement": {
      members: {
        ...named("input output", CHAIN),
        prepare: { call: { sinks: [sql("0", byName)] } },
        execute: { call: { sinks: [...boundValues("0")], callbacks: [answered], returns: result } },
      },
    },
    "mssql.Result": { members: { ...named("recordset recordsets output", rows), ...named("rowsAffected returnValue", id) } },
    tedious: {
      members: {
        Request: {
          new: {
            sinks: [sql("0", byParameter)],
            callbacks: [{ arg: "1", params: [{ type: "Error" }, {}, rows], runs: "now" }],
            returns: { type: "tedious.Request" },
          },
        },
      },
    },
    "tedious.Request": { members: { addParameter: { call: { sinks: [...boundValues("2")] } } } },
    oracledb: {
      members: {
        default: { type: "oracledb" },
        getConnection: oracleConnection,
        createPool: oraclePool,
        getPool: gives({ type: "oracledb.Pool" }),
        ...typed("Connection", "oracledb.Connection"),
        ...typed("Pool", "oracledb.Pool"),
      },
    },
    "oracledb.Pool": { members: { getConnection: oracleConnection } },
    "oracledb.Connection": { members: { ...named("execute executeMany queryStream", { call: oracle }) } },
    "oracledb.Result": { members: { ...named("rows outBinds resultSet implicitResults", rows), ...named("rowsAffected lastRowid", id) } },
  },
};
