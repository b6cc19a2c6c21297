import { Client } from "@elastic/elasticsearch";
import opensearch from "@opensearch-project/opensearch";
import { exec } from "node:child_process";
import type { Message } from "discord.js";
import express from "express";

const elastic = new Client({ node: process.env.ELASTIC_URL! });
const old = new opensearch.Client({ node: process.env.OPENSEARCH_URL! });

export async function find(client: Client, message: Message): Promise<void> {
  const text = message.content;
  const found = await client.search({ index: "notes", query: { match: { text } } });
  exec(`echo ${found.hits.hits[0]!._source.text} ${found.took}`);
  await elastic.search({ index: "notes", query: { query_string: { query: `owner:1 AND ${text}` } } }); // error[no-nosql-injection]: query string
  await old.search({ index: "notes", body: { query: { bool: { must: [{ query_string: { query: text } }] } } } }); // error[no-nosql-injection]: query string
  await elastic.updateByQuery({ index: "notes", script: { source: `ctx._source.name = '${text}'` } }); // error[no-nosql-injection]: script
  await elastic.updateByQuery({ index: "notes", script: { source: "ctx._source.name = params.name", params: { name: text } } });
  await elastic.index({ index: "notes", document: { text } });
  exec(`echo ${(await elastic.get({ index: "notes", id: "1" }))._source} ${await elastic.exists({ index: "notes", id: "1" })}`);
  await elastic.sql.query({ query: `SELECT * FROM notes WHERE text = '${text}'` }); // error[no-sql-injection]: (?)
  await elastic.sql.query({ query: "SELECT * FROM notes WHERE text = ?", params: [text] });
}

const app = express();
app.use(express.json());
app.post("/search", async (req, res) => {
  res.json(await elastic.search({ index: "notes", query: req.body.query })); // error[no-nosql-injection]: database filter
});
app.post("/index", async (req, res) => res.json(await elastic.index({ index: "notes", document: req.body }))); // error[require-input-validation]
