const { McpServer } = require("@modelcontextprotocol/sdk/server/mcp.js");
const { z } = require("zod");
const { read, write, run } = require("./statements");

const server = new McpServer({ name: "notes", version: "1.0.0" });
server.tool("read", { query: z.string() }, async ({ query }) => read(query));
server.tool("write", { query: z.string() }, async ({ query }) => write(query));
server.tool("run", { query: z.string() }, async ({ query }) => run(query)); // error[no-sql-injection]: Tool argument
