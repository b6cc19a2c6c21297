import { exec } from "node:child_process";
import type Anthropic from "@anthropic-ai/sdk";
import type { Message } from "@anthropic-ai/sdk/resources/messages";

export function run(block: Anthropic.ToolUseBlock): void {
  exec((block.input as { command: string }).command); // error[no-command-injection]: Model output
  exec(`log ${block.id}`);
}

export function say(message: Message): void {
  for (const block of message.content) if (block.type === "text") exec(block.text); // error[no-command-injection]: Model output
}
