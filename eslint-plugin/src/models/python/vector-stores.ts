/**
 * Clients of vector databases: Chroma, Pinecone, Qdrant, Weaviate, FAISS. What they find was stored by others. A filter whose form the
 * sender decides reaches other people's documents.
 */
import type { Library, Member, Result, Sink } from "../../engine/summary.js";
import { RETRIEVED_DATA } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { pathUse } from "./words.js";

const filters = (...args: readonly string[]): readonly Sink[] =>
  args.map((arg) => ({ arg, kind: "nosql", structured: true, detail: { use: "filter of a vector database" } }));
const FOUND: Result = { source: RETRIEVED_DATA };
const finds = (...args: readonly string[]): Member => ({ call: { sinks: filters(...args), returns: FOUND } });
const removes = (...args: readonly string[]): Member => ({ call: { sinks: filters(...args) } });
const connects = (type: string, ...urls: readonly string[]): Member =>
  makes({ type }, { sinks: urls.map((arg): Sink => ({ arg, kind: "url", detail: { use: "address of a vector database" } })) });

export const library: Library = {
  name: "vector-stores",
  modules: { chromadb: "chroma", pinecone: "pinecone", qdrant_client: "qdrant", weaviate: "weaviate", faiss: "faiss" },
  types: {
    chroma: {
      members: {
        ...named(["Client", "EphemeralClient", "HttpClient", "AsyncHttpClient"], connects("chroma.Client", "host=")),
        PersistentClient: makes({ type: "chroma.Client" }, { sinks: [pathUse("0|path=", "folder that is used")] }),
      },
    },
    "chroma.Client": {
      members: {
        ...named(["get_collection", "create_collection", "get_or_create_collection"], gives({ type: "chroma.Collection" })),
        ...named(["list_collections", "delete_collection", "heartbeat", "reset"], HARMLESS),
      },
    },
    "chroma.Collection": {
      members: {
        ...named(["query", "get", "peek"], finds("where=", "where_document=")),
        delete: removes("where=", "where_document="),
        ...named(["add", "upsert", "update", "modify", "count"], SAFE_CALL),
      },
    },
    pinecone: {
      members: {
        Pinecone: makes({ type: "pinecone.Client" }),
        Index: makes({ type: "pinecone.Index" }),
        ...named(["init", "create_index", "ServerlessSpec"], HARMLESS),
      },
    },
    "pinecone.Client": {
      members: {
        Index: makes({ type: "pinecone.Index" }),
        ...named(["create_index", "list_indexes", "describe_index", "has_index"], SAFE_CALL),
      },
    },
    "pinecone.Index": {
      members: {
        ...named(["query", "fetch", "search"], finds("filter=")),
        delete: removes("filter="),
        ...named(["upsert", "update", "describe_index_stats"], SAFE_CALL),
      },
    },
    qdrant: { members: { ...named(["QdrantClient", "AsyncQdrantClient"], connects("qdrant.Client", "url=", "host=")) } },
    "qdrant.Client": {
      members: {
        ...named(["search", "query_points", "scroll", "recommend", "query"], finds("query_filter=", "scroll_filter=")),
        delete: removes("points_selector="),
        ...named(["upsert", "create_collection", "recreate_collection", "get_collections", "count", "upload_collection"], SAFE_CALL),
      },
    },
    weaviate: {
      members: {
        Client: connects("weaviate.Client", "0|url="),
        ...named(["connect_to_local", "connect_to_weaviate_cloud", "connect_to_wcs"], gives({ type: "weaviate.Client" })),
      },
    },
    "weaviate.Client": {
      members: {
        collections: { type: "weaviate.Collections" },
        query: { type: "weaviate.Query" },
        ...named(["close", "is_ready", "schema"], HARMLESS),
      },
    },
    "weaviate.Collections": {
      members: { ...named(["get", "use"], gives({ type: "weaviate.Collection" })), ...named(["create", "delete", "exists"], HARMLESS) },
    },
    "weaviate.Collection": { members: { query: { type: "weaviate.Query" }, data: { type: "weaviate.Data" } } },
    "weaviate.Query": {
      members: {
        ...named(["near_text", "near_vector", "bm25", "hybrid", "fetch_objects"], finds("filters=")),
        // Version 3 builds its queries.
        ...named(["get", "with_near_text", "with_limit", "with_where"], gives({ type: "weaviate.Query" })),
        do: finds(),
      },
    },
    "weaviate.Data": {
      members: { delete_many: removes("where="), ...named(["insert", "insert_many", "update", "delete_by_id"], HARMLESS) },
    },
    faiss: {
      members: {
        read_index: { call: { sinks: [pathUse("0", "file that is read")], returns: { safe: true } } },
        write_index: { call: { sinks: [pathUse("1", "file that is written")] } },
        IndexFlatL2: makes({ safe: true }),
      },
    },
  },
};
