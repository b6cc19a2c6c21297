import { exec } from "node:child_process";
import MistralClient, { Mistral } from "@mistralai/mistralai";
import express from "express";
import { z } from "zod";

const mistral = new Mistral({ apiKey: process.env.KEY });
const old = new MistralClient(process.env.KEY);
const app = express();

app.post("/chat", async (req, res) => {
  const { topic, messages } = req.body;
  const answer = await mistral.chat.complete({
    model: "x",
    messages: [
      { role: "system", content: topic }, // error[no-prompt-injection]: system message
      { role: "user", content: topic }, // error[require-guardrail]: may reach a model with tools
    ],
    tools: [{ type: "function", function: { name: "x", description: topic } }], // error[no-prompt-injection]: tool description
  });
  exec(answer.choices[0].message.content); // error[no-command-injection]: Model output
  const [call] = answer.choices[0].message.toolCalls;
  exec(JSON.parse(call.function.arguments).command); // error[no-command-injection]
  for (const choice of answer.choices) for (const each of choice.message.toolCalls) exec(each.function.name); // error[no-command-injection]
  exec(`log ${answer.id} ${call.id} ${answer.choices[0].finishReason} ${answer.choices[0].message.role}`);
  for await (const event of await mistral.chat.stream({ model: "x", messages })) exec(event.data.choices[0].delta.content); // error[no-prompt-injection]: messages array // error[no-command-injection]
  const parsed = await mistral.chat.parse({ model: "x", messages: [], responseFormat: z.object({ command: z.string(), count: z.number() }) });
  exec(parsed.choices[0].message.parsed.command); // error[no-command-injection]
  exec(`sleep ${parsed.choices[0].message.parsed.count}`);
  exec((await mistral.agents.complete({ agentId: "a", messages: [] })).choices[0].message.content); // error[no-command-injection]
  await mistral.beta.agents.create({ model: "x", instructions: topic }); // error[no-prompt-injection]: instructions
  const conversation = await mistral.beta.conversations.start({ inputs: topic, instructions: "Be brief." });
  exec(conversation.outputs[0].content); // error[no-command-injection]
  exec(`log ${conversation.conversationId}`);
  for await (const event of await mistral.beta.conversations.appendStream({ inputs: topic })) exec(event.data.content); // error[no-command-injection]
  exec((await mistral.beta.conversations.getHistory({ conversationId: "c" })).entries[0].content); // error[no-command-injection]
  const { text } = await mistral.audio.transcriptions.complete({ file: req.body.file });
  exec(text); // error[no-command-injection]: Chat text
  exec((await mistral.ocr.process({ document: { documentUrl: topic } })).pages[0].markdown); // error[no-command-injection]: Retrieved
  exec(`log ${await mistral.embeddings.create({ inputs: [topic] })}`);
  new Mistral({ serverURL: req.body.url }); // error[no-ssrf]
});

app.post("/old", async (req, res) => {
  const answer = await old.chat({ model: "x", messages: [{ role: "user", content: req.body.topic }] });
  exec(answer.choices[0].message.content); // error[no-command-injection]
  for await (const chunk of old.chatStream({ model: "x", messages: [] })) exec(chunk.choices[0].delta.content); // error[no-command-injection]
  exec(`log ${await old.embeddings({ input: ["x"] })}`);
});
