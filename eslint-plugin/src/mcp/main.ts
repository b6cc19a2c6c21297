/**
 * `chatbot-security mcp`: a server of the Model Context Protocol on standard input and output. It reads below one root folder, writes nothing,
 * executes nothing of what it reads, and reaches no network.
 */
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from "@modelcontextprotocol/sdk/types.js";
import { realRoot } from "../cli/inside.js";
import { UsageError } from "../cli/usage.js";
import { VERSION } from "../lint.js";
import { DATA_NOTE } from "./answers.js";
import { parseMcpOptions } from "./options.js";
import { Scanner } from "./scanner.js";
import { visible } from "../report/visible.js";
import { DEFINITIONS, Tools } from "./tools.js";

const INSTRUCTIONS =
  "Finds security defects in chatbot and LLM-app code (JavaScript, TypeScript, Python): injection, leaked secrets, missing checks, unsafe agents. " +
  "After writing or changing such code call scan_file; before finishing call scan. For each finding call explain_finding and repair the code: " +
  `do not silence it. ${DATA_NOTE}`;

/** The worker's program stands beside this one, with the same ending. */
const WORKER = new URL(import.meta.url.replace(/[^/]*(\.[cm]?js)$/u, "mcp-worker$1"));

/** Resolves to an exit code when there is nothing (more) to serve. */
export async function serveMcp(args: readonly string[], cwd = process.cwd()): Promise<number> {
  try {
    const options = parseMcpOptions(args, cwd);
    if ("text" in options) {
      process.stdout.write(options.text);
      return 0;
    }
    const root = realRoot(options.root);
    const scanner = new Scanner(WORKER, { ...options, root }, options.timeLimit);
    const server = serverOf(new Tools(root, scanner));
    const ended = new Promise<void>((resolve) => {
      process.stdin.once("end", resolve).once("close", resolve);
      server.onclose = resolve;
    });
    await server.connect(new StdioServerTransport());
    await ended;
    scanner.end();
    return 0;
  } catch (error) {
    process.stderr.write(`chatbot-security mcp: ${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 3;
  }
}

function serverOf(tools: Tools): Server {
  const server = new Server({ name: "chatbot-security", version: VERSION }, { capabilities: { tools: {} }, instructions: INSTRUCTIONS });
  server.onerror = (error) => process.stderr.write(`chatbot-security mcp: ${visible(error.message)}\n`);
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: DEFINITIONS.map((each) => ({ ...each })) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: given, _meta } }, { signal, sendNotification }) => {
    if (!tools.has(name)) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${JSON.stringify(visible(name, 100))}.`);
    const progressToken = _meta?.progressToken;
    const progress = (file: string, index: number, total: number): void => {
      if (progressToken === undefined) return;
      const params = { progressToken, progress: index, total, message: visible(file, 200) };
      sendNotification({ method: "notifications/progress", params }).catch(() => undefined);
    };
    try {
      const { text, structured } = await tools.call(name, given, { signal, progress });
      return { content: [{ type: "text" as const, text }], structuredContent: structured };
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      const text = error instanceof UsageError ? words : `chatbot-security itself failed: ${words}`;
      return { isError: true, content: [{ type: "text" as const, text: visible(text, 1_000) }] };
    }
  });
  return server;
}
