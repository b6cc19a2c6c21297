// Servers of tools over HTTP, open and closed.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import express from "express";

const app = express();
const server = new McpServer({ name: "notes", version: "1.0.0" });

app.post("/mcp", async (req, res) => {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined }); // error[require-origin-check]
  res.on("close", () => transport.close());
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
});
app.get("/sse", async (req, res) => {
  const transport = new SSEServerTransport("/messages", res); // error[require-origin-check]
  await server.connect(transport);
});
app.get("/closed", async (req, res) => {
  await server.connect(new SSEServerTransport("/messages", res, { enableDnsRebindingProtection: true, allowedHosts: ["127.0.0.1:3000"] }));
});
