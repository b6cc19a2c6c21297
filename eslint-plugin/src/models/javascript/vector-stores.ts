/**
 * Clients of vector databases: Chroma, Pinecone, Qdrant, Weaviate, Upstash. What they find was stored by others. A filter whose form
 * the sender decides reaches other people's documents.
 */
import type { Library, Member, Result, Sink } from "../../engine/summary.js";
import { LLM, RETRIEVED_DATA } from "./llm-vocabulary.js";
import { CHAIN, gives, HARMLESS, named, SAFE_CALL } from "./rows.js";

const filters = (...args: readonly string[]): readonly Sink[] =>
  args.map((arg) => ({ arg, kind: "nosql", structured: true, detail: { use: "filter of a vector database" } }));
const FOUND: Result = { source: RETRIEVED_DATA };
const finds = (...args: readonly string[]): Member => ({ call: { sinks: filters(...args), returns: FOUND } });
const removes = (...args: readonly string[]): Member => ({ call: { sinks: filters(...args) } });
const connects = (type: string, ...urls: readonly string[]): Member => ({
  new: { sinks: urls.map((arg): Sink => ({ arg, kind: "url", detail: { use: "address of a vector database" } })), returns: { type } },
});

/** `fetchObjects({ filters })`, `nearText(text, { filters })`: the text is no place of filters. */
const weaviateQuery: Member = {
  call: {
    sinks: [
      ...filters("0.filters").map((sink): Sink => ({ ...sink, when: [{ arg: "0", type: "object" }] })),
      ...filters("1.filters", "2.filters"),
    ],
    returns: FOUND,
  },
};

export const library: Library = {
  name: "vector-stores",
  modules: {
    chromadb: "chroma",
    "@pinecone-database/pinecone": "pinecone",
    "@qdrant/js-client-rest": "qdrant",
    "weaviate-client": "weaviate",
    "weaviate-ts-client": "weaviate",
    "@upstash/vector": "upstash-vector",
  },
  types: {
    chroma: { members: { ...named(["ChromaClient", "CloudClient"], connects("chroma.Client", "0.path", "0.host")) } },
    "chroma.Client": {
      members: {
        ...named(["getCollection", "createCollection", "getOrCreateCollection"], gives({ type: "chroma.Collection" })),
        ...named(["listCollections", "deleteCollection", "heartbeat", "reset"], HARMLESS),
      },
    },
    "chroma.Collection": {
      members: {
        query: finds("0.where", "0.whereDocument"),
        ...named(["get", "peek"], finds("0.where", "0.whereDocument")),
        delete: removes("0.where", "0.whereDocument"),
        ...named(["add", "upsert", "update", "modify"], HARMLESS),
        count: SAFE_CALL,
      },
    },

    pinecone: { members: { ...named(["Pinecone", "PineconeClient"], { new: { returns: { type: "pinecone.Client" } } }) } },
    "pinecone.Client": {
      members: {
        ...named(["index", "Index"], gives({ type: "pinecone.Index" })),
        ...named(["init", "createIndex", "listIndexes", "describeIndex", "deleteIndex"], HARMLESS),
      },
    },
    "pinecone.Index": {
      members: {
        namespace: gives({ type: "pinecone.Namespace" }),
        query: finds("0.filter", "0.queryRequest.filter"),
        ...named(["searchRecords", "fetch", "fetchByMetadata"], finds("0.query.filter", "0.filter")),
        ...named(["deleteMany", "_delete", "delete1"], removes("0.filter", "0.deleteRequest.filter")),
        ...named(["upsert", "upsertRecords", "update", "deleteOne", "deleteAll", "describeIndexStats"], HARMLESS),
      },
    },

    qdrant: { members: { QdrantClient: connects("qdrant.Client", "0.url", "0.host") } },
    "qdrant.Client": {
      members: {
        ...named(
          ["search", "query", "scroll", "recommend", "discoverPoints", "queryGroups", "searchPointGroups", "retrieve"],
          finds("1.filter"),
        ),
        ...named(["searchBatch", "queryBatch"], finds("1.searches.[].filter")),
        ...named(["delete", "setPayload", "deletePayload"], removes("1.filter")),
        count: { call: { sinks: filters("1.filter"), returns: { safe: true } } },
        ...named(["upsert", "createCollection", "getCollections", "getCollection", "deleteCollection", "createPayloadIndex"], HARMLESS),
      },
    },

    weaviate: {
      members: {
        default: { type: "weaviate" },
        client: gives({ type: "weaviate.Client" }),
        ...named(["connectToLocal", "connectToWeaviateCloud", "connectToCustom"], gives({ type: "weaviate.Client" })),
      },
    },
    "weaviate.Client": {
      members: {
        collections: { type: "weaviate.Collections" },
        graphql: { type: "weaviate.Graphql" },
        close: HARMLESS,
      },
    },
    "weaviate.Collections": { members: { ...named(["use", "get", "create"], gives({ type: "weaviate.Collection" })) } },
    "weaviate.Collection": {
      members: { query: { type: "weaviate.Query" }, generate: { type: "weaviate.Generate" }, data: { type: "weaviate.Data" } },
    },
    "weaviate.Query": {
      members: { ...named(["nearText", "nearVector", "nearObject", "bm25", "hybrid", "fetchObjects", "fetchObjectById"], weaviateQuery) },
    },
    /** Finds and lets a model answer from what was found. */
    "weaviate.Generate": {
      members: {
        ...named(
          ["nearText", "nearVector", "bm25", "hybrid", "fetchObjects"],
          gives({ fields: { generated: { source: LLM }, generative: { source: { kind: "llm", structured: true } }, objects: FOUND } }),
        ),
      },
    },
    "weaviate.Data": { members: { deleteMany: removes("0"), ...named(["insert", "insertMany", "update"], HARMLESS) } },
    /** Version 2: `client.graphql.get().withWhere({ … }).do()`. */
    "weaviate.Graphql": { members: { get: gives({ type: "weaviate.Getter" }) } },
    "weaviate.Getter": {
      members: {
        withWhere: { call: { sinks: filters("0"), returns: { same: "this" } } },
        do: gives(FOUND),
        ...named(["withClassName", "withFields", "withNearText", "withNearVector", "withBm25", "withHybrid", "withLimit"], CHAIN),
      },
    },

    "upstash-vector": { members: { Index: connects("upstash-vector.Index", "0.url") } },
    "upstash-vector.Index": {
      members: {
        namespace: gives({ type: "upstash-vector.Namespace" }),
        ...named(["query", "fetch", "range"], finds("0.filter")),
        ...named(["upsert", "update", "delete", "reset"], HARMLESS),
      },
    },
  },
};
