import { exec } from "node:child_process";
import { CheerioWebBaseLoader } from "@langchain/community/document_loaders/web/cheerio";
import { PDFLoader } from "@langchain/community/document_loaders/fs/pdf";
import { WebPDFLoader } from "@langchain/community/document_loaders/web/pdf";
import { YoutubeLoader } from "@langchain/community/document_loaders/web/youtube";
import { FaissStore } from "@langchain/community/vectorstores/faiss";
import { Document } from "@langchain/core/documents";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { PineconeStore } from "@langchain/pinecone";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import { createHistoryAwareRetriever } from "langchain/chains/history_aware_retriever";
import { MultiQueryRetriever } from "langchain/retrievers/multi_query";
import { TavilySearchAPIRetriever } from "@langchain/community/retrievers/tavily_search_api";
import { formatDocumentsAsString } from "langchain/util/document";
import { MemoryVectorStore } from "langchain/vectorstores/memory";
import express from "express";

const app = express();
const llm = new ChatOpenAI();
const embeddings = new OpenAIEmbeddings();

app.post("/documents", async (req, res) => {
  const { url, name, file, text, filter } = req.body;
  const pages = await new CheerioWebBaseLoader(url).load(); // error[no-ssrf]: page that is loaded
  exec(pages[0].pageContent); // error[no-command-injection]: Retrieved
  for (const page of await new CheerioWebBaseLoader("https://example.com").load()) exec(page.metadata.title); // error[no-command-injection]
  exec(`log ${pages[0].id} ${pages.length}`);
  await new PDFLoader(`./uploads/${name}`).load(); // error[no-path-traversal]
  await new PDFLoader(file).load();
  await new PDFLoader("./handbook.pdf").load();
  exec((await new WebPDFLoader(file).load())[0].pageContent); // error[no-command-injection]: Retrieved
  exec((await YoutubeLoader.createFromUrl(url).load())[0].pageContent); // error[no-command-injection]: Retrieved
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000 });
  exec((await splitter.splitDocuments(pages))[0].pageContent); // error[no-command-injection]: Retrieved
  exec((await splitter.splitText(text))[0]); // error[no-command-injection]: Request data
  exec((await RecursiveCharacterTextSplitter.fromLanguage("js").createDocuments([text]))[0].pageContent); // error[no-command-injection]
  exec(new Document({ pageContent: text }).pageContent); // error[no-command-injection]: Request data
  exec(new Document({ pageContent: "ls" }).pageContent);

  const store = await MemoryVectorStore.fromDocuments(pages, embeddings);
  await store.addDocuments([new Document({ pageContent: text })]);
  const found = await store.similaritySearch(text, 4);
  exec(found[0].pageContent); // error[no-command-injection]: Retrieved
  exec(found.map((document) => document.pageContent).join("\n")); // error[no-command-injection]
  await store.similaritySearch(text, 4, filter); // error[no-nosql-injection]: filter of a search
  await store.similaritySearch(text, 4, { tenant: String(req.params.tenant) }); // error[require-retrieval-filter]: whose documents
  const [[best, score]] = await store.similaritySearchWithScore(text, 4);
  exec(best.pageContent); // error[no-command-injection]: Retrieved
  exec(`log ${score}`);
  exec((await store.maxMarginalRelevanceSearch(text, { k: 4 }))[0].pageContent); // error[no-command-injection]
  await store.delete({ filter }); // error[no-nosql-injection]: filter of a search
  new PineconeStore(embeddings, {}).asRetriever({ filter }); // error[no-nosql-injection]: filter of a search
  await FaissStore.load(name, embeddings); // error[no-path-traversal]: index that is loaded

  const retriever = store.asRetriever({ k: 4 });
  exec((await retriever.invoke(text))[0].pageContent); // error[no-command-injection]
  exec((await retriever.getRelevantDocuments(text))[0].pageContent); // error[no-command-injection]
  for await (const part of await retriever.stream(text)) exec(part.pageContent); // error[no-command-injection]
  exec(await retriever.pipe(formatDocumentsAsString).invoke(text)); // error[no-command-injection]
  retriever.pipe((documents) => exec(documents[0].pageContent)); // error[no-command-injection]
  const others = [MultiQueryRetriever.fromLLM({ llm, retriever }), new TavilySearchAPIRetriever(), new MultiQueryRetriever({}), await createHistoryAwareRetriever({ llm, retriever })];
  for (const other of others) exec((await other.invoke(text))[0].pageContent); // error[no-command-injection]
  await llm.invoke([
    ["system", `Answer from: ${found[0].pageContent}`], // error[no-prompt-injection]: Retrieved
    ["human", text],
  ]);
  await llm.invoke([["system", "Answer from what the user quotes."], ["human", `${found[0].pageContent}\n\n${text}`]]);
});
