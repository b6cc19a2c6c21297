/**
 * Addresses at which programs without a platform's library send messages by hand: the path says that somebody reads the body. Data only: it names
 * no library and no rule.
 */
import type { Sink, When } from "../../engine/summary.js";

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

/** Where platforms take messages; whom a message is for stands in its body. */
const API = "^https?://(?:api\\.line\\.me|graph\\.facebook\\.com|api\\.telegram\\.org|slack\\.com/api|discord(?:app)?\\.com/api)/";

const takes = (at: string): readonly When[] => [{ arg: at, matches: API }];

/** A message by hand to whoever the client names. Only to whom it goes is sure to matter: a form may send its text to the owner. */
export function writtenByHand(at: string, body: string, more: Partial<Sink> = {}): Sink {
  return {
    arg: body,
    kind: "privileged",
    asks: "authorized",
    when: takes(at),
    detail: { use: "writes to whomever the client names", instead: "who is logged in, and whose record it is" },
    ...more,
  };
}

const RECIPIENTS = ["to", "chat_id", "channel", "recipient"];
/** By the fields of a body; as text, by those of what it was made of. */
export const postedTo = (at: string, body: string): readonly Sink[] => [
  ...RECIPIENTS.map((name) => writtenByHand(at, `${body}.${name}`, { when: [...takes(at), { arg: body, type: "object" }] })),
  writtenByHand(at, body, { possible: true }),
];
export const postedAs = (at: string, body: string): readonly Sink[] => [
  ...RECIPIENTS.map((name) => writtenByHand(at, `${body}.{}.${name}`)),
  writtenByHand(at, body, { possible: true }),
];
