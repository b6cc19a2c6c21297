/**
 * LangChain: document loaders, text splitters, vector stores, retrievers. What they find was written by others. A filter of the
 * sender's making decides whose documents are searched.
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { runnable } from "./langchain.js";
import { RETRIEVED, RETRIEVED_DATA } from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named } from "./rows.js";

const url = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "page that is loaded" } });
/** A loader also takes the file itself, which no condition tells from its name: only a name put together from parts counts. */
const path = (arg: string): Sink => ({ arg, kind: "path", when: [{ arg, matches: "" }], detail: { use: "file that is loaded" } });
const filter = (arg: string): Sink => ({ arg, kind: "nosql", structured: true, detail: { use: "filter of a search" } });

const webLoader: Member = { new: { sinks: [url("0")], returns: { type: "langchain.Loader" } } };
const fileLoader: Member = { new: { sinks: [path("0")], returns: { type: "langchain.Loader" } } };
const otherLoader: Member = { new: { returns: { type: "langchain.Loader" } } };

const WEB = [
  "CheerioWebBaseLoader",
  "PuppeteerWebBaseLoader",
  "PlaywrightWebBaseLoader",
  "HTMLWebBaseLoader",
  "RecursiveUrlLoader",
  "SitemapLoader",
];
const FILES = [
  "TextLoader",
  "JSONLoader",
  "JSONLinesLoader",
  "CSVLoader",
  "PDFLoader",
  "DocxLoader",
  "EPubLoader",
  "PPTXLoader",
  "SRTLoader",
  "DirectoryLoader",
  "UnstructuredLoader",
  "MultiFileLoader",
  "NotionLoader",
];
const OTHERS = [
  "WebPDFLoader",
  "GithubRepoLoader",
  "NotionAPILoader",
  "ConfluencePagesLoader",
  "FireCrawlLoader",
  "GitbookLoader",
  "S3Loader",
  "AirtableLoader",
  "ApifyDatasetLoader",
  "BrowserbaseLoader",
  "HNLoader",
];

const STORES = [
  "MemoryVectorStore",
  "Chroma",
  "PineconeStore",
  "FaissStore",
  "HNSWLib",
  "QdrantVectorStore",
  "WeaviateStore",
  "PGVectorStore",
  "SupabaseVectorStore",
  "MongoDBAtlasVectorSearch",
  "RedisVectorStore",
  "ElasticVectorSearch",
  "OpenSearchVectorStore",
  "Milvus",
  "LanceDB",
  "UpstashVectorStore",
  "CloudflareVectorizeStore",
  "AzureAISearchVectorStore",
  "AzureCosmosDBNoSQLVectorStore",
  "NeonPostgres",
  "VercelPostgres",
  "TypeORMVectorStore",
  "PrismaVectorStore",
  "LibSQLVectorStore",
  "Neo4jVectorStore",
  "AstraDBVectorStore",
  "CassandraStore",
  "ConvexVectorStore",
  "USearch",
  "VoyVectorStore",
  "TigrisVectorStore",
  "Typesense",
  "ZepVectorStore",
];

const DOCUMENTS = { type: "langchain.Documents" };
const RETRIEVER: TypeModel = {
  members: {
    ...runnable(DOCUMENTS, DOCUMENTS, DOCUMENTS).members,
    ...named(["getRelevantDocuments"], gives(DOCUMENTS)),
  },
};

/** Where a chain hands it on as it is, it stands for what it finds. */
const RETRIEVES = { type: "langchain.Retriever", source: RETRIEVED } as const;

const searches: Summary = { sinks: [filter("2")], returns: DOCUMENTS };

export const library: Library = {
  name: "langchain-retrieval",
  types: {
    langchain: {
      members: {
        ...named(WEB, webLoader),
        ...named(FILES, fileLoader),
        ...named(OTHERS, otherLoader),
        YoutubeLoader: { type: "langchain.AddressLoader" },
        ...named(STORES, { type: "langchain.StoreConstructor" }),
        ...named(
          ["TavilySearchAPIRetriever", "WikipediaRetriever", "BM25Retriever", "AmazonKnowledgeBaseRetriever", "AmazonKendraRetriever"],
          {
            new: { returns: RETRIEVES },
          },
        ),
        ...named(
          [
            "MultiQueryRetriever",
            "ContextualCompressionRetriever",
            "ParentDocumentRetriever",
            "SelfQueryRetriever",
            "ScoreThresholdRetriever",
          ],
          {
            type: "langchain.RetrieverConstructor",
          },
        ),
        createHistoryAwareRetriever: gives(RETRIEVES),
        Document: { new: { returns: { same: "0" } } },
        ...named(
          ["RecursiveCharacterTextSplitter", "CharacterTextSplitter", "TokenTextSplitter", "MarkdownTextSplitter", "LatexTextSplitter"],
          { type: "langchain.SplitterConstructor" },
        ),
        formatDocumentsAsString: gives({ from: ["0", "0.[].pageContent"], source: RETRIEVED }),
      },
    },
    "langchain.AddressLoader": { members: { createFromUrl: gives({ type: "langchain.Loader" }) } },
    "langchain.Loader": {
      members: { ...named(["load", "loadAndSplit", "lazyLoad"], gives(DOCUMENTS)) },
    },
    "langchain.Documents": listOf("langchain.Document"),
    "langchain.Document": { members: { pageContent: { source: RETRIEVED }, metadata: { source: RETRIEVED_DATA }, id: { safe: true } } },

    "langchain.SplitterConstructor": {
      new: { returns: { type: "langchain.Splitter" } },
      members: { fromLanguage: gives({ type: "langchain.Splitter" }) },
    },
    "langchain.Splitter": {
      members: {
        ...named(["splitDocuments", "invoke", "transformDocuments"], gives({ same: "0" })),
        splitText: gives({ from: ["0"], list: true }),
        createDocuments: gives({ list: true, fields: { pageContent: { from: ["0"] } } }),
      },
    },

    "langchain.StoreConstructor": {
      new: { returns: { type: "langchain.Store" } },
      members: {
        ...named(
          ["fromDocuments", "fromTexts", "fromExistingIndex", "fromExistingCollection", "initialize", "fromClientConfig"],
          gives({ type: "langchain.Store" }),
        ),
        load: {
          call: { sinks: [{ arg: "0", kind: "path", detail: { use: "index that is loaded" } }], returns: { type: "langchain.Store" } },
        },
      },
    },
    "langchain.Store": {
      members: {
        ...named(["similaritySearch", "similaritySearchVectorWithScore"], { call: searches }),
        similaritySearchWithScore: { call: { sinks: [filter("2")], returns: { type: "langchain.ScoredList" } } },
        maxMarginalRelevanceSearch: { call: { sinks: [filter("1.filter")], returns: DOCUMENTS } },
        asRetriever: { call: { sinks: [filter("0.filter"), filter("1")], returns: RETRIEVES } },
        delete: { call: { sinks: [filter("0.filter")] } },
        ...named(["addDocuments", "addVectors", "save"], HARMLESS),
      },
    },
    "langchain.ScoredList": listOf("langchain.Scored"),
    "langchain.Scored": { members: { "0": { type: "langchain.Document" }, "1": { safe: true } }, element: { type: "langchain.Document" } },
    "langchain.Retriever": RETRIEVER,
    "langchain.RetrieverConstructor": {
      new: { returns: RETRIEVES },
      members: { fromLLM: gives(RETRIEVES) },
    },
  },
};
