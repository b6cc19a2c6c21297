import { exec } from "node:child_process";
import express from "express";
import ollama, { Ollama } from "ollama";

const app = express();
app.post("/chat", async (req, res) => {
  const { topic, messages, model } = req.body;
  const answer = await ollama.chat({
    model, // error[no-prompt-injection]: model name
    messages: [
      { role: "system", content: `You talk about ${topic}` }, // error[no-prompt-injection]: system message
      { role: "user", content: topic, images: [req.body.image] }, // error[require-guardrail]: may reach a model with tools
    ],
    tools: [{ type: "function", function: { name: "x", description: topic } }], // error[no-prompt-injection]: tool description
  });
  exec(answer.message.content); // error[no-command-injection]: Model output
  exec(answer.message.tool_calls[0].function.arguments.command); // error[no-command-injection]
  for (const tool of answer.message.tool_calls) exec(tool.function.name); // error[no-command-injection]
  exec(`log ${answer.done_reason} ${answer.message.role}`);
  const remote = new Ollama({ host: "http://127.0.0.1:11434" });
  for await (const part of await remote.chat({ model: "x", messages, stream: true })) exec(part.message.content); // error[no-prompt-injection]: messages array // error[no-command-injection]
  exec((await remote.generate({ model: "x", prompt: topic, system: topic })).response); // error[no-prompt-injection]: system prompt // error[no-command-injection]
  await ollama.create({ model: "x", system: topic }); // error[no-prompt-injection]
  exec((await ollama.webSearch({ query: topic })).results[0].content); // error[no-command-injection]: Retrieved
  exec(`log ${await ollama.embed({ model: "x", input: topic })} ${await ollama.list()}`);
  new Ollama({ host: req.body.host }); // error[no-ssrf]
});
