/** The tool servers (MCP) that a configuration starts, whichever program it is for. */
import type { Document, Entry } from "./document.js";

export interface ToolServer {
  readonly name: string;
  readonly command: string;
  readonly args: readonly Entry[];
}

/** Below one of these keys stand servers by name; "servers" means them only in files that are about nothing else. */
const KEYS = new Set(["mcpServers", "mcp_servers", "context_servers"]);
const OWN_FILE = /(?:^|\/)\.?mcp(?:\.[\w-]+)?\.json$/i;

export function toolServers(file: string, { entries }: Document): readonly ToolServer[] {
  const servers = new Map<string, { name: string; command: string; args: Entry[] }>();
  for (const entry of entries) {
    const { path, value } = entry;
    const at = path.findLastIndex((key) => KEYS.has(String(key)) || (key === "servers" && OWN_FILE.test(file)));
    const name = path[at + 1];
    if (at < 0 || name === undefined) continue;
    const key = JSON.stringify(path.slice(0, at + 2));
    const server = servers.get(key) ?? { name: String(name), command: "", args: [] };
    servers.set(key, server);
    const field = path[at + 2];
    if (field === "command" && path.length === at + 3) server.command = String(value);
    else if (field === "args" && path.length === at + 4) server.args.push(entry);
  }
  return [...servers.values()].filter(({ command }) => command !== "");
}
