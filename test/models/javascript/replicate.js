import { exec } from "node:child_process";
import express from "express";
import Replicate from "replicate";

const replicate = new Replicate({ auth: process.env.KEY });
const app = express();

app.post("/run", async (req, res) => {
  const { topic, model } = req.body;
  const output = await replicate.run("owner/name", { input: { prompt: topic, system_prompt: topic } }); // error[no-prompt-injection]: system prompt
  exec(output.join("")); // error[no-command-injection]: Model output
  await fetch(output[0]);
  await replicate.run(model, { input: { prompt: topic, image: req.body.url } }); // error[no-prompt-injection]: model name
  for await (const event of replicate.stream("owner/name", { input: { prompt: topic } })) {
    exec(event.data); // error[no-command-injection]
    exec(event.toString()); // error[no-command-injection]
    exec(`log ${event.event}`);
  }
  const prediction = await replicate.predictions.create({ version: "v", input: { prompt: topic } });
  exec(`log ${prediction.id} ${prediction.status}`);
  exec((await replicate.predictions.get(prediction.id)).output.join("")); // error[no-command-injection]
  exec((await replicate.wait(prediction)).output[0]); // error[no-command-injection]
  await replicate.models.list();
  new Replicate({ baseUrl: req.body.url }); // error[no-ssrf]
});
