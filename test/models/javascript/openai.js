import { exec } from "node:child_process";
import express from "express";
import OpenAI, { AzureOpenAI, Configuration, OpenAIApi, toFile } from "openai";

const openai = new OpenAI();
const azure = new AzureOpenAI({ apiKey: process.env.KEY });
const app = express();

app.post("/chat", async (req, res) => {
  const { topic, messages, model, tools, role } = req.body;
  const completion = await openai.chat.completions.create({
    model,  // error[no-prompt-injection]: model name
    messages: [
      { role: "system", content: `You talk about ${topic}` }, // error[no-prompt-injection]: Request data
      { role: "developer", content: [{ type: "text", text: topic }] }, // error[no-prompt-injection]
      { role: "user", content: topic },
      { role, content: "x" }, // error[no-prompt-injection]: message role
    ],
    tools: [{ type: "function", function: { name: "x", description: topic } }], // error[no-prompt-injection]: tool description
  });
  exec(completion.choices[0].message.content); // error[no-command-injection]: Model output
  for (const choice of completion.choices) exec(choice.message.refusal); // error[no-command-injection]
  const [call] = completion.choices[0].message.tool_calls;
  exec(call.function.name); // error[no-command-injection]
  exec(JSON.parse(call.function.arguments).command); // error[no-command-injection]
  exec(completion.choices[0].message.function_call.arguments); // error[no-command-injection]
  exec(`ls ${completion.id} ${completion.choices.length} ${call.id} ${completion.choices[0].finish_reason} ${completion.choices[0].message.role}`);
  await azure.chat.completions.create({ model: "x", messages, tools }); // error[no-prompt-injection]: messages array // error[no-prompt-injection]: tool list
  new OpenAI({ baseURL: req.body.url }); // error[no-ssrf]
});

app.post("/streams", async (req, res) => {
  const stream = await openai.chat.completions.create({ model: "x", messages: [], stream: true });
  for await (const chunk of stream) exec(chunk.choices[0]?.delta?.content ?? ""); // error[no-command-injection]
  const runner = openai.chat.completions
    .stream({ model: "x", messages: [] })
    .on("content", (delta) => exec(delta)) // error[no-command-injection]
    .on("message", (message) => exec(message.content)) // error[no-command-injection]
    .on("chunk", (chunk) => exec(chunk.choices[0].delta.content)); // error[no-command-injection]
  exec(await runner.finalContent()); // error[no-command-injection]
  exec((await runner.finalMessage()).content); // error[no-command-injection]
  exec((await runner.finalChatCompletion()).choices[0].message.content); // error[no-command-injection]
  const parsed = await openai.beta.chat.completions.parse({ model: "x", messages: [] });
  exec(parsed.choices[0].message.parsed.command); // error[no-command-injection]
  exec(parsed.choices[0].message.tool_calls[0].function.parsed_arguments.command); // error[no-command-injection]
  openai.chat.completions.runTools({
    model: "x",
    messages: [],
    tools: [{ type: "function", function: { name: "run", function: ({ command }) => exec(command) } }], // error[no-command-injection]: Tool argument
  });
});

app.post("/responses", async (req, res) => {
  const { topic, model, tools, role } = req.body;
  const response = await openai.responses.create({
    model, // error[no-prompt-injection]
    instructions: `You talk about ${topic}`, // error[no-prompt-injection]: instructions
    input: [
      { role: "system", content: topic }, // error[no-prompt-injection]
      { role: "developer", content: [{ type: "input_text", text: topic }] }, // error[no-prompt-injection]
      { role: "user", content: topic },
      { role, content: "x" }, // error[no-prompt-injection]
    ],
    tools: [{ type: "function", name: "x", description: topic }], // error[no-prompt-injection]
  });
  exec(response.output_text); // error[no-command-injection]
  exec(response.output[0].arguments); // error[no-command-injection]
  for (const item of response.output) exec(item.content[0].text); // error[no-command-injection]
  exec(`ls ${response.id} ${response.output[0].call_id}`);
  exec((await openai.responses.parse({ model: "x", input: topic, tools })).output_parsed.command); // error[no-prompt-injection] // error[no-command-injection]
  const stream = openai.responses.stream({ model: "x", input: topic });
  for await (const event of stream) {
    exec(event.delta); // error[no-command-injection]
    exec(event.item.arguments); // error[no-command-injection]
    exec(event.response.output_text); // error[no-command-injection]
    exec(`ls ${event.type}`);
  }
  exec((await stream.finalResponse()).output_text); // error[no-command-injection]
});

app.post("/assistants", async (req, res) => {
  const { topic, role } = req.body;
  await openai.beta.assistants.create({
    model: "x",
    instructions: topic, // error[no-prompt-injection]
    tools: [{ type: "function", function: { name: "x", description: topic } }], // error[no-prompt-injection]
  });
  await openai.beta.assistants.update("a", { instructions: topic }); // error[no-prompt-injection]
  await openai.beta.assistants.retrieve("a");
  await openai.beta.threads.create();
  await openai.beta.threads.messages.create("t", { role, content: topic }); // error[no-prompt-injection]
  const run = await openai.beta.threads.runs.create("t", {
    assistant_id: "a",
    instructions: topic, // error[no-prompt-injection]
    additional_instructions: topic, // error[no-prompt-injection]
  });
  exec(run.required_action.submit_tool_outputs.tool_calls[0].function.arguments); // error[no-command-injection]
  exec(`ls ${run.status}`);
  const { data } = await openai.beta.threads.messages.list("t");
  exec(data[0].content[0].text.value); // error[no-command-injection]
});

async function others() {
  const audio = await openai.audio.transcriptions.create({ file: await toFile("x"), model: "x" });
  exec(audio.text); // error[no-command-injection]
  exec((await openai.audio.translations.create({ file: "x", model: "x" })).text); // error[no-command-injection]
  await openai.audio.speech.create({ input: "x" });
  exec(`ls ${await openai.images.generate({ prompt: "x" })} ${await openai.embeddings.create({ input: "x" })}`);
  exec(`ls ${await openai.moderations.create({ input: "x" })} ${await openai.models.list()} ${await openai.files.list()}`);
  exec((await openai.completions.create({ prompt: "x" })).choices[0].text); // error[no-command-injection]
}
others();

// Version 3.
const legacy = new OpenAIApi(new Configuration({ apiKey: process.env.KEY }));
async function old() {
  const { data } = await legacy.createChatCompletion({ model: "x", messages: [] });
  exec(data.choices[0].message.content); // error[no-command-injection]
  exec((await legacy.createCompletion({ prompt: "x" })).data.choices[0].text); // error[no-command-injection]
  (await legacy.createCompletion({ stream: true }, { responseType: "stream" })).data.on("data", (chunk) => exec(chunk.toString())); // error[no-command-injection]
  exec((await legacy.createTranscription("x")).data.text); // error[no-command-injection]
  exec(`ls ${await legacy.createImage({ prompt: "x" })}`);
}
old();
