import { exec } from "node:child_process";
import { OpenAI, openai, OpenAIAgent } from "@llamaindex/openai";
import { agent } from "@llamaindex/workflow";
import express from "express";
import { ContextChatEngine, FunctionTool, PDFReader, QueryEngineTool, RetrieverQueryEngine, SimpleDirectoryReader, tool, VectorStoreIndex } from "llamaindex";
import { z } from "zod";

const app = express();
const Job = z.object({ command: z.string(), count: z.number() });
tool(({ command, count }) => exec(`${command} ${count}`), { name: "job", description: "Runs", parameters: Job }); // error[no-command-injection]: Tool argument
tool(({ count }) => exec(`sleep ${count}`), { name: "wait", description: "Waits", parameters: Job });
tool({ name: "job", description: "Runs", parameters: Job, execute: ({ command, count }) => exec(`${command} ${count}`) }); // error[no-command-injection]
const old = FunctionTool.from(({ command }) => exec(command), { name: "job", parameters: { type: "object", properties: {} } }); // error[no-command-injection]
new FunctionTool(({ command }) => exec(command), { name: "job", parameters: { type: "object" } }); // error[no-command-injection]

app.post("/run", async (req, res) => {
  const { topic, history, name } = req.body;
  tool({ name: "x", description: topic, execute: () => "x" }); // error[no-prompt-injection]: tool description
  const helper = agent({ llm: openai({ model: "x" }), tools: [old], systemPrompt: `You talk about ${topic}` }); // error[no-prompt-injection]: system prompt
  exec((await helper.run(topic)).data.result); // error[no-command-injection]: Model output
  for await (const event of helper.runStream(topic)) exec(event.data.delta); // error[no-command-injection]
  const chatting = new OpenAIAgent({ tools: [], systemPrompt: topic }); // error[no-prompt-injection]
  const answer = await chatting.chat({ message: topic, chatHistory: history }); // error[no-prompt-injection]: messages array
  exec(answer.message.content); // error[no-command-injection]
  exec(answer.response); // error[no-command-injection]
  for await (const chunk of await chatting.chat({ message: topic, stream: true })) exec(chunk.delta); // error[no-command-injection]
  chatting.reset();
  const llm = new OpenAI({ model: "x" });
  exec((await llm.chat({ messages: [{ role: "system", content: topic }] })).message.content); // error[no-prompt-injection]: system message // error[no-command-injection]
  exec((await llm.complete({ prompt: topic })).text); // error[no-command-injection]
  exec((await openai({ model: "x" }).complete({ prompt: topic })).text); // error[no-command-injection]

  const documents = await new SimpleDirectoryReader().loadData({ directoryPath: "./handbook" });
  exec(documents[0].text); // error[no-command-injection]: Retrieved
  for (const document of documents) exec(`${document.metadata.title} ${document.id_}`); // error[no-command-injection]
  await new SimpleDirectoryReader().loadData({ directoryPath: name }); // error[no-path-traversal]
  await new PDFReader().loadData(`./uploads/${name}`); // error[no-path-traversal]
  exec((await new PDFReader().loadDataAsContent(req.body.file))[0].getText()); // error[no-command-injection]: Retrieved
  const index = await VectorStoreIndex.fromDocuments(documents);
  const response = await index.asQueryEngine({ preFilters: req.body.filters }).query({ query: topic }); // error[no-nosql-injection]: filter of a search
  exec(response.toString()); // error[no-command-injection]: Model output
  exec(response.sourceNodes[0].node.getContent()); // error[no-command-injection]: Retrieved
  const retriever = index.asRetriever({ similarityTopK: 3 });
  for (const { node, score } of await retriever.retrieve({ query: topic })) exec(`${node.text} ${score}`); // error[no-command-injection]: Retrieved
  exec((await new RetrieverQueryEngine(retriever).query({ query: topic })).response); // error[no-command-injection]
  exec((await RetrieverQueryEngine.fromDefaults({ retriever }).query({ query: topic })).response); // error[no-command-injection]
  exec((await index.asChatEngine().chat({ message: topic })).response); // error[no-command-injection]
  new ContextChatEngine({ retriever, systemPrompt: topic }); // error[no-prompt-injection]
  new QueryEngineTool({ queryEngine: index.asQueryEngine(), metadata: { name: "x", description: topic } }); // error[no-prompt-injection]
  await index.insert(documents[0]);
});
