import { exec } from "node:child_process";
import { HfInference } from "@huggingface/inference";
import { pipeline } from "@xenova/transformers";
import express from "express";

const hf = new HfInference(process.env.KEY);
const app = express();

app.post("/chat", async (req, res) => {
  const { topic, model } = req.body;
  const answer = await hf.chatCompletion({
    model, // error[no-prompt-injection]: model name
    messages: [
      { role: "system", content: topic }, // error[no-prompt-injection]: system message
      { role: "user", content: topic },
    ],
  });
  exec(answer.choices[0].message.content); // error[no-command-injection]: Model output
  for await (const chunk of hf.chatCompletionStream({ model: "x", messages: [] })) exec(chunk.choices[0].delta.content); // error[no-command-injection]
  const { generated_text } = await hf.textGeneration({ model: "x", inputs: topic });
  exec(generated_text); // error[no-command-injection]
  for await (const part of hf.textGenerationStream({ model: "x", inputs: topic })) exec(part.token.text); // error[no-command-injection]
  exec((await hf.summarization({ inputs: topic })).summary_text); // error[no-command-injection]
  exec((await hf.translation({ inputs: topic })).translation_text); // error[no-command-injection]
  exec((await hf.questionAnswering({ inputs: { question: topic, context: "x" } })).answer); // error[no-command-injection]
  exec((await hf.automaticSpeechRecognition({ data: req.body.file })).text); // error[no-command-injection]: Chat text
  exec(`log ${await hf.featureExtraction({ inputs: topic })}`);
  hf.endpoint(req.body.url); // error[no-ssrf]
  new HfInference(process.env.KEY, { endpointUrl: req.body.url }); // error[no-ssrf]
});

async function local(topic) {
  const generate = await pipeline("text-generation", "owner/model");
  exec((await generate(topic))[0].generated_text); // error[no-command-injection]
  const listen = await pipeline("automatic-speech-recognition");
  exec((await listen(topic)).text); // error[no-command-injection]: Chat text
  const embed = await pipeline("feature-extraction");
  exec(`log ${await embed(topic)}`);
}
app.post("/local", (req) => local(req.body.topic));
