// Models asked by hand, without their packages.
import { exec } from "node:child_process";
import axios from "axios";
import express from "express";
import got from "got";
import nodeFetch from "node-fetch";

const app = express();
const URL = "https://api.openai.com/v1/chat/completions";
const own = axios.create({ baseURL: process.env.BASE_URL });
const client = axios.create({ baseURL: "https://openrouter.ai/api/v1" });

app.post("/chat", async (req, res) => {
  const { topic, messages, role } = req.body;
  const headers = { Authorization: `Bearer ${process.env.KEY}` };
  const response = await fetch(URL, { method: "POST", headers, body: JSON.stringify({ model: "x", messages: [{ role: "user", content: topic }] }) });
  if (!response.ok) throw new Error(`log ${response.status}`);
  const data = await response.json();
  exec(data.choices[0].message.content); // error[no-command-injection]: Model output
  const gemini = await fetch(`https://generativelanguage.googleapis.com/v1beta/models/x:generateContent?key=${process.env.KEY}`, { method: "POST" });
  exec((await gemini.json()).candidates[0].content.parts[0].text); // error[no-command-injection]: Model output
  exec((await (await nodeFetch("http://localhost:11434/api/generate", { method: "POST" })).json()).response); // error[no-command-injection]: Model output
  exec(await (await fetch("https://api.openai.com/v1/audio/transcriptions", { method: "POST", body: req.body.file })).text()); // error[no-command-injection]: Chat text
  exec((await (await fetch("https://api.groq.com/openai/v1/audio/transcriptions", { method: "POST" })).json()).text); // error[no-command-injection]: Chat text
  exec(await (await fetch(URL)).text()); // error[no-command-injection]: Model output
  for await (const chunk of (await fetch(URL)).body) exec(chunk.toString()); // error[no-command-injection]: Model output
  exec(await (await fetch("https://api.example.com/chat")).text()); // error[no-command-injection]: Retrieved
  exec(await (await fetch(`${process.env.BASE_URL}/chat/completions`)).text()); // error[no-command-injection]: Model output
  exec((await own.post("/v1/chat/completions", { model: "x", messages: [] })).data.choices[0].message.content); // error[no-command-injection]: Model output
  exec((await own.post("/v1/audio/transcriptions", req.body.file)).data.text); // error[no-command-injection]: Chat text
  exec((await own.post("/v1/orders", { id: 1 })).data.text); // error[no-command-injection]: Retrieved
  exec(await (await fetch("https://api.openai.com/v1/embeddings")).text()); // error[no-command-injection]: Retrieved

  const answer = await axios.post(
    URL,
    {
      model: "x",
      messages: [
        { role: "system", content: `You talk about ${topic}` }, // error[no-prompt-injection]: system message
        { role: "user", content: topic },
        { role, content: "x" }, // error[no-prompt-injection]: message role
      ],
    },
    { headers },
  );
  exec(answer.data.choices[0].message.content); // error[no-command-injection]: Model output
  exec(`log ${answer.status}`);
  const claude = await axios.post("https://api.anthropic.com/v1/messages", { system: topic, messages: [] }, { headers }); // error[no-prompt-injection]: system prompt
  exec(claude.data.content[0].text); // error[no-command-injection]
  exec((await axios({ method: "post", url: URL, data: { model: "x", messages } })).data.choices[0].message.content); // error[no-prompt-injection]: messages array // error[no-command-injection]: Model output
  exec((await client.post("/chat/completions", { model: "x", messages })).data.choices[0].message.content); // error[no-prompt-injection]: messages array // error[no-command-injection]: Model output
  exec((await axios.post("https://api.openai.com/v1/audio/transcriptions", req.body.file)).data.text); // error[no-command-injection]: Chat text
  const { choices } = await got.post(URL, { json: { model: "x", messages } }).json(); // error[no-prompt-injection]: messages array
  exec(choices[0].message.content); // error[no-command-injection]: Model output
  exec((await got.post(URL, { json: {} })).body); // error[no-command-injection]
  exec(await got.post(URL, { json: {} }).text()); // error[no-command-injection]
  const drawn = await axios.post("https://api.openai.com/v1/images/generations", { prompt: topic }, { headers });
  await axios.get(drawn.data.data[0].url);
  exec(drawn.data.data[0].revised_prompt); // error[no-command-injection]: Retrieved
  const picture = await (await fetch("https://api.openai.com/v1/images/generations", { method: "POST" })).json();
  await fetch(picture.data[0].url);
  await fetch(req.body.url || URL); // error[no-ssrf]
});
