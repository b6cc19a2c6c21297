import { exec } from "node:child_process";
import { createOpenAI, openai } from "@ai-sdk/openai";
import { createMCPClient } from "@ai-sdk/mcp";
import { Experimental_StdioMCPTransport } from "@ai-sdk/mcp/mcp-stdio";
import {
  convertToModelMessages,
  createAgentUIStreamResponse,
  embed,
  Experimental_Agent as Agent,
  experimental_createMCPClient,
  experimental_transcribe as transcribe,
  generateObject,
  generateText,
  jsonSchema,
  OpenAIStream,
  Output,
  safeValidateUIMessages,
  streamObject,
  streamText,
  streamUI,
  tool,
  validateUIMessages,
  wrapLanguageModel,
} from "ai";
import express from "express";
import { z } from "zod";

const app = express();
const model = "x";

app.post("/chat", async (req, res) => {
  const { topic, messages, role } = req.body;
  const { text, toolCalls, usage } = await generateText({
    model,
    system: `You talk about ${topic}`, // error[no-prompt-injection]: system prompt
    prompt: topic, // error[require-guardrail]: a model with tools
    tools: { run: { description: topic, execute: async ({ command }) => exec(command) } }, // error[no-prompt-injection] // error[no-command-injection]: Tool argument
  });
  exec(text); // error[no-command-injection]: Model output
  exec(toolCalls[0].input.command); // error[no-command-injection]
  for (const call of toolCalls) exec(call.toolName); // error[no-command-injection]
  exec(`ls ${usage} ${toolCalls[0].toolCallId}`);
  await generateText({
    model,
    messages: [
      { role: "system", content: topic }, // error[no-prompt-injection]
      { role: "user", content: topic },
      { role, content: "x" }, // error[no-prompt-injection]
    ],
  });
  await generateText({ model, messages: convertToModelMessages(messages) }); // error[no-prompt-injection]: messages array
  exec(`ls ${await embed({ model, value: topic })}`);
});

async function results() {
  const { object } = await generateObject({ model, prompt: "x" });
  exec(object.command); // error[no-command-injection]
  const result = streamText({ model, prompt: "x", onFinish: ({ text }) => exec(text) }); // error[no-command-injection]
  for await (const chunk of result.textStream) exec(chunk); // error[no-command-injection]
  for await (const part of result.fullStream) exec(part.text); // error[no-command-injection]
  exec((await result.steps)[0].text); // error[no-command-injection]
  return result.toUIMessageStreamResponse();
}
results();

tool({ description: "Runs a command", execute: async ({ command }) => exec(command) }); // error[no-command-injection]

const agent = new Agent({ model, instructions: "Be brief." });
app.post("/agent", async (req, res) => {
  tool({ description: req.body.topic }); // error[no-prompt-injection]: tool description
  new Agent({ model, instructions: req.body.topic }); // error[no-prompt-injection]: instructions
  exec((await agent.generate({ prompt: req.body.topic })).text); // error[no-command-injection]
});

const Job = z.object({ command: z.string(), count: z.number(), level: z.enum(["low", "high"]) });

async function schemas() {
  const { object: job } = await generateObject({ model, schema: Job, prompt: "x" });
  exec(`${job.command}`); // error[no-command-injection]: Model output
  exec(`sleep ${job.count} ${job.level}`);
  const { object: jobs } = await generateObject({ model, output: "array", schema: Job, prompt: "x" });
  for (const each of jobs) exec(each.command); // error[no-command-injection]
  for (const each of jobs) exec(`sleep ${each.count}`);
  const { object: choice } = await generateObject({ model, output: "enum", enum: ["ls", "pwd"], prompt: "x" });
  exec(choice);
  const { output } = await generateText({ model, prompt: "x", output: Output.object({ schema: Job }) });
  exec(output.command); // error[no-command-injection]
  exec(`sleep ${output.count}`);
  const { experimental_output: list } = await generateText({ model, prompt: "x", experimental_output: Output.array({ element: Job }) });
  for (const each of list) exec(each.command); // error[no-command-injection]
  for (const each of list) exec(`sleep ${each.count}`);
  const chosen = await generateText({ model, prompt: "x", output: Output.choice({ options: ["ls", "pwd"] }) });
  exec(chosen.output);
  const stream = streamObject({ model, schema: Job, prompt: "x", onFinish: ({ object }) => exec(object.command) }); // error[no-command-injection]
  for await (const part of stream.partialObjectStream) exec(part.command); // error[no-command-injection]
  exec((await stream.object).command); // error[no-command-injection]
}
schemas();

export const jobs = tool({
  description: "Runs a job",
  inputSchema: Job,
  execute: async ({ command, count, level }) => {
    exec(`sleep ${count} ${level}`);
    return exec(`run ${command}`); // error[no-command-injection]: Tool argument
  },
});
const old = tool({ parameters: z.object({ seconds: z.number() }), execute: async ({ seconds }) => exec(`sleep ${seconds}`) });
const described = tool({
  inputSchema: jsonSchema<{ command: string }>({ type: "object", properties: { command: { type: "string" } } }),
  execute: async ({ command }) => exec(command), // error[no-command-injection]
});
streamText({ model, prompt: "x", tools: { jobs, old, described } });

export async function POST(request: Request) {
  const { messages, model: wanted, topic } = await request.json();
  const provider = createOpenAI({ baseURL: process.env.GATEWAY });
  streamText({ model: openai(wanted), prompt: topic }); // error[no-prompt-injection]: model name
  streamText({ model: provider.chat(wanted), prompt: topic }); // error[no-prompt-injection]
  streamText({ model: wrapLanguageModel({ model: openai("x"), middleware: [] }), prompt: topic });
  streamText({ model: wanted, prompt: topic }); // error[no-prompt-injection]
  createOpenAI({ baseURL: request.headers.get("x-base-url") }); // error[no-ssrf]
  streamText({ model, messages: await validateUIMessages({ messages }) }); // error[no-prompt-injection]: messages array
  const checked = await safeValidateUIMessages({ messages });
  if (checked.success) streamText({ model, messages: await convertToModelMessages(checked.data) }); // error[no-prompt-injection]
  streamText({ model, messages: await convertToModelMessages(messages), allowSystemInMessages: false });
  streamText({ model, messages: [{ role: "user", content: [{ type: "image", image: topic }] }] });
  streamText({ model, system: { role: "system", content: topic }, prompt: "x" }); // error[no-prompt-injection]: system prompt
  generateText({ model, prompt: [{ role: "system", content: topic }, { role: "user", content: topic }] }); // error[no-prompt-injection]
  const last = messages.at(-1);
  streamText({ model, messages: [{ role: "user", content: last.content }], onChunk: ({ chunk }) => exec(chunk.text) }); // error[no-command-injection]
  agent.respond({ messages }); // error[no-prompt-injection]: messages array
  createAgentUIStreamResponse({ agent, uiMessages: messages }); // error[no-prompt-injection]: messages array
  const { text } = await transcribe({ model, audio: topic });
  streamText({ model, system: `They said ${text}` }); // error[no-prompt-injection]: Chat text
  OpenAIStream(await fetch("https://api.example.com"), { onCompletion: (completion) => exec(completion) }); // error[no-command-injection]
  const client = await createMCPClient({ transport: { type: "http", url: topic } }); // error[no-ssrf]: tool server
  await experimental_createMCPClient({ transport: new Experimental_StdioMCPTransport({ command: topic, args: [] }) }); // error[no-command-injection]
  const { contents } = await client.readResource({ uri: "note://x" });
  exec(contents[0].text); // error[no-command-injection]: Retrieved
  streamText({ model, prompt: topic, tools: await client.tools() });
  streamUI({
    model,
    prompt: topic,
    text: ({ content }) => exec(content), // error[no-command-injection]
    tools: { run: { parameters: Job, generate: async function* ({ command }) { exec(command); } } }, // error[no-command-injection]: Tool argument
  });
}
