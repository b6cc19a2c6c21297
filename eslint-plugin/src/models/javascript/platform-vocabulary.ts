/**
 * Addresses at which programs without a platform's library send messages by hand: the path says that somebody reads the body. Data only: it names
 * no library and no rule.
 */
import type { Sink } from "../../engine/summary.js";

/** Whole addresses, or the path that follows a client's own base address. */
const SENDS = [
  "v2/bot/message/(?:reply|push|multicast)",
  "/bot[^/]*/(?:sendMessage|editMessageText|answerCallbackQuery|sendPhoto)",
  "graph\\.facebook\\.com/.*/messages",
  "/me/messages",
  "slack\\.com/api/chat\\.(?:postMessage|postEphemeral|update)",
  "discord(?:app)?\\.com/api/.*(?:/interactions/.*/callback|/channels/[^/]*/messages)",
].join("|");

/** Owners have their bot tell them what went wrong. */
const OWNERS =
  "(?:^|[._])(?:(?:admin|owner|log|dev|developer|debug)(?![a-z])|(?:ADMIN|OWNER|LOG|DEV|DEBUG)(?![A-Z]))|(?:Admin|Owner|Log|Dev)(?![a-z])";

/** What stands in the body of a message sent by hand; `at`: the address, `to`: who is meant, as far as the call says. */
export function sentByHand(at: string, body: string, ...to: readonly string[]): Sink {
  return {
    arg: body,
    kind: "disclosure",
    when: [{ arg: at, matches: SENDS }],
    unless: [...to, body].map((arg) => ({ arg, named: OWNERS })),
    detail: { use: "chat message" },
  };
}
