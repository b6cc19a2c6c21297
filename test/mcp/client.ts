/** A client of the SDK that has started the built command, as an agent does. */
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** The command line's, and the extension's. */
export const COMMAND = [path("eslint-plugin/bin/chatbot-security.js"), "mcp"];
export const BUNDLE = [path("extension/dist/mcp.mjs")];

/** The shape is checked by the client against the tool's own schema. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;

export interface Result {
  readonly isError?: boolean;
  readonly text: string;

  readonly structured: Any;
}

export interface Session {
  readonly client: Client;
  readonly stderr: () => string;
  call(name: string, args?: Record<string, unknown>): Promise<Result>;
}

export async function connect(cwd: string, args: readonly string[] = [], program = COMMAND): Promise<Session> {
  if (!existsSync(path("eslint-plugin/dist/mcp.js")) || !existsSync(program[0]!))
    throw new Error("It is not built: run `npm run build` first.");
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...program, ...args],
    cwd,
    stderr: "pipe",
  });
  let errors = "";
  transport.stderr?.on("data", (data) => (errors += String(data)));
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(transport);
  onTestFinished(() => client.close());
  // Knowing the schemas of answers, the client refuses what does not fit.
  await client.listTools();
  return {
    client,
    stderr: () => errors,
    async call(name, given = {}) {
      const { isError, content, structuredContent } = await client.callTool({ name, arguments: given });
      const [first] = content as { text: string }[];
      return { ...(isError ? { isError: true } : {}), text: first?.text ?? "", structured: structuredContent };
    },
  };
}
