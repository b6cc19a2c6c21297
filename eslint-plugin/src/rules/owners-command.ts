/** Commands with which a bot's owner runs programs from the chat: what they do is what they are for. */
import type { Hit } from "../define.js";

/** Chat text of somebody who has been found to be allowed to. */
export function isOwnersCommand({ authorized, flows }: Hit): boolean {
  return authorized === true && flows.every(({ source }) => source === "chat");
}

/** ... and nothing of the program's own around it: the message is the command. */
export function isOwnersShell(hit: Hit): boolean {
  return isOwnersCommand(hit) && !hit.parts?.some(({ text }) => text !== undefined && text.trim() !== "");
}
