import { exec } from "node:child_process";
import { Agent } from "@mastra/core/agent";
import { createTool } from "@mastra/core/tools";
import { MCPClient } from "@mastra/mcp";
import { PgVector } from "@mastra/pg";
import express from "express";
import { z } from "zod";

const app = express();
const Job = z.object({ command: z.string(), count: z.number() });
const now = createTool({ id: "job", description: "Runs", inputSchema: Job, execute: async ({ command, count }) => exec(`${command} ${count}`) }); // error[no-command-injection]: Tool argument
const before = createTool({ id: "job", description: "Runs", inputSchema: Job, execute: async ({ context }) => exec(`${context.command} ${context.count}`) }); // error[no-command-injection]: Tool argument
createTool({ id: "wait", inputSchema: Job, execute: async (input) => exec(`sleep ${input.count}`) });
createTool({ id: "wait", inputSchema: Job, execute: async ({ context: { count } }) => exec(`sleep ${count}`) });

app.post("/run", async (req, res) => {
  const { topic } = req.body;
  createTool({ id: "x", description: topic, execute: async () => "x" }); // error[no-prompt-injection]: tool description
  const agent = new Agent({ name: "x", instructions: `You talk about ${topic}`, tools: { now, before } }); // error[no-prompt-injection]: instructions
  new Agent({ name: "x", instructions: () => `You talk about ${topic}` }); // error[no-prompt-injection]
  const { text } = await agent.generate(topic);
  exec(text); // error[no-command-injection]: Model output
  await agent.generate([
    { role: "system", content: topic }, // error[no-prompt-injection]: system message
    { role: "user", content: topic },
  ]);
  const stream = await agent.stream(topic, { instructions: topic }); // error[no-prompt-injection]
  for await (const chunk of stream.textStream) exec(chunk); // error[no-command-injection]
  const { object } = await agent.generate(topic, { structuredOutput: { schema: Job } });
  exec(object.command); // error[no-command-injection]
  exec(`sleep ${object.count}`);
  exec(`sleep ${(await agent.generate(topic, { output: Job })).object.count}`);
  const found = await new PgVector({}).query({ indexName: "x", queryVector: [], filter: req.body.filter }); // error[no-nosql-injection]: filter of a search
  exec(found[0].metadata.text); // error[no-command-injection]: Retrieved
  await new PgVector({}).upsert({ indexName: "x", vectors: [] });
  new MCPClient({ servers: { x: { command: topic, args: [] } } }); // error[no-command-injection]
});
