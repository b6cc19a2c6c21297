import { exec } from "node:child_process";
import { rmSync } from "node:fs";
import OpenAI from "openai";

const client = new OpenAI();
const run = (command) => exec(command); // error[no-command-injection]: reaches a shell command
function remove(path) {
  rmSync(path); // error[no-path-traversal]: reaches a file delete
}
const tools = { run, remove };

export async function answer(text) {
  const reply = await client.chat.completions.create({ model: "gpt-5", messages: [{ role: "user", content: text }] });
  for (const call of reply.choices[0].message.tool_calls) {
    const { argument } = JSON.parse(call.function.arguments);
    const tool = tools[call.function.name];
    tool(argument);
  }
}
