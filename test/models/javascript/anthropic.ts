import { exec } from "node:child_process";
import Anthropic, { toFile } from "@anthropic-ai/sdk";
import { createSdkMcpServer, query, tool } from "@anthropic-ai/claude-agent-sdk";
import { betaTool } from "@anthropic-ai/sdk/helpers/beta/json-schema";
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import { z } from "zod";
import express from "express";

const anthropic = new Anthropic();
const app = express();

app.post("/chat", async (req, res) => {
  const { topic, messages, model, tools, role } = req.body;
  const message = await anthropic.messages.create({
    model, // error[no-prompt-injection]: model name
    max_tokens: 100,
    system: `You talk about ${topic}`, // error[no-prompt-injection]: system prompt
    messages: [
      { role: "user", content: topic }, // error[require-guardrail]: a model with tools
      { role, content: "x" }, // error[no-prompt-injection]: message role
    ],
    tools: [{ name: "x", description: topic, input_schema: {} }], // error[no-prompt-injection]: tool description
  });
  exec(message.content[0].text); // error[no-command-injection]: Model output
  for (const block of message.content) {
    if (block.type === "tool_use") exec(block.input.command); // error[no-command-injection]
    exec(`ls ${block.id}`);
  }
  exec(message.content.find((block) => block.type === "text").text); // error[no-command-injection]
  exec(message.content.map((block) => block.text).join("")); // error[no-command-injection]
  exec(`ls ${message.id} ${message.content.length}`);
  await anthropic.beta.messages.create({ model: "x", system: [{ type: "text", text: topic }], messages }); // error[no-prompt-injection] // error[no-prompt-injection]
  await anthropic.messages.create({ model: "x", messages: [], tools }); // error[no-prompt-injection]: tool list
  await anthropic.messages.countTokens({ model: "x", messages });
  new Anthropic({ baseURL: req.body.url }); // error[no-ssrf]
});

async function streams() {
  const events = await anthropic.messages.create({ model: "x", messages: [], stream: true });
  for await (const event of events) {
    exec(event.delta.text); // error[no-command-injection]
    exec(event.content_block.name); // error[no-command-injection]
    exec(event.message.content[0].text); // error[no-command-injection]
    exec(`ls ${event.type} ${event.delta.type}`);
  }
  const stream = anthropic.messages
    .stream({ model: "x", messages: [] })
    .on("text", (text) => exec(text)) // error[no-command-injection]
    .on("inputJson", (json, snapshot) => exec(snapshot.command)) // error[no-command-injection]
    .on("contentBlock", (block) => exec(block.text)) // error[no-command-injection]
    .on("message", (message) => exec(message.content[0].text)) // error[no-command-injection]
    .on("error", (error) => console.error(error));
  for await (const event of stream) exec(event.delta.partial_json); // error[no-command-injection]
  exec(await stream.finalText()); // error[no-command-injection]
  exec((await stream.finalMessage()).content[0].text); // error[no-command-injection]
  stream.abort();
  exec((await anthropic.completions.create({ prompt: "x" })).completion); // error[no-command-injection]
  await toFile("x");
}
streams();

betaZodTool({ name: "run", description: "Runs a command", run: ({ command }) => exec(command) }); // error[no-command-injection]: Tool argument

const Job = z.object({ command: z.string(), count: z.number() });
const runs = betaZodTool({ name: "run", description: "Runs", inputSchema: Job, run: ({ command, count }) => exec(`${command} ${count}`) }); // error[no-command-injection]
const waits = betaZodTool({ name: "wait", description: "Waits", inputSchema: Job, run: ({ count }) => exec(`sleep ${count}`) });
const plain = betaTool({ name: "x", description: "x", inputSchema: { type: "object", properties: {} }, run: (input) => exec(input.command) }); // error[no-command-injection]

app.post("/more", async (req, res) => {
  const { topic } = req.body;
  const parsed = await anthropic.messages.parse({ model: "x", messages: [], output_config: { format: zodOutputFormat(Job) } });
  exec(parsed.parsed_output.command); // error[no-command-injection]: Model output
  exec(`sleep ${parsed.parsed_output.count}`);
  exec(parsed.content[0].text); // error[no-command-injection]
  const beta = await anthropic.beta.messages.parse({ model: "x", messages: [], output_format: zodOutputFormat(Job) });
  exec(beta.parsed_output.command); // error[no-command-injection]
  const runner = anthropic.beta.messages.toolRunner({ model: "x", messages: [{ role: "user", content: topic }], tools: [runs, waits, plain] });
  for await (const message of runner) exec(message.content[0].text); // error[no-command-injection]
  exec((await runner).content[0].text); // error[no-command-injection]
  exec((await runner.runUntilDone()).content[0].text); // error[no-command-injection]
  runner.pushMessages({ role: "user", content: topic });
  for await (const stream of anthropic.beta.messages.toolRunner({ model: "x", messages: [], stream: true })) {
    exec(stream.currentMessage.content[0].text); // error[no-command-injection]
    for await (const event of stream) exec(event.delta.text); // error[no-command-injection]
  }
  const { data } = await anthropic.messages.create({ model: "x", messages: [] }).withResponse();
  exec(data.content[0].citations[0].cited_text); // error[no-command-injection]
  await anthropic.messages.batches.create({ requests: [{ custom_id: "x", params: { model: "x", system: topic, messages: [] } }] }); // error[no-prompt-injection]
  for await (const each of await anthropic.messages.batches.results("b")) exec(each.result.message.content[0].text); // error[no-command-injection]
  await anthropic.messages.batches.list();
  await anthropic.messages.create({ model: "x", messages: [{ role: "user", content: [{ type: "image", source: { type: "url", url: topic } }] }] });
  anthropic.withOptions({ baseURL: topic }); // error[no-ssrf]
});

app.post("/agent", async (req, res) => {
  const { topic } = req.body;
  const run = tool("run", `Runs ${topic}`, { command: z.string(), count: z.number() }, async ({ command, count }) => exec(`${command} ${count}`)); // error[no-prompt-injection] // error[no-command-injection]
  const wait = tool("wait", "Waits", { count: z.number() }, async ({ count }) => exec(`sleep ${count}`));
  const answer = query({
    prompt: topic,
    options: {
      systemPrompt: { type: "preset", preset: "claude_code", append: topic }, // error[no-prompt-injection]: system prompt
      mcpServers: { x: { command: topic, args: [] } }, // error[no-command-injection]
      agents: { helper: { description: "Helps", prompt: topic } }, // error[no-prompt-injection]
      canUseTool: async (name, input) => exec(`log ${input.command}`), // error[no-command-injection]: Tool argument
    },
  });
  for await (const message of answer) {
    if (message.type === "assistant") exec(message.message.content[0].text); // error[no-command-injection]: Model output
    if (message.type === "stream_event") exec(message.event.delta.text); // error[no-command-injection]
    if (message.type === "result") exec(message.result); // error[no-command-injection]
    exec(message.structured_output.command); // error[no-command-injection]
    exec(`log ${message.session_id} ${message.subtype}`);
  }
  await answer.interrupt();
  createSdkMcpServer({ name: "x", tools: [run, wait] });
});
