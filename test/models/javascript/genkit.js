import { exec } from "node:child_process";
import express from "express";
import { genkit, z } from "genkit";

const ai = genkit({ plugins: [] });
const app = express();
const Job = z.object({ command: z.string(), count: z.number() });

ai.defineTool({ name: "job", description: "Runs", inputSchema: Job }, async ({ command, count }) => exec(`${command} ${count}`)); // error[no-command-injection]: Tool argument
ai.defineTool({ name: "wait", description: "Waits", inputSchema: Job }, async ({ count }) => exec(`sleep ${count}`));
ai.defineFlow({ name: "run", inputSchema: Job }, async ({ command, count }) => {
  exec(`sleep ${count}`);
  exec(command); // error[no-command-injection]: Request data
});
const greeting = ai.definePrompt({ name: "greeting", system: "Be brief.", prompt: "Greet {{name}}" });

app.post("/run", async (req, res) => {
  const { topic, messages } = req.body;
  const response = await ai.generate({ system: `You talk about ${topic}`, prompt: topic, output: { schema: Job } }); // error[no-prompt-injection]: system prompt
  exec(response.text); // error[no-command-injection]: Model output
  exec(response.output.command); // error[no-command-injection]
  exec(`sleep ${response.output.count} ${response.finishReason}`);
  exec(response.toolRequests[0].toolRequest.input.command); // error[no-command-injection]
  exec((await ai.generate(topic)).text()); // error[no-command-injection]
  const { stream, response: whole } = ai.generateStream({ messages }); // error[no-prompt-injection]: messages array
  for await (const chunk of stream) exec(chunk.text); // error[no-command-injection]
  exec((await whole).text); // error[no-command-injection]
  exec((await greeting({ name: topic })).output.command); // error[no-command-injection]
  exec((await ai.prompt("greeting")({ name: topic })).text); // error[no-command-injection]
  exec((await ai.chat({ system: topic }).send(topic)).text); // error[no-prompt-injection] // error[no-command-injection]
  const documents = await ai.retrieve({ retriever: "x", query: topic, options: { where: req.body.where } }); // error[no-nosql-injection]: filter of a search
  exec(documents[0].text); // error[no-command-injection]: Retrieved
  for (const document of documents) exec(document.metadata.title); // error[no-command-injection]
  exec(await ai.run("step", async () => topic)); // error[no-command-injection]: Request data
  exec(`log ${await ai.embed({ content: topic })}`);
});
