/** Whose documents a search finds: filters and parts of vector stores. */
import type { Library, Sink } from "../../engine/summary.js";
import { ownersIn, partOf, unfiltered } from "./retrieval-vocabulary.js";

const on = (names: readonly string[], sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, sinks]));

export const library: Library = {
  name: "retrieval",
  types: {
    "pinecone.Namespace": { extends: ["pinecone.Index"] },
    "upstash-vector.Namespace": { extends: ["upstash-vector.Index"] },
  },
  also: {
    "pinecone.Index": { query: [...ownersIn("0.filter"), unfiltered("0.filter", "0.namespace")], namespace: [partOf("0")] },
    "pinecone.Namespace": { query: ownersIn("0.filter") },
    "upstash-vector.Index": { query: [unfiltered("0.filter", "1.namespace")], namespace: [partOf("0")] },
    "chroma.Collection": { query: [...ownersIn("0.where"), unfiltered("0.where")] },
    "qdrant.Client": on(["search", "query"], [unfiltered("1.filter")]),
    "mastra.Vectors": { query: [...ownersIn("0.filter"), unfiltered("0.filter")] },
    "langchain.Store": {
      ...on(["similaritySearch", "similaritySearchWithScore", "similaritySearchVectorWithScore"], [...ownersIn("2"), unfiltered("2")]),
      asRetriever: [...ownersIn("0.filter"), ...ownersIn("1"), unfiltered("0.filter", "1")],
    },
  },
};
