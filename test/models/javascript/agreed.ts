// What a model chose is done once a person has said yes, by an option of the library or by an answer.
import { exec, execSync } from "node:child_process";
import readline from "node:readline";
import readlinePromises from "node:readline/promises";
import { unlink } from "node:fs/promises";
import { tool as agentTool } from "@openai/agents";
import { tool } from "ai";
import { confirm as askAtTerminal, select } from "@inquirer/prompts";
import inquirer from "inquirer";
import readlineSync from "readline-sync";
import { interrupt } from "@langchain/langgraph";
import { tool as langchainTool } from "@langchain/core/tools";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import OpenAI from "openai";
import { createAgent, humanInTheLoopMiddleware } from "langchain";
import { z } from "zod";

const input = z.object({ command: z.string() });
export const tools = {
  asked: tool({ description: "Runs a command", inputSchema: input, needsApproval: true, execute: async ({ command }) => execSync(command) }),
  unasked: tool({
    description: "Runs a command",
    inputSchema: input,
    needsApproval: false,
    execute: async ({ command }) => execSync(command), // error[no-command-injection]: reaches a shell command
  }),
  ofTheAgents: agentTool({ name: "rm", description: "Deletes", parameters: input, needsApproval: true, execute: ({ command }) => unlink(command) }),
  ofTheGraph: langchainTool(
    async ({ command }) => {
      if (interrupt(`Run ${command}?`)) return execSync(command).toString();
      return execSync(command).toString(); // error[no-command-injection]: reaches a shell command
    },
    { name: "run", description: "Runs a command", schema: input },
  ),
};


const schema = input;
const onceAsked = langchainTool(async ({ command }) => execSync(command).toString(), { name: "asked", description: "Runs", schema });
const never = langchainTool(
  async ({ command }) => execSync(command).toString(), // error[no-command-injection]: reaches a shell command
  { name: "never", description: "Runs a command", schema },
);
const middleware = [humanInTheLoopMiddleware({ interruptOn: { asked: { allowedDecisions: ["approve", "reject"] }, never: false } })];
export const agent = createAgent({ model: "openai:gpt-5", tools: [onceAsked, never], middleware });

const server = new McpServer({ name: "shell", version: "1.0.0" });
server.registerTool("run", { description: "Runs a command", inputSchema: { command: z.string() } }, async ({ command }) => {
  const answer = await server.server.elicitInput({ message: `Run ${command}?`, requestedSchema: { type: "object", properties: {} } });
  if (answer.action === "decline") return { content: [{ type: "text", text: "no" }] };
  if (answer.action === "accept") exec(command);
  return { content: [] };
});

const client = new OpenAI();
async function suggestion(): Promise<string> {
  const answer = await client.chat.completions.create({ model: "gpt-5", messages: [{ role: "user", content: "Which command?" }] });
  return answer.choices[0].message.content ?? "";
}

const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
const promises = readlinePromises.createInterface({ input: process.stdin, output: process.stdout });
export async function main() {
  const command = await suggestion();
  terminal.question("Run it? ", (answer) => {
    if (answer.trim().toLowerCase() === "y") exec(command);
    if (answer === "quit") return;
    exec(command); // error[no-command-injection]: reaches a shell command
  });
  if (["y", "yes"].includes(await promises.question("Run it? "))) exec(command);
  if (await askAtTerminal({ message: "Run it?" })) exec(command);
  if ((await select({ message: "Run it?", choices: [] })) === "no") return;
  exec(command);
}
export async function again() {
  const command = await suggestion();
  if (readlineSync.keyInYN("Run it?")) exec(command);
  if (readlineSync.question("Run it? ") !== "yes") return;
  exec(command);
}
export async function further() {
  const command = await suggestion();
  const { goOn } = await inquirer.prompt([{ type: "confirm", name: "goOn", message: "Run it?" }]);
  if (goOn === true) exec(command);
}
export async function unanswered() {
  const command = await suggestion();
  const question = await promises.question("What next? ");
  if (!question) return;
  exec(command); // error[no-command-injection]: reaches a shell command
}
export async function inThePage() {
  const script = await suggestion();
  if (confirm(`Run ${script}?`)) eval(script);
  eval(script); // error[no-code-injection]: reaches program text
}
