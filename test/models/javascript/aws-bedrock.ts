import { exec } from "node:child_process";
import { BedrockRuntime, BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand, InvokeModelCommand } from "@aws-sdk/client-bedrock-runtime";
import express from "express";

const client = new BedrockRuntimeClient({ region: "eu-central-1" });
const runtime = new BedrockRuntime({ region: "eu-central-1" });
const app = express();

app.post("/ask", async (req, res) => {
  const messages = [{ role: "user" as const, content: [{ text: req.body.question }] }];
  const answer = await client.send(new ConverseCommand({ modelId: "m", messages, inferenceConfig: { maxTokens: 10 } }));
  for (const block of answer.output.message.content) exec(block.toolUse.input.command); // error[no-command-injection]: reaches a shell command
  exec(answer.stopReason);
  await client.send(new ConverseStreamCommand({ modelId: "m", system: [{ text: req.body.about }] })); // error[no-prompt-injection]: reaches a system prompt
  const raw = await client.send(new InvokeModelCommand({ modelId: "m", body: "{}" }));
  exec(JSON.parse(new TextDecoder().decode(raw.body)).text); // error[no-command-injection]: reaches a shell command
  const more = await runtime.converse({ modelId: "m", system: [{ text: "You help." }], messages });
  exec(more.output.message.content[0].text); // error[no-command-injection]: reaches a shell command
  const last = await runtime.invokeModel({ modelId: "m", body: "{}" });
  exec(last.body.transformToString()); // error[no-command-injection]: reaches a shell command
  client.destroy();
  res.end();
});
app.listen(3000);
