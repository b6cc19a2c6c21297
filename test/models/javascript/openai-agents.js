import { exec } from "node:child_process";
import { Agent, applyPatchTool, handoff, MCPServerStdio, MCPServerStreamableHttp, run, Runner, shellTool, tool } from "@openai/agents";
import { RealtimeAgent, RealtimeSession } from "@openai/agents/realtime";
import { writeFile } from "node:fs/promises";
import express from "express";
import { z } from "zod";

const app = express();
const Job = z.object({ command: z.string(), count: z.number() });
const jobs = tool({ name: "job", description: "Runs", parameters: Job, execute: async ({ command, count }) => exec(`${command} ${count}`) }); // error[no-command-injection]: Tool argument
const waits = tool({ name: "wait", description: "Waits", parameters: Job, execute: async ({ count }) => exec(`sleep ${count}`) });
const plain = tool({ name: "x", parameters: { type: "object", properties: {} }, strict: false, execute: async (input) => exec(input.command) }); // error[no-command-injection]
class LocalShell {
  async run(action) {
    for (const command of action.commands) exec(command); // error[no-command-injection]: Tool argument
  }
}
shellTool({ shell: new LocalShell() }); // error[no-excessive-agency]: any command
applyPatchTool({ editor: { createFile: async (operation) => writeFile(operation.path, "x") } }); // error[no-path-traversal]: Tool argument

app.post("/run", async (req, res) => {
  const { topic, role } = req.body;
  tool({ name: "x", description: topic, execute: async () => "x" }); // error[no-prompt-injection]: tool description
  const agent = new Agent({ name: "x", instructions: `You talk about ${topic}`, tools: [jobs, waits, plain] }); // error[no-prompt-injection]: instructions
  const spoken = new Agent({ name: "x", instructions: async () => `You talk about ${topic}` }); // error[no-prompt-injection]: instructions
  const result = await run(agent, topic);
  exec(result.finalOutput); // error[no-command-injection]: Model output
  exec(result.newItems[0].rawItem.arguments); // error[no-command-injection]
  exec(`log ${result.lastResponseId}`);
  await run(agent, [
    { role: "system", content: topic }, // error[no-prompt-injection]: system message
    { role: "user", content: topic },
    { role, content: "x" }, // error[no-prompt-injection]: message role
  ]);
  const typed = Agent.create({ name: "x", instructions: "Be brief.", outputType: Job, handoffs: [spoken] });
  const job = await new Runner().run(typed, topic);
  exec(job.finalOutput.command); // error[no-command-injection]
  exec(`sleep ${job.finalOutput.count}`);
  const stream = await run(agent, topic, { stream: true });
  for await (const event of stream) exec(event.data.delta); // error[no-command-injection]
  for await (const text of stream.toTextStream()) exec(text); // error[no-command-injection]
  handoff(agent, { inputType: Job, onHandoff: (context, input) => exec(`${input.command} ${input.count}`) }); // error[no-command-injection]: Tool argument
  agent.asTool({ toolName: "x", toolDescription: topic }); // error[no-prompt-injection]
  new MCPServerStdio({ fullCommand: topic }); // error[no-command-injection]
  new MCPServerStdio({ command: "npx", args: ["-y", "server@latest"] }); // error[no-remote-code]: a place that moves
  new MCPServerStdio({ command: "npx", args: ["-y", "server@1.2.0"] });
  new MCPServerStreamableHttp({ url: topic }); // error[no-ssrf]
  const session = new RealtimeSession(new RealtimeAgent({ name: "x", instructions: topic })); // error[no-prompt-injection]
  session.on("history_updated", (history) => exec(history[0].content[0].transcript)); // error[no-command-injection]
  session.sendMessage(topic);
});
