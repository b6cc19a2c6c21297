// Schemas, spoken conversations, threads in full, and what else beside chat completions the package has.
import { exec } from "node:child_process";
import express from "express";
import OpenAI from "openai";
import { zodFunction, zodResponseFormat, zodTextFormat } from "openai/helpers/zod";
import { OpenAIRealtimeWS } from "openai/realtime/ws";
import { z } from "zod";

const openai = new OpenAI();
const app = express();
const Job = z.object({ command: z.string(), count: z.number(), level: z.enum(["low", "high"]) });

app.post("/parsed", async (req, res) => {
  const completion = await openai.chat.completions.parse({ model: "x", messages: [], response_format: zodResponseFormat(Job, "job") });
  const job = completion.choices[0].message.parsed;
  exec(job.command); // error[no-command-injection]: Model output
  exec(`sleep ${job.count} ${job.level}`);
  exec(completion.choices[0].message.content); // error[no-command-injection]
  const response = await openai.responses.parse({ model: "x", input: req.body.text, text: { format: zodTextFormat(Job, "job") } });
  exec(response.output_parsed.command); // error[no-command-injection]
  exec(`sleep ${response.output_parsed.count} ${response.output_parsed.level}`);
  exec(response.output_text); // error[no-command-injection]
  const runner = openai.chat.completions.runTools({
    model: "x",
    messages: [{ role: "user", content: req.body.text }],
    tools: [
      zodFunction({ name: "run", parameters: Job, function: ({ command, count }) => exec(`${command} ${count}`) }), // error[no-command-injection]: Tool argument
      zodFunction({ name: "wait", parameters: Job, function: ({ count }) => exec(`sleep ${count}`) }),
      zodFunction({ name: "x", description: req.body.text }), // error[no-prompt-injection]: tool description
    ],
  });
  runner.on("functionToolCall", (call) => exec(call.arguments)); // error[no-command-injection]
  runner.on("chatCompletion", (whole) => exec(whole.choices[0].message.content)); // error[no-command-injection]
  runner.on("toolCallDone", (call) => exec(call.code_interpreter.input)); // error[no-command-injection]
  exec((await runner.finalFunctionToolCall()).arguments); // error[no-command-injection]
  for (const whole of runner.allChatCompletions()) exec(whole.choices[0].message.content); // error[no-command-injection]
  runner.abort();
  const stream = openai.chat.completions.stream({ model: "x", messages: [] });
  exec((await stream.finalMessage()).parsed.command); // error[no-command-injection]
  stream.on("content.delta", ({ delta, snapshot }) => exec(delta + snapshot)); // error[no-command-injection]
  stream.on("content.done", ({ parsed }) => exec(parsed.command)); // error[no-command-injection]
  const kept = await openai.chat.completions.retrieve("c");
  exec(kept.choices[0].message.content); // error[no-command-injection]
  const { data } = await openai.chat.completions.create({ model: "x", messages: [] }).withResponse();
  exec(data.choices[0].message.content); // error[no-command-injection]
  exec(data.choices[0].message.audio.transcript); // error[no-command-injection]
  return (await openai.chat.completions.create({ model: "x", messages: [], stream: true })).toReadableStream();
});

app.post("/responses", async (req, res) => {
  const { data } = await openai.responses.create({ model: "x", input: [{ role: "user", content: [{ type: "input_image", image_url: req.body.url }] }] }).withResponse();
  exec(data.output_text); // error[no-command-injection]
  exec((await openai.responses.retrieve("r")).output_text); // error[no-command-injection]
  await openai.responses.delete("r");
  exec((await openai.responses.stream({ model: "x" }).finalResponse()).output_parsed.command); // error[no-command-injection]
  openai.withOptions({ baseURL: req.body.url }); // error[no-ssrf]
  openai.withOptions({ timeout: req.body.seconds });
});

app.post("/conversations", async (req, res) => {
  await openai.conversations.create({ items: [{ role: "system", content: req.body.text }, { role: "user", content: req.body.text }] }); // error[no-prompt-injection]: system message
  await openai.conversations.items.create("c", { items: [{ role: req.body.role, content: "x" }] }); // error[no-prompt-injection]: message role
  await openai.conversations.retrieve("c");
  const found = await openai.vectorStores.search("v", { query: req.body.text });
  exec(found.data[0].content[0].text); // error[no-command-injection]: Retrieved
  for await (const item of found) exec(item.content[0].text); // error[no-command-injection]
  await openai.vectorStores.create({ name: req.body.text });
  await openai.beta.vectorStores.create({ name: req.body.text });
});

app.post("/threads", async (req, res) => {
  const { text, messages } = req.body;
  await openai.beta.threads.create({ messages }); // error[no-prompt-injection]: messages array
  await openai.beta.threads.retrieve("t");
  const run = await openai.beta.threads.createAndRunPoll({ assistant_id: "a", instructions: text, thread: { messages: [{ role: "user", content: text }] } }); // error[no-prompt-injection]: instructions
  exec(run.required_action.submit_tool_outputs.tool_calls[0].function.arguments); // error[no-command-injection]
  exec((await openai.beta.threads.runs.poll("r", { thread_id: "t" })).required_action.submit_tool_outputs.tool_calls[0].function.name); // error[no-command-injection]
  const streams = [
    openai.beta.threads.createAndRunStream({ assistant_id: "a" }),
    openai.beta.threads.runs.stream("t", { assistant_id: "a", instructions: text }), // error[no-prompt-injection]
    openai.beta.threads.runs.submitToolOutputsStream("r", { tool_outputs: [] }),
  ];
  for (const stream of streams) {
    for await (const event of stream) exec(event.data.delta.content[0].text.value); // error[no-command-injection]
    stream.on("textDelta", (delta, snapshot) => exec(delta.value + snapshot.value)); // error[no-command-injection]
  }
  exec((await streams[0].finalMessages())[0].content[0].text.value); // error[no-command-injection]
  exec(`log ${(await streams[0].finalRun()).status}`);
  for await (const event of await openai.beta.threads.runs.create("t", { stream: true })) exec(event.data.delta.content[0].text.value); // error[no-command-injection]
  for await (const message of openai.beta.threads.messages.list("t")) exec(message.content[0].text.value); // error[no-command-injection]
  exec((await openai.beta.threads.messages.list("t")).data[0].content[0].text.value); // error[no-command-injection]
  exec((await openai.beta.threads.messages.retrieve("m", { thread_id: "t" })).content[0].text.value); // error[no-command-injection]
});

app.post("/spoken", async (req, res) => {
  const socket = new OpenAIRealtimeWS({ model: "x" });
  socket.send({ type: "session.update", session: { instructions: req.body.text } }); // error[no-prompt-injection]: instructions
  socket.send({ type: "conversation.item.create", item: { role: "system", content: [{ type: "input_text", text: req.body.text }] } }); // error[no-prompt-injection]: system message
  socket.send({ type: "conversation.item.create", item: { role: "user", content: [{ type: "input_text", text: req.body.text }] } });
  socket.on("response.output_text.done", (event) => exec(event.text)); // error[no-command-injection]: Model output
  socket.on("conversation.item.input_audio_transcription.completed", (event) => exec(event.transcript)); // error[no-command-injection]: Chat text
  const azure = await OpenAIRealtimeWS.azure(openai, { deploymentName: "x" });
  azure.on("response.function_call_arguments.done", (event) => exec(event.arguments)); // error[no-command-injection]
  azure.close();
  await openai.realtime.clientSecrets.create({ session: { type: "realtime", instructions: req.body.text } }); // error[no-prompt-injection]
  await openai.beta.realtime.sessions.create({ instructions: "Be brief.", voice: "verse" });
  const text = await openai.audio.transcriptions.create({ file: req.body.file, model: "x", response_format: "text" });
  exec(`log ${text}`); // error[no-command-injection]: Chat text
  const { text: said, duration } = await openai.audio.transcriptions.create({ file: req.body.file, model: "x" });
  exec(`log ${duration}`);
  await openai.chat.completions.create({ model: "x", messages: [{ role: "system", content: `They said ${said}` }] }); // error[no-prompt-injection]: Chat text
});
