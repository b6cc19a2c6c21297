/**
 * Model Context Protocol servers and clients: tool, prompt and resource handlers get what a model (or whoever drives it) chose.
 */
import type { Callback, Given, Library, Member, Sink, Source, Summary } from "../../engine/summary.js";
import { id, named } from "./chat-vocabulary.js";

const tool: Source = { kind: "tool", structured: true };
const retrieved: Source = { kind: "retrieved", structured: true };

/** The arguments have passed the schema at `schema`, so that what it restricts is restricted. */
function handler(arg: string, schema: string): Callback {
  const given: Given = { source: tool, schema };
  return { arg, params: [given], runs: "entry" };
}

/** `tool(name, [description], [schema], [annotations], handler)`: without a schema the handler gets no arguments. */
const registers: readonly Summary[] = [
  { when: [{ arg: "1", type: "function" }] },
  {
    when: [
      { arg: "1", matches: "" },
      { arg: "2", type: "function" },
    ],
  },
  { when: [{ arg: "1", matches: "" }], callbacks: [handler("3+", "2")] },
  { callbacks: [handler("2+", "1")] },
];

const template: Callback = { arg: "2+", params: [{ source: tool }, { source: tool }], runs: "entry" };

/** A program of the caller's choice is started, with these arguments and no shell. */
const program: readonly Sink[] = [
  { arg: "0.command", kind: "command", detail: { use: "program that is started" } },
  { arg: "0.args.[]", kind: "argument", detail: { use: "arguments of a program that is started" } },
];

const types: Readonly<Record<string, Member>> = {
  McpServer: { new: { returns: { type: "mcp.McpServer" } } },
  Server: { new: { returns: { type: "mcp.Server" } } },
  Client: { new: { returns: { type: "mcp.Client" } } },
  StdioClientTransport: { new: { sinks: program } },
  ...named("SSEClientTransport StreamableHTTPClientTransport WebSocketClientTransport", {
    new: { sinks: [{ arg: "0", kind: "url", detail: { use: "address of a tool server" } }] },
  }),
  ...named("CallToolRequest GetPromptRequest ReadResourceRequest", { type: "mcp.Request" }),
};

export const library: Library = {
  name: "@modelcontextprotocol/sdk",
  modules: {
    "@modelcontextprotocol/sdk": "mcp",
    "@modelcontextprotocol/sdk/*": "mcp",
    "@modelcontextprotocol/server": "mcp",
    "@modelcontextprotocol/client": "mcp",
    fastmcp: "fastmcp",
  },
  types: {
    mcp: { members: types },
    "mcp.McpServer": {
      members: {
        ...named("tool prompt", { call: registers }),
        registerTool: { call: { callbacks: [handler("2", "1.inputSchema")] } },
        registerPrompt: { call: { callbacks: [handler("2", "1.argsSchema")] } },
        /** A resource with a fixed address has nothing to choose; a template's address and variables are the reader's. */
        ...named("resource registerResource", { call: [{ when: [{ arg: "1", matches: "" }] }, { callbacks: [template] }] }),
        server: { type: "mcp.Server" },
      },
    },
    "mcp.Server": {
      members: {
        setRequestHandler: { call: { callbacks: [{ arg: "1", params: [{ type: "mcp.Request" }], runs: "entry" }] } },
      },
    },
    "mcp.Request": { members: { params: { type: "mcp.Params" }, method: id } },
    "mcp.Params": { members: { arguments: { source: tool }, ...named("name uri", { source: { kind: "tool" } }) } },
    "mcp.Client": {
      members: {
        ...named("callTool readResource getPrompt", { call: { returns: { source: retrieved } } }),
      },
    },
    fastmcp: { members: { FastMCP: { new: { returns: { type: "fastmcp.Server" } } } } },
    "fastmcp.Server": {
      members: {
        addTool: { call: { callbacks: [handler("0.execute", "0.parameters")] } },
      },
    },
  },
};
