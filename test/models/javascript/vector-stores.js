import { exec } from "node:child_process";
import { Pinecone } from "@pinecone-database/pinecone";
import { QdrantClient } from "@qdrant/js-client-rest";
import { Index } from "@upstash/vector";
import { ChromaClient } from "chromadb";
import express from "express";
import weaviate from "weaviate-client";

const app = express();

app.post("/search", async (req, res) => {
  const { text, filter, tenant } = req.body;

  const chroma = new ChromaClient({ path: process.env.CHROMA });
  const collection = await chroma.getOrCreateCollection({ name: "documents" });
  const found = await collection.query({ queryTexts: [text], nResults: 4, where: filter }); // error[no-nosql-injection]: filter of a vector database
  exec(found.documents[0][0]); // error[no-command-injection]: Retrieved
  exec((await collection.get({ where: { tenant: String(tenant) } })).documents[0]); // error[no-command-injection]
  await collection.delete({ where: filter }); // error[no-nosql-injection]: filter of a vector database
  await collection.add({ ids: ["x"], documents: [text] });
  exec(`log ${await collection.count()} ${await chroma.heartbeat()}`);
  new ChromaClient({ path: req.body.url }); // error[no-ssrf]

  const pinecone = new Pinecone({ apiKey: process.env.KEY });
  const index = pinecone.index("documents").namespace("shared");
  const { matches } = await index.query({ vector: [], topK: 4, filter, includeMetadata: true }); // error[no-nosql-injection]: filter of a vector database
  exec(matches[0].metadata.text); // error[no-command-injection]: Retrieved
  exec(matches.map((match) => match.metadata.text).join("\n")); // error[no-command-injection]
  exec((await index.searchRecords({ query: { inputs: { text }, topK: 4 } })).result.hits[0].fields.text); // error[no-command-injection]
  await index.deleteMany({ filter }); // error[no-nosql-injection]: filter of a vector database
  await index.upsert([{ id: "x", values: [], metadata: { text } }]);
  await pinecone.listIndexes();

  const qdrant = new QdrantClient({ url: process.env.QDRANT });
  const [point] = await qdrant.search("documents", { vector: [], filter }); // error[no-nosql-injection]: filter of a vector database
  exec(point.payload.text); // error[no-command-injection]: Retrieved
  exec((await qdrant.query("documents", { query: [] })).points[0].payload.text); // error[no-command-injection]
  const batch = await qdrant.searchBatch("documents", { searches: [{ vector: [], filter }] }); // error[no-nosql-injection]: filter of a vector database
  exec(batch[0][0].payload.text); // error[no-command-injection]
  await qdrant.delete("documents", { filter }); // error[no-nosql-injection]: filter of a vector database
  exec(`log ${(await qdrant.count("documents")).count} ${await qdrant.getCollections()}`);
  await qdrant.upsert("documents", { points: [{ id: 1, vector: [], payload: { text } }] });
  new QdrantClient({ url: req.body.url }); // error[no-ssrf]

  const client = await weaviate.connectToLocal();
  const documents = client.collections.use("Document");
  const { objects } = await documents.query.nearText(text, { limit: 4, filters: filter }); // error[no-nosql-injection]: filter of a vector database
  exec(objects[0].properties.text); // error[no-command-injection]: Retrieved
  const answered = await documents.generate.nearText(text, { groupedTask: "Summarise" });
  exec(answered.generated); // error[no-command-injection]: Model output
  exec(answered.objects[0].properties.text); // error[no-command-injection]: Retrieved
  await documents.data.deleteMany(filter); // error[no-nosql-injection]: filter of a vector database
  await documents.data.insert({ text });
  client.close();
  const old = weaviate.client({ scheme: "http", host: "localhost:8080" });
  const result = await old.graphql.get().withClassName("Document").withFields("text").withWhere(filter).do(); // error[no-nosql-injection]: filter of a vector database
  exec(result.data.Get.Document[0].text); // error[no-command-injection]: Retrieved

  const upstash = new Index({ url: process.env.URL, token: process.env.TOKEN });
  exec((await upstash.namespace("x").query({ data: text, topK: 4 }))[0].metadata.text); // error[no-command-injection]: Retrieved
  await upstash.upsert({ id: "x", data: text });
});
