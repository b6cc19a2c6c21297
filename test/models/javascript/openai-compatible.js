import { exec } from "node:child_process";
import { AzureKeyCredential, OpenAIClient } from "@azure/openai";
import { ChatGPTAPI } from "chatgpt";
import express from "express";
import Groq from "groq-sdk";
import { wrapOpenAI } from "langsmith/wrappers";
import OpenAI from "openai";
import Together from "together-ai";

const groq = new Groq({ apiKey: process.env.GROQ_API_KEY });
const together = new Together();
const watched = wrapOpenAI(new OpenAI());
const app = express();

app.post("/chat", async (req, res) => {
  const { topic, messages } = req.body;
  const answer = await groq.chat.completions.create({
    model: "x",
    messages: [
      { role: "system", content: `You talk about ${topic}` }, // error[no-prompt-injection]: system message
      { role: "user", content: topic },
    ],
  });
  exec(answer.choices[0]?.message?.content || ""); // error[no-command-injection]: Model output
  const said = await groq.audio.transcriptions.create({ file: req.body.file, model: "x" });
  exec(said.text); // error[no-command-injection]: Chat text
  await together.chat.completions.create({ model: "x", messages }); // error[no-prompt-injection]: messages array
  const stream = await together.chat.completions.create({ model: "x", messages: [{ role: "user", content: topic }], stream: true });
  for await (const chunk of stream) exec(chunk.choices[0].delta.content); // error[no-command-injection]
  exec((await watched.chat.completions.create({ model: "x", messages: [] })).choices[0].message.content); // error[no-command-injection]
  new Groq({ baseURL: req.body.url }); // error[no-ssrf]
});

const azure = new OpenAIClient(process.env.ENDPOINT, new AzureKeyCredential(process.env.KEY));
app.post("/azure", async (req, res) => {
  const { topic, role } = req.body;
  const answer = await azure.getChatCompletions("deployment", [
    { role: "system", content: topic }, // error[no-prompt-injection]: system message
    { role: "user", content: topic },
    { role, content: "x" }, // error[no-prompt-injection]: message role
  ]);
  const [choice] = answer.choices;
  exec(choice.message.content); // error[no-command-injection]
  exec(JSON.parse(choice.message.toolCalls[0].function.arguments).command); // error[no-command-injection]
  exec(choice.message.functionCall.arguments); // error[no-command-injection]
  exec(`log ${answer.id} ${choice.finishReason} ${choice.message.role}`);
  for await (const event of await azure.streamChatCompletions("deployment", [])) exec(event.choices[0].delta.content); // error[no-command-injection]
  exec((await azure.getCompletions("deployment", [topic])).choices[0].text); // error[no-command-injection]
  exec((await azure.getAudioTranscription("deployment", req.body.file)).text); // error[no-command-injection]: Chat text
  exec(`log ${await azure.getEmbeddings("deployment", [topic])}`);
  new OpenAIClient(req.body.endpoint, new AzureKeyCredential("")); // error[no-ssrf]
});

const chatgpt = new ChatGPTAPI({ apiKey: process.env.KEY, systemMessage: "Be brief." });
app.post("/chatgpt", async (req, res) => {
  const { topic } = req.body;
  const answer = await chatgpt.sendMessage(topic, {
    systemMessage: `You talk about ${topic}`, // error[no-prompt-injection]: system message
    onProgress: (part) => exec(part.text), // error[no-command-injection]: Model output
  });
  exec(answer.text); // error[no-command-injection]: Model output
  await chatgpt.sendMessage(topic, { parentMessageId: answer.id });
  exec(`log ${answer.id}`);
});
