/** Methods that run statements, of objects that nobody knows: a connection that is handed in, a driver without a model. */
import type { Library } from "../../engine/summary.js";
import { statements } from "../javascript/database-vocabulary.js";

export const library: Library = {
  name: "unknown databases",
  types: {},
  told: statements([
    "execute",
    "executemany",
    "executescript",
    "execute_query",
    "execute_sql",
    "exec_driver_sql",
    "query",
    "run_query",
    "read_query",
    "sql",
    "raw",
    "mogrify",
    "fetch",
    "fetchrow",
    "fetchval",
    "fetch_one",
    "fetch_all",
    "fetchone",
    "fetchall",
    "select",
  ]),
};
