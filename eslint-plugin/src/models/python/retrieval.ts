/** Whose documents a search finds: filters and parts of vector stores. */
import type { Library, Sink } from "../../engine/summary.js";
import { ownersIn, partOf, unfiltered } from "../javascript/retrieval-vocabulary.js";

const on = (names: readonly string[], sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, sinks]));

export const library: Library = {
  name: "retrieval",
  types: {},
  also: {
    "pinecone.Index": {
      ...on(["query", "search"], [...ownersIn("filter="), partOf("namespace="), unfiltered("filter=", "namespace=")]),
    },
    "chroma.Collection": { query: [...ownersIn("where="), unfiltered("where=")] },
    "qdrant.Client": on(["search", "query_points", "query"], [unfiltered("query_filter=")]),
    "langchain.Store": {
      ...on(
        ["similarity_search", "asimilarity_search", "max_marginal_relevance_search", "similarity_search_with_score"],
        [...ownersIn("filter="), partOf("namespace="), unfiltered("filter=", "namespace=", "expr=")],
      ),
      as_retriever: [
        ...ownersIn("search_kwargs=.filter"),
        partOf("search_kwargs=.namespace"),
        unfiltered("search_kwargs=.filter", "search_kwargs=.namespace", "search_kwargs=.expr"),
      ],
    },
  },
};
