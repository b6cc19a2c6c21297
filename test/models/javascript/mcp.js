import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { completable } from "@modelcontextprotocol/sdk/server/completable.js";
import { CallToolRequestSchema, CompleteRequestSchema, CreateMessageRequestSchema, ListToolsRequestSchema, ReadResourceRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { createMcpHandler } from "mcp-handler";
import { MCPTool } from "mcp-framework";
import { FastMCP } from "fastmcp";
import OpenAI from "openai";
import express from "express";
import { z } from "zod";
import { exec } from "node:child_process";
import Database from "better-sqlite3";

const app = express();
const openai = new OpenAI();
const db = new Database("notes.db");
const server = new McpServer({ name: "tools", version: "1.0.0" });

server.tool("screenshot", { device: z.string() }, async ({ device }) => {
  exec(`adb -s ${device} exec-out screencap`); // error[no-command-injection]: Tool argument
});
server.tool("tap", "Taps the screen", { device: z.string(), x: z.number() }, async ({ device, x }) => {
  exec(`adb -s ${device} shell input tap`); // error[no-command-injection]
  exec(`adb shell input tap ${x}`);
});
server.tool("devices", async () => exec("adb devices"));
server.tool("version", "Version of adb", async () => exec("adb version"));
server.registerTool("find", { description: "Finds notes", inputSchema: { text: z.string(), limit: z.number().int() } }, async ({ text, limit }) => {
  return db.prepare(`SELECT * FROM notes WHERE body LIKE '%${text}%' LIMIT ${limit}`).all(); // error[no-sql-injection]
});
server.registerPrompt("review", { argsSchema: { file: z.string() } }, ({ file }) => exec(`cat ${file}`)); // error[no-command-injection]
server.registerResource("config", "config://app", {}, async (uri) => exec(`cat ${uri.href}`));
server.registerResource("note", new ResourceTemplate("note://{name}"), {}, async (uri, { name }) => exec(`cat ${name}`)); // error[no-command-injection]

const low = new Server({ name: "low", version: "1.0.0" });
low.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  switch (name) {
    case "sql":
      return db.prepare(args.query).all(); // error[no-sql-injection]
    case "shell":
      return exec(request.params.arguments.command); // error[no-command-injection]: Tool argument `request.params.arguments.command`
  }
  exec(`log ${request.method}`);
});
low.setRequestHandler(ReadResourceRequestSchema, async (request) => exec(`cat ${request.params.uri}`)); // error[no-command-injection]
server.server.setRequestHandler(CallToolRequestSchema, async (request) => exec(request.params.arguments.command)); // error[no-command-injection]

const fast = new FastMCP({ name: "fast", version: "1.0.0" });
fast.addTool({
  name: "fetch",
  parameters: z.object({ host: z.string() }),
  execute: async (args) => exec(`ping ${args.host}`), // error[no-command-injection]
});

const client = new Client({ name: "client", version: "1.0.0" });
low.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  await client.connect(new StdioClientTransport({ command: params.arguments.command, args: [] })); // error[no-command-injection]
  await client.connect(new StdioClientTransport({ command: "npx", args: ["-y", params.arguments.package] })); // error[no-command-injection]
  await client.connect(new StdioClientTransport({ command: "npx", args: ["-y", "server@latest"] })); // error[no-remote-code]: a place that moves
  await client.connect(new StreamableHTTPClientTransport(params.arguments.url)); // error[no-ssrf]
  const result = await client.callTool({ name: "find", arguments: {} });
  exec(`log ${result.content[0].text}`); // error[no-command-injection]: Retrieved text
});

server.registerTool("status", { description: "Status" }, async (extra) => exec(`log ${extra.sessionId}`));
server.prompt("greet", { name: completable(z.string(), (value) => exec(value)) }, ({ name }) => exec(name)); // error[no-command-injection] // error[no-command-injection]
new ResourceTemplate("note://{name}", { list: undefined, complete: { name: (value) => exec(`ls ${value}*`) } }); // error[no-command-injection]
app.post("/tools", (req, res) => {
  server.tool("x", `About ${req.body.text}`, { device: z.string() }, async () => {}); // error[no-prompt-injection]: tool description
  server.registerTool("x", { description: req.body.text }, async () => {}); // error[no-prompt-injection]
  new McpServer({ name: "x", version: "1" }, { instructions: req.body.text }); // error[no-prompt-injection]: instructions
  fast.addTool({ name: "x", description: req.body.text, execute: async () => {} }); // error[no-prompt-injection]
});
server.registerTool("ask", { inputSchema: {} }, async () => {
  const { content } = await server.server.createMessage({ messages: [] });
  exec(content.text); // error[no-command-injection]: Model output
  const answer = await server.server.elicitInput({ message: "Which file?" });
  if (answer.action === "accept") exec(`cat ${answer.content.file}`); // error[no-command-injection]: Chat text
  const { roots } = await server.server.listRoots();
  fs.readdirSync(roots[0].uri);
});
client.setRequestHandler(CreateMessageRequestSchema, async (request) => exec(request.params.systemPrompt)); // error[no-command-injection]: Retrieved
low.setRequestHandler(CompleteRequestSchema, async (request) => exec(request.params.argument.value)); // error[no-command-injection]: Tool argument
exec(client.getInstructions()); // error[no-command-injection]: Retrieved
async function asks() {
  const { tools } = await client.listTools();
  await openai.chat.completions.create({
    model: "x",
    messages: [{ role: "user", content: "x" }],
    tools: tools.map((tool) => ({ type: "function", function: { name: tool.name, description: tool.description } })),
  });
  await server.connect(transport);
}
asks();

fast.addTools([{ name: "run", execute: async ({ command }) => exec(command) }]); // error[no-command-injection]
fast.addPrompt({ name: "review", arguments: [{ name: "file", complete: async (value) => exec(value) }], load: async ({ file }) => exec(`cat ${file}`) }); // error[no-command-injection] // error[no-command-injection]
server.registerPrompt("hello", { description: "Hello" }, () => exec("date"));
fast.addResource({ uri: "config://app", load: async () => exec("cat config") });

export const GET = createMcpHandler((server) => {
  server.tool("run", { command: z.string() }, async ({ command }) => exec(command)); // error[no-command-injection]: Tool argument
});

export default class Run extends MCPTool {
  name = "run";
  async execute(input) {
    exec(input.command); // error[no-command-injection]: Tool argument
  }
}

const listing = new Server({ name: "listing", version: "1.0.0" }, { capabilities: { tools: {} } });
listing.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    { name: "open", inputSchema: { type: "object", additionalProperties: true } }, // error[require-tool-schema]: whatever the model adds
    { name: "closed", inputSchema: { type: "object", properties: {}, additionalProperties: false } },
  ],
}));
