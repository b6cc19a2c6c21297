/**
 * Sequelize: queries of whole text, literals, and models, defined by call or by deriving from `Model`.
 */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { bound, givesRows, rows, sql } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

const instance = { type: "sequelize.Instance" } as const;
const model: Member = gives({ type: "sequelize.ModelClass" });

/** `query(text, { replacements })` or `query({ query, values }, …)`. */
const query: Member = {
  call: {
    sinks: [
      sql("0", bound("?", "1.replacements")),
      sql("0.query", bound("?", "0.values")),
      databaseUse("1.replacements"),
      databaseUse("1.bind"),
    ],
    ...givesRows,
  },
};
/** A piece of a statement as it stands. */
const literal: Member = { call: { sinks: [sql("0")], returns: { safe: true } } };
const expressions: Readonly<Record<string, Member>> = {
  literal,
  ...named("fn col cast where and or json", SAFE_CALL),
};

/** `new Sequelize(database, user, password, options)`. */
const PASSWORD: Sink = { arg: "2", kind: "crypto-key", when: [{ arg: "2", type: "string" }], detail: { use: "password of a database" } };
const connects = { new: { sinks: [PASSWORD], returns: { type: "sequelize.Connection" } } } as const;

const reads: Summary = { sinks: [databaseUse("0.where")], returns: instance };
const creates: Summary = { sinks: [databaseUse("0")], returns: instance };

export const library: Library = {
  name: "sequelize",
  modules: { sequelize: "sequelize", "sequelize-typescript": "sequelize", "@sequelize/core": "sequelize" },
  types: {
    sequelize: {
      ...connects,
      members: {
        ...named("Sequelize default", { type: "sequelize", ...connects }),
        Model: { type: "sequelize.ModelClass" },
        ...typed("ModelStatic ModelCtor", "sequelize.ModelClass"),
        ...expressions,
        ...named("Op DataTypes QueryTypes", id),
      },
    },
    "sequelize.Connection": {
      members: {
        query,
        ...expressions,
        ...named("define model", model),
        models: { type: "sequelize.Models" },
        escape: gives({ from: ["0"], cleans: ["sql"] }),
        transaction: {
          call: { callbacks: [{ arg: "*", params: [{}], runs: "now", returns: "return" }] },
        },
        ...named("authenticate sync close random", SAFE_CALL),
      },
    },
    "sequelize.Models": { members: { "*": { type: "sequelize.ModelClass" } } },
    "sequelize.ModelClass": {
      new: { sinks: [databaseUse("0")], returns: instance },
      members: {
        ...named("findAll findOne findAndCountAll", { call: reads }),
        findByPk: { call: { sinks: [databaseUse("0")], returns: instance } },
        ...named("findOrCreate findOrBuild findCreateFind", {
          call: { sinks: [databaseUse("0.where"), databaseUse("0.defaults")], returns: { ...instance, list: true } },
        }),
        ...named("count destroy restore truncate", { call: { sinks: [databaseUse("0.where")], returns: { safe: true } } }),
        ...named("sum max min aggregate", { call: { sinks: [databaseUse("1.where")], ...givesRows } }),
        ...named("create build bulkCreate bulkBuild upsert", { call: creates }),
        ...named("update increment decrement", { call: { sinks: [databaseUse("0"), databaseUse("1.where")], returns: { safe: true } } }),
        ...named("scope unscoped schema init", CHAIN),
        ...named("belongsTo belongsToMany hasOne hasMany sync addScope", SAFE_CALL),
        sequelize: { type: "sequelize.Connection" },
      },
    },
    /** One record or several: stored data. */
    "sequelize.Instance": {
      source: stored,
      members: {
        ...named("update set increment decrement", { call: { sinks: [databaseUse("0"), databaseUse("1")], returns: { same: "this" } } }),
        ...named("save reload restore", CHAIN),
        destroy: SAFE_CALL,
        ...named("get toJSON getDataValue dataValues", { ...rows, call: givesRows }),
        ...named("id createdAt updatedAt count length isNewRecord", id),
      },
    },
  },
};
