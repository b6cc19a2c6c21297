/** Methods that run statements, of objects that nobody knows: a pool that is handed in, a driver without a model. */
import type { Library } from "../../engine/summary.js";
import { statements } from "./database-vocabulary.js";

export const library: Library = {
  name: "unknown databases",
  types: {},
  told: statements([
    "query",
    "execute",
    "exec",
    "run",
    "all",
    "each",
    "prepare",
    "raw",
    "unsafe",
    "queryRaw",
    "executeQuery",
    "executeSql",
    "runQuery",
    "queryOne",
    "queryAll",
    "queryAsync",
    "runAsync",
    "getAsync",
    "allAsync",
    "fetchOne",
    "fetchAll",
  ]),
};
