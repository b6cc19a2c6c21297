/** Methods that run statements, of objects that nobody knows: a pool that is handed in, a driver without a model. */
import type { Library, Sink } from "../../engine/summary.js";
import { statements } from "./database-vocabulary.js";

/** A filter's field that nothing but MongoDB's has, and that is a program. */
const program: readonly Sink[] = [
  { arg: "0.$where", kind: "nosql", when: [{ arg: "0.$where", given: true }], detail: { use: "program text of the database (`$where`)" } },
];

export const library: Library = {
  name: "unknown databases",
  types: {},
  told: {
    ...Object.fromEntries(["findOne", "countDocuments", "deleteMany", "updateMany"].map((name) => [name, program])),
    ...statements([
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
  },
};
