import type { CallToolRequest } from "@modelcontextprotocol/sdk/types.js";
import { exec } from "node:child_process";

export async function run(request: CallToolRequest): Promise<void> {
  exec(request.params.arguments!.command as string); // error[no-command-injection]
}
