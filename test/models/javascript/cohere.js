import { exec } from "node:child_process";
import { CohereClient, CohereClientV2 } from "cohere-ai";
import express from "express";

const cohere = new CohereClient({ token: process.env.KEY });
const app = express();

app.post("/chat", async (req, res) => {
  const { topic, messages, role } = req.body;
  const answer = await cohere.chat({
    message: topic,
    preamble: `You talk about ${topic}`, // error[no-prompt-injection]: preamble
    chatHistory: [
      { role: "SYSTEM", message: topic }, // error[no-prompt-injection]: system message
      { role: "USER", message: topic },
      { role, message: "x" }, // error[no-prompt-injection]: message role
    ],
  });
  exec(answer.text); // error[no-command-injection]: Model output
  exec(answer.toolCalls[0].parameters.command); // error[no-command-injection]
  exec(`log ${answer.generationId}`);
  for await (const event of await cohere.chatStream({ message: topic })) {
    if (event.eventType === "text-generation") exec(event.text); // error[no-command-injection]
    if (event.eventType === "stream-end") exec(event.response.text); // error[no-command-injection]
  }
  exec((await cohere.generate({ prompt: topic })).generations[0].text); // error[no-command-injection]
  const next = await new CohereClientV2({}).chat({ model: "x", messages }); // error[no-prompt-injection]: messages array
  exec(next.message.content[0].text); // error[no-command-injection]
  for await (const event of await cohere.v2.chatStream({ model: "x", messages: [] })) exec(event.delta.message.content.text); // error[no-command-injection]
  exec(`log ${await cohere.rerank({ query: topic, documents: [] })}`);
  new CohereClient({ environment: req.body.url }); // error[no-ssrf]
});
