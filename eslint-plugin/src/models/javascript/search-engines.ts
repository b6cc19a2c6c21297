/**
 * Elasticsearch and OpenSearch: queries are objects; the query string, a script and the SQL endpoint take text of a language of their own.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { databaseUse, id, named, stored } from "./chat-vocabulary.js";
import { bound, filter, givesRows, queryText, sql } from "./database-vocabulary.js";
import { SAFE_CALL } from "./rows.js";

const STRING = "query string of a search engine";
const SCRIPT = "script that the search engine runs";
/** Until version 7 everything but the index stood in `body`. */
const inBody = (path: string): readonly string[] => [`0.${path}`, `0.body.${path}`];

const query: readonly Sink[] = [
  ...inBody("query").flatMap((arg) => [filter(arg), databaseUse(arg)]),
  ...["query.query_string.query", "query.bool.must.query_string.query", "query.bool.must.[].query_string.query"].flatMap((path) =>
    inBody(path).map((arg) => queryText(arg, STRING)),
  ),
  queryText("0.q", STRING),
  ...["script.source", "query.script.script.source"].flatMap((path) => inBody(path).map((arg) => queryText(arg, SCRIPT))),
];
const found: Member = { call: { sinks: query, returns: { type: "search.Result" } } };
const writes: Member = {
  call: {
    sinks: [
      ...["0.document", "0.doc", "0.body", "0.operations"].map(databaseUse),
      ...inBody("script.source").map((arg) => queryText(arg, SCRIPT)),
    ],
    returns: { type: "search.Result" },
  },
};
const client: Member = { new: { returns: { type: "search.Client" } } };

export const library: Library = {
  name: "search-engines",
  modules: {
    "@elastic/elasticsearch": "search",
    "@opensearch-project/opensearch": "search",
    "@opensearch-project/opensearch/*": "search",
    elasticsearch: "search",
  },
  types: {
    search: { members: { default: { type: "search" }, Client: client } },
    "search.Client": {
      members: {
        ...named("search count deleteByQuery updateByQuery explain asyncSearch", found),
        ...named("index create update bulk", writes),
        ...named("get mget getSource", { call: givesRows }),
        ...named("delete exists ping", SAFE_CALL),
        sql: { type: "search.Sql" },
      },
    },
    "search.Sql": { members: { query: { call: { sinks: inBody("query").map((arg) => sql(arg, bound("?", "0.params"))), ...givesRows } } } },
    "search.Result": { members: { ...named("hits body aggregations", { source: stored }), ...named("count took _id result", id) } },
  },
};
