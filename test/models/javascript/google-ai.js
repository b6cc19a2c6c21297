import { exec } from "node:child_process";
import { VertexAI } from "@google-cloud/vertexai";
import { GoogleGenAI } from "@google/genai";
import { GoogleGenerativeAI } from "@google/generative-ai";
import { GoogleAIFileManager } from "@google/generative-ai/server";
import express from "express";

const ai = new GoogleGenAI({ apiKey: process.env.KEY });
const app = express();

app.post("/chat", async (req, res) => {
  const { topic, model, tools, history } = req.body;
  const response = await ai.models.generateContent({
    model, // error[no-prompt-injection]: model name
    contents: topic, // error[require-guardrail]: may reach a model with tools
    config: {
      systemInstruction: `You talk about ${topic}`, // error[no-prompt-injection]: system instruction
      tools: [{ functionDeclarations: [{ name: "x", description: topic }] }], // error[no-prompt-injection]: tool description
    },
  });
  exec(response.text); // error[no-command-injection]: Model output
  exec(response.functionCalls[0].args.command); // error[no-command-injection]
  for (const call of response.functionCalls) exec(call.name); // error[no-command-injection]
  exec(response.candidates[0].content.parts[0].text); // error[no-command-injection]
  for (const part of response.candidates[0].content.parts) exec(part.functionCall.args.command); // error[no-command-injection]
  exec(response.candidates[0].content.parts[0].executableCode.code); // error[no-command-injection]
  exec(response.candidates[0].groundingMetadata.webSearchQueries[0]); // error[no-command-injection]
  exec(response.executableCode); // error[no-command-injection]
  exec(`log ${response.responseId} ${response.usageMetadata.totalTokenCount} ${response.candidates[0].finishReason} ${response.functionCalls[0].id}`);
  exec(`log ${response.candidates[0].content.role} ${response.candidates[0].content.parts[0].inlineData.mimeType}`);
  await ai.models.generateContent({ model: "x", contents: [{ role: "user", parts: [{ text: topic }, { fileData: { fileUri: req.body.url } }] }] });
  await ai.models.generateContent({ model: "x", contents: "x", config: { systemInstruction: { parts: [{ text: topic }] } } }); // error[no-prompt-injection]
  await ai.models.generateContent({ model: "x", contents: "x", config: { systemInstruction: [topic], tools } }); // error[no-prompt-injection] // error[no-prompt-injection]: tool list
  for await (const chunk of await ai.models.generateContentStream({ model: "x", contents: topic })) exec(chunk.text); // error[no-command-injection]
  exec(`log ${await ai.models.embedContent({ model: "x", contents: topic })}`);
  const chat = ai.chats.create({ model: "x", history, config: { systemInstruction: "Be brief." } }); // error[no-prompt-injection]: messages array
  exec((await chat.sendMessage({ message: topic })).text); // error[no-command-injection]
  for await (const chunk of await chat.sendMessageStream({ message: topic })) exec(chunk.text); // error[no-command-injection]
  exec(chat.getHistory()[0].parts[0].text); // error[no-command-injection]
  await ai.caches.create({ model: "x", config: { systemInstruction: topic } }); // error[no-prompt-injection]
  await ai.files.upload({ file: req.body.file });
  const { outputs } = await ai.interactions.create({ model: "x", input: topic, system_instruction: topic }); // error[no-prompt-injection]
  exec(outputs[0].text); // error[no-command-injection]
  new GoogleGenAI({ httpOptions: { baseUrl: req.body.url } }); // error[no-ssrf]
  const session = await ai.live.connect({
    model: "x",
    config: { systemInstruction: topic }, // error[no-prompt-injection]
    callbacks: {
      onmessage: (message) => {
        exec(message.text); // error[no-command-injection]
        exec(message.toolCall.functionCalls[0].args.command); // error[no-command-injection]
        exec(message.serverContent.modelTurn.parts[0].text); // error[no-command-injection]
        exec(message.serverContent.outputTranscription.text); // error[no-command-injection]: Model output
        exec(message.serverContent.inputTranscription.text); // error[no-command-injection]: Chat text
        exec(`log ${message.data} ${message.serverContent.turnComplete}`);
      },
    },
  });
  session.sendClientContent({ turns: topic });
});

const old = new GoogleGenerativeAI(process.env.KEY);
app.post("/old", async (req, res) => {
  const { topic, history } = req.body;
  const model = old.getGenerativeModel({ model: "x", systemInstruction: `You talk about ${topic}` }); // error[no-prompt-injection]
  const result = await model.generateContent(topic);
  const response = await result.response;
  exec(response.text()); // error[no-command-injection]
  exec(result.response.functionCalls()[0].args.command); // error[no-command-injection]
  exec(result.response.functionCall().name); // error[no-command-injection]
  exec(response.candidates[0].content.parts[0].text); // error[no-command-injection]
  exec(`log ${response.usageMetadata.totalTokenCount}`);
  const { stream } = await model.generateContentStream([topic, { inlineData: { data: "x", mimeType: "image/png" } }]);
  for await (const chunk of stream) exec(chunk.text()); // error[no-command-injection]
  const chat = model.startChat({ history }); // error[no-prompt-injection]: messages array
  exec((await chat.sendMessage(topic)).response.text()); // error[no-command-injection]
  exec((await chat.getHistory())[0].parts[0].text); // error[no-command-injection]
  exec(`log ${await model.countTokens(topic)}`);
  const vertex = new VertexAI({ project: "x" }).preview.getGenerativeModel({ model: "x", systemInstruction: { role: "system", parts: [{ text: topic }] } }); // error[no-prompt-injection]
  const answer = await vertex.generateContent({ contents: [{ role: "user", parts: [{ text: topic }] }] });
  exec(answer.response.candidates[0].content.parts[0].text); // error[no-command-injection]
  await new GoogleAIFileManager(process.env.KEY).list(req.body.file);
});
