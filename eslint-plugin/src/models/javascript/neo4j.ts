/** Neo4j: Cypher is text, values go beside it as parameters (`$name`). */
import type { Library, Member } from "../../engine/summary.js";
import { databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { queryText, within } from "./database-vocabulary.js";
import { gives, SAFE_CALL } from "./rows.js";

const run: Member = { call: { sinks: [queryText("0", "Cypher statement"), databaseUse("1")], returns: { type: "neo4j.Result" } } };

export const library: Library = {
  name: "neo4j",
  modules: { "neo4j-driver": "neo4j", "neo4j-driver-lite": "neo4j" },
  types: {
    neo4j: {
      members: {
        default: { type: "neo4j" },
        driver: gives({ type: "neo4j.Driver" }),
        auth: id,
        ...named("int integer", SAFE_CALL),
        ...typed("Driver", "neo4j.Driver"),
        ...typed("Session Transaction ManagedTransaction", "neo4j.Session"),
      },
    },
    "neo4j.Driver": {
      members: { session: gives({ type: "neo4j.Session" }), executeQuery: run, ...named("close verifyConnectivity", SAFE_CALL) },
    },
    /** Transactions have the same `run`. */
    "neo4j.Session": {
      members: {
        run,
        ...named("executeRead executeWrite readTransaction writeTransaction", within("neo4j.Session")),
        beginTransaction: gives({ type: "neo4j.Session" }),
        ...named("close commit rollback", SAFE_CALL),
      },
    },
    "neo4j.Result": { members: { records: { source: stored }, summary: id } },
  },
};
