import { exec } from "node:child_process";
import Anthropic, { toFile } from "@anthropic-ai/sdk";
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod";
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
      { role: "user", content: topic },
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
