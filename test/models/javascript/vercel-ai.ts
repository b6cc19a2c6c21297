import { exec } from "node:child_process";
import { convertToModelMessages, embed, Experimental_Agent as Agent, generateObject, generateText, streamText, tool } from "ai";
import express from "express";

const app = express();
const model = "x";

app.post("/chat", async (req, res) => {
  const { topic, messages, role } = req.body;
  const { text, toolCalls, usage } = await generateText({
    model,
    system: `You talk about ${topic}`, // error[no-prompt-injection]: system prompt
    prompt: topic,
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
