/** LangChain's documents: loaders, splitters, retrievers and stores. What they bring was written by others; a saved store may hold pickled objects. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { RETRIEVED, RETRIEVED_DATA } from "../javascript/llm-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { elements, pathUse } from "./words.js";

const address = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "page that is loaded" } });
const loader = (...sinks: readonly Sink[]): Member => makes({ type: "langchain.Loader" }, { sinks });
const documents: Member = gives({ type: "langchain.Documents" });
const filtered: Member = {
  call: {
    sinks: [{ arg: "filter=", kind: "nosql", structured: true, detail: { use: "filter of a vector database" } }],
    returns: { type: "langchain.Documents" },
  },
};
const pickled = (arg: string): Sink => ({
  arg,
  kind: "deserialize",
  when: [{ arg: "allow_dangerous_deserialization=", is: [true] }],
  detail: { use: "serialized objects" },
});
/** A folder of a known name is most often one that the program wrote. */
const perhapsPickled: Sink = {
  ...pickled("return"),
  fact: true,
  possible: true,
  unless: [{ arg: "0|folder_path=", matches: "." }],
};
const made: Member = gives({ type: "langchain.Store" });

export const library: Library = {
  name: "langchain-retrieval",
  types: {
    langchain: {
      members: {
        ...named(
          ["WebBaseLoader", "SitemapLoader", "RecursiveUrlLoader", "AsyncHtmlLoader", "AsyncChromiumLoader"],
          loader(address("0"), address("0.[]"), address("web_path="), address("url=")),
        ),
        ...named(["UnstructuredURLLoader", "PlaywrightURLLoader", "SeleniumURLLoader"], loader(address("0|urls=.[]"))),
        ...named(
          [
            "TextLoader",
            "PyPDFLoader",
            "PDFPlumberLoader",
            "CSVLoader",
            "JSONLoader",
            "Docx2txtLoader",
            "UnstructuredFileLoader",
            "UnstructuredMarkdownLoader",
            "BSHTMLLoader",
            "PyMuPDFLoader",
          ],
          loader(pathUse("0|file_path=", "file that is read")),
        ),
        ...named(["DirectoryLoader", "PyPDFDirectoryLoader"], loader(pathUse("0|path=", "folder that is read"))),
        ...named(
          ["CharacterTextSplitter", "RecursiveCharacterTextSplitter", "TokenTextSplitter", "MarkdownTextSplitter"],
          makes({ type: "langchain.Splitter" }),
        ),
        ...named(
          [
            "FAISS",
            "Chroma",
            "Pinecone",
            "PineconeVectorStore",
            "Qdrant",
            "QdrantVectorStore",
            "Weaviate",
            "PGVector",
            "InMemoryVectorStore",
            "Milvus",
            "Annoy",
          ],
          {
            type: "langchain.StoreClass",
            new: { returns: { type: "langchain.Store" } },
            call: { returns: { type: "langchain.Store" } },
          },
        ),
        // A prompt from a file; before it was forbidden, its template was Jinja's.
        load_prompt: { call: { sinks: [pathUse("0|path=", "file that is read")], returns: { type: "langchain.Prompt" } } },
      },
    },
    "langchain.Loader": { members: { ...named(["load", "aload", "lazy_load", "load_and_split"], documents) } },
    "langchain.Splitter": {
      members: { split_documents: gives({ same: "0" }), create_documents: documents, split_text: gives({ from: ["0"], list: true }) },
    },
    "langchain.Documents": elements("langchain.Document"),
    "langchain.Document": { members: { page_content: { source: RETRIEVED }, metadata: { source: RETRIEVED_DATA }, id: { safe: true } } },
    "langchain.StoreClass": {
      members: {
        load_local: {
          call: {
            sinks: [pickled("0|folder_path="), perhapsPickled, pathUse("0|folder_path=", "folder that is read")],
            returns: { type: "langchain.Store" },
          },
        },
        deserialize_from_bytes: { call: { sinks: [pickled("0|serialized=")], returns: { type: "langchain.Store" } } },
        ...named(["from_documents", "from_texts", "from_existing_index", "from_embeddings"], made),
      },
    },
    "langchain.Store": {
      members: {
        ...named(["similarity_search", "asimilarity_search", "max_marginal_relevance_search", "similarity_search_with_score"], filtered),
        as_retriever: gives({ type: "langchain.Retriever", source: RETRIEVED }),
        ...named(["add_documents", "add_texts", "save_local", "delete", "persist", "merge_from"], SAFE_CALL),
      },
    },
    "langchain.Retriever": {
      members: {
        "|": CHAIN,
        ...named(["invoke", "ainvoke", "get_relevant_documents", "aget_relevant_documents"], documents),
        with_config: HARMLESS,
      },
    },
  },
};
