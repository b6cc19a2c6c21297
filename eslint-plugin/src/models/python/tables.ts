/** Tables in memory: pandas and polars. What they read may be SQL, a path or pickled objects; expressions given as text are programs. */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { bound, sql } from "../javascript/database-vocabulary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { HARMLESS, named } from "../javascript/rows.js";
import { onPaths, pathUse } from "./words.js";

const EXPRESSION: Sink = { arg: "0|expr=", kind: "code", detail: { use: "expression that pandas evaluates" } };

const FILE: Member = {
  call: {
    sinks: [{ ...pathUse("0", "file that is read"), when: [{ arg: "0", type: "string" }] }],
    returns: { type: "pandas.Frame", from: ["0"] },
  },
};

const FRAME: TypeModel = {
  members: {
    ...named(["query", "eval"], { call: { sinks: [EXPRESSION], returns: { type: "pandas.Frame", from: ["this"] } } }),
    ...named(["to_csv", "to_excel", "to_json", "to_pickle", "to_parquet"], onPaths("file that is written", "0|path_or_buf=")),
    ...named(["to_sql", "info", "describe"], HARMLESS),
  },
};

export const library: Library = {
  name: "tables",
  modules: { pandas: "pandas", "pandas.io.pickle": "pandas", "pandas.io.parsers": "pandas", polars: "polars", geopandas: "pandas" },
  types: {
    pandas: {
      members: {
        ...named(["read_sql", "read_sql_query", "read_gbq"], {
          call: { sinks: [sql("0|sql=", bound("?", "params="))], returns: { type: "pandas.Frame", source: stored } },
        }),
        eval: { call: { sinks: [EXPRESSION] } },
        read_pickle: {
          call: {
            sinks: [
              { arg: "0|filepath_or_buffer=", kind: "deserialize", detail: { use: "deserializer that runs code in the data" } },
              {
                arg: "0|filepath_or_buffer=",
                kind: "deserialize",
                fact: true,
                when: [{ arg: "0|filepath_or_buffer=", instance: "http.Sent" }],
                detail: { use: "deserializer that runs code in the data" },
              },
              {
                arg: "return",
                kind: "deserialize",
                fact: true,
                possible: true,
                unless: [{ arg: "0|filepath_or_buffer=", matches: "." }],
                detail: { use: "deserializer that runs code in the data" },
              },
              pathUse("0|filepath_or_buffer=", "file that is read"),
            ],
            returns: { type: "pandas.Frame" },
          },
        },
        ...named(
          ["read_csv", "read_excel", "read_json", "read_parquet", "read_table", "read_html", "read_xml", "read_feather", "read_hdf"],
          FILE,
        ),
        DataFrame: { new: { returns: { type: "pandas.Frame", from: ["0"] } } },
        ...named(["to_datetime", "to_numeric", "isna"], { call: { returns: { safe: true } } }),
      },
    },
    "pandas.Frame": FRAME,
    polars: {
      members: {
        ...named(["read_database", "read_database_uri"], { call: { sinks: [sql("0|query=")], returns: { source: stored } } }),
        ...named(["read_csv", "read_parquet"], FILE),
      },
    },
  },
};
